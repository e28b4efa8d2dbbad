"""Undo and redo say what they would do."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from workbench.messages import catalogue
from workbench.model import edits
from workbench.model.edits import (
    AddHypothesis,
    AddManyEvidence,
    ExplainCell,
    FlagEvidence,
    RateCell,
    Redo,
    SwitchHypothesis,
    Undo,
)
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.views.history import edit_in_words, history_view

RATE = RateCell(evidence="E4", hypothesis="H2", rating=Rating.I)


def log(*made, analyst="ann"):
    at = datetime(2026, 1, 1, tzinfo=UTC).isoformat()
    return [
        LoggedEdit(seq=n, analyst=analyst, at=at, edit=edit, changes=())
        for n, edit in enumerate(made, start=1)
    ]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (RATE, "E4 against H2 rated I"),
        (RateCell(evidence="E4", hypothesis="H2", rating=None), "E4 against H2 cleared"),
        (ExplainCell(evidence="E4", hypothesis="H2", reason="{x}"), "reason for E4 against H2"),
        (AddHypothesis(hypothesis=Hypothesis(id="H9", label="New")), "hypothesis H9 added"),
        (
            AddManyEvidence(evidence=(Evidence(id="E8", text="a"), Evidence(id="E9", text="b"))),
            "evidence added from a table, rows: 2",
        ),
        (FlagEvidence(evidence="E4", flagged=True), "E4 flagged"),
        (FlagEvidence(evidence="E4", flagged=False), "flag taken off E4"),
        (SwitchHypothesis(id="H6", on=True), "hypothesis H6 switched on or off"),
    ],
)
def test_an_edit_in_words(edit, words):
    assert edit_in_words(edit) == words


def test_every_kind_of_edit_has_its_words():
    kinds = {kind.__name__ for kind in get_args(edits.Edit)} - {"Undo", "Redo"}
    assert {f"widget.edit.{kind}" for kind in kinds} <= set(catalogue("widget"))


def test_nothing_done_nothing_to_undo():
    assert history_view([], "ann") == {"undo": None, "redo": None}


def test_the_last_edit_is_undone_and_then_redone():
    assert history_view(log(RATE), "ann") == {"undo": "E4 against H2 rated I", "redo": None}
    assert history_view(log(RATE, Undo(of=1)), "ann") == {"undo": None, "redo": "E4 against H2 rated I"}
    assert history_view(log(RATE, Undo(of=1), Redo(of=1)), "ann")["undo"] == "E4 against H2 rated I"


def test_only_ones_own_edits_are_undone():
    assert history_view(log(RATE, analyst="ben"), "ann") == {"undo": None, "redo": None}
