"""What no weights can change and how often who takes which rank, in everything that leaves."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board
from tests.export.opened import DRAWING
from workbench.design.tokens import colour, contrast
from workbench.export.deck import Picture, Room, Stacks, deck
from workbench.export.deck.parts import GAP
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.export.pptx import pptx_bytes
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

ROOM = Room(width=860, height=370)
DONE = case(AUM)
CROSSED = case({"E1": "I C", "E2": "C I"})
INDEPENDENT = replace(CROSSED, form="independent")
UNRATED = case({"E1": ". ."})


def slides(shown, room=ROOM):
    return deck(report_view(shown, ANALYST, draws=1000), room).slides


def pictured(shown, room=ROOM):
    drawn = (Picture, Stacks)
    return [slide for slide in slides(shown, room) if any(isinstance(one, drawn) for one in slide.blocks)]


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
        assert isinstance(picture, Stacks) or picture.width <= room.width + 1e-6
        assert picture.height + GAP + caption.height <= room.height + 1e-6


def shapes(content):
    return [one for slide in Presentation(io.BytesIO(content)).slides for one in slide.shapes]


def test_the_graph_is_a_picture_with_a_text_in_its_place():
    found = [one for one in shapes(pptx_bytes(DONE, ANALYST)) if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
    (picture,) = found
    assert picture.image.blob.startswith(b"\x89PNG")
    assert picture._element.nvPicPr.cNvPr.get("descr")


def stacked(content):
    """Return the charts of shares: those with a series to a rank."""
    charts = [one for one in shapes(content) if one.has_chart]
    return [one for one in charts if len(one.chart.plots[0].series) > 1]


def test_the_shares_are_a_native_chart_that_can_be_edited():
    (shape,) = stacked(pptx_bytes(DONE, ANALYST))
    assert shape.chart.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert shape._element.nvGraphicFramePr.cNvPr.get("descr").startswith("Stacked bars")
    plot = shape.chart.plots[0]
    found = report_view(DONE, ANALYST, draws=DRAWS)["ranks"]["found"]
    assert [one.name for one in plot.series] == found["ranks"]
    lines = list(zip(*(one.values for one in plot.series), strict=True))
    assert [sum(line) for line in lines] == pytest.approx([1] * len(lines))
    shares = [part["share"] for part in found["frame"]]
    assert [share for line in lines for share in line] == pytest.approx(shares)
    sheet = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).active
    assert [[cell.value for cell in row][1:] for row in sheet.iter_rows(min_row=2)] == [
        pytest.approx(list(line)) for line in lines
    ]


def test_every_share_worth_a_label_has_it_in_ink_that_can_be_read_on_its_part():
    accent, paper, ink = (colour("dark", name) for name in ("accent", "paper", "ink"))
    (shape,) = stacked(pptx_bytes(DONE, ANALYST, template=Path("dark")))
    assert 'val="bg1"' in shape.chart.plots[0].series[0].points[0].data_label._get_or_add_dLbl().xml
    assert contrast(accent, paper) > contrast(accent, ink)
    texts = [node.text for node in shape.chart._chartSpace.iter(f"{DRAWING}t")]
    assert [text for text in texts if "%" in text or text in ("1st", "2nd")]


def test_of_many_hypotheses_a_few_stand_on_each_slide():
    charts = stacked(pptx_bytes(board(6, 20), ANALYST))
    counts = [len(one.chart.plots[0].categories) for one in charts]
    assert sum(counts) == 20
    assert max(counts) <= 8


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
