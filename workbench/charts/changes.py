"""Before and after as a dot plot that a room can read: a hollow dot before, a filled one after.

Not here: the numbers and the words, which come in a frame.
"""

from collections.abc import Mapping
from math import isnan
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Literal

from workbench.charts.ranking import ticks
from workbench.charts.theme import config
from workbench.design.tokens import Theme, colour

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STEP, WIDTH, DOT = 64, 640, 420
SIZE, HEAD = 22, 26
"""Points of plain text and of the title: read from the back of a room, on a picture 960 units wide."""
LONGEST_NAME, LONGEST_TITLE = 24, 58

Kind = Literal["number", "percent"]


def changes_chart(
    frame: "pd.DataFrame", theme: Theme, words: Mapping[str, str], *, kind: Kind = "number"
) -> "alt.LayerChart":
    """Return how something stood before and after, the first row on top.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``name``, ``before`` and ``after`` (≥ 0; NaN or None where it was not said).
    theme : {"light", "dark"}
        Which colours.
    words : mapping
        ``title``, ``axis``, ``before``, ``after`` and ``alt``.
    kind : {"number", "percent"}
        Whether the values are numbers of people, or fractions shown as percents.
    """
    import altair as alt

    rows = [_row(row, kind) for row in frame.to_dict("records")]
    top = max((value for row in rows for value in (row["before"], row["after"]) if value), default=1.0)
    y = alt.Y("key:N", sort=[row["key"] for row in rows], axis=None)
    x = alt.Scale(domain=[0, top * 1.12], nice=False)
    axis = alt.Axis(
        title=f"○ {words['before']}   ● {words['after']}   {words['axis']}",
        titleAnchor="start",
        values=ticks(top),
    )
    chart: alt.LayerChart = (
        alt.layer(*_marks(alt, rows, theme, y, alt.X("after:Q", scale=x, axis=axis)))
        .properties(
            title=alt.TitleParams(wrap(words["title"], LONGEST_TITLE), fontSize=HEAD),
            width=WIDTH,
            height=alt.Step(STEP),
            description=words["alt"],
        )
        .configure(**_large(theme))
    )
    return chart


def _row(row: Mapping[Any, Any], kind: Kind) -> dict[str, Any]:
    scale = 100 if kind == "percent" else 1
    values = {name: _known(row[name], scale) for name in ("before", "after")}
    name = wrap(str(row["name"]), LONGEST_NAME, max_lines=2, placeholder=" …")
    return {"key": row["name"], "name": name, "up": -SIZE / 2 * (len(name) - 1), **values}


def _known(value: float | None, scale: int) -> float | None:
    return None if value is None or isnan(value) else float(value) * scale


def _large(theme: Theme) -> dict[str, Any]:
    plain = config(theme)
    axis = {**plain["axis"], "labelFontSize": SIZE, "titleFontSize": SIZE, "titleColor": colour(theme, "ink")}
    return {**plain, "axis": axis}


def _marks(alt: Any, rows: list[dict[str, Any]], theme: Theme, y: Any, x: Any) -> list[Any]:
    accent, paper, muted, ink = (colour(theme, name) for name in ("accent", "paper", "muted", "ink"))
    both = [row for row in rows if row["before"] is not None and row["after"] is not None]
    arm = alt.Chart(alt.Data(values=both)).mark_rule(color=muted, strokeWidth=5)
    return [
        arm.encode(y=y, x=x, x2="before:Q"),
        *(_value(alt, rows, moment, ink).encode(y=y, x=f"{moment}:Q") for moment in ("before", "after")),
        _dots(alt, rows, "before", paper, accent).encode(y=y, x="before:Q"),
        _dots(alt, rows, "after", accent, accent).encode(y=y, x="after:Q"),
        alt.Chart(alt.Data(values=rows))
        .mark_text(
            align="right",
            baseline="middle",
            dx=-20,
            dy=alt.expr("datum.up"),
            lineHeight=SIZE + 2,
            fontSize=SIZE,
            color=ink,
        )
        .encode(y=y, x=alt.datum(0), text="name:N"),
    ]


def _dots(alt: Any, rows: list[dict[str, Any]], moment: str, fill: str, stroke: str) -> Any:
    said = [row for row in rows if row[moment] is not None]
    size = DOT if moment == "before" else DOT * 0.55
    dots = alt.Chart(alt.Data(values=said))
    return dots.mark_point(size=size, fill=fill, stroke=stroke, strokeWidth=3.5, opacity=1, filled=False)


def _value(alt: Any, rows: list[dict[str, Any]], moment: str, ink: str) -> Any:
    """Return the numbers beside the dots, on the side away from the arm; one number where nothing changed."""
    other = "after" if moment == "before" else "before"
    told = [
        {**row, "at": "left" if _is_left(row, moment, other) else "right", "text": f"{round(row[moment])}"}
        for row in rows
        if row[moment] is not None and _is_told(row, moment, other)
    ]
    chart = alt.Chart(alt.Data(values=told))
    where = {
        "align": alt.expr("datum.at == 'left' ? 'right' : 'left'"),
        "dx": alt.expr("datum.at == 'left' ? -17 : 17"),
    }
    return chart.mark_text(baseline="middle", fontSize=SIZE, color=ink, **where).encode(text="text:N")


def _is_left(row: Mapping[str, Any], moment: str, other: str) -> bool:
    return row[other] is not None and row[moment] < row[other] and row[moment] > 0


def _is_told(row: Mapping[str, Any], moment: str, other: str) -> bool:
    """Return whether a dot has a number of its own; at 0 the arm would go through it."""
    if row[moment] == row[other]:
        return moment == "after"
    return bool(row[moment]) or row[other] is None
