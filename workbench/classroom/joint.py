"""A team's joint matrix: it starts from the median of its members, and leaves open what they differ on.

The case of a team holds what each member handed in, under the member's own name, and the joint cells
under the team's. Not here: who is in a team (:mod:`workbench.classroom.teams`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.classroom.consensus import Consensus, consensus
from workbench.model.case import Case, Cell, Place
from workbench.model.rating import Rating
from workbench.scoring.cube import codes_of, values_of
from workbench.scoring.matrix import CODE_OF, NOT_APPLICABLE, UNRATED, Codes, Flags

RATING: Mapping[int, Rating | None] = {number: rating for rating, number in CODE_OF.items()}

Together = tuple[tuple[str, ...], tuple[str, ...], Codes]


@dataclass(frozen=True, slots=True, kw_only=True)
class JointCell:
    """One cell of a team's matrix.

    ``private`` is what each member handed in, ``stances`` where a member said to stand since, ``joint``
    the team's cell and ``median`` what it started from, None where there was nothing to start from.
    ``why`` says why the cell is to be talked about: ``"split"`` where the median's two codes have opposite
    signs, ``"apart"`` where members are more than one step apart or only some say NA, ``"blank"`` where
    nobody rated it; "" where it is not.
    """

    evidence: str
    hypothesis: str
    private: Mapping[str, Rating | None]
    stances: Mapping[str, Cell]
    joint: Cell
    median: Rating | None
    why: str

    @property
    def open(self) -> bool:
        """Whether it is still to be talked about: neither a joint code nor a reason for leaving it open."""
        return bool(self.why) and self.joint == Cell()

    @property
    def differs(self) -> bool:
        """Whether two members who judged the cell handed in different codes."""
        return len({rating for rating in self.private.values() if rating is not None}) > 1

    @property
    def moved(self) -> dict[str, Cell]:
        """Where members stand who have moved from what they handed in, with their reasons."""
        return {who: one for who, one in self.stances.items() if one.rating != self.private[who]}

    @property
    def dissent(self) -> dict[str, Cell]:
        """Who said to stand elsewhere than the joint cell, with the reason; nobody while it has no code."""
        if self.joint.rating is None:
            return {}
        return {who: one for who, one in self.stances.items() if one.rating != self.joint.rating}


def joint_cells(case: Case) -> tuple[JointCell, ...]:
    """Return the cells of a team's case, row by row: items that count against hypotheses in play."""
    rows, columns, cube = _members_cube(case)
    found, members = consensus(cube), case.lesson.members
    why = _why(cube, found)
    return tuple(
        JointCell(
            evidence=row,
            hypothesis=column,
            private={who: RATING[int(codes[r, c])] for who, codes in zip(members, cube, strict=True)},
            stances={
                who: case.stances[who, row, column] for who in members if (who, row, column) in case.stances
            },
            joint=case.cell(case.lesson.team, row, column),
            median=RATING[int(found.codes[r, c])],
            why=why[r][c],
        )
        for r, row in enumerate(rows)
        for c, column in enumerate(columns)
    )


def median_start(case: Case) -> dict[Place, Cell]:
    """Return the cells that a team's matrix starts with: the median where members are close together.

    A cell where the median is split, or members differ by more than one step, or only some say NA, is not
    filled: it is for the team to talk about. A single member's cells are their own.
    """
    rows, columns, cube = _members_cube(case)
    found = consensus(cube)
    why = _why(cube, found)
    return {
        Place(case.lesson.team, row, column): Cell(rating=RATING[int(found.codes[r, c])])
        for r, row in enumerate(rows)
        for c, column in enumerate(columns)
        if not why[r][c]
    }


def _members_cube(case: Case) -> Together:
    rows = tuple(item.id for item in case.items)
    columns = tuple(hypothesis.id for hypothesis in case.rated_hypotheses)
    members: Sequence[str] = case.lesson.members
    codes = [codes_of(case, who, rows, columns) for who in members]
    cube = np.array(codes, dtype=np.int8).reshape(len(members), len(rows), len(columns))
    return rows, columns, cube


def far_apart(cube: Codes) -> Flags:
    """Return where analysts are more than one step apart, or some say NA and some do not.

    Parameters
    ----------
    cube : array of int8
        (n_analysts, n_evidence, n_hypotheses); the result is (n_evidence, n_hypotheses).
    """
    values = values_of(cube)
    most = np.where(np.isnan(values), -np.inf, values).max(axis=0, initial=-np.inf)
    least = np.where(np.isnan(values), np.inf, values).min(axis=0, initial=np.inf)
    inapplicable = (cube == NOT_APPLICABLE).any(axis=0)
    apart: Flags = (most - least > 1) | (inapplicable & np.isfinite(most))
    return apart


def _why(cube: Codes, found: Consensus) -> list[list[str]]:
    apart = far_apart(cube)
    return [list(line) for line in _lines(found, apart)]


def _lines(found: Consensus, apart: Flags) -> Iterator[Iterator[str]]:
    for codes, split, far in zip(found.codes, found.split, apart, strict=True):
        yield (
            "split" if s else "apart" if f else "blank" if code == UNRATED else ""
            for code, s, f in zip(codes, split, far, strict=True)
        )
