"""Panels' views as still page parts, for notebooks that are read where no kernel runs."""

import re
from dataclasses import replace

import pytest

from tests.classroom.handed_in import student
from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.export.test_html import HOSTILE, Tags
from workbench.classroom.measures import measured
from workbench.classroom.roll import roll
from workbench.design.tokens import colour
from workbench.export.still import MOST_COLOURED, still
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.lesson import Lesson
from workbench.model.snapshot import Snapshot
from workbench.model.source import Source
from workbench.scoring.acceptability import rank_acceptability
from workbench.session.administration import CaseLine
from workbench.session.exercise import Started
from workbench.sources.excerpts import excerpt_of
from workbench.sources.paragraphs import paragraphs
from workbench.sources.reading_text import SourceText
from workbench.views.acceptability import Wish, acceptability_view
from workbench.views.again import again_view
from workbench.views.cases import cases_view
from workbench.views.chronology import chronology_view
from workbench.views.classreview import Looked, class_review_view
from workbench.views.classroll import naming
from workbench.views.comprehension import comprehension_view
from workbench.views.conclusions import conclusions_view
from workbench.views.coverage import coverage_view
from workbench.views.crossimpact import crossimpact_view
from workbench.views.deception import deception_view
from workbench.views.evidence import evidence_view
from workbench.views.exercise import begun_view, hand_in_view, start_view, waiting_view
from workbench.views.expectations import expectations_view
from workbench.views.export import Going, Wanted, export_view
from workbench.views.hypotheses import hypotheses_view
from workbench.views.indicators import indicators_view
from workbench.views.judgement import judgement_view
from workbench.views.matrix import matrix_view
from workbench.views.origins import origins_view
from workbench.views.probabilities import probabilities_view
from workbench.views.ranks import Working, ranks_view
from workbench.views.reader import reader_view
from workbench.views.refine import refine_view
from workbench.views.report_panel import report_panel_view
from workbench.views.row_weights import row_weights_view
from workbench.views.scenarios import scenarios_view
from workbench.views.sensitivity import sensitivity_view
from workbench.views.snapshots import NOW, snapshots_view
from workbench.views.swept import swept_view
from workbench.views.team import team_view


def compared(shown: Case) -> dict:
    """Return a case's first moment beside the case as it is."""
    named = replace(shown, snapshots=(Snapshot(name="at first", seq=0),))
    return snapshots_view(named, (), ANALYST, ("at first", NOW), lambda name: Case())


def ranked(shown: Case) -> dict:
    """Return the ranks with a few draws."""
    found = acceptability_view(shown, rank_acceptability(shown, ANALYST, samples=10), Wish())
    return ranks_view(shown, ANALYST, Wish(), lambda: Working(result=found))


def probable(shown: Case) -> dict:
    """Return the probabilities with their sweeps and rows."""
    swept, rows = swept_view(shown, ANALYST), row_weights_view(shown, ANALYST)
    return {**probabilities_view(shown, ANALYST), "depends": {"swept": swept, "rows": rows, "working": ""}}


