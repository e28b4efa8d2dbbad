"""What no weights can change as a graph, and how often each hypothesis takes each rank as bars, on slides.

Not here: the ranking itself (:mod:`workbench.export.deck.results`).
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from workbench.charts.dominance import dominance_chart
from workbench.charts.marks import size_of
from workbench.export.deck.pages import parted, texts
from workbench.export.deck.parts import GAP, SMALLEST, Picture, Room, Slide, Stacks, Text, text_height

View = dict[str, Any]

MOST_STACKS = 8
"""Bars on one slide, each beside a name of two lines."""

_LARGEST = 1.15  # points to a unit of a picture
_LINES = 3
_UNTITLED = {"title": "", "caption": ""}  # the slide itself says both, larger


def ranks_slides(view: View, room: Room) -> list[Slide]:
    """Return the graph and the bars, a slide each; one in words where there is nothing to draw."""
    told = view["ranks"]
    if not view["any_rated"]:
        return []
    drawn = [*_graph(told, room), *_stacks(told, room)]
    if drawn:
        return drawn
    sentences = [*_relation(told), *told["untested"], told["withheld"]]
    return [
        Slide(kind="content", title=told["title"], blocks=(text,), notes=text.in_full)
        for text in texts([one for one in sentences if one], room)
    ]


def _relation(told: View) -> list[str]:
    relation = told["relation"]
    return [*relation["sentences"], *relation["notes"], *told["remarks"]]


def _graph(told: View, room: Room) -> list[Slide]:
    relation = told["relation"]
    if not relation["picture"]:
        return []
    words = relation["picture"]["words"]
    drawn = dominance_chart({**relation["picture"], "words": {**words, **_UNTITLED}}, room.theme)
    notes = (relation["caption"], *_relation(told), *told["untested"], told["withheld"])
    return [
        _slide(relation["title"], drawn, words["alt"], [relation["caption"], *told["remarks"]], notes, room)
    ]


def _stacks(told: View, room: Room) -> list[Slide]:
    found = told["found"]
    if not found:
        return []
    words = found["picture"]
    caption = f"{found['caption']} {found['drawn']}"
    apart = [] if told["relation"]["picture"] else [*_relation(told), *told["untested"]]
    first = [] if told["relation"]["picture"] else told["relation"]["sentences"]
    notes = (caption, found["unranked"], *apart)
    beneath = _caption([one for one in (*first, caption, found["unranked"]) if one], room)
    lines = _lines(found)
    return [
        Slide(
            kind="chart",
            title=words["title"],
            blocks=(_chart(found, part, room.height - beneath.height - GAP), beneath),
            notes=tuple(one for one in notes if one) if not place else (),
        )
        for place, part in enumerate(parted(lines, MOST_STACKS))
    ]


def _lines(found: View) -> list[list[View]]:
    """Return the parts of each hypothesis's bar, in the order they are drawn."""
    return [list(parts) for _, parts in groupby(found["frame"], key=lambda part: part["name"])]


def _chart(found: View, lines: Sequence[Sequence[View]], height: float) -> Stacks:
    return Stacks(
        names=tuple(line[0]["name"] for line in lines),
        asides=tuple(line[0]["first"] for line in lines),
        series=tuple(found["ranks"]),
        shares=tuple(tuple(part["share"] for part in line) for line in lines),
        labels=tuple(tuple(part["label"] for part in line) for line in lines),
        axis=found["picture"]["axis"],
        alt=found["picture"]["alt"],
        height=height,
    )


def _slide(
    title: str, drawn: str, alt: str, beneath: Sequence[str], notes: Sequence[str], room: Room
) -> Slide:
    caption = _caption([one for one in beneath if one], room)
    picture = _picture(drawn, alt, room, room.height - caption.height - GAP)
    return Slide(
        kind="chart", title=title, blocks=(picture, caption), notes=tuple(one for one in notes if one)
    )


def _caption(paragraphs: Sequence[str], room: Room) -> Text:
    kept = tuple(room.shortened(one, _LINES, room.width, SMALLEST) for one in paragraphs)
    return Text(paragraphs=kept, size=SMALLEST, height=text_height(kept, room, SMALLEST))


def _picture(drawn: str, alt: str, room: Room, height: float) -> Picture:
    """Return a picture as large as there is room for it."""
    wide, high = size_of(drawn)
    scale = min(_LARGEST, room.width / wide, height / high)
    return Picture(drawn=drawn, alt=alt, width=wide * scale, height=high * scale)
