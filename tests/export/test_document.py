"""The report as data: what every kind of file draws, in one order."""

import re
from dataclasses import replace

from tests.drawing import ANALYST, AUM, case
from tests.export.boards import board
from workbench.export.document import Document, Heading, Items, Paragraph, Picture, Quote, Table, document
from workbench.export.html import html_bytes
from workbench.model.case import Case
from workbench.views.report import report_view


def told(shown: Case) -> Document:
    return document(report_view(shown, ANALYST, draws=200))


def texts(found: Document) -> str:
    """Return every text of a document, each in a line of its own."""
    lines = [found.title, found.question, *found.about, found.finding]
    for section in found.sections:
        lines.append(section.title)
        for block in section.blocks:
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
    assert [section.key for section in told(shown).sections] == page


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
    (graph,) = [block for one in sections for block in one.blocks if isinstance(block, Picture)]
    assert graph.draw().startswith("<svg")
    assert graph.alt


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
