"""A text that was read becomes a source: its file and words kept in the library, and the edit that adds it.

Not here: reading (:mod:`workbench.sources.readers`), and what waits to be confirmed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.errors import DuplicateItem, Refused
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits import AddSource, CorrectText
from workbench.model.numbering import next_id
from workbench.model.source import UNKNOWN, Source
from workbench.session.session import Session
from workbench.sources.library import Library
from workbench.sources.paragraphs import paragraphs
from workbench.sources.readers.plain import with_text
from workbench.sources.readers.readtext import ReadText
from workbench.sources.reading_text import SourceText, placed

KNOWN: tuple[str, ...] = ("author", "outlet", "country", "date")
"""What is ``"unknown"`` where nobody says it."""

ABOUT: tuple[str, ...] = ("title", *KNOWN, "url", "note")
"""What a person confirms about a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A text that lies in the library: its hash, and the name and hash of the file it came from, if any."""

    text_sha256: str
    file: str = ""
    sha256: str = ""


def keep(library: Library, read: ReadText, data: bytes = b"") -> Kept:
    """Keep a text and, byte for byte, the file it came from (none for a text that was pasted).

    Raises
    ------
    CannotWrite
        If the disk is full or the folder read-only.
    """
    original = library.keep_original(data) if data else ""
    return Kept(text_sha256=library.keep_text(read.text), file=read.name, sha256=original)


def proposed(read: ReadText) -> dict[str, str]:
    """Return what a text proposes about itself, by the names in :data:`ABOUT`."""
    return {name: getattr(read, name, "") for name in ABOUT}


def adding(id: str, kept: Kept, about: Mapping[str, str]) -> AddSource:
    """Return the edit that adds a kept text as a source.

    Raises
    ------
    Refused
        If it has no title.
    """
    said = {name: about.get(name, "").strip() for name in ABOUT}
    if not said["title"]:
        raise Refused(say("sources.refused.title"))
    known: dict[str, Any] = {name: text or UNKNOWN if name in KNOWN else text for name, text in said.items()}
    source = Source(id=id, text_sha256=kept.text_sha256, file=kept.file, sha256=kept.sha256, **known)
    return AddSource(source=source)


def corrected(library: Library, id: str, text: str) -> CorrectText:
    """Keep a corrected text, each of its lines a paragraph, and return the edit that puts it in place.

    Raises
    ------
    UnreadableSource
        If there are no words left in it, or too many.
    CannotWrite
        If the disk is full or the folder read-only.
    """
    return CorrectText(id=id, text_sha256=library.keep_text(settled_lines(id, text)))


def lost_by(case: Case, id: str, before: str, text: str) -> tuple[str, ...]:
    """Return the rows whose words stand in a source's text as it was and would not in a corrected one."""
    old, new = (_as_read(words) for words in (before, settled_lines(id, text)))
    resting = [item for item in case.evidence if item.source == id]
    return tuple(item.id for item in resting if placed(old, item) and not placed(new, item))


def settled_lines(id: str, text: str) -> str:
    """Return a text as it is kept, each line a paragraph.

    Raises
    ------
    UnreadableSource
        If there are no words in it, or too many.
    """
    return with_text(text.splitlines(), id)


def _as_read(text: str) -> SourceText:
    return SourceText(text=text, stretches=paragraphs(text), kind="own")


def free_id(case: Case) -> str:
    """Return the id that a case's next source has."""
    return next_id("S", (one.id for one in case.sources))


def take_in(
    session: Session,
    read: ReadText,
    data: bytes,
    about: Mapping[str, str],
    free: Callable[[Case], str] = free_id,
) -> Source:
    """Add a text as a source; one that is here already is not added twice, its source is returned.

    Parameters
    ----------
    session : Session
        The case.
    read, data : ReadText, bytes
        The text, and the file it came from; no bytes for a text that was pasted.
    about : mapping
        What is known about it, by the names in :data:`ABOUT`; what is left out is taken as proposed.
    free : callable
        Returns an id that a case has not given yet.
    """
    kept = keep(session.library, read, data)
    said = {**proposed(read), **about}
    while True:
        session.refresh()
        if there := known(session.case, kept):
            return there
        edit = adding(free(session.case), kept, said)
        try:
            session.apply(edit)
        except DuplicateItem:  # somebody else took the id just then
            continue
        return edit.source


def known(case: Case, kept: Kept) -> Source | None:
    """Return the source that was made of the same file or of the same text, or None."""
    marks = {mark for mark in (kept.sha256, kept.text_sha256) if mark}
    return next((one for one in case.sources if marks & {one.sha256, one.text_sha256}), None)
