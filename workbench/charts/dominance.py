"""Who stands above whom as a small graph: names in layers, lines from the better down to the worse.

Not here: what stands above what, and the words (:mod:`workbench.views.dominance`); where things go
(:mod:`workbench.charts.placing`).
"""

from collections.abc import Mapping
from textwrap import wrap
from typing import Any

from workbench.charts.marks import picture, text
from workbench.charts.placing import EDGE, LETTER, LINE, Box, Way, placed, set_apart
from workbench.charts.theme import LARGE
from workbench.design.tokens import Theme, colour

View = Mapping[str, Any]

_CAPTION, _TIP, _SAMPLE = 138, 5.0, 34.0
_DASHES = ' stroke-dasharray="5 4"'


def dominance_chart(view: View, theme: Theme) -> str:
    """Return the graph as SVG, :data:`~workbench.charts.marks.WIDTH` wide.

    Parameters
    ----------
    view : mapping
        ``nodes`` (``key``, ``ids`` and ``names``, several where hypotheses share a node, ``alike``
        what is written under those), ``pairs`` (``better`` and ``worse`` by key, ``certain``,
        ``label``), ``apart`` (the keys of those without any line) and ``words``: ``title`` and
        ``caption`` ("" where they stand elsewhere), ``apart``, ``certain``, ``uncertain`` and ``alt``.
    theme : {"light", "dark"}
        Which colours.
    """
    words, nodes = view["words"], {node["key"]: node for node in view["nodes"]}
    caption = wrap(words["caption"], _CAPTION)
    top = 34 + LINE * len(caption) + 14 if words["title"] else 6
    joined = [node for key, node in nodes.items() if key not in view["apart"]]
    boxes, ways, bottom = placed(joined, view["pairs"], top)
    apart, bottom = set_apart([nodes[key] for key in view["apart"]], bottom)
    legend, bottom = _legend(view, theme, bottom)
    marks = [
        *([text(EDGE, 20, words["title"], theme, size=LARGE, bold=True)] if words["title"] else []),
        *(text(EDGE, 40 + n * LINE, line, theme, ink="muted") for n, line in enumerate(caption)),
        *(mark for pair, way in zip(view["pairs"], ways, strict=True) for mark in _line(pair, way, theme)),
        *(mark for box in [*boxes, *apart] for mark in _box(box, theme)),
        *(mark for pair, way in zip(view["pairs"], ways, strict=True) for mark in _label(pair, way, theme)),
        *([text(EDGE, apart[0].top - 12, words["apart"], theme, ink="muted")] if apart else []),
        *legend,
    ]
    return picture(marks, bottom + 8, theme, title=words["title"], alt=words["alt"])


def _box(box: Box, theme: Theme) -> list[str]:
    edge, wash = colour(theme, "edge"), colour(theme, "wash")
    frame = (
        f'<rect x="{box.x - box.width / 2:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" '
        f'height="{box.height:.1f}" rx="7" fill="{wash}" stroke="{edge}" stroke-width="1.2"/>'
    )
    told = [(line, "ink") for line in box.lines] + ([(box.alike, "muted")] if box.alike else [])
    return [
        frame,
        *(
            text(box.x, box.baseline(n), line, theme, ink=ink, anchor="middle", bold=ink == "ink")
            for n, (line, ink) in enumerate(told)
        ),
    ]


def _line(pair: View, way: Way, theme: Theme) -> list[str]:
    ink = colour(theme, "bar")
    (x, y), rises = way.end, way.rises
    wings = y - _TIP * 1.7 if not rises else y + _TIP * 1.7
    dashes = "" if pair["certain"] else _DASHES
    return [
        f'<path d="{way.path()}" fill="none" stroke="{ink}" stroke-width="1.6"{dashes}/>',
        (f'<path d="M{x - _TIP:.1f} {wings:.1f}L{x:.1f} {y:.1f}L{x + _TIP:.1f} {wings:.1f}Z" fill="{ink}"/>'),
    ]


def _label(pair: View, way: Way, theme: Theme) -> list[str]:
    """Write on how many rows a line holds, on a piece of paper that keeps it readable."""
    if not pair["label"]:
        return []
    (x, y), wide = way.middle, LETTER * len(pair["label"]) + 8
    ground = (
        f'<rect x="{x - wide / 2:.1f}" y="{y - 9:.1f}" width="{wide:.1f}" height="17" rx="3" '
        f'fill="{colour(theme, "paper")}"/>'
    )
    return [ground, text(x, y + 4, pair["label"], theme, ink="muted", anchor="middle")]


def _legend(view: View, theme: Theme, top: float) -> tuple[list[str], float]:
    """Draw what solid and dashed lines mean; nothing where all are solid."""
    if all(pair["certain"] for pair in view["pairs"]):
        return [], top
    marks, y, ink = [], top + 8, colour(theme, "bar")
    for name, dashes in (("certain", ""), ("uncertain", _DASHES)):
        if any(pair["certain"] == (name == "certain") for pair in view["pairs"]):
            marks.append(
                f'<line x1="{EDGE}" x2="{EDGE + _SAMPLE}" y1="{y:.1f}" y2="{y:.1f}" stroke="{ink}" '
                f'stroke-width="1.6"{dashes}/>'
            )
            lines = wrap(view["words"][name], _CAPTION - 8)
            for n, line in enumerate(lines):
                marks.append(text(EDGE + _SAMPLE + 10, y + 4 + n * LINE, line, theme, ink="muted"))
            y += LINE * len(lines) + 4
    return marks, y
