"""What is published is whole, and is what the code gives."""

import json
from dataclasses import asdict

import pandas as pd
import pytest

from bench.noise.keeping import FILES, RESULTS
from bench.noise.parameters import ARITHMETICS, GROUPS, METHODS, SEED, Sizes
from bench.noise.run import Draws, cell, compared, expected_lines, grid

CELLS, SCORES, DIFFERENCES = (pd.read_csv(RESULTS / name) for name in FILES)
NUMBERS = {
    "accuracy": 0.2,  # a rounding in another version of NumPy may move a percept over a cut
    "accuracy_half": 0.05,
    "brier": 0.002,
    "brier_half": 0.001,
}


def test_every_cell_of_the_grid_is_there_and_is_what_it_says() -> None:
    assert (len(CELLS), len(SCORES), len(DIFFERENCES)) == expected_lines()
    regimes = CELLS[["map", *asdict(grid()[0][1])]].to_dict("records")
    assert regimes == [{"map": name} | asdict(regime) for name, regime in grid()]
    assert CELLS["cell"].tolist() == list(range(1, len(CELLS) + 1))


def test_every_method_and_every_pair_is_there_in_every_cell() -> None:
    keys = [*zip(SCORES["cell"], SCORES["method"], SCORES["analysts"], strict=True)]
    assert keys == [(n, name, size) for n in range(1, len(CELLS) + 1) for name in METHODS for size in GROUPS]
    names = DIFFERENCES[["cell", "method", "analysts", "other", "other_analysts"]]
    assert [*names.itertuples(index=False, name=None)] == [
        (n, *one, *other) for n in range(1, len(CELLS) + 1) for one, other in compared()
    ]
    assert not SCORES.isna().any(axis=None)
    assert not DIFFERENCES.isna().any(axis=None)


def test_it_was_the_run_of_the_design() -> None:
    run = json.loads((RESULTS / "run.json").read_text(encoding="utf-8"))
    assert run["seed"] == SEED
    assert run["sizes"] == json.loads(json.dumps(asdict(Sizes())))


@pytest.mark.parametrize("number", [6, 199, 301])
def test_a_cell_that_is_run_again_gives_what_was_published(number) -> None:
    found = cell(Draws(Sizes()), number, *grid()[number - 1])
    for published, lines in ((SCORES, found.scores), (DIFFERENCES, found.differences)):
        here = published[published["cell"] == number]
        again = pd.DataFrame(lines)
        for name, least in NUMBERS.items():
            assert again[name].to_numpy() - here[name].to_numpy() == pytest.approx(0, abs=least), name
    for name in ("bound_accuracy", "bound_brier"):
        assert found.regime[name] == pytest.approx(CELLS.loc[number - 1, name], abs=0.1)


@pytest.mark.parametrize("measure", ["accuracy", "brier"])
def test_no_method_is_told_to_beat_the_bound(measure) -> None:
    sign = 1 if measure == "accuracy" else -1
    every = SCORES.merge(CELLS[["cell", f"bound_{measure}", f"bound_{measure}_half"]], on="cell")
    over = sign * (every[measure] - every[f"bound_{measure}"])
    room = every[f"bound_{measure}_half"] + every[f"{measure}_half"]
    assert (over <= room).all()


def test_without_noise_or_bias_all_analysts_are_one() -> None:
    quiet = CELLS.loc[CELLS["noise"] == 0, "cell"]
    spread = SCORES[SCORES["cell"].isin(quiet) & SCORES["method"].isin(ARITHMETICS)]
    per_method = spread.groupby(["cell", "method"])["accuracy"].agg(lambda one: one.max() - one.min())
    assert per_method.max() < 0.2
