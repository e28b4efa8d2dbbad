"""Cases listed, begun, copied, renamed, deleted, backed up and restored.

Nothing is written over: names are free or refused, and a deleted case leaves a backup. Not
here: working on a case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from pathlib import Path

from workbench.casefile import CaseFile, read, write
from workbench.errors import BadValue, CannotWrite, NoSuchCase, system_words
from workbench.messages import say
from workbench.model.marks import LONGEST_NAME, read_name
from workbench.scoring import standing
from workbench.session.opening import ENDING, begin, free_name, stored_case, whole_case
from workbench.session.templates import from_template, taken_over, templates
from workbench.store.store import Store

EMPTY = "empty"
"""The template that holds nothing."""

_STAMP = re.compile(r"-\d{4}-\d{2}-\d{2}T\d{6}Z(-\d+)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A stored case in a list: what it is called, what it asks, how far it has come.

    ``changed`` is the time of the last edit, or of its beginning (ISO 8601, UTC);
    ``rated`` of ``cells`` are rated by the analyst who asks.
    """

    name: str
    title: str
    question: str
    changed: str
    edits: int
    snapshots: int
    evidence: int
    hypotheses: int
    rated: int
    cells: int


def listing(store: Store, analyst: str) -> tuple[CaseLine, ...]:
    """Return every stored case, in alphabetical order."""
    return tuple(_line(store, name, analyst) for name in store.names())


def _line(store: Store, name: str, analyst: str) -> CaseLine:
    file = stored_case(store, name)
    case, now = file.case, standing(file.case, analyst)
    return CaseLine(
        name=name,
        title=case.title,
        question=case.question,
        changed=file.log[-1].at if file.log else store.identity(name).began,
        edits=len(file.log),
        snapshots=len(case.snapshots),
        evidence=len(case.counted_evidence),
        hypotheses=len(case.rated_hypotheses),
        rated=now.rated,
        cells=now.cells,
    )


def begin_case(store: Store, name: str, analyst: str, *, template: str = EMPTY, question: str = "") -> str:
    """Begin a case from a template under a name that is free, and return the name.

    Raises
    ------
    CaseExists, NoSuchTemplate, BadValue
        If the name is taken or no name, or there is no such template.
    """
    name, case = case_name(name), taken_over(from_template(template).case, analyst)
    if template == EMPTY:
        case = replace(case, title=name)
    begin(store, name, CaseFile(case=replace(case, question=question.strip() or case.question)))
    return name


def copy_case(store: Store, name: str, new: str = "") -> str:
    """Copy a case with its whole history, and return the copy's name: the one given, or a free one.

    Raises
    ------
    NoSuchCase, CaseExists, BadValue
        If there is no such case, or the new name is taken or no name.
    """
    file = _stored(store, name)
    copy = case_name(new) if new.strip() else free_name(store, name)
    begin(store, copy, file)
    return copy


def rename_case(store: Store, name: str, new: str) -> str:
    """Give a case another name, and return it; whoever has it open goes on working.

    Raises
    ------
    NoSuchCase, CaseExists, BadValue
        If there is no such case, or the new name is taken or no name.
    """
    _check_stored(store, name)
    wanted = case_name(new)
    if wanted != name:
        store.rename(name, wanted)
    return wanted


def delete_case(store: Store, name: str, folder: Path, *, now: datetime) -> Path:
    """Delete a case once a backup of it is on the disk, and return the backup's path.

    Raises
    ------
    NoSuchCase, CannotWrite
        If there is no such case, or no backup can be written; nothing was deleted then.
    """
    backup = backup_case(store, name, folder, now=now)
    store.delete(name, backup=str(backup))
    return backup


def backup_case(store: Store, name: str, folder: Path, *, now: datetime) -> Path:
    """Write a case with its whole history into a folder, beside older backups, and return the file's path.

    Raises
    ------
    NoSuchCase, CannotWrite
        If there is no such case, or the folder cannot be written to.
    """
    _check_stored(store, name)
    file = whole_case(store, name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder), system_words(error)) from error
    path = next(path for path in _paths(folder, f"{name}-{now:%Y-%m-%dT%H%M%SZ}") if not path.exists())
    write(path, file)
    return path


def backup_all(store: Store, folder: Path, *, now: datetime) -> tuple[Path, ...]:
    """Write every case into a folder, and return the files' paths."""
    return tuple(backup_case(store, name, folder, now=now) for name in store.names())


def restore_case(store: Store, path: Path, name: str = "") -> str:
    """Take a backup, or any case file, into the store, and return the name it got.

    It gets the name given, else the one it was backed up under, numbered if that is taken:
    a case that is there is never written over.

    Raises
    ------
    CannotRead, NotACaseFile, TooNew, TooOld
        If the file is not there, or no case file.
    CaseExists, BadValue
        If the name given is taken or no name.
    """
    file = read(path)
    wanted = case_name(name) if name.strip() else free_name(store, _STAMP.sub("", path.stem))
    begin(store, wanted, file)
    return wanted


def case_name(text: str) -> str:
    """Return a name that a case, its exports and its backups can have.

    Raises
    ------
    BadValue
        If it is blank, too long, reads as a path or a file, or cannot be part of a file's name.
    """
    name = read_name(text)
    if name.startswith(".") or name.lower().endswith(ENDING) or set(name) & set('/\\:*?"<>|'):
        raise BadValue(say("errors.value.name"), text, say("errors.expected.case_name", most=LONGEST_NAME))
    return name


def _stored(store: Store, name: str) -> CaseFile:
    _check_stored(store, name)
    return stored_case(store, name)


def _check_stored(store: Store, name: str) -> None:
    if name not in store.names():
        raise NoSuchCase(name, store.names(), templates())


def _paths(folder: Path, stem: str) -> Iterator[Path]:
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return (folder / f"{name}{ENDING}" for name in names)
