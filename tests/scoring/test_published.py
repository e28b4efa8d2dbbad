"""Published totals, and those of older programs' own code."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.drawing import ANALYST, AUM, case
from workbench.model.case import Case
from workbench.scoring import SCHEMES, rows, standing

KNOWN = json.loads(Path(__file__).with_name("known_answers.json").read_text())["cases"]


def drawn(known: dict[str, Any]) -> Case:
    ids = [f"E{n}" for n in range(1, len(known["rows"]) + 1)]
    board = {id: " ".join(code or "." for code in row) for id, row in zip(ids, known["rows"], strict=True)}
    grades = zip(known["credibility"], known["relevance"], strict=True)
    return case(board, weights={id: " ".join(pair) for id, pair in zip(ids, grades, strict=True)})


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known["id"])
@pytest.mark.parametrize("scheme", ["inconsistency", "parc-weighted", "open-source-ach", "open-synthesis"])
def test_older_programs_scores_are_reproduced(known: dict[str, Any], scheme: str) -> None:
    found = [column.score for column in standing(drawn(known), ANALYST, scheme).columns]
    assert found == pytest.approx(list(known["expected"][scheme].values()), abs=1e-9)


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: known["id"])
def test_support_under_open_synthesis_is_its_consistency(known: dict[str, Any]) -> None:
    found = [column.support for column in standing(drawn(known), ANALYST, "open-synthesis").columns]
    assert found == pytest.approx(list(known["expected"]["open-synthesis-consistency"].values()), abs=1e-9)


@pytest.mark.parametrize("scheme", [name for name in SCHEMES if name not in {"open-synthesis", "normalised"}])
def test_the_tradecraft_primers_totals(scheme: str) -> None:
    assert [column.score for column in standing(case(AUM), ANALYST, scheme).columns] == [1, 1, 2, 3]


def test_the_primers_two_least_contradicted_share_first_rank_and_lead() -> None:
    result = standing(case(AUM), ANALYST)
    assert [column.rank for column in result.columns] == [1, 1, 2, 3]
    assert result.leaders == ("H1", "H2")


def test_rating_range_and_spread_by_hand() -> None:
    measures = rows(case({"E1": "CC II NA", "E2": "C . .", "E3": "N N C"}), ANALYST)
    assert [m.rating_range for m in measures] == [4, None, 1]
    assert measures[0].rating_spread == 2
    assert measures[2].rating_spread == pytest.approx((2 / 9) ** 0.5)
