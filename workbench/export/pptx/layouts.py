"""Which of a template's layouts serves which kind of slide, and the area it leaves, in points.

Not here: what is put there.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation

POINT = 12_700
"""English metric units in a point."""

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BODIES = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
FURNITURE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.HEADER)

_MARKS = ("type", "orient", "sz", "idx")
_STEMS = {
    PP_PLACEHOLDER.TITLE: "Title",
    PP_PLACEHOLDER.CENTER_TITLE: "Title",
    PP_PLACEHOLDER.SUBTITLE: "Subtitle",
    PP_PLACEHOLDER.OBJECT: "Content Placeholder",
    PP_PLACEHOLDER.BODY: "Text Placeholder",
}

Suits = Callable[[list[PP_PLACEHOLDER]], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect:
    """A place on a slide, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """One of a layout's placeholders: what it is for, and how a slide names it.

    ``stem`` begins the name of the shape that fills it, ``marks`` are the attributes that tie
    that shape to it; ``shape`` is python-pptx's own.
    """

    kind: PP_PLACEHOLDER
    stem: str
    marks: str
    is_vertical: bool
    shape: Any


def holders(layout: Any) -> tuple[Holder, ...]:
    """Return a layout's or master's placeholders, title first, then as the layout numbers them."""
    shapes = [(shape.element.ph, shape) for shape in layout.placeholders]
    return tuple(_holder(mark, shape) for mark, shape in sorted(shapes, key=lambda one: one[0].idx))


def _holder(mark: Any, shape: Any) -> Holder:
    kind, is_vertical = mark.type, mark.get("orient") == "vert"
    marks = "".join(f' {name}="{mark.get(name)}"' for name in _MARKS if mark.get(name))
    stem = _STEMS.get(kind, f"{kind.name.title()} Placeholder")
    return Holder(
        kind=kind,
        stem=f"Vertical {stem}" if is_vertical else stem,
        marks=marks,
        is_vertical=is_vertical,
        shape=shape,
    )


def kinds(found: Iterable[Holder]) -> list[PP_PLACEHOLDER]:
    """Return what placeholders are for, without date, footer and number, and those set upright."""
    return [one.kind for one in found if not one.is_vertical and one.kind not in FURNITURE]


def chosen(presentation: Presentation) -> Mapping[str, Any]:
    """Return a layout for each kind of slide; where a template has none, the next best it has."""
    found = _suiting(presentation)
    content = found["content"] or found["bare"] or presentation.slide_masters[0].slide_layouts[0]
    plain = found["bare"] or content
    return {
        "title": found["title"] or content,
        "content": content,
        "closing": found["closing"] or content,
        "table": found["table"] or plain,
        "chart": found["chart"] or plain,
    }


def lacking(presentation: Presentation) -> tuple[str, ...]:
    """Return the kinds of slides for which a template has no layout that suits them.

    A table and a chart need no place of their own, only a title with nothing beneath.
    """
    found = _suiting(presentation)
    wanted = {
        "title": found["title"],
        "content": found["content"],
        "table": found["table"] or found["bare"] or found["content"],
        "chart": found["chart"] or found["bare"] or found["content"],
    }
    return tuple(kind for kind, layout in wanted.items() if layout is None)


def _suiting(presentation: Presentation) -> dict[str, Any]:
    """Return the first layout that suits each kind of slide, None where there is none."""
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    known = [(layout, kinds(holders(layout))) for layout in layouts]
    return {
        "bare": _first(known, lambda found: len(found) == 1 and found[0] in TITLES),
        "content": _first(known, _is_content),
        "title": _first(known, lambda found: PP_PLACEHOLDER.SUBTITLE in found and bool({*TITLES} & {*found})),
        "closing": next((one for one, found in known if one.name == "Closing" and _is_content(found)), None),
        "table": _first(known, lambda found: _is_one(found, PP_PLACEHOLDER.TABLE)),
        "chart": _first(known, lambda found: _is_one(found, PP_PLACEHOLDER.CHART)),
    }


def _first(known: Iterable[tuple[Any, list[PP_PLACEHOLDER]]], suits: Suits) -> Any:
    return next((layout for layout, found in known if suits(found)), None)


def _is_content(found: list[PP_PLACEHOLDER]) -> bool:
    return any(_is_one(found, body) for body in BODIES)


def _is_one(found: list[PP_PLACEHOLDER], kind: PP_PLACEHOLDER) -> bool:
    return len(found) == 2 and kind in found and bool({*TITLES} & {*found})
