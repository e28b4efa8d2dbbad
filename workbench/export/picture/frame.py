"""What stands above and below every picture: marking, title and question; sentences and the marking again.

Not here: the picture between.
"""

from collections.abc import Sequence
from typing import Any

from workbench.export.fit import LEADING, width
from workbench.export.picture.pen import Pen, set_in

View = dict[str, Any]

MARGIN = 28.0
SMALL, PLAIN, LARGE, TITLE = 12.0, 14.0, 20.0, 24.0


def head(pen: Pen, view: View, across: float) -> float:
    """Write marking, title and question; return where the picture begins."""
    room, y = across - 2 * MARGIN, MARGIN
    handling = view["marking"]["handling"]
    if handling:
        for line in set_in(handling, room, PLAIN, bold=True):
            pen.centred(across / 2, y, line, size=PLAIN, bold=True)
            y += PLAIN * LEADING
        y += PLAIN / 2
    y = pen.prose(MARGIN, y, view["title"], room, size=TITLE, bold=True)
    y = pen.prose(MARGIN, y + 2, view["question"], room, size=PLAIN, ink="muted")
    told = " · ".join(part for part in (view["made"], view["rated"]) if part)
    return pen.prose(MARGIN, y + 2, told, room, size=SMALL, ink="muted") + PLAIN


def foot(pen: Pen, view: View, told: Sequence[str], *, across: float, y: float) -> float:
    """Write sentences and the marking beneath a picture; return how high all of it is."""
    room = across - 2 * MARGIN
    for text in told:
        y = pen.prose(MARGIN, y + 4, text, room, size=SMALL)
    handling, line = view["marking"]["handling"], view["marking"]["line"]
    y += SMALL
    pen.rule(MARGIN, y, across - MARGIN)
    return _marking(pen, handling, line, across, y + 6) + MARGIN / 2


def _marking(pen: Pen, handling: str, line: str, across: float, y: float) -> float:
    room = across - 2 * MARGIN
    if not handling or width(line, SMALL, bold=True) > room:
        return pen.prose(MARGIN, y, line, room, size=SMALL, bold=bool(handling))
    pen.text(MARGIN, y, handling, size=SMALL, bold=True)
    rest = line.removeprefix(handling).removeprefix(" ")
    pen.text(MARGIN + width(f"{handling} ", SMALL, bold=True), y, rest, size=SMALL)
    return y + SMALL * LEADING
