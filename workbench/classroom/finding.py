"""Files of strangers in a folder, its folders and archives: found in order, bounded, no link followed.

Not here: what is in them (:mod:`workbench.classroom.collecting`), and the inside of archives
(:mod:`workbench.classroom.archive`).
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from workbench.classroom import found
from workbench.classroom.archive import in_archive
from workbench.classroom.found import ARCHIVE, HAND_IN, Found, is_hidden
from workbench.classroom.handin import Problem
from workbench.errors import CannotRead, system_words

MOST_LISTED = 25_000
"""Files beyond which a place is not looked through."""

DEEPEST = 8
"""Folders within folders beyond which nothing is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A file that was seen and not opened; another size or time of change (in nanoseconds) makes it new."""

    file: str
    path: Path
    size: int
    changed: int


def files_in(place: Path) -> Iterator[Found | Problem]:
    """Yield the files of a folder, or of an archive, in the order of their names; others as problems.

    Raises
    ------
    CannotRead
        If it is not there or cannot be opened.
    """
    n = 0
    for one in seen_in(place):
        for inner in inside(one):
            if n >= MOST_LISTED:
                yield Problem(file=inner.file, kind="many")
                return
            n += 1
            yield inner


def seen_in(place: Path) -> Iterator[Seen | Problem]:
    """Yield what lies in a folder, or an archive alone, without opening any file; others as problems.

    Raises
    ------
    CannotRead
        If it is not there or cannot be opened.
    """
    return _inside(place) if place.is_dir() else _alone(place)


def inside(one: Seen | Problem) -> Iterator[Found | Problem]:
    """Yield the file itself, or what an archive holds; a problem stays one."""
    if isinstance(one, Problem):
        yield one
        return
    try:
        yield from _file(one)
    except OSError:
        yield Problem(file=one.file, kind="special")


def _alone(place: Path) -> Iterator[Seen | Problem]:
    try:
        yield _seen(place, place.name)
    except OSError as error:
        raise CannotRead(str(place), system_words(error)) from error


def _seen(path: Path, file: str) -> Seen:
    found = path.stat()
    return Seen(file=file, path=path, size=found.st_size, changed=found.st_mtime_ns)


def _inside(place: Path) -> Iterator[Seen | Problem]:
    try:
        entries = _listed(str(place))
    except OSError as error:
        raise CannotRead(str(place), system_words(error)) from error
    yield from _entries(entries, "", 1)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        seen = [entry for entry in islice(entries, MOST_LISTED + 1) if not is_hidden(entry.name)]
    return sorted(seen, key=lambda entry: entry.name)


def _entries(entries: list[os.DirEntry[str]], before: str, depth: int) -> Iterator[Seen | Problem]:
    for entry in entries:
        file = before + entry.name.encode("utf-8", "replace").decode("utf-8")
        try:
            kind = _kind(entry)
            if kind == "folder" and depth < DEEPEST:
                yield from _entries(_listed(entry.path), f"{file}/", depth + 1)
            elif kind:
                yield Problem(file=file, kind="deep" if kind == "folder" else kind)
            else:
                yield _seen(Path(entry.path), file)
        except OSError:
            yield Problem(file=file, kind="special")


def _kind(entry: os.DirEntry[str]) -> str:
    """Return what an entry is if it is no plain file; "" if it is one."""
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "" if entry.is_file(follow_symlinks=False) else "special"


def _file(one: Seen) -> Iterator[Found | Problem]:
    ending = one.path.suffix.lower()
    if ending == ARCHIVE:
        yield from in_archive(one.path, one.file)
    elif ending != HAND_IN:
        yield Problem(file=one.file, kind="other")
    elif one.size > found.LARGEST:
        yield Problem(file=one.file, kind="large")
    else:
        yield Found(file=one.file, read=lambda: _bytes_of(one.path))


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(found.LARGEST + 1)
