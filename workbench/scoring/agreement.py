"""How far several analysts agree cell by cell, beyond chance: Krippendorff's α.

Not here: whether they put the hypotheses into one order (:mod:`workbench.scoring.concordance`), and
how large the differences are (:mod:`workbench.scoring.noise_audit`).
"""

from dataclasses import dataclass

import numpy as np

from workbench.errors import BadValue, one_of
from workbench.messages import say
from workbench.model.rating import Rating
from workbench.scoring.cube import Counts, code_counts
from workbench.scoring.matrix import CODE_OF, Codes, Floats

METRICS = ("nominal", "ordinal", "interval")
RESAMPLES = 1000
LEVEL = 95
"""Percent of the resampled values that lie within the interval."""

_LOWEST = CODE_OF[Rating.II]
_LEAST_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Alpha:
    """Krippendorff's α of some cells: 1 all agree, 0 as by chance, below 0 worse than chance.

    NaN says nothing about agreement, and ``why`` says why there is none: ``"unpaired"``, no cell has
    two ratings; ``"constant"``, all of them are the same code, so that agreeing could be chance. ``values``
    counts the ratings it rests on: those in cells with two or more.
    """

    value: float
    why: str
    values: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """α of a class: overall, row by row and hypothesis by hypothesis.

    ``low`` and ``high`` hold the middle 95 % of ``resamples`` in which whole rows are drawn with
    replacement; they say how far α hangs on which rows the case has. ``undefined`` counts resamples
    without a value, which are left out; NaN if all are.
    """

    metric: str
    overall: Alpha
    low: float
    high: float
    resamples: int
    undefined: int
    by_evidence: tuple[Alpha, ...]
    by_hypothesis: tuple[Alpha, ...]


def agreement(
    cube: Codes, *, rng: np.random.Generator, metric: str = "ordinal", resamples: int = RESAMPLES
) -> Agreement:
    """Return how far analysts agree on the scale II … CC (Krippendorff2019, HayesKrippendorff2007).

    Parameters
    ----------
    cube : array of int8
        (n_analysts, n_evidence, n_hypotheses); NA and not rated are missing.
    rng : Generator
        Draws the rows of the resamples.
    metric : str
        How far two codes are apart: ``"nominal"``, ``"ordinal"`` or ``"interval"``.
    resamples : int
        How many.

    Raises
    ------
    BadValue
        For another metric.
    """
    cells = coincidences(code_counts(cube)[..., _LOWEST:])
    rows = cells.sum(axis=1)
    drawn = alpha_of(_resampled(rows, rng, resamples), metric)
    found = drawn[np.isfinite(drawn)]
    tail = (100 - LEVEL) / 2
    low, high = np.percentile(found, [tail, 100 - tail]) if len(found) else (np.nan, np.nan)
    return Agreement(
        metric=metric,
        overall=_alphas(rows.sum(axis=0)[None], metric)[0],
        low=float(low),
        high=float(high),
        resamples=resamples,
        undefined=int(len(drawn) - len(found)),
        by_evidence=_alphas(rows, metric),
        by_hypothesis=_alphas(cells.sum(axis=0), metric),
    )


def coincidences(counts: Counts) -> Floats:
    """Return how often two codes meet in a cell, (…, n_codes, n_codes).

    From how many gave each code, (…, n_codes). Each pair of ratings within a cell counts 1/(m − 1), m
    being the cell's ratings; so a cell adds up to m, or to 0 where there are fewer than two. Those of
    several cells may be added.
    """
    raters = counts.sum(axis=-1)[..., None, None]
    pairs = counts[..., :, None] * counts[..., None, :] - counts[..., None, :] * np.eye(counts.shape[-1])
    met: Floats = np.where(raters >= _LEAST_PAIR, pairs / np.maximum(raters - 1, 1), 0.0)
    return met


def alpha_of(met: Floats, metric: str = "ordinal") -> Floats:
    """Return Krippendorff's α of coincidences, (…, n_codes, n_codes) to (…); NaN where there is none."""
    sums = met.sum(axis=-1)
    n = sums.sum(axis=-1)
    apart = _distances(sums, metric)
    expected = (sums[..., :, None] * sums[..., None, :] * apart).sum(axis=(-2, -1))
    observed = (n - 1) * (met * apart).sum(axis=(-2, -1))
    share = np.divide(observed, expected, out=np.full(expected.shape, np.nan), where=expected > 0)
    out: Floats = 1 - share
    return out


def fleiss_kappa(counts: Counts) -> float:
    """Return Fleiss' κ of cells that equally many rated, (n_cells, n_codes) (Fleiss1971).

    Codes are names: any two are equally far apart. NaN where numbers of raters differ, are below two,
    or all gave the same code. Unlike nominal α it takes the ratings for all there are, not for a sample.
    """
    raters, shares = counts.sum(axis=1), counts.sum(axis=0) / max(1, counts.sum())
    chance = float((shares**2).sum())
    if not len(counts) or (raters != raters[0]).any() or raters[0] < _LEAST_PAIR or chance >= 1:
        return float("nan")
    same = (counts * (counts - 1)).sum(axis=1) / (raters * (raters - 1))
    return (float(same.mean()) - chance) / (1 - chance)


def _resampled(rows: Floats, rng: np.random.Generator, resamples: int) -> Floats:
    """Return the coincidences of rows drawn with replacement, (resamples, n_codes, n_codes)."""
    n = len(rows)
    drawn = rng.multinomial(n, np.full(n, 1 / n), size=resamples) if n else np.zeros((resamples, 0))
    summed: Floats = np.tensordot(drawn.astype(float), rows, axes=1)
    return summed


def _distances(sums: Floats, metric: str) -> Floats:
    """Return the squared distance of each two codes, (…, n_codes, n_codes).

    Ordinal: as many ratings as lie between two codes, the ends by half; so by the middle of each
    code's ratings in their order.
    """
    places = np.broadcast_to(np.arange(sums.shape[-1], dtype=float), sums.shape)
    if metric == "ordinal":
        places = sums.cumsum(axis=-1) - sums / 2
    elif metric not in METRICS:
        raise BadValue(say("errors.value.metric"), metric, one_of(METRICS))
    apart = places[..., :, None] - places[..., None, :]
    squared: Floats = (1 - np.eye(sums.shape[-1])) if metric == "nominal" else apart**2
    return squared


def _alphas(met: Floats, metric: str) -> tuple[Alpha, ...]:
    values = np.rint(met.sum(axis=(-2, -1))).astype(int)
    told = zip(alpha_of(met, metric).tolist(), values.tolist(), strict=True)
    return tuple(Alpha(value=value, why=_why(value, n), values=n) for value, n in told)


def _why(value: float, values: int) -> str:
    if not np.isnan(value):
        return ""
    return "constant" if values else "unpaired"
