"""The charts of a class, drawn for both themes by a process of its own, so that nobody waits.

Not here: what they show (:mod:`workbench.views.classanswers`), and how (:mod:`workbench.charts.changes`).
"""

from typing import Any, get_args

import pandas as pd

from workbench.charts.changes import Kind, changes_chart
from workbench.charts.picture import data_url, svgs
from workbench.classroom.measures import Measured
from workbench.design.tokens import Theme
from workbench.messages import say
from workbench.views.classanswers import answers_view

Json = dict[str, Any]


def pictures(found: Measured | None) -> dict[str, Json]:
    """Return a picture for each part that changed between before and after: light, dark, and in words."""
    if found is None:
        return {}
    view = answers_view(found)
    asked = {
        part: view[part]["rows"] for part in ("answers", "confidence", "forecast") if _drawable(view[part])
    }
    themes = get_args(Theme)
    charts = [_chart(part, rows, theme) for part, rows in asked.items() for theme in themes]
    drawn = iter(svgs(charts)) if charts else iter(())
    return {
        part: {**{theme: data_url(next(drawn)) for theme in themes}, "alt": _alt(part, rows)}
        for part, rows in asked.items()
    }


def _drawable(part: Json) -> bool:
    return any(one["before"] or one["after"] for one in part["rows"])


def _chart(part: str, rows: list[Json], theme: Theme) -> Any:
    words = {name: say(f"classview.chart.{name}") for name in ("before", "after")}
    texts = {"title": say(f"classview.chart.{part}"), "axis": say(f"classview.chart.{part}.axis")}
    kind: Kind = "percent" if part == "forecast" else "number"
    return changes_chart(pd.DataFrame(rows), theme, {**words, **texts, "alt": _alt(part, rows)}, kind=kind)


def _alt(part: str, rows: list[Json]) -> str:
    told = " ".join(f"{one['text']}." for one in rows)
    return f"{say(f'classview.chart.{part}')} {told}"
