"""A class of any size marked, one file at a time: of each only points are kept, and what decides who counts.

Not here: what points are given for (:mod:`workbench.classroom.marks`), and their words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.classroom.collecting import read_all, unswept
from workbench.classroom.criteria import CRITERIA, PREPARED, Criterion
from workbench.classroom.handin import HandIn
from workbench.classroom.marks import Mark, Marks, marks_of
from workbench.classroom.roll import MOST, Keeper, Roll, Tell
from workbench.model.lesson import Lesson
from workbench.scoring import Gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A class's points.

    ``sheets`` are those of ``roll.entries``, in their order; ``criteria`` are what they were given for.
    """

    roll: Roll
    sheets: tuple[Marks, ...]
    criteria: tuple[Criterion, ...]


def marked(
    place: str | Path,
    criteria: Sequence[Criterion] | None = None,
    *,
    tell: Tell | None = None,
    most: int = MOST,
) -> Marked:
    """Return the points of a class from its folder or archive.

    Parameters
    ----------
    place : str or Path
        A folder with its folders and archives, or one archive.
    criteria : sequence of Criterion, optional
        What is marked; the usual ones, with what its lesson asks besides, if left out.
    tell : callable, optional
        Called with how many files are done, after each.
    most : int
        Hand-ins beyond which files are not read.

    Raises
    ------
    CannotRead
        If it is not there or cannot be opened.
    """
    every = (*CRITERIA, *PREPARED) if criteria is None else tuple(criteria)
    keeper, everything = Keeper(), []
    sheets: dict[str, Marks] = {}
    known: dict[Gap, Gap] = {}
    with unswept():
        for n, one in enumerate(read_all(Path(place), most=most), start=1):
            if isinstance(one, HandIn):
                sheets[one.file] = _shared(marks_of(one, every), known)
            everything.append(keeper.kept(one))
            if tell is not None:
                tell(n)
    found = keeper.roll(everything, None)
    table = every if criteria is not None else usual(found.frame.lesson if found.frame else Lesson())
    kept = tuple(_only(sheets[one.file], table) for one in found.entries)
    return Marked(roll=found, sheets=kept, criteria=table)


def usual(lesson: Lesson) -> tuple[Criterion, ...]:
    """Return what is marked if nobody says otherwise: in a prepared class, also what its lesson asks."""
    asked = {"comprehension": lesson.laid_down, "repeats": lesson.laid_down and lesson.repeat > 0}
    return (*CRITERIA, *(one for one in PREPARED if asked[one.id]))


def _only(sheet: Marks, criteria: Sequence[Criterion]) -> Marks:
    return replace(sheet, marks=tuple(one for one in sheet.marks if one.criterion in criteria))


def _shared(sheet: Marks, known: dict[Gap, Gap]) -> Marks:
    """Return the same with equal gaps kept once: a class that leaves much open has millions of them."""
    return replace(sheet, marks=tuple(_with_shared(one, known) for one in sheet.marks))


def _with_shared(mark: Mark, known: dict[Gap, Gap]) -> Mark:
    if mark.tally is None or not mark.tally.missing:
        return mark
    missing = tuple(known.setdefault(gap, gap) for gap in mark.tally.missing)
    return replace(mark, tally=replace(mark.tally, missing=missing))
