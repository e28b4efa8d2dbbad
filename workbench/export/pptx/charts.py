"""Bars as a native, editable chart.

Not here: what they show.
"""

import io
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from workbench.design.tokens import colour
from workbench.export.deck.parts import SMALLEST, Bars, Room
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.words import emus
from workbench.messages import say

# python-pptx gives these no types.
_CHART_DATA: Any = CategoryChartData
_COLOUR: Any = RGBColor

_NAMES_SHARE = 0.3
_ROOM_FOR_LABELS = 1.9
_THICKNESS_GAP = 70
_SIZE = SMALLEST + 2
_FEW = 7


def draw_bars(slide: Any, bars: Bars, rect: Rect, face: float) -> None:
    """Draw bars into a place, the first on top, each with its label at its end."""
    size = _SIZE if len(bars.names) <= _FEW else SMALLEST
    names = [_shown(name, rect, size, face) for name in bars.names]
    data = _CHART_DATA(number_format="General")
    data.categories = [f"{place}" for place in range(len(names))]
    data.add_series(bars.series, bars.values)
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *emus(rect), data)
    frame.name = say("deck.shape.chart")
    frame._element.nvGraphicFramePr.cNvPr.set("descr", bars.alt)
    chart = frame.chart
    _name(chart, names)
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(names, bars))
    _dress(chart, bars, size)


def _shown(name: str, rect: Rect, size: float, face: float) -> str:
    room = Room(width=rect.width * _NAMES_SHARE - 2 * SMALLEST, height=rect.height, face=face)
    return room.shortened(name, 2, room.width, size)


def _name(chart: Any, names: list[str]) -> None:
    """Write the names into the chart's copy of its data; python-pptx would let the workbook run them."""
    for value, name in zip(chart._chartSpace.iterfind(f".//{qn('c:cat')}//{qn('c:v')}"), names, strict=True):
        value.text = name


def _workbook(names: list[str], bars: Bars) -> bytes:
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


def _dress(chart: Any, bars: Bars, size: float) -> None:
    chart.has_legend = False
    chart.has_title = False
    chart.font.size = Pt(size)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    values.has_major_gridlines = False
    values.visible = False
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.minimum_scale = 0
    values.maximum_scale = max((value for value in bars.values if value), default=1) * _ROOM_FOR_LABELS
    plot = chart.plots[0]
    plot.gap_width = _THICKNESS_GAP
    plot.vary_by_categories = False
    for place, label in enumerate(bars.labels):
        _point(chart, place, label, bars, size)
    _set_plot_area(chart)
    _set_ground(chart)


def _point(chart: Any, place: int, label: str, bars: Bars, size: float) -> None:
    point = chart.plots[0].series[0].points[place]
    point.format.fill.solid()
    if place in bars.strong:
        point.format.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    else:
        point.format.fill.fore_color.rgb = _COLOUR(*bytes.fromhex(colour("light", "edge").removeprefix("#")))
    shown = point.data_label
    shown.position = XL_LABEL_POSITION.OUTSIDE_END
    shown.text_frame.text = label
    shown.text_frame.word_wrap = False
    run = shown.text_frame.paragraphs[0].runs[0]
    run.font.size = Pt(size)
    run.font.bold = place in bars.strong


def _set_plot_area(chart: Any) -> None:
    """Fix where the bars begin, so that the names beside them have a known width."""
    area = chart._chartSpace.find(f"{qn('c:chart')}/{qn('c:plotArea')}")
    for layout in area.findall(qn("c:layout")):
        area.remove(layout)
    sides = {"x": _NAMES_SHARE, "y": 0.01, "w": 1 - _NAMES_SHARE - 0.01, "h": 0.98}
    modes = "".join(f'<c:{side}Mode val="edge"/>' for side in "xy")
    places = "".join(f'<c:{side} val="{share}"/>' for side, share in sides.items())
    inner = f'<c:layoutTarget val="inner"/>{modes}{places}'
    area.insert(0, parse_xml(f"<c:layout {nsdecls('c')}><c:manualLayout>{inner}</c:manualLayout></c:layout>"))


def _set_ground(chart: Any) -> None:
    """Put the theme's own ground under the chart, so that its words can be read on any picture."""
    fill = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln><a:noFill/></a:ln>'
    ground = parse_xml(f"<c:spPr {nsdecls('c', 'a')}>{fill}</c:spPr>")
    chart._chartSpace.find(qn("c:chart")).addnext(ground)
