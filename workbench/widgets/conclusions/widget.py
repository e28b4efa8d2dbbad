"""The conclusions panel: the ranking with coverage and ties, and what would overturn it.

Not here: the sentences (:mod:`workbench.views.conclusions`) and the chart (:mod:`workbench.charts`).
"""

from collections.abc import Callable
from typing import ClassVar

from workbench.model.edits import ChooseScheme, OpenTotals
from workbench.scoring import scheme_named
from workbench.session.session import Session
from workbench.views.conclusions import conclusions_view
from workbench.views.glossary import glossary_view
from workbench.widgets.conclusions.drawing import Json, Order, drawn, order
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style
from workbench.widgets.newest import REST, Newest, in_a_thread


class ConclusionsWidget(LiveWidget):
    """Shows where the ratings leave all hypotheses, as a chart, a table and sentences.

    Parameters
    ----------
    session : Session
        What is shown.
    run : callable, optional
        Draws the chart anew; a thread of its own if left out.
    rest : float, optional
        How many seconds without a change to wait before it is drawn anew.
    """

    _script: ClassVar[str] = module("conclusions/conclusions.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "shared/glossary.css", "conclusions/conclusions.css")
    pause: ClassVar[float] = 0.5

    def __init__(
        self,
        session: Session,
        *,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
        rest: float = REST,
    ) -> None:
        self._newest: Newest[Order, Json] = Newest(drawn, self._arrived, run=run, rest=rest)
        self._first: tuple[Order, Json] | None = None
        super().__init__(session)

    def view(self) -> Json:
        """Return the conclusions, with the chart of the newest state or, marked, of an older one."""
        case = self.session.case
        view = {**conclusions_view(case, self.session.analyst), "glossary": glossary_view(case.scheme)}
        return {**view, "picture": self._picture(order(view))} if view["shown"] else view

    def _picture(self, now: Order) -> Json:
        """Return the chart drawn last; before anybody looks, one is drawn at once."""
        if self._built:
            self._newest.want(now)
        else:
            self._first = self._first or (now, drawn(now))
        before, picture = self._newest.found or self._first or (None, {})
        return {**picture, "old": before != now}

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def on_scheme(self, scheme: str) -> ChooseScheme:
        """Choose the scoring scheme."""
        return ChooseScheme(scheme=scheme_named(scheme).name)

    def close(self) -> None:
        """Draw no more, and close the widget."""
        self._newest.stop()
        super().close()
