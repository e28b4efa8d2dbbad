"""Files and pasted texts that were brought and are no sources yet: arriving, being read, waiting.

They are read one after another by a thread, so that nobody waits for them, and all by one batch of
the readers. Not here: turning them into sources (:mod:`workbench.session.bringing`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock, Thread
from typing import Literal

from workbench.errors import Refused, UnreadableSource
from workbench.messages import say
from workbench.model.source import Source
from workbench.session.bringing import Kept
from workbench.sources.readers import Batch, ReadText, plain_name, read_pasted
from workbench.sources.readers.batch import too_large
from workbench.sources.readers.limits import MOST_BYTES

MOST_WAITING = 300
"""Files that may wait at once, so that a whole folder brought by mistake does not fill the memory."""

MOST_BYTES_WAITING = 400_000_000
"""Bytes of them together."""

Doing = Literal["arriving", "waiting", "reading", "read", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """One of them; ``key`` tells it apart, ``why`` is the sentence where it could not be read.

    ``mark`` is the hash of the file's bytes, or of the text that was pasted, "" while it arrives;
    ``words`` counts those of its text. ``kept`` is where its text lies once it was added, and
    ``source`` the source it became then.
    """

    key: str
    name: str
    size: int
    doing: Doing = "arriving"
    data: bytes = b""
    read: ReadText | None = None
    why: str = ""
    encoding: str = ""
    mark: str = ""
    words: int = 0
    kept: Kept | None = None
    source: Source | None = None


def in_a_thread(work: Callable[[], None]) -> None:
    """Do some work beside everything else."""
    Thread(target=work, daemon=True, name="workbench-readers").start()


class Intake:
    """What was brought, in the order in which it came.

    Parameters
    ----------
    changed : callable
        Called after every change that did not come from a call; from the reading thread, too.
    run : callable, optional
        Does the reading; a thread of its own if left out.
    """

    def __init__(
        self, changed: Callable[[], None], *, run: Callable[[Callable[[], None]], None] = in_a_thread
    ) -> None:
        self._changed, self._run = changed, run
        self._lock = Lock()
        self._items: dict[str, Brought] = {}
        self._chunks: dict[str, list[bytes]] = {}
        self._number = 0
        self._batch: Batch | None = None
        self._busy = False

    @property
    def items(self) -> tuple[Brought, ...]:
        """All of them, oldest first."""
        with self._lock:
            return tuple(self._items.values())

    def item(self, key: str) -> Brought:
        """Return the one of a key.

        Raises
        ------
        Refused
            If it waits no longer.
        """
        with self._lock:
            found = self._items.get(key)
        if found is None:
            raise Refused(say("sources.refused.gone"))
        return found

    def begin(self, name: str, size: int) -> str:
        """Expect a file of so many bytes, and return its key; one that is too large has failed already."""
        plain = plain_name(name) or say("readers.nameless")
        why = self._too_much(plain, size)
        key = self._next()
        doing: Doing = "failed" if why else "arriving"
        self._put(Brought(key=key, name=plain, size=size, doing=doing, why=why))
        if not why:
            self._chunks[key] = []
        return key

    def take(self, key: str, chunk: bytes) -> bool:
        """Take the next piece of a file; return whether more is wanted.

        A file that was left out meanwhile wants none.
        """
        pieces = self._chunks.get(key)
        if pieces is None:
            return False
        pieces.append(chunk)
        size = self.item(key).size
        if sum(map(len, pieces)) < size and chunk:
            return True
        data = b"".join(self._chunks.pop(key))[:size]
        mark = sha256(data).hexdigest()
        self._put(replace(self.item(key), data=data, size=len(data), mark=mark, doing="waiting"))
        self._go_on()
        return False

    def paste(self, text: str) -> str:
        """Take a text that was pasted, and return its key.

        Raises
        ------
        UnreadableSource
            If there are no words in it, or too many.
        """
        read, key = read_pasted(text), self._next()
        words = read.text.encode()
        item = Brought(key=key, name=say("sources.pasted"), size=len(words), mark=sha256(words).hexdigest())
        self._put(replace(item, doing="read", read=read, words=len(read.text.split())))
        return key

    def read_again(self, key: str, encoding: str) -> None:
        """Read a file anew in the encoding that the person chose."""
        item = self.item(key)
        if item.data:
            self._put(replace(item, encoding=encoding, doing="waiting"))
            self._go_on()

    def added(self, key: str, kept: Kept, source: Source) -> None:
        """Note that one became a source; its bytes lie in the library now and are let go of here."""
        item = self.item(key)
        with self._lock:
            for other in [one for one in self._items.values() if one.source and one.source.id == source.id]:
                self._items[other.key] = replace(other, source=None)  # an undo gave its id free
            self._items[key] = replace(item, kept=kept, source=source, data=b"")

    def drop(self, key: str) -> None:
        """Leave one out; reading it is stopped."""
        with self._lock:
            item = self._items.pop(key, None)
            self._chunks.pop(key, None)
            batch = self._batch
        if item and item.doing == "reading" and batch:
            batch.close()

    def close(self) -> None:
        """Leave everything out, and end whatever is being read."""
        for item in self.items:
            self.drop(item.key)

    def _too_much(self, name: str, size: int) -> str:
        if size > MOST_BYTES:
            return too_large(name, size).why
        waiting = [item for item in self.items if item.source is None]
        together = size + sum(item.size for item in waiting)
        return (
            say("sources.too_many") if len(waiting) >= MOST_WAITING or together > MOST_BYTES_WAITING else ""
        )

    def _next(self) -> str:
        with self._lock:
            self._number += 1
            return f"b{self._number}"

    def _put(self, item: Brought) -> None:
        with self._lock:
            self._items[item.key] = item

    def _go_on(self) -> None:
        with self._lock:
            idle, self._busy = not self._busy, True
        if idle:
            self._run(self._read_all)

    def _read_all(self) -> None:
        """Read whatever waits until nothing does; then the process that read is ended."""
        try:
            while item := self._take_next():
                self._changed()
                self._read(item)
                self._changed()
        finally:
            self._end_batch()

    def _take_next(self) -> Brought | None:
        with self._lock:
            item = next((one for one in self._items.values() if one.doing == "waiting"), None)
            if item is None:
                self._busy = False
                return None
            found = self._items[item.key] = replace(item, doing="reading")
            return found

    def _read(self, item: Brought) -> None:
        with self._lock:
            batch = self._batch = self._batch or Batch()
        try:
            read = batch.read(item.data, item.name, encoding=item.encoding)
            done = replace(item, doing="read", read=read, words=len(read.text.split()), why="")
        except UnreadableSource as error:
            done = replace(item, doing="failed", why=error.why)
        with self._lock:
            if item.key in self._items:
                self._items[item.key] = done
                return
        self._end_batch()  # it was left out while it was read, and its batch closed

    def _end_batch(self) -> None:
        with self._lock:
            batch, self._batch = self._batch, None
        if batch:
            batch.close()


def ready(items: Iterable[Brought]) -> list[Brought]:
    """Return those that have been read and wait for a person alone."""
    return [item for item in items if item.doing == "read" and item.read is not None]
