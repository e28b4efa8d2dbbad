"""What one rating makes the kernel reckon, and ranks over random weights.

Beside NumPy passes over the same arrays, and beside the time in which they are to be done. Not here: what is
reckoned (:mod:`workbench.scoring`), and what can be seen (``rating.py``).
"""

import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from time import perf_counter

import numpy as np

from bench.cases import ANALYST, case_of_size
from bench.clock import Measured, measure
from tests.widgets.wire import Wire, session_over
from workbench.model.case import Case
from workbench.model.edits import RateCell, apply
from workbench.model.rating import SCALE
from workbench.scoring import (
    cells_to_become_first,
    exclusive,
    flips,
    full_dominance,
    linchpins,
    matrix_of,
    rank_acceptability,
    standing,
    survival_dominance,
)
from workbench.scoring.acceptability import CHUNK, MOST_SAMPLES
from workbench.scoring.likelihood import EVEN_STEPS
from workbench.scoring.matrix import N_CODES, Floats
from workbench.session.session import Session
from workbench.widgets.conclusions.widget import ConclusionsWidget
from workbench.widgets.live import LiveWidget
from workbench.widgets.matrix.widget import MatrixWidget
from workbench.widgets.paragraph.widget import ParagraphWidget
from workbench.widgets.probabilities.widget import ProbabilitiesWidget
from workbench.widgets.ranks.widget import RanksWidget
from workbench.widgets.sensitivity.widget import SensitivityWidget

RECKONED = 0.1  # seconds after one rating on 100 × 8, at most
DRAWN = 1.0  # seconds for 100,000 draws of weights, at most
SIZES = ((30, 5), (100, 8), (500, 20))
DRAWN_SIZES = ((10, 5), (30, 5), (100, 8), (500, 20))
WAYS: dict[str, dict[str, str | float]] = {
    "free": {"weights": "free"},
    "ordered": {"weights": "ordered"},
    "free, cells one step": {"weights": "free", "cells": 0.1},
}


def analysis(_folder: Path) -> Iterator[Measured]:
    """Yield what a rating costs, how that grows, and ranks over random weights."""
    for rows, columns in SIZES:
        yield reckoning(rows, columns)
    yield growth()
    for rows, columns in SIZES:
        yield panels(rows, columns)
    for rows, columns in DRAWN_SIZES:
        for way in WAYS:
            yield from ranks(rows, columns, way)


def reckoned(case: Case) -> None:
    """Reckon all that the panels show of a matrix."""
    standing(case, ANALYST)
    linchpins(case, ANALYST)
    survival_dominance(case, ANALYST)
    full_dominance(case, ANALYST)
    flips(case, ANALYST)
    cells_to_become_first(case, ANALYST)
    exclusive(matrix_of(case, ANALYST), EVEN_STEPS)


def after_a_rating(case: Case) -> Callable[[], None]:
    """Return what is to be measured: each time another rating has just changed the case."""
    turns = count()

    def once() -> None:
        reckoned(apply(case, _edit(next(turns)), by=ANALYST))

    return once


def reckoning(rows: int, columns: int) -> Measured:
    """All arithmetic after one rating, beside one NumPy pass over the same cells."""
    case = case_of_size(rows, columns)
    codes, points = matrix_of(case, ANALYST).codes, np.linspace(-2, 2, N_CODES)
    weights = np.ones(rows)
    name = f"all measures after a rating on {rows} × {columns}"
    return measure(name, after_a_rating(case), "a NumPy pass", lambda: weights @ points[codes], times=15)


def growth() -> Measured:
    """The same for a hundred times the rows, which may cost a hundred times as much."""
    more, fewer = (after_a_rating(case_of_size(rows, 8)) for rows in (3_000, 30))
    return measure("all measures of 3,000 rows", more, "of 30 rows", fewer, times=7, target=100)


def panels(rows: int, columns: int) -> Measured:
    """One rating with the panels of the analysis open: kept on the disk, every view brought up to date."""
    target = 1.0 if (rows, columns) == (100, 8) else None
    with tempfile.TemporaryDirectory() as folder:
        session = session_over(case_of_size(rows, columns), Path(folder), ANALYST)
        shown = [make(session) for make in PANELS]
        for one in shown:
            Wire(one)
        samples = tuple(_seconds(session, turn) for turn in range(8))[1:]
        for one in shown:
            one.close()
    return Measured(
        name=f"a rating with {len(shown)} panels, {rows} × {columns}",
        against="a tenth of a second",
        samples=samples,
        yardstick=(RECKONED,),
        target=target,
    )


def _never(_work: Callable[[], None]) -> None:
    """Leave charts and draws undone: they are made beside everything else, once nothing changes."""


PANELS: tuple[Callable[[Session], LiveWidget], ...] = (
    MatrixWidget,
    lambda session: ConclusionsWidget(session, run=_never),
    SensitivityWidget,
    lambda session: RanksWidget(session, run=_never),
    ProbabilitiesWidget,
    ParagraphWidget,
)


def _seconds(session: Session, turn: int) -> float:
    began = perf_counter()
    session.apply(_edit(turn))
    return perf_counter() - began


def _edit(turn: int) -> RateCell:
    return RateCell(evidence=f"E{turn % 30}", hypothesis="H1", rating=SCALE[(turn // 30 + turn * 2) % 5])


def ranks(rows: int, columns: int, way: str) -> Iterator[Measured]:
    """Ranks over 100,000 draws, beside drawing and summing alone; and, without cells, beside a second."""
    case = case_of_size(rows, columns)
    cells = np.linspace(-2, 2, N_CODES)[matrix_of(case, ANALYST).codes]
    name = f"ranks of {rows} × {columns}, {way}"
    found = measure(
        name,
        lambda: rank_acceptability(case, ANALYST, samples=MOST_SAMPLES, **WAYS[way]),
        "NumPy draws and sums",
        lambda: plain_ranks(cells),
        times=3,
    )
    yield found
    if "cells" not in WAYS[way] and rows <= 100:
        yield Measured(name=name, against="a second", samples=found.samples, yardstick=(DRAWN,), target=1.0)


def plain_ranks(cells: Floats) -> None:
    """Draw as many weights and sum the same cells under them, in as large chunks; nothing is compared."""
    rng = np.random.default_rng(1)
    for _ in range(MOST_SAMPLES // CHUNK):
        rng.standard_exponential((CHUNK, len(cells))) @ cells
