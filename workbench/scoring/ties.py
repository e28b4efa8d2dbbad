"""Equal stays equal: floating-point sums compared, ranked and printed without false differences.

Not here: where the sums come from.
"""

from collections.abc import Sequence
from math import isnan

import numpy as np
import numpy.typing as npt

from workbench.messages import number
from workbench.scoring.matrix import Floats

Ranks = npt.NDArray[np.int_]

TOLERANCE = 1e-9
_MOST_DECIMALS = 12


def settled(values: Floats) -> Floats:
    """Return the values with those that differ by rounding alone made equal, along the last axis.

    Two values are equal if |a − b| ≤ 1e-9 · max(1, |a|, |b|); √2·√2 is then 2. NaN stays NaN.
    """
    order = np.argsort(values, axis=-1)
    ladder = np.take_along_axis(values.astype(float), order, axis=-1)
    for step in range(1, values.shape[-1]):
        below, here = ladder[..., step - 1], ladder[..., step]
        reach = TOLERANCE * np.maximum(1.0, np.maximum(np.abs(below), np.abs(here)))
        ladder[..., step] = np.where(np.abs(here - below) <= reach, below, here)
    out = np.empty_like(ladder)
    np.put_along_axis(out, order, ladder, axis=-1)
    return out


def dense_ranks(values: Floats) -> list[int | None]:
    """Return ranks from 1 for the smallest, ties sharing one and leaving no gap; NaN has none."""
    return [rank or None for rank in ranks(settled(values)).tolist()]


def ranks(values: Floats) -> Ranks:
    """Return the dense ranks of settled values along the last axis, from 1; 0 where there is NaN."""
    order = np.argsort(values, axis=-1)
    ladder = np.take_along_axis(values, order, axis=-1)
    steps = np.ones(values.shape, dtype=np.int_)
    steps[..., 1:] = ladder[..., 1:] > ladder[..., :-1]
    out = np.empty_like(steps)
    np.put_along_axis(out, order, np.cumsum(steps, axis=-1), axis=-1)
    out[np.isnan(values)] = 0
    return out


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
