"""The report as data: what every kind of file draws, in one order."""

import re
from dataclasses import replace

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board
from workbench.export.document import (
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Quote,
    Table,
    assemble,
    document,
)
from workbench.export.document.making import items, paragraphs, section
from workbench.export.html import html_bytes
from workbench.model.case import Case
from workbench.views.report import report_view


def told(shown: Case) -> Document:
    return document(report_view(shown, ANALYST, draws=200))


def texts(found: Document) -> str:
    """Return every text of a document, each in a line of its own."""
    lines = [found.title, found.question, *found.about, found.finding]
    for one in found.sections:
        lines.append(one.title)
        for block in one.blocks:
            match block:
                case Paragraph() | Heading():
                    lines.append("".join(span.text for span in block.line))
                case Quote():
                    lines.append(block.text)
                case Items():
                    lines += ["".join(span.text for span in line) for line in block.lines]
                case Table():
                    lines += block.heads
                    lines += ["".join(span.text for span in cell.line) for row in block.rows for cell in row]
    return "\n".join(lines)


def test_the_sections_stand_in_the_order_of_the_page():
    shown = board(5, 3)
    page = re.findall(r'<section id="(\w+)"', html_bytes(shown, ANALYST).decode("utf-8"))
    assert [one.key for one in told(shown).sections] == page


def test_every_table_has_a_width_an_alignment_and_a_cell_for_each_head():
    tables = [block for one in told(board(5, 3)).sections for block in one.blocks if isinstance(block, Table)]
    assert tables
    for table in tables:
        assert len(table.heads) == len(table.widths) == len(table.align)
        assert abs(sum(table.widths) - 1) < 1e-9
        assert {len(row) for row in table.rows} == {len(table.heads)}
        assert table.alt


def test_pictures_are_drawn_only_when_asked_for_and_have_a_text_in_their_place():
    sections = told(replace(case(AUM), handling="TLP:AMBER")).sections
    pictures = {one.key: block for one in sections for block in one.blocks if isinstance(block, Picture)}
    assert list(pictures) == ["conclusions", "ranks"]
    assert all(one.draw("light").startswith("<svg") and one.alt for one in pictures.values())


def test_codes_in_the_matrix_carry_their_rating_and_totals_none():
    (matrix,) = [one for one in told(case({"E1": "NA . C"})).sections if one.key == "matrix"]
    table = matrix.blocks[0]
    assert isinstance(table, Table)
    assert [cell.code for cell in table.rows[0]] == [None, "NA", "", "C"]
    assert {cell.code for row in table.rows[1:] for cell in row} == {None}


def test_the_reasons_are_there_word_for_word():
    shown = board(5, 3)
    found = texts(told(shown))
    for cell in shown.cells.values():
        assert cell.reason in found


def test_a_section_that_the_page_has_no_place_for_is_drawn_plainly(monkeypatch):
    def new(_view):
        return section("new", paragraphs("Said only here."), items(["One."]), title="A new part")

    monkeypatch.setitem(assemble.DECKS, "full", (*assemble.SECTIONS, new))
    page = html_bytes(board(5, 3), ANALYST).decode("utf-8")
    assert '<section id="new">' in page
    assert "<p>Said only here.</p>" in page
    assert '<a href="#new">A new part</a>' in page
