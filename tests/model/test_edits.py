from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import BadValue, DuplicateItem, GradesLocked, Refused, UnknownItem
from workbench.model.case import Case, Cell, Place
from workbench.model.edits import (
    AddEvidence,
    AddHypothesis,
    AddIndicator,
    AddManyEvidence,
    ChangeIndicator,
    ChooseForm,
    Edit,
    ExplainCell,
    FlagEvidence,
    GradeEvidence,
    Judge,
    LockGrades,
    OpenTotals,
    OrderHypotheses,
    RateCell,
    RemoveEvidence,
    RemoveHypothesis,
    RewordEvidence,
    RewordHypothesis,
    SwitchHypothesis,
    Undo,
    UnlockGrades,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.rating import Rating
from workbench.model.source import Source


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def test_rating_a_cell_leaves_the_given_case_as_it_was() -> None:
    drawn = case({"E1": "C I"})
    rated = after(drawn, RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    assert (drawn.rating(ANALYST, "E1", "H1"), rated.rating(ANALYST, "E1", "H1")) == (Rating.C, Rating.II)


def test_clearing_a_rating_keeps_the_reason() -> None:
    drawn = after(
        case({"E1": "C I"}),
        ExplainCell(evidence="E1", hypothesis="H1", reason="seen before"),
        RateCell(evidence="E1", hypothesis="H1", rating=None),
    )
    assert drawn.cell(ANALYST, "E1", "H1") == Cell(rating=None, reason="seen before")


def test_a_cell_with_neither_rating_nor_reason_is_gone() -> None:
    drawn = after(case({"E1": "C I"}), RateCell(evidence="E1", hypothesis="H1", rating=None))
    assert Place(ANALYST, "E1", "H1") not in drawn.cells


def test_a_rating_for_what_is_not_there_names_what_is() -> None:
    with pytest.raises(UnknownItem, match=r"No evidence 'E9' in this case. Known: E1."):
        after(case({"E1": "C I"}), RateCell(evidence="E9", hypothesis="H1", rating=Rating.C))


def test_the_reminder_is_not_rated() -> None:
    drawn = after(
        case({"E1": "C"}), AddHypothesis(hypothesis=Hypothesis(id="H9", label="Other", residual=True))
    )
    with pytest.raises(Refused, match="reminder"):
        after(drawn, RateCell(evidence="E1", hypothesis="H9", rating=Rating.C))
    assert [h.id for h in drawn.rated_hypotheses] == ["H1"]


def test_a_hypothesis_switched_off_keeps_its_cells() -> None:
    off = after(case({"E1": "C I"}), SwitchHypothesis(id="H2", on=False))
    assert [h.id for h in off.rated_hypotheses] == ["H1"]
    on = after(off, SwitchHypothesis(id="H2", on=True))
    assert on == case({"E1": "C I"})


def test_removing_a_hypothesis_takes_its_cells_indicators_and_percents_along() -> None:
    drawn = after(
        case({"E1": "C I"}),
        AddIndicator(indicator=Indicator(id="I1", hypothesis="H2", text="a sign")),
        Judge(moment="before", answer=("H2",), percents={"H1": 40, "H2": 60}),
        RemoveHypothesis(id="H2"),
    )
    assert [place.hypothesis for place in drawn.cells] == ["H1"]
    assert drawn.indicators == ()
    judgement = drawn.judgement(ANALYST, "before")
    assert judgement is not None
    assert (judgement.answer, dict(judgement.percents)) == ((), {"H1": 40})


def test_removing_evidence_takes_its_cells_along() -> None:
    assert after(case({"E1": "C", "E2": "I"}), RemoveEvidence(id="E1")) == case({"E2": "I"})


def test_an_item_is_added_before_another() -> None:
    drawn = after(
        case({"E1": "C", "E2": "I"}), AddEvidence(evidence=Evidence(id="E9", text="x"), before="E2")
    )
    assert [item.id for item in drawn.evidence] == ["E1", "E9", "E2"]


def test_an_id_is_given_once() -> None:
    with pytest.raises(DuplicateItem):
        after(case({"E1": "C"}), AddEvidence(evidence=Evidence(id="E1", text="x")))


def test_an_order_names_everything_once() -> None:
    drawn = case({"E1": "C I"})
    assert [h.id for h in after(drawn, OrderHypotheses(order=("H2", "H1"))).hypotheses] == ["H2", "H1"]
    for order in (("H1",), ("H1", "H1"), ("H1", "H2", "H2")):
        with pytest.raises(Refused, match="exactly once"):
            after(drawn, OrderHypotheses(order=order))
    with pytest.raises(UnknownItem):
        after(drawn, OrderHypotheses(order=("H1", "H3")))


MANY = AddManyEvidence(
    evidence=(Evidence(id="E2", text="x", source="S1"), Evidence(id="E3", text="y")),
    sources=(Source(id="S1", title="Report"),),
    ratings=(RateCell(evidence="E2", hypothesis="H1", rating=Rating.II),),
    reasons=(
        ExplainCell(evidence="E2", hypothesis="H1", reason="why"),
        ExplainCell(evidence="E3", hypothesis="H2", reason="later"),
    ),
)


def test_many_rows_come_at_the_end_with_their_sources_and_cells() -> None:
    drawn = after(case({"E1": "C I"}), MANY)
    assert [item.id for item in drawn.evidence] == ["E1", "E2", "E3"]
    assert drawn.source("S1").title == "Report"
    assert drawn.cell(ANALYST, "E2", "H1") == Cell(rating=Rating.II, reason="why")
    assert drawn.cell(ANALYST, "E3", "H2") == Cell(rating=None, reason="later")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"ratings": (RateCell(evidence="E1", hypothesis="H1", rating=Rating.N),)}, UnknownItem),
        ({"ratings": (RateCell(evidence="E2", hypothesis="H9", rating=Rating.N),)}, UnknownItem),
        ({"evidence": (Evidence(id="E1", text="twice"),)}, DuplicateItem),
        ({"sources": ()}, UnknownItem),
    ],
)
def test_many_rows_that_do_not_fit_add_none(change: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        after(case({"E1": "C I"}), replace(MANY, **change))


def test_evidence_needs_words() -> None:
    with pytest.raises(Refused, match="needs some words"):
        after(case({"E1": "C"}), RewordEvidence(id="E1", text="  "))


def test_rewording_keeps_the_cells() -> None:
    drawn = after(case({"E1": "C"}), RewordHypothesis(id="H1", label="New", statement="It was so."))
    assert drawn.hypothesis("H1").label == "New"
    assert drawn.rating(ANALYST, "E1", "H1") is Rating.C


def grade(credibility: str = "high", relevance: str = "L", reliability: str = "") -> GradeEvidence:
    return GradeEvidence(
        id="E1", reliability=reliability, credibility=credibility, relevance=relevance, reason="why"
    )


def test_grades_are_read_in_short_and_kept_in_full() -> None:
    item = after(case({"E1": "C"}), grade("h", "L", "b")).evidence_item("E1")
    assert (item.credibility, item.relevance, item.reliability, item.reason) == ("high", "low", "B", "why")


def test_an_admiralty_code_is_kept_as_it_is() -> None:
    assert after(case({"E1": "C"}), grade("6", "")).evidence_item("E1").credibility == "6"


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(BadValue, match="'superb'"):
        after(case({"E1": "C"}), grade("superb"))


def test_locked_grades_change_only_after_unlocking_with_a_reason() -> None:
    locked = after(case({"E1": "C"}), LockGrades())
    with pytest.raises(GradesLocked):
        after(locked, grade())
    with pytest.raises(Refused, match="with a reason"):
        after(locked, UnlockGrades(why=" "))
    assert after(locked, UnlockGrades(why="a new report"), grade()).evidence_item("E1").credibility == "high"


def test_opening_the_totals_is_noted_once_for_each_analyst() -> None:
    opened = after(case({"E1": "C"}), OpenTotals(), OpenTotals())
    assert apply(opened, OpenTotals(), by="bob").totals_opened == (ANALYST, "bob")


def test_exclusive_hypotheses_allow_one_answer_and_independent_ones_several() -> None:
    drawn = case({"E1": "C I"})
    with pytest.raises(Refused, match="exclude each other"):
        after(drawn, Judge(moment="before", answer=("H1", "H2")))
    both = after(drawn, ChooseForm(form="independent"), Judge(moment="before", answer=("H1", "H2")))
    judgement = both.judgement(ANALYST, "before")
    assert judgement is not None
    assert judgement.answer == ("H1", "H2")


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (Judge(moment="later"), "'later'"),
        (Judge(moment="after", confidence="total"), "'total'"),
        (Judge(moment="after", percents={"H1": 101}), "101"),
        (Judge(moment="after", answer=("H7",)), "H7"),
        (ChooseForm(form="loose"), "'loose'"),
        (AddIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="x", state="maybe")), "'maybe'"),
        (ChangeIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="x")), "I1"),
    ],
)
def test_a_value_out_of_bounds_is_named(edit: Edit, sentence: str) -> None:
    with pytest.raises((BadValue, UnknownItem), match=sentence):
        after(case({"E1": "C I"}), edit)


def test_undo_is_no_edit_of_a_case_by_itself() -> None:
    with pytest.raises(TypeError):
        after(case({"E1": "C"}), Undo(of=1))


def test_a_flag_is_ones_own_and_leaves_other_peoples_flags() -> None:
    flagged = apply(case({"E1": "C"}), FlagEvidence(evidence="E1", flagged=True), by="ben")
    both = after(flagged, FlagEvidence(evidence="E1", flagged=True))
    assert both.evidence_item("E1").flagged_by == (ANALYST, "ben")
    assert after(both, FlagEvidence(evidence="E1", flagged=False)).evidence_item("E1").flagged_by == ("ben",)


def test_flagging_twice_changes_nothing() -> None:
    once = after(case({"E1": "C"}), FlagEvidence(evidence="E1", flagged=True))
    assert after(once, FlagEvidence(evidence="E1", flagged=True)) == once


def test_a_flag_is_no_grade_and_can_be_set_when_grades_are_locked() -> None:
    locked = after(case({"E1": "C"}), LockGrades(), FlagEvidence(evidence="E1", flagged=True))
    assert locked.evidence_item("E1").flagged_by == (ANALYST,)
