"""The upper left corner of a spreadsheet as a small picture, for whoever chooses what to write.

Not here: what stands in the cells.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from workbench.export.fit import shortened
from workbench.export.picture.frame import SMALL
from workbench.export.picture.pen import Pen
from workbench.model.rating import Rating

MOST_ROWS, MOST_COLUMNS = 16, 12
_HIGH, _HEAD, _PADDING = 22.0, 44.0, 5.0
_NARROWEST, _WIDEST, _LETTER, _CODE = 44.0, 300.0, 6.4, 88.0
_ACROSS = 1100.0
_CODES = {rating.value for rating in Rating}


def sheet_svg(rows: Sequence[Sequence[str]], *, title: str) -> str:
    """Return the first rows and columns of a table as SVG; its codes have their colours."""
    shown = [[str(text) for text in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    edges = _edges(shown)
    pen, y = Pen(), 0.0
    for number, row in enumerate(shown):
        y = _row(pen, row, edges, y, head=number == 0)
    for edge in edges:
        pen.bar(edge, 0, 0.5, y, fill="line")
    return pen.picture(edges[-1], y or _HIGH, title=title, description=title)


def _edges(rows: Sequence[Sequence[str]]) -> list[float]:
    """Return the columns' edges, as far as there is room."""
    widths = (_width(rows, place) for place in range(max(map(len, rows), default=1)))
    edges = list(accumulate((0.0, *widths)))
    return edges[:2] + [edge for edge in edges[2:] if edge <= _ACROSS]


def _width(rows: Sequence[Sequence[str]], place: int) -> float:
    if any(row[place] in _CODES for row in rows[1:] if place < len(row)):
        return _CODE
    longest = max((len(row[place]) for row in rows[1:] if place < len(row)), default=1)
    return min(_WIDEST, max(_NARROWEST, longest * _LETTER + 2 * _PADDING))


def _row(pen: Pen, row: Sequence[str], edges: Sequence[float], y: float, *, head: bool) -> float:
    high = _HEAD if head else _HIGH
    if head:
        pen.bar(0, y, edges[-1], high, fill="wash")
    for text, (left, right) in zip(row, pairwise(edges), strict=False):
        if text in _CODES and not head:
            pen.code(left + 1, y + 1, right - left - 2, high - 2, text)
            continue
        room = right - left - 2 * _PADDING
        fits = shortened(" ".join(text.split()), 2 if head else 1, room, SMALL, bold=head)
        pen.prose(left + _PADDING, y + 3, fits, room, size=SMALL, bold=head)
    pen.rule(0, y + high, edges[-1])
    return y + high
