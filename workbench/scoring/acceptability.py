"""How often each hypothesis takes each rank when weights and cells are not quite what was stated.

These shares are not probabilities of truth: they say how far a ranking hangs on the weights, and
nothing of whether the ratings are right. Not here: what one change of rating would do, and saying
all this on a screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt

from workbench.errors import BadValue, one_of
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring.draws import Rate, Weigh, free, ordered, resampling, stepping
from workbench.scoring.matrix import CODE_OF, Codes, Flags, Floats, RatingMatrix, matrix_of
from workbench.scoring.scheme import ScoringScheme, points, scheme_named
from workbench.scoring.ties import settled

FREE, ORDERED = WEIGHTS = ("free", "ordered")
MOST_SAMPLES, CHUNK = 100_000, 10_000
MOST_CELLS = 10_000_000
"""Cells that are drawn for one chunk, so that those of a large matrix do not fill the memory."""

_NEAR = 200_000  # cells at a time that a processor keeps at hand: three times as fast as a whole chunk

NARROW = 0.005
"""Half the width of an interval that is narrow enough to stop."""

_Z = 1.959963984540054  # leaves 2.5 % of a normal distribution on either side

Counts = npt.NDArray[np.int_]
Tell = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """The share of draws, 0 to 1, in which each hypothesis takes each rank; no probability of truth.

    ``shares`` has one line a hypothesis, rank 1, the least contradicted, first; lines and ranks
    sum to 1. ``low`` and ``high`` are 95 % Wilson intervals of the same shape; where hypotheses tie
    they are wider than they need be. ``unranked`` names the hypotheses without a cell rated
    CC … II. ``samples``, ``seed`` and ``weights`` (``"free"`` or ``"ordered"``) say how it was drawn.
    """

    hypotheses: tuple[str, ...]
    unranked: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]
    low: tuple[tuple[float, ...], ...]
    high: tuple[tuple[float, ...], ...]
    samples: int
    seed: int
    weights: str


def rank_acceptability(
    case: Case,
    analyst: str,
    scheme: str | None = None,
    *,
    seed: int = 1,
    weights: str = FREE,
    cells: float = 0.0,
    samples: int | None = None,
    tell: Tell | None = None,
) -> Acceptability:
    """Return how often each hypothesis takes each rank over random weights and, if asked, cells.

    Stochastic multicriteria acceptability analysis (SMAA; LahdelmaSalminen2001). Hypotheses
    that tie spread equally over the ranks they span. Nobody rated: no hypotheses, no samples.
    For hypotheses that are independent of each other a ranking means nothing: it is for the
    caller to withhold it.

    Parameters
    ----------
    weights : {"free", "ordered"}
        Free: one Dirichlet(1, …, 1) weight a row replaces the stated weights. Ordered: the same
        draw, sorted so that a row stated to weigh more than another still does, and at random
        among rows stated to weigh the same. Under either, the rows of a cluster of n dependent
        reports still count for 1/n of what they drew; the order is that before this division.
    cells : float
        With this probability, 0 to 1, a cell moves one step, up or down equally; at an end of the
        scale it stays if it would leave it. NA and blanks stay. The weights drawn are the same for any value.
    samples : int, optional
        How many draws. Without it they stop once every interval reaches at most .005 to either
        side, or at 100,000.
    tell : callable, optional
        Called with how many draws are done, and of how many at most, after each 10,000, or fewer
        where cells of a large matrix are drawn. If it returns False, what is there is returned.

    Raises
    ------
    BadValue
        For weights, cells or samples that are none of these.
    """
    if not 0 <= cells <= 1:
        raise BadValue(say("errors.value.cells"), cells, say("errors.expected.cells"))
    matrix = matrix_of(case, analyst)
    plan = _plan(matrix, scheme_named(scheme or case.scheme), seed=seed, weights=weights)
    ranked: Flags = np.logical_or.reduce(matrix.on_scale, axis=0)
    rate = stepping(matrix, cells, plan.for_cells) if cells else lambda _size: matrix.codes
    lots = _lots(matrix) if cells else _Lots(chunk=CHUNK, part=CHUNK)
    return _accepted(plan, ranked, rate, samples=samples, tell=tell, lots=lots)


def resampled_acceptability(
    case: Case,
    analysts: Sequence[str],
    scheme: str | None = None,
    *,
    seed: int = 1,
    weights: str = FREE,
    samples: int | None = None,
    tell: Tell | None = None,
) -> Acceptability:
    """Return how often each hypothesis takes each rank over random weights and several analysts' cells.

    Each cell is what one of the analysts, drawn afresh for every cell and with equal chances, wrote
    there: a code, NA or nothing. A draw that leaves a hypothesis without a cell rated CC … II puts
    it last, level with others like it: nobody judged it, which is no merit. ``unranked`` are those
    that none of the analysts rated. All else is as in :func:`rank_acceptability`; with one analyst
    it is the same.
    """
    matrix = matrix_of(case, analysts[0] if analysts else "")
    plan = _plan(matrix, scheme_named(scheme or case.scheme), seed=seed, weights=weights)
    cube = np.array([matrix_of(case, one).codes for one in analysts] or [matrix.codes])
    ranked: Flags = np.logical_or.reduce(_on_scale(cube), axis=(0, 1))
    rate = resampling(cube, plan.for_cells)
    return _accepted(plan, ranked, rate, samples=samples, tell=tell, lots=_lots(matrix))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lots:
    """How many draws make a chunk, and how many of those are summed at a time."""

    chunk: int
    part: int


def _lots(matrix: RatingMatrix) -> _Lots:
    """Return how many draws can have cells of their own at a time."""
    cells = max(1, matrix.codes.size)
    return _Lots(chunk=min(CHUNK, max(1, MOST_CELLS // cells)), part=max(1, _NEAR // cells))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is drawn: weights for these rows, and cells by a generator of their own."""

    matrix: RatingMatrix
    scheme: ScoringScheme
    seed: int
    weights: str
    weigh: Weigh
    for_cells: np.random.Generator


