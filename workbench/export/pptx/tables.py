"""Tables as native, editable tables.

Not here: what stands in them, and how high they are.
"""

from functools import cache

from workbench.design.tokens import Theme, colour
from workbench.export.deck.parts import ABOVE, SIDE, Cell, Row, Table
from workbench.export.pptx.layouts import POINT, Rect
from workbench.export.pptx.shapes import Page
from workbench.export.pptx.words import runs
from workbench.messages import say
from workbench.model.rating import Rating

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_MARGINS = " ".join(
    f'mar{side}="{round(points * POINT)}"'
    for side, points in zip("LRTB", (SIDE, SIDE, ABOVE, ABOVE), strict=True)
)
_MERGED = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'
_AROUND = ((0, 0), (0, -1), (0, 1), (-1, 0), (1, 0))
_FAR_DOWN = 2
_INK = '<a:schemeClr val="tx1"/>'
_GROUND = '<a:schemeClr val="bg1"/>'
_PALER: dict[Theme, tuple[str, ...]] = {
    "light": (
        '<a:lumMod val="65000"/><a:lumOff val="35000"/>',
        '<a:lumMod val="15000"/><a:lumOff val="85000"/>',
        '<a:lumMod val="6000"/><a:lumOff val="94000"/>',
    ),
    "dark": ('<a:lumMod val="75000"/>', '<a:lumMod val="30000"/>', '<a:lumMod val="20000"/>'),
}
"""How the theme's own ink becomes a quieter one, a faint line, and the ground of a group's name."""


def draw_table(page: Page, table: Table, rect: Rect, theme: Theme) -> None:
    """Draw a table at the top of a place; row heights and column widths are the table's."""
    page.add_frame(rect, _table(table, theme), kind=_TABLE, name=say("deck.shape.table"), alt=table.alt)


def _table(table: Table, theme: Theme) -> str:
    rows = (table.header, *table.rows)
    columns = "".join(f'<a:gridCol w="{round(width * POINT)}"/>' for width in table.widths)
    lines = "".join(_line(table, rows, place, theme) for place in range(len(rows)))
    return (
        f'<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl>"
    )


def _line(table: Table, rows: tuple[Row, ...], number: int, theme: Theme) -> str:
    if rows[number].is_across:
        cells = _across(table, rows, number, theme)
    else:
        cells = "".join(_cell(table, rows, (number, place), theme) for place in range(len(table.widths)))
    return f'<a:tr h="{round(rows[number].height * POINT)}">{cells}</a:tr>'


def _across(table: Table, rows: tuple[Row, ...], number: int, theme: Theme) -> str:
    """Return a row that is one cell: as the format has it, the first spans those behind, which are empty."""
    text = _text(rows[number].cells[0], table.size, "l", theme)
    wash = f"<a:solidFill>{_paler(theme, 2)}</a:solidFill>"
    look = f'<a:tcPr {_MARGINS} anchor="ctr">{_edges(rows, (number, 0), theme)}{wash}</a:tcPr>'
    told = f"<a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>{look}"
    return f'<a:tc gridSpan="{len(table.widths)}">{told}</a:tc>{_MERGED * (len(table.widths) - 1)}'


def _cell(table: Table, rows: tuple[Row, ...], at: tuple[int, int], theme: Theme) -> str:
    number, place = at
    cell, header = rows[number].cells[place], number == 0
    align = "ctr" if place in table.centred else "l"
    text = _text(cell, table.header_size if header else table.size, align, theme)
    anchor = "b" if header else "ctr" if table.centred else "t"
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
        f'<a:tcPr {_MARGINS} anchor="{anchor}">{_edges(rows, at, theme)}{_ground(cell.code, theme)}</a:tcPr>'
        "</a:tc>"
    )


def _text(cell: Cell, size: float, align: str, theme: Theme) -> str:
    """Return a cell's paragraph; an empty one keeps the size, so that its row does not grow."""
    look = f'sz="{round(size * 100)}" b="{int(cell.bold)}"'
    ink = "" if cell.code is None else _rgb(_ink_of(cell.code), theme)
    told = runs(cell.text, _look(look, ink or _INK))
    if cell.aside:
        told += runs(f"  {cell.aside}", _look(f'sz="{round(size * 100)}"', _paler(theme, 0)))
    return f'<a:p><a:pPr algn="{align}"/>{told}<a:endParaRPr {look}/></a:p>'


def _look(look: str, ink: str) -> str:
    return f"<a:rPr {look}><a:solidFill>{ink}</a:solidFill></a:rPr>"


def _ink_of(code: str) -> str:
    return f"{code.lower() or 'unrated'}-ink"


@cache
def _rgb(token: str, theme: Theme) -> str:
    return f'<a:srgbClr val="{colour(theme, token).removeprefix("#").upper()}"/>'


@cache
def _paler(theme: Theme, step: int) -> str:
    return f'<a:schemeClr val="tx1">{_PALER[theme][step]}</a:schemeClr>'


@cache
def _ground(code: str | None, theme: Theme) -> str:
    if not code:
        # The theme's own ground under the theme's own ink: readable on any picture.
        return f"<a:solidFill>{_GROUND}</a:solidFill>"
    ground = _rgb(f"{code.lower()}-ground", theme)
    if code == Rating.NA:
        hatch = f"<a:fgClr>{_rgb('na-hatch', theme)}</a:fgClr><a:bgClr>{ground}</a:bgClr>"
        return f'<a:pattFill prst="wdUpDiag">{hatch}</a:pattFill>'
    return f"<a:solidFill>{ground}</a:solidFill>"


def _edges(rows: tuple[Row, ...], at: tuple[int, int], theme: Theme) -> str:
    """Return the four edges of a cell; neighbours agree on the edge between them."""
    number, place = at
    around = tuple(_code(rows, number + down, place + right) for down, right in _AROUND)
    return _around(around, min(number, _FAR_DOWN), theme)


def _code(rows: tuple[Row, ...], number: int, place: int) -> str | None:
    inside = 0 <= number < len(rows) and 0 <= place < len(rows[0].cells)
    return rows[number].cells[place].code if inside else None


@cache
def _around(codes: tuple[str | None, ...], number: int, theme: Theme) -> str:
    """Return a cell's edges by its own and its neighbours' codes; ``number`` counts the rows above."""
    here, left, right, above, below = codes
    beside = {
        "lnL": _edge(here, left, theme),
        "lnR": _edge(here, right, theme),
        "lnT": _edge(above, here, theme, across=number),
        "lnB": _edge(here, below, theme, across=number + 1),
    }
    return "".join(f"<a:{side} {line}</a:{side}>" for side, line in beside.items())


def _edge(one: str | None, other: str | None, theme: Theme, *, across: int | None = None) -> str:
    """Return the line between two cells; ``across`` numbers a horizontal one from the table's top."""
    if across == 1:
        return f'w="12700"><a:solidFill>{_INK}</a:solidFill><a:prstDash val="solid"/>'
    if "" in (one, other):
        edge = _rgb("unrated-edge", theme)
        return f'w="12700"><a:solidFill>{edge}</a:solidFill><a:prstDash val="sysDash"/>'
    if one or other:
        return f'w="25400"><a:solidFill>{_GROUND}</a:solidFill><a:prstDash val="solid"/>'
    if across:
        return f'w="6350"><a:solidFill>{_paler(theme, 1)}</a:solidFill><a:prstDash val="solid"/>'
    return 'w="0"><a:noFill/>'
