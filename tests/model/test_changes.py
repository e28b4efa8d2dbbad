from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases, edits
from workbench.errors import UndoConflict, WorkbenchError
from workbench.model.case import Case
from workbench.model.changes import advanced, case_of, changes, records, taken_back
from workbench.model.edits import (
    AddEvidence,
    AddHypothesis,
    Edit,
    ExplainCell,
    Judge,
    OrderEvidence,
    OrderHypotheses,
    RateCell,
    RemoveEvidence,
    RewordEvidence,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis

orders: dict[str, Callable[[tuple[str, ...]], Edit]] = {
    "evidence": lambda order: OrderEvidence(order=order),
    "hypotheses": lambda order: OrderHypotheses(order=order),
}


def attempted(drawn: Case, edit: Edit, by: str = ANALYST) -> Case:
    try:
        return apply(drawn, edit, by=by)
    except WorkbenchError:
        return drawn


@given(cases())
def test_records_hold_everything_in_a_case(drawn: Case) -> None:
    assert case_of(records(drawn)) == drawn


@given(cases(), edits)
def test_changes_carry_a_case_over_an_edit_and_back(drawn: Case, edit: Edit) -> None:
    edited = attempted(drawn, edit)
    made = changes(drawn, edited)
    assert advanced(drawn, made) == edited
    assert advanced(edited, taken_back(edited, made)) == drawn


@given(cases(), st.data())
def test_a_new_order_is_taken_back(drawn: Case, data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(orders)))
    order = data.draw(st.permutations([item.id for item in getattr(drawn, table)]))
    edited = apply(drawn, orders[table](tuple(order)), by=ANALYST)
    assert advanced(edited, taken_back(edited, changes(drawn, edited))) == drawn


@settings(max_examples=200)
@given(cases(), edits, st.lists(edits, max_size=4))
def test_taking_back_after_others_went_on_keeps_their_work_or_refuses(
    drawn: Case, mine: Edit, theirs: list[Edit]
) -> None:
    edited = attempted(drawn, mine)
    later = edited
    for edit in theirs:
        later = attempted(later, edit, by="bob")
    made = changes(drawn, edited)
    try:
        back = advanced(later, taken_back(later, made))
    except UndoConflict:
        return
    touched = {(change.table, change.key) for change in made}
    then, now = records(later), records(back)
    for key in {*then, *now} - touched:
        assert then.get(key) == now.get(key)
    assert case_of(now) == back


def test_undoing_an_added_row_keeps_rows_that_others_added_since() -> None:
    drawn = case({"E1": "C"})
    mine = apply(drawn, AddEvidence(evidence=Evidence(id="E2", text="mine")), by=ANALYST)
    theirs = apply(mine, AddEvidence(evidence=Evidence(id="E3", text="theirs")), by="bob")
    back = advanced(theirs, taken_back(theirs, changes(drawn, mine)))
    assert [item.id for item in back.evidence] == ["E1", "E3"]


def test_undoing_a_removed_row_puts_it_back_in_its_place() -> None:
    drawn = case({"E1": "C", "E2": "I", "E3": "N"})
    gone = apply(drawn, RemoveEvidence(id="E2"), by=ANALYST)
    theirs = apply(gone, AddEvidence(evidence=Evidence(id="E4", text="theirs")), by="bob")
    back = advanced(theirs, taken_back(theirs, changes(drawn, gone)))
    assert [item.id for item in back.evidence] == ["E1", "E2", "E3", "E4"]


def test_a_row_that_somebody_rated_since_is_not_taken_away_under_them() -> None:
    drawn = case({"E1": "C"})
    mine = apply(drawn, AddEvidence(evidence=Evidence(id="E2", text="mine")), by=ANALYST)
    rated = attempted(mine, RateCell(evidence="E2", hypothesis="H1", rating=None), by="bob")
    rated = apply(rated, ExplainCell(evidence="E2", hypothesis="H1", reason="because"), by="bob")
    with pytest.raises(UndoConflict, match="E2 against H1"):
        taken_back(rated, changes(drawn, mine))


def test_what_somebody_reworded_since_stays() -> None:
    drawn = case({"E1": "C"})
    mine = apply(drawn, RewordEvidence(id="E1", text="mine"), by=ANALYST)
    theirs = apply(mine, RewordEvidence(id="E1", text="theirs"), by="bob")
    with pytest.raises(UndoConflict, match="E1"):
        taken_back(theirs, changes(drawn, mine))


def test_a_hypothesis_that_somebody_leans_to_is_not_taken_away_under_them() -> None:
    drawn = case({"E1": "C"})
    mine = apply(drawn, AddHypothesis(hypothesis=Hypothesis(id="H2", label="mine")), by=ANALYST)
    leaning = apply(mine, Judge(moment="before", answer=("H2",)), by="bob")
    with pytest.raises(UndoConflict, match="H2"):
        taken_back(leaning, changes(drawn, mine))
