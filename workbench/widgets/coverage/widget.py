"""The coverage panel: what became of each source's claims, and the passages nobody used.

Texts are compared a few at a time, as the browser asks for them, so that two hundred do not hold up the
kernel. Not here: what is shown (:mod:`workbench.views.coverage`).
"""

from typing import Any, ClassVar

from workbench.errors import Refused, WorkbenchError
from workbench.messages import say
from workbench.model.edits import AddEvidence, SetPassageAside, TakePassageUp
from workbench.model.edits.grades import with_grade_of_origin
from workbench.model.evidence import Evidence
from workbench.model.numbering import next_id
from workbench.model.source import Excerpt, Source
from workbench.model.when import kept
from workbench.session.session import Session
from workbench.sources.coverage import Compared, Coverage, Found, Key, coverage, found_in, key_of, wordings
from workbench.sources.reading_text import SourceText, excerpt_in, text_of
from workbench.sources.shelf import Shelf
from workbench.views.coverage import coverage_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

Json = dict[str, Any]


class CoverageWidget(LiveWidget):
    """Shows how much of each source's claims became evidence; no rating is in view.

    Parameters
    ----------
    session : Session
        The case.
    shelf : Shelf, optional
        Where digests are looked for; texts of one's own lie in the session's library.
    """

    _script: ClassVar[str] = module("coverage/coverage.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "coverage/coverage.css")

    def __init__(self, session: Session, *, shelf: Shelf | None = None) -> None:
        self._shelf = shelf or Shelf()
        self._texts: dict[str, tuple[str, SourceText | None]] = {}
        self._claims: dict[Key, tuple[Found, ...]] = {}
        self._counted: dict[str, tuple[object, Coverage]] = {}
        self._unfolded: list[str] = []
        super().__init__(session)

    def view(self) -> Json:
        """Return what was used of the sources that have been compared."""
        compared = {source.id: one for source in self.session.case.sources if (one := self._known(source))}
        return coverage_view(self.session.case, compared, self._unfolded)

    def ask_compare(self, sources: list[str]) -> None:
        """Set a few sources' texts beside the evidence; the view has them from then on."""
        words = wordings(self.session.case)
        for source in self.session.case.sources:
            read = self._opened(source) if source.id in sources else None
            if read is not None and (key := key_of(read.text, words)) not in self._claims:
                self._claims[key] = found_in(read.text, words)
        self._stale = True

    def ask_unfold(self, source: str, *, open: bool) -> None:
        """Show the passages of a source that were not used, or no longer."""
        others = [one for one in self._unfolded if one != source]
        self._unfolded = [*others, source] if open else others
        self._stale = True

    def on_make(
        self, source: str, start: int, words: str, *, text: str, kind: str, origin: str, happened: str
    ) -> AddEvidence:
        """Make a passage a row of evidence, its words as the proof."""
        if not text.strip():
            raise Refused(say("coverage.refused.text"))
        excerpt = self._excerpt(source, start, words)
        new = Evidence(
            id=next_id("E", [item.id for item in self.session.case.evidence]),
            text=text.strip(),
            source=source,
            paragraph=excerpt.paragraph,
            excerpt=excerpt,
            kind=kind,
            origin=origin.strip(),
            happened=kept(happened),
        )
        return AddEvidence(evidence=with_grade_of_origin(self.session.case, new))

    def on_leave(self, source: str, start: int, words: str, *, why: str) -> SetPassageAside:
        """Set a passage aside, with the reason."""
        return SetPassageAside(id=source, excerpt=self._excerpt(source, start, words), why=why)

    def on_back(self, source: str, start: int, end: int) -> TakePassageUp:
        """Take a passage that was set aside into account again."""
        one = self._known(self.session.case.source(source))
        passages = one.found.passages if one and one.found else ()
        for passage in passages:
            if (passage.start, passage.end) == (start, end) and passage.aside:
                return TakePassageUp(id=source, excerpt=passage.aside.excerpt)
        raise Refused(say("coverage.refused.gone"))

    def _opened(self, source: Source) -> SourceText | None:
        version = source.text_sha256 or source.digest
        if self._texts.get(source.id, ("", None))[0] != version or source.id not in self._texts:
            try:
                read = text_of(source, self._shelf, self.session.library)
            except WorkbenchError:
                read = None
            self._texts[source.id] = (version, read)
        return self._texts[source.id][1]

    def _known(self, source: Source) -> Compared | None:
        """Return what comparing a source gave, or None where its text waits to be compared."""
        version, read = self._texts.get(source.id, ("", None))
        if source.id not in self._texts or version != (source.text_sha256 or source.digest):
            return None
        if read is None:
            return Compared(read=None, found=None)
        claims = self._claims.get(key_of(read.text, wordings(self.session.case)))
        return None if claims is None else Compared(read=read, found=self._count(source, read, claims))

    def _count(self, source: Source, read: SourceText, claims: tuple[Found, ...]) -> Coverage:
        items = tuple(item for item in self.session.case.evidence if item.source == source.id)
        of = (id(claims), read.text, items, source.set_aside)
        if source.id not in self._counted or self._counted[source.id][0] != of:
            self._counted[source.id] = (of, coverage(read, claims, items, source.set_aside))
        return self._counted[source.id][1]

    def _excerpt(self, source: str, start: int, words: str) -> Excerpt:
        read = self._opened(self.session.case.source(source))
        there = read is not None and start >= 0 and read.text[start : start + len(words)] == words
        excerpt = excerpt_in(read, start, start + len(words)) if read and there and words else None
        if excerpt is None:
            raise Refused(say("coverage.refused.gone"))
        return excerpt
