"""The colours and fonts of a template's theme, as far as slides are drawn by them.

Not here: layouts and places.
"""

from dataclasses import dataclass
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from workbench.design.tokens import Theme, colour, contrast

# How much wider a face runs than the one measured with, or than what stands in where it is missing.
_FACES = {"arial": 1.0, "helvetica": 1.0, "helvetica neue": 1.0, "liberation sans": 1.0}
_WIDE_FACES = ("verdana", "gothic", "mono", "courier", "consolas", "black")
_USUAL, _WIDE = 1.15, 1.35

_WHITE, _BLACK = "#ffffff", "#000000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Whether a template's ground is light or dark, and how wide its two faces run.

    ``ground``, ``ink`` and ``accent`` are its colours as ``#rrggbb``, for what has to be read on them.
    """

    theme: Theme
    title_face: float
    face: float
    ground: str
    ink: str
    accent: str


def look(presentation: Presentation) -> Look:
    """Return what a template's first master makes of text; a missing theme is taken for the usual one."""
    master = presentation.slide_masters[0]
    theme, meant = _theme_of(master.part), master.element.find(qn("p:clrMap"))
    ground = _colour(theme, meant, "bg1", "lt1") or _WHITE
    ours: Theme = "dark" if contrast(ground, _WHITE) > contrast(ground, _BLACK) else "light"
    return Look(
        theme=ours,
        ground=ground,
        ink=_colour(theme, meant, "tx1", "dk1") or colour(ours, "ink"),
        accent=_colour(theme, meant, "accent1", "accent1") or colour(ours, "accent"),
        title_face=_face(theme, "majorFont"),
        face=_face(theme, "minorFont"),
    )


def _theme_of(master: Any) -> Any:
    try:
        return parse_xml(master.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    except KeyError:
        return None


def _colour(theme: Any, meant: Any, name: str, usual: str) -> str | None:
    """Return what slides mean by a colour's name; None where the theme does not say it in numbers."""
    slot = usual if meant is None else meant.get(name, usual)
    found = None if theme is None else theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{slot}')}")
    if found is None or not len(found):
        return None
    value = found[0].get("lastClr") or found[0].get("val") or ""
    return f"#{value}" if len(value) == len(_WHITE) - 1 else None


def _face(theme: Any, font: str) -> float:
    latin = None if theme is None else theme.find(f".//{qn(f'a:{font}')}/{qn('a:latin')}")
    if theme is None:
        return _USUAL
    name = "" if latin is None else (latin.get("typeface") or "").lower()
    if any(wide in name for wide in _WIDE_FACES):
        return _WIDE
    return _FACES.get(name, _USUAL)
