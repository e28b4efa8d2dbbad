"""How few cells would have to be rated differently for a rival to tie with a leader, or to overtake it.

The question of Heuer's step 6, what if items were read differently, asked of single cells; that a
few largest gains answer it is our own arithmetic, proved in the tests by brute force. Not here:
leaving rows out altogether (:mod:`workbench.scoring.robustness`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case
from workbench.model.rating import SCALE, Rating
from workbench.scoring.inconsistency import inconsistency, standing_of
from workbench.scoring.matrix import CODE_OF, N_CODES, Codes, Floats, RatingMatrix, matrix_of
from workbench.scoring.scheme import ScoringScheme, points, scheme_named
from workbench.scoring.ties import TOLERANCE

Counts = npt.NDArray[np.int_]

_CODES = np.arange(N_CODES)
_WORST = CODE_OF[Rating.II]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flipped:
    """One cell rated differently, from its rating before to the one after."""

    evidence: str
    hypothesis: str
    before: Rating
    after: Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """How far one rival is from one leader.

    The counts are the fewest cells, or the fewest rows with both their cells, that must change
    for the rival to be no worse (*tie*) or strictly better (*overtake*): 0 where it is already,
    None where no change does it, which happens only if steps are limited. ``tie`` and
    ``overtake`` name one smallest set of cells, row by row, the rival's before the leader's.
    ``tie_only`` and ``overtake_only`` say that no other set of cells is as small; False where
    there is none at all.
    """

    leader: str
    rival: str
    cells_to_tie: int | None
    cells_to_overtake: int | None
    rows_to_tie: int | None
    rows_to_overtake: int | None
    tie: tuple[Flipped, ...]
    overtake: tuple[Flipped, ...]
    tie_only: bool
    overtake_only: bool


def flips(
    case: Case, analyst: str, scheme: str | None = None, *, steps: int | None = None
) -> tuple[Flip, ...]:
    """Return how far every rival is from every leader, in case order of the leader, then the rival.

    Only the cells of the two that are rated CC … II change, each to any other such code; NA,
    blanks and weights stay. A rival is every other hypothesis with a score: those that share
    the lead, and those whose coverage is too low to lead. Empty where nobody leads. The hypotheses
    are compared with each other, which answers nothing about an independent case.

    Parameters
    ----------
    case : Case
        The case, under its own scheme unless another is named.
    analyst : str
        Whose ratings.
    scheme : str, optional
        A scheme's name.
    steps : int, optional
        How many steps on the scale II, I, N, C, CC a cell may move; as many as it likes if left out.
    """
    matrix, chosen = matrix_of(case, analyst), scheme_named(scheme or case.scheme)
    raised = rises(matrix.codes, worth(matrix, chosen), points(chosen.against), steps=steps)
    columns = standing_of(matrix, chosen, {}).columns
    scores = np.array([np.nan if column.score is None else column.score for column in columns])
    return tuple(
        _flip(matrix, scores, raised, (leader, rival))
        for leader, column in enumerate(columns)
        if column.leads
        for rival in np.flatnonzero(~np.isnan(scores)).tolist()
        if rival != leader
    )


def cells_to_become_first(
    case: Case, analyst: str, scheme: str | None = None, *, steps: int | None = None
) -> dict[str, int | None]:
    """Return the fewest cells that must change for each hypothesis to be no worse than everybody.

    Everybody is every hypothesis with a score, whatever its coverage, which no change of rated
    cells alters; a hypothesis whose own is too low is then ranked first and still does not lead.
    0 where it is no worse already, shared first ranks included; None for a hypothesis without a
    score, and where no change does it, which happens only if ``steps`` limit how far each cell moves.
    Any cell rated CC … II may change to any such code.
    """
    matrix, chosen = matrix_of(case, analyst), scheme_named(scheme or case.scheme)
    raised = rises(matrix.codes, worth(matrix, chosen), points(chosen.against), steps=steps)
    found = (fewest_to_lead(inconsistency(matrix, chosen), raised, n) for n in range(len(matrix.hypotheses)))
    return dict(zip(matrix.hypotheses, found, strict=True))


def worth(matrix: RatingMatrix, scheme: ScoringScheme) -> Floats:
    """Return what one point in a cell adds to its column's score, (n_evidence, n_hypotheses), > 0.

    Under a scheme that divides by the most that rated cells could draw, that stays as it is, since
    rated cells stay rated. 0 in a column without a rated cell.
    """
    weights = np.repeat(scheme.weights(matrix)[:, None], len(matrix.hypotheses), axis=1)
    if not scheme.share:
        return weights
    most = (weights * matrix.on_scale).sum(axis=0) * points(scheme.against).max()
    shares: Floats = np.divide(weights, most, out=np.zeros_like(weights), where=most > 0)
    return shares


def rises(codes: Codes, weights: Floats, points: Floats, *, steps: int | None = None) -> Floats:
    """Return by how much a score rises if a cell is changed to each code, (…, 7); negative if it falls.

    ``codes`` and ``weights`` have the same shape, ``points`` are by code. 0 for what may not be:
    NA and blanks neither change nor come about, and no cell moves more than ``steps``.
    """
    rated = np.greater_equal(_CODES, _WORST)
    may = rated[:, None] & rated & (_apart(_CODES) <= (N_CODES if steps is None else steps))
    table = np.where(may, points - points[:, None], 0.0)
    change: Floats = table[codes] * weights[..., None]
    return change


def _apart(codes: Codes | Counts) -> Counts:
    """Return how many steps each code is from every code, (…, 7)."""
    apart: Counts = np.abs(_CODES - codes[..., None].astype(int))
    return apart


def fewest(gains: Floats, least: Floats) -> Floats:
    """Return how few of the gains (≥ 0) together reach each least sum; infinite where all do not.

    The largest first is exact: no set of as many adds up to more.
    """
    reached = _largest_first(gains)
    counts = np.searchsorted(reached, least)
    return np.where(counts < len(reached), counts, np.inf)


def _largest_first(gains: Floats) -> Floats:
    """Return what none, the largest, the two largest … gains add up to."""
    return np.concatenate([[0.0], np.cumsum(-np.sort(-gains))])


def only_set(gains: Floats, least: float, count: int) -> bool:
    """Return whether no other set of so many gains, the fewest that do, reaches the least sum.

    The best of the others has the largest gain left out in place of its smallest.
    """
    if not count:
        return True
    ladder = np.append(-np.sort(-gains), 0.0)
    return bool(ladder[: count - 1].sum() + ladder[count] < least)


def fewest_to_lead(scores: Floats, raised: Floats, column: int) -> int | None:
    """Return how few changes make one column's score no higher than any other's; None if none do.

    ``raised`` is (n_evidence, n_hypotheses, 7). For every number of the column's own largest gains,
    each other column makes up the rest by itself, by its own largest; the least sum is the answer.
    """
    if np.isnan(scores[column]):
        return None
    own = scores[column] - _largest_first((-raised[:, column]).max(axis=-1))
    counts = np.arange(len(own), dtype=float)
    for other in np.flatnonzero(~np.isnan(scores)).tolist():
        if other != column:
            slack = _slack(scores[column], scores[other])
            counts += fewest(raised[:, other].max(axis=-1), own - scores[other] - slack)
    return _known(counts.min())


def named(options: Floats, apart: Counts, least: float, count: int) -> list[tuple[int, int]]:
    """Return one smallest set of cells that gains the least sum, each with its new code, in order.

    ``options`` (n_cells, 7) is what each cell gains by each code, ``apart`` how many steps that is;
    ``count`` cells are the fewest that do. All but one are those with the largest gains; the last
    is the one that needs the fewest steps to make up the rest. Then none moves further than it must.
    """
    if not count:
        return []
    best = options.max(axis=-1)
    far = np.where(options == best[:, None], apart, N_CODES).min(axis=-1)
    cells = np.lexsort((far, -best))[: count - 1]
    free = np.delete(np.arange(len(best)), cells)
    last = free[_nearest(options[free], apart[free], least - best[cells].sum()) // N_CODES]
    return _shortened(options, apart, least, [last, *cells[::-1]])


def _shortened(options: Floats, apart: Counts, least: float, cells: Sequence[int]) -> list[tuple[int, int]]:
    """Return each cell with the nearest code that still suffices beside the others, in order of cells."""
    gains = {int(cell): float(options[cell].max()) for cell in cells}
    after: dict[int, int] = {}
    for cell in gains:
        others = sum(gain for other, gain in gains.items() if other != cell)
        after[cell] = _nearest(options[cell], apart[cell], least - others)
        gains[cell] = float(options[cell, after[cell]])
    return sorted(after.items())


def _nearest(options: Floats, apart: Counts, least: float) -> int:
    """Return the place of the option that gains enough by the fewest steps, the first of several."""
    return int(np.where(options >= least, apart, N_CODES).argmin())


def _flip(matrix: RatingMatrix, scores: Floats, raised: Floats, pair: tuple[int, int]) -> Flip:
    leader, rival = pair
    columns = [rival, leader]
    options = (raised[:, columns] * [[-1], [1]]).reshape(-1, N_CODES)
    apart = _apart(matrix.codes[:, columns]).reshape(-1, N_CODES)
    gains, least = options.max(axis=-1), _to_tie_and_overtake(scores[leader], scores[rival])
    cells = [_known(n) for n in fewest(gains, least)]
    rows = [_known(n) for n in fewest(gains.reshape(-1, 2).sum(axis=-1), least)]
    sets = [
        _flipped(matrix, columns, named(options, apart, float(sum_), n or 0))
        for sum_, n in zip(least, cells, strict=True)
    ]
    only = [n is not None and only_set(gains, float(sum_), n) for sum_, n in zip(least, cells, strict=True)]
    return Flip(
        leader=matrix.hypotheses[leader],
        rival=matrix.hypotheses[rival],
        cells_to_tie=cells[0],
        cells_to_overtake=cells[1],
        rows_to_tie=rows[0],
        rows_to_overtake=rows[1],
        tie=sets[0],
        overtake=sets[1],
        tie_only=only[0],
        overtake_only=only[1],
    )


def _to_tie_and_overtake(leader: float, rival: float) -> Floats:
    """Return the least sums of gains that make the rival no worse, and strictly better."""
    gap, slack = rival - leader, _slack(leader, rival)
    return np.array([gap - slack, np.nextafter(gap + slack, np.inf)])


def _slack(one: float, other: float) -> float:
    return TOLERANCE * max(1.0, abs(one), abs(other))


def _known(count: float) -> int | None:
    return int(count) if np.isfinite(count) else None


def _flipped(
    matrix: RatingMatrix, columns: Sequence[int], moves: Sequence[tuple[int, int]]
) -> tuple[Flipped, ...]:
    places = [(*divmod(cell, len(columns)), code) for cell, code in moves]
    return tuple(
        Flipped(
            evidence=matrix.evidence[row],
            hypothesis=matrix.hypotheses[columns[side]],
            before=SCALE[matrix.codes[row, columns[side]] - _WORST],
            after=SCALE[code - _WORST],
        )
        for row, side, code in places
    )
