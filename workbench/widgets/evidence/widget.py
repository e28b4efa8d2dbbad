"""The evidence panel: grades before ratings, passages in place, one's own items.

Not here: what is shown (:mod:`workbench.views.evidence`, :mod:`workbench.views.reading`).
"""

from collections.abc import Callable
from typing import Any, ClassVar, Literal

from workbench.errors import Refused
from workbench.messages import say
from workbench.model.edits import (
    AddEvidence,
    DescribeEvidence,
    GradeEvidence,
    LockGrades,
    MergeEvidence,
    OrderEvidence,
    RemoveEvidence,
    RemoveSource,
    RewordEvidence,
    RewordSource,
    SplitEvidence,
    SwitchAssumption,
    UnlockGrades,
)
from workbench.model.edits.grades import with_grade_of_origin
from workbench.model.evidence import Evidence
from workbench.model.numbering import next_id
from workbench.model.readings import in_pairs
from workbench.model.when import kept
from workbench.session.session import Session
from workbench.session.takingin import Arrival
from workbench.sources import Shelf
from workbench.views.evidence import evidence_view
from workbench.views.glossary import glossary_view
from workbench.views.pasted import paste_words
from workbench.views.reading import reading_view
from workbench.widgets.filing import TakesFile, filed
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style
from workbench.widgets.order import moved
from workbench.widgets.pasting import TakesPaste

Grade = Literal["credibility", "relevance", "reason"]
DETAILS: tuple[str, ...] = ("source", "outlet", "origin", "kind", "date", "happened", "url", "note")
SOURCE = ("title", "author", "outlet", "country", "date", "note")
GRADES = ("reliability", "credibility", "relevance", "reason")


class EvidenceWidget(TakesFile, TakesPaste, LiveWidget):
    """Shows the evidence to read and grade, without the hypotheses in view.

    Parameters
    ----------
    session : Session
        The case.
    shelf : Shelf, optional
        Where the texts behind it are looked for; without one only entered excerpts open.
    run : callable, optional
        Does the reading of files; a thread of its own if left out.
    """

    _script: ClassVar[str] = module("evidence/evidence.js")
    _sheet: ClassVar[str] = style(
        "panel/panel.css", "shared/pasting.css", "shared/glossary.css", "evidence/evidence.css"
    )

    def __init__(
        self,
        session: Session,
        *,
        shelf: Shelf | None = None,
        run: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        self.arrival = Arrival(filed, self._arrived, run=run)
        self._shelf = shelf or Shelf()
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the items, the sources and the origins."""
        case = self.session.case
        return {
            **evidence_view(case),
            "paste": paste_words(),
            "brought": self.filed_view(),
            "glossary": glossary_view(case.scheme),
        }

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    def ask_passage(self, id: str) -> dict[str, Any]:
        """Return the passage behind an item."""
        return reading_view(self.session.case, id, self._shelf, self.session.library)

    def on_grade(self, id: str, grade: Grade, value: str) -> GradeEvidence:
        """Give an item one of its grades, or write down why it has them."""
        item = self.session.case.evidence_item(id)
        return GradeEvidence(id=id, **{**{name: getattr(item, name) for name in GRADES}, grade: value})

    def on_lock(self) -> LockGrades:
        """Lock the grades, before rating starts."""
        return LockGrades()

    def on_unlock(self, why: str) -> UnlockGrades:
        """Unlock the grades; the reason goes into the history."""
        return UnlockGrades(why=why.strip())

    def on_add(self, item: dict[str, str]) -> AddEvidence:
        """Add an item of one's own."""
        given = {name: text.strip() for name, text in item.items()}
        if not given.get("text"):
            raise Refused(say("evidence.refused.text"))
        new = Evidence(
            id=next_id("E", [one.id for one in self.session.case.evidence]),
            text=given["text"],
            source=given.get("source", ""),
            paragraph=_paragraph(given.get("paragraph", "")),
            outlet=given.get("outlet", ""),
            origin=given.get("origin", ""),
            kind=given.get("kind", ""),
            date=given.get("date", ""),
            happened=kept(given.get("happened", "")),
            url=given.get("url", ""),
        )
        return AddEvidence(evidence=with_grade_of_origin(self.session.case, new))

    def on_reword(self, id: str, text: str) -> RewordEvidence:
        """Change an item's wording; its ratings are kept."""
        return RewordEvidence(id=id, text=text.strip())

    def on_describe(self, id: str, about: dict[str, str]) -> DescribeEvidence:
        """Change where an item comes from and what it is."""
        given: dict[str, Any] = {name: about.get(name, "").strip() for name in DETAILS}
        given["happened"] = kept(about["happened"]) if "happened" in about else None
        return DescribeEvidence(id=id, paragraph=_paragraph(about.get("paragraph", "").strip()), **given)

    def on_switch(self, id: str, on: bool) -> SwitchAssumption:  # noqa: FBT001
        """Count an assumption in every total, or in none."""
        return SwitchAssumption(id=id, on=on)

    def on_merge(self, into: str, merged: str, text: str = "") -> MergeEvidence:
        """Make two items one; where they were rated differently the cell is left open."""
        return MergeEvidence(into=into, merged=merged, text=text.strip())

    def on_split(self, id: str, text: str, new_text: str) -> SplitEvidence:
        """Make two items of one, each with the ratings of the one."""
        new = next_id("E", [one.id for one in self.session.case.evidence])
        return SplitEvidence(id=id, text=text, new=new, new_text=new_text)

    def on_move(self, id: str, by: Literal[-1, 1]) -> OrderEvidence:
        """Move an item up or down by one place."""
        case = self.session.case
        order = moved([item.id for item in case.items], id, by)
        return OrderEvidence(order=in_pairs(case, order))

    def on_remove(self, id: str) -> RemoveEvidence:
        """Remove an item with its ratings."""
        return RemoveEvidence(id=id)

    def on_reword_source(self, id: str, about: dict[str, str]) -> RewordSource:
        """Correct what is known about a source."""
        given: dict[str, Any] = {name: about.get(name, "").strip() for name in SOURCE}
        if not given["title"]:
            raise Refused(say("evidence.refused.title"))
        return RewordSource(id=id, **given)

    def on_remove_source(self, id: str) -> RemoveSource:
        """Remove a source that nothing rests on."""
        return RemoveSource(id=id)


def _paragraph(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or int(text) < 1 or len(text) > 6:
        raise Refused(say("evidence.refused.paragraph"))
    return int(text)
