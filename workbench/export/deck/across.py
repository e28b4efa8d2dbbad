"""The matrix turned round on slides: a row to a hypothesis, some items of evidence beside each other.

Not here: the matrix with its hypotheses beside each other (:mod:`workbench.export.deck.matrix`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import as_good
from workbench.export.deck.pages import pages, parted
from workbench.export.deck.parts import SIDE, SMALLEST, Cell, Room, Row, Slide, Table
from workbench.export.deck.telling import finding, known, reasons, span
from workbench.messages import say

View = dict[str, Any]

_CODE, _NAMES = 112.0, 0.24
_HEAD_SHARE = 0.45
_BOLD = 0.9
_SIZES = (18.0, 16.0, 14.0)


def across_slides(view: View, room: Room) -> list[Slide]:
    """Return slides with as many items on each as leave room for their wording above the codes."""
    rows = view["rows"]
    fits = max(2, int(room.width * (1 - _NAMES) / (_CODE * room.face)))
    return [slide for part in parted(rows, fits) for slide in _part(view, part, room)]


def _part(view: View, rows: Sequence[View], room: Room) -> list[Slide]:
    table = _table(view, rows, room)
    title = finding(view, [row["id"] for row in rows], range(len(view["hypotheses"])))
    notes = tuple(_notes(rows))
    return [
        Slide(kind="table", title=title, blocks=(page,), notes=() if place else notes)
        for place, page in enumerate(_largest(table, room))
    ]


def _largest(table: Table, room: Room) -> list[Table]:
    """Return the table in the largest size that takes no more slides than the smallest."""
    least = pages(table, room)
    larger = (pages(replace(table, size=size), room) for size in _SIZES)
    return next((found for found in larger if as_good(found, least)), least)


def _table(view: View, rows: Sequence[View], room: Room) -> Table:
    code = room.width * (1 - _NAMES) / len(rows)
    heads = (Cell(text=_head(row, code, room), aside=row["place"]) for row in rows)
    names = [one["name"] for one in view["hypotheses"]]
    return Table(
        widths=(room.width * _NAMES, *(code for _ in rows)),
        header=Row(cells=(Cell(text=say("deck.hypothesis"), bold=True), *heads)),
        rows=tuple(
            Row(cells=(Cell(text=name, bold=True), *_codes(rows, place)), key=name)
            for place, name in enumerate(names)
        ),
        size=SMALLEST,
        alt=say("deck.matrix.alt", evidence=span([row["id"] for row in rows]), hypotheses=span(names)),
        centred=frozenset(range(1, len(rows) + 1)),
        rows_at_least=3,
    )


def _head(row: View, width: float, room: Room) -> str:
    """Return an item's id and as much of its wording as stands above its codes; the notes have it whole."""
    most = max(2, int(room.height * _HEAD_SHARE / (SMALLEST * 1.2)) - 1)
    return room.shortened(f"{row['id']}  {row['text']}", most, (width - 2 * SIDE) * _BOLD, SMALLEST)


def _codes(rows: Sequence[View], place: int) -> Iterator[Cell]:
    for row in rows:
        code = row["cells"][place]["code"]
        yield Cell(text=code, code=code, bold=True)


def _notes(rows: Sequence[View]) -> Iterator[str]:
    """Yield each item in full with where it comes from, then the reasons behind its codes."""
    for row in rows:
        yield f"{row['id']}  {row['text']}"
        yield from known(row)
        yield from reasons(row, row["cells"])
