from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case, twice
from tests.strategies import cases
from workbench.errors import NotTwice
from workbench.model.case import Case
from workbench.model.edits import BeginExercise, apply
from workbench.model.readings import each_for_itself, in_pairs, read_as, second_readings


def codes(drawn: Case) -> dict[str, str]:
    return {item.id: " ".join(cell.rating or "." for cell in cells) for item, cells in drawn.rows(ANALYST)}


def two() -> Case:
    return twice(case({"E1": "C I", "E2": "N CC"}), {"E1": "II C", "E2": "I ."})


def test_a_case_without_second_readings_is_itself() -> None:
    drawn = case({"E1": "C I"})
    assert read_as(drawn) is drawn
    assert each_for_itself(drawn) is drawn


def test_an_item_entered_twice_counts_once_as_true() -> None:
    assert [item.id for item in two().counted_evidence] == ["E1", "E2"]
    assert codes(read_as(two())) == {"E1": "C I", "E2": "N CC"}


def test_an_assumption_that_is_off_is_in_neither_reading_of_another_row() -> None:
    drawn = two()
    off = tuple(replace(i, kind="assumption", on=False) if i.id == "E2" else i for i in drawn.evidence)
    drawn = replace(drawn, evidence=off)
    assert codes(read_as(drawn)) == {"E1": "C I"}
    assert codes(read_as(drawn, ["E1"])) == {"E1": "II C"}


def test_read_as_deceptive_a_row_has_the_words_and_cells_of_its_second_reading_and_keeps_its_grades() -> None:
    drawn = two()
    reworded = tuple(
        replace(i, text="A plant", credibility="low") if i.deceptive_of else i for i in drawn.evidence
    )
    read = read_as(replace(drawn, evidence=reworded), ["E1"])
    assert codes(read) == {"E1": "II C", "E2": "N CC"}
    assert (read.evidence[0].text, read.evidence[0].credibility) == ("A plant", "medium")


def test_what_was_not_entered_twice_cannot_be_read_as_deceptive() -> None:
    drawn = twice(case({"E1": "C I", "E2": "C C"}), {"E1": "I C"})
    with pytest.raises(NotTwice, match=r"E2 has no reading as deceptive. Entered twice: E1\."):
        read_as(drawn, ["E2"])
    with pytest.raises(NotTwice, match="no item of this case was entered twice"):
        read_as(case({"E1": "C I"}), ["E1"])


@given(cases(), st.data())
def test_read_as_deceptive_a_case_is_the_one_in_which_the_row_was_replaced(
    drawn: Case, data: st.DataObject
) -> None:
    doubled = data.draw(twice_entered(drawn))
    second = second_readings(doubled)
    chosen = data.draw(st.sets(st.sampled_from(sorted(second)))) if second else set()
    read = read_as(doubled, chosen)
    assert [item.id for item in read.evidence] == [item.id for item in drawn.evidence]
    for item in read.evidence:
        taken = second[item.id].id if item.id in chosen else item.id
        for column in read.rated_hypotheses:
            assert read.cell(ANALYST, item.id, column.id) == doubled.cell(ANALYST, taken, column.id)


@given(cases(), st.data())
def test_read_as_true_a_case_is_the_one_before_anything_was_entered_twice(
    drawn: Case, data: st.DataObject
) -> None:
    assert read_as(data.draw(twice_entered(drawn))) == drawn


@st.composite
def twice_entered(draw: st.DrawFn, drawn: Case) -> Case:
    chosen = draw(st.sets(st.sampled_from([item.id for item in drawn.evidence])))
    codes = st.sampled_from([".", "CC", "C", "N", "I", "II", "NA"])
    width = len(drawn.rated_hypotheses)
    return twice(drawn, {id: " ".join(draw(codes) for _ in range(width)) for id in sorted(chosen)})


def test_a_second_reading_follows_its_row_into_any_order() -> None:
    drawn = twice(case({"E1": "C", "E2": "C", "E3": "C"}), {"E1": "I", "E3": "N"})
    assert in_pairs(drawn, ["E3", "E1", "E2"]) == ("E3", "E3-2", "E1", "E1-2", "E2")
    assert in_pairs(drawn, ["E1-2", "E3", "E3-2", "E2", "E1"]) == ("E3", "E3-2", "E2", "E1", "E1-2")


@given(st.integers(0, 2**40))
def test_a_class_exercise_shuffles_pairs_together(seed: int) -> None:
    drawn = twice(case({f"E{n}": "C" for n in range(1, 7)}), {"E2": "I", "E5": "I"})
    order = [item.id for item in apply(drawn, BeginExercise(seed=seed), by=ANALYST).evidence]
    plain = case({f"E{n}": "C" for n in range(1, 7)})
    assert [id for id in order if "-" not in id] == [
        item.id for item in apply(plain, BeginExercise(seed=seed), by=ANALYST).evidence
    ]
    assert order.index("E2-2") == order.index("E2") + 1
    assert order.index("E5-2") == order.index("E5") + 1
