"""Probabilities apart from the matrix, in everything that leaves."""

import io

import pytest
from pptx import Presentation

from tests.drawing import ANALYST, case
from tests.export.boards import board
from tests.scoring.test_probabilities import ungraded, with_baselines
from workbench.casefile import read
from workbench.export.deck import Room, deck
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.export.pptx import pptx_bytes
from workbench.shipped import shipped
from workbench.views.report import report_view

ROOM = Room(width=860, height=370)
WORKED = read(shipped("templates") / "north-korea-worked.json").case
APART = with_baselines(ungraded(case({"E1": "CC C I"})), {"E1": "N"})
DISAGREES = "by Bayes’ rule from the same cells, H4 Security guarantee is most probable"
DEPENDS = "That H4 Security guarantee is the most probable depends on what was chosen"


def slides(shown, analyst=ANALYST, room=ROOM):
    view = report_view(shown, analyst, draws=1000)
    return [slide for slide in deck(view, room).slides if slide.title.startswith("Probability, apart")]


def pages(shown, analyst=ANALYST):
    markdown = markdown_bytes(shown, analyst).decode().replace("\\", "")
    return [html_bytes(shown, analyst).decode(), markdown]


@pytest.mark.parametrize("page", pages(WORKED, "template"), ids=["html", "markdown"])
def test_the_report_tells_them_with_words_what_they_rest_on_and_how_far_they_hold(page):
    assert "These numbers stand apart from the matrix score" in page
    assert "64 %" in page
    assert "likely (55–80 %)" in page
    assert DISAGREES in page
    assert DEPENDS in page
    assert "It is a choice, not a measurement." in page


@pytest.mark.parametrize("page", pages(WORKED, "template"), ids=["html", "markdown"])
def test_the_report_speaks_of_the_analyst_and_not_to_them(page):
    start = page.index("These numbers stand apart")
    part = page[start : page.index("Words after the US", start)]
    assert "the analyst’s own answer is H2 Combat experience" in part
    assert "the analyst says 30 %" in part
    assert "you" not in part.lower().split()
    assert "your" not in part.lower().split()


@pytest.mark.parametrize("page", pages(APART), ids=["html", "markdown"])
def test_motives_that_may_hold_together_have_no_most_probable(page):
    assert "each more likely than not" in page
    assert "none of them is the most likely of all" in page
    assert "is the most probable" not in page


@pytest.mark.parametrize(
    "page", pages(with_baselines(case({"E1": "C I", "E2": "C I"}), {"E1": "N"})), ids=["html", "markdown"]
)
def test_what_is_withheld_is_said_with_its_reason(page):
    assert "Odds are withheld until every row has a baseline: 1 of 2 have one." in page


def test_while_nothing_is_rated_nothing_is_told():
    unrated = case({"E1": ". ."})
    assert not any("These numbers stand apart" in page for page in pages(unrated))
    assert slides(unrated) == []


def test_one_slide_tells_them_with_the_disagreement_beneath_and_the_rest_in_the_notes():
    (slide,) = slides(WORKED, "template")
    assert slide.title == "Probability, apart from the matrix"
    table, caption = slide.blocks
    assert [cell.text for cell in table.rows[3].cells] == [
        "H4 Security guarantee",
        "64 %",
        "likely (55–80 %)",
        "3rd",
        "30 %",
    ]
    beneath = " ".join(caption.paragraphs)
    assert "H4 Security guarantee is the most probable: 64 %, likely (55–80 %)." in beneath
    assert DISAGREES in beneath
    assert DEPENDS in beneath
    assert any("taken to be equally likely" in note for note in slide.notes)
    assert table.height + caption.height <= ROOM.height


def test_the_slide_is_written():
    written = Presentation(io.BytesIO(pptx_bytes(WORKED, "template")))
    titles = [slide.shapes.title.text for slide in written.slides if slide.shapes.title]
    assert "Probability, apart from the matrix" in titles


def test_a_slide_without_odds_says_why():
    (slide,) = slides(with_baselines(case({"E1": "C I"}), {}))
    assert slide.title == "Probability, apart from the matrix"
    assert "Odds are withheld" in " ".join(slide.blocks[0].paragraphs)


def test_many_hypotheses_go_on_to_a_second_slide():
    first, *rest = slides(board(4, 24, blank=0), room=Room(width=860, height=300))
    assert rest
    assert [one.title for one in rest] == [
        f"Probability, apart from the matrix, continued ({part} of {len(rest)})"
        for part in range(1, len(rest) + 1)
    ]
    assert len(first.blocks) == 2
