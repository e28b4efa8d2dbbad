"""Writing a case out, beside the libraries alone writing the same bare tables.

Not here: those tables (``bare.py``).
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

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
from bench.clock import Measured, measure
from workbench.export import export
from workbench.export.dispatch import ENDINGS
from workbench.export.document import document as document_told
from workbench.export.pdf.plain import plain
from workbench.model.case import Case
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

SIZES = ((30, 5), (500, 10))
DECK, WORKBOOK = 1.5, 1.5  # times the bare tables, at most
MEASURED_APART = (".pptx", ".xlsx", ".docx", ".pdf", ".json")
GROWING = (".pptx", ".xlsx", ".docx", ".pdf", ".html", ".md")
HALF, WHOLE = (250, 10), (500, 10)
IN_STEP = 2.2  # times what half the rows take, at most


def exports(folder: Path) -> Iterator[Measured]:
    """Yield every way out, at both sizes."""
    for rows, columns in SIZES:
        case, size = case_of_size(rows, columns), f"{rows} × {columns}"
        yield deck(folder, case, size)
        yield workbook(folder, case, size)
        yield document(folder, case, size)
        yield pages(folder, case, size)
        yield from others(folder, case, size)
    yield from growth(folder)


def growth(folder: Path) -> Iterator[Measured]:
    """Twice the rows beside half of them, which should take about half the time."""
    half, whole = case_of_size(*HALF), case_of_size(*WHOLE)
    for ending in GROWING:
        write = partial(export, whole, folder / f"whole{ending}", analyst=ANALYST)
        less = partial(export, half, folder / f"half{ending}", analyst=ANALYST)
        name = f"{ending} of twice the rows"
        yield measure(name, write, f"{HALF[0]} × {HALF[1]}", less, times=3, target=IN_STEP)


def document(folder: Path, case: Case, size: str) -> Measured:
    """A Word document, beside python-docx writing the same paragraphs and tables."""
    write = partial(export, case, folder / "report.docx", analyst=ANALYST)
    bare = partial(write_document, folder / "bare.docx", document_of(write()))
    return measure(f"document of {size}", write, "the bare content, python-docx", bare, times=3, target=DECK)


def pages(folder: Path, case: Case, size: str) -> Measured:
    """A PDF, beside Typst setting the same texts and tables."""
    write = partial(export, case, folder / "report.pdf", analyst=ANALYST)
    told = plain(document_told(report_view(case, ANALYST, draws=DRAWS)))
    bare = partial(write_pages, folder / "bare.pdf", told)
    return measure(f"pdf of {size}", write, "the bare content, Typst", bare, times=3, target=DECK)


def deck(folder: Path, case: Case, size: str) -> Measured:
    """Slides, beside python-pptx writing as many slides with the same tables."""
    write = partial(export, case, folder / "deck.pptx", analyst=ANALYST)
    slides = slides_of(write())
    bare = partial(write_slides, folder / "bare.pptx", slides)
    return measure(f"slides of {size}", write, "the bare tables, python-pptx", bare, times=3, target=DECK)


def workbook(folder: Path, case: Case, size: str) -> Measured:
    """A workbook, beside XlsxWriter writing the same values."""
    write = partial(export, case, folder / "book.xlsx", analyst=ANALYST)
    sheets = sheets_of(write())
    bare = partial(write_sheets, folder / "bare.xlsx", sheets)
    return measure(
        f"workbook of {size}", write, "the bare values, XlsxWriter", bare, times=3, target=WORKBOOK
    )


def others(folder: Path, case: Case, size: str) -> Iterator[Measured]:
    """Every other kind of file: a page beside a bare HTML table, the rest beside the same cells as CSV."""
    cells = cells_of(export(case, folder / "cells.csv", analyst=ANALYST))
    for ending in (ending for ending in ENDINGS if ending not in MEASURED_APART):
        write = partial(export, case, folder / f"case{ending}", analyst=ANALYST)
        if ending == ".html":
            against, bare = "a bare table, Jinja", partial(write_page, folder / "bare.html", cells)
        else:
            against, bare = "the bare cells, csv module", partial(write_cells, folder / "bare.csv", cells)
        yield measure(f"{ending} of {size}", write, against, bare, times=3)
