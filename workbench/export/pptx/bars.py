"""A bar to a hypothesis as a native chart, each with its label at its end.

Not here: what they show.
"""

from pptx.opc.package import Part

from workbench.design.tokens import Theme, colour
from workbench.export.deck.parts import SMALLEST, Bars
from workbench.export.pptx.charts import NAMES_AXIS, VALUES_AXIS, Plot, draw_chart, label, series, shown_name
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.shapes import Page
from workbench.export.pptx.stage import Stage

_ROOM_FOR_LABELS = 1.9
_SIZE = SMALLEST + 2
_FEW = 7
_AXIS = (
    f'<c:valAx><c:axId val="{VALUES_AXIS}"/>'
    '<c:scaling><c:max val="{most}"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/>'
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
    f'<c:crossAx val="{NAMES_AXIS}"/><c:crosses val="autoZero"/></c:valAx>'
)


def draw_bars(page: Page, slide: Part, bars: Bars, rect: Rect, ground: Stage) -> None:
    """Draw bars into a place, the first on top."""
    size = _SIZE if len(bars.names) <= _FEW else SMALLEST
    names = [shown_name(name, rect, size, ground.look.face) for name in bars.names]
    column = (bars.series, bars.values)
    points = "".join(_point(place, bars, ground.look.theme) for place in range(len(names)))
    labels = "".join(_label(place, text, bars, size) for place, text in enumerate(bars.labels))
    most = max((value for value in bars.values if value), default=1) * _ROOM_FOR_LABELS
    plot = Plot(
        names=names,
        columns=(column,),
        bars=(
            '<c:grouping val="clustered"/><c:varyColors val="0"/>'
            f'{series(0, names, column, points, labels)}<c:gapWidth val="70"/>'
        ),
        values_axis=_AXIS.format(most=most),
        size=size,
    )
    draw_chart(page, slide, plot, rect, bars.alt)


def _point(place: int, bars: Bars, theme: Theme) -> str:
    grey = f'<a:srgbClr val="{colour(theme, "edge").removeprefix("#").upper()}"/>'
    fill = '<a:schemeClr val="accent1"/>' if place in bars.strong else grey
    return f'<c:dPt><c:idx val="{place}"/><c:spPr><a:solidFill>{fill}</a:solidFill></c:spPr></c:dPt>'


def _label(place: int, text: str, bars: Bars, size: float) -> str:
    look = f'<a:rPr sz="{round(size * 100)}" b="{int(place in bars.strong)}"/>'
    return label(place, text, look, "outEnd")
