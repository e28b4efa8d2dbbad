"""How far one item tells hypotheses apart: two measures, each under its own name.

Public programs give the word *diagnosticity* to at least five different numbers, so nothing
here bears it. Not here: what happens to the ranking without the item.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import isnan

import numpy as np

from workbench.model.case import Case
from workbench.scoring.matrix import Floats, RatingMatrix, matrix_of

_TOO_FEW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMeasure:
    """What one row's ratings do: 0 tells nothing apart; None below two cells rated CC … II."""

    evidence: str
    rating_range: float | None
    rating_spread: float | None


def rating_range(matrix: RatingMatrix) -> Floats:
    """Return the largest minus the smallest rating of each row, (n_evidence,), 0 to 4.

    NaN below two cells rated CC … II.
    """
    return _over_rows(matrix, lambda values: float(values.max() - values.min()))


def rating_spread(matrix: RatingMatrix) -> Floats:
    """Return the population standard deviation of each row's ratings (II −2 … CC 2), (n_evidence,), 0 to 2.

    NA and unrated cells are left out, unlike in open-synthesis, which takes NA as neutral.
    NaN below two cells rated CC … II.
    """
    return _over_rows(matrix, lambda values: float(values.std()))


def rows(case: Case, analyst: str) -> tuple[RowMeasure, ...]:
    """Return both measures for every row of an analyst's matrix, in case order."""
    matrix = matrix_of(case, analyst)
    ranges, spreads = rating_range(matrix), rating_spread(matrix)
    return tuple(
        RowMeasure(evidence=id, rating_range=_known(ranges[n]), rating_spread=_known(spreads[n]))
        for n, id in enumerate(matrix.evidence)
    )


def _over_rows(matrix: RatingMatrix, measure: Callable[[Floats], float]) -> Floats:
    out = np.full(len(matrix.evidence), np.nan)
    for n, (values, rated) in enumerate(zip(matrix.values, matrix.on_scale, strict=True)):
        if rated.sum() >= _TOO_FEW:
            out[n] = measure(values[rated])
    return out


def _known(value: float) -> float | None:
    return None if isnan(value) else float(value)
