"""Files of strangers in a folder, its folders and archives: found in order, bounded, no link followed.

Not here: what is in them (:mod:`workbench.classroom.collecting`), and the inside of archives
(:mod:`workbench.classroom.archive`).
"""

import os
from collections.abc import Iterator
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


def files_in(place: Path) -> Iterator[Found | Problem]:
    """Yield the files of a folder, or of an archive, in the order of their names; others as problems.

    Raises
    ------
    CannotRead
        If it is not there or cannot be opened.
    """
    everything = _inside(place) if place.is_dir() else _alone(place)
    for n, one in enumerate(everything):
        if n >= MOST_LISTED:
            yield Problem(file=one.file, kind="many")
            return
        yield one


def _alone(place: Path) -> Iterator[Found | Problem]:
    try:
        place.stat()
    except OSError as error:
        raise CannotRead(str(place), system_words(error)) from error
    yield from _file(place, place.name)


def _inside(place: Path) -> Iterator[Found | Problem]:
    try:
        entries = _listed(str(place))
    except OSError as error:
        raise CannotRead(str(place), system_words(error)) from error
    yield from _entries(entries, "", 1)


def _listed(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        seen = [entry for entry in islice(entries, MOST_LISTED + 1) if not is_hidden(entry.name)]
    return sorted(seen, key=lambda entry: entry.name)


def _entries(entries: list[os.DirEntry[str]], before: str, depth: int) -> Iterator[Found | Problem]:
    for entry in entries:
        file = before + entry.name.encode("utf-8", "replace").decode("utf-8")
        try:
            kind = _kind(entry)
            if kind == "folder" and depth < DEEPEST:
                yield from _entries(_listed(entry.path), f"{file}/", depth + 1)
            elif kind:
                yield Problem(file=file, kind="deep" if kind == "folder" else kind)
            else:
                yield from _file(Path(entry.path), file)
        except OSError:
            yield Problem(file=file, kind="special")


def _kind(entry: os.DirEntry[str]) -> str:
    """Return what an entry is if it is no plain file; "" if it is one."""
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "" if entry.is_file(follow_symlinks=False) else "special"


def _file(path: Path, file: str) -> Iterator[Found | Problem]:
    ending = path.suffix.lower()
    if ending == ARCHIVE:
        yield from in_archive(path, file)
    elif ending != HAND_IN:
        yield Problem(file=file, kind="other")
    elif path.stat().st_size > found.LARGEST:
        yield Problem(file=file, kind="large")
    else:
        yield Found(file=file, read=lambda: _bytes_of(path))


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(found.LARGEST + 1)
