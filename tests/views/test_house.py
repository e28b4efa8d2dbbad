"""The house table: a proposal that nobody is given, and what a chosen table does."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.model.case import Case
from workbench.model.edits import ChooseLevels, apply
from workbench.model.rating import JUDGED
from workbench.scoring import scheme_named
from workbench.views.house import PROPOSAL, house_view, weighed_anew


def graded(*credibilities: str, scheme: str = "parc-weighted") -> Case:
    drawn = case({f"E{n}": "C" for n in range(1, len(credibilities) + 1)})
    rows = (replace(row, credibility=grade) for row, grade in zip(drawn.evidence, credibilities, strict=True))
    return replace(drawn, evidence=tuple(rows), scheme=scheme)


def adopted(drawn: Case) -> Case:
    return apply(drawn, ChooseLevels(levels_of=PROPOSAL), by=ANALYST)


def test_nothing_is_mapped_until_a_person_takes_the_proposal() -> None:
    before = house_view(graded("1"))
    assert (before["chosen"], before["proposed"]) == (False, False)
    assert {one["level"] for axis in before["axes"] for one in axis["codes"]} == {""}
    after = house_view(adopted(graded("1")))
    assert (after["chosen"], after["proposed"]) == (True, True)


def test_the_proposal_gives_every_code_that_can_be_judged_a_level_and_the_others_none() -> None:
    assert [code for code, _level in PROPOSAL] == list(JUDGED)
    codes = [one for axis in house_view(adopted(graded("1")))["axes"] for one in axis["codes"]]
    assert [one["code"] for one in codes if not one["judged"]] == ["F", "6"]
    assert [one["level"] for one in codes if not one["judged"]] == ["", ""]


@pytest.mark.parametrize(
    ("grades", "n", "sentence"),
    [
        (("1", "5", "3"), 2, "this table changes the weight of 2 rows"),
        (("1", "high"), 1, "this table changes the weight of 1 row."),
        (("3", "6", "high"), 0, "weighs no row differently"),
    ],
)
def test_the_table_says_how_many_rows_it_weighs_anew(grades: tuple[str, ...], n: int, sentence: str) -> None:
    drawn = adopted(graded(*grades))
    assert weighed_anew(drawn, scheme_named(drawn.scheme)) == n
    assert sentence in house_view(drawn)["does"]


def test_a_scheme_that_counts_no_grades_says_that_nothing_changes() -> None:
    assert "counts no grades" in house_view(adopted(graded("1", scheme="inconsistency")))["does"]


def test_a_scheme_names_the_grades_it_weighs_by() -> None:
    assert "credibility and relevance" in house_view(graded("1"))["does"]
    assert "by credibility;" in house_view(graded("1", scheme="open-source-ach"))["does"]
