"""How a student worked: in which order cells were first touched, and whether the first answer stood by then.

Read from the history alone. It says how the work was done, never whether a rating is right. Not
here: points for it (:mod:`workbench.classroom.marks`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

_CELLS, _JUDGEMENTS = "cells", "judgements"
_BEFORE = "before"
_PLACE = 3


class Touched(Protocol):
    """A record that was changed."""

    @property
    def table(self) -> str:
        """What kind of record it is."""

    @property
    def key(self) -> tuple[str, ...]:
        """Which one it is."""


class Step(Protocol):
    """An entry of a history."""

    @property
    def changes(self) -> Sequence[Touched]:
        """What it changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """What a history tells of one student's way through the matrix.

    ``order`` holds (evidence, hypothesis) in the order in which cells were first touched; cells
    that were filled together with other rows' in one step have no place in it. ``judged_first``
    says whether the answer before the evidence stands as it was before the first cell was touched;
    None where the history has no such answer.
    """

    order: tuple[tuple[str, str], ...]
    judged_first: bool | None


def process_of(history: Iterable[Step], student: str) -> Process:
    """Return what a history tells of a student's way through the matrix."""
    steps = [(n, one) for n, entry in enumerate(history) for one in entry.changes]
    cells = [(n, one.key[1:]) for n, one in steps if one.table == _CELLS and _is_cell_of(student, one.key)]
    judged = [n for n, one in steps if one.table == _JUDGEMENTS and one.key == (student, _BEFORE)]
    stood = not cells or max(judged) < cells[0][0] if judged else None
    return Process(order=_order(cells), judged_first=stood)


def _is_cell_of(student: str, key: tuple[str, ...]) -> bool:
    """Return whether a record is a student's cell; what a stranger's file says can be anything."""
    return len(key) == _PLACE and key[0] == student


def _order(cells: Iterable[tuple[int, tuple[str, ...]]]) -> tuple[tuple[str, str], ...]:
    rows_of: dict[int, set[str]] = {}
    first: dict[tuple[str, str], int] = {}
    for n, (evidence, hypothesis) in cells:
        rows_of.setdefault(n, set()).add(evidence)
        first.setdefault((evidence, hypothesis), n)
    return tuple(place for place, n in first.items() if len(rows_of[n]) == 1)


def rows_across(process: Process, asked: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """Return the rows that were worked through from the first cell to the last before another was begun.

    Parameters
    ----------
    process : Process
        The order of work.
    asked : mapping
        The hypotheses that each row is to be judged against.
    """
    order = [place for place in process.order if place[1] in asked.get(place[0], ())]
    runs: dict[str, int] = {}
    for n, (evidence, _) in enumerate(order):
        if n == 0 or order[n - 1][0] != evidence:
            runs[evidence] = runs.get(evidence, 0) + 1
    touched: dict[str, set[str]] = {}
    for evidence, hypothesis in order:
        touched.setdefault(evidence, set()).add(hypothesis)
    return tuple(row for row, columns in asked.items() if runs.get(row) == 1 and touched[row] == columns)
