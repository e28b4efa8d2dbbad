"""The whole matrix as one picture: every row, every code written, totals with coverage and ties beneath.

Not here: what it says (:mod:`workbench.views.report`).
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from workbench.export.fit import LEADING, width
from workbench.export.picture.frame import LARGE, MARGIN, PLAIN, SMALL, foot, head
from workbench.export.picture.pen import Pen, set_in
from workbench.messages import say

View = dict[str, Any]

_EVIDENCE, _LEAST_WIDTH = 440.0, 900.0
_WIDEST_CODE, _NARROWEST_CODE, _ROOMY = 112.0, 82.0, 10
_CELL, _GAP, _PADDING = 30.0, 3.0, 7.0
_SCORE = 18.0


def matrix_svg(view: View) -> str:
    """Return a report's matrix as SVG."""
    count = len(view["hypotheses"])
    code = _WIDEST_CODE if count <= _ROOMY else _NARROWEST_CODE
    across = max(_LEAST_WIDTH, 2 * MARGIN + _EVIDENCE + code * count)
    edges = [across - MARGIN - code * (count - place) for place in range(count + 1)]
    pen = Pen()
    y = head(pen, view, across)
    if view["rows"] and count:
        y = _header(pen, view, edges, y)
        indent = max(width(f"{row['id']}  ", PLAIN, bold=True) for row in view["rows"])
        for row in view["rows"]:
            y = _row(pen, row, edges, y, indent=indent)
        y = _totals(pen, view, edges, y)
    else:
        y = pen.prose(MARGIN, y, say("picture.matrix.empty"), across - 2 * MARGIN, size=PLAIN)
    y = _legend(pen, view, across, y + PLAIN)
    told = [view["sentences"]["standing"], view["scheme"]["convention"]]
    high = foot(pen, view, told, across=across, y=y)
    return pen.picture(
        across, high, title=say("picture.matrix.title", title=view["title"]), description=_description(view)
    )


def _description(view: View) -> str:
    return say(
        "picture.matrix.alt",
        rows=view["counted"],
        hypotheses="; ".join(one["name"] for one in view["hypotheses"]),
        rated=view["rated"],
        standing=view["sentences"]["standing"],
        coverage=view["sentences"]["coverage"],
    )


def _header(pen: Pen, view: View, edges: Sequence[float], y: float) -> float:
    heads = [
        [one["id"], *set_in(one["label"], right - left - 2 * _GAP, SMALL)]
        for one, (left, right) in zip(view["hypotheses"], pairwise(edges), strict=True)
    ]
    bottom = y + max(map(len, heads)) * SMALL * LEADING
    pen.text(MARGIN, bottom - SMALL * LEADING, say("picture.evidence"), size=SMALL, ink="muted", bold=True)
    for lines, (left, right) in zip(heads, pairwise(edges), strict=True):
        top = bottom - len(lines) * SMALL * LEADING
        for place, line in enumerate(lines):
            pen.centred((left + right) / 2, top + place * SMALL * LEADING, line, size=SMALL, bold=place == 0)
    pen.rule(MARGIN, bottom + _PADDING, edges[-1], ink="edge")
    return bottom + _PADDING


def _row(pen: Pen, row: View, edges: Sequence[float], y: float, *, indent: float) -> float:
    room = edges[0] - MARGIN - 2 * _PADDING
    lines = set_in(row["text"], room - indent, PLAIN)
    said = set_in(" · ".join([row["dated"], *row["meta"]]), room - indent, SMALL)
    high = max(len(lines) * PLAIN * LEADING + len(said) * SMALL * LEADING, _CELL)
    top = y + _PADDING
    pen.text(MARGIN, top, row["id"], size=PLAIN, bold=True)
    below = pen.lines(MARGIN + indent, top, lines, size=PLAIN)
    pen.lines(MARGIN + indent, below, said, size=SMALL, ink="muted")
    for cell, (left, right) in zip(row["cells"], pairwise(edges), strict=True):
        pen.code(left + _GAP, top + (high - _CELL) / 2, right - left - 2 * _GAP, _CELL, cell["code"])
    bottom = top + high + _PADDING
    pen.rule(MARGIN, bottom, edges[-1])
    return bottom


def _totals(pen: Pen, view: View, edges: Sequence[float], y: float) -> float:
    top, bottom = y + _PADDING, y
    pen.rule(MARGIN, y, edges[-1], ink="edge")
    lines = [(say("picture.totals"), PLAIN, True), (view["scheme"]["title"], SMALL, False)]
    below = top
    for text, size, bold in lines:
        below = pen.prose(MARGIN, below, text, edges[0] - MARGIN - 2 * _PADDING, size=size, bold=bold)
    for column, (left, right) in zip(view["columns"], pairwise(edges), strict=True):
        bottom = max(bottom, _total(pen, column, (left + right) / 2, top, right - left - 2 * _GAP))
    bottom = max(bottom, below) + _PADDING
    pen.rule(MARGIN, bottom, edges[-1], ink="edge")
    return bottom


def _total(pen: Pen, column: View, middle: float, top: float, room: float) -> float:
    pen.centred(middle, top, column["score_text"], size=_SCORE, bold=column["leads"])
    y = top + _SCORE * LEADING
    told = [
        column["rank_text"],
        say("picture.support", support=column["support_text"]),
        say("picture.coverage", coverage=column["coverage_text"]),
        say("export.label.thin") if column["thin"] else "",
    ]
    for text in filter(None, told):
        for line in set_in(text, room, SMALL, bold=column["leads"]):
            pen.centred(middle, y, line, size=SMALL, bold=column["leads"] and text == column["rank_text"])
            y += SMALL * LEADING
    return y


def _legend(pen: Pen, view: View, across: float, y: float) -> float:
    x, high = MARGIN, LARGE
    for one in view["legend"]:
        wide = 34 + _PADDING + width(one["name"], SMALL) + 2 * _PADDING
        if x + wide > across - MARGIN and x > MARGIN:
            x, y = MARGIN, y + high + 2 * _GAP
        pen.code(x, y, 34, high, one["code"])
        pen.text(x + 34 + _PADDING, y + (high - SMALL * LEADING) / 2, one["name"], size=SMALL)
        x += wide
    return y + high + _PADDING
