"""Counting, beside NumPy or a smaller count.

Not here: what is counted (:mod:`workbench.scoring`).
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from bench.cases import ANALYST, case_of_size
from bench.clock import Measured, measure
from workbench.scoring import SCHEMES, cube_scores, leave_one_out, matrix_of, standing
from workbench.scoring.matrix import N_CODES

CUBE = (1_000, 60, 8)  # analysts, evidence, hypotheses
SCORES = 5.0  # times a NumPy sum, at most


def scoring(_folder: Path) -> Iterator[Measured]:
    """Yield what is counted."""
    yield from cubes()
    yield standings(30, 5)
    yield standings(500, 10)
    yield sensitivity(500, 10)


def cubes() -> Iterator[Measured]:
    """A class's scores under each scheme, beside a NumPy sum over a cube of the same shape."""
    codes = np.random.default_rng(1).integers(0, N_CODES, CUBE, dtype=np.int8)
    numbers = codes.astype(float)
    size = " × ".join(f"{n:,}" for n in CUBE)
    for name in ("inconsistency", "normalised"):
        scheme = SCHEMES[name]
        yield measure(
            f"{name} of {size}",
            lambda scheme=scheme: cube_scores(codes, scheme),
            "NumPy sum",
            lambda: numbers.sum(axis=1),
            times=30,
            target=SCORES,
        )


def standings(rows: int, columns: int) -> Measured:
    """Where the hypotheses stand, beside a NumPy sum over the same cells."""
    case = case_of_size(rows, columns)
    values = matrix_of(case, ANALYST).values
    name = f"standing of {rows} × {columns}, from the case"
    return measure(name, lambda: standing(case, ANALYST), "NumPy sum", lambda: values.sum(axis=0), times=30)


def sensitivity(rows: int, columns: int) -> Measured:
    """Leaving out every row in turn, beside one standing."""
    case = case_of_size(rows, columns)
    name = f"leaving out each of {rows} rows"
    return measure(
        name, lambda: leave_one_out(case, ANALYST), "one standing", lambda: standing(case, ANALYST), times=5
    )
