"""The first sheet: the matrix as a matrix file that is rated on, with its totals beneath.

Not here: what the totals are (:mod:`workbench.export.xlsx.totals`).
"""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from workbench.casefile.formats.columns import COUNTS_FOR, TOTALS
from workbench.design.tokens import colour
from workbench.export.matrix_table import FOLLOWING, LEADING, MatrixTable
from workbench.export.xlsx.guide import OFFERED, offered
from workbench.export.xlsx.pen import CODES, Decimals, Pen, code_colours, height
from workbench.export.xlsx.totals import LINES, Block
from workbench.messages import say

_WIDTHS = {
    "id": 7,
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
"""Columns that set the height of a row; the sheet of reasons has the long texts in full."""

_DATES = ("date", "happened")
"""What a spreadsheet would take for a day, and write otherwise."""

_PRINTED = FOLLOWING[:1]
"""What is printed behind the hypotheses: the citation."""

_FIRST = ("score", "rank", "leads")
"""The lines of the totals that stand out."""

Area = tuple[int, int, int, int]


def matrix_sheet(pen: Pen, table: MatrixTable, block: Block) -> None:
    """Write the matrix, one empty row to write in, and the totals."""
    sheet = pen.book.add_worksheet(say("export.sheet.matrix"))
    first, last = table.first_hypothesis, table.first_hypothesis + table.hypotheses - 1
    looks = [_look(pen, name, coded=first <= place <= last) for place, name in enumerate(table.header)]
    for place, name in enumerate(table.header):
        sheet.set_column(place, place, _width(table, place), looks[place])
        pen.put(sheet, 0, place, name, pen.code_heading if first <= place <= last else pen.heading)
    _write_rows(pen, sheet, table, looks)
    _write_shares(pen, sheet, block, len(table.header))
    sheet.set_row(0, height((table.header[place], _HYPOTHESIS_WIDTH) for place in range(first, last + 1)))
    sheet.freeze_panes(1, len(LEADING))
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(block.top, len(table.header))}"})
    sheet.print_area(0, 0, block.bottom, last + len(_PRINTED))
    pen.margins(sheet, repeat=len(LEADING))
    if table.hypotheses:
        _invite_codes(pen, sheet, (1, first, block.top - 1, last))
        _invite_grades(sheet, table, block.top - 1)
        _write_totals(pen, sheet, block, last + len(_PRINTED))


def _width(table: MatrixTable, place: int) -> float:
    coded = 0 <= place - table.first_hypothesis < table.hypotheses
    return _HYPOTHESIS_WIDTH if coded else _WIDTHS.get(table.header[place], _OTHER_WIDTH)


def _look(pen: Pen, name: str, *, coded: bool) -> Any:
    if coded:
        return pen.entry
    return pen.date if name in _DATES else pen.row


def _write_rows(pen: Pen, sheet: Any, table: MatrixTable, looks: Sequence[Any]) -> None:
    first, last = table.first_hypothesis, table.first_hypothesis + table.hypotheses
    sized = [(place, _width(table, place)) for place, name in enumerate(table.header) if name in _IN_FULL]
    for row, texts in enumerate(table.rows, start=1):
        sheet.set_row(row, height((texts[place], width) for place, width in sized))
        for place, text in enumerate(texts):
            if text:
                pen.put(sheet, row, place, text, pen.codes[text] if first <= place < last else looks[place])


def _write_shares(pen: Pen, sheet: Any, block: Block, column: int) -> None:
    """Write what dependent reports count for, behind everything else."""
    if block.shares:
        pen.put(sheet, 0, column, COUNTS_FOR, pen.heading)
    for row, share in block.shares.items():
        sheet.write_number(row, column, share, pen.number)


def _invite_codes(pen: Pen, sheet: Any, area: Area) -> None:
    """Offer the codes in their cells, and let the colours follow what is chosen."""
    sheet.data_validation(
        *area,
        {
            "validate": "list",
            "source": offered("code"),
            "error_title": say("export.code.title"),
            "error_message": say("export.code.message"),
        },
    )
    cell = f"TRIM({xl_rowcol_to_cell(*area[:2])})"
    for code in CODES:
        _colour(pen, sheet, area, f'={cell}="{code}"', code_colours(code))
    sheet.conditional_format(*area, {"type": "blanks", "format": pen.book.add_format(code_colours(""))})
    _colour(pen, sheet, area, f"=LEN({cell})>0", _warning())


