"""What a grade weighs: levels of their own, and Admiralty codes by the house table."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import tables
from workbench.model.case import Case
from workbench.model.rating import Level
from workbench.scoring import SCHEMES, level_of, matrix_of, scheme_named, standing

HOUSE = (("1", "high"), ("3", "medium"), ("5", "low"))


def graded(*credibilities: str, house: tuple[tuple[str, str], ...] = HOUSE) -> Case:
    """Return a case whose rows, all II, have these credibilities and a medium relevance."""
    drawn = case({f"E{n}": "II C" for n in range(1, len(credibilities) + 1)})
    rows = (replace(row, credibility=grade) for row, grade in zip(drawn.evidence, credibilities, strict=True))
    return replace(drawn, evidence=tuple(rows), levels_of=house)


def weights(drawn: Case, scheme: str) -> list[float]:
    return [round(weight, 6) for weight in scheme_named(scheme).weights(matrix_of(drawn, ANALYST))]


def test_a_code_weighs_as_the_level_that_the_house_table_gives_it() -> None:
    drawn = graded("1", "3", "5", "high", "low")
    assert weights(drawn, "parc-weighted") == [1.414214, 1, 0.707107, 1.414214, 0.707107]
    assert weights(drawn, "open-source-ach") == [2, 1, 0.5, 2, 0.5]


def test_without_a_house_table_a_code_has_no_level() -> None:
    drawn = graded("1", "5", house=())
    assert matrix_of(drawn, ANALYST).credibility == (None, None)
    assert weights(drawn, "parc-weighted") == [1, 1]


@pytest.mark.parametrize("code", ["2", "4", "6", "F", ""])
def test_a_code_that_the_house_gave_no_level_is_missing_not_low(code: str) -> None:
    assert level_of(graded("3"), code) is None
    assert weights(graded(code), "open-source-ach") == [1]


@given(tables)
def test_what_cannot_be_judged_is_missing_under_any_table(table: tuple[tuple[str, str], ...]) -> None:
    drawn = graded("6", "F", house=table)
    assert matrix_of(drawn, ANALYST).credibility == (None, None)


@given(tables, st.sampled_from(sorted(SCHEMES)))
def test_a_table_moves_only_what_is_graded_by_code(table: tuple[tuple[str, str], ...], scheme: str) -> None:
    plain = graded("high", "medium", "low", "", house=())
    assert standing(replace(plain, levels_of=table), ANALYST, scheme) == standing(plain, ANALYST, scheme)


def test_a_level_stands_for_itself() -> None:
    assert [level_of(graded("3"), level.value) for level in Level] == list(Level)
