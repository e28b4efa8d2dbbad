"""How wide a table's columns are, from what stands in them.

Not here: how high its rows become.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from workbench.export.deck.parts import SIDE, Cell, Room, Table
from workbench.export.fit import width

_MOST_FOR_A_WORD = 0.3
_LEAST = 24.0
_SLACK = 1.03


def sized(table: Table, room: Room, size: float) -> Table:
    """Return a table in another size; where it is fluid, with columns as wide as its texts then ask for."""
    larger = replace(table, size=size)
    return replace(larger, widths=column_widths(larger, room)) if table.is_fluid else larger


def column_widths(table: Table, room: Room) -> tuple[float, ...]:
    """Return widths in points that together fill the room, wider where there is more to read.

    No column is narrower than its longest word, as far as that takes no more than three tenths of the
    room. Where all of it fits on single lines, what is left over goes to the columns in proportion.
    """
    found = [_column(table, place, room.face) for place in range(len(table.widths))]
    most = room.width * _MOST_FOR_A_WORD
    least = [max(min(max(words), most), _LEAST) for words, _ in found]
    whole = [max(lines) for _, lines in found]
    if sum(whole) <= room.width:
        return tuple(one * room.width / sum(whole) for one in whole)
    usual = (sqrt(sum(line**2 for line in lines) / len(lines)) for _, lines in found)
    wanted = [max(one, low) for one, low in zip(usual, least, strict=True)]
    return _shared(least, wanted, room.width)


def _column(table: Table, place: int, face: float) -> tuple[list[float], list[float]]:
    """Return how wide a column has to be for each cell's longest word, and for each one's longest line."""
    head = _widths(table.header.cells[place], table.header_size, face)
    found = [head, *(_widths(row.cells[place], table.size, face) for row in table.rows)]
    return [word for word, _ in found], [line for _, line in found]


def _shared(least: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """Return the least widths and a share of what is left to those that want more, by how much more."""
    free = room - sum(least)
    more = [one - low for one, low in zip(wanted, least, strict=True)]
    if free <= 0 or not sum(more):
        return tuple(low * room / sum(least) for low in least)
    return tuple(low + free * one / sum(more) for low, one in zip(least, more, strict=True))


def _widths(cell: Cell, size: float, face: float) -> tuple[float, float]:
    word, line = (
        max((width(part, size, bold=cell.bold) for part in parts), default=0.0) * face * _SLACK + 2 * SIDE
        for parts in (cell.whole.split(), cell.whole.splitlines())
    )
    return word, line
