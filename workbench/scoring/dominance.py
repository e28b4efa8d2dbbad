"""Which hypotheses are less contradicted than others whatever the rows weigh, before any sum.

Not here: sums under stated weights (:mod:`workbench.scoring.inconsistency`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring.matrix import (
    CODE_OF,
    NOT_APPLICABLE,
    UNRATED,
    Codes,
    Flags,
    Floats,
    RatingMatrix,
    matrix_of,
)
from workbench.scoring.scheme import points, scheme_named

Counts = npt.NDArray[np.int_]

_PLAIN = "inconsistency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dominance:
    """One hypothesis is better than another, row by row.

    ``certain`` says that no rating of the blank cells could undo it; otherwise it holds on the
    ``rows``, out of ``of`` that count, in which the cells of both can be compared.
    """

    better: str
    worse: str
    certain: bool
    rows: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Who is better than whom: three arrays (n_hypotheses, n_hypotheses), better × worse.

    ``holds`` on the rows in which both can be compared; ``certain`` whatever the blanks become,
    which implies it; ``rows`` counts the rows in which both can be compared.
    """

    holds: Flags
    certain: Flags
    rows: Counts


def survival_dominance(case: Case, analyst: str) -> tuple[Dominance, ...]:
    """Return which hypotheses are less contradicted under every set of positive row weights.

    In every row the points against the better one (I 1, II 2, else 0) are at most those against
    the worse one, and in one row fewer. NA counts 0. It is certain if it holds with the better
    one's blanks at II and the worse one's at CC; otherwise it holds on the rows in which both are
    judged, NA included. A hypothesis without a cell rated CC … II dominates nobody and is
    dominated by nobody: nobody judged it, which is no merit. The whole relation, in case order,
    better before worse. Nothing follows for the scheme ``normalised``, which divides by what was rated.
    """
    matrix = matrix_of(case, analyst)
    return _named(matrix, survival(matrix.codes))


def full_dominance(case: Case, analyst: str) -> tuple[Dominance, ...]:
    """Return which hypotheses are better in every row where support counts too.

    In every row the better one's rating, from −2 for II to 2 for CC, is at least the worse one's,
    and in one row higher. Blanks are taken as in :func:`survival_dominance`. NA is no point on the
    scale, and least of all its middle: a row with an NA in either cell cannot be compared, and a
    pair with such a row is never certain, since the two do not answer to the same evidence.
    """
    matrix = matrix_of(case, analyst)
    return _named(matrix, full(matrix.codes))


def survival(codes: Codes) -> Relation:
    """Return survival dominance between the columns of (n_evidence, n_hypotheses) codes."""
    table = points(scheme_named(_PLAIN).against)
    judged = codes != UNRATED
    floor, ceiling = (np.where(judged, -table[codes], -end) for end in (table.max(), 0.0))
    on_scale = np.greater_equal(codes, CODE_OF[Rating.II])
    return _relation(floor, ceiling, judged, on_scale)


def full(codes: Codes) -> Relation:
    """Return full dominance between the columns of (n_evidence, n_hypotheses) codes."""
    on_scale = np.greater_equal(codes, CODE_OF[Rating.II])
    ends = ((CODE_OF[Rating.II], -np.inf), (CODE_OF[Rating.CC], np.inf))
    floor, ceiling = (
        np.where(on_scale, codes, np.where(codes == NOT_APPLICABLE, never, end)) for end, never in ends
    )
    return _relation(floor, ceiling, on_scale, on_scale)


def contradicted_alike(case: Case, analyst: str) -> tuple[tuple[str, ...], ...]:
    """Return the hypotheses in groups within which every row speaks equally much against each.

    Each hypothesis that is rated at all is in one group, alone where no other is like it or where
    one of its cells is blank: what is not judged may still turn out otherwise. In case order.
    """
    matrix = matrix_of(case, analyst)
    return _alike(matrix, points(scheme_named(_PLAIN).against)[matrix.codes])


def rated_alike(case: Case, analyst: str) -> tuple[tuple[str, ...], ...]:
    """Return the hypotheses in groups within which every row is rated the same for each, NA included.

    Otherwise as :func:`contradicted_alike`.
    """
    matrix = matrix_of(case, analyst)
    return _alike(matrix, matrix.codes)


def _alike(matrix: RatingMatrix, cells: npt.NDArray[np.generic]) -> tuple[tuple[str, ...], ...]:
    groups: dict[object, list[str]] = {}
    for id, codes, own in zip(matrix.hypotheses, matrix.codes.T, cells.T, strict=True):
        if (codes >= CODE_OF[Rating.II]).any():
            groups.setdefault(id if UNRATED in codes else own.tobytes(), []).append(id)
    return tuple(map(tuple, groups.values()))


def _relation(floor: Floats, ceiling: Floats, compared: Flags, on_scale: Flags) -> Relation:
    """Relate columns by the least and the most a cell can be worth; they differ where it is not compared."""
    least, most = floor[:, :, None], ceiling[:, None, :]
    both = compared[:, :, None] & compared[:, None, :]
    at_least, more = least >= most, least > most
    rated: Flags = np.logical_or.reduce(on_scale, axis=0)
    strict = (more & both).any(axis=0) & rated[:, None] & rated[None, :]
    return Relation(
        holds=(at_least | ~both).all(axis=0) & strict,
        certain=at_least.all(axis=0) & strict,
        rows=both.sum(axis=0),
    )


def _named(matrix: RatingMatrix, relation: Relation) -> tuple[Dominance, ...]:
    return tuple(
        Dominance(
            better=matrix.hypotheses[better],
            worse=matrix.hypotheses[worse],
            certain=bool(relation.certain[better, worse]),
            rows=int(relation.rows[better, worse]),
            of=len(matrix.evidence),
        )
        for better, worse in np.argwhere(relation.holds).tolist()
    )


def reduced(pairs: Sequence[Dominance]) -> tuple[Dominance, ...]:
    """Return the pairs to draw: those that do not follow from others, in the order given.

    A certain pair is left out only where certain pairs lead the same way, any other where any do.
    Relations on rated rows alone need not be transitive, and may even run in a circle: whatever
    could be reached along the arrows still can be, and all arrows of a circle that are not
    certain stay.
    """
    place = {id: n for n, id in enumerate(dict.fromkeys(id for p in pairs for id in (p.better, p.worse)))}
    relation, certain = np.zeros((2, len(place), len(place)), dtype=np.bool_)
    for pair in pairs:
        relation[place[pair.better], place[pair.worse]] = True
        certain[place[pair.better], place[pair.worse]] |= pair.certain
    keep = reduction(certain) | (reduction(relation) & ~certain)
    return tuple(pair for pair in pairs if keep[place[pair.better], place[pair.worse]])


def reduction(relation: Flags) -> Flags:
    """Return a relation (n, n) without the pairs that follow from others, circles kept whole.

    A pair goes if the way leads through something strictly between the two: below the one and
    above the other, and on a circle with neither. Without circles this is the transitive reduction.
    """
    reach = relation.copy()
    for via in range(len(reach)):
        reach |= reach[:, via, None] & reach[None, via, :]
    strictly = reach & ~reach.T
    kept: Flags = relation & ~(strictly @ strictly)
    return kept
