"""A map of regimes: a small table for each, a line for each method, shaded by how the method does there.

Not here: what is in the cells and the words, which come as a frame and a mapping.
"""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from workbench.charts.theme import LARGE, PLAIN, SMALL, config
from workbench.design.tokens import Theme, colour

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

CELL, LINE, LETTER = 38, 19, 7
LONGEST_TITLE, LONGEST_SUBTITLE = 100, 140
BLANK = "blank"


def regime_map(
    frame: "pd.DataFrame", theme: Theme, words: Mapping[str, Any], *, lines: Sequence[str]
) -> "alt.VConcatChart":
    """Return the map as an Altair chart.

    Parameters
    ----------
    frame : pandas.DataFrame
        A row for each cell: ``across_group`` and ``down_group`` (which small table), ``across`` and
        ``line`` (where in it), ``text``, and ``shade``: the code of a rating in lower case, whose
        colours it has, or ``"blank"``.
    theme : {"light", "dark"}
        Which colours.
    words : mapping
        ``title``, ``subtitle`` (sentences), ``across`` (what the columns are), ``alt``, and
        ``shades``: a label for each shade, in the order of the legend.
    lines : sequence of str
        The lines from top to bottom.
    """
    import altair as alt

    groups = list(dict.fromkeys(frame["down_group"]))
    bands = [
        _band(alt, frame[frame["down_group"] == group], theme, words, lines).properties(
            title=alt.TitleParams(group, fontSize=PLAIN, offset=4)
        )
        for group in groups[:-1]
    ]
    last = _band(alt, frame[frame["down_group"] == groups[-1]], theme, words, lines, last=True)
    bands.append(last.properties(title=alt.TitleParams(groups[-1], fontSize=PLAIN, offset=4)))
    subtitle = [line for sentence in words["subtitle"] for line in wrap(sentence, LONGEST_SUBTITLE)]
    chart: alt.VConcatChart = (
        alt.vconcat(*bands, spacing=14)
        .properties(
            title=alt.TitleParams(wrap(words["title"], LONGEST_TITLE), subtitle=subtitle, fontSize=LARGE),
            description=words["alt"],
        )
        .configure(**config(theme))
    )
    return chart


def _band(
    alt: Any,
    frame: "pd.DataFrame",
    theme: Theme,
    words: Mapping[str, Any],
    lines: Sequence[str],
    *,
    last: bool = False,
) -> Any:
    """Return one row of small tables; the columns are named beneath the last."""
    below = alt.Axis(labelAngle=0, title=words["across"]) if last else None
    x = alt.X("across:N", sort=list(dict.fromkeys(frame["across"])), axis=below)
    base = alt.Chart().encode(x=x, y=alt.Y("line:N", sort=list(lines), title=None))
    ground = base.mark_rect(stroke=colour(theme, "paper"), strokeWidth=1.5)
    text = base.mark_text(fontSize=SMALL, fill=alt.expr("datum.ink"))
    layers = alt.layer(
        ground.encode(color=_shade(alt, words["shades"], theme)),
        text.encode(text="text:N"),
        data=alt.Data(values=_rows(frame, theme, words["shades"])),
    )
    widest = max(CELL, *(LETTER * len(one) + 8 for one in frame["across"]))
    columns = alt.Column("across_group:N", sort=list(dict.fromkeys(frame["across_group"])))
    return layers.properties(width=widest * frame["across"].nunique(), height=LINE * len(lines)).facet(
        column=columns.header(
            title=None, labelFontSize=SMALL, labelColor=colour(theme, "muted"), labelPadding=3
        ),
        spacing=14,
    )


def _rows(frame: "pd.DataFrame", theme: Theme, labels: Mapping[str, str]) -> list[dict[Any, Any]]:
    inks = {shade: colour(theme, f"{shade}-ink") for shade in labels}
    shaded = frame.assign(
        ink=frame["shade"].map(inks).fillna(colour(theme, "muted")),
        shaded=frame["shade"].map(labels).fillna(""),
    )
    return shaded[["across_group", "across", "line", "text", "ink", "shaded"]].to_dict("records")


def _shade(alt: Any, labels: Mapping[str, str], theme: Theme) -> Any:
    grounds = [colour(theme, f"{shade}-ground") for shade in labels]
    legend = alt.Legend(
        title=None,
        orient="top",
        values=list(labels.values()),
        symbolType="square",
        symbolSize=170,
        symbolStrokeWidth=0,
        labelColor=colour(theme, "ink"),
        labelFontSize=SMALL,
        labelLimit=400,
        columnPadding=14,
        padding=0,
        offset=6,
    )
    scale = alt.Scale(domain=[*labels.values(), ""], range=[*grounds, colour(theme, "paper")])
    return alt.Color("shaded:N", scale=scale, legend=legend)
