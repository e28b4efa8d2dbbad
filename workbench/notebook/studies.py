"""Studies that come with the workbench, to look at their published results.

Not here: running them, which `bench` does in a checkout.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from workbench.errors import BadValue, listed
from workbench.messages import say
from workbench.shipped import shipped

if TYPE_CHECKING:
    import pandas as pd
    from pandas.io.formats.style import Styler

    from workbench.export.figure import Figure
    from workbench.views.regimes import NoiseResults

Measure = Literal["accuracy", "brier"]


def noise_study() -> "NoiseStudy":
    """Open the simulation that asks which arithmetic survives noise. It compares arithmetic, not people.

    Returns
    -------
    NoiseStudy
        ``.accuracy()``, ``.brier()``, ``.averaging()`` and ``.direct()`` draw maps of regimes;
        ``.tally()`` and ``.table()`` give the same as tables, ``.results`` all that was published.
    """
    import pandas as pd

    from workbench.views.regimes import NoiseResults

    folder = shipped("noise")
    names = ("cells", "scores", "differences")
    return NoiseStudy(NoiseResults(**{name: pd.read_csv(folder / f"{name}.csv") for name in names}))


class NoiseStudy:
    """The published results, map by map.

    The maps are ``"noise"``, ``"copies"``, ``"kinds"``, ``"bias"``, ``"length"`` and ``"shared"``;
    1, 3, 5 or 9 analysts are averaged.
    """

    def __init__(self, results: "NoiseResults") -> None:
        self.results = results

    def accuracy(self, name: str = "noise", *, analysts: int = 1) -> "Figure":
        """Draw how often each arithmetic puts the truth first, and where others beat it."""
        return self._standings(name, analysts, "accuracy")

    def brier(self, name: str = "noise", *, analysts: int = 1) -> "Figure":
        """Draw how far each arithmetic's probabilities lie from the truth, and where others beat it."""
        return self._standings(name, analysts, "brier")

    def averaging(self, name: str = "noise", *, analysts: int = 9) -> "Figure":
        """Draw what averaging several analysts adds to one."""
        from workbench.views.regimes import averaging_view

        return self._drawn(name, analysts, lambda: averaging_view(self.results, name, analysts))

    def direct(self, name: str = "noise", *, analysts: int = 1) -> "Figure":
        """Draw direct judgements, more and less noisy, beside plain inconsistency."""
        from workbench.views.regimes import direct_view

        return self._drawn(name, analysts, lambda: direct_view(self.results, name, analysts))

    def tally(self, name: str = "all", *, analysts: int = 1, measure: Measure = "accuracy") -> "Styler":
        """Show how often each arithmetic wins and loses over a map or all, and by how much at the most.

        ``.data`` is the frame.
        """
        from workbench.views.regimes import tally

        self._check(None if name == "all" else name, analysts)
        return tally(self.results, name, analysts, measure).style.hide(axis="index")

    def table(
        self, name: str = "noise", *, analysts: int = 1, measure: Measure = "accuracy"
    ) -> "pd.DataFrame":
        """Return a map as a table, a line for each regime."""
        from workbench.views.regimes import table

        self._check(name, analysts)
        return table(self.results, name, analysts, measure)

    def _standings(self, name: str, analysts: int, measure: Measure) -> "Figure":
        from workbench.views.regimes import standings_view

        return self._drawn(name, analysts, lambda: standings_view(self.results, name, analysts, measure))

    def _drawn(self, name: str, analysts: int, view: Callable[[], dict[str, Any]]) -> "Figure":
        import pandas as pd

        from workbench.charts.picture import svg
        from workbench.charts.regimes import regime_map
        from workbench.export.figure import Figure

        self._check(name, analysts)
        made = view()
        frame, words, lines = pd.DataFrame(made["rows"]), made["words"], made["lines"]
        return Figure(
            light=svg(regime_map(frame, "light", words, lines=lines)),
            dark=svg(regime_map(frame, "dark", words, lines=lines)),
            alt=words["alt"],
        )

    def _check(self, name: str | None, analysts: int) -> None:
        for what, value, known in (
            ("map", name, self.results.cells["map"].unique().tolist()),
            ("averaged", analysts, self.results.scores["analysts"].unique().tolist()),
        ):
            if value is not None and value not in known:
                expected = say("errors.expected.one_of", known=listed(str(one) for one in known))
                raise BadValue(say(f"errors.value.{what}"), value, expected)
