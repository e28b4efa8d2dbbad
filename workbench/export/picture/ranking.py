"""The ranking chart with its frame: title, sentences, marking.

Not here: the chart itself (:mod:`workbench.charts`).
"""

import re
from typing import Any

from workbench.export.picture.frame import MARGIN, foot, head
from workbench.export.picture.pen import Pen
from workbench.messages import say

View = dict[str, Any]

_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"')
_LEAST_WIDTH = 760.0


def ranking_svg(view: View) -> str:
    """Return a report's ranking as SVG, least contradicted on top."""
    drawn, wide, high = _chart(view)
    across = max(_LEAST_WIDTH, wide + 2 * MARGIN)
    pen = Pen()
    y = head(pen, view, across)
    pen.embed(MARGIN, y, drawn)
    sentences = view["sentences"]
    told = [sentences["standing"], sentences["coverage"], sentences["meaning"], view["scheme"]["convention"]]
    total = foot(pen, view, told, across=across, y=y + high)
    title = say("picture.ranking.title", title=view["title"])
    return pen.picture(across, total, title=title, description=view["picture"]["alt"])


def _chart(view: View) -> tuple[str, float, float]:
    import pandas as pd

    from workbench.charts.picture import svg
    from workbench.charts.ranking import ranking_chart

    by_id = {column["id"]: column for column in view["columns"]}
    columns = [by_id[name] for name in view["order"]]
    rows = [(one["name"], one["score"], one["dot"], one["leads"], one["thin"]) for one in columns]
    frame = pd.DataFrame(rows, columns=["name", "score", "label", "leads", "thin"])
    drawn = svg(ranking_chart(frame, "light", view["picture"]))
    found = _SIZE.search(drawn)
    wide, high = map(float, found.groups()) if found else (0.0, 0.0)
    return drawn, wide, high
