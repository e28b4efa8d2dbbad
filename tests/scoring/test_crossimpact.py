"""Cross-impact: what was said of two hypotheses, against every joint distribution there can be."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.errors import BadValue
from workbench.model.judgement import Judgement
from workbench.scoring.crossimpact import bounds, cross_impact, cross_impact_of

fractions = st.floats(0, 1)


def said(one: float, other: float, other_if_one: float | None, one_if_other: float | None):
    conditions = {("H1", "H2"): other_if_one, ("H2", "H1"): one_if_other}
    known = {pair: value for pair, value in conditions.items() if value is not None}
    (found,) = cross_impact({"H1": one, "H2": other}, known)
    return found


def test_two_motives_that_go_together() -> None:
    found = said(0.5, 0.4, 0.6, 0.75)
    assert (found.one, found.other, found.coherent) == ("H1", "H2", True)
    assert (found.by_one, found.by_other) == pytest.approx((0.3, 0.3))
    assert (found.low, found.high) == (0, 0.4)
    assert (found.apart, found.outside_one, found.outside_other) == (0, 0, 0)
    assert found.lift == pytest.approx(1.5)


def test_two_products_of_one_joint_that_differ() -> None:
    found = said(0.5, 0.4, 0.6, 0.5)
    assert (found.apart, found.coherent, found.lift) == (pytest.approx(0.1), False, None)
    assert (found.outside_one, found.outside_other) == (0, 0)


def test_more_than_the_less_probable_of_the_two_is_too_much() -> None:
    found = said(0.6, 0.3, 0.8, None)
    assert found.outside_one == pytest.approx(0.48 - 0.3)
    assert (found.apart, found.outside_other, found.by_other) == (None, None, None)


def test_two_probable_motives_must_overlap() -> None:
    found = said(0.8, 0.7, 0.25, None)
    assert found.low == pytest.approx(0.5)
    assert found.outside_one == pytest.approx(0.2 - 0.5)
    assert not found.coherent


def test_one_condition_alone_is_held_against_the_ends_only() -> None:
    found = said(0.5, 0.4, None, 0.5)
    assert (found.by_one, found.by_other) == (None, pytest.approx(0.2))
    assert (found.apart, found.coherent, found.lift) == (None, True, pytest.approx(1))


def test_what_rounding_to_whole_percents_explains_is_no_contradiction() -> None:
    assert said(0.3, 0.2, 0.33, 0.5).apart == 0
    assert said(0.3, 0.2, 0.37, 0.5).apart == pytest.approx(0.011)
    assert said(0.33, 0.11, 0.34, None).outside_one == 0


def test_what_is_held_impossible_has_no_lift_and_any_condition_fits_it() -> None:
    found = said(0, 0.4, 0.9, 0)
    assert (found.coherent, found.lift) == (True, None)


def test_pairs_of_which_nothing_was_said_are_left_out() -> None:
    single = {"H1": 0.5, "H2": 0.5, "H3": 0.5}
    found = cross_impact(single, {("H3", "H1"): 0.5, ("H9", "H1"): 0.5})
    assert [(one.one, one.other) for one in found] == [("H1", "H3")]


@pytest.mark.parametrize("wrong", [-0.1, 1.1, float("nan")])
def test_numbers_that_are_no_probabilities_are_refused(wrong: float) -> None:
    with pytest.raises(BadValue, match="a number from 0 to 1"):
        cross_impact({"H1": wrong}, {})
    with pytest.raises(BadValue, match="a number from 0 to 1"):
        cross_impact({"H1": 0.5, "H2": 0.5}, {("H1", "H2"): wrong})


def joints(steps: int) -> list[tuple[float, float, float]]:
    """Return every P(one), P(other), P(both) of two events, in so many equal steps."""
    cells = [c for c in product(range(steps + 1), repeat=3) if sum(c) <= steps]
    return [((both + one) / steps, (both + other) / steps, both / steps) for both, one, other in cells]


def test_no_two_events_are_ever_found_to_contradict_each_other() -> None:
    for one, other, both in joints(12):
        conditions = (both / one if one else 0.5, both / other if other else 0.5)
        found = cross_impact(
            {"H1": one, "H2": other},
            dict(zip((("H1", "H2"), ("H2", "H1")), conditions, strict=True)),
            rounding=0,
        )
        assert found[0].coherent
        if one and other:
            assert found[0].lift == pytest.approx(both / (one * other))


def test_the_ends_are_the_least_and_the_most_of_all_joint_distributions() -> None:
    found: dict[tuple[float, float], list[float]] = {}
    for one, other, both in joints(12):
        found.setdefault((one, other), []).append(both)
    for pair, both in found.items():
        assert bounds(*pair) == pytest.approx((min(both), max(both)))


@given(fractions, fractions, fractions, fractions)
def test_whatever_is_found_coherent_has_a_joint_distribution_and_nothing_else_has(p, q, c, d) -> None:
    (found,) = cross_impact({"H1": p, "H2": q}, {("H1", "H2"): c, ("H2", "H1"): d}, rounding=0)
    both = p * c
    cells = (both, p - both, q - both, 1 - p - q + both)
    assert found.coherent == (abs(both - q * d) <= 1e-9 and min(cells) >= -1e-9)


@given(fractions, fractions, fractions)
@example(0.83577, 0.43277, 1.0)
@example(0.76377, 0.25507, 0.0)
def test_percents_rounded_from_two_events_are_never_called_contradictory(one, other, share) -> None:
    low, high = bounds(one, other)
    both = low + share * (high - low)
    conditions = {("H1", "H2"): both / one if one else 0.5, ("H2", "H1"): both / other if other else 0.5}
    rounded = {pair: whole(min(1, value)) for pair, value in conditions.items()}
    (found,) = cross_impact({"H1": whole(one), "H2": whole(other)}, rounded)
    assert found.coherent


def whole(fraction: float) -> float:
    return round(100 * fraction) / 100


def test_it_is_asked_of_hypotheses_that_may_hold_together_only() -> None:
    drawn = case({"E1": "C C C"}, form="independent")
    judged = Judgement(analyst=ANALYST, moment="after", percents={"H1": 60, "H2": 30})
    drawn = replace(
        drawn,
        judgements={(ANALYST, "after"): judged},
        conditionals={(ANALYST, "H1", "H2"): 80, ("bob", "H2", "H1"): 10, (ANALYST, "H1", "H3"): 10},
    )
    (found,) = cross_impact_of(drawn, ANALYST, "after")
    assert (found.one, found.other, found.by_other) == ("H1", "H2", None)
    assert found.outside_one == pytest.approx(0.18)
    assert cross_impact_of(drawn, ANALYST, "before") == ()
    assert cross_impact_of(replace(drawn, form="exclusive"), ANALYST, "after") == ()
