"""Signs in one student's history of how the ratings came about; signs, and no more.

A history knows clicks, not thoughts: who thinks across a row and then clicks down a column looks
like one who judged column by column, and who decides a row in the head clicks fast. Times are those
of the student's own computer. Not here: the order of work itself (:mod:`workbench.classroom.process`),
and what the whole class shows (:mod:`workbench.scoring.order_effects`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import nan
from statistics import median

from workbench.casefile.lean import Step
from workbench.classroom.process import Process
from workbench.classroom.times import moment

QUICK = 2.0
"""Seconds between two ratings below which there was hardly time to read (our own choice)."""

PAUSE = 600.0
"""Seconds between two ratings beyond which somebody was away; such a gap counts nowhere (our own choice)."""

_RATING = "RateCell"
_CELLS = "cells"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How somebody went through the matrix.

    ``across`` and ``down`` count the steps from one new cell to the next in the same row, and in the
    same column; others count as neither. ``seconds`` is the median between the first ratings of two
    cells, ``quick`` the share of them under :data:`QUICK`, ``minutes`` the time spent, pauses left out;
    NaN below two ratings, and where all carry one time.
    """

    across: int
    down: int
    seconds: float
    quick: float
    minutes: float

    @property
    def down_share(self) -> float:
        """How many of the steps within a row or column went down a column, 0 to 1; NaN for none."""
        steps = self.across + self.down
        return self.down / steps if steps else nan


def habits(process: Process, history: Iterable[Step], student: str) -> Habits:
    """Return what a history shows of how a student went through the matrix."""
    between, gaps = list(pairwise(process.order)), _gaps(history, student)
    return Habits(
        across=sum(one[0] == other[0] for one, other in between),
        down=sum(one[1] == other[1] for one, other in between),
        seconds=median(gaps) if gaps else nan,
        quick=sum(gap < QUICK for gap in gaps) / len(gaps) if gaps else nan,
        minutes=sum(gaps) / 60 if gaps else nan,
    )


def _gaps(history: Iterable[Step], student: str) -> list[float]:
    """Return the seconds between first ratings; none where a clock went back, or somebody was away."""
    first: dict[tuple[str, ...], str] = {}
    for step in history:
        if step.edit.do == _RATING and step.analyst == student:
            for change in step.changes:
                if change.table == _CELLS:
                    first.setdefault(change.key, step.at)
    gaps = ((later - now).total_seconds() for now, later in pairwise(map(moment, first.values())))
    usable = [gap for gap in gaps if 0 <= gap <= PAUSE]
    return usable if any(usable) else []  # all at one moment: brought in, not worked through
