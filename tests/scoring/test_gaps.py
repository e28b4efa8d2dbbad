from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import NothingToScore, WhichAnalyst
from workbench.model.case import Case, Place
from workbench.model.edits import AddExpectation, AddIndicator, ExplainCell, Judge, apply
from workbench.model.expectation import Expectation
from workbench.model.hypothesis import Indicator
from workbench.scoring import check_scorable, chosen_analyst, gaps


def kinds(drawn: Case) -> list[str]:
    return [gap.kind for gap in gaps(drawn, ANALYST)]


def finished() -> Case:
    drawn = case({"E1": "C I", "E2": "C NA"})
    drawn = replace(drawn, evidence=tuple(replace(item, origin="someone") for item in drawn.evidence))
    edits = [
        ExplainCell(evidence="E1", hypothesis="H2", reason="It would have been announced."),
        Judge(moment="before", answer=("H1",), confidence="low"),
        Judge(moment="after", answer=("H1",), confidence="low"),
        AddExpectation(expectation=Expectation(id="X1", hypothesis="H1", text="a")),
        AddExpectation(expectation=Expectation(id="X2", hypothesis="H2", text="b")),
        AddIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="a")),
        AddIndicator(indicator=Indicator(id="I2", hypothesis="H2", text="b")),
    ]
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def test_a_finished_case_lacks_nothing() -> None:
    assert kinds(finished()) == []


def test_an_empty_case_lacks_question_hypotheses_and_evidence_first() -> None:
    assert kinds(Case())[:3] == ["no question", "hypotheses", "evidence"]


def test_an_unrated_cell_is_a_gap_and_a_cell_not_applicable_is_none() -> None:
    drawn = finished()
    drawn = replace(drawn, cells={p: c for p, c in drawn.cells.items() if p != Place(ANALYST, "E2", "H1")})
    (gap,) = gaps(drawn, ANALYST)
    assert (gap.kind, gap.evidence, gap.hypothesis) == ("unrated", "E2", "H1")


def test_an_inconsistency_without_a_reason_is_a_gap() -> None:
    drawn = apply(finished(), ExplainCell(evidence="E1", hypothesis="H2", reason="  "), by=ANALYST)
    assert kinds(drawn) == ["no reason"]


def test_a_judgement_without_confidence_is_a_gap() -> None:
    drawn = apply(finished(), Judge(moment="after", answer=("H1",)), by=ANALYST)
    assert [(g.kind, g.moment) for g in gaps(drawn, ANALYST)] == [("judgement", "after")]


def test_a_hypothesis_that_leads_one_to_expect_nothing_is_a_gap_unless_it_is_off() -> None:
    drawn = replace(finished(), expectations=finished().expectations[:1])
    assert [(g.kind, g.hypothesis) for g in gaps(drawn, ANALYST)] == [("no expectation", "H2")]
    off = replace(drawn.hypotheses[1], on=False)
    assert "no expectation" not in kinds(replace(drawn, hypotheses=(drawn.hypotheses[0], off)))


def test_the_only_analyst_is_chosen_and_of_several_none() -> None:
    one = case({"E1": "C I"})
    both = replace(one, cells=one.cells | case({"E1": "C I"}, analyst="bob").cells)
    assert chosen_analyst(one) == ANALYST
    assert chosen_analyst(Case()) == ""
    with pytest.raises(WhichAnalyst, match="ann, bob"):
        chosen_analyst(both)
    with pytest.raises(WhichAnalyst, match="'eve'"):
        chosen_analyst(one, "eve")


def test_nothing_to_score_says_what_is_missing() -> None:
    with pytest.raises(NothingToScore, match="hypothesis"):
        check_scorable(Case())
    with pytest.raises(NothingToScore, match="no evidence"):
        check_scorable(replace(case({"E1": "C"}), evidence=()))


def test_an_indicator_is_overdue_on_the_as_of_date_as_long_as_it_is_open() -> None:
    due = Indicator(id="I1", hypothesis="H1", text="A sign", due="2025-01")
    seen = replace(due, id="I2", state="seen")
    drawn = replace(case({"E1": "C I"}), indicators=(due, seen), as_of="2025-03-01")
    assert [gap.indicator for gap in gaps(drawn, ANALYST) if gap.kind == "overdue"] == ["I1"]
    assert not [gap for gap in gaps(replace(drawn, as_of=""), ANALYST) if gap.kind == "overdue"]
