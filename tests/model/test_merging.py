from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import ratings, texts
from workbench.errors import MergedWithItself, ReminderNotRated, UnknownItem
from workbench.model.case import Case, Cell, Place
from workbench.model.edits import (
    AddHypothesis,
    AddIndicator,
    Edit,
    ExplainCell,
    Judge,
    LockGrades,
    MergeEvidence,
    MergeHypotheses,
    apply,
)
from workbench.model.edits.merging import merged_cell
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.rating import Rating

cells = st.builds(Cell, rating=ratings, reason=texts)


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def test_a_merged_row_keeps_the_ratings_both_share_and_those_only_one_has() -> None:
    drawn = after(case({"E1": "C . I", "E2": "C N II", "E3": "N N N"}), MergeEvidence(into="E1", merged="E2"))
    assert [item.id for item in drawn.evidence] == ["E1", "E3"]
    assert [drawn.rating(ANALYST, "E1", f"H{n}") for n in (1, 2, 3)] == [Rating.C, Rating.N, None]
    assert drawn.rating(ANALYST, "E3", "H1") is Rating.N


def test_where_two_ratings_differ_the_reason_says_how_each_was() -> None:
    drawn = after(
        case({"E1": "I", "E2": "II"}),
        ExplainCell(evidence="E2", hypothesis="H1", reason="paid too late"),
        MergeEvidence(into="E1", merged="E2"),
    )
    assert drawn.cell(ANALYST, "E1", "H1") == Cell(
        rating=None, reason="E1 was rated I.\nE2 was rated II: paid too late"
    )


def test_not_applicable_is_an_opinion_like_any_other() -> None:
    assert (
        after(case({"E1": "NA", "E2": "C"}), MergeEvidence(into="E1", merged="E2")).rating(
            ANALYST, "E1", "H1"
        )
        is None
    )


@given(cells, cells)
def test_no_rating_is_invented_and_no_reason_is_lost(kept: Cell, gone: Cell) -> None:
    both = merged_cell(kept, gone, ("E1", "E2"))
    assert both.rating in {kept.rating, gone.rating, None}
    assert kept.reason in both.reason
    assert gone.reason in both.reason
    if both.rating is None:
        for id, cell in (("E1", kept), ("E2", gone)):
            assert cell.rating is None or f"{id} was rated {cell.rating}" in both.reason


@given(cells)
def test_merging_with_nothing_changes_nothing(cell: Cell) -> None:
    assert merged_cell(cell, Cell(), ("E1", "E2")) == cell
    assert merged_cell(Cell(), cell, ("E1", "E2")) == cell


def test_a_merged_row_keeps_its_wording_unless_another_is_given() -> None:
    drawn = case({"E1": "C", "E2": "C"})
    assert after(drawn, MergeEvidence(into="E2", merged="E1")).evidence_item("E2").text == "Item E2"
    assert after(drawn, MergeEvidence(into="E2", merged="E1", text="Both")).evidence_item("E2").text == "Both"


def test_a_merged_row_takes_what_it_has_none_of_and_keeps_the_rest() -> None:
    drawn = case({"E1": "C", "E2": "C"})
    one = Evidence(id="E1", text="a", origin="Kyiv", note="mind this", credibility="high")
    two = Evidence(id="E2", text="b", origin="Seoul", outlet="Daily", date="2024-10", note="and this")
    merged = after(replace(drawn, evidence=(one, two)), MergeEvidence(into="E1", merged="E2"))
    row = merged.evidence_item("E1")
    assert (row.origin, row.outlet, row.date) == ("Kyiv", "Daily", "2024-10")
    assert row.note == "mind this\nand this"
    assert row.credibility == "high"


def test_locked_grades_are_not_taken_over() -> None:
    rows = (Evidence(id="E1", text="a"), Evidence(id="E2", text="b", credibility="high"))
    drawn = replace(case({"E1": "C", "E2": "C"}), evidence=rows)
    merge = MergeEvidence(into="E1", merged="E2")
    assert after(drawn, merge).evidence_item("E1").credibility == "high"
    assert after(drawn, LockGrades(), merge).evidence_item("E1").credibility == ""


def test_everybodys_cells_follow() -> None:
    drawn = case({"E1": ".", "E2": "C"})
    drawn = replace(drawn, cells={**drawn.cells, Place("bob", "E2", "H1"): Cell(rating=Rating.II)})
    assert after(drawn, MergeEvidence(into="E1", merged="E2")).rating("bob", "E1", "H1") is Rating.II


@pytest.mark.parametrize(
    "edit", [MergeEvidence(into="E1", merged="E1"), MergeHypotheses(into="H1", merged="H1")]
)
def test_nothing_is_merged_with_itself(edit: Edit) -> None:
    with pytest.raises(MergedWithItself, match="two different ones"):
        after(case({"E1": "C I"}), edit)


def test_what_is_not_there_is_not_merged() -> None:
    with pytest.raises(UnknownItem):
        after(case({"E1": "C I"}), MergeEvidence(into="E1", merged="E9"))


def test_merged_hypotheses_keep_ratings_indicators_and_leanings() -> None:
    drawn = after(
        case({"E1": "C C", "E2": "I II"}),
        AddIndicator(indicator=Indicator(id="I1", hypothesis="H2", text="ships")),
        Judge(moment="before", answer=("H2",), percents={"H1": 20, "H2": 50}),
        MergeHypotheses(into="H1", merged="H2", label="Both"),
    )
    assert [(h.id, h.label) for h in drawn.hypotheses] == [("H1", "Both")]
    assert [drawn.rating(ANALYST, id, "H1") for id in ("E1", "E2")] == [Rating.C, None]
    assert drawn.indicator("I1").hypothesis == "H1"
    judgement = drawn.judgements[ANALYST, "before"]
    assert (judgement.answer, judgement.percents) == (("H1",), {"H1": 70})


@pytest.mark.parametrize(
    ("form", "percents"), [("independent", {"H1": 20, "H2": 50}), ("exclusive", {"H1": 60, "H2": 50})]
)
def test_percents_that_do_not_add_up_are_written_down_not_guessed(
    form: str, percents: dict[str, int]
) -> None:
    drawn = after(
        case({"E1": "C C"}, form=form),
        Judge(moment="after", percents=percents, argument="a hunch"),
        MergeHypotheses(into="H1", merged="H2"),
    )
    judgement = drawn.judgements[ANALYST, "after"]
    assert judgement.percents == {}
    assert judgement.argument.startswith("a hunch\nBefore the two were merged: H1 ")
    assert judgement.argument.endswith("H2 50 %.")


def test_a_percent_that_only_one_had_is_kept() -> None:
    drawn = after(
        case({"E1": "C C"}),
        Judge(moment="after", percents={"H2": 50}),
        MergeHypotheses(into="H1", merged="H2"),
    )
    assert drawn.judgements[ANALYST, "after"].percents == {"H1": 50}


def test_a_rated_hypothesis_is_not_merged_into_the_reminder() -> None:
    rest = AddHypothesis(hypothesis=Hypothesis(id="H9", label="Other", residual=True))
    drawn = after(case({"E1": "C I"}), rest)
    with pytest.raises(ReminderNotRated):
        after(drawn, MergeHypotheses(into="H9", merged="H1"))
    assert len(after(drawn, MergeHypotheses(into="H1", merged="H9")).hypotheses) == 2
