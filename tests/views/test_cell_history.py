"""A cell's history: who, when, from what to what, reasons and all; undone steps are marked."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.widgets.wire import session_over
from workbench.model.case import Place
from workbench.model.edits import AddManyEvidence, ExplainCell, RateCell, RemoveEvidence
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.session.session import Session
from workbench.store.store import Store
from workbench.views.cell_history import cell_history

HERE = Place(ANALYST, "E1", "H2")


@pytest.fixture
def session(tmp_path):
    return session_over(case({"E1": "C .", "E2": ". ."}), tmp_path)


def rate(session, code, evidence="E1", hypothesis="H2"):
    session.apply(RateCell(evidence=evidence, hypothesis=hypothesis, rating=code and Rating(code)))


def explain(session, reason):
    session.apply(ExplainCell(evidence="E1", hypothesis="H2", reason=reason))


def entries(session, place=HERE):
    return cell_history(session.case, session.log, place)["entries"]


def steps(session):
    return [(one["from"]["code"], one["to"]["code"], bool(one["undone"])) for one in entries(session)]


def test_the_newest_comes_first_with_what_stood_there_before(session):
    rate(session, "C")
    rate(session, "II", hypothesis="H1")
    rate(session, "II")
    rate(session, None)
    assert steps(session) == [("II", None, False), ("C", "II", False), (None, "C", False)]
    assert [one["what"] for one in entries(session)] == ["rating cleared", "rated", "rated"]
    assert [one["seq"] for one in entries(session)] == [4, 3, 1]


def test_reasons_are_told_from_and_to(session):
    explain(session, "first")
    explain(session, "second")
    newest = entries(session)[0]
    assert (newest["from"]["reason"], newest["to"]["reason"]) == ("first", "second")
    assert (newest["explained"], newest["rated"]) == (True, False)


def test_what_was_undone_is_marked_until_it_is_put_back(session):
    rate(session, "C")
    rate(session, "II")
    session.undo()
    assert steps(session) == [("II", "C", False), ("C", "II", True), (None, "C", False)]
    assert entries(session)[0]["what"] == "step 2 undone"
    session.redo()
    assert [marked for *_, marked in steps(session)] == [False, False, False, False]


def test_an_undo_that_was_undone_by_redo_is_not_the_last_word(session):
    rate(session, "C")
    session.undo()
    session.redo()
    assert entries(session)[0]["what"] == "step 1 put back"
    assert not entries(session)[-1]["undone"]


def test_who_and_when(tmp_path):
    session_over(case({"E1": ". ."}), tmp_path)
    clock = iter(datetime(2026, 3, 1, 23, 30, tzinfo=UTC) + timedelta(hours=n) for n in range(9))
    ben = Session(Store(tmp_path / "workbench.db"), "drawn", "ben", now=lambda: next(clock))
    rate(ben, "N")
    (one,) = entries(ben, Place("ben", "E1", "H2"))
    assert (one["who"], one["when"]) == ("ben", "2026-03-01, 23:30 UTC")
    assert entries(ben) == []


def test_a_row_that_is_removed_and_one_that_is_pasted_leave_their_trace(session):
    rate(session, "I")
    session.apply(RemoveEvidence(id="E1"))
    assert steps(session)[0] == ("I", None, False)
    assert entries(session)[0]["what"] == "evidence E1 removed"
    many = AddManyEvidence(
        evidence=(Evidence(id="E1", text="again"),),
        ratings=(RateCell(evidence="E1", hypothesis="H2", rating=Rating.N),),
    )
    session.apply(many)
    assert entries(session)[0]["what"] == "came with a pasted table"


def test_a_cell_without_history_says_so(session):
    assert "Nothing has been written" in cell_history(session.case, session.log, HERE)["nothing"]
    came = cell_history(session.case, session.log, Place(ANALYST, "E1", "H1"))
    assert "came with the case" in came["nothing"]
    rate(session, "I", hypothesis="H1")
    assert (
        "came with the case" in cell_history(session.case, session.log, Place(ANALYST, "E1", "H1"))["began"]
    )


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["C", "II", None, "undo", "redo"]), max_size=12))
def test_the_entries_make_one_chain_that_ends_at_the_cell(tmp_path_factory, deeds):
    session = session_over(case({"E1": ". ."}), tmp_path_factory.mktemp("chain"))
    for deed in deeds:
        if deed == "undo":
            if session.can_undo:
                session.undo()
        elif deed == "redo":
            if session.can_redo:
                session.redo()
        else:
            rate(session, deed)
    told = entries(session)
    held = session.case.rating(ANALYST, "E1", "H2")
    ends = [None if held is None else held.value, *(one["from"]["code"] for one in told)]
    assert [one["to"]["code"] for one in told] == ends[: len(told)]
