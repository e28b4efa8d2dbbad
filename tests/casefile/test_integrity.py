from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case, twice
from tests.strategies import cases, edits
from workbench.casefile.integrity import problems
from workbench.errors import UndoConflict, WorkbenchError
from workbench.model.case import Case
from workbench.model.changes import advanced, changes, taken_back
from workbench.model.edits import Edit, apply


@given(cases(), st.lists(edits, max_size=8), st.integers(0, 7))
def test_the_parts_of_a_case_fit_each_other_whatever_is_edited_and_undone(
    drawn: Case, made: list[Edit], undone: int
) -> None:
    steps = [drawn]
    for edit in made:
        try:
            steps.append(apply(steps[-1], edit, by=ANALYST))
        except WorkbenchError:
            continue
        assert list(problems(steps[-1])) == []
    if undone + 1 < len(steps):
        try:
            back = taken_back(steps[-1], changes(steps[undone], steps[undone + 1]))
        except UndoConflict:
            return
        assert list(problems(advanced(steps[-1], back))) == []


def test_a_second_reading_is_of_a_row_and_its_only_one() -> None:
    drawn = twice(case({"E1": "C", "E2": "C"}), {"E1": "I"})
    second = drawn.evidence_item("E1-2")
    third = replace(second, id="E1-3")
    several = list(problems(replace(drawn, evidence=(*drawn.evidence, third))))
    assert several == ["more than one second reading of evidence 'E1'"]
    of_second = list(
        problems(replace(drawn, evidence=(*drawn.evidence, replace(third, deceptive_of="E1-2"))))
    )
    assert of_second == ["evidence 'E1-3' as a second reading of 'E1-2', which is one itself"]
