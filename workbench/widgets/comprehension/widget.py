"""The panel with the questions on the method: answered, explained, answered again, or skipped with a reason.

Not here: the questions, and what waits for them.
"""

from typing import Any, ClassVar

from workbench.model.edits import AnswerQuestion, SkipQuestions
from workbench.views.comprehension import comprehension_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ComprehensionWidget(LiveWidget):
    """Asks a few questions on the method and explains every answer.

    Parameters
    ----------
    session : Session
        The student's.
    """

    _script: ClassVar[str] = module("comprehension/comprehension.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "comprehension/comprehension.css")

    def view(self) -> dict[str, Any]:
        """Return the questions and what is said to the answers."""
        return comprehension_view(self.session.case, self.session.analyst)

    def on_answer(self, question: str, answer: str) -> AnswerQuestion:
        """Answer a question."""
        return AnswerQuestion(question=question, answer=answer)

    def on_skip(self, why: str) -> SkipQuestions:
        """Go on without them."""
        return SkipQuestions(why=why)
