"""The slides on sources and origins: what is known of each, and who draws on whom. Nothing on them is cut.

Not here: what a single item cites.
"""

from collections.abc import Sequence
from typing import Any

from workbench.export.deck.frame import table_slides, text_table
from workbench.export.deck.pages import continued
from workbench.export.deck.parts import Cell, Room, Row, Slide
from workbench.messages import commas, say
from workbench.views.citation import BETWEEN

View = dict[str, Any]
_MOST_ORIGINS = 18


def source_slides(view: View, room: Room) -> list[Slide]:
    """Return the sources with their descriptors, then the register of origins."""
    return [*_of_sources(view, room), *_of_origins(view, room)]


def _of_sources(view: View, room: Room) -> list[Slide]:
    if not view["sources"]:
        return []
    first = [one for one in view["origins"] if one["known"] and one["evidence"]]
    title = say(
        "deck.sources.title",
        items=say("deck.items", n=view["counted"]),
        sources=say("deck.sources.count", n=len(view["sources"])),
        origins=say("deck.origins.count", n=len(first)),
    )
    heads = [say(f"deck.{name}") for name in ("source", "number", "mind")]
    rows = [_source(one) for one in view["sources"]]
    table = text_table(heads, rows, room, alt=say("deck.sources.alt"))
    return table_slides(table, room, title, paged=continued)


def _source(one: View) -> Row:
    about = "\n".join(filter(None, (BETWEEN.join(one["by"]), one["url"], one["text"])))
    cells = (
        Cell(text=f"{one['id']}  {one['title']}", aside=about),
        Cell(text=str(one["n"])),
        Cell(text=one["note"], aside=one["undescribed"]),
    )
    # the hash of a file is for whoever checks it, not for a screen
    file = (say("deck.note.original", source=one["id"], file=one["original"]),) if one["original"] else ()
    return Row(cells=cells, notes=file, key=one["id"])


def _of_origins(view: View, room: Room) -> list[Slide]:
    origins = _together(view["origins"])
    if not origins:
        return []
    heads = [say(f"deck.{name}") for name in ("origin", "number", "items_of", "mind")]
    rows = [_origin(one) for one in origins]
    table = text_table(heads, rows, room, alt=say("deck.origins.alt"))
    return table_slides(table, room, _origins_title(view["origins"], view["counted"]), paged=continued)


def _origin(one: View) -> Row:
    cells = (
        Cell(text=one["name"]),
        Cell(text=str(len(one["evidence"]))),
        Cell(text=commas(one["evidence"])),
        Cell(text=one["told"], aside=one["undescribed"]),
    )
    return Row(cells=cells, key=one["name"])


def _together(origins: Sequence[View]) -> list[View]:
    """Return the origins; of very many, those with one item and nothing told of them share a row."""
    if len(origins) <= _MOST_ORIGINS:
        return list(origins)
    single = [one for one in origins if len(one["evidence"]) == 1 and not one["told"]]
    if len(single) == len(origins):
        return []
    name = say("deck.origins.single", n=len(single))
    others = {"name": name, "evidence": [one["evidence"][0] for one in single], "told": "", "undescribed": ""}
    return [*(one for one in origins if one not in single), *([others] if single else [])]


def _origins_title(origins: Sequence[View], items: int) -> str:
    first = origins[0]
    if not first["known"] or not first["evidence"]:
        return say("deck.origins.unknown")
    if len(first["evidence"]) == 1:
        return say("deck.origins.each")
    return say("deck.origins.title", origin=first["name"], n=len(first["evidence"]), items=items)
