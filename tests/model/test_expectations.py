import pytest

from tests.drawing import ANALYST, case
from workbench.errors import BadValue, NeedsWords, UnknownItem
from workbench.model.case import Case
from workbench.model.edits import (
    AddExpectation,
    ChangeExpectation,
    Edit,
    EnterFinding,
    MergeEvidence,
    MergeHypotheses,
    RemoveEvidence,
    RemoveExpectation,
    RemoveHypothesis,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.expectation import Expectation

EXPECTED = Expectation(id="X1", hypothesis="H1", text="The state would show it at home.")
ABSENCE = Evidence(id="E9", text="Nothing was shown at home.", kind="absence")


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def expecting() -> Case:
    return after(case({"E1": "C I", "E2": "I C"}), AddExpectation(expectation=EXPECTED))


def test_an_absence_becomes_a_row_that_its_expectation_knows() -> None:
    drawn = after(expecting(), EnterFinding(id="X1", evidence=ABSENCE))
    assert drawn.evidence[-1] == ABSENCE
    assert drawn.expectation("X1").evidence == "E9"


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (Expectation(id="X2", hypothesis="H9", text="x"), UnknownItem),
        (Expectation(id="X2", hypothesis="H1", text=" "), NeedsWords),
        (Expectation(id="X2", hypothesis="H1", text="x", state="maybe"), BadValue),
        (Expectation(id="X2", hypothesis="H1", text="x", evidence="E9"), UnknownItem),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: Expectation, error: type[Exception]) -> None:
    with pytest.raises(error):
        after(expecting(), AddExpectation(expectation=wrong))


def test_an_expectation_outlives_the_row_that_came_of_it_and_the_other_way_round() -> None:
    drawn = after(expecting(), EnterFinding(id="X1", evidence=ABSENCE))
    assert after(drawn, RemoveEvidence(id="E9")).expectation("X1").evidence == ""
    assert after(drawn, RemoveExpectation(id="X1")).evidence_item("E9") == ABSENCE
    assert after(drawn, MergeEvidence(into="E1", merged="E9")).expectation("X1").evidence == "E1"


def test_an_expectation_goes_and_moves_with_its_hypothesis() -> None:
    assert after(expecting(), RemoveHypothesis(id="H1")).expectations == ()
    assert after(expecting(), MergeHypotheses(into="H2", merged="H1")).expectation("X1").hypothesis == "H2"


def test_an_expectation_is_changed_as_a_whole() -> None:
    changed = Expectation(id="X1", hypothesis="H2", text="Other", state="not seen", where="both articles")
    assert after(expecting(), ChangeExpectation(expectation=changed)).expectations == (changed,)
