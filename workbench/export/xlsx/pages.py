"""A sheet of plain values, with headings, notes beneath and margins.

Not here: what stands in it (:mod:`workbench.export.sheets`), and the matrix.
"""

from typing import Any

from workbench.export.sheets import Formula, Sheet, Value
from workbench.export.xlsx.pen import Pen, height


def further_sheet(pen: Pen, content: Sheet) -> None:
    """Write a sheet behind the matrix."""
    sheet = pen.book.add_worksheet(content.name)
    for place, column in enumerate(content.columns):
        sheet.set_column(place, place, column.width)
        pen.put(sheet, 0, place, column.heading, pen.heading)
    worded = [(place, one.width) for place, one in enumerate(content.columns) if one.kind == "text"]
    for row, values in enumerate(content.rows, start=1):
        sheet.set_row(row, height((str(values[place]), width) for place, width in worded))
        for place, (value, column) in enumerate(zip(values, content.columns, strict=True)):
            _put_value(pen, sheet, (row, place), value, column.kind)
    for row, note in enumerate((*content.notes, pen.marking["line"]), start=len(content.rows) + 2):
        pen.put(sheet, row, 0, note, pen.plain)
    sheet.freeze_panes(1, 0)
    pen.margins(sheet, repeat=1, width=sum(column.width for column in content.columns))


def _put_value(pen: Pen, sheet: Any, at: tuple[int, int], value: Value, kind: str) -> None:
    if isinstance(value, str):
        if value or kind == "code":
            pen.put(sheet, *at, value, pen.codes[value] if kind == "code" else pen.text)
    elif isinstance(value, Formula):
        pen.reckon(sheet, *at, value, pen.share if kind == "share" else pen.numbers[value.decimals])
    elif value is not None:
        sheet.write_number(*at, value, pen.share if kind == "share" else pen.number)