VIEWS = {
    "matrix": lambda shown: matrix_view(shown, ANALYST),
    "hypotheses": hypotheses_view,
    "evidence": evidence_view,
    "reader": lambda shown: reader_view(shown, {}),
    "chronology": chronology_view,
    "coverage": lambda shown: coverage_view(shown, {}),
    "expectations": expectations_view,
    "judgement": lambda shown: judgement_view(shown, ANALYST, "after"),
    "refine": lambda shown: refine_view(shown, ANALYST),
    "conclusions": lambda shown: conclusions_view(shown, ANALYST),
    "origins": lambda shown: origins_view(shown, ANALYST),
    "probabilities": probable,
    "probabilities of motives": lambda shown: probable(replace(shown, form="independent")),
    "crossimpact": lambda shown: crossimpact_view(shown, ANALYST),
    "crossimpact of motives": lambda shown: crossimpact_view(replace(shown, form="independent"), ANALYST),
    "ranks": ranked,
    "scenarios": lambda shown: scenarios_view(shown, ANALYST),
    "sensitivity": lambda shown: sensitivity_view(shown, ANALYST),
    "report": lambda shown: report_panel_view(shown, ANALYST),
    "indicators": indicators_view,
    "deception": lambda shown: deception_view(shown, ANALYST),
    "again": lambda shown: again_view(shown, ANALYST),
    "team": lambda shown: team_view(replace(shown, lesson=Lesson(team="T", members=shown.analysts))),
    "comprehension": lambda shown: comprehension_view(shown, ANALYST),
    "export": lambda shown: export_view(shown, Wanted(), Going()),
    "exercise": lambda shown: begun_view(shown, ANALYST),
    "waiting": lambda shown: waiting_view("matrix", "It waits for an answer."),
    "handin": lambda shown: hand_in_view(shown, ANALYST),
    "snapshots": compared,
    "a panel without a page of its own": lambda shown: {"title": "New", "lead": "What it is for."},
}
RATED = board(6, 4, blank=0)


@pytest.mark.parametrize("kind", VIEWS)
@pytest.mark.parametrize("shown", [RATED, case({"E1": "C . NA"}), hostile_board(), Case()])
def test_every_panel_leaves_its_title_and_true_words(kind, shown):
    view = VIEWS[kind](shown)
    made = still(kind.split(" of ")[0], view)
    page = Tags(made["text/html"])
    assert view["title"] in page.text
    assert "Run the cell to work in it" in made["text/plain"]
    assert len(made["text/plain"].splitlines()) > 2
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "style", "img", "iframe", "link"})
    assert not any(name.startswith("on") for _, attrs in page.tags for name in attrs)


def test_the_ratings_can_be_read_row_by_row_also_as_text():
    text = still("matrix", VIEWS["matrix"](case({"E1": "CC I NA", "E2": "C . N"})))["text/plain"]
    assert "E1 Item E1 | CC | I | NA" in text
    assert "E2 Item E2 | C | · | N" in text


def test_totals_stay_hidden_as_long_as_the_widget_hides_them():
    hidden = still("matrix", VIEWS["matrix"](case({"E1": "CC .", "E2": "I N"})))["text/plain"]
    assert "Totals stay hidden" in hidden
    assert "1st" not in hidden
    shown = still("matrix", VIEWS["matrix"](case(AUM)))["text/plain"]
    assert "tied 1st" in shown
    assert "4 of 4" in shown


