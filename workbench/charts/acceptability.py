"""Rank acceptability as stacked bars: a bar a hypothesis, a part a rank, the share written in it.

Not here: the shares and the words (:mod:`workbench.views.acceptability`).
"""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from workbench.charts.theme import PLAIN, SMALL, config
from workbench.design.tokens import Theme, colour, contrast

if TYPE_CHECKING:
    import altair as alt
    import pandas as pd

STEP, BAR, LINE, WIDTH = 46, 28, 15, 500
LONGEST_NAME, LONGEST_TITLE, LONGEST_CAPTION = 26, 84, 124
FIRST, SECOND, LAST = 1.0, 0.42, 0.12
"""How strong a rank's part is: the first stands out, the others grow paler towards the last."""

Row = dict[str, Any]


def acceptability_chart(frame: "pd.DataFrame", theme: Theme, words: Mapping[str, str]) -> "alt.LayerChart":
    """Return the shares of ranks as an Altair chart, the first row's hypothesis on top.

    Parameters
    ----------
    frame : pandas.DataFrame
        A row for each hypothesis and rank, hypotheses in the order to be drawn and ranks from 1:
        ``name``, ``rank``, ``share`` (0 to 1), ``label`` (written in the part, "" where it has no
        room) and ``first`` (written behind the bar).
    theme : {"light", "dark"}
        Which colours.
    words : mapping
        ``title`` (what to see) and ``caption`` (what a part means), "" where they stand elsewhere,
        ``axis`` and ``alt``.
    """
    import altair as alt

    rows = _rows(frame, theme)
    names = list(dict.fromkeys(row["key"] for row in rows))
    y = alt.Y("key:N", sort=names, axis=None)
    drawn: alt.LayerChart = (
        alt.layer(_parts(alt, rows, theme, y, words["axis"]), *_texts(alt, rows, theme, y))
        .properties(
            width=WIDTH,
            height=alt.Step(STEP),
            description=words["alt"],
        )
        .configure(**config(theme))
    )
    return drawn.properties(title=_title(alt, words)) if words["title"] else drawn


def _title(alt: Any, words: Mapping[str, str]) -> Any:
    caption = wrap(words["caption"], LONGEST_CAPTION)
    return alt.TitleParams(wrap(words["title"], LONGEST_TITLE), subtitle=caption)


def strength(rank: int, ranks: int) -> float:
    """Return how much of the accent a rank's part has, from 0 to 1."""
    steps = max(ranks - 2, 1)
    return FIRST if rank == 1 else SECOND + (LAST - SECOND) * (rank - 2) / steps


def tone(theme: Theme, rank: int, ranks: int) -> str:
    """Return the ground of a rank's part: the accent on paper, the paler the further down."""
    strong = strength(rank, ranks)
    ink, paper = (_channels(colour(theme, name)) for name in ("accent", "paper"))
    mixed = (round(strong * one + (1 - strong) * other) for one, other in zip(ink, paper, strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def ink_on(theme: Theme, ground: str) -> str:
    """Return the ink that is read best on a ground."""
    return max((colour(theme, name) for name in ("ink", "on-accent")), key=lambda ink: contrast(ink, ground))


def _channels(written: str) -> tuple[int, ...]:
    return tuple(int(written[place : place + 2], 16) for place in (1, 3, 5))


def _rows(frame: "pd.DataFrame", theme: Theme) -> list[Row]:
    ranks = int(frame["rank"].max()) if len(frame) else 0
    rows, ends = [], dict[str, float]()
    for row in frame.to_dict("records"):
        ground, start = tone(theme, row["rank"], ranks), ends.get(row["name"], 0.0)
        end = ends[row["name"]] = start + float(row["share"])
        lines = wrap(row["name"], LONGEST_NAME, max_lines=2, placeholder=" …")
        rows.append(
            {
                "key": row["name"],
                "name": lines,
                "up": -LINE / 2 * (len(lines) - 1),
                "rank": row["rank"],
                "start": start,
                "end": min(end, 1.0),
                "middle": (start + end) / 2,
                "label": row["label"],
                "first": row["first"],
                "ground": ground,
                "ink": ink_on(theme, ground),
            }
        )
    return rows


def _parts(alt: Any, rows: Sequence[Row], theme: Theme, y: Any, title: str) -> Any:
    drawn = alt.Chart(alt.Data(values=[row for row in rows if row["end"] > row["start"]]))
    x = alt.X(
        "start:Q",
        scale=alt.Scale(domain=[0, 1], nice=False),
        axis=alt.Axis(
            title=title,
            titleAnchor="start",
            values=[0, 0.25, 0.5, 0.75, 1],
            labelExpr="format(datum.value * 100, 'd') + ' %'",
        ),
    )
    bar = drawn.mark_bar(height=BAR, stroke=colour(theme, "paper"), strokeWidth=1.5)
    return bar.encode(y=y, x=x, x2="end:Q", fill=alt.Fill("ground:N", scale=None))


def _texts(alt: Any, rows: Sequence[Row], theme: Theme, y: Any) -> list[Any]:
    said = alt.Chart(alt.Data(values=[row for row in rows if row["label"]]))
    beside = alt.Chart(alt.Data(values=[row for row in rows if row["rank"] == 1]))
    ink = colour(theme, "ink")
    in_part = said.mark_text(baseline="middle", fontSize=SMALL)
    name = beside.mark_text(
        align="right",
        baseline="middle",
        dx=-10,
        dy=alt.expr("datum.up"),
        lineHeight=LINE,
        fontSize=PLAIN,
        color=ink,
    )
    first = beside.mark_text(
        align="left", baseline="middle", dx=10, fontSize=SMALL, color=colour(theme, "muted")
    )
    return [
        in_part.encode(y=y, x="middle:Q", text="label:N", color=alt.Color("ink:N", scale=None)),
        name.encode(y=y, x=alt.datum(0), text="name:N"),
        first.encode(y=y, x=alt.datum(1), text="first:N"),
    ]
