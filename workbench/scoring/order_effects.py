"""Whether it makes a difference when in the order of rows somebody came to one.

Not here: drawing orders (:mod:`workbench.model.shuffle`).
"""

from dataclasses import dataclass
from math import nan, sqrt

import numpy as np
import numpy.typing as npt

from workbench.scoring.cube import values_of
from workbench.scoring.matrix import Codes, Floats

Positions = npt.NDArray[np.int_]

_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEffect:
    """How ratings of the same cell go with when its row was seen, over ``people`` whose order is known.

    ``r`` is the correlation within cells, −1 to 1: above 0, the later the higher. ``z`` is how many
    standard deviations it lies from 0 if orders were dealt out again at random among the same people;
    within ±2 it is no more than chance leaves. NaN, and ``why``: too few ``"people"``, all saw one
    ``"order"``, or all rated each cell ``"alike"``.
    """

    r: float
    z: float
    people: int
    why: str


def order_drift(cube: Codes, positions: Positions) -> OrderEffect:
    """Return whether rows that are seen later are rated as fitting more, or less.

    Parameters
    ----------
    cube : array of int8
        (n_analysts, n_evidence, n_hypotheses); NA and not rated are missing.
    positions : array of int
        (n_analysts, n_evidence): when each saw each row, from 0; −1 all along where it is not known.
    """
    return _effect(values_of(cube), positions)


def order_flattening(cube: Codes, positions: Positions) -> OrderEffect:
    """Return whether rows that are seen later get stronger ratings: below 0, people tire towards N."""
    return _effect(np.abs(values_of(cube)), positions)


def _effect(values: Floats, positions: Positions) -> OrderEffect:
    known = (positions >= 0).all(axis=1)
    people = int(known.sum())
    if people < _FEWEST or not values[0].size:
        return OrderEffect(r=nan, z=nan, people=people, why="people")
    apart, when = _within_cells(values[known]), positions[known].astype(float)
    when -= when.mean(axis=0)
    weight = float((when**2 * np.isfinite(values[known]).sum(axis=2)).sum())
    spread = float((apart**2).sum())
    if not weight or not spread:
        return OrderEffect(r=nan, z=nan, people=people, why="alike" if weight else "order")
    rows = apart.sum(axis=2)
    together = float((rows * when).sum())
    return OrderEffect(
        r=together / sqrt(weight * spread), z=together / _by_chance(rows, when), people=people, why=""
    )


def _within_cells(values: Floats) -> Floats:
    """Return how far each value lies from its cell's mean, 0 where there is none."""
    rated = np.isfinite(values)
    filled = np.where(rated, values, 0.0)
    means = filled.sum(axis=0) / np.maximum(rated.sum(axis=0), 1)
    return np.where(rated, filled - means, 0.0)


def _by_chance(rows: Floats, when: Floats) -> float:
    """Return the standard deviation of the sum of products over all ways to deal the orders out.

    That of Σ aᵢ·b_π(i) over all permutations, for columns that add up to 0: no draws are needed.
    """
    variance = float(((rows.T @ rows) * (when.T @ when)).sum()) / (len(rows) - 1)
    return sqrt(variance) or nan
