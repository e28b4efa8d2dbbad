"""A workbook: the matrix as a matrix file on the first sheet, what it comes to on the others.

Not here: reading one (:mod:`workbench.casefile.formats`).
"""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from workbench.design.tokens import colour
from workbench.errors import CannotKeep
from workbench.export.fit import lines
from workbench.export.matrix_table import FOLLOWING, LEADING, MatrixTable, matrix_table
from workbench.export.sheets import Sheet, further_sheets
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.model.rating import Rating
from workbench.views.marking import marking_view

MOST_IN_A_CELL = 32_767
_MOST_IN_A_MARGIN = 150
_WIDTHS = {
    "id": 6,
    "evidence": 52,
    "citation": 40,
    "source": 40,
    "origin": 28,
    "excerpt": 40,
    "note": 40,
    "reason": 60,
}
_HYPOTHESIS_WIDTH, _OTHER_WIDTH = 14, 13
_IN_FULL = ("evidence", "citation", "source", "outlet", "origin", "kind")
"""Columns that set the height of a matrix row; the sheet of reasons has the long texts in full."""

_PRINTED = FOLLOWING[:1]
"""What is printed behind the hypotheses: the citation."""

_LINE, _SIZE, _TALLEST = 15, 11, 400
_CODES = [rating.value for rating in Rating]


def xlsx_bytes(
    case: Case,
    analyst: str,
    *,
    where: str,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
) -> bytes:
    """Return the workbook of an analyst's matrix.

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
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties(_properties(case, marking["handling"], now))
        pen = _Pen(book, where, marking)
        _matrix_sheet(book, pen, matrix_table(case, analyst, log))
        for sheet in further_sheets(case, analyst, scheme):
            _further_sheet(book, pen, sheet)
    return content.getvalue()


def _properties(case: Case, handling: str, now: datetime | None) -> dict[str, Any]:
    return {"title": case.title, "comments": case.question, "category": handling, "created": now}


class _Pen:
    """Writes a person's texts so that they stay texts, in a handful of formats."""

    def __init__(self, book: Any, where: str, marking: dict[str, Any]) -> None:
        self.where, self.marking = where, marking
        text = {"text_wrap": True, "valign": "top", "font_color": colour("light", "ink")}
        self.plain = book.add_format({})
        self.text = book.add_format(text | {"quote_prefix": True})
        self.row = book.add_format(text | {"quote_prefix": True, "valign": "vcenter"})
        self.number = book.add_format(text | {"align": "left", "num_format": "0.############"})
        self.share = book.add_format(text | {"align": "left", "num_format": "0%"})
        self.heading = book.add_format(
            text | {"bold": True, "bg_color": colour("light", "wash"), "bottom": 1, "valign": "bottom"}
        )
        self.codes = {code: book.add_format(_code_format(code)) for code in ("", *_CODES)}

    def put(self, sheet: Any, row: int, column: int, text: str, style: Any) -> None:
        """Write a text; never a formula, a link or markup."""
        if len(text) > MOST_IN_A_CELL:
            place = say("export.place.sheet", sheet=sheet.get_name(), row=row + 1, column=column + 1)
            raise CannotKeep(self.where, place, say("export.too_long", found=len(text), most=MOST_IN_A_CELL))
        if text.startswith("<r>") and text.endswith("</r>"):
            # The writer takes such a string for rich text and would not escape it.
            sheet.write_rich_string(row, column, self.plain, text[:1], self.plain, text[1:], style)
        else:
            sheet.write_string(row, column, text, style)


def _code_format(code: str) -> dict[str, Any]:
    centred = {"align": "center", "valign": "vcenter", "bold": bool(code)}
    return centred | code_colours(code)


def code_colours(code: str) -> dict[str, Any]:
    """Return the ground, ink and edge of a code as a spreadsheet's format; "" is not rated."""
    if not code:
        edge = {"border": 4, "border_color": colour("light", "unrated-edge")}
        return {"bg_color": colour("light", "paper"), "font_color": colour("light", "unrated-ink")} | edge
    name = code.lower()
    found = {
        "bg_color": colour("light", f"{name}-ground"),
        "font_color": colour("light", f"{name}-ink"),
        "border": 1,
        "border_color": colour("light", f"{name}-edge"),
    }
    if code == Rating.NA:
        found |= {"pattern": 14, "fg_color": colour("light", "na-hatch")}
    return found


