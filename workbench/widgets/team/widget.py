"""The panel of a team: the joint matrix, who moved and why, who stays by their own code.

Not here: how the team's case is made, and words.
"""

from typing import Any, ClassVar

from workbench.model.edits import ExplainCell, RateCell, TakeStance
from workbench.model.rating import Rating
from workbench.views.team import team_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class TeamWidget(LiveWidget):
    """Shows a team's joint matrix and writes down what the team decides.

    Parameters
    ----------
    session : Session
        The team's, over its joint case.
    """

    _script: ClassVar[str] = module("team/team.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "team/team.css")

    def view(self) -> dict[str, Any]:
        """Return the joint matrix with everything that stands behind it."""
        return team_view(self.session.case)

    def on_rate(self, evidence: str, hypothesis: str, rating: Rating | None) -> RateCell:
        """Set the joint code of a cell, or take it away."""
        return RateCell(evidence=evidence, hypothesis=hypothesis, rating=rating)

    def on_explain(self, evidence: str, hypothesis: str, reason: str) -> ExplainCell:
        """Write why the team decided so, or why it leaves the cell open."""
        return ExplainCell(evidence=evidence, hypothesis=hypothesis, reason=reason.strip())

    def on_stand(
        self, member: str, evidence: str, hypothesis: str, rating: Rating | None, reason: str = ""
    ) -> TakeStance:
        """Write down where a member stands and why, or take it back."""
        return TakeStance(
            member=member, evidence=evidence, hypothesis=hypothesis, rating=rating, reason=reason
        )
