"""Two moments side by side, in words."""

import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases, edits
from workbench.errors import WorkbenchError
from workbench.messages import catalogue
from workbench.model.edits import (
    AddEvidence,
    MarkCase,
    RateCell,
    RemoveEvidence,
    RewordEvidence,
    SwitchHypothesis,
    apply,
)
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.scoring.comparison import HEADER
from workbench.views.comparison import _QUIET, comparison_view

BEFORE = case({"E1": "C I", "E2": "I I", "E3": "N C"})


def view(*made, before=BEFORE):
    after = before
    for edit in made:
        after = apply(after, edit, by=ANALYST)
    return comparison_view(before, after, ANALYST, ("then", "now"))


def groups(found):
    return {group["title"]: [item["id"] for item in group["items"]] for group in found["groups"]}


def test_nothing_different_is_one_sentence():
    found = view()
    assert found["same"] == "Nothing is different between the two."
    assert (found["groups"], found["cells"]["items"]) == ([], [])


def test_rows_come_and_go_under_their_titles():
    found = view(RemoveEvidence(id="E2"), AddEvidence(evidence=Evidence(id="E4", text="new")))
    assert groups(found) == {"Evidence added": ["E4"], "Evidence removed": ["E2"]}


def test_a_reworded_row_shows_both_wordings():
    found = view(RewordEvidence(id="E1", text="other words"))
    (item,) = found["groups"][0]["items"]
    assert item["changes"] == [{"field": "wording", "before": "Item E1", "after": "other words"}]


def test_the_case_itself_is_compared_too():
    found = view(MarkCase(as_of="2026-01-31", handling=""))
    assert found["groups"][0]["title"] == "The case"
    assert found["groups"][0]["items"][0]["changes"] == [
        {"field": "as-of date", "before": "nothing", "after": "2026-01-31"}
    ]


def test_a_changed_cell_is_an_arrow():
    found = view(RateCell(evidence="E1", hypothesis="H2", rating=Rating.C))
    assert found["cells"]["title"] == "1 cell changed"
    (cell,) = found["cells"]["items"]
    assert (cell["row"], cell["column"], cell["change"]) == ("E1", "H2 Hypothesis 2", "I → C")


def test_scores_stand_side_by_side_and_leaders_are_named():
    found = view(*(RateCell(evidence=id, hypothesis="H2", rating=Rating.C) for id in ("E1", "E2")))
    standing = found["standing"]
    assert standing["sentence"] == "Least contradicted then: H1 Hypothesis 1; now: H2 Hypothesis 2."
    assert standing["columns"][1]["before"] == {"score": "2", "place": "2nd"}
    assert standing["columns"][1]["after"] == {"score": "0", "place": "1st"}
    assert (standing["columns"][1]["led"], standing["columns"][1]["leads"]) == (False, True)


def test_a_hypothesis_out_of_the_matrix_has_no_score():
    found = view(SwitchHypothesis(id="H2", on=False))
    assert found["standing"]["columns"][-1]["after"] == {"score": "not in the matrix", "place": ""}


def test_hidden_totals_stay_hidden():
    found = view(RateCell(evidence="E1", hypothesis="H1", rating=None))
    assert found["standing"] is None
    assert "not open to you" in found["hidden"]


@pytest.mark.parametrize("kind", [Evidence, Hypothesis])
def test_every_field_has_its_word(kind):
    names = {field.name for field in fields(kind)} - set(_QUIET)
    assert {f"comparison.field.{name}" for name in names | set(HEADER)} <= set(catalogue("comparison"))


@given(cases(), st.lists(edits, max_size=4))
def test_any_two_states_can_be_shown_and_sent(drawn, made):
    after = drawn
    for edit in made:
        try:
            after = apply(after, edit, by=ANALYST)
        except WorkbenchError:
            continue
    json.dumps(comparison_view(drawn, after, ANALYST, ("then", "now")))