def _matrix_sheet(book: Any, pen: _Pen, table: MatrixTable) -> None:
    sheet = book.add_worksheet(say("export.sheet.matrix"))
    first, last = table.first_hypothesis, table.first_hypothesis + table.hypotheses - 1
    for column, name in enumerate(table.header):
        coded = first <= column <= last
        width = _HYPOTHESIS_WIDTH if coded else _WIDTHS.get(name, _OTHER_WIDTH)
        sheet.set_column(column, column, width)
        pen.put(sheet, 0, column, name, pen.heading)
        for row, texts in enumerate(table.rows, start=1):
            pen.put(sheet, row, column, texts[column], pen.codes[texts[column]] if coded else pen.row)
    for row, texts in enumerate(table.rows, start=1):
        named = dict(zip(table.header, texts, strict=True))
        sheet.set_row(row, _height((named[name], _WIDTHS.get(name, _OTHER_WIDTH)) for name in _IN_FULL))
    labels = table.header[first : last + 1]
    sheet.set_row(0, _height((label, _HYPOTHESIS_WIDTH) for label in labels))
    sheet.freeze_panes(1, len(LEADING))
    if table.rows and table.hypotheses:
        _invite_codes(book, sheet, (1, first, len(table.rows), last))
    sheet.print_area(0, 0, len(table.rows), last + len(_PRINTED))
    _printed(sheet, pen.marking, repeat=len(LEADING))


def _height(texts: Iterable[tuple[str, float]]) -> float:
    """Return the height of a row in points, from its texts and the widths of their columns in characters."""
    most = max((lines(text, (7 * width - 5) * 0.75, _SIZE) for text, width in texts), default=1)
    return min(most * _LINE, _TALLEST)


def _invite_codes(book: Any, sheet: Any, area: tuple[int, int, int, int]) -> None:
    """Offer the codes in their cells, and let the colours follow what is chosen."""
    sheet.data_validation(
        *area,
        {
            "validate": "list",
            "source": _CODES,
            "error_type": "warning",
            "error_title": say("export.code.title"),
            "error_message": say("export.code.message"),
        },
    )
    for code in _CODES:
        look = book.add_format(code_colours(code))
        sheet.conditional_format(
            *area, {"type": "cell", "criteria": "==", "value": f'"{code}"', "format": look}
        )
    sheet.conditional_format(*area, {"type": "blanks", "format": book.add_format(code_colours(""))})


def _further_sheet(book: Any, pen: _Pen, content: Sheet) -> None:
    sheet = book.add_worksheet(content.name)
    for place, column in enumerate(content.columns):
        sheet.set_column(place, place, column.width)
        pen.put(sheet, 0, place, column.heading, pen.heading)
        for row, values in enumerate(content.rows, start=1):
            _put_value(pen, sheet, (row, place), values[place], column.kind)
    for row, values in enumerate(content.rows, start=1):
        widths = zip(map(str, values), content.columns, strict=True)
        sheet.set_row(row, _height((text, column.width) for text, column in widths if column.kind == "text"))
    for row, note in enumerate((*content.notes, pen.marking["line"]), start=len(content.rows) + 2):
        pen.put(sheet, row, 0, note, pen.plain)
    sheet.freeze_panes(1, 0)
    _printed(sheet, pen.marking, repeat=0)


def _put_value(pen: _Pen, sheet: Any, at: tuple[int, int], value: str | float | None, kind: str) -> None:
    if isinstance(value, str):
        pen.put(sheet, *at, value, pen.codes[value] if kind == "code" else pen.text)
    elif value is not None:
        sheet.write_number(*at, value, pen.share if kind == "share" else pen.number)


def _printed(sheet: Any, marking: dict[str, Any], *, repeat: int) -> None:
    sheet.set_header(f"&C{_in_margin(marking['handling'])}" if marking["handling"] else "")
    sheet.set_footer(f"&L{_in_margin(marking['line'])}&R&P")
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if repeat:
        sheet.repeat_columns(0, repeat - 1)


def _in_margin(text: str) -> str:
    """Return a text for a page's margin: no codes in it, and no longer than a margin can hold."""
    return text[:_MOST_IN_A_MARGIN].replace("&", "&&")
