"""What each row adds to the standing, in sums that are exact: rows can be added and taken away again.

A weight is a whole part and a multiple of √2, kept apart until the sum is complete; so leaving a row
out by subtraction gives to the last bit what a matrix without that row gives. Dependent reports are summed
before they are divided, cluster by cluster, for the same end. Not here: ranks and leaders.
"""

from collections.abc import Sequence
from math import sqrt

import numpy as np

from workbench.scoring.matrix import NOT_APPLICABLE, UNRATED, Floats, RatingMatrix
from workbench.scoring.scheme import Points, ScoringScheme, points
from workbench.scoring.ties import settled

_AGAINST, _SUPPORT, _RATED_WEIGHT = slice(0, 2), slice(2, 4), slice(4, 6)
_RATED, _ASKED, _JUDGED = 6, 7, 8
_WEIGHED = slice(0, 6)


def tallies(matrix: RatingMatrix, scheme: ScoringScheme) -> Floats:
    """Return what each row adds where it counts for itself, (n_evidence, 9, n_hypotheses).

    Points against, points for, and the weight of the cells rated CC … II, each as whole part and
    multiple of √2; then how many cells are rated CC … II, not NA, and judged at all.
    """
    rows, columns = matrix.codes.shape
    rated = matrix.on_scale
    given = (points(scheme.against)[matrix.codes], points(scheme.support)[matrix.codes], rated)
    plain: Floats = np.stack(given, axis=1, dtype=float)
    weighed = plain[:, :, None, :] * scheme.weight_parts(matrix)[:, None, :, None]
    counts = np.stack([rated, matrix.codes != NOT_APPLICABLE, matrix.codes != UNRATED], axis=1)
    both: Floats = np.concatenate([weighed.reshape(rows, 6, columns), counts], axis=1, dtype=float)
    return both


def sums_without(tally: Floats, matrix: RatingMatrix, groups: Sequence[Sequence[int]]) -> Floats:
    """Return what all rows add up to without each group of them in turn, (n_groups, 9, n_hypotheses).

    Dependent reports that are left count as n/(1 + (n − 1)ρ) together, as one where ρ is 1; coverage and
    progress count every row.
    """
    sums: Floats = tally.sum(axis=0) - _sums_of(tally, groups)
    clusters = [list(places) for places in matrix.members]
    if not clusters:
        return sums
    left = np.ones((len(groups), len(tally)))
    for n, group in enumerate(groups):
        left[n, list(group)] = 0
    whole = [np.tensordot(left[:, places], tally[places, _WEIGHED], axes=1) for places in clusters]
    sums[:, _WEIGHED] -= sum(whole)
    for places, both in zip(clusters, whole, strict=True):
        further = np.maximum(left[:, places].sum(axis=1) - 1, 0)
        sums[:, _WEIGHED] += both / (1 + further * matrix.dependence)[:, None, None]
    return sums


def _sums_of(tally: Floats, groups: Sequence[Sequence[int]]) -> Floats:
    """Return what each group of rows adds up to, (n_groups, 9, n_hypotheses)."""
    sums = np.zeros((len(groups), *tally.shape[1:]))
    sizes = np.array([len(group) for group in groups])
    if sizes.any():
        (full,) = sizes.nonzero()
        starts = np.cumsum(sizes[full]) - sizes[full]
        sums[full] = np.add.reduceat(tally[[place for group in groups for place in group]], starts, axis=0)
    return sums


def points_against(tally: Floats, scheme: ScoringScheme) -> Floats:
    """Return the points against each hypothesis, (…, n_hypotheses), of sums (…, 9, n_hypotheses)."""
    return _points(tally, _AGAINST, scheme, scheme.against)


def points_for(tally: Floats, scheme: ScoringScheme) -> Floats:
    """Return the points for each hypothesis, under the same weights."""
    return _points(tally, _SUPPORT, scheme, scheme.support)


def _points(tally: Floats, kind: slice, scheme: ScoringScheme, given: Points) -> Floats:
    sums = _whole(tally[..., kind, :])
    if scheme.share:
        most = _whole(tally[..., _RATED_WEIGHT, :]) * points(given).max()
        sums = np.divide(sums, most, out=np.full_like(sums, np.nan), where=most > 0)
    return settled(np.where(tally[..., _RATED, :] > 0, sums, np.nan))


def _whole(parts: Floats) -> Floats:
    whole: Floats = parts[..., 0, :] + sqrt(2) * parts[..., 1, :]
    return whole


def share_rated(tally: Floats) -> Floats:
    """Return the share of cells rated CC … II among those that are not NA; NaN where all are."""
    rated, asked = tally[..., _RATED, :], tally[..., _ASKED, :]
    share: Floats = np.divide(rated, asked, out=np.full(rated.shape, np.nan), where=asked > 0)
    return share


def judged(tally: Floats) -> Floats:
    """Return how many cells of each hypothesis are judged, NA included."""
    cells: Floats = tally[..., _JUDGED, :]
    return cells
