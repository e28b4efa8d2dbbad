"""Equal stays equal: floating-point sums compared, ranked and printed without false differences.

Not here: where the sums come from.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import isclose, isnan

import numpy as np

from workbench.messages import number
from workbench.scoring.matrix import Floats

TOLERANCE = 1e-9
_MOST_DECIMALS = 12


def settled(values: Floats) -> Floats:
    """Return the values with those that differ by rounding alone made equal.

    Two values are equal if |a − b| ≤ 1e-9 · max(1, |a|, |b|); √2·√2 is then 2. NaN stays NaN.
    """
    out = values.astype(float)
    order = [int(place) for place in np.argsort(out) if not isnan(out[place])]
    for earlier, later in pairwise(order):
        if isclose(out[earlier], out[later], rel_tol=TOLERANCE, abs_tol=TOLERANCE):
            out[later] = out[earlier]
    return out


def dense_ranks(values: Floats) -> list[int | None]:
    """Return ranks from 1 for the smallest, ties sharing one and leaving no gap; NaN has none."""
    steady = settled(values)
    ladder = sorted({float(value) for value in steady if not isnan(value)})
    return [None if isnan(value) else ladder.index(float(value)) + 1 for value in steady]


def shown(values: Sequence[float | None], *, least: int = 0) -> list[str]:
    """Return numbers as text, with as few decimals as tell every two unequal ones apart.

    None and NaN give an en dash. ``least`` is the smallest number of decimals.
    """
    known = [None if value is None or isnan(value) else float(value) for value in values]
    steady = settled(np.array([np.nan if value is None else value for value in known], dtype=float))
    distinct = {float(value) for value in steady if not isnan(value)}
    whole = all(value.is_integer() for value in distinct)
    decimals = least if whole else max(least, 1)
    while decimals < _MOST_DECIMALS and len({f"{value:.{decimals}f}" for value in distinct}) < len(distinct):
        decimals += 1
    return [
        "–" if value is None else number(f"{steady[place]:.{decimals}f}") for place, value in enumerate(known)
    ]
