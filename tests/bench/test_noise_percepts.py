"""Noise and bias reach what they are said to reach, and nothing else."""

from dataclasses import replace

import numpy as np
import numpy.testing as npt
import pytest

from bench.noise.parameters import Regime, Sizes
from bench.noise.percepts import Percepts, people, perceived
from bench.noise.worlds import log_likelihoods, world
from workbench.model.rating import Rating
from workbench.scoring.matrix import CODE_OF

FEW = Sizes(cases=40, training=40)


def seen(regime: Regime) -> Percepts:
    return perceived(world(regime, FEW, 0), people(regime, FEW, 0), regime, FEW)


def log_odds(regime: Regime) -> np.ndarray:
    chances = seen(regime).likelihoods
    return np.log(chances) - np.log1p(-chances)


def added(regime: Regime) -> np.ndarray:
    return log_odds(regime) - log_odds(replace(regime, noise=0.0))


def test_without_noise_codes_are_equal_fifths_of_the_true_probability() -> None:
    quiet = Regime(noise=0.0)
    true = world(quiet, FEW, 0).likelihoods
    fifths = np.minimum(np.floor(true * 5), 4).astype(int) + CODE_OF[Rating.II]
    npt.assert_array_equal(seen(quiet).codes, np.repeat(fifths[:, None], 9, axis=1))


def test_without_noise_a_direct_judgement_begins_from_the_true_log_odds() -> None:
    quiet = Regime(noise=0.0, doubtful=True, rho=0.5)
    cases, what = world(quiet, FEW, 0), seen(quiet)
    true = log_likelihoods(cases, cases.likelihoods, cases.reliability)
    found = log_likelihoods(cases, what.likelihoods, what.reliability)
    npt.assert_allclose(found, np.repeat(true[:, None], 9, axis=1), rtol=1e-6, atol=1e-4)


def test_twice_the_noise_is_the_same_noise_twice() -> None:
    npt.assert_allclose(added(Regime(noise=2.0)), 2 * added(Regime(noise=1.0)), atol=1e-4)


def test_level_noise_is_one_number_for_an_analyst_and_a_case() -> None:
    found = added(Regime(kind="level"))
    assert found.std(axis=(2, 3)).max() < 1e-4
    assert found[:, :, 0, 0].std() > 0.8


@pytest.mark.parametrize("kind", ["mixed", "pattern", "occasion", "level"])
def test_every_kind_of_noise_has_the_same_size(kind) -> None:
    many = Sizes(cases=2_000)
    regime = Regime(kind=kind)
    cases, who = world(regime, many, 0), people(regime, many, 0)
    chances = perceived(cases, who, regime, many).likelihoods
    noise = (
        np.log(chances) - np.log1p(-chances) - np.log(cases.likelihoods / (1 - cases.likelihoods))[:, None]
    )
    assert abs(noise.std() - 1) < 0.02


def test_copies_share_an_analysts_pattern_and_not_the_occasion() -> None:
    pattern, occasion = (added(Regime(kind=kind, rho=1.0)) for kind in ("pattern", "occasion"))
    npt.assert_allclose(pattern[:, :, 0], pattern[:, :, 1], atol=1e-4)
    assert np.abs(occasion[:, :, 0] - occasion[:, :, 1]).mean() > 0.5


def test_shared_noise_makes_analysts_err_alike() -> None:
    def likeness(shared: float) -> float:
        found = added(Regime(shared=shared, kind="occasion"))
        return float(np.corrcoef(found[:, 0].ravel(), found[:, 1].ravel())[0, 1])

    assert abs(likeness(0.5) - 0.5) < 0.05
    assert abs(likeness(0.0)) < 0.05


def test_read_comparatively_codes_know_nothing_of_level() -> None:
    quiet, loud = (seen(Regime(coding="comparative", kind="level", noise=size)).codes for size in (0.0, 2.0))
    assert (quiet == loud).mean() > 0.999


def test_bias_in_interpretation_raises_the_favourite_and_leaves_the_grades_alone() -> None:
    plain, bent = seen(Regime()), seen(Regime(bias="cells", strength=1.0))
    raised = (bent.codes > plain.codes).any(axis=2)
    assert (bent.codes >= plain.codes).all()
    assert raised.sum(axis=-1).max() == 1
    npt.assert_array_equal(bent.credibility, plain.credibility)
    npt.assert_array_equal(bent.relevance, plain.relevance)


def test_bias_in_weights_bends_credibility_towards_the_favourite_and_leaves_the_cells_alone() -> None:
    plain, bent = (seen(Regime(doubtful=True, bias=bias, strength=1.0)) for bias in ("none", "weights"))
    npt.assert_array_equal(bent.codes, plain.codes)
    npt.assert_array_equal(bent.relevance, plain.relevance)
    assert (bent.credibility > plain.credibility).any()
    assert (bent.credibility < plain.credibility).any()


def test_a_shared_favourite_is_everybodys() -> None:
    regime = Regime(bias="cells", strength=1.0, favourite="shared")
    raised = (log_odds(regime) - log_odds(replace(regime, bias="none"))).mean(axis=2) > 0.5
    assert (raised == raised[:, :1]).all()
    npt.assert_array_equal(raised.sum(axis=-1), 1)


def test_all_regimes_of_one_shape_have_the_same_draws() -> None:
    one, other = (people(regime, FEW, 0) for regime in (Regime(), Regime(generator="rare", bias="cells")))
    npt.assert_array_equal(one.cell, other.cell)
    assert (people(Regime(), FEW, 1).cell != one.cell).any()
