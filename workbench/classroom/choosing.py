"""Which of all that was handed in counts: the class's case, and of one person's files the last.

Not here: reading them (:mod:`workbench.classroom.collecting`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from workbench.classroom.handin import Problem, person
from workbench.classroom.sameness import Print, difference
from workbench.classroom.times import moment


class Submitted(Protocol):
    """Something that one person handed in."""

    @property
    def file(self) -> str:
        """Where it came from."""

    @property
    def student(self) -> str:
        """Whose it is."""

    @property
    def at(self) -> str:
        """When it was last edited."""

    @property
    def edits(self) -> int:
        """How often it was edited."""

    @property
    def print(self) -> Print:
        """Which case it is."""


One = TypeVar("One", bound=Submitted)


def most_common(prints: Iterable[Print]) -> Print | None:
    """Return the case that most have; of equally many, the one that came first; None for none."""
    counts = Counter(prints)
    return counts.most_common(1)[0][0] if counts else None


def fitting(handed_in: Iterable[One], frame: Print) -> tuple[list[One], list[Problem]]:
    """Return what is the class's case, and for everything else what it lacks."""
    fits, different = [], []
    for one in handed_in:
        lacking = difference(one.print, frame)
        if lacking:
            different.append(Problem(file=one.file, kind="different", detail=lacking))
        else:
            fits.append(one)
    return fits, different


def latest(handed_in: Sequence[One]) -> tuple[list[One], list[Problem]]:
    """Return of each person what was edited last, and for everything else what counts in its place."""
    by_person: dict[str, list[One]] = {}
    for one in handed_in:
        by_person.setdefault(person(one.student), []).append(one)
    last = {who: max(all_of, key=_age) for who, all_of in by_person.items()}
    earlier = [
        Problem(file=one.file, kind="earlier", counts=last[who].file)
        for who, all_of in by_person.items()
        for one in all_of
        if one is not last[who]
    ]
    return list(last.values()), earlier


def _age(one: Submitted) -> tuple[object, ...]:
    return (moment(one.at), one.edits, one.file)
