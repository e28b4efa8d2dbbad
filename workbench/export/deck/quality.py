"""The slides on the quality of information: what was graded, what to look at again, and the table of codes.

Not here: the sources themselves.
"""

from typing import Any

from workbench.export.deck.frame import table_slides
from workbench.export.deck.pages import texts
from workbench.export.deck.parts import SMALLEST, Cell, Room, Row, Slide, Table
from workbench.messages import say

View = dict[str, Any]


def quality_slides(view: View, room: Room) -> list[Slide]:
    """Return the summary, and the table where items are graded by code; none where nothing is graded."""
    told = view["quality"]
    if not told["any"]:
        return []
    title = say("deck.quality.title", n=told["n"], graded=told["graded"])
    paragraphs = [*told["sentences"], *told["flags"], *told["lock"]["sentences"], told["standard"]]
    slides = [
        Slide(kind="content", title=title, blocks=(text,), notes=text.in_full)
        for text in texts(paragraphs, room)
    ]
    return slides + _codes(told["table"], room)


def _codes(table: View, room: Room) -> list[Slide]:
    if not table["counted"]:
        return []
    heads = ["", *table["columns"]]
    drawn = Table(
        widths=(room.width / len(heads),) * len(heads),
        header=Row(cells=tuple(Cell(text=text, bold=True) for text in heads)),
        rows=tuple(_row(row) for row in table["rows"]),
        size=SMALLEST,
        alt=say("deck.quality.alt"),
        centred=frozenset(range(len(heads))),
    )
    return table_slides(drawn, room, say("deck.quality.table"))


def _row(row: View) -> Row:
    numbers = (Cell(text=str(cell["n"] or "·"), bold=cell["n"] > 0) for cell in row["cells"])
    notes = tuple(cell["items"] for cell in row["cells"] if cell["items"])
    return Row(cells=(Cell(text=row["code"], bold=True), *numbers), notes=notes, key=row["code"])
