"""What no weights can change as a graph, and how often each hypothesis takes each rank as bars, on slides.

Not here: the ranking itself (:mod:`workbench.export.deck.results`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.charts.dominance import dominance_chart
from workbench.charts.marks import size_of
from workbench.design.tokens import Theme
from workbench.export.deck.pages import texts
from workbench.export.deck.parts import GAP, SMALLEST, Picture, Room, Slide, Text, text_height

View = dict[str, Any]

_LARGEST = 1.15  # points to a unit of a picture
_LINES = 3
_UNTITLED = {"title": "", "caption": ""}  # the slide itself says both, larger


def ranks_slides(view: View, room: Room) -> list[Slide]:
    """Return the graph and the bars, a slide each; one in words where there is nothing to draw."""
    told = view["ranks"]
    if not view["any_rated"]:
        return []
    drawn = [*_graph(told, room), *_bars(told, room)]
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


def _bars(told: View, room: Room) -> list[Slide]:
    found = told["found"]
    if not found:
        return []
    words = found["picture"]
    caption = f"{found['caption']} {found['drawn']}"
    apart = [] if told["relation"]["picture"] else [*_relation(told), *told["untested"]]
    first = [] if told["relation"]["picture"] else told["relation"]["sentences"]
    notes = (caption, found["unranked"], *apart)
    beneath = [*first, caption, found["unranked"]]
    return [_slide(words["title"], _chart(found, room.theme), words["alt"], beneath, notes, room)]


def _chart(found: View, theme: Theme) -> str:
    import pandas as pd

    from workbench.charts.acceptability import acceptability_chart
    from workbench.charts.picture import svg

    return svg(acceptability_chart(pd.DataFrame(found["frame"]), theme, {**found["picture"], **_UNTITLED}))


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
