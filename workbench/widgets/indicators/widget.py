"""The indicators panel: what would be seen, how much would count, who watches, until when.

Not here: what is shown (:mod:`workbench.views.indicators`).
"""

from dataclasses import replace
from typing import Any, ClassVar

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import (
    AddIndicator,
    ChangeIndicator,
    EnterSign,
    ForecastIndicator,
    RemoveIndicator,
    ResolveIndicator,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Indicator
from workbench.model.numbering import next_id
from workbench.model.when import kept
from workbench.scoring.forecasts import ForecastHistory
from workbench.session.session import Session
from workbench.views.expectations import ABSENCE
from workbench.views.indicators import indicators_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class IndicatorsWidget(LiveWidget):
    """Shows the indicators, to add, to say how likely and how telling they are, to resolve and to enter."""

    _script: ClassVar[str] = module("indicators/indicators.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "indicators/indicators.css")

    def __init__(self, session: Session) -> None:
        self._forecasts = ForecastHistory()
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the indicators in both orders, and how good the forecasts were."""
        session = self.session
        return indicators_view(session.case, session.analyst, session.log, self._forecasts)

    def on_add(self, hypothesis: str, text: str, threshold: str, owner: str, due: str) -> AddIndicator:
        """Add an indicator to a hypothesis."""
        known = [one.id for one in self.session.case.indicators]
        return AddIndicator(
            indicator=Indicator(
                id=next_id("I", known),
                hypothesis=hypothesis,
                text=_needed(text, "indicators.refused.text"),
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
                text=_needed(text, "indicators.refused.text"),
                threshold=threshold.strip(),
                owner=owner.strip(),
                due=due.strip(),
            )
        )

    def on_likelihood(self, id: str, hypothesis: str, percent: int | None) -> ChangeIndicator:
        """Say in whole percents how likely it is seen if a hypothesis is true; None takes it back."""
        one = self.session.case.indicator(id)
        given = {key: value for key, value in one.likelihoods.items() if key != hypothesis}
        if percent is not None:
            given[hypothesis] = percent
        return ChangeIndicator(indicator=replace(one, likelihoods=given))

    def on_forecast(self, id: str, percent: int | None) -> ForecastIndicator:
        """Say how likely it is seen in time, whatever is true; None takes it back."""
        return ForecastIndicator(id=id, percent=percent)

    def on_state(self, id: str, state: str) -> ResolveIndicator:
        """Say whether it was seen; known, until somebody says otherwise, since the day the case is as of."""
        return ResolveIndicator(id=id, state=state, closed=self.session.case.as_of)

    def on_closed(self, id: str, closed: str) -> ResolveIndicator:
        """Say since when the outcome is known."""
        state = self.session.case.indicator(id).state
        return ResolveIndicator(id=id, state=state, closed=kept(closed))

    def on_enter(self, id: str, text: str, origin: str) -> EnterSign:
        """Make what came of it a row of evidence, to be rated."""
        one = self.session.case.indicator(id)
        return EnterSign(
            id=id,
            evidence=Evidence(
                id=next_id("E", [item.id for item in self.session.case.evidence]),
                text=_needed(text, "indicators.refused.row"),
                origin=origin.strip(),
                kind=ABSENCE if one.state == "not seen" else "",
                date=one.closed,
                note=one.threshold,
            ),
        )

    def on_remove(self, id: str) -> RemoveIndicator:
        """Remove an indicator."""
        return RemoveIndicator(id=id)


def _needed(text: str, otherwise: str) -> str:
    if not text.strip():
        raise Refused(say(otherwise))
    return text.strip()
