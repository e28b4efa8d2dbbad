"""Percents of pairs fit together exactly where some probabilities of the four cases round to them."""

from dataclasses import replace
from fractions import Fraction
from math import floor

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from workbench.scoring.crossimpact import cross_impact
from workbench.scoring.fitting import PairPercents, conditional_range, fits, joint_range, lean

PERCENT = st.integers(0, 100)
MAYBE = st.none() | PERCENT
PAIRS = st.builds(PairPercents, first=MAYBE, second=MAYBE, second_if_first=MAYBE, first_if_second=MAYBE)
WORLDS = st.tuples(*[st.integers(0, 1000)] * 4).filter(any)
"""How often both are true, the first alone, the second alone, neither."""


def percent(share: Fraction) -> int:
    return floor(share * 100 + Fraction(1, 2))


def told(world: tuple[int, int, int, int]) -> PairPercents:
    """Return what somebody says who knows a world and rounds."""
    both, first, second, neither = world
    n = both + first + second + neither
    return PairPercents(
        first=percent(Fraction(both + first, n)),
        second=percent(Fraction(both + second, n)),
        second_if_first=percent(Fraction(both, both + first)) if both + first else None,
        first_if_second=percent(Fraction(both, both + second)) if both + second else None,
    )


def pair(
    first: int | None, second: int | None, given_first: int | None, given_second: int | None
) -> PairPercents:
    return PairPercents(first=first, second=second, second_if_first=given_first, first_if_second=given_second)


@given(WORLDS)
@example((1, 0, 0, 0))
@example((0, 1, 0, 999))
@example((333, 1, 333, 333))
def test_whoever_knows_a_world_and_rounds_is_never_told_to_be_wrong(world: tuple[int, int, int, int]) -> None:
    said, both = told(world), Fraction(world[0], sum(world))
    assert fits(said)
    low, high = joint_range(said) or (1, 0)
    assert low - 1e-12 <= both <= high + 1e-12
    if said.second_if_first is not None:
        least, most = conditional_range(said) or (1, 0)
        assert least <= said.second_if_first <= most


@given(PERCENT, PERCENT, MAYBE, MAYBE)
def test_what_is_found_to_contradict_itself_never_fits(a: int, b: int, c: int | None, d: int | None) -> None:
    """What :func:`cross_impact` refuses, no world rounds to."""
    conditions = {("H1", "H2"): c, ("H2", "H1"): d}
    given_here = {key: one / 100 for key, one in conditions.items() if one is not None}
    for found in cross_impact({"H1": a / 100, "H2": b / 100}, given_here):
        assert found.coherent or not fits(pair(a, b, c, d))


@given(WORLDS)
def test_what_is_said_of_a_lean_holds_in_every_world_that_rounds_so(world: tuple[int, int, int, int]) -> None:
    both, first, second, _ = (Fraction(one, sum(world)) for one in world)
    by_chance = (both + first) * (both + second)
    leaning = lean(told(world))
    assert leaning == 0 or (leaning > 0) == (both > by_chance)


@given(PERCENT, PERCENT, PERCENT, PERCENT)
def test_percents_that_no_world_rounds_to_are_not_taken(a: int, b: int, c: int, d: int) -> None:
    """Necessary by hand: both ways to both, and what either leaves room for, overlap within the halves."""
    assume(fits(pair(a, b, c, d)))
    (a0, a1), (b0, b1), (c0, c1), (d0, d1) = ((max(0, 2 * p - 1), min(200, 2 * p + 1)) for p in (a, b, c, d))
    assert a0 * c0 <= b1 * d1
    assert b0 * d0 <= a1 * c1
    assert (a0 + b0 - 200) * 200 <= min(a1 * c1, b1 * d1)


@given(PAIRS)
def test_the_range_that_is_offered_is_all_that_fits_and_nothing_else(said: PairPercents) -> None:
    offered = conditional_range(said)
    if offered is None:
        assert not fits(replace(said, second_if_first=None))
        assert not fits(said)
        return
    least, most = offered
    for one in {least, most, (least + most) // 2}:
        assert fits(replace(said, second_if_first=one))
    for one in {least - 1, most + 1, 0, 100} - set(range(least, most + 1)):
        assert not 0 <= one <= 100 or not fits(replace(said, second_if_first=one))


@given(PAIRS)
def test_the_order_of_the_two_never_matters(said: PairPercents) -> None:
    assert fits(said) == fits(said.turned)
    assert joint_range(said) == joint_range(said.turned)
    assert lean(said) == lean(said.turned)
    assert said.turned.turned == said


@given(PAIRS)
def test_knowing_less_never_makes_percents_unfit(said: PairPercents) -> None:
    assume(fits(said))
    for name in ("first", "second", "second_if_first", "first_if_second"):
        assert fits(replace(said, **{name: None}))


@given(PERCENT, PERCENT)
def test_without_conditionals_both_lie_between_the_classic_bounds(a: int, b: int) -> None:
    low, high = joint_range(pair(a, b, None, None)) or (1, 0)
    assert low == pytest.approx(max(0, a + b - 100) / 100, abs=0.0101)
    assert high == pytest.approx(min(a, b) / 100, abs=0.0051)


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        (pair(60, 30, None, None), (0, 51)),
        (pair(80, 80, None, None), (74, 100)),
        (pair(50, 40, None, 60), (47, 50)),
        (pair(0, 40, None, None), (0, 100)),
        (pair(0, 40, None, 30), None),
        (pair(None, 40, None, 50), (24, 100)),
        (pair(100, 40, None, None), (39, 41)),
    ],
)
def test_by_hand(said: PairPercents, offered: tuple[int, int] | None) -> None:
    assert conditional_range(said) == offered


@pytest.mark.parametrize(
    ("said", "good"),
    [
        (pair(50, 40, 48, 60), True),  # both .24 either way
        (pair(50, 40, 52, 60), False),  # .26 against .24
        (pair(60, 30, 90, None), False),  # .54 of a second that is .30
        (pair(80, 80, 50, None), False),  # the second would be left .40 where the first leaves .20
        (pair(1, 1, 90, 30), True),  # small numbers leave much open: .005 × .895 is .015 × .298
        (pair(80, 52, 39, 62), False),  # the larger the first, the more must overlap: just more than halves
        (pair(None, None, 90, 30), True),
        (pair(None, None, None, None), True),
    ],
)
def test_what_fits_by_hand(said: PairPercents, good: bool) -> None:  # noqa: FBT001
    assert fits(said) is good


def test_a_difference_that_rounding_could_make_is_no_lean() -> None:
    assert [lean(pair(50, 50, given_first, None)) for given_first in (48, 49, 51, 52)] == [-1, 0, 0, 1]
    assert lean(pair(60, 30, 90, None)) == 0
    assert lean(pair(50, None, 90, None)) == 0
