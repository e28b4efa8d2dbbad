"""The panel of what is missing: what should be seen under each hypothesis, and what came of looking.

Not here: what is shown (:mod:`workbench.views.expectations`).
"""

from dataclasses import replace
from typing import Any, ClassVar

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import AddExpectation, ChangeExpectation, EnterFinding, RemoveExpectation
from workbench.model.evidence import Evidence
from workbench.model.expectation import Expectation
from workbench.model.numbering import next_id
from workbench.views.expectations import ABSENCE, expectations_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ExpectationsWidget(LiveWidget):
    """Shows the expectations under their hypotheses, to add, to look for, and to make evidence of."""

    _script: ClassVar[str] = module("expectations/expectations.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "expectations/expectations.css")

    def view(self) -> dict[str, Any]:
        """Return the expectations by hypothesis."""
        return expectations_view(self.session.case)

    def on_add(self, hypothesis: str, text: str, where: str) -> AddExpectation:
        """Add what should be seen if a hypothesis were true."""
        known = [one.id for one in self.session.case.expectations]
        return AddExpectation(
            expectation=Expectation(
                id=next_id("X", known),
                hypothesis=hypothesis,
                text=_needed(text, "expectations.refused.text"),
                where=where.strip(),
            )
        )

    def on_change(self, id: str, text: str, where: str) -> ChangeExpectation:
        """Reword an expectation, or say where one looked."""
        one = self.session.case.expectation(id)
        worded = _needed(text, "expectations.refused.text")
        return ChangeExpectation(expectation=replace(one, text=worded, where=where.strip()))

    def on_state(self, id: str, state: str) -> ChangeExpectation:
        """Say whether it was seen, or looked for and not seen."""
        return ChangeExpectation(expectation=replace(self.session.case.expectation(id), state=state))

    def on_remove(self, id: str) -> RemoveExpectation:
        """Remove an expectation; a row that came of it stays."""
        return RemoveExpectation(id=id)

    def on_enter(self, id: str, row: str, text: str, origin: str) -> EnterFinding | ChangeExpectation:
        """Make the finding, or the absence, a new row of evidence; or name the row that it is already."""
        one = self.session.case.expectation(id)
        if row:
            return ChangeExpectation(expectation=replace(one, evidence=row))
        return EnterFinding(
            id=id,
            evidence=Evidence(
                id=next_id("E", [item.id for item in self.session.case.evidence]),
                text=_needed(text, "expectations.refused.row"),
                origin=origin.strip(),
                kind=ABSENCE if one.state == "not seen" else "",
                note=one.where,
            ),
        )


def _needed(text: str, otherwise: str) -> str:
    if not text.strip():
        raise Refused(say(otherwise))
    return text.strip()
