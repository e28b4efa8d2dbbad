"""Several analysts' matrices drawn as a person would write them."""

from collections.abc import Sequence

import numpy as np

from workbench.model.rating import read_rating
from workbench.scoring.matrix import CODE_OF, Codes


def cube(*analysts: Sequence[str]) -> Codes:
    """Return codes, (n_analysts, n_evidence, n_hypotheses), from rows like ``["CC I", "N ."]`` for each."""
    return np.array([[_row(row) for row in rows] for rows in analysts], dtype=np.int8)


def cell(*codes: str) -> Codes:
    """Return the one cell of several analysts."""
    return cube(*([code] for code in codes))


def _row(row: str) -> list[int]:
    return [CODE_OF[None if code == "." else read_rating(code)] for code in row.split()]
