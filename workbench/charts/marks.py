"""What pictures that are drawn by hand are put together from: texts, and the frame around all marks.

Not here: where anything stands.
"""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from workbench.charts.theme import FONT, SMALL
from workbench.design.tokens import Theme, colour

_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"')

WIDTH = 880.0
"""How wide such a picture is."""


def text(
    x: float,
    y: float,
    written: str,
    theme: Theme,
    *,
    ink: str = "ink",
    size: float = SMALL,
    bold: bool = False,
    anchor: str = "start",
) -> str:
    """Return one line of text with its baseline at ``y``."""
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour(theme, ink)}"{weight} '
        f'text-anchor="{anchor}">{escape(written)}</text>'
    )


def picture(marks: Sequence[str], height: float, theme: Theme, *, title: str, alt: str) -> str:
    """Return the marks as one SVG on paper, with a text in its place."""
    size = f'width="{WIDTH:.0f}" height="{height:.0f}"'
    return "\n".join(
        [
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {WIDTH:.0f} {height:.0f}" '
                f'role="img" font-family="{FONT}">'
            ),
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(alt)}</desc>",
            f'<rect {size} fill="{colour(theme, "paper")}"/>',
            *marks,
            "</svg>",
        ]
    )


def size_of(drawn: str) -> tuple[float, float]:
    """Return how wide and how high an SVG of ours is."""
    found = _SIZE.search(drawn)
    wide, high = map(float, found.groups()) if found else (1.0, 1.0)
    return wide, high


def height_of(drawn: str) -> float:
    """Return how high a picture of ours is."""
    return float(drawn.partition('height="')[2].partition('"')[0])
