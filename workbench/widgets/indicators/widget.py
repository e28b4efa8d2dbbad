"""The indicators panel: what would be seen, how much would count, who watches, until when.

Not here: what is shown (:mod:`workbench.views.indicators`).
"""

from dataclasses import replace
from typing import Any, ClassVar

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import AddIndicator, ChangeIndicator, RemoveIndicator
from workbench.model.hypothesis import Indicator
from workbench.model.numbering import next_id
from workbench.views.indicators import indicators_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class IndicatorsWidget(LiveWidget):
    """Shows the indicators under their hypotheses, to add, change and remove."""

    _script: ClassVar[str] = module("indicators/indicators.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "indicators/indicators.css")

    def view(self) -> dict[str, Any]:
        """Return the indicators by hypothesis."""
        return indicators_view(self.session.case)

    def on_add(self, hypothesis: str, text: str, threshold: str, owner: str, due: str) -> AddIndicator:
        """Add an indicator to a hypothesis."""
        known = [one.id for one in self.session.case.indicators]
        return AddIndicator(
            indicator=Indicator(
                id=next_id("I", known),
                hypothesis=hypothesis,
                text=_needed(text),
                threshold=threshold.strip(),
                owner=owner.strip(),
                due=due.strip(),
            )
        )

    def on_change(self, id: str, text: str, threshold: str, owner: str, due: str) -> ChangeIndicator:
        """Reword an indicator, or change its threshold, owner or date."""
        return ChangeIndicator(
            indicator=replace(
                self.session.case.indicator(id),
                text=_needed(text),
                threshold=threshold.strip(),
                owner=owner.strip(),
                due=due.strip(),
            )
        )

    def on_state(self, id: str, state: str) -> ChangeIndicator:
        """Say whether it was seen."""
        return ChangeIndicator(indicator=replace(self.session.case.indicator(id), state=state))

    def on_remove(self, id: str) -> RemoveIndicator:
        """Remove an indicator."""
        return RemoveIndicator(id=id)


def _needed(text: str) -> str:
    if not text.strip():
        raise Refused(say("indicators.refused.text"))
    return text.strip()
