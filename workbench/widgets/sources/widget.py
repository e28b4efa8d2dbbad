"""The panel of sources: brought by file or paste, confirmed, listed, corrected, removed.

Not here: what is shown (:mod:`workbench.views.sources`), what waits (:mod:`workbench.session.intake`),
and how a text becomes a source (:mod:`workbench.session.bringing`).
"""

from collections.abc import Callable
from typing import Any, ClassVar

from workbench.errors import CannotRead, OtherText, Refused
from workbench.messages import say
from workbench.model.edits import AddSource, CarryText, CorrectText, RemoveSource, RewordSource
from workbench.session.bringing import Kept, adding, corrected, free_id, keep, lost_by, proposed
from workbench.session.intake import Brought, Intake, in_a_thread
from workbench.session.session import Session
from workbench.views.sources import length_in_words, new_ones, sources_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style

ABOUT = ("title", "author", "outlet", "country", "date", "note", "url")

LONGEST_TO_CORRECT = 1_000_000
"""Characters beyond which a text is not sent to a browser's editor."""


class SourcesWidget(LiveWidget):
    """Takes texts in, and shows the sources of a case.

    Parameters
    ----------
    session : Session
        The case.
    run : callable, optional
        Does the reading of files; a thread beside everything else if left out.
    """

    _script: ClassVar[str] = module("sources/sources.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "sources/sources.css")

    def __init__(self, session: Session, *, run: Callable[[Callable[[], None]], None] = in_a_thread) -> None:
        self._lengths: dict[str, str | None] = {}
        self._intake = Intake(self._arrived, run=run)
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return what waits, and the sources."""
        found = {one.text_sha256: self._length(one.text_sha256) for one in self.session.case.sources}
        lengths = {hash: length for hash, length in found.items() if length}
        return sources_view(self.session.case, self._intake.items, lengths)

    def _length(self, hash: str) -> str | None:
        """Return how long a text is, None where it is not here; it never changes under its hash."""
        if hash and not self._lengths.get(hash):
            text = self._text(hash)
            self._lengths[hash] = _length(text) if text else None
        return self._lengths.get(hash)

    def _text(self, hash: str) -> str | None:
        try:
            return self.session.library.text(hash)
        except (CannotRead, OtherText):
            return None

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    # what is brought

    def ask_begin(self, name: str, size: int) -> str:
        """Expect a file; return its key."""
        self._stale = True
        return self._intake.begin(name, size)

    def ask_chunk(self, key: str, chunk: bytes) -> bool:
        """Take the next piece of a file; return whether more is wanted."""
        wanted = self._intake.take(key, chunk)
        self._stale = self._stale or not wanted
        return wanted

    def ask_paste(self, text: str) -> str:
        """Take a text that was pasted; return its key."""
        self._stale = True
        return self._intake.paste(text)

    def ask_leave_out(self, key: str) -> None:
        """Forget something that was brought."""
        self._stale = True
        self._intake.drop(key)

    def ask_read_again(self, key: str, encoding: str) -> None:
        """Read a file anew in the encoding that the person chose."""
        self._stale = True
        self._intake.read_again(key, encoding)

    # what becomes of it

    def on_add(self, key: str, about: dict[str, str]) -> AddSource:
        """Make a source of what was brought."""
        item = self._intake.item(key)
        edit = adding(free_id(self.session.case), self._keep(item), about)
        self._intake.added(key, self._keep(item), edit.source)
        return edit

    def ask_add_all(self) -> int:
        """Make sources of all that was read and is not here already, as proposed; return how many."""
        items = new_ones(self.session.case, self._intake.items)
        for item in items:
            if item.read:
                about = proposed(item.read)
                about["title"] = about["title"] or item.name
                self._make(type(self).on_add, {"key": item.key, "about": about})
        return len(items)

    def ask_restore(self, key: str, id: str) -> None:
        """Put the text of a source back that is not here, from its file."""
        kept, source = self._keep(self._intake.item(key)), self.session.case.source(id)
        if kept.text_sha256 != source.text_sha256:
            self.session.apply(CorrectText(id=id, text_sha256=kept.text_sha256))
        self.ask_leave_out(key)

    def _keep(self, item: Brought) -> Kept:
        if item.kept:
            return item.kept
        if item.read is None:
            raise Refused(say("sources.refused.unread"))
        return keep(self.session.library, item.read, item.data)

    # the sources

    def on_reword(self, id: str, about: dict[str, str]) -> RewordSource:
        """Correct what is known about a source."""
        given: dict[str, Any] = {name: about.get(name, "").strip() for name in ABOUT}
        if not given["title"]:
            raise Refused(say("sources.refused.title"))
        return RewordSource(id=id, **given)

    def on_carry(self, id: str, carried: bool) -> CarryText:  # noqa: FBT001
        """Say whether a source's text goes along when the case is handed on."""
        return CarryText(id=id, carried=carried)

    def on_remove(self, id: str) -> RemoveSource:
        """Remove a source that nothing rests on."""
        return RemoveSource(id=id)

    def ask_text(self, id: str) -> str:
        """Return a source's text, to be corrected."""
        text = self._own_text(id)
        if len(text) > LONGEST_TO_CORRECT:
            raise Refused(say("sources.refused.long"))
        return text

    def ask_lost(self, id: str, text: str) -> list[str]:
        """Return the rows whose words a corrected text would not hold any more."""
        return list(lost_by(self.session.case, id, self._own_text(id), text))

    def on_correct(self, id: str, text: str) -> CorrectText:
        """Put a corrected text in the place of a source's text."""
        self._own_text(id)
        return corrected(self.session.library, id, text)

    def _own_text(self, id: str) -> str:
        hash = self.session.case.source(id).text_sha256
        text = self.session.library.text(hash) if hash else None
        if text is None:
            raise Refused(say("sources.refused.no_text"))
        return text

    def close(self) -> None:
        """Stop reading, and close the widget."""
        self._intake.close()
        super().close()


def _length(text: str) -> str:
    return length_in_words(text.count("\n\n") + 1, len(text.split()))
