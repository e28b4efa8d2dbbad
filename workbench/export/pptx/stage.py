"""A template made ready for slides: layouts, the area beneath the title, the foot, the width of its face.

Not here: drawing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from workbench.errors import TemplateUnusable
from workbench.export.deck.parts import GAP, SMALLEST, Room
from workbench.export.fit import LEADING
from workbench.export.pptx.layouts import BODIES, FURNITURE, POINT, TITLES, Holder, Rect, chosen, holders
from workbench.export.pptx.theme import Look, look
from workbench.export.pptx.words import own_size
from workbench.messages import say

_MARGIN, _TOP, _FOOT, _LOWEST_TITLE = 0.05, 0.22, 0.92, 0.45
_LEAST_WIDTH, _LEAST_HEIGHT = 300.0, 150.0
_NUMBER_WIDTH = 40.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Set:
    """A layout, read once for all its slides: its places for the title, for text, and at the foot.

    ``other`` is its first place that is none for titles.
    """

    layout: Part
    title: Holder | None
    title_place: Rect | None
    title_size: float
    body: Holder | None
    other: Holder | None
    other_place: Rect | None
    furniture: Mapping[PP_PLACEHOLDER, Holder]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What the slides are drawn on; ``heading`` is for titles that their layout puts over the content."""

    presentation: Presentation
    sets: Mapping[str, Set]
    heading: Rect
    area: Rect
    foot: Rect
    look: Look

    @property
    def room(self) -> Room:
        """The area as the deck needs to know it."""
        return Room(
            width=self.area.width, height=self.area.height, face=self.look.face, theme=self.look.theme
        )


def stage(presentation: Presentation, where: str, footer: str) -> Stage:
    """Return a template's stage, with room at the foot for the footer in full.

    Raises
    ------
    TemplateUnusable
        If its slides leave too little room.
    """
    layouts = chosen(presentation)
    width, height = ((side or 0) / POINT for side in (presentation.slide_width, presentation.slide_height))
    size = Rect(left=0, top=0, width=width, height=height)
    seen = look(presentation)
    heading = _heading(layouts["content"], size)
    area = _area(layouts["content"], size, heading)
    foot = _foot(layouts["content"], size, area, footer, Room(width=1, height=1, face=seen.face))
    area = replace(area, height=min(area.bottom, foot.top - GAP) - area.top)
    if area.width < _LEAST_WIDTH or area.height < _LEAST_HEIGHT:
        raise TemplateUnusable(where, say("deck.template.too_small"))
    return Stage(
        presentation=presentation,
        heading=heading,
        area=area,
        foot=foot,
        look=seen,
        sets={kind: _set(layout) for kind, layout in layouts.items()},
    )


def _set(layout: Any) -> Set:
    all_of_it = holders(layout)
    free = [one for one in all_of_it if one.kind not in FURNITURE]
    title = next((one for one in free if one.kind in TITLES), None)
    other = next((one for one in free if one.kind not in TITLES), None)
    return Set(
        layout=layout.part,
        title=title,
        title_place=place(title.shape) if title else None,
        title_size=own_size(title, layout),
        body=next((one for one in free if one.kind in BODIES), None),
        other=other,
        other_place=place(other.shape) if other else None,
        furniture={one.kind: one for one in all_of_it},
    )


def place(shape: Any) -> Rect | None:
    """Return where a placeholder stands, be it by itself or by what it descends from."""
    while shape is not None:
        off, ext = (shape.element.find(f".//{{*}}xfrm/{qn(side)}") for side in ("a:off", "a:ext"))
        if off is not None and ext is not None:
            sides = (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy"))
            left, top, width, height = (int(side) / POINT for side in sides)
            return Rect(left=left, top=top, width=width, height=height)
        shape = getattr(shape, "_base_placeholder", None)
    return None


def found(holder: Any, *kinds: PP_PLACEHOLDER) -> Rect | None:
    """Return the place of a layout's or master's first placeholder of these kinds."""
    return next((place(one.shape) for one in holders(holder) if one.kind in kinds), None)


def _heading(layout: Any, size: Rect) -> Rect:
    """Return where titles stand: as the layout or else its master has it, if that is at the top."""
    for holder in (layout, layout.slide_master):
        title = found(holder, *TITLES)
        if title and title.bottom < _LOWEST_TITLE * size.height and title.height > SMALLEST * LEADING:
            return title
    margin = _MARGIN * size.width
    return Rect(left=margin, top=GAP, width=size.width - 2 * margin, height=_TOP * size.height - 2 * GAP)


def _area(layout: Any, size: Rect, heading: Rect) -> Rect:
    """Return what layout or master sets aside for content; failing that, what lies beneath the title."""
    for holder in (layout, layout.slide_master):
        body = found(holder, *BODIES)
        roomy = body and body.width >= size.width / 2 and body.height >= size.height / 3
        if body and roomy and body.top > heading.bottom - GAP:
            return body
    top, margin = heading.bottom + GAP, _MARGIN * size.width
    return Rect(left=margin, top=top, width=size.width - 2 * margin, height=_FOOT * size.height - top)


def _foot(layout: Any, size: Rect, area: Rect, footer: str, measure: Room) -> Rect:
    """Return a place for the footer in full: where the template has it, if need be wider and higher."""
    own, number = found(layout, PP_PLACEHOLDER.FOOTER), found(layout, PP_PLACEHOLDER.SLIDE_NUMBER)
    below = own is not None and own.top > area.top + area.height / 2
    if own and below and own.height >= _high(footer, own.width, measure):
        return own
    bottom = own.bottom if own and below else size.height * (1 - _MARGIN / 3)
    right = area.right
    if number and number.left > area.left + area.width / 2 and number.bottom > area.top:
        right = min(right, number.right - min(number.width, _NUMBER_WIDTH) - GAP)
    height = _high(footer, right - area.left, measure)
    top = min(bottom, size.height) - height
    return Rect(left=area.left, top=top, width=right - area.left, height=height)


def _high(footer: str, width: float, measure: Room) -> float:
    return measure.lines(footer, width - 2, SMALLEST) * SMALLEST * LEADING
