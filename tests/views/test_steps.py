from dataclasses import replace

from tests.drawing import case, twice
from workbench.model.edits import ExplainCell, Judge, apply
from workbench.model.expectation import Expectation
from workbench.model.hypothesis import Indicator
from workbench.views.steps import STEPS, steps_view

ANN = "ann"


def states(drawn):
    return {step["step"]: step["state"] for step in steps_view(drawn, ANN)}


def finished():
    drawn = case({"E1": "C I"})
    drawn = replace(
        drawn,
        grades_locked=True,
        evidence=tuple(replace(item, origin="Somebody") for item in drawn.evidence),
        expectations=tuple(Expectation(id=f"X{n}", hypothesis=f"H{n}", text="Seen") for n in (1, 2)),
        indicators=tuple(Indicator(id=f"I{n}", hypothesis=f"H{n}", text="Sign") for n in (1, 2)),
    )
    for edit in (
        ExplainCell(evidence="E1", hypothesis="H2", reason="It would not happen then."),
        Judge(moment="before", answer=("H1",), confidence="low"),
        Judge(moment="after", answer=("H1",), confidence="low"),
    ):
        drawn = apply(drawn, edit, by=ANN)
    return drawn


def test_heuers_eight_steps_come_in_order_and_the_present_one_is_marked():
    steps = steps_view(case({"E1": "C I"}), ANN, "matrix")
    assert tuple(step["step"] for step in steps) == STEPS
    assert [step["title"] for step in steps if step["now"]] == ["3 Matrix"]
    assert steps[0]["anchor"] == "1-Hypotheses"


def test_a_finished_case_has_nothing_open():
    assert set(states(finished()).values()) == {"done", "look"}


def test_each_step_says_what_it_lacks():
    drawn = case({"E1": "I .", "E2": ". ."})
    missing = {step["step"]: " ".join(step["missing"]) for step in steps_view(drawn, ANN)}
    assert "before the evidence" in missing["hypotheses"]
    assert "not locked" in missing["evidence"]
    assert "2 hypotheses do not say what should be seen." in missing["evidence"]
    assert missing["matrix"] == "3 cells are not rated."
    assert "1 reason for an I or II is missing." in missing["refine"]
    assert "after the evidence" in missing["conclusions"]
    assert missing["indicators"] == "2 hypotheses have no indicator."


def test_an_empty_case_has_no_step_done_that_asks_for_something():
    assert set(states(case({})).values()) == {"open", "look"}
    missing = {step["step"]: step["missing"] for step in steps_view(case({}), ANN)}
    assert missing["matrix"] == ["There is nothing to rate yet."]


def test_a_reading_as_deceptive_that_is_not_rated_is_missing_in_the_matrix():
    drawn = twice(finished(), {"E1": "C ."})
    (matrix,) = (step for step in steps_view(drawn, ANN) if step["step"] == "matrix")
    assert matrix["missing"] == ["1 cell of a reading as deceptive is not rated."]
