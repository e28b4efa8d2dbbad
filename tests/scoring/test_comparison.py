from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases, edits
from workbench.errors import WorkbenchError
from workbench.model.case import Case
from workbench.model.edits import (
    AddEvidence,
    Edit,
    ExplainCell,
    OrderEvidence,
    RateCell,
    RemoveEvidence,
    RewordHypothesis,
    SwitchHypothesis,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.scoring import compare


def after(drawn: Case, *made: Edit) -> Case:
    for edit in made:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


BEFORE = case({"E1": "C I", "E2": "I I", "E3": "N C"})


def test_rows_that_came_went_and_moved_are_told_apart() -> None:
    then = after(
        BEFORE,
        RemoveEvidence(id="E2"),
        AddEvidence(evidence=Evidence(id="E9", text="new")),
        OrderEvidence(order=("E3", "E1", "E9")),
    )
    found = compare(BEFORE, then, ANALYST).evidence
    assert [item.id for item in found.added] == ["E9"]
    assert [item.id for item in found.removed] == ["E2"]
    assert (found.altered, found.reordered) == ((), True)


def test_adding_a_row_is_no_new_order() -> None:
    then = after(BEFORE, AddEvidence(evidence=Evidence(id="E0", text="new"), before="E1"))
    assert not compare(BEFORE, then, ANALYST).evidence.reordered


def test_what_was_reworded_is_named_field_by_field() -> None:
    then = after(BEFORE, RewordHypothesis(id="H1", label="Money", statement=""))
    (altered,) = compare(BEFORE, then, ANALYST).hypotheses.altered
    assert (altered.before.label, altered.after.label) == ("Hypothesis 1", "Money")
    assert altered.fields == ("label",)


def test_a_changed_cell_has_both_ratings() -> None:
    then = after(BEFORE, RateCell(evidence="E1", hypothesis="H2", rating=Rating.C))
    (cell,) = compare(BEFORE, then, ANALYST).cells
    assert (cell.evidence, cell.hypothesis) == ("E1", "H2")
    assert (cell.before.rating, cell.after.rating) == (Rating.I, Rating.C)


def test_another_analysts_cells_are_left_alone() -> None:
    then = apply(BEFORE, RateCell(evidence="E1", hypothesis="H2", rating=Rating.C), by="bob")
    assert compare(BEFORE, then, ANALYST).cells == ()


def test_scores_ranks_and_leaders_move() -> None:
    then = after(BEFORE, *(RateCell(evidence=id, hypothesis="H2", rating=Rating.C) for id in ("E1", "E2")))
    found = compare(BEFORE, then, ANALYST)
    assert (found.before.leaders, found.after.leaders) == (("H1",), ("H2",))
    moved = {one.id: one for one in found.columns}["H2"]
    assert moved.before is not None
    assert moved.after is not None
    assert (moved.before.score, moved.after.score) == (2, 0)
    assert (moved.before.rank, moved.after.rank) == (2, 1)


def test_a_hypothesis_switched_off_stands_nowhere_now() -> None:
    found = compare(BEFORE, after(BEFORE, SwitchHypothesis(id="H2", on=False)), ANALYST)
    (moved,) = [one for one in found.columns if one.after is None]
    assert moved.id == "H2"


def test_both_are_scored_under_one_scheme() -> None:
    found = compare(BEFORE, replace(BEFORE, scheme="parc-weighted"), ANALYST)
    assert found.before.scheme == found.after.scheme
    assert found.header == ("scheme",)


@given(cases())
def test_a_case_is_the_same_as_itself(drawn: Case) -> None:
    assert compare(drawn, drawn, ANALYST).same


@given(cases(), st.lists(edits, max_size=4))
def test_comparing_the_other_way_round_swaps_all_of_it(drawn: Case, made: list[Edit]) -> None:
    then = drawn
    for edit in made:
        try:
            then = apply(then, edit, by=ANALYST)
        except WorkbenchError:
            continue
    there = compare(drawn, then, ANALYST, "inconsistency")
    back = compare(then, drawn, ANALYST, "inconsistency")
    assert (there.before, there.after) == (back.after, back.before)
    assert {i.id for i in there.evidence.added} == {i.id for i in back.evidence.removed}
    swapped = {(cell.evidence, cell.hypothesis, cell.after, cell.before) for cell in back.cells}
    assert {(cell.evidence, cell.hypothesis, cell.before, cell.after) for cell in there.cells} == swapped
    assert there.same == back.same


def test_a_reason_alone_is_a_change_too() -> None:
    then = after(BEFORE, ExplainCell(evidence="E1", hypothesis="H1", reason="because"))
    (cell,) = compare(BEFORE, then, ANALYST).cells
    assert (cell.before.rating, cell.after.reason) == (Rating.C, "because")
