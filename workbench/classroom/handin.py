"""What one student handed in, and what can be wrong with a file.

Not here: going through a folder (:mod:`workbench.classroom.collecting`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.casefile import LeanFile
from workbench.casefile.lean import Step
from workbench.classroom.habits import Habits, habits
from workbench.classroom.process import Process, process_of
from workbench.classroom.sameness import Print, print_of
from workbench.classroom.teamwork import TeamWork
from workbench.model.case import Case
from workbench.scoring import Gap, hand_in_gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class HandIn:
    """One student's case, its rows in the case's own order.

    ``seed`` is that of the order in which the student saw them, ``seen``; None and the own
    order where they were not shuffled. ``at`` is the time of the last edit, "" if there is
    none, and ``edits`` their number. ``process`` is the way through the matrix, ``habits`` are signs
    of how it was gone.
    """

    file: str
    student: str
    case: Case
    seed: int | None
    seen: tuple[str, ...]
    at: str
    edits: int
    process: Process
    habits: Habits

    @property
    def complete(self) -> bool:
        """Whether nothing asked for is missing: ratings, and in an exercise judgements and reasons too."""
        return is_complete(self.case, self.student, self.gaps)

    @property
    def print(self) -> Print:
        """Which case it is."""
        return print_of(self.case)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing in it."""
        return hand_in_gaps(self.case, self.student)


def is_complete(case: Case, student: str, gaps: Iterable[Gap]) -> bool:
    """Return whether none of these gaps is one of what a student was asked for."""
    asked = student in case.in_class
    return not any(asked or gap.kind == "unrated" for gap in gaps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a file does not count, or what was not read.

    ``kind`` is one of: link, special, other, large, many, deep, outside, locked, archive, unpacks,
    unreadable, nobody, several, different, earlier. ``detail`` is part of the sentence where there
    is one, and ``counts`` the file that counts in its place.
    """

    file: str
    kind: str
    detail: str = ""
    counts: str = ""


def hand_in(file: str, content: LeanFile) -> HandIn | TeamWork | Problem:
    """Return what a case file hands in, as a student or a team, or why it is nobody's or several people's."""
    if content.case.lesson.team:
        at = content.steps[-1].at if content.steps else ""
        return TeamWork(file=file, case=content.case, at=at, edits=len(content.steps))
    students = students_in(content.case)
    if len(students) != 1:
        return Problem(file=file, kind="several" if students else "nobody", detail=", ".join(students))
    student, log = students[0], content.steps
    seed, own, process = *_shuffle(log, student), process_of(log, student)
    rows = tuple(item.id for item in content.case.evidence)
    return HandIn(
        file=file,
        student=student,
        case=in_own_order(content.case, own or rows),
        seed=seed,
        seen=rows,
        at=log[-1].at if log else "",
        edits=len(log),
        process=process,
        habits=habits(process, log, student),
    )


def students_in(case: Case) -> tuple[str, ...]:
    """Return whose work a case is: those to whom it is an exercise, else everyone who rated or judged."""
    return case.in_class or tuple(sorted({*case.analysts, *(analyst for analyst, _ in case.judgements)}))


def _shuffle(log: Sequence[Step], student: str) -> tuple[int | None, tuple[str, ...]]:
    """Return the seed of a student's order, and the order before it; None and () if there is none."""
    for entry in log:
        if entry.edit.do == "BeginExercise" and entry.analyst == student:
            orders = [change.before for change in entry.changes if change.key == ("evidence",)]
            own = orders[0] if orders and isinstance(orders[0], list) else []
            return entry.edit.seed, tuple(str(id) for id in own)
    return None, ()


def in_own_order(case: Case, order: Sequence[str]) -> Case:
    """Return the case with its rows in an order; rows that the order does not know come last."""
    places = {id: place for place, id in enumerate(order)}
    rows = sorted(case.evidence, key=lambda item: places.get(item.id, len(places)))
    return replace(case, evidence=tuple(rows))


def person(name: str) -> str:
    """Return a name as it is compared: spaces and capitals make no difference."""
    return " ".join(name.split()).casefold()
