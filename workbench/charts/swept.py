"""How far probabilities depend on what was chosen: a small chart for each choice, a bar from least to most.

Not here: the numbers and the words (:mod:`workbench.views.swept`).
"""

from collections.abc import Mapping
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from workbench.charts.theme import PLAIN, SMALL, config
from workbench.design.tokens import Theme, colour

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STEP, WIDTH, BAR, DOT = 24, 250, 7, 70
LONGEST_NAME, LONGEST_TITLE, LONGEST_CAPTION = 24, 88, 118
COLUMNS = 2

Row = dict[str, Any]


def swept_chart(frame: "pd.DataFrame", theme: Theme, words: Mapping[str, str]) -> "alt.FacetChart":
    """Return the spans as an Altair chart, two small ones side by side, alike in their scales.

    Parameters
    ----------
    frame : pandas.DataFrame
        A row for each choice and hypothesis, in the order to be drawn: ``axis``, ``name``,
        ``least``, ``most``, ``point`` (0 to 1, what was chosen), ``label`` (the span in words) and ``leads``.
    theme : {"light", "dark"}
        Which colours.
    words : mapping
        ``title`` (what to see), ``caption`` (what bar and dot mean), ``axis`` and ``alt``.
    """
    import altair as alt

    rows = _rows(frame, theme)
    choices = list(dict.fromkeys(row["axis"] for row in rows))
    chart: alt.FacetChart = (
        _layers(alt, rows, theme, words["axis"])
        .properties(width=WIDTH, height=alt.Step(STEP))
        .facet(
            facet=alt.Facet("axis:N", sort=choices, header=_header(alt, theme)),
            columns=COLUMNS,
            spacing={"row": 22, "column": 70},
            data=alt.InlineData(values=rows),
        )
        .properties(
            title=alt.TitleParams(
                wrap(words["title"], LONGEST_TITLE), subtitle=wrap(words["caption"], LONGEST_CAPTION)
            ),
            description=words["alt"],
        )
        .configure(**config(theme))
    )
    return chart


def _rows(frame: "pd.DataFrame", theme: Theme) -> list[Row]:
    strong, plain = colour(theme, "accent"), colour(theme, "bar")
    return [
        {
            **{key: row[key] for key in ("axis", "least", "most", "point", "label")},
            "key": _short(row["name"]),
            "ink": strong if row["leads"] else plain,
        }
        for row in frame.to_dict("records")
    ]


def _short(name: str) -> str:
    return wrap(name, LONGEST_NAME, max_lines=1, placeholder=" …")[0] if name.split() else name


def _header(alt: Any, theme: Theme) -> Any:
    look = {"labelColor": colour(theme, "ink"), "labelFontSize": PLAIN, "labelFontWeight": 600}
    return alt.Header(title=None, labelAnchor="start", labelPadding=6, labelLimit=WIDTH + 150, **look)


def _layers(alt: Any, rows: list[Row], theme: Theme, title: str) -> Any:
    names = list(dict.fromkeys(row["key"] for row in rows))
    y = alt.Y("key:N", sort=names, title=None, axis=alt.Axis(labelLimit=180))
    x = alt.X(
        "least:Q",
        scale=alt.Scale(domain=[0, 1], nice=False),
        axis=alt.Axis(title=title, titleAnchor="start", values=[0, 0.25, 0.5, 0.75, 1], format=".0%"),
    )
    ink, muted = alt.Color("ink:N", scale=None), colour(theme, "muted")
    span = alt.Chart().mark_rule(strokeWidth=BAR, strokeCap="round", opacity=0.45)
    dot = alt.Chart().mark_point(size=DOT, filled=True, opacity=1)
    text = alt.Chart().mark_text(align="left", baseline="middle", dx=8, fontSize=SMALL, color=muted)
    return alt.layer(
        span.encode(y=y, x=x, x2="most:Q", color=ink),
        dot.encode(y=y, x="point:Q", color=ink),
        text.encode(y=y, x=alt.datum(1), text="label:N"),
    )
