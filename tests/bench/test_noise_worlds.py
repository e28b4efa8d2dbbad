"""Cases are drawn from what is said of them, and the bound is Bayes with exactly that."""

from dataclasses import replace
from itertools import product

import numpy as np
import numpy.testing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.noise.methods import probabilities
from bench.noise.parameters import GENERATORS, Regime, Sizes
from bench.noise.worlds import World, log_likelihoods, world

MANY = Sizes(cases=20_000)
CHANCE = st.floats(0.01, 0.99)


def case(likelihoods: list[list[float]], said: list[int], question: list[int], r: float, rho: float) -> World:
    """One case with one origin; reports of a question that say the same have the same likelihoods."""
    asked, told = np.array(question), np.array(said)
    start = np.searchsorted(asked, asked)
    return World(
        truth=np.zeros(1, dtype=int),
        likelihoods=np.array([likelihoods]),
        false=np.full((1, len(said)), 0.5),
        question=asked,
        origin=np.zeros(len(said), dtype=int),
        first=np.diff(asked, prepend=-1) > 0,
        same=(told == told[start])[None],
        alike=np.ones((1, len(said)), dtype=int),
        reliability=np.array([[r]]),
        rho=rho,
    )


@given(first=CHANCE, second=CHANCE, told=st.tuples(*[st.booleans()] * 4), r=CHANCE, rho=st.floats(0, 1))
def test_the_joint_mixture_is_the_sum_over_everything_that_was_not_seen(first, second, told, r, rho) -> None:
    """Question 0 is reported three times, question 1 once; each has two answers."""

    def of(chance: float, *, answer: bool) -> float:
        return chance if answer else 1 - chance

    def reports(chance: float) -> float:
        total = 0.0
        for repeats in product((False, True), repeat=2):
            weight = np.prod([rho if one else 1 - rho for one in repeats]) * of(chance, answer=told[0])
            for again, answer in zip(repeats, told[1:3], strict=True):
                weight *= float(answer == told[0]) if again else of(chance, answer=answer)
            total += weight
        return total

    chances = [[of(first, answer=one)] for one in told[:3]] + [[of(second, answer=told[3])]]
    one = case(chances, [int(answer) for answer in told], [0, 0, 0, 1], r, rho)
    wrong = reports(0.5) * 0.5
    expected = r * reports(first) * of(second, answer=told[3]) + (1 - r) * wrong
    with np.errstate(divide="ignore"):
        npt.assert_allclose(
            np.exp(log_likelihoods(one, one.likelihoods, one.reliability)), [[expected]], atol=1e-12
        )


def test_a_doubtful_origin_counts_as_the_method_page_works_it_out() -> None:
    one = case([[0.8, 0.6, 0.6, 0.3, 0.3]], [0], [0], 0.7, -1)
    found = probabilities(log_likelihoods(one, one.likelihoods, one.reliability))
    npt.assert_allclose(found, [[0.276265, 0.22179, 0.22179, 0.140078, 0.140078]], atol=1e-6)


@pytest.mark.parametrize("generator", GENERATORS)
@pytest.mark.parametrize(("doubtful", "rho"), [(False, -1.0), (True, -1.0), (False, 0.5), (True, 1.0)])
def test_the_bound_believes_exactly_as_much_as_is_true(generator, doubtful, rho) -> None:
    cases = world(Regime(generator=generator, doubtful=doubtful, rho=rho), MANY, 0)
    chances = probabilities(log_likelihoods(cases, cases.likelihoods, cases.reliability))
    of_truth = chances[np.arange(MANY.cases), cases.truth]
    for low, high in ((0.0, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 1.01)):
        among = (chances >= low) & (chances < high)
        happened = np.eye(5, dtype=bool)[cases.truth][among]
        if among.sum() > 500:
            error = 4 * (0.25 / among.sum()) ** 0.5
            assert abs(happened.mean() - chances[among].mean()) < error
    assert abs(of_truth.mean() - (chances**2).sum(axis=-1).mean()) < 0.01


def test_cases_that_differ_in_doubt_or_copies_share_truths_and_first_reports() -> None:
    few = Sizes(cases=50)
    plain = world(Regime(), few, 0)
    copied = world(Regime(rho=0.5), few, 0)
    doubted = world(Regime(doubtful=True), few, 0)
    npt.assert_array_equal(plain.truth, doubted.truth)
    npt.assert_array_equal(plain.likelihoods, copied.likelihoods[:, copied.first])
    same = (plain.likelihoods == doubted.likelihoods).all(axis=-1)
    assert 0.7 < same.mean() < 0.95


def test_training_cases_are_others() -> None:
    few = Sizes(cases=50, training=50)
    assert (world(Regime(), few, 0).truth != world(Regime(), few, 1).truth).any()


def test_copies_repeat_as_often_as_stated() -> None:
    again = world(Regime(rho=1.0), MANY, 0)
    assert again.same.all()
    assert set(again.alike.ravel()) == {1, 3}
    half = world(Regime(generator="rare", rho=0.5), MANY, 0)
    further = half.same[:, ~half.first].mean()
    assert 0.5 < further < 0.75


def test_each_generator_is_what_it_is_called() -> None:
    drawn = {name: world(Regime(generator=name), MANY, 0).likelihoods for name in GENERATORS}
    assert np.median(drawn["rare"]) < 0.12
    assert abs((drawn["non-diagnostic"].std(axis=-1) < 1e-9).mean() - 0.8) < 0.01
    assert abs((drawn["sharp"].std(axis=-1) < 1e-9).mean() - 0.7) < 0.01
    assert abs(np.median(drawn["flat"]) - 0.5) < 0.05


def test_a_sure_origin_is_always_right() -> None:
    assert (world(replace(Regime(), doubtful=False), Sizes(cases=9), 0).reliability == 1).all()
