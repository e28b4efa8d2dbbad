"""Bars as a native, editable chart.

Not here: what they show.
"""

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

import xlsxwriter
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.oxml.ns import nsdecls
from pptx.parts.embeddedpackage import EmbeddedXlsxPart

from workbench.design.tokens import Theme, colour
from workbench.export.deck.parts import SMALLEST, Bars, Room
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.shapes import Page, declared
from workbench.export.pptx.stage import Stage
from workbench.export.pptx.words import INK, runs
from workbench.messages import say

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_PART = "/ppt/charts/chart%d.xml"

_NAMES_SHARE = 0.3
_ROOM_FOR_LABELS = 1.9
_THICKNESS_GAP = 70
_SIZE = SMALLEST + 2
_FEW = 7

# Two axes, known to each other by any two numbers.
_NAMES_AXIS, _VALUES_AXIS = -2068027336, -2113994440
_AXES = (
    f'<c:catAx><c:axId val="{_NAMES_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
    '<c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    f'<c:tickLblPos val="nextTo"/><c:spPr><a:ln>{INK}</a:ln></c:spPr><c:crossAx val="{_VALUES_AXIS}"/>'
    '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
    f'<c:noMultiLvlLbl val="0"/></c:catAx><c:valAx><c:axId val="{_VALUES_AXIS}"/>'
    '<c:scaling><c:max val="{most}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>'
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
    f'<c:crossAx val="{_NAMES_AXIS}"/><c:crosses val="autoZero"/></c:valAx>'
)

# Where the bars begin is fixed, so that the names beside them have a known width.
_LAYOUT = (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    f'<c:x val="{_NAMES_SHARE}"/><c:y val="0.01"/><c:w val="{1 - _NAMES_SHARE - 0.01:.2f}"/>'
    '<c:h val="0.98"/></c:manualLayout></c:layout>'
)

# The theme's own ground under the chart, so that its words can be read on any picture.
_GROUND = '<c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'

_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


def draw_bars(page: Page, slide: Part, bars: Bars, rect: Rect, ground: Stage) -> None:
    """Draw bars into a place, the first on top, each with its label at its end."""
    size = _SIZE if len(bars.names) <= _FEW else SMALLEST
    names = [_shown(name, rect, size, ground.face) for name in bars.names]
    package = slide.package
    chart = Part(package.next_partname(_PART), CONTENT_TYPE.DML_CHART, package)
    data = chart.relate_to(EmbeddedXlsxPart.new(_workbook(names, bars), package), RELATIONSHIP_TYPE.PACKAGE)
    chart.blob = declared(_chart(names, bars, size, ground.theme, data))
    tie = slide.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    content = f'<c:chart {nsdecls("c")} r:id="{tie}"/>'
    page.add_frame(rect, content, kind=_CHART, name=say("deck.shape.chart"), alt=bars.alt)


def _shown(name: str, rect: Rect, size: float, face: float) -> str:
    room = Room(width=rect.width * _NAMES_SHARE - 2 * SMALLEST, height=rect.height, face=face)
    return room.shortened(name, 2, room.width, size)


def _workbook(names: Sequence[str], bars: Bars) -> bytes:
    """Return the data behind the chart, every name a text and nothing else."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 1, bars.series)
        for row, (name, value) in enumerate(zip(names, bars.values, strict=True), start=1):
            sheet.write_string(row, 0, name)
            if value is not None:
                sheet.write_number(row, 1, value)
    return content.getvalue()


def _chart(names: Sequence[str], bars: Bars, size: float, theme: Theme, data: str) -> str:
    most = max((value for value in bars.values if value), default=1) * _ROOM_FOR_LABELS
    letters = f'<a:defRPr sz="{round(size * 100)}">{INK}</a:defRPr>'
    return (
        f'<c:chartSpace {nsdecls("c", "a", "r")}><c:date1904 val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea>{_LAYOUT}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{_series(names, bars, size, theme)}<c:gapWidth val="{_THICKNESS_GAP}"/>'
        f'<c:axId val="{_NAMES_AXIS}"/><c:axId val="{_VALUES_AXIS}"/></c:barChart>{_AXES.format(most=most)}'
        f'</c:plotArea><c:dispBlanksAs val="gap"/></c:chart>{_GROUND}<c:txPr><a:bodyPr/><a:lstStyle/>'
        f'<a:p><a:pPr>{letters}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>'
        f'<c:externalData r:id="{data}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _series(names: Sequence[str], bars: Bars, size: float, theme: Theme) -> str:
    last = len(names) + 1
    points = "".join(_point(place, bars, theme) for place in range(len(names)))
    labels = "".join(_label(place, text, bars, size) for place, text in enumerate(bars.labels))
    counted = f"<c:formatCode>General</c:formatCode>{_points(bars.values)}"
    return (
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f>'
        f"<c:strCache>{_points([bars.series])}</c:strCache></c:strRef></c:tx>{points}"
        f'<c:dLbls>{labels}{_flags(value=0)}<c:showLeaderLines val="1"/></c:dLbls>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f>"
        f"<c:strCache>{_points(names)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f>"
        f"<c:numCache>{counted}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _points(values: Sequence[str | float | None]) -> str:
    known = (
        f'<c:pt idx="{place}"><c:v>{escape(str(value))}</c:v></c:pt>'
        for place, value in enumerate(values)
        if value is not None
    )
    return f'<c:ptCount val="{len(values)}"/>{"".join(known)}'


def _point(place: int, bars: Bars, theme: Theme) -> str:
    grey = f'<a:srgbClr val="{colour(theme, "edge").removeprefix("#").upper()}"/>'
    fill = '<a:schemeClr val="accent1"/>' if place in bars.strong else grey
    return f'<c:dPt><c:idx val="{place}"/><c:spPr><a:solidFill>{fill}</a:solidFill></c:spPr></c:dPt>'


def _label(place: int, text: str, bars: Bars, size: float) -> str:
    told = runs(text, f'<a:rPr sz="{round(size * 100)}" b="{int(place in bars.strong)}"/>')
    return (
        f'<c:dLbl><c:idx val="{place}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/>'
        f'<a:p>{told}</a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>{_flags(value=1)}</c:dLbl>'
    )


def _flags(*, value: int) -> str:
    """Return what a label shows: the value, or nothing."""
    return "".join(f'<c:show{name} val="{value if name == "Val" else 0}"/>' for name in _SHOWN)
