"""How well indicators tell hypotheses apart."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.scoring.signs import BAYES, EVEN, INDEPENDENT, THIN, Sign, signs, signs_at_even_odds

FIVE = case({"E1": "N N N N N"})
OTHER = Hypothesis(id="H9", label="Other", residual=True)


def sign(id: str, *percents: int | None, **more: str) -> Indicator:
    """Return an indicator with its likelihoods under H1, H2 and so on; None where there is none."""
    known = {f"H{n}": percent for n, percent in enumerate(percents, start=1) if percent is not None}
    return Indicator(id=id, hypothesis="H1", text=f"Sign {id}", likelihoods=known, **more)


def watching(drawn: Case, *watched: Indicator) -> Case:
    return replace(drawn, indicators=watched)


def only(drawn: Case, one: Indicator) -> Sign:
    (found,) = signs(watching(drawn, one), ANALYST).signs
    return found


def test_the_information_is_that_of_the_worked_example() -> None:
    found = only(FIVE, sign("I1", 80, 60, 60, 30, 30))
    assert found.gain == pytest.approx(0.113563, abs=5e-7)
    assert found.expected == pytest.approx(0.52)


def test_what_seeing_it_weighs_stands_beside_what_not_seeing_it_weighs() -> None:
    found = only(FIVE, sign("I1", 95, 60, 80, 70, 90))
    assert (found.most, found.least) == ("H1", "H2")
    assert found.seen == pytest.approx(1.9957, abs=1e-4)
    assert found.unseen == pytest.approx(9.0309, abs=1e-4)


def test_an_unlikely_hypothesis_makes_what_would_set_it_apart_tell_less() -> None:
    drawn = case({"E1": "CC CC II", "E2": "CC CC II"})
    watched = watching(drawn, sign("I1", 50, 50, 1), sign("I2", 80, 20, 50))
    assert [one.indicator for one in signs(watched, ANALYST).signs] == ["I2", "I1"]
    assert [one.indicator for one in signs_at_even_odds(watched).signs] == ["I1", "I2"]


def test_those_that_cannot_be_told_come_last_and_equal_ones_stay_in_order() -> None:
    watched = watching(
        FIVE, sign("I1"), sign("I2", 50), sign("I3", 50, 50), sign("I4", 60, 30), sign("I5", 60, 30)
    )
    found = signs(watched, ANALYST)
    assert [one.indicator for one in found.signs] == ["I4", "I5", "I3", "I1", "I2"]
    assert [one.gain is None for one in found.signs] == [False, False, False, True, True]
    assert found.signs[-1].missing == ("H2", "H3", "H4", "H5")


def test_even_odds_stand_in_where_a_hypothesis_is_hardly_rated_and_this_is_said() -> None:
    one = sign("I1", 80, 20)
    rated = case({"E1": "C I", "E2": "C I", "E3": "C I"})
    assert signs(watching(rated, one), ANALYST).basis == BAYES
    hardly = signs(watching(case({"E1": "C I", "E2": "C .", "E3": "C ."}), one), ANALYST)
    assert (hardly.basis, hardly.signs[0].expected) == (THIN, pytest.approx(0.5))
    assert signs(watching(case({"E1": ". ."}), one), ANALYST).basis == THIN
    assert signs_at_even_odds(watching(rated, one)).basis == EVEN


def test_hypotheses_that_may_be_true_together_have_no_common_forecast() -> None:
    drawn = case({"E1": "C I"}, form="independent")
    watched = watching(drawn, sign("I1", 50, 40), sign("I2", 80, 20))
    for found in (signs(watched, ANALYST), signs_at_even_odds(watched)):
        assert found.basis == INDEPENDENT
        assert [(one.indicator, one.gain, one.expected) for one in found.signs] == [
            ("I2", None, None),
            ("I1", None, None),
        ]
        assert found.signs[0].seen == pytest.approx(6.0206, abs=1e-4)


def test_what_became_a_row_does_not_count_twice() -> None:
    drawn = case({"E1": "C I", "E2": "CC II"})
    before = case({"E1": "C I"})
    entered = only(drawn, sign("I1", 80, 20, state="seen", evidence="E2"))
    assert entered.expected == pytest.approx(only(before, sign("I1", 80, 20)).expected)
    assert entered.expected != pytest.approx(only(drawn, sign("I1", 80, 20)).expected)


def test_the_reminder_takes_one_half() -> None:
    drawn = replace(case({"E1": "N N"}), hypotheses=(*case({"E1": "N N"}).hypotheses, OTHER))
    found = only(drawn, sign("I1", 90, 30))
    assert found.expected == pytest.approx((0.9 + 0.3 + 0.5) / 3)
    assert found.missing == ()


def test_without_a_column_nothing_can_be_told() -> None:
    assert signs(watching(case({}), Indicator(id="I1", hypothesis="H1", text="")), ANALYST).basis == THIN


percents = st.lists(st.integers(1, 99), min_size=5, max_size=5)


@given(percents)
def test_the_gain_is_at_most_one_bit_and_none_where_all_are_alike(given: list[int]) -> None:
    found = only(FIVE, sign("I1", *given))
    assert found.gain is not None
    assert 0 <= found.gain <= 1
    assert (found.gain < 1e-9) == (len(set(given)) == 1)


@given(percents)
def test_seeing_and_not_seeing_change_places_where_every_percent_is_turned(given: list[int]) -> None:
    one, other = only(FIVE, sign("I1", *given)), only(FIVE, sign("I1", *(100 - n for n in given)))
    assert (one.seen, one.unseen) == (pytest.approx(other.unseen), pytest.approx(other.seen))
    assert one.gain == pytest.approx(other.gain, abs=1e-12)
    assert one.expected == pytest.approx(1 - (other.expected or 0))


@given(percents, st.integers(0, 4))
def test_a_hypothesis_without_a_likelihood_leaves_the_forecast_as_the_others_make_it(
    given: list[int], place: int
) -> None:
    some: list[int | None] = [None if n == place else percent for n, percent in enumerate(given)]
    known = [percent for percent in some if percent is not None]
    found = only(FIVE, sign("I1", *some))
    assert found.expected == pytest.approx(sum(known) / 400)
    assert found.missing == (f"H{place + 1}",)
