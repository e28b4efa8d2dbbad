"""A file that somebody brings to begin a case from: read, looked at, and taken in under a free name.

Not here: the kinds of file (:mod:`workbench.casefile.formats`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from workbench.casefile import CaseFile, from_json
from workbench.casefile.formats import read_content
from workbench.casefile.formats.columns import MOST_BYTES
from workbench.casefile.formats.entries import parsed
from workbench.errors import MatrixFileError, WorkbenchError
from workbench.messages import say
from workbench.session.administration import case_name
from workbench.session.opening import begin, free_name
from workbench.store.store import Store

OURS = "case"
"""The kind of a case file of the workbench's own."""

_SCHEMA, _LONGEST = "schema_version", 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a file holds: the case, what kind of file it is, and what of it is not in the case."""

    name: str
    file: CaseFile
    kind: str
    left: tuple[str, ...] = ()


def looked_at(content: bytes, name: str, *, analyst: str) -> Looked:
    """Return what a file's bytes hold, whichever program they come from.

    Raises
    ------
    MatrixFileError, UnknownFormat, NotACaseFile, TooNew, TooOld
        If they make no case.
    """
    if not content.strip():
        raise MatrixFileError(name, say("matrixfile.empty"))
    if _is_ours(content, name):
        return Looked(name=name, file=from_json(content, name), kind=OURS)
    found = read_content(content, name, analyst=analyst)
    left = tuple(str(one) for one in found.leftovers)
    return Looked(name=name, file=CaseFile(case=found.case), kind=found.kind, left=left)


def _is_ours(content: bytes, name: str) -> bool:
    if not content.lstrip().startswith(b"{") or _SCHEMA.encode() not in content:
        return False
    try:
        return _SCHEMA in parsed(content.decode("utf-8", "replace"), name)
    except RecursionError:
        raise MatrixFileError(name, say("importing.too_deep")) from None


def proposed_name(store: Store, found: Looked) -> str:
    """Return a free name for the case in a file, made of the file's."""
    stem = " ".join("".join(one if one not in '/\\:*?"<>|' else " " for one in Path(found.name).stem).split())
    try:
        return free_name(store, case_name(stem.lstrip(". ")[:_LONGEST]))
    except WorkbenchError:
        return free_name(store, OURS)


def take_in(store: Store, found: Looked, name: str) -> str:
    """Keep the case of a file under a name that is free, and return it.

    Raises
    ------
    BadValue, CaseExists
        If it is no name, or taken.
    """
    wanted = case_name(name)
    begin(store, wanted, found.file)
    return wanted


class Arrival:
    """One file that comes in pieces and is read once it is whole; a newer one takes its place.

    Parameters
    ----------
    read : callable
        Called with the bytes and the name; what it returns is ``found``.
    changed : callable
        Called when it has been read, from the thread that read it.
    run : callable, optional
        Does the reading; a thread of its own if left out.
    """

    def __init__(
        self,
        read: Callable[[bytes, str], object],
        changed: Callable[[], None],
        *,
        run: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        self._read, self._changed = read, changed
        self._run = run or (lambda work: Thread(target=work, daemon=True, name="workbench-file").start())
        self._number, self._pieces, self._size = 0, list[bytes](), 0
        self.name = ""
        self.reading = False
        self.found: object = None
        self.trouble = ""

    def begin(self, name: str, size: int) -> int:
        """Expect a file of so many bytes, and return its number.

        Raises
        ------
        MatrixFileError
            If it is larger than any that is read.
        """
        self.forget()
        if size > MOST_BYTES:
            raise MatrixFileError(name, say("importing.too_large", most=MOST_BYTES // 1024 // 1024))
        self.name, self._size, self.reading = name, size, True
        return self._number

    def take(self, number: int, piece: bytes) -> bool:
        """Take the next piece; return whether more is wanted."""
        if number != self._number or not self.reading:
            return False
        self._pieces.append(piece)
        held = sum(map(len, self._pieces))
        if held < self._size and piece:
            return True
        content, name = b"".join(self._pieces)[: self._size], self.name
        self._pieces = []
        self._run(lambda: self._done(number, content, name))
        return False

    def forget(self) -> None:
        """Leave it out."""
        self._number += 1
        self._pieces = []
        self.name, self.reading, self.found, self.trouble = "", False, None, ""

    def _done(self, number: int, content: bytes, name: str) -> None:
        found, trouble = None, ""
        try:
            found = self._read(content, name)
        except WorkbenchError as error:
            trouble = str(error)
        if number == self._number:
            self.reading, self.found, self.trouble = False, found, trouble
            self._changed()
