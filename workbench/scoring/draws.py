"""Row weights and cells drawn at random, many at a time: what might have been stated instead.

Not here: what follows for the ranks (:mod:`workbench.scoring.acceptability`).
"""

from collections.abc import Callable

import numpy as np

from workbench.model.rating import Rating
from workbench.scoring.matrix import CODE_OF, Codes, Floats, RatingMatrix

Weigh = Callable[[int], Floats]
"""From how many draws to weights, (n_draws, n_evidence)."""

Rate = Callable[[int], Codes]
"""From how many draws to codes, (n_draws, n_evidence, n_hypotheses), or one matrix for all."""

_LOWEST, _HIGHEST = CODE_OF[Rating.II], CODE_OF[Rating.CC]


def free(rows: int, rng: np.random.Generator) -> Weigh:
    """Draw Dirichlet(1, …, 1) weights, up to a factor that no rank depends on."""
    return lambda size: rng.standard_exponential((size, rows))


def ordered(stated: Floats, rng: np.random.Generator) -> Weigh:
    """Draw the same, the largest for the rows stated to weigh most, at random among equals."""
    order = np.argsort(stated, kind="stable")
    ends = np.flatnonzero(np.diff(stated[order])) + 1
    levels = [slice(*ends) for ends in zip([0, *ends], [*ends, len(order)], strict=True)]

    def draw(size: int) -> Floats:
        ladder = np.sort(rng.standard_exponential((size, len(order))), axis=1)
        weights = np.empty_like(ladder)
        for level in levels:
            weights[:, order[level]] = rng.permuted(ladder[:, level], axis=1)
        return weights

    return draw


def stepping(matrix: RatingMatrix, chance: float, rng: np.random.Generator) -> Rate:
    """Draw codes of which some have moved one step, up or down equally; NA and blanks stay.

    A code at an end of the scale stays where it would have left it.
    """
    codes, on_scale = matrix.codes, matrix.on_scale

    def draw(size: int) -> Codes:
        luck = rng.random((size, *codes.shape))
        moved = codes + (luck >= 1 - chance / 2).view(np.int8) - (luck < chance / 2).view(np.int8)
        return np.where(on_scale, np.clip(moved, _LOWEST, _HIGHEST), codes)

    return draw


def resampling(cube: Codes, rng: np.random.Generator) -> Rate:
    """Draw codes, each from one of the analysts, whose codes are (n_analysts, n_evidence, n_hypotheses)."""
    analysts, *shape = cube.shape
    rows, columns = np.ogrid[: shape[0], : shape[1]]

    def draw(size: int) -> Codes:
        return cube[rng.integers(analysts, size=(size, *shape)), rows, columns]

    return draw
