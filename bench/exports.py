"""Writing a case out, beside the libraries alone writing the same bare tables.

Not here: those tables (``bare.py``).
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.bare import cells_of, sheets_of, slides_of, write_cells, write_page, write_sheets, write_slides
from bench.cases import ANALYST, case_of_size
from bench.clock import Measured, measure
from workbench.export import export
from workbench.export.dispatch import ENDINGS
from workbench.model.case import Case

SIZES = ((30, 5), (500, 10))
DECK, WORKBOOK = 1.5, 1.5  # times the bare tables, at most
MEASURED_APART = (".pptx", ".xlsx", ".json")


def exports(folder: Path) -> Iterator[Measured]:
    """Yield every way out, at both sizes."""
    for rows, columns in SIZES:
        case, size = case_of_size(rows, columns), f"{rows} × {columns}"
        yield deck(folder, case, size)
        yield workbook(folder, case, size)
        yield from others(folder, case, size)


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
