"""A folder of files handed in, read as data from strangers: bounded, text only, nothing run.

One broken file never stops the rest: each is either a hand-in or a named problem. Not here:
folders within the folder, archives, and the sentences.
"""

import logging
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from workbench.casefile import from_json
from workbench.classroom.handin import HandIn, Problem, hand_in, moment, person
from workbench.errors import CannotRead, WorkbenchError, system_words
from workbench.messages import say
from workbench.model.case import Case, without_analysts

LARGEST = 20 * 1024 * 1024
"""Bytes beyond which a hand-in is not read."""

MOST = 1000
"""Hand-ins beyond which a folder's files are not read."""

_MOST_LISTED = 20_000
_ENDING = ".json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a folder holds.

    ``frame`` is the case that the class works on, without anybody's ratings, its rows in
    their own order; None if nothing counts. ``hand_ins`` are those that count, one a student,
    by name; ``problems`` are by file.
    """

    frame: Case | None
    hand_ins: tuple[HandIn, ...]
    problems: tuple[Problem, ...]


def collect(folder: str | Path, *, case: Case | None = None) -> Collected:
    """Return what was handed in into a folder.

    Parameters
    ----------
    folder : str or Path
        Its own files are read; those whose name begins with a dot are passed over.
    case : Case, optional
        The case that the class works on; the one that most have handed in if left out.

    Raises
    ------
    CannotRead
        If the folder is not there or cannot be opened.
    """
    found = [_read(entry, place) for place, entry in _placed(_listed(Path(folder)))]
    handed_in = [one for one in found if isinstance(one, HandIn)]
    frame = _frame(case) if case else _most_common(handed_in)
    fitting, different = _fitting(handed_in, frame)
    latest, earlier = _latest(fitting)
    problems = [one for one in found if isinstance(one, Problem)] + different + earlier
    return Collected(
        frame=frame,
        hand_ins=tuple(sorted(latest, key=lambda one: (person(one.student), one.file))),
        problems=tuple(sorted(problems, key=lambda one: one.file)),
    )


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            seen = [entry for entry in islice(entries, _MOST_LISTED) if not entry.name.startswith(".")]
    except OSError as error:
        raise CannotRead(str(folder), system_words(error)) from error
    return sorted(seen, key=lambda entry: entry.name)


def _placed(entries: Iterable[os.DirEntry[str]]) -> Iterator[tuple[int, os.DirEntry[str]]]:
    """Yield each entry with the number of case files before it."""
    place = 0
    for entry in entries:
        yield place, entry
        place += entry.name.lower().endswith(_ENDING)


def _read(entry: os.DirEntry[str], place: int) -> HandIn | Problem:
    name = entry.name.encode("utf-8", "replace").decode("utf-8")
    kind = _refused(entry, place)
    if kind:
        return Problem(file=name, kind=kind)
    try:
        return hand_in(name, from_json(_bytes_of(entry.path), say("class.this_file")))
    except WorkbenchError as error:
        return Problem(file=name, kind="unreadable", detail=str(error))
    except OSError as error:
        return Problem(file=name, kind="unreadable", detail=system_words(error))
    except Exception:
        logging.getLogger(__name__).debug("A hand-in could not be read.", exc_info=True)
        return Problem(file=name, kind="unreadable", detail=say("class.unreadable.inside"))


def _refused(entry: os.DirEntry[str], place: int) -> str:
    """Return why an entry of the folder is not read; "" if it is."""
    try:
        if entry.is_symlink():
            return "link"
        if entry.is_dir(follow_symlinks=False):
            return "folder"
        if not entry.name.lower().endswith(_ENDING):
            return "other"
        if not entry.is_file(follow_symlinks=False):
            return "special"
        if place >= MOST:
            return "many"
        return "large" if entry.stat(follow_symlinks=False).st_size > LARGEST else ""
    except OSError:
        return "special"


def _bytes_of(path: str) -> bytes:
    with Path(path).open("rb") as file:
        return file.read(LARGEST + 1)[:LARGEST]


Print = tuple[str, str, frozenset[tuple[str, str]], frozenset[tuple[str, str]]]


def _print(case: Case) -> Print:
    """Return what makes two cases the same one: what they ask, hold and weigh; never the order."""
    rows = frozenset((item.id, item.text) for item in case.items)
    columns = frozenset((item.id, item.label) for item in case.hypotheses if not item.residual)
    return (case.question, case.form, rows, columns)


def _most_common(handed_in: Iterable[HandIn]) -> Case | None:
    first: dict[Print, Case] = {}
    counts: Counter[Print] = Counter()
    for one in handed_in:
        first.setdefault(_print(one.case), one.case)
        counts[_print(one.case)] += 1
    return _frame(first[counts.most_common(1)[0][0]]) if counts else None


def _frame(case: Case) -> Case:
    return without_analysts(case)


def _fitting(handed_in: Iterable[HandIn], frame: Case | None) -> tuple[list[HandIn], list[Problem]]:
    fitting, different = [], []
    for one in handed_in:
        lacking = difference(one.case, frame) if frame else ""
        if lacking:
            different.append(Problem(file=one.file, kind="different", detail=lacking))
        else:
            fitting.append(one)
    return fitting, different


def difference(case: Case, frame: Case) -> str:
    """Return what keeps a case from being the class's, as part of a sentence; "" if nothing does.

    Rows and hypotheses that a student has added do no harm; those of the frame must all be
    there, in the same words.
    """
    question, form, rows, columns = _print(frame)
    its_question, its_form, its_rows, its_columns = _print(case)
    if (its_question, its_form) != (question, form):
        return say("class.different.question", question=its_question)
    changed = sorted({id for id, _ in (rows - its_rows) | (columns - its_columns)})
    return say("class.different.items", n=len(changed), ids=", ".join(changed[:6])) if changed else ""


def _latest(handed_in: Iterable[HandIn]) -> tuple[list[HandIn], list[Problem]]:
    by_person: dict[str, list[HandIn]] = {}
    for one in handed_in:
        by_person.setdefault(person(one.student), []).append(one)
    latest = {who: max(all_of, key=_age) for who, all_of in by_person.items()}
    earlier = [
        Problem(file=one.file, kind="earlier", counts=latest[who].file)
        for who, all_of in by_person.items()
        for one in all_of
        if one is not latest[who]
    ]
    return list(latest.values()), earlier


def _age(one: HandIn) -> tuple[object, ...]:
    return (moment(one.at), one.edits, one.file)
