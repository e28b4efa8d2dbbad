"""Which whole percents of two hypotheses fit together: each by itself, and each if the other were true.

Every number stands for anything that rounds to it, half a percent either way: four of them fit if
some exact numbers within those halves do. Nothing else is tolerated. Not here: what two hypotheses
have to do with each other (:mod:`workbench.scoring.crossimpact`), and more than two at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import ceil, floor

HALF = Fraction(1, 200)
"""Half a percent: what a whole percent leaves open."""

ALL = (Fraction(0), Fraction(1))

Interval = tuple[Fraction, Fraction]
Point = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairPercents:
    """Whole percents of two hypotheses, 0 to 100; None for what was not given.

    ``second_if_first`` is how likely the second would be if the first were true.
    """

    first: int | None = None
    second: int | None = None
    second_if_first: int | None = None
    first_if_second: int | None = None

    @property
    def turned(self) -> "PairPercents":
        """The same pair, seen from the other hypothesis."""
        return PairPercents(
            first=self.second,
            second=self.first,
            second_if_first=self.first_if_second,
            first_if_second=self.second_if_first,
        )


@dataclass(frozen=True, slots=True)
class _Plane:
    """A linear function of the two single probabilities."""

    x: Fraction = ALL[0]
    y: Fraction = ALL[0]
    one: Fraction = ALL[0]

    def at(self, point: Point) -> Fraction:
        return self.x * point[0] + self.y * point[1] + self.one

    def __sub__(self, other: "_Plane") -> "_Plane":
        return _Plane(self.x - other.x, self.y - other.y, self.one - other.one)


def fits(pair: PairPercents) -> bool:
    """Return whether the percents can all be right at once, to the half percent that rounding leaves open.

    What must hold is P(A)·P(B|A) = P(B)·P(A|B), and that both together are no likelier than either
    and no less likely than P(A) + P(B) − 1 (Frechet1935).
    """
    return bool(_singles(pair))


def joint_range(pair: PairPercents) -> tuple[float, float] | None:
    """Return the least and most that both can be true together, 0 to 1; None if the percents do not fit."""
    least, most = _least(pair), _most(pair)
    corners = _corners(_singles(pair), (*least, *most))
    if not corners:
        return None
    lows = (max(one.at(corner) for one in least) for corner in corners)
    highs = (min(one.at(corner) for one in most) for corner in corners)
    return float(min(lows)), float(max(highs))


@lru_cache(maxsize=4096)
def conditional_range(pair: PairPercents) -> tuple[int, int] | None:
    """Return the least and most whole percent of ``second_if_first`` that fits the other three.

    What the pair holds in its place does not matter. None if the other three do not fit by
    themselves.
    """
    free = PairPercents(first=pair.first, second=pair.second, first_if_second=pair.first_if_second)
    least, most = _least(free), _most(free)
    corners = _corners(_singles(free), (*least, *most))
    if not corners:
        return None
    if any(x == 0 for x, _ in corners):  # nothing follows from what is impossible
        return 0, 100
    low = min(max(one.at(corner) for one in least) / corner[0] for corner in corners)
    high = max(min(one.at(corner) for one in most) / corner[0] for corner in corners)
    return max(0, ceil((low - HALF) * 100)), min(100, floor((high + HALF) * 100))


def lean(pair: PairPercents) -> int:
    """Return 1 if the two go together more than by chance, −1 if less, 0 if neither can be said.

    By chance, P(B|A) is P(B). What rounding alone could make is no difference, and where the percents
    do not fit nothing is said.
    """
    if not fits(pair):
        return 0
    ways = (_beyond(pair.second_if_first, pair.second), _beyond(pair.first_if_second, pair.first))
    return max(ways, key=abs)


def _beyond(percent: int | None, other: int | None) -> int:
    """Return the sign of a difference that is more than the two halves of a percent."""
    if percent is None or other is None or abs(percent - other) <= 1:
        return 0
    return 1 if percent > other else -1


def _open(percent: int | None) -> Interval:
    """Return what a whole percent may stand for, 0 to 1; everything if it was not given."""
    if percent is None:
        return ALL
    exact = Fraction(percent, 100)
    return max(ALL[0], exact - HALF), min(ALL[1], exact + HALF)


def _least(pair: PairPercents) -> tuple[_Plane, ...]:
    """Return what both together are never less likely than."""
    return (
        _Plane(x=_open(pair.second_if_first)[0]),
        _Plane(y=_open(pair.first_if_second)[0]),
        _Plane(x=ALL[1], y=ALL[1], one=-ALL[1]),
    )


def _most(pair: PairPercents) -> tuple[_Plane, ...]:
    """Return what both together are never likelier than."""
    return _Plane(x=_open(pair.second_if_first)[1]), _Plane(y=_open(pair.first_if_second)[1])


@lru_cache(maxsize=4096)
def _singles(pair: PairPercents) -> tuple[Point, ...]:
    """Return the corners of all exact (P(A), P(B)) that leave a probability for both; none if none do."""
    (left, right), (low, high) = _open(pair.first), _open(pair.second)
    corners: tuple[Point, ...] = ((left, low), (right, low), (right, high), (left, high))
    for most in _most(pair):
        for least in _least(pair):
            corners = _part(corners, most - least)
    return corners


def _part(corners: Sequence[Point], plane: _Plane) -> tuple[Point, ...]:
    """Return the corners of the part of a polygon in which a linear function is not negative."""
    kept: list[Point] = []
    for one, after in zip(corners, (*corners[1:], *corners[:1]), strict=True):
        here, there = plane.at(one), plane.at(after)
        if here >= 0:
            kept.append(one)
        if here * there < 0:
            share = here / (here - there)
            kept.append((one[0] + share * (after[0] - one[0]), one[1] + share * (after[1] - one[1])))
    return tuple(dict.fromkeys(kept))


def _corners(polygon: Sequence[Point], planes: Sequence[_Plane]) -> set[Point]:
    """Return the corners of a polygon and of all its parts in which linear functions keep their order."""
    parts = [polygon] if polygon else []
    for one, other in combinations(planes, 2):
        halves = (_part(part, plane) for part in parts for plane in (one - other, other - one))
        parts = [part for part in halves if part]
    return {corner for part in parts for corner in part}
