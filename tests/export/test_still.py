"""Panels' views as still page parts, for notebooks that are read where no kernel runs."""

import re
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board, hostile_board
from tests.export.test_html import HOSTILE, Tags
from workbench.design.tokens import colour
from workbench.export.still import MOST_COLOURED, still
from workbench.model.case import Case
from workbench.views.conclusions import conclusions_view
from workbench.views.evidence import evidence_view
from workbench.views.export import export_view
from workbench.views.hypotheses import hypotheses_view
from workbench.views.indicators import indicators_view
from workbench.views.judgement import judgement_view
from workbench.views.matrix import matrix_view
from workbench.views.refine import refine_view
from workbench.views.report_panel import report_panel_view
from workbench.views.sensitivity import sensitivity_view

VIEWS = {
    "matrix": lambda shown: matrix_view(shown, ANALYST),
    "hypotheses": hypotheses_view,
    "evidence": evidence_view,
    "judgement": lambda shown: judgement_view(shown, ANALYST, "after"),
    "refine": lambda shown: refine_view(shown, ANALYST),
    "conclusions": lambda shown: conclusions_view(shown, ANALYST),
    "sensitivity": lambda shown: sensitivity_view(shown, ANALYST),
    "report": lambda shown: report_panel_view(shown, ANALYST),
    "indicators": indicators_view,
    "export": lambda shown: export_view(),
    "a panel without a page of its own": lambda shown: {"title": "New", "lead": "What it is for."},
}
RATED = board(6, 4, blank=0)


@pytest.mark.parametrize("kind", VIEWS)
@pytest.mark.parametrize("shown", [RATED, case({"E1": "C . NA"}), hostile_board(), Case()])
def test_every_panel_leaves_its_title_and_true_words(kind, shown):
    view = VIEWS[kind](shown)
    made = still(kind, view)
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
