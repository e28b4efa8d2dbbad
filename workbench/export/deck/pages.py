"""Tables and texts spread over as many slides as they need, none of them overfull.

Not here: what stands on the slides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import ceil, floor
from types import MappingProxyType
from typing import TypeVar

from workbench.export.deck.parts import ABOVE, SIDE, SMALLEST, Cell, Room, Row, Table, Text, text_height
from workbench.export.fit import LEADING
from workbench.messages import say

One = TypeVar("One")

_TRIES = 24
_BOLD = 1.08
_NO_HEADS: Mapping[str, float] = MappingProxyType({})
_TEXT_SIZES = (20.0, 18.0, 16.0, 14.0, SMALLEST)


def pages(table: Table, room: Room) -> list[Table]:
    """Return the table as tables that fit the room, each under the header, rows spread evenly.

    A text too long for its row's share of a slide is shortened; the notes have it in full.
    """
    header = _measured(table.header, table, room, header=True)
    free = room.height - header.height
    names = {row.under: group_head(row.under, table, room) for row in table.rows if row.under}
    lower = free - max((head.height for head in names.values()), default=0.0)
    rows = [_measured(_kept_short(row, table, room, lower), table, room) for row in table.rows]
    groups = _spread(rows, free, {name: head.height for name, head in names.items()})
    return [replace(table, header=header, rows=tuple(_headed(group, names))) for group in groups]


def group_head(name: str, table: Table, room: Room) -> Row:
    """Return the row that names a group across the whole table, on one line."""
    whole = sum(table.widths) - 2 * SIDE
    text = room.shortened(name, 1, whole / _BOLD, table.size)
    rest = (Cell(text=""),) * (len(table.widths) - 1)
    height = table.size * LEADING + 2 * ABOVE
    return Row(cells=(Cell(text=text, bold=True), *rest), height=height, is_across=True)


def _headed(rows: Sequence[Row], names: Mapping[str, Row]) -> Iterator[Row]:
    """Yield rows with the name of their group above the first of each."""
    under = ""
    for row in rows:
        if row.under and row.under != under:
            yield names[row.under]
        under = row.under
        yield row


def continued(table: Table, room: Room) -> list[Table]:
    """Return the table as :func:`pages` does, but with nothing shortened: a long row goes on after it."""
    header = _measured(table.header, table, room, header=True)
    free = room.height - header.height
    most = max(1, floor((free - 2 * ABOVE) / (table.size * LEADING)))
    rows = [_measured(part, table, room) for row in table.rows for part in _parts(row, table, room, most)]
    return [replace(table, header=header, rows=tuple(group)) for group in _spread(rows, free)]


def _parts(row: Row, table: Table, room: Room, most: int) -> Iterator[Row]:
    """Yield a row in as many rows as it needs for none to be higher than a slide."""
    widths = [width - 2 * SIDE for width in table.widths]
    columns = [
        list(_cell_parts(cell, room, width, table.size, most))
        for cell, width in zip(row.cells, widths, strict=True)
    ]
    first, *others = zip_longest(*columns, fillvalue=Cell(text=""))
    yield replace(row, cells=first)
    for cells in others:
        told = say("deck.continued", name=row.key, text=cells[0].text).rstrip()
        yield Row(cells=(replace(cells[0], text=told), *cells[1:]), key=row.key)


def _cell_parts(cell: Cell, room: Room, width: float, size: float, most: int) -> Iterator[Cell]:
    if room.lines(cell.whole, width, size, bold=cell.bold) <= most:
        yield cell
        return
    # a line is left for what says that the row goes on
    for text in filter(None, room.parted(cell.text, max(1, most - 1), width, size, bold=cell.bold)):
        yield replace(cell, text=text, aside="")
    for text in filter(None, room.parted(cell.aside, max(1, most - 1), width, size)):
        yield Cell(text="", aside=text)


def one_page(table: Table, room: Room) -> Table:
    """Return a table's measured self, for one that is known to fit."""
    header = _measured(table.header, table, room, header=True)
    return replace(table, header=header, rows=tuple(_measured(row, table, room) for row in table.rows))


