"""The slides on deception: both totals of what was entered twice, and what the checks of sources came to.

Not here: how either comes about.
"""

from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.parts import SMALLEST, Cell, Room, Row, Slide, Table
from workbench.messages import say

View = dict[str, Any]


def reading_slides(view: View, room: Room) -> list[Slide]:
    """Return both totals of all that was entered twice; what single items do is in the notes."""
    if not view["readings"]:
        return []
    *single, every = view["readings"]
    notes = tuple(f"{one['sentence']} {one['missing']}".strip() for one in (*single, every))
    heads = ("hypothesis", "true", "deceptive")
    texts = ("name", "as_true", "as_deceptive")
    table = Table(
        widths=(room.width * 0.5, room.width * 0.25, room.width * 0.25),
        header=Row(cells=tuple(Cell(text=say(f"deck.readings.{head}"), bold=True) for head in heads)),
        rows=tuple(
            Row(
                cells=tuple(Cell(text=column[text]) for text in texts),
                notes=() if n else notes,
                key=column["id"],
            )
            for n, column in enumerate(every["columns"])
        ),
        size=SMALLEST,
        alt=say("deck.readings.alt"),
    )
    return table_slides(table, room, every["sentence"])


def deception_slides(view: View, room: Room) -> list[Slide]:
    """Return what the checks of sources came to; none where none was begun."""
    told = view["deception"]
    if not told:
        return []
    heads = [say(f"deck.deception.{head}") for head in ("source", "come_to", "conclusion")]
    rows = [
        Row(
            cells=tuple(Cell(text=one[text]) for text in ("source", "sum", "conclusion")),
            key=one["source"],
        )
        for one in told
    ]
    table = text_table(heads, rows, room, alt=say("deck.deception.alt"))
    return table_slides(table, room, say("deck.deception.title", n=len(told)))
