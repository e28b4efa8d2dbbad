"""The grading panel: reliability, credibility and relevance on screens of their own, then the lock.

Not here: what is shown (:mod:`workbench.views.grading`).
"""

from dataclasses import replace
from typing import Any, ClassVar, Literal

from workbench.model.edits import (
    ChooseLevels,
    DescribeOrigin,
    DescribeSource,
    GradeEvidence,
    GradeOrigin,
    LockGrades,
    UnlockGrades,
)
from workbench.model.origin import Origin
from workbench.model.source import DESCRIPTORS
from workbench.session.session import Session
from workbench.sources import Shelf
from workbench.views.grading import blind_history, grading_view
from workbench.views.house import PROPOSAL
from workbench.views.in_place import in_place_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

Grade = Literal["reliability", "credibility", "relevance", "reason"]
Descriptor = Literal["access", "record", "bias", "age"]
Part = Literal["access", "record", "bias", "age", "note"]
GRADES: tuple[Grade, ...] = ("reliability", "credibility", "relevance", "reason")


class GradingWidget(LiveWidget):
    """Asks for one grade at a time, without the hypotheses in view, and locks what was given.

    Parameters
    ----------
    session : Session
        The case.
    shelf : Shelf, optional
        Where the texts behind it are looked for; without one only entered excerpts are shown.
    """

    _script: ClassVar[str] = module("grading/grading.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "grading/grading.css")

    def __init__(self, session: Session, *, shelf: Shelf | None = None) -> None:
        self._shelf = shelf or Shelf()
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the four screens."""
        return grading_view(self.session.case, self.session.log)

    def _look(self) -> dict[str, Any]:
        history = blind_history(self.session.log, self._undoable)
        return {**self.view(), "history": history}

    def ask_passage(self, id: str) -> dict[str, Any]:
        """Return where an item stands in its source."""
        case = self.session.case
        return in_place_view(case, case.evidence_item(id), self._shelf, self.session.library)

    def on_grade(self, id: str, grade: Grade, value: str) -> GradeEvidence:
        """Give an item one of its grades, take it back with "", or write down why it has them."""
        item = self.session.case.evidence_item(id)
        return GradeEvidence(id=id, **{**{name: getattr(item, name) for name in GRADES}, grade: value})

    def on_grade_origin(self, origin: str, value: str) -> GradeOrigin:
        """Grade whoever said it, for all items that rest on it."""
        return GradeOrigin(origin=origin, reliability=value)

    def on_describe_origin(self, origin: str, part: Part, text: str) -> DescribeOrigin:
        """Write one of an origin's descriptors, or the note on its grade."""
        known = {one.id: one for one in self.session.case.origins}
        changed: dict[str, Any] = {part: text.strip()}
        return DescribeOrigin(origin=replace(known.get(origin, Origin(id=origin)), **changed))

    def on_describe_source(self, id: str, part: Descriptor, text: str) -> DescribeSource:
        """Write one of a source's descriptors."""
        source = self.session.case.source(id)
        return DescribeSource(id=id, **{**{one: getattr(source, one) for one in DESCRIPTORS}, part: text})

    def on_level(self, code: str, level: str) -> ChooseLevels:
        """Give one code of the house table a level, or none with ""."""
        table = {**dict(self.session.case.levels_of), code: level}
        return ChooseLevels(levels_of=tuple(table.items()))

    def on_adopt(self) -> ChooseLevels:
        """Take the proposed house table over."""
        return ChooseLevels(levels_of=PROPOSAL)

    def on_clear_levels(self) -> ChooseLevels:
        """Do without a house table."""
        return ChooseLevels(levels_of=())

    def on_lock(self) -> LockGrades:
        """Lock the grades, before rating starts."""
        return LockGrades()

    def on_unlock(self, why: str) -> UnlockGrades:
        """Unlock the grades; the reason goes into the history."""
        return UnlockGrades(why=why.strip())