def _measured(row: Row, table: Table, room: Room, *, header: bool = False) -> Row:
    size = table.header_size if header else table.size
    heights = (
        room.lines(cell.whole, width - 2 * SIDE, size, bold=cell.bold) * size * LEADING + 2 * ABOVE
        for cell, width in zip(row.cells, table.widths, strict=True)
    )
    return replace(row, height=max(heights, default=0.0))


def _kept_short(row: Row, table: Table, room: Room, free: float) -> Row:
    most = max(1, floor((free / table.rows_at_least - 2 * ABOVE) / (table.size * LEADING)))
    cells, full = [], []
    for cell, width in zip(row.cells, table.widths, strict=True):
        short = _short(cell, most, room, width - 2 * SIDE, table.size)
        if short is not cell:
            full.append(say("deck.note.full", name=row.key, text=cell.text))
        cells.append(short)
    return replace(row, cells=tuple(cells), notes=(*full, *row.notes))


def _short(cell: Cell, most: int, room: Room, width: float, size: float) -> Cell:
    if room.lines(cell.whole, width, size, bold=cell.bold) <= most:
        return cell
    aside = room.shortened(cell.aside, 1, width, size)
    fewer = most - 1 if aside else most
    return replace(cell, text=room.shortened(cell.text, max(1, fewer), width, size), aside=aside)


def _spread(rows: Sequence[Row], free: float, heads: Mapping[str, float] = _NO_HEADS) -> list[list[Row]]:
    """Return the rows in as few parts as fit, each group's name above its rows, as even as can be."""
    count = len(list(_filled(rows, free, heads)))
    low, high = sum(row.height for row in rows) / max(count, 1), free
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if len(list(_filled(rows, middle, heads))) == count:
            high = middle
        else:
            low = middle
    return list(_filled(rows, high, heads))


def _filled(rows: Sequence[Row], free: float, heads: Mapping[str, float]) -> Iterator[list[Row]]:
    part: list[Row] = []
    used = 0.0
    for row in rows:
        above = heads.get(row.under, 0.0)
        needed = row.height + (0.0 if part and part[-1].under == row.under else above)
        if part and used + needed > free + 1e-6:
            yield part
            part, used, needed = [], 0.0, row.height + above
        part.append(row)
        used += needed
    if part:
        yield part


def parted(ones: Sequence[One], most: int) -> list[Sequence[One]]:
    """Return what is to be shown in parts of about equal length, none longer than ``most``."""
    each = ceil(len(ones) / ceil(len(ones) / most)) if ones else 1
    return [ones[start : start + each] for start in range(0, len(ones), each)]


def texts(paragraphs: Sequence[str], room: Room) -> list[Text]:
    """Return paragraphs as texts that fit the room, in the largest size that takes one slide if any does.

    Where it takes several, one more is not too many for a size that can be read from further off.
    """
    wanted = [paragraph for paragraph in paragraphs if paragraph.strip()]
    smallest = _texts(wanted, room, SMALLEST)
    larger = (_texts(wanted, room, size) for size in _TEXT_SIZES)
    return next((found for found in larger if _as_good(found, smallest)), smallest)


def _as_good(larger: Sequence[Text], smallest: Sequence[Text]) -> bool:
    cut = [sum(len(text.in_full) for text in found) for found in (larger, smallest)]
    allowed = len(smallest) + (len(smallest) > 1)
    return len(larger) <= allowed and cut[0] == cut[1]


def _texts(paragraphs: Sequence[str], room: Room, size: float) -> list[Text]:
    """Return paragraphs in one size over as few slides as fit, spread evenly, none higher than a slide."""
    most = floor(room.height / (size * LEADING)) - 1
    shorts = [room.shortened(paragraph, most, room.width, size) for paragraph in paragraphs]
    rows = [
        Row(cells=(Cell(text=short), Cell(text=full)), height=text_height([short], room, size))
        for short, full in zip(shorts, paragraphs, strict=True)
    ]
    return [_text(group, room, size) for group in _spread(rows, room.height)]


def _text(group: Sequence[Row], room: Room, size: float) -> Text:
    shorts, fulls = ([row.cells[place].text for row in group] for place in (0, 1))
    return Text(
        paragraphs=tuple(shorts),
        size=size,
        height=text_height(shorts, room, size),
        in_full=tuple(full for short, full in zip(shorts, fulls, strict=True) if short != full),
    )