def _plan(matrix: RatingMatrix, scheme: ScoringScheme, *, seed: int, weights: str) -> _Plan:
    if weights not in WEIGHTS:
        raise BadValue(say("errors.value.weights"), weights, one_of(WEIGHTS))
    for_weights, for_cells = (np.random.default_rng(one) for one in np.random.SeedSequence(seed).spawn(2))
    draw = free(len(matrix.evidence), for_weights)
    if weights == ORDERED:
        whole, root = scheme.weight_parts(matrix).T
        draw = ordered(whole + sqrt(2) * root, for_weights)
    return _Plan(matrix=matrix, scheme=scheme, seed=seed, weights=weights, weigh=draw, for_cells=for_cells)


def _accepted(
    plan: _Plan, ranked: Flags, rate: Rate, *, samples: int | None, tell: Tell | None, lots: _Lots
) -> Acceptability:
    if samples is not None and samples < 1:
        raise BadValue(say("errors.value.samples"), samples, say("errors.expected.samples"))

    def draw(size: int) -> Counts:
        weights = plan.weigh(size) * plan.matrix.share
        parts = np.split(weights, range(lots.part, size, lots.part))
        found = [_sums(part, rate(len(part))[..., ranked], plan.scheme) for part in parts]
        return places(_comparable(np.concatenate(found)))

    n = int(ranked.sum())
    counts, done = (
        _counted(draw, n, samples, tell, lots.chunk) if n else (np.zeros((0, 0, 0), dtype=np.int_), 0)
    )
    shares = spread(counts) / max(done, 1)
    low, high = wilson(shares, max(done, 1))
    named = list(zip(plan.matrix.hypotheses, ranked, strict=True))
    return Acceptability(
        hypotheses=tuple(id for id, is_ranked in named if is_ranked),
        unranked=tuple(id for id, is_ranked in named if not is_ranked),
        shares=_lines(shares),
        low=_lines(low),
        high=_lines(high),
        samples=done,
        seed=plan.seed,
        weights=plan.weights,
    )


def _counted(
    draw: Callable[[int], Counts], n: int, samples: int | None, tell: Tell | None, chunk: int
) -> tuple[Counts, int]:
    """Return what enough chunks add up to, and of how many draws."""
    most, done = samples or MOST_SAMPLES, 0
    counts = np.zeros((n, n, n), dtype=np.int_)
    while done < most:
        size = min(chunk, most - done)
        counts += draw(size)
        done += size
        if tell is not None and not tell(done, most):
            break
        if samples is None and _narrow(spread(counts) / done, done):
            break
    return counts, done


def scores(weights: Floats, codes: Codes, scheme: ScoringScheme) -> Floats:
    """Return the points against each hypothesis in each draw, (n_samples, n_hypotheses), settled.

    ``weights`` are (n_samples, n_evidence); ``codes`` are (n_evidence, n_hypotheses), or one such
    matrix a draw. ∞ for a hypothesis without a cell rated CC … II, which is so behind all others.
    """
    return _comparable(_sums(weights, codes, scheme))


def _sums(weights: Floats, codes: Codes, scheme: ScoringScheme) -> Floats:
    table, rated = points(scheme.against), _on_scale(codes)
    sums = _summed(weights, table[codes])
    if scheme.share:
        most = _summed(weights, rated * table.max())
        sums = np.divide(sums, most, out=np.zeros_like(sums), where=most > 0)
    known: Floats = np.where(rated.any(axis=-2), sums, np.nan)
    return known


def _comparable(sums: Floats) -> Floats:
    return np.nan_to_num(settled(sums), nan=np.inf)


def _summed(weights: Floats, cells: Floats) -> Floats:
    if cells.ndim == weights.ndim:
        plain: Floats = weights @ cells
        return plain
    summed: Floats = np.matmul(weights[:, None, :], cells)[:, 0, :]
    return summed


def places(scores: Floats) -> Counts:
    """Return how often a hypothesis had so many before it and so many others level, (n, n, n)."""
    columns = scores.T
    n = len(columns)
    counts = np.zeros((n, n, n), dtype=np.int_)
    for which, own in enumerate(columns):
        before, level = (columns < own).sum(axis=0), (columns == own).sum(axis=0) - 1
        counts[which] = np.bincount(before * n + level, minlength=n * n).reshape(n, n)
    return counts


def spread(counts: Counts) -> Floats:
    """Return how often each hypothesis took each rank, (n, n), ties divided over the ranks they span."""
    n = len(counts)
    before, level, rank = np.ogrid[:n, :n, :n]
    spans = (before <= rank) & (rank <= before + level)
    taken: Floats = np.tensordot(counts, spans / (level + 1), axes=2)
    return taken


def wilson(shares: Floats, samples: int) -> tuple[Floats, Floats]:
    """Return the ends of 95 % intervals for shares of so many samples (Wilson1927), between 0 and 1."""
    part = _Z**2 / samples
    middle = shares + part / 2
    half = np.sqrt(part * (shares * (1 - shares) + part / 4))
    low, high = (middle - half) / (1 + part), (middle + half) / (1 + part)
    return np.clip(low, 0, shares), np.clip(high, shares, 1)


def _narrow(shares: Floats, samples: int) -> bool:
    low, high = wilson(shares, samples)
    return bool((high - low).max() <= 2 * NARROW)


def _on_scale(codes: Codes) -> Flags:
    return np.greater_equal(codes, CODE_OF[Rating.II])


def _lines(values: Floats) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(line) for line in values.tolist())
