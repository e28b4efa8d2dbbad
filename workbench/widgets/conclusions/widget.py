"""The conclusions panel: the ranking with coverage and ties, and what would overturn it.

Not here: the sentences (:mod:`workbench.views.conclusions`) and the chart (:mod:`workbench.charts`).
"""

from typing import ClassVar

from workbench.model.edits import ChooseScheme, OpenTotals
from workbench.scoring import scheme_named
from workbench.views.conclusions import conclusions_view
from workbench.views.glossary import glossary_view
from workbench.widgets.beside import BesideWidget
from workbench.widgets.conclusions.drawing import Json, Order, drawn, order
from workbench.widgets.module import module, style
from workbench.widgets.newest import Tell


class ConclusionsWidget(BesideWidget[Order, Json]):
    """Shows where the ratings leave all hypotheses, as a chart, a table and sentences."""

    _script: ClassVar[str] = module("conclusions/conclusions.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "shared/glossary.css", "conclusions/conclusions.css")

    def view(self) -> Json:
        """Return the conclusions, with the chart of the newest state or, marked, of an older one."""
        case = self.session.case
        view = {**conclusions_view(case, self.session.analyst), "glossary": glossary_view(case.scheme)}
        return {**view, "picture": self._picture(order(view))} if view["shown"] else view

    def _work(self, order: Order, tell: Tell) -> Json:
        return drawn(order, tell)

    def _picture(self, now: Order) -> Json:
        """Return the chart drawn last; before anybody looks, one is drawn at once."""
        before, picture = self._worked_out(now, drawn) or (None, {})
        return {**picture, "old": before != now}

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()

    def on_scheme(self, scheme: str) -> ChooseScheme:
        """Choose the scoring scheme."""
        return ChooseScheme(scheme=scheme_named(scheme).name)
