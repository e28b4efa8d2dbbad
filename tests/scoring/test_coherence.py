"""People's probabilities made coherent, pooled and scored."""

from math import inf, log

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.errors import BadValue, ProbabilitiesUnusable, WorkbenchError
from workbench.scoring.coherence import (
    averaged,
    brier,
    extremised,
    log_score,
    logarithmic_pool,
    murphy,
    normalised,
    projected,
)

shares = st.lists(st.floats(0, 1), min_size=1, max_size=6).filter(any).map(np.array)
certain = st.lists(st.floats(0.01, 1), min_size=1, max_size=6).map(np.array)
anything = st.lists(st.floats(-5, 5), min_size=1, max_size=6).map(np.array)


@st.composite
def groups(draw: st.DrawFn) -> np.ndarray:
    people, answers = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    row = st.lists(st.floats(0.01, 1), min_size=answers, max_size=answers)
    return np.array(draw(st.lists(row, min_size=people, max_size=people)))


@st.composite
def resolved(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    answers = draw(st.integers(1, 4))
    kinds = draw(
        st.lists(st.lists(st.floats(0.01, 1), min_size=answers, max_size=answers), min_size=1, max_size=4)
    )
    chosen = draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=20))
    outcomes = draw(st.lists(st.integers(0, answers - 1), min_size=len(chosen), max_size=len(chosen)))
    return normalised(np.array(chosen)), np.array(outcomes)


def close(found: object, expected: object) -> None:
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


# one person


def test_shares_of_what_was_given() -> None:
    close(normalised(np.array([0.9, 0.6, 0.0])), [0.6, 0.4, 0])
    close(normalised(np.array([90.0, 60.0, 0.0])), [0.6, 0.4, 0])


@pytest.mark.parametrize(
    ("given_by_hand", "sentence"),
    [
        ([0.0, 0.0], "add up to 0"),
        ([], "add up to 0"),
        ([0.5, -0.1], "below 0"),
        ([0.5, np.nan], "missing"),
        ([0.5, np.inf], "missing"),
    ],
)
def test_nothing_coherent_can_be_made_of_these(given_by_hand, sentence) -> None:
    with pytest.raises(ProbabilitiesUnusable, match=sentence) as caught:
        normalised(np.array(given_by_hand))
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, WorkbenchError)


def test_one_person_who_gave_nothing_but_zeros_is_refused_among_others() -> None:
    with pytest.raises(ProbabilitiesUnusable, match="add up to 0"):
        averaged(np.array([[0.5, 0.5], [0.0, 0.0]]))


def test_the_published_projection_cuts_after_everything_has_fallen() -> None:
    close(projected(np.array([0.9, 0.6, 0.05])), [0.65, 0.35, 0])


def test_people_are_projected_one_by_one() -> None:
    close(projected(np.array([[0.9, 0.6, 0.05], [0.2, 0.2, 0.2]])), [[0.65, 0.35, 0], [1 / 3] * 3])


@pytest.mark.parametrize("given_by_hand", [[], [np.nan, 0.5], [np.inf, 0.5]])
def test_what_has_no_place_cannot_be_projected(given_by_hand) -> None:
    with pytest.raises(ProbabilitiesUnusable):
        projected(np.array(given_by_hand))


@given(anything, st.data())
def test_no_coherent_probabilities_are_nearer_than_the_projected_ones(values, data) -> None:
    nearest = projected(values)
    others = st.lists(st.floats(0, 1), min_size=len(values), max_size=len(values)).filter(any)
    other = normalised(np.array(data.draw(others)))
    assert ((nearest - values) ** 2).sum() <= ((other - values) ** 2).sum() + 1e-9


@given(anything)
def test_what_is_projected_is_coherent_and_stays_as_it_is(values) -> None:
    once = projected(values)
    assert (once >= 0).all()
    close(once.sum(), 1)
    close(projected(once), once)


@given(anything)
def test_in_projecting_everything_falls_by_the_same_amount_and_stops_at_none(values) -> None:
    found = projected(values)
    fall = (values - found)[found > 0]
    close(fall, fall[0])
    assert (values[found == 0] <= fall[0] + 1e-9).all()


@given(shares)
def test_what_is_normalised_is_coherent_and_stays_as_it_is(values) -> None:
    once = normalised(values)
    assert (once >= 0).all()
    close(once.sum(), 1)
    close(normalised(once), once)


# pools


def test_each_person_counts_the_same_however_large_the_numbers() -> None:
    people = np.array([[0.9, 0.9], [0.1, 0.3]])
    close(averaged(people), [0.375, 0.625])


def test_the_logarithmic_pool_by_hand() -> None:
    close(logarithmic_pool(np.array([[0.8, 0.2], [0.5, 0.5]])), [2 / 3, 1 / 3])


def test_one_veto_is_enough_in_the_logarithmic_pool() -> None:
    close(logarithmic_pool(np.array([[0.0, 0.5, 0.5], [0.9, 0.05, 0.05]])), [0, 0.5, 0.5])


def test_vetoes_against_everything_leave_nothing_to_pool() -> None:
    with pytest.raises(ProbabilitiesUnusable, match="impossible by somebody"):
        logarithmic_pool(np.array([[1.0, 0.0], [0.0, 1.0]]))


@pytest.mark.parametrize("pool", [averaged, logarithmic_pool])
def test_a_pool_needs_somebody(pool) -> None:
    with pytest.raises(ProbabilitiesUnusable, match="at least one person"):
        pool(np.empty((0, 3)))


