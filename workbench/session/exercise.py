"""A class exercise: each student's own stored case, found again by name.

Not here: how the order is drawn from its seed (:mod:`workbench.model.shuffle`).
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.casefile import CaseFile, read
from workbench.errors import AlreadyBegun, BadValue, NameFirst, NoSuchCase, TooBusy
from workbench.messages import say
from workbench.model.case import Case, without_analysts
from workbench.model.changes import changes
from workbench.model.edits import BeginExercise, apply
from workbench.model.history import LoggedEdit
from workbench.model.lesson import GRADES, Lesson, student_seed
from workbench.session.opening import ENDING, begin, stored_case, whole_case
from workbench.session.session import Session
from workbench.session.templates import from_template, templates, with_reference
from workbench.store.clock import utc_now
from workbench.store.store import Store

LONGEST_NAME = 80
_LONGEST_PART = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """An exercise that somebody began on this computer."""

    student: str
    rated: int
    cells: int


def student_name(written: str) -> str:
    """Return a name as it is kept: on one line, without what cannot be seen.

    Raises
    ------
    NameFirst
        If nothing is left.
    BadValue
        If it is too long to be a name.
    """
    seen = "".join(" " if unicodedata.category(letter)[0] in "CZ" else letter for letter in written)
    name = unicodedata.normalize("NFC", " ".join(seen.split()))
    if not name:
        raise NameFirst
    if len(name) > LONGEST_NAME:
        shown = f"{name[:_LONGEST_PART]}…"
        raise BadValue(say("errors.value.student"), shown, say("errors.expected.student", most=LONGEST_NAME))
    return name


def safe_part(text: str, *, longest: int = _LONGEST_PART) -> str:
    """Return letters and digits of a text, of any script, joined by hyphens: a part of any file's name."""
    kept = "".join(letter if letter.isalnum() else " " for letter in unicodedata.normalize("NFC", text))
    return "-".join(kept.split())[:longest].strip("-") or "student"


def exercise_case(store: Store, name: str) -> Case:
    """Return the case of an exercise as every student finds it: nobody's ratings, judgements or marks.

    Parameters
    ----------
    store : Store
        Where stored cases are looked for.
    name : str
        A template's name, a stored case's name, or the path of a case file.

    Raises
    ------
    NoSuchCase
        If there is nothing of this name.
    """
    return exercise_file(store, name).case


def reference_case(store: Store, name: str) -> Case:
    """Return the case with whatever its teacher has rated in it, a template with its worked ratings.

    For the teacher's eyes alone. ``name`` and errors are those of :func:`exercise_case`.
    """
    return with_reference(name).case if name in templates() else _source(store, name).case


def exercise_file(store: Store, name: str) -> CaseFile:
    """Return the case of an exercise, as :func:`exercise_case`, with the texts it carries and no history."""
    file = _source(store, name)
    return replace(file, case=bare(file.case), log=())


def bare(case: Case) -> Case:
    """Return a case without anything that a person has made of it; grades that are given stay locked."""
    locked = case.lesson.laid_down and case.lesson.gives(GRADES)
    return replace(without_analysts(case), grades_locked=locked)


def _source(store: Store, name: str) -> CaseFile:
    if Path(name).suffix.lower() == ENDING:
        return read(Path(name).expanduser())
    if name in templates():
        return from_template(name)
    if name not in store.names():
        raise NoSuchCase(name, store.names(), templates())
    return whole_case(store, name)


def exercise_name(name: str) -> str:
    """Return what an exercise's stored cases and hand-ins begin with: the case's name, safe for a file."""
    return safe_part(Path(name).stem if Path(name).suffix.lower() == ENDING else name)


def begin_exercise(
    store: Store, name: str, student: str, *, seed: int | None, draw: Callable[[], int]
) -> Session:
    """Return a student's own session on an exercise: a new one, or the one begun before under this name.

    Parameters
    ----------
    store : Store
        Where it is kept.
    name : str
        The case, as in :func:`exercise_case`.
    student : str
        The name as the student writes it.
    seed : int, optional
        The seed of the order, if it is not to be drawn.
    draw : callable
        Draws a seed; called only when the exercise begins.

    Raises
    ------
    NameFirst, BadValue
        If the name is none.
    AlreadyBegun
        If the exercise was begun with another seed than the one asked for.
    """
    who = student_name(student)
    file = exercise_file(store, name)
    seed = _own_seed(file.case.lesson, who) if seed is None else seed
    kept = {stored.casefold(): stored for stored in store.names()}
    wanted = f"{exercise_name(name)}-{safe_part(who)}"
    for place in (wanted, *(f"{wanted}-{n}" for n in range(2, len(kept) + 3))):
        if place.casefold() not in kept:
            return _begun(store, file, place, who, draw() if seed is None else seed)
        session = _own(store, kept[place.casefold()], who, file.case.lesson)
        if session is not None:
            if seed not in (None, seed_of(session.log, session.analyst)):
                raise AlreadyBegun(session.analyst)
            return session
    raise TooBusy


def _own_seed(lesson: Lesson, student: str) -> int | None:
    return None if lesson.seed is None else student_seed(lesson.seed, student)


def _begun(store: Store, file: CaseFile, place: str, who: str, seed: int) -> Session:
    case, edit = file.case, BeginExercise(seed=seed)
    begun, at = apply(case, edit, by=who), utc_now().isoformat(timespec="milliseconds")
    first = LoggedEdit(seq=1, analyst=who, at=at, edit=edit, changes=changes(case, begun))
    begin(store, place, replace(file, case=begun, log=(first,)))
    return Session(store, place, who)


def _own(store: Store, place: str, who: str, lesson: Lesson) -> Session | None:
    """Return what a student of this name began on an exercise; another class's is another exercise."""
    case = stored_case(store, place).case
    if case.lesson != lesson:
        return None
    same = [student for student in case.in_class if student.casefold() == who.casefold()]
    return Session(store, place, same[0]) if same else None


def seed_of(log: tuple[LoggedEdit, ...], student: str) -> int | None:
    """Return the seed of a student's order; None where no exercise was begun."""
    seeds = (e.edit.seed for e in log if isinstance(e.edit, BeginExercise) and e.analyst == student)
    return next(seeds, None)


def hand_in_name(session: Session) -> str:
    """Return the name of the file that a session hands in; it cannot leave its folder."""
    return f"{safe_part(session.name, longest=2 * _LONGEST_PART + 10)}{ENDING}"


def started(store: Store, name: str) -> tuple[Started, ...]:
    """Return the exercises on a case that were begun in this store, in alphabetical order."""
    beginning = f"{exercise_name(name)}-"
    cases = (stored_case(store, place).case for place in store.names() if place.startswith(beginning))
    found = [_started(case, student) for case in cases for student in case.in_class]
    return tuple(sorted(found, key=lambda one: one.student.casefold()))


def _started(case: Case, student: str) -> Started:
    cells = [cell for _item, row in case.counted_rows(student) for cell in row]
    return Started(student=student, rated=sum(cell.rating is not None for cell in cells), cells=len(cells))
