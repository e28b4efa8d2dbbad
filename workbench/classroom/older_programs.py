"""What two older programs make of a group, so that their users find their numbers again.

Open Source ACH (2010) adds its analysts up; open-synthesis works on the mean of each cell and
takes NA as neutral. Both formulas are taken from what the programs compute. Not here: our own
consensus and splits, which keep NA off the scale.
"""

import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from workbench.scoring.cube import cube_scores
from workbench.scoring.matrix import NOT_APPLICABLE, UNRATED, Codes, Floats
from workbench.scoring.scheme import OPEN_SOURCE_ACH_VALUES, OPEN_SYNTHESIS_VALUES, points, scheme_named

_NEUTRAL = 3.0


def open_source_ach_totals(cube: Codes, weights: Floats | None = None) -> Floats:
    """Return the group's score of each hypothesis as Open Source ACH has it, (n_hypotheses,), ≥ 0.

    The sum over analysts of their own scores; what nobody rated has 0 there.
    """
    totals: Floats = np.nansum(cube_scores(cube, scheme_named("open-source-ach"), weights), axis=0)
    return totals


def open_source_ach_spread(cube: Codes) -> Floats:
    """Return the spread of each cell as Open Source ACH has it, (n_evidence, n_hypotheses), 0 to 2.

    The population standard deviation of II −2, I −1.5, N and NA 0, C 1.5, CC 2 over those who
    judged; NaN where nobody did.
    """
    return _over_analysts(np.nanstd, _valued(cube, points(OPEN_SOURCE_ACH_VALUES)))


def open_synthesis_means(cube: Codes) -> Floats:
    """Return the mean of each cell on open-synthesis's scale, II 1 … CC 5, NA as 3; NaN if nobody judged."""
    return _over_analysts(np.nanmean, _valued(cube, points(OPEN_SYNTHESIS_VALUES)))


def open_synthesis_totals(cube: Codes) -> Floats:
    """Return the group's inconsistency as open-synthesis has it, (n_hypotheses,), ≥ 0.

    The squared distance below neutral of the mean of each cell, summed down the column.
    """
    below = np.clip(_NEUTRAL - np.nan_to_num(open_synthesis_means(cube), nan=_NEUTRAL), 0, None)
    totals: Floats = (below**2).sum(axis=0)
    return totals


def open_synthesis_disagreement(cube: Codes) -> Floats:
    """Return the disagreement in each cell as open-synthesis has it, (n_evidence, n_hypotheses), ≥ 0.

    The larger of two sample standard deviations: of having rated (1) or said NA (0), and of
    the ratings themselves; NaN where fewer than two judged and it is not defined.
    """
    judged = np.where(cube == UNRATED, np.nan, (cube != NOT_APPLICABLE).astype(float))
    rated = np.where(cube == NOT_APPLICABLE, np.nan, _valued(cube, points(OPEN_SYNTHESIS_VALUES)))
    return np.fmax(_sample_spread(judged), _sample_spread(rated))


def _sample_spread(values: Floats) -> Floats:
    return _over_analysts(partial(np.nanstd, ddof=1), values)


def _valued(cube: Codes, table: Floats) -> Floats:
    return np.where(cube == UNRATED, np.nan, table[cube])


def _over_analysts(measure: Callable[..., Any], values: Floats) -> Floats:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # cells that nobody judged are NaN, as said
        return np.asarray(measure(values, axis=0), dtype=float)
