"""A class of any size, read one file at a time: of each only what the class's measures need is kept.

About twenty kilobytes a student, so that ten thousand fit; for reasons and everything else see
:mod:`workbench.classroom.collecting`. Not here: the measures (:mod:`workbench.classroom.measures`).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from workbench.classroom.choosing import fitting, latest, most_common
from workbench.classroom.collecting import read_all, teams_of, unswept
from workbench.classroom.habits import Habits
from workbench.classroom.handin import HandIn, Problem, is_complete, person
from workbench.classroom.sameness import Print, comparable, print_of
from workbench.classroom.teamwork import TeamWork
from workbench.model.case import Case, without_analysts
from workbench.model.judgement import Judgement
from workbench.model.readings import read_as
from workbench.scoring import Gap
from workbench.scoring.cube import codes_of
from workbench.scoring.matrix import CODE_OF, UNRATED, Codes
from workbench.scoring.order_effects import Positions

MOST = 20_000
"""Hand-ins beyond which files are not read."""

MOST_TEAMS = 1000
"""Teams' cases beyond which further ones are not kept."""

MOST_FRAMES = 64
"""Different cases beyond which a further one is no candidate for the class's."""

Tell = Callable[[int], object]
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is kept of one hand-in.

    ``codes`` are (rows, columns), named by ``rows`` and ``columns`` in the case's own order; ``seen``
    are the rows in the order in which the student saw them, () where they were not shuffled.
    ``complete`` says that nothing asked for is missing and ``gaps`` what is, ``before`` and ``after`` what
    was judged. ``twice`` is (2, n_cells): the codes of cells that were asked a second time, first and again.
    ``reasons`` are by (evidence, hypothesis), each as far as it is kept.
    """

    file: str
    student: str
    at: str
    edits: int
    print: Print
    complete: bool
    gaps: tuple[Gap, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    codes: Codes
    seen: tuple[str, ...]
    before: Judgement | None
    after: Judgement | None
    habits: Habits
    twice: Codes
    reasons: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A class, read.

    ``frame`` is its case without anybody's work, None if nothing counts. ``entries`` count, one a student,
    by name; ``cube`` is (n_students, n_evidence, n_hypotheses) in their order and the frame's. ``aside``
    were read but do not count; ``teams`` are the joint cases of teams, one a team, by name; ``problems``
    are by file, theirs too.
    """

    frame: Case | None
    entries: tuple[Entry, ...]
    cube: Codes
    aside: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    teams: tuple[TeamWork, ...] = ()


def roll(
    place: str | Path,
    *,
    case: Case | None = None,
    tell: Tell | None = None,
    most: int = MOST,
    longest_reason: int = 0,
) -> Roll:
    """Return a class from its folder or archive; as :func:`~workbench.classroom.collecting.collect` finds it.

    Parameters
    ----------
    place : str or Path
        A folder with its folders and archives, or one archive.
    case : Case, optional
        The case that the class works on; the one that most have handed in if left out.
    tell : callable, optional
        Called with how many files are done, after each.
    most : int
        Hand-ins beyond which files are not read.
    longest_reason : int
        Characters beyond which a reason is not kept; none is, if left out.

    Raises
    ------
    CannotRead
        If it is not there or cannot be opened.
    """
    keeper, everything = Keeper(longest_reason=longest_reason), []
    with unswept():
        for n, one in enumerate(read_all(Path(place), most=most), start=1):
            everything.append(keeper.kept(one))
            if tell is not None:
                tell(n)
    return keeper.roll(everything, case)


