"""The files in a zip archive from a learning platform, read where they lie: nothing is unpacked to disk.

Every bound is on what comes out, not on what the archive says of itself. Not here: folders
(:mod:`workbench.classroom.finding`).
"""

import io
import mmap
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PureWindowsPath

from workbench.classroom import found
from workbench.classroom.found import ARCHIVE, HAND_IN, Found, is_hidden
from workbench.classroom.handin import Problem

MOST_UNPACKED = 6 * 1024**3
"""Bytes that may come out of one archive and those within it, together."""

MOST_ENTRIES = 100_000
"""Entries beyond which an archive's list of contents is not even read."""

_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCKED = 1
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    LookupError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Allowance:
    """How many bytes may still come out."""

    def __init__(self, left: int = MOST_UNPACKED) -> None:
        self.left = left


Packed = Path | Callable[[], bytes]


def in_archive(packed: Packed, file: str, allowance: Allowance | None = None) -> Iterator[Found | Problem]:
    """Yield the files of an archive, and of archives right within it, in the order of their names.

    Parameters
    ----------
    packed : Path or callable
        The archive, or what returns its bytes.
    file : str
        What it is called; the names of its files begin with that.
    allowance : Allowance, optional
        For an archive within another: what the outer one leaves it. Archives in it are not opened.
    """
    try:
        content = packed if isinstance(packed, Path) else packed()
        if _entries(content) > MOST_ENTRIES:
            yield Problem(file=file, kind="unpacks")
            return
        with zipfile.ZipFile(content if isinstance(content, Path) else io.BytesIO(content)) as archive:
            yield from _Unpacking(archive, file, allowance).files()
    except _DAMAGED:
        yield Problem(file=file, kind="archive")


def _entries(content: Path | bytes) -> int:
    """Return at most how many entries an archive lists, without making anything of them."""
    if isinstance(content, bytes):
        return content.count(_ENTRY)
    with content.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
        n, place = 0, mapped.find(_ENTRY)
        while place >= 0 and n <= MOST_ENTRIES:
            n, place = n + 1, mapped.find(_ENTRY, place + 1)
    return n


class _Unpacking:
    """An open archive, and how much may still come out of it."""

    def __init__(self, archive: zipfile.ZipFile, file: str, allowance: Allowance | None) -> None:
        self._archive, self._file = archive, file
        self._within, self._allowance = allowance is not None, allowance or Allowance()

    def files(self) -> Iterator[Found | Problem]:
        """Yield what may be a hand-in, and what is wrong with the rest."""
        for entry in sorted(self._archive.infolist(), key=lambda entry: entry.filename):
            parts = entry.filename.replace("\\", "/").split("/")
            if not entry.is_dir() and not any(is_hidden(part) for part in parts if part != ".."):
                yield from self._one(entry, parts)

    def _one(self, entry: zipfile.ZipInfo, parts: list[str]) -> Iterator[Found | Problem]:
        name = f"{self._file}/{entry.filename.encode('utf-8', 'replace').decode('utf-8')}"
        kind = self._refused(entry, parts)
        if kind:
            yield Problem(file=name, kind=kind)
        elif entry.filename.lower().endswith(ARCHIVE):
            yield from in_archive(lambda: self._read(entry), name, self._allowance)
        else:
            yield Found(file=name, read=lambda: self._read(entry))

    def _refused(self, entry: zipfile.ZipInfo, parts: list[str]) -> str:
        name, windows = entry.filename.lower(), PureWindowsPath(entry.filename)
        reasons = {
            "outside": ".." in parts or bool(windows.drive or windows.root),
            "link": stat.S_ISLNK(entry.external_attr >> 16),
            "other": not name.endswith((HAND_IN, ARCHIVE)),
            "deep": name.endswith(ARCHIVE) and self._within,
            "locked": bool(entry.flag_bits & _LOCKED) or entry.compress_type not in _METHODS,
            "large": entry.file_size > found.LARGEST,
            "unpacks": self._allowance.left <= 0,
        }
        return next((kind for kind, holds in reasons.items() if holds), "")

    def _read(self, entry: zipfile.ZipInfo) -> bytes:
        with self._archive.open(entry) as opened:
            content = opened.read(found.LARGEST + 1)
        self._allowance.left -= len(content)
        return content
