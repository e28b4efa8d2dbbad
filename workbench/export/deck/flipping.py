"""The slides that name the cells whose other rating would let a rival overtake who leads.

Not here: what the result hangs on when something is left out (:mod:`workbench.export.deck.results`).
"""

from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.pages import continued
from workbench.export.deck.parts import Cell, Room, Row, Slide

View = dict[str, Any]


def flip_slides(view: View, room: Room) -> list[Slide]:
    """Return how far each rival is from each leader, cell by cell; none where nothing can overtake."""
    told = view["flips"]
    if not view["any_rated"] or not told["rows"]:
        return []
    rows = [_row(row) for row in told["rows"]]
    table = text_table(told["heads"], rows, room, alt=told["title"])
    first, *rest = table_slides(table, room, told["headline"] or told["title"], paged=continued)
    return [replace(first, notes=(*first.notes, told["lead"])), *rest]


def _row(row: View) -> Row:
    rival, *others = row["cells"]
    cells = (
        Cell(text=rival["head"], bold=True, aside=rival["note"]),
        *(Cell(text=one["text"]) for one in others),
    )
    return Row(cells=cells, key=rival["head"])
