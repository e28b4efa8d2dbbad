"""Tables and texts spread over as many slides as they need, none of them overfull.

Not here: what stands on the slides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import floor

from workbench.export.deck.parts import ABOVE, SIDE, SMALLEST, Cell, Room, Row, Table, Text, text_height
from workbench.export.fit import LEADING
from workbench.messages import say

_TRIES = 24
_TEXT_SIZES = (20.0, 18.0, 16.0, 14.0, SMALLEST)


def pages(table: Table, room: Room) -> list[Table]:
    """Return the table as tables that fit the room, each under the header, rows spread evenly.

    A text too long for its row's share of a slide is shortened; the notes have it in full.
    """
    header = _measured(table.header, table, room, header=True)
    free = room.height - header.height
    rows = [_measured(_kept_short(row, table, room, free), table, room) for row in table.rows]
    return [replace(table, header=header, rows=tuple(group)) for group in _spread(rows, free)]


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


def _spread(rows: Sequence[Row], free: float) -> list[list[Row]]:
    """Return the rows in as few groups as fit, and those as even as can be."""
    count = len(list(_filled(rows, free)))
    low, high = sum(row.height for row in rows) / max(count, 1), free
    for _ in range(_TRIES):
        middle = (low + high) / 2
        if len(list(_filled(rows, middle))) == count:
            high = middle
        else:
            low = middle
    return list(_filled(rows, high))


def _filled(rows: Sequence[Row], free: float) -> Iterator[list[Row]]:
    group: list[Row] = []
    used = 0.0
    for row in rows:
        if group and used + row.height > free + 1e-6:
            yield group
            group, used = [], 0.0
        group.append(row)
        used += row.height
    if group:
        yield group


def texts(paragraphs: Sequence[str], room: Room) -> list[Text]:
    """Return paragraphs as texts that fit the room, in the largest size that takes one slide if any does."""
    wanted = [paragraph for paragraph in paragraphs if paragraph.strip()]
    for size in _TEXT_SIZES[:-1]:
        if text_height(wanted, room, size) <= room.height:
            return [Text(paragraphs=tuple(wanted), size=size, height=text_height(wanted, room, size))]
    return list(_text_groups(wanted, room))


def _text_groups(paragraphs: Sequence[str], room: Room) -> Iterator[Text]:
    most = floor(room.height / (SMALLEST * LEADING)) - 1
    group: dict[str, str] = {}
    for paragraph in paragraphs:
        short = room.shortened(paragraph, most, room.width, SMALLEST)
        if group and text_height([*group, short], room, SMALLEST) > room.height:
            yield _text(group, room)
            group = {}
        group[short] = paragraph
    if group:
        yield _text(group, room)


def _text(group: dict[str, str], room: Room) -> Text:
    return Text(
        paragraphs=tuple(group),
        size=SMALLEST,
        height=text_height(list(group), room, SMALLEST),
        in_full=tuple(full for short, full in group.items() if short != full),
    )
