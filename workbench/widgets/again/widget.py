"""The panel that asks a few cells a second time.

Not here: which, and what is made of the difference.
"""

from typing import Any, ClassVar

from workbench.errors import NothingToUndo
from workbench.model.edits import Edit, RateAgain
from workbench.model.rating import Rating
from workbench.views.again import again_view
from workbench.views.history import edit_in_words
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class AgainWidget(LiveWidget):
    """Asks cells again, one after the other, without their first ratings.

    Parameters
    ----------
    session : Session
        The student's.
    """

    _script: ClassVar[str] = module("again/again.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "again/again.css")

    def _look(self) -> dict[str, Any]:
        return {**super()._look(), "history": {step: self._step_in_words(step) for step in ("undo", "redo")}}

    def _step_in_words(self, step: str) -> str | None:
        """Return what a step back or forth would do; None for anything but a second rating.

        What was done before in another panel could be a first rating, which must not be told here.
        """
        edit = self._next(step)
        return edit_in_words(edit) if isinstance(edit, RateAgain) else None

    def _next(self, step: str) -> Edit | None:
        log = self.session.log
        done, undone = self._undoable.follow(log)
        steps = done if step == "undo" else undone
        return log[steps[-1] - 1].edit if steps else None

    def on_undo(self) -> None:
        """Take back the second rating that was given last; nothing else."""
        if self._step_in_words("undo") is None:
            raise NothingToUndo("undo")
        super().on_undo()

    def on_redo(self) -> None:
        """Put back the second rating that was taken back last; nothing else."""
        if self._step_in_words("redo") is None:
            raise NothingToUndo("redo")
        super().on_redo()

    def view(self) -> dict[str, Any]:
        """Return the next cell."""
        return again_view(self.session.case, self.session.analyst)

    def on_rate(self, evidence: str, hypothesis: str, rating: Rating) -> RateAgain:
        """Rate a cell a second time."""
        return RateAgain(evidence=evidence, hypothesis=hypothesis, rating=rating)

    def on_back(self, evidence: str, hypothesis: str) -> RateAgain:
        """Take a second rating back, to give another."""
        return RateAgain(evidence=evidence, hypothesis=hypothesis, rating=None)
