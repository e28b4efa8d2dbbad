"""What one item's ratings do: how far they tell hypotheses apart, and how much they contradict.

Public programs give the word *diagnosticity* to at least five different numbers, so nothing
here bears it. Not here: what happens to the ranking without the item.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import isnan
from typing import Any

import numpy as np

from workbench.model.case import Case
from workbench.model.readings import each_for_itself
from workbench.scoring.matrix import UNRATED, Flags, Floats, RatingMatrix, matrix_of
from workbench.scoring.scheme import SCHEMES, points

_TOO_FEW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMeasure:
    """What one row's ratings do.

    ``rating_range`` and ``rating_spread``: 0 tells nothing apart; None below two cells rated
    CC … II. ``against``: points against all hypotheses together, ≥ 0, unweighted; a row that
    contradicts every hypothesis has many and yet may tell nothing apart.
    """

    evidence: str
    rating_range: float | None
    rating_spread: float | None
    against: float


def rating_range(matrix: RatingMatrix) -> Floats:
    """Return the largest minus the smallest rating of each row, (n_evidence,), 0 to 4.

    NaN below two cells rated CC … II.
    """
    return _over_rows(matrix, _range)


def rating_spread(matrix: RatingMatrix) -> Floats:
    """Return the population standard deviation of each row's ratings (II −2 … CC 2), (n_evidence,), 0 to 2.

    NA and unrated cells are left out, unlike in open-synthesis, which takes NA as neutral.
    NaN below two cells rated CC … II.
    """
    return _over_rows(matrix, lambda values, rated: values.std(axis=1, where=rated))


def contradiction(matrix: RatingMatrix) -> Floats:
    """Return each row's points against all hypotheses together, I 1 and II 2, (n_evidence,), ≥ 0."""
    total: Floats = points(SCHEMES["inconsistency"].against)[matrix.codes].sum(axis=1)
    return total


def flat(matrix: RatingMatrix) -> Flags:
    """Return which rows are judged throughout and tell nothing apart, (n_evidence,): their range is 0.

    A sum over rows keeps its order without them, unless one of their cells is NA, which counts for
    nothing, or one of them is in a cluster with rows that stay and then count for more.
    """
    found: Flags = (matrix.codes != UNRATED).all(axis=1) & (rating_range(matrix) == 0)
    return found


def telling(matrix: RatingMatrix) -> RatingMatrix:
    """Return the matrix without the rows that :func:`flat` finds."""
    kept = np.flatnonzero(~flat(matrix)).tolist()
    names = ("evidence", "credibility", "relevance", "clusters")
    given = {name: getattr(matrix, name) for name in names}
    of_rows: dict[str, Any] = {
        name: tuple(one[row] for row in kept) if one else () for name, one in given.items()
    }
    return replace(matrix, codes=matrix.codes[kept], **of_rows)


def rows(case: Case, analyst: str) -> tuple[RowMeasure, ...]:
    """Return the measures of every item that counts in an analyst's matrix, in case order."""
    matrix = matrix_of(case, analyst)
    counted = (rating_range(matrix), rating_spread(matrix), contradiction(matrix))
    measures = zip(*(measure.tolist() for measure in counted), strict=True)
    return tuple(
        RowMeasure(evidence=id, rating_range=_known(range), rating_spread=_known(spread), against=against)
        for id, (range, spread, against) in zip(matrix.evidence, measures, strict=True)
    )


def every_row(case: Case, analyst: str) -> tuple[RowMeasure, ...]:
    """Return the measures of every row in case order: each for itself, second readings too."""
    return rows(each_for_itself(case), analyst)


def _over_rows(matrix: RatingMatrix, measure: Callable[[Floats, Flags], Floats]) -> Floats:
    """Return a measure of the rows with enough rated cells; it gets their values, and which are rated."""
    rated, out = matrix.on_scale, np.full(len(matrix.evidence), np.nan)
    enough = rated.sum(axis=1) >= _TOO_FEW
    out[enough] = measure(matrix.values[enough], rated[enough])
    return out


def _range(values: Floats, rated: Flags) -> Floats:
    highest = values.max(axis=1, where=rated, initial=-np.inf)
    lowest = values.min(axis=1, where=rated, initial=np.inf)
    spanned: Floats = highest - lowest
    return spanned


def _known(value: float) -> float | None:
    return None if isnan(value) else value
