"""Many analysts' matrices counted, valued and scored at once.

Not here: one analyst's standing with ranks and coverage (:mod:`workbench.scoring.inconsistency`).
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring.matrix import CODE_OF, N_CODES, Codes, Floats
from workbench.scoring.scheme import ScoringScheme, points
from workbench.scoring.ties import settled

Counts = npt.NDArray[np.int64]

_MIDDLE = CODE_OF[Rating.N]


def codes_of(case: Case, analyst: str, rows: Sequence[str], columns: Sequence[str]) -> Codes:
    """Return an analyst's codes for these items and hypotheses, (n_rows, n_columns); 0 where nothing is."""
    lines, places = ({id: n for n, id in enumerate(ids)} for ids in (rows, columns))
    codes = np.zeros((len(rows), len(columns)), dtype=np.int8)
    for (who, evidence, hypothesis), cell in case.cells.items():
        if who == analyst and evidence in lines and hypothesis in places:
            codes[lines[evidence], places[hypothesis]] = CODE_OF[cell.rating]
    return codes


def code_counts(cube: Codes) -> Counts:
    """Return how many gave each code, (n_evidence, n_hypotheses, 7), by code number.

    Parameters
    ----------
    cube : array of int8
        (n_analysts, n_evidence, n_hypotheses).
    """
    return np.stack([(cube == code).sum(axis=0, dtype=np.int64) for code in range(N_CODES)], axis=-1)


def values_of(cube: Codes) -> Floats:
    """Return codes as values, −2 for II … 2 for CC; NaN for NA and not rated."""
    return np.where(cube >= CODE_OF[Rating.II], cube - float(_MIDDLE), np.nan)


def cube_scores(codes: Codes, scheme: ScoringScheme, weights: Floats | None = None) -> Floats:
    """Return the points against each hypothesis for each analyst, (n_analysts, n_hypotheses), ≥ 0.

    Each line is what :func:`workbench.scoring.inconsistency.inconsistency` returns for that
    analyst alone: NaN for a hypothesis without a cell rated CC … II, and scores that differ by
    rounding alone are equal.

    Parameters
    ----------
    codes : array of int8
        (n_analysts, n_evidence, n_hypotheses), numbered as in
        :class:`~workbench.scoring.matrix.RatingMatrix`.
    scheme : ScoringScheme
        How codes become points.
    weights : array of float, optional
        Positive row weights as ``scheme.weights`` returns them: (n_evidence,), or
        (n_analysts, n_evidence) where each analyst has graded the rows. Without them every
        row weighs 1.
    """
    rows = np.ones(codes.shape[1]) if weights is None else np.asarray(weights, dtype=float)
    rated = np.greater_equal(codes, CODE_OF[Rating.II])
    table = points(scheme.against)
    sums = _summed(rows, table[codes])
    if scheme.share:
        most = _summed(rows, rated * table.max())
        sums = np.divide(sums, most, out=np.full_like(sums, np.nan), where=most > 0)
    return settled(np.where(_summed(np.ones(codes.shape[1]), rated) > 0, sums, np.nan))


def _summed(rows: Floats, cells: Floats) -> Floats:
    """Return the weighted sums down the columns; a matrix product is the quickest way to them."""
    summed: Floats = np.matmul(rows[..., None, :], cells)[:, 0, :]
    return summed
