"""How large a picture is, and how fine: what was asked for, kept within what programs open, and told again.

A picture's width is in CSS pixels, 96 to the inch; the scale says how many pixels of a PNG go into one of
them. So the same width prints equally large at every scale. Not here: what is drawn.
"""

import re
import struct
from dataclasses import dataclass
from math import sqrt

from workbench.errors import BadValue, PictureTooLarge
from workbench.messages import say

MOST_PIXELS, LONGEST_SIDE = 48_000_000, 32_000
NARROWEST, WIDEST = 200, 20_000
"""The least and the greatest width that can be asked for, in CSS pixels."""

COARSEST, FINEST, MOST_SCALE = 0.75, 2.0, 8.0
"""Pixels to a CSS pixel: the least, what a picture has unless asked, and the most that can be asked for."""

PER_INCH = 96
_INCH = 0.0254
_ROOT = re.compile(r'(<svg [^>]*?)width="([\d.]+)" height="([\d.]+)"')
_HEAD = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What was asked for; None is as drawn, and as fine as programs open, at most two pixels to one.

    Parameters
    ----------
    width : float, optional
        Of the whole picture, in CSS pixels.
    scale : float, optional
        Pixels of a PNG to each of them.

    Raises
    ------
    BadValue
        If no picture is that wide or fine.
    """

    width: float | None = None
    scale: float | None = None

    def __post_init__(self) -> None:
        _check("width", self.width, NARROWEST, WIDEST)
        _check("scale", self.scale, COARSEST, MOST_SCALE)


def _check(name: str, found: float | None, least: float, most: float) -> None:
    if found is not None and not least <= found <= most:
        expected = say("picture.between", least=f"{least:g}", most=f"{most:g}")
        raise BadValue(say(f"picture.{name}"), found, expected)


AS_DRAWN = Size()


def resized(drawn: str, size: Size) -> str:
    """Return an SVG of ours at the width asked for; everything in it grows or shrinks alike."""
    if size.width is None:
        return drawn
    wide, high = extent(drawn)
    across, down = f"{size.width:g}", f"{high * size.width / wide:.2f}".rstrip("0").rstrip(".")
    return _ROOT.sub(lambda found: f'{found[1]}width="{across}" height="{down}"', drawn, count=1)


def extent(drawn: str) -> tuple[float, float]:
    """Return an SVG's width and height in CSS pixels."""
    found = _ROOT.search(drawn)
    return (float(found[2]), float(found[3])) if found else (1.0, 1.0)


def scale_of(drawn: str, size: Size, where: str) -> float:
    """Return how many pixels of a PNG go into one of the drawing.

    Raises
    ------
    PictureTooLarge
        If programs would not open what was asked for, or anything of it that can still be read.
    """
    wide, high = extent(drawn)
    most = min(sqrt(MOST_PIXELS / (wide * high)), LONGEST_SIDE / max(wide, high))
    least = size.scale or COARSEST
    if most < least:
        raise PictureTooLarge(where, round(wide * least), round(high * least))
    return size.scale or int(min(FINEST, most) * 100) / 100


def resolution(scale: float) -> bytes:
    """Return a PNG's statement of its resolution: the body of its chunk ``pHYs``."""
    per_metre = round(scale * PER_INCH / _INCH)
    return struct.pack(">IIB", per_metre, per_metre, 1)


def told_size(content: bytes) -> str:
    """Return in words how large a picture says that it is; "" for what is no picture of ours."""
    if content.startswith(b"\x89PNG"):
        wide, high = struct.unpack(">II", content[16:_HEAD])
        return say("picture.told.png", width=wide, height=high, dpi=_per_inch(content))
    if content.startswith(b"<svg "):
        wide, high = extent(content[:400].decode("utf-8", "ignore"))
        return say("picture.told.svg", width=round(wide), height=round(high))
    return ""


def _per_inch(content: bytes) -> int:
    at = content.index(b"pHYs") + 4
    per_metre = int.from_bytes(content[at : at + 4])
    return round(per_metre * _INCH)
