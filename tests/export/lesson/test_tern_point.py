"""The invented case: what a class is given, what the reference says, and the sums in the teacher's notes."""

from dataclasses import replace
from hashlib import sha256

import pytest

from workbench.model.readings import read_as
from workbench.scoring import standing
from workbench.session.opening import open_case
from workbench.session.templates import AUTHOR, from_template, worked
from workbench.shipped import shipped
from workbench.store.store import Store

TRUTH = "H2"


@pytest.fixture
def reference():
    found = worked("tern-point")
    assert found is not None
    return found


def test_the_template_gives_nothing_away():
    case = from_template("tern-point").case
    assert (len(case.items), len(case.rated_hypotheses), len(case.sources)) == (14, 4, 3)
    assert (case.cells, case.judgements, case.deception, case.expectations) == ({}, {}, (), ())
    assert {(item.note, item.reason, item.cluster, item.credibility) for item in case.evidence} == {("",) * 4}
    assert {(one.state, one.closed, len(one.likelihoods)) for one in case.indicators} == {("open", "", 0)}


def test_the_reference_speaks_of_the_same_rows(reference):
    given = from_template("tern-point").case
    assert [(item.id, item.text) for item in reference.case.items] == [
        (item.id, item.text) for item in given.items
    ]
    assert all(cell.reason for cell in reference.case.cells.values())


def test_the_truth_leads_read_either_way_and_the_notes_say_by_how_much(reference):
    scores = {one.id: one.score for one in standing(reference.case, AUTHOR).columns}
    assert scores == {"H1": 5, "H2": 1, "H3": 4, "H4": 5}
    assert standing(read_as(reference.case, ["E3"]), AUTHOR).leaders == (TRUTH,)
    assert {one.id: one.score for one in standing(read_as(reference.case, ["E3"]), AUTHOR).columns}[
        TRUTH
    ] == 0.5
    told = (shipped("lessons") / "tern-point.md").read_text(encoding="utf-8")
    assert "has 1 against it, wreckers 4, batteries 5 and owner 5" in told
    assert "**H2 is true.**" in told


def test_whoever_believes_the_two_copies_alone_is_led_to_the_batteries(reference):
    copies = [item for item in reference.case.evidence if item.id in ("E2", "E3", "E4")]
    cells = {p: cell for p, cell in reference.case.cells.items() if p.evidence in ("E2", "E3", "E4")}
    believed = replace(reference.case, evidence=tuple(copies), cells=cells, indicators=(), expectations=())
    assert standing(believed, AUTHOR).leaders == ("H1",)


def test_every_row_stands_in_a_text_that_goes_along(tmp_path):
    session = open_case(Store(tmp_path / "w.db"), "tern-point")
    texts = session.texts()
    assert len(texts) == 3
    for item in session.case.evidence:
        text = texts[session.case.source(item.source).text_sha256]
        words = text[item.excerpt.start : item.excerpt.end]
        assert words == item.excerpt.quote
        assert sha256(words.encode()).hexdigest() == item.excerpt.sha256


def brier(percents):
    return sum((p / 100 - (id == TRUTH)) ** 2 for id, p in percents.items())


def test_the_scores_in_the_notes_are_right():
    assert brier({"H1": 10, "H2": 80, "H3": 5, "H4": 5}) == pytest.approx(0.055)
    assert brier({"H1": 70, "H2": 20, "H3": 5, "H4": 5}) == pytest.approx(1.135)


def test_the_indicators_of_the_reference_have_all_resolved(reference):
    states = {one.id: one.state for one in reference.case.indicators}
    assert states == {
        "I1": "not seen",
        "I2": "seen",
        "I3": "seen",
        "I4": "not seen",
        "I5": "not seen",
        "I6": "seen",
    }
