from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import (
    AlreadyTwice,
    BadValue,
    GradesLocked,
    HasSecondReading,
    HouseTableLocked,
    UndoConflict,
    UnknownItem,
)
from workbench.model.case import Case
from workbench.model.changes import changes, taken_back
from workbench.model.deception import DeceptionAnswer
from workbench.model.edits import (
    AddEvidence,
    AddManyEvidence,
    AddSource,
    AnswerDeception,
    ChooseLevels,
    ClusterEvidence,
    ConcludeDeception,
    DescribeEvidence,
    Edit,
    EnterTwice,
    GradeEvidence,
    LockGrades,
    MergeEvidence,
    RateCell,
    RemoveEvidence,
    RemoveSource,
    SplitEvidence,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.model.readings import second_readings
from workbench.model.source import Source


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def sourced() -> Case:
    sources = (Source(id="S1", title="One"), Source(id="S2", title="Two"))
    return after(case({"E1": "C I", "E2": "I C"}), *(AddSource(source=source) for source in sources))


def answered(source: str, question: str, answer: str = "yes", why: str = "") -> AnswerDeception:
    return AnswerDeception(source=source, question=question, answer=answer, why=why)


def test_answers_stand_in_the_order_of_the_checklist_and_checks_in_that_of_the_sources() -> None:
    drawn = after(
        sourced(),
        answered("S2", "eve-chain"),
        answered("S1", "pop-history", why=" It has happened before. "),
        answered("S1", "mom-motive", "unclear"),
        ConcludeDeception(source="S1", conclusion="Read with care."),
    )
    assert [check.id for check in drawn.deception] == ["S1", "S2"]
    assert drawn.deception[0].answers == (
        DeceptionAnswer(question="mom-motive", answer="unclear"),
        DeceptionAnswer(question="pop-history", answer="yes", why="It has happened before."),
    )


def test_a_check_without_a_word_is_none() -> None:
    drawn = after(sourced(), answered("S1", "mom-motive"), answered("S1", "mom-motive", ""))
    assert drawn.deception == ()


def test_a_check_goes_with_its_source() -> None:
    assert after(sourced(), answered("S1", "mom-motive"), RemoveSource(id="S1")).deception == ()


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (answered("S9", "mom-motive"), UnknownItem),
        (answered("S1", "mom"), BadValue),
        (answered("S1", "mom-motive", "perhaps"), BadValue),
    ],
)
def test_only_the_checklist_is_answered(edit: Edit, error: type[Exception]) -> None:
    with pytest.raises(error):
        after(sourced(), edit)


def test_a_row_entered_twice_has_its_second_reading_behind_it_and_unrated() -> None:
    drawn = after(
        sourced(), ClusterEvidence(ids=("E1",), cluster="one"), EnterTwice(id="E1", new="E3", text="A lure.")
    )
    assert [row.id for row in drawn.evidence] == ["E1", "E3", "E2"]
    second = drawn.evidence_item("E3")
    assert (second.deceptive_of, second.text, second.cluster) == ("E1", "A lure.", "")
    assert drawn.rating(ANALYST, "E3", "H1") is None


def test_a_row_has_two_readings_at_most() -> None:
    drawn = after(sourced(), EnterTwice(id="E1", new="E3"))
    for id in ("E1", "E3"):
        with pytest.raises(AlreadyTwice):
            after(drawn, EnterTwice(id=id, new="E4"))


def test_a_row_goes_with_its_second_reading_but_not_the_other_way_round() -> None:
    rating = RateCell(evidence="E3", hypothesis="H1", rating=Rating.II)
    drawn = after(sourced(), EnterTwice(id="E1", new="E3"), rating)
    gone = after(drawn, RemoveEvidence(id="E1"))
    assert [row.id for row in gone.evidence] == ["E2"]
    assert {place.evidence for place in gone.cells} == {"E2"}
    assert [row.id for row in after(drawn, RemoveEvidence(id="E3")).evidence] == ["E1", "E2"]


def test_what_was_entered_twice_is_not_merged_and_its_second_reading_not_split() -> None:
    drawn = after(sourced(), EnterTwice(id="E1", new="E3"))
    for into, merged in (("E2", "E1"), ("E2", "E3"), ("E1", "E2")):
        with pytest.raises(HasSecondReading):
            after(drawn, MergeEvidence(into=into, merged=merged))
    with pytest.raises(HasSecondReading):
        after(drawn, SplitEvidence(id="E3", text="a", new="E4", new_text="b"))
    assert len(after(drawn, SplitEvidence(id="E1", text="a", new="E4", new_text="b")).evidence) == 4


def test_the_house_table_stands_in_the_order_of_the_codes() -> None:
    drawn = after(sourced(), ChooseLevels(levels_of=(("2", "H"), ("A", "high"), ("3", ""))))
    assert drawn.levels_of == (("A", "high"), ("2", "high"))


@pytest.mark.parametrize("code", ["F", "6", "Z", ""])
def test_what_cannot_be_judged_has_no_level(code: str) -> None:
    with pytest.raises(BadValue):
        after(sourced(), ChooseLevels(levels_of=((code, "low"),)))


def test_the_house_table_is_locked_with_the_grades() -> None:
    with pytest.raises(HouseTableLocked):
        after(sourced(), LockGrades(), ChooseLevels(levels_of=(("A", "high"),)))
    assert not issubclass(HouseTableLocked, GradesLocked)


def test_where_a_report_comes_from_and_its_grades_are_told_of_both_readings() -> None:
    described = DescribeEvidence(
        id="E1", source="S1", paragraph=4, outlet="", origin="A spy", kind="", date="", url="", note="Own."
    )
    graded = GradeEvidence(id="E1", reliability="B", credibility="low", relevance="high", reason="Hearsay.")
    drawn = after(sourced(), EnterTwice(id="E1", new="E3", text="A lure."), described, graded)
    second = drawn.evidence_item("E3")
    assert (second.paragraph, second.origin, second.credibility, second.text) == (
        4,
        "A spy",
        "low",
        "A lure.",
    )
    assert second.note != "Own."


def test_a_row_added_as_a_second_reading_needs_a_row_that_has_none() -> None:
    second = Evidence(id="E9", text="A lure.", deceptive_of="E1")
    assert second_readings(after(sourced(), AddEvidence(evidence=second))) == {"E1": second}
    many = AddManyEvidence(evidence=(second,))
    for edit in (
        AddEvidence(evidence=replace(second, deceptive_of="E7")),
        AddEvidence(evidence=second),
        many,
    ):
        with pytest.raises((UnknownItem, AlreadyTwice)):
            after(sourced(), EnterTwice(id="E1", new="E3"), edit)


def test_taking_a_removal_back_makes_no_third_reading() -> None:
    drawn = after(sourced(), EnterTwice(id="E1", new="E3"))
    gone = after(drawn, RemoveEvidence(id="E3"))
    again = after(gone, EnterTwice(id="E1", new="E4"))
    with pytest.raises(UndoConflict, match="E1"):
        taken_back(again, changes(drawn, gone))
