"""The matrix on slides: as many as it needs, the header on each, columns in groups where there are many.

Not here: what the ratings come to.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil
from typing import Any

from workbench.export.deck.across import across_slides
from workbench.export.deck.frame import as_good
from workbench.export.deck.pages import pages, texts
from workbench.export.deck.parts import SIDE, SMALLEST, Cell, Room, Row, Slide, Table
from workbench.export.deck.telling import finding, known, reasons, span
from workbench.messages import say
from workbench.views.citation import BETWEEN

View = dict[str, Any]

MOST_COLUMNS = 10
"""Hypotheses in one table; more come in groups, with the evidence repeated."""

_CODE_MOST, _CODES_SHARES = (0.098, 0.115, 0.135), (0.6, 0.64, 0.68, 0.72)
_WIDE, _FEW_COLUMNS = 800.0, 6
_HEADER_LINES = 5
_ROWS_AT_LEAST = 3
_UNBROKEN = "\N{NO-BREAK SPACE}"
_CITED = (3, 2)
"""Parts of a citation that a row of the matrix has if there is room; its place it always has."""


def matrix_slides(view: View, room: Room) -> list[Slide]:
    """Return the matrix's slides; each row stands on one of them in every group of columns."""
    if not view["rows"] or not view["hypotheses"]:
        (text,) = texts([say("deck.matrix.empty")], room)
        return [Slide(kind="content", title=say("deck.matrix.empty.title"), blocks=(text,))]
    if view["choice"]["matrix"] == "rows":
        return across_slides(view, room)
    groups = column_groups(len(view["hypotheses"]))
    return [
        _slide(view, page, group, several=len(groups) > 1)
        for group in groups
        for page in _pages(view, group, room)
    ]


def column_groups(count: int) -> list[range]:
    """Return the columns in as few groups of at most ten as can be, of about equal size."""
    groups = ceil(count / MOST_COLUMNS)
    bounds = [round(n * count / groups) for n in range(groups + 1)]
    return [range(first, last) for first, last in pairwise(bounds)]


def _pages(view: View, group: range, room: Room) -> list[Table]:
    """Return the table with as much of each citation as costs no further slide, set smaller if need be."""
    plain = _table(view, group, room, cited=1)
    least = pages(plain, room)
    sizes = dict.fromkeys((plain.size, SMALLEST))
    tables = (
        replace(_table(view, group, room, cited=parts), size=size) for size in sizes for parts in _CITED
    )
    return next((found for found in (pages(one, room) for one in tables) if as_good(found, least)), least)


def _table(view: View, group: range, room: Room, *, cited: int) -> Table:
    names = [view["hypotheses"][column]["name"] for column in group]
    bold, code = _column(names, room)
    roomy = room.width >= _WIDE and len(group) <= _FEW_COLUMNS
    heads = (room.shortened(name, _HEADER_LINES, code - 2 * SIDE, SMALLEST) for name in names)
    return Table(
        widths=(room.width - code * len(group), *[code] * len(group)),
        header=Row(
            cells=(
                Cell(text=say("deck.evidence"), bold=bold),
                *(Cell(text=head, bold=bold) for head in heads),
            )
        ),
        rows=tuple(_row(row, group, cited) for row in view["rows"]),
        size=SMALLEST + 2 if roomy else SMALLEST,
        alt="",
        centred=frozenset(range(1, len(group) + 1)),
        rows_at_least=_ROWS_AT_LEAST,
    )


def _column(names: Sequence[str], room: Room) -> tuple[bool, float]:
    """Return whether labels are bold and how wide their columns are, so that no word is torn."""
    widths = [min(most, share / len(names)) * room.width for most in _CODE_MOST for share in _CODES_SHARES]
    for width in widths:
        for bold in (True, False):
            if not any(_torn(name, width, room, bold=bold) for name in names):
                return bold, width
    return False, widths[1]


def _torn(name: str, width: float, room: Room, *, bold: bool) -> bool:
    return any(room.lines(word, width - 2 * SIDE, SMALLEST, bold=bold) > 1 for word in name.split())


def _row(row: View, group: range, cited: int) -> Row:
    cells = [row["cells"][column] for column in group]
    item = Cell(text=f"{row['id']}  {row['text']}", aside=_aside(row, cited))
    codes = (Cell(text=cell["code"], code=cell["code"], bold=True) for cell in cells)
    notes = list(reasons(row, cells))
    if group.start == 0:
        notes = [*known(row), *notes]
    return Row(cells=(item, *codes), notes=tuple(notes), key=row["id"], under=row["group"])


def _aside(row: View, cited: int) -> str:
    place, *others = row["cited"][:cited] if cited > 1 else [row["place"]]
    return BETWEEN.join((place.replace(" ", _UNBROKEN), *others))


def _slide(view: View, page: Table, group: range, *, several: bool) -> Slide:
    ids = [row.key for row in page.rows if not row.is_across]
    hypotheses = span([view["hypotheses"][column]["id"] for column in group])
    found = finding(view, ids, group)
    return Slide(
        kind="table",
        title=say("deck.matrix.among", hypotheses=hypotheses, found=found) if several else found,
        blocks=(replace(page, alt=say("deck.matrix.alt", evidence=span(ids), hypotheses=hypotheses)),),
        notes=tuple(note for row in page.rows for note in row.notes),
    )
