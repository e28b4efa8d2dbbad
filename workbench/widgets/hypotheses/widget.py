"""The hypotheses panel: the question, its form, and the cards.

Not here: what stands on them (:mod:`workbench.views.hypotheses`).
"""

from typing import Any, ClassVar, Literal

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import (
    AddHypothesis,
    ChooseForm,
    MarkCase,
    MergeHypotheses,
    OrderHypotheses,
    RemoveHypothesis,
    RewordCase,
    RewordHypothesis,
    SplitHypothesis,
    SwitchHypothesis,
)
from workbench.model.hypothesis import Hypothesis
from workbench.model.numbering import next_id
from workbench.views.hypotheses import hypotheses_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style
from workbench.widgets.order import moved


class HypothesesWidget(LiveWidget):
    """Shows the hypotheses as cards to add, reword, order, switch and remove."""

    _script: ClassVar[str] = module("hypotheses/hypotheses.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "hypotheses/hypotheses.css")

    def view(self) -> dict[str, Any]:
        """Return the question and the cards."""
        return hypotheses_view(self.session.case)

    def on_question(self, title: str, question: str, explanation: str) -> RewordCase:
        """Reword the title, the question and what its words mean."""
        return RewordCase(title=title.strip(), question=question.strip(), explanation=explanation.strip())

    def on_mark(self, as_of: str, handling: str) -> MarkCase:
        """Set the as-of date and the handling mark."""
        return MarkCase(as_of=as_of, handling=handling)

    def on_form(self, form: str) -> ChooseForm:
        """Say whether one at most can be true, or several at once."""
        return ChooseForm(form=form)

    def on_add(self, label: str, statement: str) -> AddHypothesis:
        """Add a hypothesis; the reminder ("something else") stays behind it."""
        case = self.session.case
        last = case.hypotheses[-1] if case.hypotheses else None
        return AddHypothesis(
            hypothesis=Hypothesis(id=self._next_id, label=_needed(label), statement=statement.strip()),
            before=last.id if last and last.residual else None,
        )

    def on_residual(self) -> AddHypothesis:
        """Add the reminder that the true answer may be missing."""
        reminder = Hypothesis(
            id=self._next_id,
            label=say("hypotheses.residual.label"),
            statement=say("hypotheses.residual.statement"),
            residual=True,
        )
        return AddHypothesis(hypothesis=reminder)

    def on_reword(self, id: str, label: str, statement: str) -> RewordHypothesis:
        """Reword a hypothesis; its ratings are kept."""
        return RewordHypothesis(id=id, label=_needed(label), statement=statement.strip())

    def on_merge(self, into: str, merged: str, label: str = "", statement: str = "") -> MergeHypotheses:
        """Make two hypotheses one; where they were rated differently the cell is left open."""
        return MergeHypotheses(into=into, merged=merged, label=label.strip(), statement=statement.strip())

    def on_split(
        self, id: str, label: str, statement: str, new_label: str, new_statement: str
    ) -> SplitHypothesis:
        """Make two hypotheses of one, each with the ratings of the one."""
        return SplitHypothesis(
            id=id,
            label=_needed(label),
            statement=statement.strip(),
            new=self._next_id,
            new_label=_needed(new_label),
            new_statement=new_statement.strip(),
        )

    def on_switch(self, id: str, on: bool) -> SwitchHypothesis:  # noqa: FBT001 - what the switch shows
        """Take a hypothesis into the matrix, or out of it."""
        return SwitchHypothesis(id=id, on=on)

    def on_move(self, id: str, by: Literal[-1, 1]) -> OrderHypotheses:
        """Move a hypothesis up or down by one place."""
        return OrderHypotheses(order=moved([h.id for h in self.session.case.hypotheses], id, by))

    def on_remove(self, id: str) -> RemoveHypothesis:
        """Remove a hypothesis with everything that hangs on it."""
        return RemoveHypothesis(id=id)

    @property
    def _next_id(self) -> str:
        return next_id("H", [item.id for item in self.session.case.hypotheses])


def _needed(label: str) -> str:
    if not label.strip():
        raise Refused(say("hypotheses.refused.label"))
    return label.strip()
