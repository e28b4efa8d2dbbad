"""Ties share credit, chance gets its share, and one mapping is fitted where nothing is judged."""

import numpy as np
import numpy.testing as npt
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bench.noise.measures import brier, credit, estimate, fitted, mapped
from bench.noise.parameters import Sizes

TEMPERATURES = Sizes().temperatures


def test_ties_for_the_first_place_share_the_credit() -> None:
    scores = np.array([[3.0, 1, 1], [3, 3, 1], [3, 3, 1], [2, 2, 2]])
    npt.assert_allclose(credit(scores, np.array([0, 1, 2, 0])), [1, 1 / 2, 0, 1 / 3])


@given(scores=arrays(float, (1, 5), elements=st.sampled_from([0.0, 1.0, 2.0])))
def test_over_all_truths_every_score_has_one_credit_to_give(scores) -> None:
    assert abs(sum(credit(scores, np.array([one]))[0] for one in range(5)) - 1) < 1e-12


def test_a_score_that_tells_nothing_finds_one_in_five_and_is_mapped_to_even_probabilities() -> None:
    rng = np.random.default_rng(1)
    truth, noise = rng.integers(5, size=4_000), rng.normal(size=(4_000, 5))
    npt.assert_allclose(credit(np.zeros((4_000, 5)), truth), 0.2)
    assert abs(credit(noise, truth).mean() - 0.2) < 0.03
    hottest = fitted(noise, truth, TEMPERATURES)
    assert abs(brier(mapped(noise, hottest), truth).mean() - 0.8) < 0.01


def test_brier_runs_from_zero_to_two() -> None:
    sure = np.array([[1.0, 0, 0], [1, 0, 0], [1 / 3, 1 / 3, 1 / 3]])
    npt.assert_allclose(brier(sure, np.array([0, 1, 2])), [0, 2, 2 / 3])


def test_probabilities_that_are_true_are_left_alone_by_the_mapping() -> None:
    rng = np.random.default_rng(2)
    chances = rng.dirichlet(np.ones(5), 20_000)
    truth = (rng.random((20_000, 1)) >= chances.cumsum(axis=1)[:, :-1]).sum(axis=1)
    assert 0.8 <= fitted(np.log(chances), truth, TEMPERATURES) <= 1.25


@given(factor=st.floats(0.5, 20))
def test_the_unit_of_a_score_does_not_matter(factor) -> None:
    rng = np.random.default_rng(3)
    truth = rng.integers(5, size=400)
    scores = np.eye(5)[truth] + rng.normal(size=(400, 5))
    best = brier(mapped(scores, fitted(scores, truth, TEMPERATURES)), truth).mean()
    scaled = factor * scores
    found = brier(mapped(scaled, fitted(scaled, truth, TEMPERATURES)), truth).mean()
    assert abs(found - best) < 0.005


def test_the_interval_is_the_textbooks() -> None:
    found = estimate(np.array([0.0, 1.0, 1.0, 0.0]))
    assert found.mean == 0.5
    assert abs(found.half - 1.96 * (1 / 3) ** 0.5 / 2) < 1e-4
