"""The ranking as a dot plot: a dot for each hypothesis, ties joined, dots hollow where too little is rated.

Not here: the numbers and the words, which come in a frame.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from workbench.charts.theme import PLAIN, config
from workbench.design.tokens import Theme, colour

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STEP, LINE, WIDTH, DOT = 40, 15, 640, 150
ROOM = 1.55  # how far the scale reaches beyond the last dot, for the words written at it
LONGEST_NAME, LONGEST_TITLE, LONGEST_SUBTITLE = 26, 84, 120

Row = dict[str, Any]

# With a precision of its own: left to itself, the axis writes 300 as 3e+2.
_WRITTEN_OUT = ".12~g"


def ranking_chart(frame: "pd.DataFrame", theme: Theme, words: Mapping[str, str]) -> "alt.LayerChart":
    """Return the ranking as an Altair chart, the first row on top.

    Parameters
    ----------
    frame : pandas.DataFrame
        A row for each hypothesis, in the order to be drawn: ``name``, ``score`` (≥ 0; NaN
        where nothing is rated), ``label`` (written at the dot), ``leads``, and ``thin``
        where too little is rated to lead.
    theme : {"light", "dark"}
        Which colours.
    words : mapping
        ``title`` (what to see), ``subtitle``, ``axis`` and ``alt``.
    """
    import altair as alt

    rows = _rows(frame, theme)
    y = alt.Y("key:N", sort=[row["key"] for row in rows], axis=None)
    x = alt.X("score:Q", scale=_scale(alt, rows), axis=_axis(alt, rows, words["axis"]))
    chart: alt.LayerChart = (
        alt.layer(_stems(alt, rows, theme, y, x), _ties(alt, rows, theme, y), *_dots(alt, rows, theme, y))
        .properties(
            title=alt.TitleParams(
                wrap(words["title"], LONGEST_TITLE), subtitle=wrap(words["subtitle"], LONGEST_SUBTITLE)
            ),
            width=WIDTH,
            height=alt.Step(STEP),
            description=words["alt"],
        )
        .configure(**config(theme))
    )
    return chart


def _rows(frame: "pd.DataFrame", theme: Theme) -> list[Row]:
    strong, plain, paper = (colour(theme, name) for name in ("accent", "bar", "paper"))
    rows = []
    for row in frame.to_dict("records"):
        scored = row["score"] is not None and row["score"] == row["score"]
        edge = strong if row["leads"] else plain
        name = wrap(row["name"], LONGEST_NAME, max_lines=2, placeholder=" …")
        rows.append(
            {
                "key": row["name"],
                "name": name,
                "up": -LINE / 2 * (len(name) - 1),
                "label": row["label"],
                "score": float(row["score"]) if scored else None,
                "at": float(row["score"]) if scored else 0.0,
                "edge": edge,
                "ground": paper if row["thin"] else edge,
            }
        )
    return rows


def _most(rows: Sequence[Row]) -> float:
    return max((row["at"] for row in rows), default=0.0) or 1.0


def _scale(alt: Any, rows: Sequence[Row]) -> Any:
    return alt.Scale(domain=[0, _most(rows) * ROOM], nice=False)


def _axis(alt: Any, rows: Sequence[Row], title: str) -> Any:
    return alt.Axis(title=title, titleAnchor="start", values=ticks(_most(rows)), format=_WRITTEN_OUT)


def ticks(most: float) -> list[float]:
    """Return round numbers from 0 up to a largest value, six at the most."""
    step = next(
        step * 10.0**power
        for power in range(-6, 12)
        for step in (1, 2, 5)
        if most / (step * 10.0**power) <= 5
    )
    return [round(n * step, 9) for n in range(int(most / step + 1e-9) + 1)]


def _scored(alt: Any, rows: Sequence[Row]) -> Any:
    return alt.Chart(alt.Data(values=[row for row in rows if row["score"] is not None]))


def _stems(alt: Any, rows: Sequence[Row], theme: Theme, y: Any, x: Any) -> Any:
    stem = _scored(alt, rows).mark_rule(color=colour(theme, "track"), strokeWidth=2)
    return stem.encode(y=y, x=x, x2=alt.datum(0))


def _ties(alt: Any, rows: Sequence[Row], theme: Theme, y: Any) -> Any:
    scored = [row for row in rows if row["score"] is not None]
    groups = [list(group) for _, group in groupby(scored, key=lambda row: row["score"])]
    spans = [
        {"score": one["score"], "key": one["key"], "to": other["key"]}
        for group in groups
        for one, other in pairwise(group)
    ]
    rule = alt.Chart(alt.Data(values=spans)).mark_rule(color=colour(theme, "muted"), strokeWidth=5)
    return rule.encode(y=y, y2=alt.Y2("to:N"), x="score:Q")


def _dots(alt: Any, rows: Sequence[Row], theme: Theme, y: Any) -> list[Any]:
    fill, stroke = (
        kind(f"{name}:N", scale=None) for kind, name in ((alt.Fill, "ground"), (alt.Stroke, "edge"))
    )
    dots = _scored(alt, rows).mark_point(size=DOT, strokeWidth=2.5, opacity=1)
    words, ink = alt.Chart(alt.Data(values=rows)), {"fontSize": PLAIN, "color": colour(theme, "ink")}
    at_dot = words.mark_text(align="left", baseline="middle", dx=15, **ink)
    at_edge = words.mark_text(
        align="right", baseline="middle", dx=-10, dy=alt.expr("datum.up"), lineHeight=LINE, **ink
    )
    return [
        dots.encode(y=y, x="score:Q", fill=fill, stroke=stroke),
        at_dot.encode(y=y, x="at:Q", text="label:N"),
        at_edge.encode(y=y, x=alt.datum(0), text="name:N"),
    ]
