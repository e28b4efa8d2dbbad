"""The first page of the report as a small picture, for whoever chooses what to write.

Each kind of file is set by the program that opens it; a sketch shows what stands there, in which order. Not
here: what the report says (:mod:`workbench.export.document`).
"""

from collections.abc import Sequence
from itertools import accumulate

from workbench.export.document import (
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
)
from workbench.export.fit import LEADING
from workbench.export.picture.frame import MARGIN, PLAIN, SMALL, TITLE
from workbench.export.picture.pen import Pen, set_in
from workbench.export.picture.size import Size, extent, resized

WIDE, HIGH = 794.0, 1123.0
"""A page of paper, A4, in CSS pixels."""

_LEFT, _ROOM, _LAST = 2 * MARGIN, WIDE - 4 * MARGIN, HIGH - 3 * MARGIN
_SECTION, _INDENT, _PADDING = 17.0, 14.0, 4.0


def page_svg(told: Document) -> str:
    """Return the first page of a report as SVG."""
    page = _Page()
    _head(page, told)
    for section in told.sections:
        if page.full:
            break
        page.prose(section.title, size=_SECTION, bold=True)
        for block in section.blocks:
            if not page.full:
                _block(page, block)
    return page.ended(told)


class _Page:
    """A page that is filled from the top; what comes when it is full is not drawn."""

    def __init__(self) -> None:
        self.pen, self.y = Pen(), 2 * MARGIN

    @property
    def full(self) -> bool:
        return self.y > _LAST

    def prose(
        self, text: str, *, size: float = PLAIN, bold: bool = False, ink: str = "ink", left: float = 0.0
    ) -> None:
        """Write a paragraph."""
        if not self.full:
            below = self.pen.prose(_LEFT + left, self.y, text, _ROOM - left, size=size, bold=bold, ink=ink)
            self.y = below + size / 2

    def row(self, cells: Sequence[Cell], widths: Sequence[float], *, edge: str = "line") -> None:
        """Draw a row of a table, each cell within its share of the width."""
        if self.full:
            return
        spans = any(cell.spans for cell in cells)
        edges = [_LEFT + _ROOM * share for share in ((0.0, 1.0) if spans else accumulate((0.0, *widths)))]
        texts = [
            set_in(_words(cell.line), right - left - _PADDING, SMALL, bold=cell.head)
            for cell, left, right in zip(cells, edges, edges[1:], strict=False)
        ]
        high = max(map(len, texts), default=1) * SMALL * LEADING + 2 * _PADDING
        for cell, lines, left, right in zip(cells, texts, edges, edges[1:], strict=False):
            if cell.code is None:
                self.pen.lines(left, self.y + _PADDING, lines, size=SMALL, bold=cell.head)
            else:
                self.pen.code(left + 1, self.y + 1, right - left - 2, high - 2, cell.code)
        self.y += high
        self.pen.rule(_LEFT, self.y, WIDE - _LEFT, ink=edge)

    def picture(self, drawn: str) -> None:
        """Put a picture in, as wide as the page allows."""
        if extent(drawn)[0] > _ROOM:
            drawn = resized(drawn, Size(width=_ROOM))
        self.pen.embed(_LEFT, self.y, drawn)
        self.y += extent(drawn)[1] + PLAIN

    def ended(self, told: Document) -> str:
        """Return the page, cut off at its foot, where the marking stands."""
        self.pen.bar(0, _LAST, WIDE, HIGH - _LAST, fill="paper")
        self.pen.rule(_LEFT, _LAST, WIDE - _LEFT)
        foot = _LAST + SMALL / 2
        self.pen.prose(_LEFT, foot, told.marking, _ROOM, size=SMALL, ink="muted")
        return self.pen.picture(WIDE, HIGH, title=told.title, description=told.finding)


def _head(page: _Page, told: Document) -> None:
    page.prose(told.handling, bold=True)
    page.prose(told.title, size=TITLE, bold=True)
    for text in (told.question, *told.about):
        page.prose(text, ink="muted")
    page.prose(told.finding, bold=True)


def _block(page: _Page, block: Block) -> None:
    match block:
        case Paragraph(line=line):
            page.prose(_words(line))
        case Heading(line=line):
            page.prose(_words(line), bold=True)
        case Quote(text=text):
            page.prose(text, ink="muted", left=_INDENT)
        case Items(lines=lines):
            for line in lines:
                page.prose(f"• {_words(line)}", left=_INDENT)
        case Table():
            _table(page, block)
        case Picture():
            page.picture(block.draw("light"))


def _table(page: _Page, table: Table) -> None:
    heads = [Cell(line=(Span(text=text),), head=True) for text in table.heads]
    page.row(heads, table.widths, edge="edge")
    for row in table.rows:
        page.row(row, table.widths)
    page.y += PLAIN


def _words(line: Line) -> str:
    return "".join(span.text for span in line)
