"""A cell is reckoned from its own draws, nothing beats the bound, and the mapping is fitted elsewhere."""

from dataclasses import replace

import pytest

from bench.noise import run
from bench.noise.parameters import GENERATORS, GROUPS, MAPS, METHODS, Regime, Sizes
from bench.noise.run import Draws, cell, compared, expected_lines, grid

SMALL = Sizes(cases=200, training=100)


def test_the_grid_is_as_large_as_the_design_says_and_nothing_stands_twice() -> None:
    sizes = {name: len(regimes) for name, regimes in MAPS.items()}
    assert sizes == {"noise": 64, "copies": 128, "kinds": 72, "bias": 128, "length": 64, "shared": 24}
    assert len({regime for _, regime in grid()}) == len(grid()) == 480
    assert expected_lines() == (480, 480 * 13 * 4, 480 * len(compared()))
    assert len(set(compared())) == len(compared()) == 18 * 4 + 13 * 3


@pytest.mark.parametrize("generator", GENERATORS)
@pytest.mark.parametrize("regime", [Regime(noise=0.0), Regime(doubtful=True, rho=0.5, noise=0.5)])
def test_nothing_beats_bayes_with_the_true_model(generator, regime) -> None:
    found = cell(Draws(Sizes(cases=2_000, training=200)), 1, "noise", replace(regime, generator=generator))
    bound = found.regime["bound_accuracy"]
    for line in found.scores:
        assert line["accuracy"] <= bound + 1.0, line
        assert line["brier"] >= found.regime["bound_brier"] - 0.01, line


def test_a_direct_judgement_without_any_noise_is_the_bound() -> None:
    found = cell(Draws(Sizes(cases=2_000, training=500)), 1, "noise", Regime(noise=0.0))
    (best,) = (line for line in found.scores if (line["method"], line["analysts"]) == ("holistic-1-0", 1))
    assert abs(best["accuracy"] - found.regime["bound_accuracy"]) < 0.5


def test_every_method_has_a_line_for_every_number_of_analysts() -> None:
    found = cell(Draws(SMALL), 7, "noise", Regime())
    assert [(line["method"], line["analysts"]) for line in found.scores] == [
        (name, size) for name in METHODS for size in GROUPS
    ]
    assert {line["cell"] for line in (*found.scores, *found.differences)} == {7}


def test_differences_are_those_of_the_scores() -> None:
    found = cell(Draws(SMALL), 1, "noise", Regime())
    scored = {(line["method"], line["analysts"]): line for line in found.scores}
    for line in found.differences:
        one, other = (line["method"], line["analysts"]), (line["other"], line["other_analysts"])
        assert abs(line["accuracy"] - (scored[one]["accuracy"] - scored[other]["accuracy"])) < 0.02
        assert abs(line["brier"] - (scored[one]["brier"] - scored[other]["brier"])) < 0.0002


def test_comparing_case_by_case_is_closer_than_comparing_averages() -> None:
    found = cell(Draws(SMALL), 1, "noise", Regime())
    halves = {(line["method"], line["analysts"]): line["accuracy_half"] for line in found.scores}
    (line,) = (one for one in found.differences if (one["method"], one["other"], one["analysts"]) == PAIR)
    apart = (halves["bayes", 1] ** 2 + halves["inconsistency", 1] ** 2) ** 0.5
    assert line["accuracy_half"] < apart


PAIR = ("bayes", "inconsistency", 1)


def test_the_mapping_is_fitted_on_training_cases_alone(monkeypatch) -> None:
    draws = Draws(SMALL)
    trained, asked = draws.cases(Regime(), 1).truth, []
    monkeypatch.setattr(run, "fitted", lambda scores, truth, _: asked.append((len(scores), truth)) or 1.0)
    cell(draws, 1, "noise", Regime())
    assert len(asked) == len(METHODS) * len(GROUPS)
    assert all(n == SMALL.training and truth is trained for n, truth in asked)


def test_the_same_seed_gives_the_same_cell_whatever_ran_before() -> None:
    draws = Draws(SMALL)
    for _, regime in grid()[:12]:
        draws.cases(regime, 0)
    assert cell(draws, 1, "noise", Regime()) == cell(Draws(SMALL), 1, "noise", Regime())
