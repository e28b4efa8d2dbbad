"""What was read and used, in the exports that tell of it: nothing where no text is at hand."""

from dataclasses import replace

import pytest

import workbench
from tests.drawing import ANALYST, case
from workbench.export.deck import Room, deck
from workbench.export.html import html_bytes
from workbench.export.markdown import markdown_bytes
from workbench.model.case import Case
from workbench.model.source import Source
from workbench.sources.coverage import compared
from workbench.sources.excerpts import excerpt_of
from workbench.sources.library import Library
from workbench.sources.shelf import Shelf
from workbench.views.report import report_view

TEXT = "The harbour was closed in 2019.\n\nA spokesman said that 300 boats had left the port."
ROOM = Room(width=860, height=400)


@pytest.fixture
def read(tmp_path) -> tuple[Case, dict]:
    library = Library(tmp_path)
    drawn = case({"E1": "C I"})
    source = Source(id="S1", title="<b>Paper</b>", text_sha256=library.keep_text(TEXT))
    row = replace(drawn.evidence[0], source="S1", paragraph=1, excerpt=excerpt_of(TEXT, 4, 11))
    missing = Source(id="S2", title="Lost")
    shown = replace(drawn, sources=(source, missing), evidence=(row,))
    return shown, compared(shown, Shelf(), library)


def test_a_source_without_a_text_is_left_out_of_the_comparing(read):
    _, found = read
    assert set(found) == {"S1"}
    assert (found["S1"].found.used, found["S1"].found.left) == (1, 1)


def test_the_table_stands_in_the_page_and_in_markdown(read):
    shown, found = read
    page = html_bytes(shown, ANALYST, compared=found).decode().partition('<section id="coverage">')[2]
    row = "".join(f'<td class="number">{n}</td>' for n in (2, 1, 0, 1))
    assert f'<th scope="row">S1 &lt;b&gt;Paper&lt;/b&gt;</th>{row}' in page
    text = markdown_bytes(shown, ANALYST, compared=found).decode()
    assert "| S1 \\<b\\>Paper\\</b\\> | 2 | 1 | 0 | 1 |" in text


def test_a_slide_in_the_appendix_says_how_much_became_evidence(read):
    shown, found = read
    slides = deck(report_view(shown, ANALYST, compared=found), ROOM).slides
    (slide,) = [one for one in slides if "became evidence" in one.title]
    assert slide.title == "1 of 2 claims in what was read became evidence"
    assert [cell.text for cell in slide.blocks[0].rows[0].cells] == ["S1 <b>Paper</b>", "2", "1", "0", "1"]


def test_nothing_is_told_where_no_text_is_at_hand(read):
    shown, _ = read
    assert b'id="coverage"' not in html_bytes(shown, ANALYST)
    assert "What was read" not in markdown_bytes(shown, ANALYST).decode()
    assert not any("became evidence" in one.title for one in deck(report_view(shown, ANALYST), ROOM).slides)


def test_a_report_of_the_shipped_case_tells_of_its_digests():
    path = workbench.export(workbench.open("north-korea-worked", analyst="template"), "told.html")
    assert 'id="coverage"' in path.read_text(encoding="utf-8")
