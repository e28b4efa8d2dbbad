"""Shares of ranks as a native chart: a bar to a hypothesis, a part to a rank, the share written in it.

Not here: what they show.
"""

from pptx.opc.package import Part

from workbench.charts.acceptability import strength
from workbench.design.tokens import contrast
from workbench.export.deck.parts import SMALLEST, Stacks
from workbench.export.pptx.charts import NAMES_AXIS, VALUES_AXIS, Plot, draw_chart, label, series, shown_name
from workbench.export.pptx.layouts import Rect
from workbench.export.pptx.shapes import Page
from workbench.export.pptx.stage import Stage
from workbench.export.pptx.theme import Look
from workbench.export.pptx.words import runs

_AXIS = (
    f'<c:valAx><c:axId val="{VALUES_AXIS}"/>'
    '<c:scaling><c:max val="1"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>'
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>{title}</a:p></c:rich></c:tx>"
    '<c:overlay val="0"/></c:title><c:numFmt formatCode="0%" sourceLinked="0"/>'
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
    f'<c:crossAx val="{NAMES_AXIS}"/><c:crosses val="max"/><c:majorUnit val="0.25"/></c:valAx>'
)
_HIGH = 0.84
_LINE = '<a:ln w="12700"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>'


def draw_stacks(page: Page, slide: Part, stacks: Stacks, rect: Rect, ground: Stage) -> None:
    """Draw the shares into a place, the first hypothesis on top."""
    shown = (shown_name(name, rect, SMALLEST, ground.look.face) for name in stacks.names)
    names = [f"{name}\n{aside}" for name, aside in zip(shown, stacks.asides, strict=True)]
    every = "".join(_series(number, names, stacks, ground.look) for number in range(len(stacks.series)))
    title = runs(stacks.axis, f'<a:rPr sz="{round(SMALLEST * 100)}" b="0"/>')
    plot = Plot(
        names=names,
        columns=[(rank, [line[n] for line in stacks.shares]) for n, rank in enumerate(stacks.series)],
        bars=(
            f'<c:grouping val="stacked"/><c:varyColors val="0"/>{every}'
            '<c:gapWidth val="45"/><c:overlap val="100"/>'
        ),
        values_axis=_AXIS.format(title=title),
        size=SMALLEST,
        high=_HIGH,
    )
    draw_chart(page, slide, plot, rect, stacks.alt)


def _series(number: int, names: list[str], stacks: Stacks, look: Look) -> str:
    strong = strength(number + 1, len(stacks.series))
    accent = f'<a:schemeClr val="accent1"><a:alpha val="{round(strong * 100_000)}"/></a:schemeClr>'
    fill = f"<c:spPr><a:solidFill>{accent}</a:solidFill>{_LINE}</c:spPr>"
    ink = '<a:schemeClr val="bg1"/>' if _is_read_in_ground(look, strong) else '<a:schemeClr val="tx1"/>'
    set_as = f'<a:rPr sz="{round(SMALLEST * 100)}"><a:solidFill>{ink}</a:solidFill></a:rPr>'
    told = ((place, line[number]) for place, line in enumerate(stacks.labels))
    labels = "".join(label(place, text, set_as, "ctr") for place, text in told if text)
    column = (stacks.series[number], [line[number] for line in stacks.shares])
    return series(number, names, column, fill, labels)


def _is_read_in_ground(look: Look, strong: float) -> bool:
    """Return whether a label on an accent of this strength is read better in the ground's colour."""
    pairs = zip(_channels(look.accent), _channels(look.ground), strict=True)
    mixed = "#" + "".join(f"{round(strong * one + (1 - strong) * other):02x}" for one, other in pairs)
    return contrast(look.ground, mixed) > contrast(look.ink, mixed)


def _channels(written: str) -> tuple[int, ...]:
    return tuple(int(written[place : place + 2], 16) for place in (1, 3, 5))