def _colour(pen: Pen, sheet: Any, area: Area, formula: str, look: dict[str, Any]) -> None:
    rule = {"type": "formula", "criteria": formula, "format": pen.book.add_format(look)}
    sheet.conditional_format(*area, rule)


def _warning() -> dict[str, Any]:
    return {"bg_color": colour("light", "warn-ground"), "font_color": colour("light", "warn-ink")}


def _invite_grades(sheet: Any, table: MatrixTable, last: int) -> None:
    for name in (name for name in OFFERED if name in FOLLOWING):
        place = table.header.index(name, table.first_hypothesis + table.hypotheses)
        sheet.data_validation(
            *(1, place, last, place),
            {
                "validate": "list",
                "source": offered(name),
                "error_title": say("export.grade.title"),
                "error_message": say("export.grade.message"),
            },
        )


def _write_totals(pen: Pen, sheet: Any, block: Block, last: int) -> None:
    looks = _Looks(pen)
    sheet.merge_range(block.top, 0, block.top, block.first - 1, "", looks.heading)
    pen.put(sheet, block.top, 0, TOTALS, looks.heading)
    for place in range(block.first, last + 1):
        sheet.write_blank(block.top, place, None, looks.heading)
    for line in LINES:
        row, _ = block.at(line, 0)
        sheet.merge_range(row, 0, row, block.first - 1, "", looks.label)
        pen.put(sheet, row, 0, say(f"export.totals.{line}"), looks.label)
        for column, reckoned in enumerate(found[line] for found in block.columns):
            pen.reckon(sheet, *block.at(line, column), reckoned, looks.of(line, reckoned.decimals))
    _mark(pen, sheet, block)
    _write_notes(pen, sheet, block, (last, looks.note))


class _Looks:
    """How the cells of the totals look."""

    def __init__(self, pen: Pen) -> None:
        line = {"font_color": colour("light", "ink"), "bottom": 1, "bottom_color": colour("light", "line")}
        middle = line | {"align": "center", "valign": "vcenter", "text_wrap": True}
        add = pen.book.add_format
        ground = {"bg_color": colour("light", "wash"), "top": 1, "bottom": 1}
        self.heading = add(line | ground | {"bold": True, "indent": 1})
        self.label = add(line | {"align": "left", "valign": "vcenter", "indent": 1, "quote_prefix": True})
        self.note = add(
            {"text_wrap": True, "valign": "top", "indent": 1, "font_color": colour("light", "muted")}
        )
        self._share = add(middle | {"num_format": "0%"})
        self._plain = Decimals(pen.book, middle)
        self._strong = Decimals(pen.book, middle | {"bold": True})

    def of(self, line: str, decimals: int) -> Any:
        """Return how the numbers of a line look."""
        if line == "coverage":
            return self._share
        return (self._strong if line in _FIRST else self._plain)[decimals]


def _mark(pen: Pen, sheet: Any, block: Block) -> None:
    """Let the leaders stand out, and what cannot be read."""
    ends = len(block.columns) - 1
    marked = {"bg_color": colour("light", "mark"), "font_color": colour("light", "on-mark")}
    word = say("export.totals.leads.mark").replace('"', '""')
    lead = xl_rowcol_to_cell(*block.at("leads", 0), row_abs=True)
    for line in _FIRST:
        _colour(pen, sheet, (*block.at(line, 0), *block.at(line, ends)), f'={lead}="{word}"', marked)
    sheet.set_row(block.at("leads", 0)[0], height([(say("export.totals.leads.thin"), _HYPOTHESIS_WIDTH)]))
    area = (*block.at("strange", 0), *block.at("strange", ends))
    _colour(pen, sheet, area, f"={xl_rowcol_to_cell(*area[:2])}>0", _warning())


def _write_notes(pen: Pen, sheet: Any, block: Block, look: tuple[int, Any]) -> None:
    last, style = look
    room = (
        sum(_WIDTHS[name] for name in LEADING) + _HYPOTHESIS_WIDTH * len(block.columns) + _WIDTHS["citation"]
    )
    for row, note in enumerate(block.notes, start=block.top + len(LINES) + 1):
        sheet.merge_range(row, 0, row, last, "", style)
        pen.put(sheet, row, 0, note, style)
        sheet.set_row(row, height([(note, room)]))
