"""Writes a person's texts into a workbook so that they stay texts, in a handful of looks.

Not here: what stands where.
"""

from collections.abc import Iterable
from math import ceil
from typing import Any

from workbench.design.tokens import colour
from workbench.errors import CannotKeep
from workbench.export.fit import lines
from workbench.export.sheets import Formula
from workbench.messages import say
from workbench.model.rating import Rating

CODES: tuple[str, ...] = tuple(rating.value for rating in Rating)
MOST_IN_A_CELL = 32_767
_MOST_IN_A_MARGIN, _MOST_OF_A_TITLE = 150, 60
_LINE, _SIZE, _TALLEST = 15, 11, 400
_A4, _MOST_ACROSS = 9, 200


class Pen:
    """A workbook to write in, with the looks its cells have and what stands in its margins."""

    def __init__(self, book: Any, where: str, title: str, marking: dict[str, Any]) -> None:
        self.book, self.where, self.title, self.marking = book, where, title, marking
        plain = {"text_wrap": True, "valign": "top", "font_color": colour("light", "ink")}
        text = plain | {"quote_prefix": True, "align": "left", "indent": 1}
        self.plain = book.add_format({})
        self.text = book.add_format(text)
        self.row = book.add_format(text | {"valign": "vcenter"})
        self.date = book.add_format(text | {"valign": "vcenter", "num_format": "@"})
        self.number = book.add_format(plain | {"align": "left", "indent": 1})
        self.numbers = Decimals(book, plain | {"align": "left", "indent": 1})
        self.entry = book.add_format({"align": "center", "valign": "vcenter", "bold": True})
        self.share = book.add_format(plain | {"align": "left", "indent": 1, "num_format": "0%"})
        heading = text | {"bold": True, "bg_color": colour("light", "wash"), "bottom": 1}
        self.heading = book.add_format(heading | {"valign": "bottom"})
        self.code_heading = book.add_format(heading | {"valign": "bottom", "align": "center", "indent": 0})
        self.codes = {code: book.add_format(_code_format(code)) for code in ("", *CODES)}

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

    def reckon(self, sheet: Any, row: int, column: int, formula: Formula, style: Any) -> None:
        """Write one of our own formulas, with its result for programs that do not calculate."""
        sheet.write_formula(row, column, formula.text, style, formula.value)

    def margins(self, sheet: Any, *, repeat: int = 0, width: float = 0) -> None:
        """Set a sheet up for printing: its header repeated, and so many columns from the left.

        It becomes one page wide, or more where its width in characters would leave too small a print.
        """
        handling, line = self.marking["handling"], _in_margin(self.marking["line"])
        title = _in_margin(self.title[:_MOST_OF_A_TITLE])
        sheet.set_header(f"&L{title}&C{_in_margin(handling)}" if handling else f"&L{title}")
        sheet.set_footer(f"&L{line}&R&P / &N")
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        sheet.fit_to_pages(ceil(width / _MOST_ACROSS) or 1, 0)
        sheet.repeat_rows(0)
        if repeat:
            sheet.repeat_columns(0, repeat - 1)


class Decimals(dict[int, Any]):
    """One look for each number of decimals, made when it is asked for; 0 shows as many as there are."""

    def __init__(self, book: Any, look: dict[str, Any]) -> None:
        super().__init__()
        self._book, self._look = book, look

    def __missing__(self, decimals: int) -> Any:
        shown = {"num_format": f"0.{'0' * decimals}"} if decimals else {}
        self[decimals] = self._book.add_format(self._look | shown)
        return self[decimals]


def _in_margin(text: str) -> str:
    """Return a text for a page's margin: no codes in it, and no longer than a margin can hold."""
    return text[:_MOST_IN_A_MARGIN].replace("&", "&&")


def height(texts: Iterable[tuple[str, float]]) -> float:
    """Return the height of a row in points, from its texts and the widths of their columns in characters."""
    most = max((lines(text, (7 * width - 12) * 0.75, _SIZE) for text, width in texts), default=1)
    return min(most * _LINE, _TALLEST)


def _code_format(code: str) -> dict[str, Any]:
    return {"align": "center", "valign": "vcenter", "bold": bool(code)} | code_colours(code)


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
