"""The first slides of a deck as small pictures, for whoever chooses what goes in: places, sizes, words.

The file itself is drawn by the program that opens it, with all that the template's layouts have on them; a
sketch shows what stands where, in the template's ground, ink and accent. Not here: what the slides say.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from workbench.export.deck import Bars, Block, Deck, Picture, Slide, Stacks, Table
from workbench.export.deck.parts import ABOVE, GAP, SIDE, SMALLEST, Cell, Row, Text
from workbench.export.fit import LEADING, width
from workbench.export.picture.pen import Pen, set_in
from workbench.export.pptx.layouts import POINT, Rect
from workbench.export.pptx.stage import Stage
from workbench.export.pptx.words import fitted

_INSET, _SUBTITLE, _NAMES, _LABELS, _THICK = 7.2, 20.0, 0.3, 1.9, 0.6


def sketches(content: Deck, ground: Stage, most: int) -> Iterator[tuple[str, str]]:
    """Yield title and SVG of each slide, at most so many of them."""
    for number, slide in enumerate(content.slides[:most], start=1):
        yield slide.title, sketch(content, slide, ground, number)


def sketch(content: Deck, slide: Slide, ground: Stage, number: int) -> str:
    """Return one slide as SVG, a unit to a point."""
    look = ground.look
    pen = Pen(look.theme, {"paper": look.ground, "ink": look.ink, "accent": look.accent, "muted": look.ink})
    _head(pen, slide, ground)
    if slide.kind != "title":
        _body(pen, slide.blocks, ground)
    _foot(pen, content, ground, number)
    show = ground.presentation
    across, down = ((side or 0) / POINT for side in (show.slide_width, show.slide_height))
    return pen.picture(across, down, title=slide.title, description=slide.title)


def _head(pen: Pen, slide: Slide, ground: Stage) -> None:
    places = ground.sets[slide.kind]
    rect = places.title_place or ground.heading
    if slide.kind != "title" and rect.bottom > ground.area.top + GAP:
        rect = ground.heading
    own = min(places.title_size, rect.height)
    text = fitted(slide.title, rect, ground.look.title_face, own)
    _within(pen, rect, [text.text], text.size or own, bold=True, middle=True)
    if slide.kind == "title" and slide.subtitle:
        below = places.other_place or ground.area
        told = fitted(slide.subtitle, below, ground.look.face, _SUBTITLE, smallest=SMALLEST)
        _within(pen, below, told.text.split("\n"), told.size or _SUBTITLE)


def _within(
    pen: Pen, rect: Rect, paragraphs: Sequence[str], size: float, *, bold: bool = False, middle: bool = False
) -> None:
    room = rect.width - 2 * _INSET
    lines = [line for text in paragraphs for line in set_in(text, room, size, bold=bold)]
    spare = rect.height - len(lines) * size * LEADING
    pen.lines(
        rect.left + _INSET, rect.top + (max(0, spare) / 2 if middle else 0), lines, size=size, bold=bold
    )


def _foot(pen: Pen, content: Deck, ground: Stage, number: int) -> None:
    room = ground.foot.width - 3 * SMALLEST
    pen.prose(ground.foot.left, ground.foot.top, content.footer, room, size=SMALLEST, ink="muted")
    pen.text(ground.foot.right - 2 * SMALLEST, ground.foot.top, str(number), size=SMALLEST, ink="muted")


def _body(pen: Pen, blocks: Sequence[Block], ground: Stage) -> None:
    top, area = ground.area.top, ground.area
    for block in blocks:
        rect = Rect(left=area.left, top=top, width=area.width, height=block.height)
        if isinstance(block, Table):
            _table(pen, block, rect)
        elif isinstance(block, Bars):
            _bars(pen, block, rect)
        elif isinstance(block, Stacks):
            _stacks(pen, block, rect)
        elif isinstance(block, Picture):
            pen.embed(rect.left + (rect.width - block.width) / 2, top, block.drawn)
        else:
            _text(pen, block, rect)
        top = rect.bottom + GAP


def _text(pen: Pen, text: Text, rect: Rect) -> None:
    y = rect.top
    for paragraph in text.paragraphs:
        room = rect.width - 2 * _INSET
        y = pen.prose(rect.left + _INSET, y, paragraph, room, size=text.size) + text.size / 2


def _table(pen: Pen, table: Table, rect: Rect) -> None:
    edges = [rect.left + at for at in accumulate((0.0, *table.widths))]
    y = _row(pen, table, table.header, edges, rect.top)
    pen.rule(edges[0], y, edges[-1], ink="ink")
    for row in table.rows:
        y = _row(pen, table, row, edges, y)
        pen.rule(edges[0], y, edges[-1])


def _row(pen: Pen, table: Table, row: Row, edges: Sequence[float], y: float) -> float:
    size = table.header_size if row is table.header else table.size
    for place, cell in enumerate(row.cells[:1] if row.is_across else row.cells):
        across = edges[-1 if row.is_across else place + 1] - edges[place]
        box = Rect(left=edges[place], top=y, width=across, height=row.height)
        _cell(pen, cell, box, size, centred=place in table.centred)
    return y + row.height


def _cell(pen: Pen, cell: Cell, box: Rect, size: float, *, centred: bool) -> None:
    if cell.code is not None:
        pen.code(box.left + 1, box.top + 1, box.width - 2, box.height - 2, cell.code)
        return
    y = box.top + ABOVE
    for line in set_in(cell.whole, box.width - 2 * SIDE, size, bold=cell.bold):
        if centred:
            pen.centred(box.left + box.width / 2, y, line, size=size, bold=cell.bold)
        else:
            pen.text(box.left + SIDE, y, line, size=size, bold=cell.bold)
        y += size * LEADING


def _bars(pen: Pen, bars: Bars, rect: Rect) -> None:
    names, most = rect.width * _NAMES, max((value for value in bars.values if value), default=1) * _LABELS
    step = rect.height / max(1, len(bars.names))
    size = min(SMALLEST + 2, step / 2 / LEADING)
    for place, (name, value, label) in enumerate(zip(bars.names, bars.values, bars.labels, strict=True)):
        strong, y = place in bars.strong, rect.top + place * step
        _name(pen, [name], rect, y, step, size)
        long = (rect.width - names) * (value or 0) / most
        thick = step * _THICK
        pen.bar(rect.left + names, y + (step - thick) / 2, long, thick, fill="accent" if strong else "edge")
        text_at = y + (step - size * LEADING) / 2
        pen.text(rect.left + names + long + _INSET, text_at, label, size=size, bold=strong)


def _name(pen: Pen, texts: Sequence[str], rect: Rect, y: float, step: float, size: float) -> None:
    """Write a name beside its bar, in at most two lines."""
    names = rect.width * _NAMES
    lines = [line for text in texts if text for line in set_in(text, names - 2 * SMALLEST, size)][:2]
    at = y + (step - len(lines) * size * LEADING) / 2
    for line in lines:
        pen.text(rect.left + names - SMALLEST - width(line, size), at, line, size=size)
        at += size * LEADING


def _stacks(pen: Pen, stacks: Stacks, rect: Rect) -> None:
    names, step = rect.width * _NAMES, (rect.height - 2 * SMALLEST) / max(1, len(stacks.names))
    size, thick = min(SMALLEST, step / 2 / LEADING), step * _THICK
    pen.text(rect.left + names, rect.bottom - SMALLEST * LEADING, stacks.axis, size=SMALLEST)
    for place, (name, aside) in enumerate(zip(stacks.names, stacks.asides, strict=True)):
        y, x = rect.top + place * step, rect.left + names
        _name(pen, [name, aside], rect, y, step, size)
        for part, (share, label) in enumerate(zip(stacks.shares[place], stacks.labels[place], strict=True)):
            long = share * (rect.width - names)
            strength = 1 / (1 + part)
            pen.bar(x, y + (step - thick) / 2, long, thick, fill="accent", strength=strength)
            ink = "paper" if part == 0 else "ink"
            pen.centred(x + long / 2, y + (step - size * LEADING) / 2, label, size=size, ink=ink)
            x += long
