"""An assumption that is switched off: in no total, waited for by nobody, and said to be off."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case, twice
from workbench.classroom.sameness import print_of
from workbench.model.case import Case, without_evidence
from workbench.model.edits import BeginExercise, SwitchAssumption, apply
from workbench.scoring import every_row, gaps, hand_in_gaps, standing
from workbench.session import frames
from workbench.views.evidence import evidence_view
from workbench.views.matrix import matrix_view
from workbench.views.refine import refine_view
from workbench.views.report import report_view
from workbench.views.sensitivity import sensitivity_view

ROWS = {"E1": "C I", "E2": "II C", "E3": "C I"}
SAID = "Assumption E2 is switched off and counts in no total."


def assuming(rows: dict[str, str] = ROWS, *ids: str) -> Case:
    drawn = case(rows)
    named = ids or ("E2",)
    items = (replace(item, kind="assumption") if item.id in named else item for item in drawn.evidence)
    return replace(drawn, evidence=tuple(items))


def off(drawn: Case, id: str = "E2") -> Case:
    return apply(drawn, SwitchAssumption(id=id, on=False), by=ANALYST)


def row(drawn: Case, id: str) -> dict:
    return next(one for one in matrix_view(drawn, ANALYST)["rows"] if one["id"] == id)


def test_totals_are_those_of_the_case_without_it():
    assert standing(off(assuming()), ANALYST) == standing(without_evidence(assuming(), ["E2"]), ANALYST)
    assert standing(off(assuming()), ANALYST).leaders != standing(assuming(), ANALYST).leaders


def test_its_row_stays_with_its_ratings_and_says_that_it_is_off():
    assert row(off(assuming()), "E2")["off"] == "assumption switched off: counts in no total"
    assert row(off(assuming()), "E2")["codes"] == ["II", "C"]
    assert row(assuming(), "E2")["off"] == row(off(assuming()), "E1")["off"] == ""
    assert [row(assuming(), id)["switches"] for id in ("E1", "E2")] == [False, True]


def test_every_row_has_its_measures_whether_it_counts_or_not():
    assert [one.evidence for one in every_row(off(assuming()), ANALYST)] == ["E1", "E2", "E3"]
    frame = frames.evidence(off(assuming()), ANALYST)
    assert list(frame["counts"]) == [True, False, True]
    assert list(frame["rating_range"]) == [2, 3, 2]


@pytest.mark.parametrize("told", ["totals", "sensitivity", "report"])
def test_whoever_shows_a_standing_says_what_is_off(told: str):
    drawn = off(assuming())
    views = {
        "totals": lambda one: matrix_view(one, ANALYST)["totals"]["dependent"],
        "sensitivity": lambda one: sensitivity_view(one, ANALYST)["now"],
        "report": lambda one: report_view(one, ANALYST)["scheme"]["convention"],
    }
    assert SAID in views[told](drawn)
    assert "switched off" not in views[told](assuming())


def test_a_report_tags_the_row():
    found = {one["id"]: one["text"] for one in report_view(off(assuming()), ANALYST)["rows"]}
    assert found["E2"] == "(assumption switched off: counts in no total) Item E2"
    assert found["E1"] == "Item E1"


def test_nobody_waits_for_what_is_off_until_it_is_on_again():
    blank = assuming({"E1": "C I", "E2": ". II"})
    blank = replace(blank, evidence=tuple(replace(item, credibility="") for item in blank.evidence))
    asked = {(gap.kind, gap.evidence) for gap in gaps(blank, ANALYST)}
    assert {("unrated", "E2"), ("no reason", "E2"), ("ungraded", "E2")} <= asked
    for missing in (gaps, hand_in_gaps):
        assert "E2" not in {gap.evidence for gap in missing(off(blank), ANALYST)}
    view = matrix_view(off(blank), ANALYST)
    assert (view["progress"]["left"], view["totals"]["shown"]) == (0, True)
    assert matrix_view(blank, ANALYST)["progress"]["left"] == 1
    assert refine_view(off(blank), ANALYST)


def test_it_stays_in_the_list_of_evidence_and_is_not_asked_for_grades():
    drawn = replace(assuming(), evidence=tuple(replace(e, credibility="") for e in assuming().evidence))
    view = evidence_view(off(drawn))
    assert [item["id"] for item in view["items"]] == ["E1", "E2", "E3"]
    assert view["items"][1]["off"] == "assumption switched off: counts in no total"
    assert view["ungraded"].startswith("2 ")


def test_both_readings_of_an_item_are_off_together():
    drawn = twice(assuming(), {"E2": "CC ."})
    switched = off(drawn)
    assert [(item.id, item.off) for item in switched.evidence if item.off] == [("E2", True), ("E2-2", True)]
    assert off(drawn, "E2-2") == switched
    view = matrix_view(switched, ANALYST)
    assert [one["id"] for one in view["rows"]] == ["E1", "E2", "E2-2", "E3"]
    assert view["totals"]["second"] == ""
    assert [matrix_view(one, ANALYST)["progress"]["left"] for one in (drawn, switched)] == [1, 0]
    assert standing(switched, ANALYST) == standing(without_evidence(assuming(), ["E2"]), ANALYST)


def test_a_class_exercise_keeps_its_rows_and_a_hand_in_is_still_of_the_case():
    switched = off(assuming())
    begun = apply(switched, BeginExercise(seed=3), by=ANALYST)
    assert {item.id for item in begun.evidence} == {"E1", "E2", "E3"}
    assert print_of(switched) == print_of(assuming())
