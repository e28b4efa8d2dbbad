"""Counting, beside NumPy or a smaller count.

Not here: what is counted (:mod:`workbench.scoring`).
"""

from collections.abc import Iterator
from pathlib import Path

from bench.cases import ANALYST, case_of_size
from bench.clock import Measured, measure
from workbench.scoring import leave_one_out, matrix_of, standing


def scoring(_folder: Path) -> Iterator[Measured]:
    """Yield what is counted."""
    yield standings(30, 5)
    yield standings(500, 10)
    yield sensitivity(500, 10)


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
