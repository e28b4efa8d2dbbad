"""Runs and tables as WordprocessingML, every text escaped.

The library writes a table cell by cell and looks through all of them for each, which takes minutes
for a large matrix; so tables are made here as text. Not here: which tables there are.
"""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from workbench.design.tokens import colour
from workbench.export.document import Cell, Line, Span, Table

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BREAKS = re.compile(r"(\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|\t)")
_ALIGN = {"left": "start", "center": "center", "right": "end"}
_EDGE = "\N{NO-BREAK SPACE}"  # so that a ground is wider than its letters
_FIFTIETHS = 5000  # of a percent: the whole width
_PAGE = 9412  # twentieths of a point between the margins of A4


def runs(line: Line) -> str:
    """Return a line as runs; a rating has its ground and ink."""
    return "".join(map(_run, line))


def _run(span: Span, ink: str = "") -> str:
    known = '<w:rStyle w:val="Quiet"/>' if span.quiet else ""
    known += "<w:b/>" if span.strong or span.code is not None else ""
    if span.code is not None:
        known += f'<w:color w:val="{_ink(span.code)}"/>{_shade(span.code)}'
    elif ink:
        known += f'<w:color w:val="{ink}"/>'
    text = span.text if span.code is None else f"{_EDGE}{span.text}{_EDGE}"
    pieces = "".join(map(_piece, _BREAKS.split(text)))
    return f"<w:r>{f'<w:rPr>{known}</w:rPr>' if known else ''}{pieces}</w:r>"


def _piece(text: str) -> str:
    if text == "\t":
        return "<w:tab/>"
    if _BREAKS.fullmatch(text):
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""


def table_xml(table: Table) -> str:
    """Return a table whose head every page repeats and whose rows stay together."""
    widths = [round(share * _PAGE) for share in table.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heads = (Cell(line=(Span(text=head, strong=True),)) for head in table.heads)
    rows = [_row(heads, table, widths, head=True)]
    rows += [_row(row, table, widths, head=False) for row in table.rows]
    return (
        f"<w:tbl {_NAMESPACE}><w:tblPr>"
        '<w:tblStyle w:val="Report"/>'
        f'<w:tblW w:w="{_FIFTIETHS}" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:firstColumn="1" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblDescription w:val={quoteattr(table.alt)}/>"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(cells: Iterable[Cell], table: Table, widths: list[int], *, head: bool) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    made = "".join(
        _cell(cell, _ALIGN[align], width, len(table.heads))
        for cell, align, width in zip(cells, table.align, widths, strict=False)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{made}</w:tr>"


def _cell(cell: Cell, align: str, width: int, count: int) -> str:
    known = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if cell.spans:
        known = f'<w:tcW w:w="{_PAGE}" w:type="dxa"/><w:gridSpan w:val="{count}"/>{_plain_shade("wash")}'
    if cell.code is None:
        text = runs(cell.line)
    else:
        known += f'{_shade(cell.code)}<w:vAlign w:val="center"/>'
        text = "".join(_run(Span(text=span.text, strong=True), _ink(cell.code)) for span in cell.line)
    return (
        f"<w:tc><w:tcPr>{known}</w:tcPr>"
        f'<w:p><w:pPr><w:pStyle w:val="InTable"/><w:jc w:val="{align}"/></w:pPr>{text}</w:p></w:tc>'
    )


def _ink(code: str) -> str:
    return hexed(f"{code.lower() or 'unrated'}-ink")


def _shade(code: str) -> str:
    """Return a rating's ground; what does not apply is hatched, what is not rated is paper."""
    if code == "NA":
        ground, hatch = hexed("na-ground"), hexed("na-hatch")
        return f'<w:shd w:val="thinDiagStripe" w:color="{hatch}" w:fill="{ground}"/>'
    return _plain_shade(f"{code.lower()}-ground" if code else "paper")


def _plain_shade(token: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{hexed(token)}"/>'


def hexed(token: str) -> str:
    """Return one of the workbench's colours as Word writes it."""
    return colour("light", token).removeprefix("#").upper()


def paragraph_xml(line: Line, style: str) -> str:
    """Return a line as a paragraph in a style."""
    return f'<w:p {_NAMESPACE}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs(line)}</w:p>'
