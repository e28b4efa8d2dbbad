"""The reader: a source's text, the evidence that rests on it, and words made into evidence.

Not here: what is shown of it (:mod:`workbench.views.reader`), and how words are found again
(:mod:`workbench.sources.excerpts`).
"""

from typing import Any, ClassVar

from workbench.errors import Refused, WorkbenchError
from workbench.messages import say
from workbench.model.edits import AddEvidence, RelocateExcerpt
from workbench.model.edits.grades import with_grade_of_origin
from workbench.model.evidence import Evidence
from workbench.model.numbering import next_id
from workbench.model.source import Excerpt, Source
from workbench.model.when import kept, when
from workbench.session.session import Session
from workbench.sources.coverage import aside_in, wordings
from workbench.sources.reading_text import SourceText, excerpt_in, original_of, text_of
from workbench.sources.shelf import Shelf
from workbench.sources.suggest import suggestions
from workbench.views.grading import blind_history
from workbench.views.reader import name_of_text, reader_view, text_view, version_of
from workbench.views.suggested import suggested_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

Json = dict[str, Any]


class ReaderWidget(LiveWidget):
    """Shows texts to read and draws evidence from them; no hypothesis is in view.

    Parameters
    ----------
    session : Session
        The case.
    shelf : Shelf, optional
        Where digests and originals are looked for; texts of one's own lie in the session's library.
    source : str
        The source to begin with; the first if left out.
    """

    _script: ClassVar[str] = module("reader/reader.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "reader/reader.css")

    def __init__(self, session: Session, *, shelf: Shelf | None = None, source: str = "") -> None:
        self._shelf, self._start = shelf or Shelf(), source
        self._texts: dict[str, tuple[str, SourceText]] = {}
        self._aside: set[tuple[str, int, int]] = set()
        super().__init__(session)

    def view(self) -> Json:
        """Return the sources, and what was drawn from the texts that were opened."""
        known = {source.id: version_of(source) for source in self.session.case.sources}
        opened = {
            name: read
            for name, (version, read) in self._texts.items()
            if known.get(name.partition("/")[0]) == version
        }
        return reader_view(self.session.case, opened, start=self._start)

    def _look(self) -> Json:
        history = blind_history(self.session.log, self._undoable, (AddEvidence, RelocateExcerpt))
        return {**self.view(), "history": history}

    def ask_text(self, source: str, *, original: bool) -> Json:
        """Return the text of a source, which from then on is followed in the view."""
        found = self.session.case.source(source)
        also, trouble = self._has_original(found)
        try:
            read = self._opened(found, original=original)
        except WorkbenchError as error:
            return text_view(found, None, trouble=str(error), original=also)
        return text_view(found, read, trouble=trouble, original=also)

    def ask_suggestions(self, source: str, *, original: bool, bearing: bool) -> Json:
        """Return the passages worth a look that nobody set aside; the hypotheses only if asked for."""
        read = self._read(source, original=original)
        found = suggestions(read.text, wordings(self.session.case) if bearing else {})
        name = name_of_text(source, original=original)
        left = () if original else aside_in(read, self.session.case.source(source).set_aside)
        kept = [
            one
            for one in found
            if (name, one.start, one.end) not in self._aside
            and not any(one.start < span.end and span.start < one.end for span in left)
        ]
        return suggested_view(read.text, kept, bearing=bearing)

    def ask_set_aside(self, source: str, start: int, end: int, *, original: bool) -> None:
        """Leave out a suggested passage as long as this panel lives."""
        self._aside.add((name_of_text(source, original=original), start, end))

    def on_add(
        self, source: str, start: int, end: int, *, words: str, original: bool, about: dict[str, str]
    ) -> AddEvidence:
        """Make words of a text a row of evidence; ``words`` are those that the person has seen."""
        given = {name: text.strip() for name, text in about.items()}
        if not given.get("text"):
            raise Refused(say("reader.refused.text"))
        read = self._read(source, original=original)
        excerpt = _excerpt(read, start, end, words)
        proof: Json = {"original" if original else "excerpt": excerpt}
        new = Evidence(
            id=next_id("E", [one.id for one in self.session.case.evidence]),
            text=given["text"],
            source=source,
            paragraph=excerpt.paragraph,
            kind=given.get("kind", ""),
            origin=given.get("origin", ""),
            outlet=given.get("outlet", ""),
            date=given.get("date", ""),
            happened=_day(given.get("happened", "")),
            **proof,
        )
        return AddEvidence(evidence=with_grade_of_origin(self.session.case, new))

    def on_relocate(self, id: str, start: int, end: int, *, words: str) -> RelocateExcerpt:
        """Say where a row's words stand: where they were found again, or other words of the text."""
        read = self._read(self.session.case.evidence_item(id).source)
        excerpt = _excerpt(read, start, end, words)
        return RelocateExcerpt(id=id, paragraph=excerpt.paragraph, excerpt=excerpt)

    def _has_original(self, source: Source) -> tuple[bool, str]:
        if version_of(source) != source.digest:
            return False, ""
        try:
            return self._shelf.original(source) is not None, ""
        except WorkbenchError as error:
            return False, str(error)

    def _read(self, source: str, *, original: bool = False) -> SourceText:
        read = self._opened(self.session.case.source(source), original=original)
        if read is None:
            raise Refused(say("reader.nothing", id=source))
        return read

    def _opened(self, source: Source, *, original: bool) -> SourceText | None:
        name, version = name_of_text(source.id, original=original), version_of(source)
        if name in self._texts and self._texts[name][0] == version:
            return self._texts[name][1]
        if original:
            read = original_of(source, self._shelf, self.session.case.evidence)
        else:
            read = text_of(source, self._shelf, self.session.library)
        if read is not None:
            self._texts[name] = (version, read)
            self._stale = True
        return read


def _excerpt(read: SourceText, start: int, end: int, words: str) -> Excerpt:
    if not (0 <= start < end <= len(read.text) and words.strip()):
        raise Refused(say("reader.refused.nothing_selected"))
    if read.text[start:end] != words:
        raise Refused(say("reader.refused.other_words"))
    begin = start + len(words) - len(words.lstrip())
    excerpt = excerpt_in(read, begin, begin + len(words.strip()))
    if excerpt is None:
        raise Refused(say("reader.refused.one_paragraph"))
    return excerpt


def _day(text: str) -> str:
    """Return a date as it is kept, "" if none is known."""
    if text and when(text) is None:
        raise Refused(say("reader.refused.happened", found=text))
    return kept(text)
