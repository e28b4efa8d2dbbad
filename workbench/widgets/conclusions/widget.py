"""The conclusions panel: the ranking with coverage and ties, and what would overturn it.

Not here: the sentences (:mod:`workbench.views.conclusions`) and the chart (:mod:`workbench.charts`).
"""

from functools import lru_cache
from typing import Any, ClassVar, get_args

from workbench.design.tokens import Theme
from workbench.model.edits import ChooseScheme, OpenTotals
from workbench.scoring import scheme_named
from workbench.views.conclusions import conclusions_view
from workbench.views.glossary import glossary_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

Dot = tuple[str, float | None, str, bool, bool]
Words = tuple[tuple[str, str], ...]


class ConclusionsWidget(LiveWidget):
    """Shows where the ratings leave all hypotheses, as a chart, a table and sentences."""

    _script: ClassVar[str] = module("conclusions/conclusions.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "shared/glossary.css", "conclusions/conclusions.css")

    # drawing takes a moment, so ratings made one after the other are drawn together
    pause: ClassVar[float] = 0.5

    def view(self) -> dict[str, Any]:
        """Return the conclusions with their chart, drawn for both themes."""
        case = self.session.case
        view = {**conclusions_view(case, self.session.analyst), "glossary": glossary_view(case.scheme)}
        if view["shown"]:
            view["picture"] = {**view["picture"], **_pictures(view)}
        return view

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def on_scheme(self, scheme: str) -> ChooseScheme:
        """Choose the scoring scheme."""
        return ChooseScheme(scheme=scheme_named(scheme).name)


def _pictures(view: dict[str, Any]) -> dict[str, str]:
    by_id = {column["id"]: column for column in view["columns"]}
    ordered = [by_id[one] for one in view["order"]]
    dots = tuple((c["name"], c["score"], c["dot"], c["leads"], c["thin"]) for c in ordered)
    words = tuple(sorted(view["picture"].items()))
    return {theme: _picture(dots, words, theme) for theme in get_args(Theme)}


@lru_cache(maxsize=32)
def _picture(dots: tuple[Dot, ...], words: Words, theme: Theme) -> str:
    import pandas as pd

    from workbench.charts.picture import data_url, svg
    from workbench.charts.ranking import ranking_chart

    frame = pd.DataFrame(list(dots), columns=["name", "score", "label", "leads", "thin"])
    return data_url(svg(ranking_chart(frame, theme, dict(words))))