class Keeper:
    """Keeps of hand-ins what is needed; texts that many of them share are kept once.

    Parameters
    ----------
    longest_reason : int
        Characters beyond which a reason is not kept.
    """

    def __init__(self, *, longest_reason: int = 0) -> None:
        self._longest, self._teams = longest_reason, 0
        self._frames: dict[Print, Case] = {}
        self._shared: dict[object, object] = {}

    def kept(self, one: HandIn | TeamWork | Problem) -> Entry | TeamWork | Problem:
        """Return what is needed of a hand-in; a problem stays one, and a team's case is kept whole."""
        if isinstance(one, TeamWork):
            self._teams += 1
            return one if self._teams <= MOST_TEAMS else Problem(file=one.file, kind="many")
        if isinstance(one, Problem):
            return one
        entry = self._entry(one)
        if len(self._frames) < MOST_FRAMES and entry.print not in self._frames:
            self._frames[entry.print] = without_analysts(one.case)
        return entry

    def roll(self, everything: Sequence[Entry | TeamWork | Problem], case: Case | None) -> Roll:
        """Return the class, its case being the one given, or the most common of those seen first."""
        read = [one for one in everything if isinstance(one, Entry)]
        problems = [one for one in everything if isinstance(one, Problem)]
        wanted = most_common(one.print for one in read if one.print in self._frames)
        frame = without_analysts(case) if case else self._frames[wanted] if wanted else None
        work = [one for one in everything if isinstance(one, TeamWork)]
        teams, strange = teams_of(work, print_of(frame) if frame else None)
        problems += strange
        if frame is None:
            nothing = _by_file(problems)
            return Roll(frame=None, entries=(), cube=_nothing(), aside=(), problems=nothing, teams=teams)
        fits, different = fitting(read, print_of(frame))
        counting, earlier = latest(fits)
        counted = {id(one) for one in counting}
        entries = tuple(sorted(counting, key=lambda one: (person(one.student), one.file)))
        frame = read_as(comparable(frame))
        return Roll(
            frame=frame,
            entries=entries,
            cube=_cube(frame, entries),
            aside=tuple(one for one in read if id(one) not in counted),
            problems=_by_file([*problems, *different, *earlier]),
            teams=teams,
        )

    def _entry(self, one: HandIn) -> Entry:
        rows = self._once(tuple(item.id for item in one.case.items))
        columns = self._once(tuple(item.id for item in one.case.hypotheses if not item.residual))
        gaps = tuple(self._once(gap) for gap in one.gaps)
        return Entry(
            file=one.file,
            student=one.student,
            at=one.at,
            edits=one.edits,
            print=self._print(one.print),
            complete=is_complete(one.case, one.student, gaps),
            gaps=gaps,
            rows=rows,
            columns=columns,
            codes=codes_of(one.case, one.student, rows, columns),
            seen=tuple(self._once(id) for id in one.seen) if one.seed is not None else (),
            before=one.case.judgement(one.student, "before"),
            after=one.case.judgement(one.student, "after"),
            habits=one.habits,
            twice=_twice(one.case, one.student),
            reasons=self._reasons(one.case, one.student) if self._longest else {},
        )

    def _reasons(self, case: Case, student: str) -> dict[tuple[str, str], str]:
        return {
            (self._once(place.evidence), self._once(place.hypothesis)): cell.reason[: self._longest]
            for place, cell in case.cells.items()
            if place.analyst == student and cell.reason
        }

    def _print(self, found: Print) -> Print:
        if found in self._frames:  # one with the same content is kept already
            return self._once(found)
        rows, columns = (
            frozenset(self._once(item) for item in items) for items in (found.rows, found.columns)
        )
        return self._once(found._replace(rows=rows, columns=columns))

    def _once(self, value: Kept) -> Kept:
        return self._shared.setdefault(value, value)  # type: ignore[return-value]


def _by_file(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda one: one.file))


def _nothing() -> Codes:
    return np.zeros((0, 0, 0), dtype=np.int8)


def _twice(case: Case, student: str) -> Codes:
    again = [(place, cell.rating) for place, cell in case.repeats.items() if place[0] == student]
    pairs = [(CODE_OF[case.rating(*place)], CODE_OF[rating]) for place, rating in again]
    return np.array(pairs, dtype=np.int8).reshape(len(pairs), 2).T


def _cube(frame: Case, entries: Sequence[Entry]) -> Codes:
    """Return all codes in the frame's order; what a student does not have is not rated."""
    rows = [item.id for item in frame.evidence]
    columns = [item.id for item in frame.rated_hypotheses]
    cube = np.zeros((len(entries), len(rows), len(columns)), dtype=np.int8)
    for n, one in enumerate(entries):
        cube[n] = _padded(one.codes)[np.ix_(_places(one.rows, rows), _places(one.columns, columns))]
    return cube


def _padded(codes: Codes) -> Codes:
    """Return codes with one more row and column of nothing, at the end: what −1 points to."""
    return np.pad(codes, ((0, 1), (0, 1)), constant_values=UNRATED)


def _places(found: Sequence[str], wanted: Sequence[str]) -> list[int]:
    known: Mapping[str, int] = {id: n for n, id in enumerate(found)}
    return [known.get(id, -1) for id in wanted]


def positions(found: Roll) -> Positions:
    """Return when each student saw each row, (n_students, n_evidence), from 0; −1 for who saw no order."""
    rows = [item.id for item in found.frame.evidence] if found.frame else []
    lines = [_places(one.seen, rows) for one in found.entries]
    table = np.array(lines, dtype=int).reshape(len(found.entries), len(rows))
    table[(table < 0).any(axis=1)] = -1
    return table
