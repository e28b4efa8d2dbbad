"""Which of a template's layouts serves which kind of slide, and the area it leaves, in points.

Not here: what is put there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation

POINT = 12_700
"""English metric units in a point."""

TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
BODIES = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
FURNITURE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.HEADER)


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


def kinds(layout: Any) -> list[PP_PLACEHOLDER]:
    """Return the kinds of a layout's placeholders, without date, footer and number."""
    found = [shape.placeholder_format.type for shape in layout.placeholders if not _is_vertical(shape)]
    return [kind for kind in found if kind not in FURNITURE]


def _is_vertical(shape: Any) -> bool:
    return bool(shape.element.ph.get("orient") == "vert")


def chosen(presentation: Presentation) -> Mapping[str, Any]:
    """Return a layout for each kind of slide; where a template has none, the next best it has."""
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    bare = _first(layouts, lambda found: len(found) == 1 and found[0] in TITLES)
    content = _first(layouts, _is_content) or bare or layouts[0]
    title = _first(layouts, lambda found: PP_PLACEHOLDER.SUBTITLE in found and bool({*TITLES} & {*found}))
    return {
        "title": title or content,
        "content": content,
        "closing": next(
            (one for one in layouts if one.name == "Closing" and _is_content(kinds(one))), content
        ),
        "table": _first(layouts, lambda found: _is_one(found, PP_PLACEHOLDER.TABLE)) or bare or content,
        "chart": _first(layouts, lambda found: _is_one(found, PP_PLACEHOLDER.CHART)) or bare or content,
    }


def _first(layouts: list[Any], suits: Suits) -> Any:
    return next((layout for layout in layouts if suits(kinds(layout))), None)


def _is_content(found: list[PP_PLACEHOLDER]) -> bool:
    return any(_is_one(found, body) for body in BODIES)


def _is_one(found: list[PP_PLACEHOLDER], kind: PP_PLACEHOLDER) -> bool:
    return len(found) == 2 and kind in found and bool({*TITLES} & {*found})
