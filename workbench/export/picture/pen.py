"""The marks a picture is made of: texts, boxes and lines as SVG, in the workbench's colours and one font.

Liberation Sans comes inside the program that draws, so that a picture looks alike on every machine; Arial
and Helvetica have the same widths, so that a browser without it draws the same layout. Not here: what is
drawn where.
"""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from workbench.charts.theme import FONT
from workbench.design.tokens import Theme, colour
from workbench.export.fit import LEADING, wrapped

HATCH = "na-hatch"
_BASELINE = 0.8
_FIRST_BEYOND, _OTHER_FONT = 0x0590, 1.35  # Latin, Greek and Cyrillic are ours
_PUNCTUATION = "–—‘’‚“”„†‡•…‰‹›€−√≤≥≠→←↑↓"


def set_in(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return the lines a text is set in; one with characters beyond our font runs wider in another."""
    own = all(ord(one) < _FIRST_BEYOND or one in _PUNCTUATION for one in text)
    return wrapped(text, room if own else room / _OTHER_FONT, size, bold=bold)


def paint(token: str, theme: Theme = "light") -> str:
    """Return one of the workbench's colours, as on paper unless said otherwise."""
    return colour(theme, token)


class Pen:
    """Gathers marks in a theme's colours; all in units of a CSS pixel, from the upper left corner.

    ``others`` are colours that stand for some of the workbench's own, as a presentation's do.
    """

    def __init__(self, theme: Theme = "light", others: Mapping[str, str] | None = None) -> None:
        self.marks: list[str] = []
        self._theme: Theme = theme
        self._others = others or {}

    def _paint(self, token: str) -> str:
        return self._others.get(token) or paint(token, self._theme)

    def text(
        self, x: float, y: float, text: str, *, size: float, ink: str = "ink", bold: bool = False
    ) -> None:
        """Write one line whose upper edge is at ``y``."""
        self._text(x, y, text, size=size, ink=ink, bold=bold, anchor="start")

    def centred(
        self, x: float, y: float, text: str, *, size: float, ink: str = "ink", bold: bool = False
    ) -> None:
        """Write one line around ``x``, its upper edge at ``y``."""
        self._text(x, y, text, size=size, ink=ink, bold=bold, anchor="middle")

    def _text(self, x: float, y: float, text: str, *, size: float, ink: str, bold: bool, anchor: str) -> None:
        if not text.strip():
            return
        look = ' font-weight="700"' if bold else ""
        place = "" if anchor == "start" else f' text-anchor="{anchor}"'
        baseline = y + (LEADING - 1) / 2 * size + _BASELINE * size
        self.marks.append(
            f'<text x="{_short(x)}" y="{_short(baseline)}" font-size="{_short(size)}" '
            f'fill="{self._paint(ink)}"{look}{place}>{escape(text)}</text>'
        )

    def lines(
        self, x: float, y: float, lines: Sequence[str], *, size: float, ink: str = "ink", bold: bool = False
    ) -> float:
        """Write lines one beneath the other and return where the next would begin."""
        for line in lines:
            self.text(x, y, line, size=size, ink=ink, bold=bold)
            y += size * LEADING
        return y

    def prose(
        self, x: float, y: float, text: str, room: float, *, size: float, ink: str = "ink", bold: bool = False
    ) -> float:
        """Write a text, wrapped, and return where the next would begin."""
        return self.lines(x, y, set_in(text, room, size, bold=bold), size=size, ink=ink, bold=bold)

    def rule(self, x: float, y: float, to: float, *, ink: str = "line") -> None:
        """Draw a line across."""
        place = f'x1="{_short(x)}" y1="{_short(y)}" x2="{_short(to)}" y2="{_short(y)}"'
        self.marks.append(f'<line {place} stroke="{self._paint(ink)}"/>')

    def bar(
        self, x: float, y: float, width: float, height: float, *, fill: str, strength: float = 1.0
    ) -> None:
        """Draw a filled box; ``strength`` is how much of its colour covers the ground."""
        place = f'x="{_short(x)}" y="{_short(y)}" width="{_short(width)}" height="{_short(height)}"'
        through = "" if strength == 1 else f' fill-opacity="{_short(strength)}"'
        self.marks.append(f'<rect {place} fill="{self._paint(fill)}"{through}/>')

    def code(self, x: float, y: float, width: float, height: float, code: str) -> None:
        """Draw a cell with its code written in it: NA hatched, not rated dashed."""
        name = code.lower() or "unrated"
        ground = self._paint("paper") if not code else self._paint(f"{name}-ground")
        fills = [ground, f"url(#{HATCH})"] if code == "NA" else [ground]
        place = f'x="{_short(x)}" y="{_short(y)}" width="{_short(width)}" height="{_short(height)}" rx="5"'
        dashes = "" if code else ' stroke-dasharray="3 3"'
        for fill in fills:
            self.marks.append(f'<rect {place} fill="{fill}" stroke="{self._paint(f"{name}-edge")}"{dashes}/>')
        size = min(14.0, height * 0.6)
        self.centred(
            x + width / 2,
            y + (height - size * LEADING) / 2,
            code or "·",
            size=size,
            ink=f"{name}-ink",
            bold=True,
        )

    def embed(self, x: float, y: float, drawn: str) -> None:
        """Put another picture in, its upper left corner at a place."""
        start = drawn.index("<svg")
        self.marks.append(f'<svg x="{_short(x)}" y="{_short(y)}" {drawn[start + 4 :].strip()}')

    def picture(self, width: float, height: float, *, title: str, description: str) -> str:
        """Return the marks as one SVG, with a text in its place."""
        size = f'width="{_short(width)}" height="{_short(height)}"'
        box = f'{size} viewBox="0 0 {_short(width)} {_short(height)}"'
        look = f'role="img" font-family={quoteattr(FONT)} xml:space="preserve"'
        hatch = (
            f'<pattern id="{HATCH}" width="7" height="7" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect width="2" height="7" fill="{self._paint(HATCH)}"/>'
            "</pattern>"
        )
        marks = [
            f'<svg xmlns="http://www.w3.org/2000/svg" {box} {look}>',
            f"<title>{_spaced(title)}</title>",
            f"<desc>{_spaced(description)}</desc>",
            f"<defs>{hatch}</defs>",
            f'<rect {size} fill="{self._paint("paper")}"/>',
            *self.marks,
            "</svg>",
        ]
        return "\n".join(marks) + "\n"


def _spaced(text: str) -> str:
    """Return a text on one line, escaped."""
    return escape(" ".join(text.split()))


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
