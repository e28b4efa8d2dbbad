"""The chronology with its frame: title, sentences, marking.

Not here: the chart itself (:mod:`workbench.charts`).
"""

from typing import Any

from workbench.charts.chronology import chronology_chart
from workbench.charts.marks import WIDTH, height_of
from workbench.export.picture.frame import MARGIN, PLAIN, foot, head
from workbench.export.picture.pen import Pen
from workbench.messages import say

View = dict[str, Any]


def chronology_svg(view: View) -> str:
    """Return a report's chronology as SVG; a sentence in its place where no event has a date."""
    told, across = view["chronology"], WIDTH + 2 * MARGIN
    pen = Pen()
    y = head(pen, view, across)
    drawn = told["picture"]
    if drawn:
        chart = chronology_chart(drawn, "light")
        pen.embed(MARGIN, y, chart)
        y += height_of(chart)
    else:
        y = pen.prose(MARGIN, y, say("chronology.deck.title.none"), WIDTH, size=PLAIN)
    sentences = [*told["sentences"], told["undated"]] if drawn else []
    total = foot(pen, view, [one for one in sentences if one], across=across, y=y)
    title = say("picture.chronology.title", title=view["title"])
    description = drawn["words"]["alt"] if drawn else say("chronology.deck.title.none")
    return pen.picture(across, total, title=title, description=description)
