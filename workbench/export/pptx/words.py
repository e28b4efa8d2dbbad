"""Text as the format writes it: set as large as fits, and never smaller than can be read.

Not here: the shapes it stands in.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml.ns import qn

from workbench.export.deck.parts import Room
from workbench.export.fit import LEADING
from workbench.export.pptx.layouts import Holder, Rect, holders

INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
"""The theme's own ink."""

_LARGEST_TITLE, _SMALLEST_TITLE = 60.0, 16.0
_INSET = 8.0
_LINE_ENDS = re.compile("[\n\r\v]")
_PROSE = (
    '<a:pPr marL="0" indent="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
    '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """A text as it fits, and its size where that is smaller than the template's own."""

    text: str
    size: float | None


def fitted(
    text: str, rect: Rect, face: float, own_size: float, *, smallest: float = _SMALLEST_TITLE
) -> Fitted:
    """Return a heading as large as fits its place, shortened if even the smallest size does not."""
    room = Room(width=rect.width - 2 * _INSET, height=rect.height, face=face)
    sizes = [own_size, *(size for size in range(int(own_size), int(smallest) - 1, -2) if size < own_size)]
    for size in sizes:
        if _high(text, room, size) <= rect.height:
            return Fitted(text=text, size=None if size == own_size else size)
    size = min(sizes)
    most = max(1, int(rect.height // (size * LEADING)))
    return Fitted(text=room.shortened(text, most, room.width, size), size=size)


def _high(text: str, room: Room, size: float) -> float:
    return room.lines(text, room.width, size, bold=True) * size * LEADING


def own_size(title: Holder | None, layout: Any) -> float:
    """Return the size a title has from its layout or that one's master, in points."""
    of_kind = [] if title is None else [title.shape, *_of_kind(layout.slide_master, title.kind)]
    for holder in of_kind:
        size = _level_size(holder.element.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}"))
        if size:
            return min(size, _LARGEST_TITLE)
    styles = layout.slide_master.element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}")
    return min(_level_size(styles) or 44.0, _LARGEST_TITLE)


def _of_kind(master: Any, kind: Any) -> list[Any]:
    return [one.shape for one in holders(master) if one.kind == kind]


def _level_size(style: Any) -> float | None:
    if style is None:
        return None
    run = style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    size = None if run is None else run.get("sz")
    return int(size) / 100 if size else None


def runs(text: str, look: str = "") -> str:
    """Return a text as runs with breaks for its line ends; ``look`` is how each is set."""
    if not _LINE_ENDS.search(text):
        return f"<a:r>{look}<a:t>{escape(text)}</a:t></a:r>" if text else ""
    lines = (f"<a:r>{look}<a:t>{escape(line)}</a:t></a:r>" if line else "" for line in _lines(text))
    return f"<a:br>{look}</a:br>".join(lines)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").split("\n")


def plain(paragraphs: Iterable[str], size: float | None = None) -> str:
    """Return paragraphs; without a size they keep the template's."""
    look = "" if size is None else f'<a:rPr sz="{round(size * 100)}"/>'
    return "".join(f"<a:p>{runs(paragraph, look)}</a:p>" for paragraph in paragraphs)


def prose(paragraphs: Iterable[str], size: float, ink: str = "") -> str:
    """Return paragraphs of prose: no dots, and spaced as their height was reckoned."""
    look = f'<a:rPr sz="{round(size * 100)}">{ink}</a:rPr>'
    return "".join(spaced(runs(paragraph, look), size) for paragraph in paragraphs)


def spaced(content: str, size: float) -> str:
    """Return one paragraph of prose with these runs."""
    after = f'<a:spcAft><a:spcPts val="{round(size * 50)}"/></a:spcAft><a:buNone/>'
    return f"<a:p>{_PROSE}{after}</a:pPr>{content}</a:p>"