def test_codes_have_their_colours_and_a_very_large_matrix_goes_without():
    small = still("matrix", VIEWS["matrix"](RATED))["text/html"]
    assert colour("light", "ii-ground") in small
    large = still("matrix", VIEWS["matrix"](board(MOST_COLOURED // 10 + 1, 10, longest=5)))["text/html"]
    assert colour("light", "ii-ground") not in large
    assert len(re.findall(r"<tr>", large)) > MOST_COLOURED // 10


@pytest.mark.parametrize("kind", ["matrix", "evidence", "hypotheses", "report"])
def test_a_persons_text_is_text(kind):
    hypotheses = tuple(replace(h, label=HOSTILE, statement=HOSTILE) for h in RATED.hypotheses)
    evidence = tuple(replace(e, text=HOSTILE) for e in RATED.evidence)
    shown = replace(RATED, title=HOSTILE, question=HOSTILE, hypotheses=hypotheses, evidence=evidence)
    page = Tags(still(kind, VIEWS[kind](shown))["text/html"])
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "style", "img"})
    assert "<script>alert(1)</script>" in page.text


def test_a_reader_leaves_its_sources_and_what_was_drawn_from_the_texts_that_were_open():
    text = "Rain fell. Boats left."
    opened = SourceText(text=text, stretches=paragraphs(text), kind="own")
    proofs = (excerpt_of(text, 0, 4), excerpt_of("Nobody spoke.", 0, 6))
    rows = [
        Evidence(id=f"E{n}", text=f"Claim {n}", source="S1", excerpt=one) for n, one in enumerate(proofs, 1)
    ]
    shown = Case(sources=(Source(id="S1", title="Report"),), evidence=tuple(rows))
    lines = still("reader", reader_view(shown, {"S1": opened}))["text/plain"].splitlines()
    assert any(line.startswith("S1 Report | ") for line in lines)
    assert "E1 ¶1 Claim 1" in lines
    assert "E2 Claim 2 (No longer found in the text)" in lines


def test_the_list_of_cases_keeps_the_line_that_opens_each():
    sizes = {"edits": 3, "snapshots": 0, "evidence": 2, "hypotheses": 2, "rated": 1, "cells": 4}
    about = {"title": "Kursk", "question": "Why there?", "changed": "2026-03-02T09:00:00+00:00"}
    listed = [CaseLine(name="kursk", **about, **sizes)]
    text = still("cases", cases_view(listed, ["empty"], []))["text/plain"]
    assert "Why there?" in text
    assert 'session = workbench.open("kursk")' in text
    assert "3 edits" in text
    assert "There is no case here yet." in still("cases", cases_view([], ["empty"], []))["text/plain"]


def test_an_exercise_tells_how_far_it_is_and_before_that_names_nobody():
    begun = still("exercise", VIEWS["exercise"](case({"E1": "C ."})))["text/plain"]
    assert "Every cell rated, row by row | One cell of 2 is not rated yet." in begun
    known = [Started(student="Mina Park", rated=1, cells=2)]
    asked = still("exercise", start_view(case({"E1": "C ."}), known))["text/plain"]
    assert "It holds your name" in asked
    assert "Mina" not in asked


def test_what_a_hand_in_lacks_stands_in_its_still():
    text = still("handin", VIEWS["handin"](case({"E1": "C ."})))["text/plain"]
    assert "One cell of 2 is not rated yet." in text


def test_two_moments_stay_side_by_side():
    text = still("snapshots", compared(case({"E1": "C"})))["text/plain"]
    assert "at first" in text
    assert "Evidence added" in text
    assert "E1 Item E1" in text


@pytest.mark.parametrize("names", [True, False])
def test_the_class_leaves_counts_and_medians_and_nobodys_name_or_words(tmp_path, names):
    student(tmp_path, "Ann", {"E1": "C II", "E2": "CC N", "E3": "NA I"})
    student(tmp_path, "Bo", {"E1": "C CC", "E2": "C N", "E3": "NA I"})
    (tmp_path / "notes-of-Bo.txt").write_text("Bo", encoding="utf-8")
    found = roll(tmp_path)
    key = None if names else {"AAAAA": "Ann", "BBBBB": "Bo"}
    looked = Looked(roll=found, measured=measured(found))
    view = class_review_view(str(tmp_path), looked, naming(found, key))
    made = still("classreview", view)
    assert "2 students have handed in." in made["text/plain"]
    assert "E1 Item E1 | C 2 × C | ≠ split 1 × II, 1 × CC" in made["text/plain"]
    assert "E2 Item E2 | CC" not in made["text/plain"]
    assert colour("light", "i-ground") in made["text/html"]
    for private in ("Ann", "Bo", "AAAAA", "Because.", str(tmp_path)):
        assert private not in made["text/html"]


def test_an_empty_class_says_so_without_telling_where_the_folder_lies(tmp_path):
    found = roll(tmp_path)
    view = class_review_view(str(tmp_path), Looked(roll=found, measured=None), naming(found, {}))
    made = still("classreview", view)
    assert "Nothing has been handed in yet" in made["text/plain"]
    assert str(tmp_path) not in made["text/html"]


@pytest.mark.parametrize("kind", ["sensitivity", "report"])
def test_the_cells_that_would_change_who_leads_are_left_behind(kind):
    apart = case(AUM, form="independent")
    left = [still(kind, VIEWS[kind](one))["text/plain"] for one in (case({"E1": "C II"}), apart)]
    assert "H2 Hypothesis 2 | 1 cell (1 row; E1 against H2 from II to N; other cells" in left[0]
    assert "none can overtake another" in left[1]
