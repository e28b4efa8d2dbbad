"""Which hypotheses go together, and whether what was said of them can all be true at once.

For hypotheses that may hold together. Not here: probabilities from ratings
(:mod:`workbench.scoring.bayes`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from workbench.model.case import Case
from workbench.scoring.doubt import check

HALF_A_PERCENT = 0.005
"""What a whole percent may be off by."""

Given = Mapping[tuple[str, str], float]
Ends = tuple[float, float]

_EXACT = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two hypotheses, and how probable both together are by what was said; each number from 0 to 1.

    ``by_one`` is P(one)·P(other | one), ``by_other`` P(other)·P(one | other), which are the same
    number; None where the condition was not judged. ``low`` and ``high`` are the ends between which
    it lies for any two events this probable (Frechet1935). ``apart`` says by how much the two
    differ, ``outside_one`` and ``outside_other`` by how much each lies above ``high``, or, below
    0, under ``low``; 0 where rounding to whole percents explains it, None where there is nothing to
    compare. ``lift`` is how many times as probable both are as they would be without any bearing
    on each other, 1 if they have none; None where ``by_one`` and ``by_other`` contradict each other
    or the ends, or a hypothesis has probability 0.
    """

    one: str
    other: str
    by_one: float | None
    by_other: float | None
    low: float
    high: float
    apart: float | None
    outside_one: float | None
    outside_other: float | None
    lift: float | None

    @property
    def coherent(self) -> bool:
        """Whether two such hypotheses can exist, as far as was said."""
        return not (self.apart or self.outside_one or self.outside_other)


def cross_impact_of(case: Case, analyst: str, moment: str) -> tuple[Pair, ...]:
    """Return the pairs of an analyst's hypotheses of which something was said; percents as given then.

    Empty where hypotheses exclude each other: both together are then impossible, whatever is said.
    """
    judgement = case.judgement(analyst, moment)
    if case.form != "independent" or judgement is None:
        return ()
    asked = [one.id for one in case.rated_hypotheses]
    single = {id: judgement.percents[id] / 100 for id in asked if id in judgement.percents}
    given = {
        (first, second): percent / 100
        for (by, first, second), percent in case.conditionals.items()
        if by == analyst
    }
    return cross_impact(single, given)


def cross_impact(
    single: Mapping[str, float], given: Given, *, rounding: float = HALF_A_PERCENT
) -> tuple[Pair, ...]:
    """Return each pair of hypotheses of which at least one condition was judged, in the order of ``single``.

    Parameters
    ----------
    single : mapping
        P(H), 0 to 1.
    given : mapping
        P(second | first), 0 to 1, by (first, second); those of hypotheses without P(H) are left out.
    rounding : float
        How far every number may be off.

    Raises
    ------
    BadValue
        If a number is not from 0 to 1.
    """
    for numbers in (single, given):
        values = np.array([*numbers.values()], dtype=float)
        check("likelihood", values, "fraction", (values >= 0) & (values <= 1))
    pairs = (pair for pair in combinations(single, 2) if pair in given or pair[::-1] in given)
    return tuple(_pair(single, given, one, other, rounding) for one, other in pairs)


def bounds(one: float, other: float) -> Ends:
    """Return the least and the most that two events so probable can be true together (Frechet1935)."""
    return max(0.0, one + other - 1), min(one, other)


@dataclass(frozen=True, slots=True)
class _Joint:
    """P(given)·P(hypothesis | given), and between what it lies as the numbers were rounded."""

    value: float
    least: float
    most: float


def _pair(single: Mapping[str, float], given: Given, one: str, other: str, rounding: float) -> Pair:
    by_one, by_other = (
        _joint(single[first], given.get((first, second)), rounding)
        for first, second in ((one, other), (other, one))
    )
    ends = bounds(single[one], single[other])
    apart = _apart(by_one, by_other)
    outside = [_outside(joint, ends, rounding) for joint in (by_one, by_other)]
    known = [joint.value for joint in (by_one, by_other) if joint]
    unrelated = single[one] * single[other]
    sound = unrelated > 0 and not (apart or any(outside))
    return Pair(
        one=one,
        other=other,
        by_one=by_one.value if by_one else None,
        by_other=by_other.value if by_other else None,
        low=ends[0],
        high=ends[1],
        apart=apart,
        outside_one=outside[0],
        outside_other=outside[1],
        lift=sum(known) / len(known) / unrelated if sound else None,
    )


def _joint(probability: float, condition: float | None, rounding: float) -> _Joint | None:
    if condition is None:
        return None
    least = max(0.0, probability - rounding) * max(0.0, condition - rounding)
    most = min(1.0, probability + rounding) * min(1.0, condition + rounding)
    return _Joint(probability * condition, least, most)


def _apart(one: _Joint | None, other: _Joint | None) -> float | None:
    if one is None or other is None:
        return None
    gap = max(one.least - other.most, other.least - one.most)
    return abs(one.value - other.value) if gap > _EXACT else 0.0


def _outside(joint: _Joint | None, ends: Ends, rounding: float) -> float | None:
    if joint is None:
        return None
    low, high = ends
    if joint.least > high + rounding + _EXACT:
        return joint.value - high
    # Two probabilities make the lower end, and each may be off.
    if joint.most < low - 2 * rounding - _EXACT:
        return joint.value - low
    return 0.0
