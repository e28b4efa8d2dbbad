"""How much analysts' ratings scatter, and whether by level or by pattern.

Not here: whether the scatter is more than chance would leave (:mod:`workbench.scoring.agreement`).
"""

from dataclasses import dataclass
from math import nan

import numpy as np
import numpy.typing as npt

from workbench.scoring.cube import values_of
from workbench.scoring.matrix import Codes, Floats

Places = npt.NDArray[np.int_]

_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class NoiseAudit:
    """Population variances on the scale II −2 … CC 2: ``system = level + pattern``.

    ``system`` is how far analysts scatter in a cell, averaged over cells; ``level`` how far their own
    averages do (some rate everything higher); ``pattern`` what is left (each sees other cells
    otherwise). ``occasion`` is what one person's rating scatters when asked again, NaN where no cell
    was asked twice; it is part of ``pattern``, and ``stable`` is the rest, which chance can put below 0.
    NaN, and ``why``, where fewer than two ``"raters"`` or fewer than two common ``"cells"``.
    """

    system: float
    level: float
    pattern: float
    occasion: float
    raters: int
    cells: int
    pairs: int
    why: str

    @property
    def stable(self) -> float:
        """What stays of ``pattern`` without the occasion; NaN where no cell was asked twice."""
        return self.pattern - self.occasion


def noise_audit(cube: Codes, first: Codes | None = None, again: Codes | None = None) -> NoiseAudit:
    """Return the noise audit over the cells that all analysts in a cube rated (KahnemanSibonySunstein2021).

    Parameters
    ----------
    cube : array of int8
        (n_analysts, n_evidence, n_hypotheses).
    first, again : array of int8, optional
        What the same people said of the same cells twice, in any one shape; pairs in which one of
        the two is no rating on the scale are left out.
    """
    occasion, pairs = _occasion(first, again)
    values = _side_by_side(cube)
    common = values[:, np.isfinite(values).all(axis=0)]
    few = "raters" if len(cube) < _LEAST else "cells" if common.shape[1] < _LEAST else ""
    system, level, pattern = (nan, nan, nan) if few else _parts(common)
    return NoiseAudit(
        system=system,
        level=level,
        pattern=pattern,
        occasion=occasion,
        raters=len(cube),
        cells=common.shape[1],
        pairs=pairs,
        why=few,
    )


def largest_block(cube: Codes) -> Places:
    """Return the analysts whose common cells make the largest block, by place, in order.

    Where somebody left much out, few cells or none are rated by all. Analysts come in by how many
    cells they rated, and so many stay as make analysts × common cells largest; of equal blocks the
    one with more analysts. Everybody, where nobody left anything out. Our own choice.
    """
    rated = np.isfinite(_side_by_side(cube))
    order = np.argsort(-rated.sum(axis=1), kind="stable")
    common = np.logical_and.accumulate(rated[order], axis=0).sum(axis=1)
    sizes = common * np.arange(1, len(cube) + 1)
    enough = np.where(np.arange(1, len(cube) + 1) >= _LEAST, sizes, -1)
    most = len(enough) - int(np.argmax(enough[::-1])) if len(enough) else 0
    chosen: Places = np.sort(order[:most])
    return chosen


def _side_by_side(cube: Codes) -> Floats:
    """Return all values of each analyst in one line, (n_analysts, n_cells)."""
    people, rows, columns = cube.shape
    return values_of(cube).reshape(people, rows * columns)


def _parts(values: Floats) -> tuple[float, float, float]:
    own, usual, overall = values.mean(axis=1), values.mean(axis=0), values.mean()
    pattern = values - own[:, None] - usual + overall
    return float(values.var(axis=0).mean()), float(own.var()), float((pattern**2).mean())


def _occasion(first: Codes | None, again: Codes | None) -> tuple[float, int]:
    """Return half the mean square of the differences: the variance of one answer around its person's mean."""
    if first is None or again is None:
        return nan, 0
    apart = (values_of(first) - values_of(again)).ravel()
    known = apart[np.isfinite(apart)]
    return (float((known**2).mean() / 2), len(known)) if len(known) else (nan, 0)
