"""The ranking as bars for a page: a bar a hypothesis, the least contradicted on top, labels at the ends.

Drawn by hand, so that a report is not held up by a chart library. Not here: the ranking and its words.
"""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from workbench.charts.marks import WIDTH, picture, text
from workbench.design.tokens import Theme, colour

STEP, BAR, SIZE, LINE = 46.0, 26.0, 17.0, 19.0
NAMES, LABELS = 250.0, 320.0
"""How much of the width the names take before the bars, and the labels behind the longest."""

LONGEST_NAME = 27
_GAP = 10.0


def ranking_bars(columns: Sequence[Mapping[str, Any]], alt: str, most: float, theme: Theme) -> str:
    """Return the ranking as SVG, :data:`~workbench.charts.marks.WIDTH` wide.

    Parameters
    ----------
    columns : sequence of mapping
        The hypotheses in the order to be drawn: ``name``, ``score`` (≥ 0; None where nothing is
        rated), ``dot`` (written at the bar's end), ``leads``, and ``thin`` where too little is rated
        to lead, whose bar is hollow.
    alt : str
        A text in the picture's place.
    most : float
        The score of the longest bar (> 0), which may stand in another picture.
    theme : {"light", "dark"}
        Which colours.
    """
    marks = [mark for n, one in enumerate(columns) for mark in _bar(one, n * STEP, most, theme)]
    high = STEP * len(columns)
    axis = (
        f'<line x1="{NAMES}" x2="{NAMES}" y1="0" y2="{high:.1f}" '
        f'stroke="{colour(theme, "edge")}" stroke-width="1.5"/>'
    )
    return picture([*marks, axis], high, theme, title="", alt=alt)


def _bar(one: Mapping[str, Any], top: float, most: float, theme: Theme) -> list[str]:
    middle, ink = top + STEP / 2, colour(theme, "accent" if one["leads"] else "edge")
    long = (float(one["score"] or 0) / most) * (WIDTH - NAMES - LABELS)
    ground = "none" if one["thin"] else ink
    drawn = (
        f'<rect x="{NAMES:.1f}" y="{middle - BAR / 2:.1f}" width="{long:.1f}" height="{BAR:.1f}" '
        f'fill="{ground}" stroke="{ink}" stroke-width="1.5"/>'
    )
    label = text(NAMES + long + _GAP, middle + SIZE / 3, one["dot"], theme, size=SIZE, bold=one["leads"])
    return [*([drawn] if long else []), label, *_name(one["name"], middle, theme)]


def _name(name: str, middle: float, theme: Theme) -> list[str]:
    lines = wrap(name, LONGEST_NAME, max_lines=2, placeholder=" …")
    first = middle + SIZE / 3 - LINE * (len(lines) - 1) / 2
    place = NAMES - _GAP
    return [
        text(place, first + n * LINE, line, theme, size=SIZE, anchor="end") for n, line in enumerate(lines)
    ]
