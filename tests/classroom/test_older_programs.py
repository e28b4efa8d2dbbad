"""Group measures of two older programs, on small groups that their own code was run on."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.classroom.boards import cell, cube
from workbench.classroom.older_programs import (
    open_source_ach_spread,
    open_source_ach_totals,
    open_synthesis_disagreement,
    open_synthesis_means,
    open_synthesis_totals,
)

KNOWN = json.loads(Path(__file__).with_name("known_answers.json").read_text(encoding="utf-8"))["cases"]
each = pytest.mark.parametrize("known", KNOWN, ids=lambda known: known["id"])


def drawn(known: dict[str, Any]):
    return cube(
        *([" ".join(code or "." for code in row) for row in rows] for rows in known["analysts"].values())
    )


def cells(known: dict[str, Any], measure: str) -> list[float]:
    expected = known["expected"][measure]
    return [expected[f"{e}|{h}"] for e in known["evidence"] for h in known["hypotheses"]]


@each
def test_open_source_ach_adds_its_analysts_up(known):
    expected = list(known["expected"]["open-source-ach"].values())
    assert open_source_ach_totals(drawn(known)).tolist() == pytest.approx(expected)


@each
def test_open_source_achs_cell_spread(known):
    found = open_source_ach_spread(drawn(known)).ravel().tolist()
    assert found == pytest.approx(cells(known, "open-source-ach-cell-sd"), abs=5e-5)


@each
def test_open_synthesis_squares_the_distance_of_the_mean(known):
    expected = list(known["expected"]["open-synthesis"].values())
    assert open_synthesis_totals(drawn(known)).tolist() == pytest.approx(expected)


@each
def test_open_synthesiss_disagreement(known):
    found = open_synthesis_disagreement(drawn(known)).ravel().tolist()
    assert found == pytest.approx(cells(known, "open-synthesis-cell-disagreement"))


def test_what_nobody_judged_is_no_number_in_a_cell_and_counts_nothing_in_a_total():
    silent = cell(".", ".")
    measures = (open_source_ach_spread, open_synthesis_means, open_synthesis_disagreement)
    assert all(np.isnan(measure(silent)[0, 0]) for measure in measures)
    assert open_source_ach_totals(silent).tolist() == open_synthesis_totals(silent).tolist() == [0]


def test_open_source_ach_weighs_credibility():
    assert open_source_ach_totals(cell("II", "I"), np.array([0.5])).tolist() == [1.5]
