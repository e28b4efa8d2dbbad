"""The slide on scenarios: the case beside them, a line to a hypothesis.

Not here: what comes of each.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import table_slides
from workbench.export.deck.parts import GAP, SIDE, SMALLEST, Cell, Room, Row, Slide, Table, Text, text_height
from workbench.messages import say

View = dict[str, Any]

MOST_SCENARIOS = 4
"""Beside the case on one slide; more take another."""

_NAME = 0.24
_HEAD_LINES, _BOLD = 4, 0.9
_CAPTION, _CAPTION_LINES = SMALLEST + 2, 2


def scenario_slides(view: View, room: Room) -> list[Slide]:
    """Return the case beside its scenarios; none where there is no scenario, or nothing rated."""
    told = view["scenarios"]
    if not told or not view["any_rated"]:
        return []
    title = told["sum"] or say("deck.scenarios.title.independent")
    places = range(1, len(told["columns"]))
    parts = [places[start : start + MOST_SCENARIOS] for start in range(0, len(places), MOST_SCENARIOS)]
    return [slide for part in parts for slide in _part(told, part, room, title)]


def _part(told: View, part: Sequence[int], room: Room, title: str) -> list[Slide]:
    """Return some scenarios beside the case, what changes in them beneath where there is room for it."""
    caption = _caption(told, part, room)
    table = _table(told, part, room)
    above = replace(room, height=room.height - caption.height - GAP)
    slides = table_slides(table, above, title)
    if len(slides) > 1 or caption.height > room.height / 2:
        return table_slides(table, room, title)
    return [replace(slide, blocks=(*slide.blocks, caption)) for slide in slides]


def _caption(told: View, part: Sequence[int], room: Room) -> Text:
    said = [text for text in (*_sentences(told, part), told["legend"], told["compare"]) if text]
    kept = tuple(room.shortened(text, _CAPTION_LINES, room.width, _CAPTION) for text in said)
    return Text(paragraphs=kept, size=_CAPTION, height=text_height(kept, room, _CAPTION))


def _table(told: View, part: Sequence[int], room: Room) -> Table:
    shown = (0, *part)
    notes = (*_notes(told, part), told["legend"], told["compare"])
    heads = [told["columns"][place] for place in shown]
    each = room.width * (1 - _NAME) / len(shown)
    return Table(
        widths=(room.width * _NAME, *(each for _ in shown)),
        header=Row(
            cells=(
                Cell(text=say("deck.hypothesis"), bold=True),
                *(Cell(text=_head(one, each, room), aside=one["rows"], bold=True) for one in heads),
            )
        ),
        rows=tuple(
            Row(
                cells=(Cell(text=line["name"]), *(_cell(line["cells"][place]) for place in shown)),
                notes=() if n else tuple(note for note in notes if note),
                key=line["id"],
            )
            for n, line in enumerate(told["lines"])
        ),
        size=SMALLEST,
        alt=say("deck.scenarios.alt"),
    )


def _head(column: View, width: float, room: Room) -> str:
    """Return a scenario's name in a few lines of its column; the notes have it whole."""
    return room.shortened(column["name"], _HEAD_LINES, (width - 2 * SIDE) * _BOLD, SMALLEST)


def _notes(told: View, part: Sequence[int]) -> list[str]:
    """Return what becomes of the case in the scenarios on this slide, and what their rules are."""
    return [*_sentences(told, part), *(told["rules"][place - 1] for place in part)]


def _sentences(told: View, part: Sequence[int]) -> list[str]:
    ids = {told["columns"][place]["id"] for place in part}
    return [one["text"] for one in told["sentences"] if one["id"] in ids]


def _cell(cell: View) -> Cell:
    text = f"◆ {cell['text']}" if cell["leads"] else cell["text"]
    return Cell(text=text, aside=cell["thin"], bold=cell["leads"])
