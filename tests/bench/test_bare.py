"""The yardsticks write what they claim: the same cells as ours, and nothing else."""

from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader

from bench.bare import (
    cells_of,
    document_of,
    sheets_of,
    slides_of,
    write_cells,
    write_document,
    write_page,
    write_pages,
    write_sheets,
    write_slides,
)
from bench.cases import ANALYST, case_of_size
from workbench.export import export
from workbench.export.document import document
from workbench.export.pdf.plain import plain
from workbench.model.case import Case
from workbench.views.report import report_view


@pytest.fixture(scope="module")
def small() -> Case:
    return case_of_size(7, 3)


def test_bare_slides_hold_the_tables_of_the_deck_slide_by_slide(small: Case, tmp_path: Path) -> None:
    ours = slides_of(export(small, tmp_path / "deck.pptx", analyst=ANALYST))
    write_slides(tmp_path / "bare.pptx", ours)
    assert slides_of(tmp_path / "bare.pptx") == ours
    texts = {text for tables in ours for table in tables for row in table for text in row}
    assert len(ours) == len(Presentation(str(tmp_path / "deck.pptx")).slides) > 3
    assert any("Item 6 of the evidence" in text for text in texts)
    shapes = [shape for slide in Presentation(str(tmp_path / "bare.pptx")).slides for shape in slide.shapes]
    assert len(shapes) == sum(map(len, ours))


def test_bare_sheets_hold_the_values_of_the_workbook(small: Case, tmp_path: Path) -> None:
    ours = sheets_of(export(small, tmp_path / "book.xlsx", analyst=ANALYST))
    write_sheets(tmp_path / "bare.xlsx", ours)
    bare = sheets_of(tmp_path / "bare.xlsx")
    assert bare.keys() == ours.keys()
    assert {name: written(rows) for name, rows in bare.items()} == {
        name: written(rows) for name, rows in ours.items()
    }


def written(rows: list[list[object]]) -> set[tuple[int, int, str]]:
    """Return what stands where; an empty text is no cell to XlsxWriter."""
    return {(r, c, str(value)) for r, row in enumerate(rows) for c, value in enumerate(row) if value}


def test_bare_cells_and_a_bare_page_hold_the_cells_of_the_table(small: Case, tmp_path: Path) -> None:
    ours = cells_of(export(small, tmp_path / "ours.csv", analyst=ANALYST))
    assert len(ours) == 8
    write_cells(tmp_path / "bare.csv", ours)
    assert cells_of(tmp_path / "bare.csv") == ours
    write_page(tmp_path / "bare.html", ours)
    page = (tmp_path / "bare.html").read_text(encoding="utf-8")
    assert page.count("<tr>") == 8
    assert all(f"<td>Item {n} of the evidence, in some words.</td>" in page for n in range(7))


def test_a_case_of_a_size_is_rated_in_every_cell(small: Case) -> None:
    assert (len(small.evidence), len(small.hypotheses), len(small.cells)) == (7, 3, 21)
    assert all(cell.rating is not None and cell.reason for cell in small.cells.values())


def test_a_bare_document_holds_the_paragraphs_and_tables_of_ours(small: Case, tmp_path: Path) -> None:
    ours = document_of(export(small, tmp_path / "report.docx", analyst=ANALYST))
    write_document(tmp_path / "bare.docx", ours)
    assert document_of(tmp_path / "bare.docx") == ours
    assert any("Item 6 of the evidence" in row[0] for one in ours if isinstance(one, list) for row in one)


def test_bare_pages_hold_the_texts_of_ours(small: Case, tmp_path: Path) -> None:
    write_pages(tmp_path / "bare.pdf", plain(document(report_view(small, ANALYST))))
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "bare.pdf").pages)
    assert "Item 6 of the evidence" in text
