"""The deception panel: a source, four checklists, and its items entered twice.

Not here: what is shown (:mod:`workbench.views.deception`).
"""

from typing import Any, ClassVar, Literal

from workbench.model.edits import (
    AnswerDeception,
    ConcludeDeception,
    EnterTwice,
    OpenTotals,
    RemoveEvidence,
    RewordEvidence,
)
from workbench.model.readings import second_id
from workbench.session.session import Session
from workbench.views.deception import check_of, deception_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

Answer = Literal["", "yes", "no", "unclear"]


class DeceptionWidget(LiveWidget):
    """Asks about one source at a time; which one is this panel's own and not kept."""

    _script: ClassVar[str] = module("deception/deception.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "deception/deception.css")

    def __init__(self, session: Session, source: str | None = None) -> None:
        self._source = source
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the check of the chosen source."""
        return deception_view(self.session.case, self.session.analyst, self._source)

    def ask_choose(self, source: str) -> None:
        """Look at another source; the case stays as it is."""
        self._source = source
        self.push()

    def on_answer(self, source: str, question: str, answer: Answer) -> AnswerDeception:
        """Answer a question, or take the answer back; its reason is kept."""
        why = self._given(source, question)["why"]
        return AnswerDeception(source=source, question=question, answer=answer, why=why)

    def on_why(self, source: str, question: str, why: str) -> AnswerDeception:
        """Say why a question is answered as it is."""
        answer = self._given(source, question)["answer"]
        return AnswerDeception(source=source, question=question, answer=answer, why=why.strip())

    def _given(self, source: str, question: str) -> dict[str, str]:
        given = check_of(self.session.case, source).answers
        found = next((one for one in given if one.question == question), None)
        return {"answer": found.answer if found else "", "why": found.why if found else ""}

    def on_conclude(self, source: str, conclusion: str) -> ConcludeDeception:
        """Say what one makes of the answers."""
        return ConcludeDeception(source=source, conclusion=conclusion.strip())

    def on_enter_twice(self, id: str, text: str) -> EnterTwice:
        """Put the item taken as deceptive beside itself."""
        return EnterTwice(id=id, new=second_id(self.session.case, id), text=text.strip())

    def on_reword(self, id: str, text: str) -> RewordEvidence:
        """Change the wording of a second reading; its ratings are kept."""
        return RewordEvidence(id=id, text=text.strip())

    def on_take_back(self, id: str) -> RemoveEvidence:
        """Remove a second reading with its ratings."""
        return RemoveEvidence(id=id)

    def on_open_totals(self) -> OpenTotals:
        """Look at the totals before every row is judged."""
        return OpenTotals()
