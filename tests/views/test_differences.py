"""What is different between two cases is said once, of every record and every field."""

from dataclasses import fields, is_dataclass, replace
from typing import get_args, get_type_hints

import pytest
from hypothesis import given

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.casefile import read
from workbench.casefile.codec import _RECORDS
from workbench.model.case import Case, Cell
from workbench.model.changes import HEADER, LISTS, MAPPINGS, changes
from workbench.model.edits import (
    AddHypothesis,
    ExplainCell,
    Judge,
    OrderEvidence,
    RateCell,
    RemoveEvidence,
    RewordCase,
    apply,
)
from workbench.model.hypothesis import Hypothesis
from workbench.model.lesson import Lesson
from workbench.model.rating import Rating
from workbench.model.source import Excerpt
from workbench.shipped import shipped
from workbench.views.differences import difference_lines, differences_view, field_named

BOARD = case(AUM)


def told(*edits, by=ANALYST):
    after = BOARD
    for edit in edits:
        after = apply(after, edit, by=by)
    return differences_view(BOARD, after, ("a.json", "b.json"))


def test_the_same_case_has_no_differences():
    view = told()
    assert (view["n"], view["groups"]) == (0, [])
    assert difference_lines(view) == [
        "What is different in “b.json” from “a.json”.",
        "Nothing is different between the two.",
    ]


def test_a_rating_is_told_with_its_place_its_analyst_and_both_codes():
    lines = difference_lines(told(RateCell(evidence="E1", hypothesis="H2", rating=Rating.CC)))
    assert lines[2:] == [
        "Ratings and their reasons",
        "  changed: E1 × H2 Hypothesis 2 (ann)",
        "    rating: N → CC",
    ]


def test_another_analysts_first_cell_is_no_less_a_difference():
    view = told(ExplainCell(evidence="E1", hypothesis="H1", reason="why"), by="bob")
    (item,) = view["groups"][0]["items"]
    assert (item["kind"], item["id"], item["text"]) == ("changed", "E1 × H1 Hypothesis 1", "(bob)")
    assert item["changes"] == [{"field": "reason", "before": "nothing", "after": "why"}]


def test_what_was_added_removed_reordered_and_reworded_is_told_under_its_kind():
    view = told(
        AddHypothesis(hypothesis=Hypothesis(id="H5", label="A rival sect")),
        RemoveEvidence(id="E4"),
        OrderEvidence(order=("E2", "E1", "E3")),
        RewordCase(title="New", question=BOARD.question, explanation=""),
        Judge(moment="before", answer=("H1",), percents={"H1": 60}, confidence="low"),
    )
    kinds = {group["table"]: [item["kind"] for item in group["items"]] for group in view["groups"]}
    assert kinds == {
        "header": ["changed"],
        "hypotheses": ["added"],
        "evidence": ["removed", "reordered"],
        "cells": ["changed"] * 4,
        "judgements": ["added"],
    }
    lines = difference_lines(view)
    assert "    title: Drawn → New" in lines
    assert "  added: H5 A rival sect" in lines
    assert "  removed: E4 Item E4" in lines


@pytest.mark.parametrize("table", [*LISTS, *MAPPINGS])
def test_every_field_of_every_record_has_a_name(table):
    record = _RECORDS[table]
    names = [field.name for field in fields(record)] if record is not int else [table]
    assert all(field_named(name) for name in names)


def test_every_field_of_the_case_itself_has_a_name():
    assert all(field_named(name) for name in HEADER)


def reached(kind, known):
    """Add every record that a type holds, however deep, to those known."""
    if is_dataclass(kind) and kind not in known:
        known.add(kind)
        for inner in get_type_hints(kind).values():
            reached(inner, known)
    for inner in get_args(kind):
        reached(inner, known)
    return known


def test_every_field_of_what_records_hold_has_a_name():
    held = sorted(reached(Case, set()) - {Case, Excerpt}, key=lambda kind: kind.__name__)
    assert {Cell, Lesson} <= {*held}
    assert all(field_named(field.name) for kind in held for field in fields(kind))


def test_what_a_lesson_lays_down_is_told():
    taught = replace(Case(), lesson=Lesson(seed=3, given=("evidence",), repeat=2))
    text = "\n".join(difference_lines(differences_view(Case(), taught, ("a", "b"))))
    assert "cells asked again: 2" in text


@given(cases(), cases())
def test_any_two_cases_have_differences_just_where_they_are_unlike(one, other):
    view = differences_view(one, other, ("a", "b"))
    assert (view["n"] > 0) == bool(changes(one, other))
    assert all("\n" not in line for line in difference_lines(view))


def test_a_case_with_everything_in_it_against_an_empty_one_is_told_both_ways():
    whole = read(shipped("templates") / "north-korea-worked.json").case
    gone, come = (
        differences_view(one, other, ("a", "b")) for one, other in ((whole, Case()), (Case(), whole))
    )
    assert gone["n"] == come["n"] > 300
    assert "removed: E1 " in "\n".join(difference_lines(gone))


def test_long_values_are_shortened_in_lines_and_whole_in_the_view():
    after = replace(BOARD, question="why " * 200)
    view = differences_view(BOARD, after, ("a", "b"))
    assert view["groups"][0]["items"][0]["changes"][0]["after"] == after.question
    assert max(map(len, difference_lines(view))) < 400
