"""What no weights can change and how often who takes which rank, in everything that leaves."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board
from workbench.export.deck import Picture, Room, deck
from workbench.export.deck.parts import GAP
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.export.pptx import pptx_bytes
from workbench.views.report import report_view

ROOM = Room(width=860, height=370)
DONE = case(AUM)
CROSSED = case({"E1": "I C", "E2": "C I"})
INDEPENDENT = replace(CROSSED, form="independent")
UNRATED = case({"E1": ". ."})


def slides(shown, room=ROOM):
    return deck(report_view(shown, ANALYST, draws=1000), room).slides


def pictured(shown, room=ROOM):
    return [slide for slide in slides(shown, room) if any(isinstance(one, Picture) for one in slide.blocks)]


def test_the_graph_and_the_bars_have_a_slide_each_with_a_text_in_their_place():
    graph, bars = pictured(DONE)
    assert graph.title == "Which hypotheses are less contradicted, whatever the weights"
    assert graph.blocks[0].alt.startswith("Graph in which the less contradicted stand higher.")
    assert "least contradicted about equally often" in bars.title
    assert bars.blocks[0].alt.startswith("Stacked bars")


def test_the_caption_stands_under_the_picture_and_in_the_notes():
    for slide in pictured(DONE):
        assert slide.blocks[1].paragraphs[0] in slide.notes
    assert "This is not a probability that it is true." in " ".join(pictured(DONE)[1].notes)


def test_where_no_line_can_be_drawn_the_bars_say_so():
    (bars,) = pictured(CROSSED)
    assert bars.blocks[1].paragraphs[0].startswith("No hypothesis is less contradicted in every row")


def test_where_nothing_can_be_drawn_a_slide_says_it_in_words():
    assert pictured(INDEPENDENT) == []
    (told,) = [one for one in slides(INDEPENDENT) if one.title == "What weights can and cannot change"]
    assert "a rank among them means nothing" in " ".join(told.blocks[0].paragraphs)


def test_while_nothing_is_rated_nothing_is_told_of_ranks():
    assert not any("weights" in slide.title for slide in slides(UNRATED))
    assert b"What weights can" not in html_bytes(UNRATED, ANALYST)
    assert b"What weights can" not in markdown_bytes(UNRATED, ANALYST)


@pytest.mark.parametrize("room", [ROOM, Room(width=560, height=290)], ids=["wide", "narrow"])
@pytest.mark.parametrize("shown", [DONE, board(6, 20), board(5, 12)], ids=["4", "20", "12"])
def test_a_picture_fits_beneath_its_title_whatever_it_shows(shown, room):
    found = pictured(shown, room)
    assert found
    for slide in found:
        picture, caption = slide.blocks
        assert picture.width <= room.width + 1e-6
        assert picture.height + GAP + caption.height <= room.height + 1e-6


def test_slides_have_the_pictures_with_their_texts():
    file = Presentation(io.BytesIO(pptx_bytes(DONE, ANALYST)))
    pictures = [
        one for slide in file.slides for one in slide.shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    assert len(pictures) == 2
    for one in pictures:
        assert one.image.blob.startswith(b"\x89PNG")
        assert one._element.nvPicPr.cNvPr.get("descr")


def test_the_page_has_the_graph_and_the_shares_as_a_table():
    page = html_bytes(DONE, ANALYST).decode()
    assert page.count("<desc>Graph in which the less contradicted stand higher.") == 2
    assert "H3 Hypothesis 3 is less contradicted than H4 Hypothesis 4." in page
    assert "<b>100 %</b>" in page
    assert "Share of 10,000 random sets of weights" in page


def test_markdown_has_the_sentences_and_the_shares():
    text = markdown_bytes(DONE, ANALYST).decode()
    assert "- H3 Hypothesis 3 is less contradicted than H4 Hypothesis 4." in text
    assert "| H4 Hypothesis 4 | 0 % | 0 % | 0 % | 100 % |" in text
    assert "a rank among them means nothing" in markdown_bytes(INDEPENDENT, ANALYST).decode()


def test_a_report_draws_nothing_unless_it_is_asked_to():
    assert report_view(DONE, ANALYST)["ranks"]["found"] is None
    assert report_view(DONE, ANALYST, draws=10)["ranks"]["found"]["rows"]