@pytest.mark.parametrize("pool", [averaged, logarithmic_pool])
@given(people=groups(), random=st.randoms(use_true_random=False))
def test_pools_are_coherent_and_the_order_of_people_never_matters(pool, people, random) -> None:
    order = list(range(len(people)))
    random.shuffle(order)
    found = pool(people)
    close(found.sum(), 1)
    close(pool(people[order]), found)


@pytest.mark.parametrize("pool", [averaged, logarithmic_pool])
@given(person=certain, copies=st.integers(1, 4))
def test_people_who_agree_are_their_pool(pool, person, copies) -> None:
    close(pool(np.tile(person, (copies, 1))), normalised(person))


@given(groups(), st.floats(0.05, 1))
def test_the_logarithmic_pool_may_learn_before_or_after_pooling(people, likelihood) -> None:
    seen = np.linspace(likelihood, 1, people.shape[1])
    close(logarithmic_pool(people * seen), normalised(logarithmic_pool(people) * seen))


@given(groups())
def test_the_average_lies_between_the_people(people) -> None:
    coherent = normalised(people)
    assert (averaged(people) >= coherent.min(axis=0) - 1e-12).all()
    assert (averaged(people) <= coherent.max(axis=0) + 1e-12).all()


def test_extremised_by_two_by_hand() -> None:
    close(extremised(np.array([0.6, 0.3, 0.1]), by=2), np.array([36, 9, 1]) / 46)


@given(shares)
def test_a_power_of_one_changes_nothing(values) -> None:
    close(extremised(values, by=1), normalised(values))


@given(certain, st.floats(1, 50))
def test_a_higher_power_gives_the_most_probable_more(values, by) -> None:
    before, after = normalised(values), extremised(values, by=by)
    assert after[before.argmax()] >= before.max() - 1e-12
    close(after.sum(), 1)


@pytest.mark.parametrize("by", [0, -1, inf, float("nan")])
def test_a_power_that_is_none_is_refused(by) -> None:
    with pytest.raises(BadValue, match=r"Exponent .* above 0"):
        extremised(np.array([0.5, 0.5]), by=by)


# scores


@pytest.mark.parametrize(
    ("forecast", "truth", "score"),
    [([1.0, 0.0], 0, 0), ([1.0, 0.0], 1, 2), ([0.5, 0.5], 0, 0.5), ([0.7, 0.2, 0.1], 1, 1.14)],
)
def test_brier_scores_by_hand(forecast, truth, score) -> None:
    close(brier(np.array(forecast), truth), score)


def test_log_scores_by_hand() -> None:
    forecast = np.array([0.7, 0.3, 0.0])
    close(log_score(forecast, 0), -log(0.7))
    assert log_score(forecast, 2) == inf
    assert str(log_score(np.array([1.0, 0.0]), 0)) == "0.0"


@pytest.mark.parametrize("score", [brier, log_score])
@pytest.mark.parametrize("truth", [-1, 2])
def test_only_an_answer_that_was_asked_for_can_come_true(score, truth) -> None:
    with pytest.raises(BadValue, match=r"Answer .* from 0 to 1"):
        score(np.array([0.5, 0.5]), truth)


@pytest.mark.parametrize("score", [brier, log_score])
@given(truth=certain, told=certain)
def test_nobody_gains_by_telling_another_probability_than_their_own(score, truth, told) -> None:
    width = min(len(truth), len(told))
    own, other = normalised(truth[:width]), normalised(told[:width])
    expected = [sum(own[n] * score(one, n) for n in range(width)) for one in (own, other)]
    assert expected[0] <= expected[1] + 1e-9


def test_the_parts_of_a_score_by_hand() -> None:
    forecasts = np.array([[0.8, 0.2]] * 4 + [[0.5, 0.5]] * 4)
    found = murphy(forecasts, np.array([0, 0, 0, 1, 0, 1, 1, 1]))
    close(found.reliability, (2 * 0.05**2 + 2 * 0.25**2) / 2)
    close(found.resolution, 2 * 0.25**2)
    close(found.uncertainty, 0.5)
    assert (found.resolved, found.enough) == (8, False)


def test_parts_are_shown_from_ten_resolved_questions_on() -> None:
    nine, ten = (murphy(np.full((n, 2), 0.5), np.zeros(n, dtype=int)) for n in (9, 10))
    assert (nine.enough, ten.enough) == (False, True)


def test_rounding_makes_no_groups_of_its_own() -> None:
    sums = np.array([[0.1 + 0.2, 0.7], [0.3, 0.7]])
    assert murphy(sums, np.array([0, 1])).resolution == pytest.approx(0, abs=1e-12)


def test_without_resolved_questions_there_are_no_parts() -> None:
    with pytest.raises(ProbabilitiesUnusable):
        murphy(np.empty((0, 2)), np.array([], dtype=int))


@given(resolved())
def test_the_parts_add_up_to_the_mean_brier_score(known) -> None:
    forecasts, outcomes = known
    found = murphy(forecasts, outcomes)
    scores = [brier(one, truth) for one, truth in zip(forecasts, outcomes.tolist(), strict=True)]
    close(found.brier, np.mean(scores))
    assert found.reliability >= 0
    assert -1e-12 <= found.resolution <= found.uncertainty + 1e-9


@given(resolved(), st.randoms(use_true_random=False))
def test_the_order_of_questions_never_matters(known, random) -> None:
    forecasts, outcomes = known
    assume(len(outcomes) > 1)
    order = list(range(len(outcomes)))
    random.shuffle(order)
    one, other = murphy(forecasts, outcomes), murphy(forecasts[order], outcomes[order])
    close([one.reliability, one.resolution], [other.reliability, other.resolution])
