"""A briefing's first and last slide: the question with its bottom line, and how sure with what to watch.

Not here: the slides between them (:mod:`workbench.export.deck.choosing`).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.pages import texts
from workbench.export.deck.parts import GAP, SMALLEST, Cell, Room, Row, Slide, Table, Text, text_height
from workbench.messages import say

View = dict[str, Any]

_LINES, _CAPTION = 4, SMALLEST + 2
_MOST_SIGNS = 4


def bottom_line_slide(view: View) -> Slide:
    """Return the title slide of a briefing: what is asked, and where all hypotheses stand."""
    told = [view["question"], view["sentences"]["standing"], view["made"]]
    return Slide(kind="title", title=view["title"], subtitle="\n".join(filter(None, told)))


def watch_slide(view: View, room: Room) -> Slide:
    """Return one slide on how sure the analyst is and which signs to watch, as many as it has room for."""
    signs = view["indicators"]
    title, reasons = _title(view), _reasons(view)
    said = [*_sure(view), view["sentences"]["meaning"], view["sentences"]["trials"]]
    for most in range(min(_MOST_SIGNS, len(signs)), 0, -1):
        caption = _caption([_more(signs, most), *said], room)
        above = replace(room, height=room.height - caption.height - GAP)
        slides = table_slides(_table(signs[:most], above), above, title) if above.height > 0 else []
        if len(slides) == 1:
            return replace(slides[0], blocks=(*slides[0].blocks, caption), notes=(*reasons, *slides[0].notes))
    (text, *_) = texts([*said, *(one["text"] for one in signs)], room)
    return Slide(kind="closing", title=title, blocks=(text,), notes=(*reasons, *text.in_full))


def _title(view: View) -> str:
    given = view["judgements"]
    signs = say("deck.watch.signs", n=len(view["indicators"]))
    if not given:
        return say("deck.watch.unsure", signs=signs)
    return say("deck.watch.sure", confidence=given[-1]["confidence"], signs=signs)


def _sure(view: View) -> list[str]:
    """Return what the analyst answered, where that was recorded."""
    given = view["judgements"]
    if not given:
        return []
    return [say(f"deck.judgement.{given[-1]['moment']}", answer=given[-1]["answer"])]


def _reasons(view: View) -> list[str]:
    given = view["judgements"]
    return [f"{one['label']}: {one['text']}" for one in given[-1]["reasons"]] if given else []


def _more(signs: Sequence[View], shown: int) -> str:
    return say("choice.remark.more", n=len(signs) - shown) if len(signs) > shown else ""


def _caption(paragraphs: Sequence[str], room: Room) -> Text:
    kept = tuple(room.shortened(one, _LINES, room.width, _CAPTION) for one in paragraphs if one)
    return Text(paragraphs=kept, size=_CAPTION, height=text_height(kept, room, _CAPTION))


def _table(signs: Sequence[View], room: Room) -> Table:
    heads = [say(f"deck.{name}") for name in ("hypothesis", "sign", "threshold", "state")]
    rows = [
        Row(
            cells=(
                Cell(text=one["name"], bold=True),
                *(Cell(text=one[name]) for name in ("text", "threshold", "state")),
            ),
            key=one["id"],
        )
        for one in signs
    ]
    return text_table(heads, rows, room, alt=say("deck.indicators.alt"))
