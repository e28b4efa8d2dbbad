"""A native, editable chart as parts of the file: its drawing, and the workbook behind it.

Not here: what is drawn (:mod:`workbench.export.pptx.bars`, :mod:`workbench.export.pptx.stacks`).
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

import xlsxwriter
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import nsdecls
from pptx.parts.embeddedpackage import EmbeddedXlsxPart

from workbench.export.deck.parts import SMALLEST, Room
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.shapes import Page, declared
from workbench.export.pptx.words import INK, runs
from workbench.messages import say

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_PART = "/ppt/charts/chart%d.xml"

NAMES_SHARE = 0.3
"""Where the bars begin is fixed, so that the names beside them have a known width."""

# Two axes, known to each other by any two numbers.
NAMES_AXIS, VALUES_AXIS = -2068027336, -2113994440
_NAMES = (
    f'<c:catAx><c:axId val="{NAMES_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
    '<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln>{INK}</a:ln></c:spPr><c:crossAx val="{VALUES_AXIS}"/>'
    '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
    '<c:noMultiLvlLbl val="0"/></c:catAx>'
)
_LAYOUT = (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    f'<c:x val="{NAMES_SHARE}"/><c:y val="0.01"/><c:w val="{1 - NAMES_SHARE - 0.01:.2f}"/>'
    '<c:h val="{high}"/></c:manualLayout></c:layout>'
)

# The theme's own ground under the chart, so that its words can be read on any picture.
_GROUND = '<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'

_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")

Values = Sequence[float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A bar chart lying on its side: its names, a column of values for each series, how it is drawn.

    ``bars`` is the format's own for the series and how they lie; ``values_axis`` for the axis beneath,
    which takes what ``high`` leaves of the chart's height.
    """

    names: Sequence[str]
    columns: Sequence[tuple[str, Values]]
    bars: str
    values_axis: str
    size: float
    high: float = 0.98


def draw_chart(page: Page, slide: Part, plot: Plot, rect: Rect, alt: str) -> None:
    """Draw a chart into a place, with a text in its place, and the data behind it."""
    package = slide.package
    chart = Part(package.next_partname(_PART), CONTENT_TYPE.DML_CHART, package)
    data = chart.relate_to(EmbeddedXlsxPart.new(_workbook(plot), package), RELATIONSHIP_TYPE.PACKAGE)
    chart.blob = declared(_chart(plot, data))
    tie = slide.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    content = f'<c:chart {nsdecls("c")} r:id="{tie}"/>'
    page.add_frame(rect, content, kind=_CHART, name=say("deck.shape.chart"), alt=alt)


def shown_name(name: str, rect: Rect, size: float, face: float) -> str:
    """Return a name in at most two lines beside its bar."""
    room = Room(width=rect.width * NAMES_SHARE - 2 * SMALLEST, height=rect.height, face=face)
    return room.shortened(name, 2, room.width, size)


def _workbook(plot: Plot) -> bytes:
    """Return the data behind the chart, every name a text and nothing else."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for row, name in enumerate(plot.names, start=1):
            sheet.write_string(row, 0, name)
        for place, (title, values) in enumerate(plot.columns, start=1):
            sheet.write_string(0, place, title)
            for row, value in enumerate(values, start=1):
                if value is not None:
                    sheet.write_number(row, place, value)
    return content.getvalue()


def _chart(plot: Plot, data: str) -> str:
    letters = f'<a:defRPr sz="{round(plot.size * 100)}">{INK}</a:defRPr>'
    return (
        f'<c:chartSpace {nsdecls("c", "a", "r")}><c:date1904 val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{_LAYOUT.format(high=plot.high)}<c:barChart><c:barDir val="bar"/>{plot.bars}'
        f'<c:axId val="{NAMES_AXIS}"/><c:axId val="{VALUES_AXIS}"/></c:barChart>{_NAMES}'
        f'{plot.values_axis}</c:plotArea><c:dispBlanksAs val="gap"/></c:chart>{_GROUND}<c:txPr><a:bodyPr/>'
        f'<a:lstStyle/><a:p><a:pPr>{letters}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
        f'<c:externalData r:id="{data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def series(number: int, plot_names: Sequence[str], column: tuple[str, Values], look: str, labels: str) -> str:
    """Return a series as the format has it: ``look`` is how its bars are filled, ``labels`` what they say."""
    title, values = column
    letter, last = _letter(number + 1), len(plot_names) + 1
    counted = f"<c:formatCode>General</c:formatCode>{_points(values)}"
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef>'
        f"<c:f>Sheet1!${letter}$1</c:f><c:strCache>{_points([title])}</c:strCache></c:strRef></c:tx>{look}"
        f'<c:dLbls>{labels}{_flags(value=0)}<c:showLeaderLines val="1"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f>"
        f"<c:strCache>{_points(plot_names)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!${letter}$2:${letter}${last}</c:f>"
        f"<c:numCache>{counted}</c:numCache></c:numRef></c:val></c:ser>"
    )


def label(place: int, text: str, look: str, at: str) -> str:
    """Return a text for one bar of a series; ``look`` is how it is set, ``at`` where it stands."""
    return (
        f'<c:dLbl><c:idx val="{place}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f'<a:p>{runs(text, look)}</a:p></c:rich></c:tx><c:dLblPos val="{at}"/>{_flags(value=1)}</c:dLbl>'
    )


def _letter(place: int) -> str:
    """Return the letter of a sheet's column, the first for 0."""
    rest, letters = place, ""
    while rest >= 0:
        letters = chr(ord("A") + rest % 26) + letters
        rest = rest // 26 - 1
    return letters


def _points(values: Sequence[str | float | None]) -> str:
    known = (
        f'<c:pt idx="{place}"><c:v>{escape(str(value))}</c:v></c:pt>'
        for place, value in enumerate(values)
        if value is not None
    )
    return f'<c:ptCount val="{len(values)}"/>{"".join(known)}'


def _flags(*, value: int) -> str:
    """Return what a label shows: the value, or nothing."""
    return "".join(f'<c:show{name} val="{value if name == "Val" else 0}"/>' for name in _SHOWN)
