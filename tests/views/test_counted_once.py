"""What was entered twice is counted once, wherever something is counted."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case, twice
from tests.model.test_readings import twice_entered
from tests.strategies import cases
from workbench.model.case import Case
from workbench.model.likeness import proposals
from workbench.model.provenance import chains, resting
from workbench.model.source import Source
from workbench.scoring import standing
from workbench.session import frames
from workbench.views.chronology import dates_view
from workbench.views.conclusions import conclusions_view
from workbench.views.evidence import evidence_view
from workbench.views.exercise import missing
from workbench.views.grading import grading_view
from workbench.views.origins import origins_view
from workbench.views.quality import quality_view
from workbench.views.refine import refine_view
from workbench.views.report import report_view
from workbench.views.sensitivity import sensitivity_view

IN_REPORT = ("rated", "columns", "order", "picture", "sentences", "linchpins", "sources", "origins")


@given(cases(), st.data())
def test_panels_that_tell_results_are_the_same_with_second_readings(drawn: Case, data: st.DataObject) -> None:
    opened = replace(drawn, totals_opened=(ANALYST,))
    doubled = data.draw(twice_entered(opened))
    assert conclusions_view(doubled, ANALYST) == conclusions_view(opened, ANALYST)
    assert sensitivity_view(doubled, ANALYST, ["E1"]) == sensitivity_view(opened, ANALYST, ["E1"])
    told, plain = (refine_view(one, ANALYST)["groups"][:2] for one in (doubled, opened))
    assert told == plain
    told, plain = (report_view(one, ANALYST) for one in (doubled, opened))
    assert {key: told[key] for key in IN_REPORT} == {key: plain[key] for key in IN_REPORT}
    assert frames.scores(doubled, ANALYST, None).equals(frames.scores(opened, ANALYST, None))


def sourced(drawn: Case) -> Case:
    items = tuple(replace(item, source="S1", origin="A spy") for item in drawn.evidence)
    return replace(drawn, sources=(Source(id="S1", title="A text"),), evidence=items)


def test_grades_are_asked_for_once_and_origins_count_an_item_once() -> None:
    plain = sourced(case({"E1": "C I", "E2": "C C"}))
    assert evidence_view(twice(plain, {"E1": "II CC"})) == evidence_view(plain)


def test_an_exercise_says_which_reading_is_not_rated_yet() -> None:
    found = missing(twice(case({"E1": "C ."}), {"E1": ". ."}), ANALYST)
    assert found["unrated"] == "One cell of 2 is not rated yet."
    assert found["second unrated"] == "2 cells of readings as deceptive are not rated yet."


@pytest.mark.parametrize("second", ["II II", ". ."])
def test_totals_open_when_every_item_is_judged_as_true(second: str) -> None:
    assert standing(twice(case({"E1": "C I"}), {"E1": second}), ANALYST).complete


def test_the_frame_of_evidence_has_both_readings_and_says_which_is_which() -> None:
    frame = frames.evidence(twice(case({"E1": "C I"}), {"E1": "II CC"}), ANALYST)
    assert frame["deceptive_of"].to_dict() == {"E1": "", "E1-2": "E1"}
    assert frame["rating_range"].to_dict() == {"E1": 2, "E1-2": 4}


def test_a_second_reading_is_no_further_report_of_its_origin() -> None:
    plain = sourced(case({"E1": "C I", "E2": "C C"}))
    doubled = twice(plain, {"E1": "II CC"})
    assert chains(doubled) == chains(plain)
    assert resting(doubled) == resting(plain)
    assert proposals(doubled) == proposals(plain)


def test_summaries_and_the_time_axis_count_an_item_once() -> None:
    plain = sourced(case({"E1": "C I", "E2": "C C"}))
    doubled = twice(plain, {"E1": "II CC"})
    assert quality_view(doubled) == quality_view(plain)
    assert grading_view(doubled) == grading_view(plain)
    assert dates_view(doubled) == dates_view(plain)
    assert origins_view(doubled, ANALYST) == origins_view(plain, ANALYST)
