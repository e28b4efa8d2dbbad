"""Probabilities apart from the matrix, on a slide of their own.

Not here: the ranking (:mod:`workbench.export.deck.results`).
"""

from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.pages import texts
from workbench.export.deck.parts import GAP, SMALLEST, Cell, Room, Row, Slide, Text, text_height
from workbench.messages import say

View = dict[str, Any]

_LINES = 3


def probability_slides(view: View, room: Room) -> list[Slide]:
    """Return one table with the sentences that a number must not go without; in words where there is none."""
    told = view["probabilities"]
    if not view["any_rated"]:
        return []
    if told["withheld"]:
        (text, *_) = texts([told["apart"], told["withheld"]], room)
        return [Slide(kind="content", title=told["title"], blocks=(text,), notes=text.in_full)]
    said = [told["apart"], told["headline"], *told["sentences"][:1], told["verdict"]]
    caption = _caption(said, room)
    beneath = replace(room, height=room.height - caption.height - GAP)
    table = text_table(told["heads"], _rows(told), beneath, alt=say("deck.probabilities.alt"))
    first, *rest = table_slides(table, beneath, told["title"])
    notes = (told["headline"], *told["sentences"], *told["beneath"], told["verdict"], *told["depends"])
    further = (replace(one, title=say("deck.probabilities.further")) for one in rest)
    return [
        replace(first, blocks=(*first.blocks, caption), notes=(*first.notes, *filter(None, notes))),
        *further,
    ]


def _rows(told: View) -> list[Row]:
    return [
        Row(cells=tuple(Cell(text=text, bold=leads) for text in row), key=row[0])
        for row, leads in zip(told["rows"], told["leads"], strict=True)
    ]


def _caption(paragraphs: list[str], room: Room) -> Text:
    kept = tuple(room.shortened(one, _LINES, room.width, SMALLEST) for one in paragraphs if one)
    return Text(paragraphs=kept, size=SMALLEST, height=text_height(kept, room, SMALLEST))
