"""Text in placeholders and boxes: set as large as fits, and never smaller than can be read.

Not here: tables and charts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from workbench.export.deck.parts import SMALLEST, Room
from workbench.export.fit import LEADING
from workbench.export.pptx.layouts import POINT, TITLES, Rect

_LARGEST_TITLE, _SMALLEST_TITLE = 60.0, 16.0
_INSET = 8.0


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


def own_size(layout: Any) -> float:
    """Return the size a title has from its layout or that one's master, in points."""
    title = next((one for one in layout.placeholders if one.placeholder_format.type in TITLES), None)
    of_kind = [] if title is None else [title, *_of_kind(layout.slide_master, title)]
    for holder in of_kind:
        size = _level_size(holder.element.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}"))
        if size:
            return min(size, _LARGEST_TITLE)
    styles = layout.slide_master.element.find(f"{qn('p:txStyles')}/{qn('p:titleStyle')}")
    return min(_level_size(styles) or 44.0, _LARGEST_TITLE)


def _of_kind(holder: Any, shape: Any) -> list[Any]:
    kind = shape.placeholder_format.type
    return [one for one in holder.placeholders if one.placeholder_format.type == kind]


def _level_size(style: Any) -> float | None:
    if style is None:
        return None
    run = style.find(f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}")
    size = None if run is None else run.get("sz")
    return int(size) / 100 if size else None


def write(shape: Any, paragraphs: Sequence[str], size: float | None) -> None:
    """Put paragraphs into a shape; without a size they keep the template's."""
    frame = shape.text_frame
    frame.text = "\n".join(within_paragraph(paragraph) for paragraph in paragraphs)
    if size is None:
        return
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)
        for line_break in paragraph._p.findall(qn("a:br")):
            line_break.append(parse_xml(f'<a:rPr {nsdecls("a")} sz="{round(size * 100)}"/>'))


def within_paragraph(text: str) -> str:
    """Return a text whose line ends stay within one paragraph."""
    return text.replace("\r\n", "\v").replace("\r", "\v").replace("\n", "\v")


def write_prose(shape: Any, paragraphs: Sequence[str], size: float) -> None:
    """Put paragraphs of prose into a shape: no dots, and spaced as their height was reckoned."""
    write(shape, paragraphs, size)
    for paragraph in shape.text_frame.paragraphs:
        paragraph.line_spacing = 1.0
        paragraph.space_before, paragraph.space_after = Pt(0), Pt(size / 2)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        undotted = parse_xml(f"<a:buNone {nsdecls('a')}/>")
        properties.insert_element_before(undotted, "a:tabLst", "a:defRPr", "a:extLst")


def write_box(slide: Any, rect: Rect, paragraphs: Sequence[str], size: float) -> Any:
    """Put paragraphs into a text box, in the theme's ink on the theme's ground."""
    box = slide.shapes.add_textbox(*emus(rect))
    box.fill.solid()
    box.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    write_prose(box, paragraphs, max(size, SMALLEST))
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    return box


def emus(rect: Rect) -> tuple[Emu, Emu, Emu, Emu]:
    """Return a place in the file's unit."""
    left, top, width, height = (
        Emu(round(side * POINT)) for side in (rect.left, rect.top, rect.width, rect.height)
    )
    return left, top, width, height
