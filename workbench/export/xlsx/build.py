"""A workbook: the matrix as a matrix file on the first sheet, what it comes to on the others.

Not here: reading one (:mod:`workbench.casefile.formats`).
"""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from workbench.export.matrix_table import matrix_table
from workbench.export.sheets import further_sheets
from workbench.export.xlsx.guide import guide_sheet
from workbench.export.xlsx.matrix import matrix_sheet
from workbench.export.xlsx.pages import further_sheet
from workbench.export.xlsx.pen import Pen
from workbench.export.xlsx.totals import block_of, totals_sheet
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.scoring import standing
from workbench.views.marking import marking_view


def xlsx_bytes(
    case: Case,
    analyst: str,
    *,
    where: str,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
) -> bytes:
    """Return the workbook of an analyst's matrix, whose totals follow what is rated in it.

    Parameters
    ----------
    case : Case
        What to write.
    analyst : str
        Whose ratings.
    where : str
        What an error calls the file.
    scheme : str, optional
        The scoring scheme of the totals; the case's own if left out.
    now : datetime, optional
        What the file gives as the time of its making.
    log : sequence of LoggedEdit
        The history, whose length is the case's version.

    Raises
    ------
    CannotKeep
        If a text is longer than a spreadsheet's cell can be.
    """
    content, marking = io.BytesIO(), marking_view(case, log)
    found, table = standing(case, analyst, scheme), matrix_table(case, analyst, log)
    block = block_of(case, analyst, table, found)
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties(_properties(case, marking["handling"], now))
        pen = Pen(book, where, case.title, marking)
        matrix_sheet(pen, table, block)
        for sheet in (guide_sheet(case), totals_sheet(case, analyst, found, block)):
            further_sheet(pen, sheet)
        for sheet in further_sheets(case, analyst, scheme):
            further_sheet(pen, sheet)
    return content.getvalue()


def _properties(case: Case, handling: str, now: datetime | None) -> dict[str, Any]:
    return {"title": case.title, "comments": case.question, "category": handling, "created": now}
