"""Where a class splits, and who stands where.

Not here: the median beside it (:mod:`workbench.classroom.consensus`), and names: an analyst
is a place in the cube.
"""

import warnings
from dataclasses import dataclass

import numpy as np

from workbench.model.rating import Rating
from workbench.scoring.cube import values_of
from workbench.scoring.matrix import CODE_OF, NOT_APPLICABLE, Codes, Flags, Floats

_MIDDLE = CODE_OF[Rating.N]
_TOO_FEW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One cell on which analysts differ.

    ``row`` and ``column`` are places in the cube, ``spread`` is the population standard
    deviation of the values, 0 < spread ≤ 2. ``fits`` rated C or CC, ``speaks_against`` I or
    II, ``between`` N, ``not_applicable`` NA: places of analysts, in order.
    """

    row: int
    column: int
    spread: float
    fits: tuple[int, ...]
    speaks_against: tuple[int, ...]
    between: tuple[int, ...]
    not_applicable: tuple[int, ...]


def split_spread(cube: Codes) -> Floats:
    """Return how far analysts are apart in each cell, (n_evidence, n_hypotheses), 0 to 2.

    The population standard deviation of the values II −2 … CC 2 over those who rated; NA and
    not rated are left out. NaN below two.
    """
    values = values_of(cube)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # cells that nobody rated are NaN, as said
        spread = np.nanstd(values, axis=0)
    enough = np.isfinite(values).sum(axis=0) >= _TOO_FEW
    return np.where(enough, spread, np.nan)


def splits(cube: Codes) -> tuple[Split, ...]:
    """Return the cells on which analysts differ, the widest apart first, equal ones in case order."""
    return tuple(split_at(cube, row, column, spread=far) for row, column, far in widest(split_spread(cube)))


def widest(spread: Floats) -> tuple[tuple[int, int, float], ...]:
    """Return the cells in which there is a spread, as (row, column, spread), the widest first."""
    places = [(int(row), int(column)) for row, column in np.argwhere(np.nan_to_num(spread) > 0)]
    first = sorted(places, key=lambda place: (-round(float(spread[place]), 9), place))
    return tuple((*place, float(spread[place])) for place in first)


def split_at(cube: Codes, row: int, column: int, *, spread: float) -> Split:
    """Return who stands where on one cell."""
    codes = cube[:, row, column]
    rated = codes >= CODE_OF[Rating.II]
    return Split(
        row=row,
        column=column,
        spread=spread,
        fits=_places(codes > _MIDDLE),
        speaks_against=_places(rated & (codes < _MIDDLE)),
        between=_places(codes == _MIDDLE),
        not_applicable=_places(codes == NOT_APPLICABLE),
    )


def _places(chosen: Flags) -> tuple[int, ...]:
    return tuple(int(place) for place in np.flatnonzero(chosen))
