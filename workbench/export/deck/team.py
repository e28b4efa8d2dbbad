"""The slides that a team's joint matrix has: who moved, who stays apart, and why.

Not here: the joint codes.
"""

from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.parts import Cell, Room, Row, Slide
from workbench.messages import say

View = dict[str, Any]


def team_slides(view: View, room: Room) -> list[Slide]:
    """Return who stands where in a team; none where nobody moved or stays apart."""
    told = view["team"]
    if not told or not told["rows"]:
        return []
    rows = [
        Row(
            cells=(
                Cell(text=one["cell"], bold=True),
                Cell(text=one["who"]),
                Cell(text=one["stands"]),
                Cell(text=one["why"]),
            ),
            key=one["evidence"],
        )
        for one in told["rows"]
    ]
    table = text_table(told["heads"], rows, room, alt=told["alt"])
    first, *rest = table_slides(table, room, say("team.told.slide", n=len(rows)))
    return [replace(first, notes=(*first.notes, *told["sentences"])), *rest]
