"""The matrix with its totals as a LaTeX table, in a small document that compiles by itself.

Not here: what stands in the table (:mod:`workbench.export.document.matrix`).
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.design.tokens import colour
from workbench.export.document import Block, Cell, Items, Line, Paragraph, Span, Table, document
from workbench.export.document.narrow import narrowed
from workbench.messages import say
from workbench.model.rating import Rating

View = dict[str, Any]

_ESCAPES = {
    **{one: f"\\{one}" for one in "{}$&#%_"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "`": r"\textasciigrave{}",
    '"': r"\textquotedbl{}",
}
_LIGATURES = re.compile(r"(?<=[-',])(?=[-',])")
_KNOWN_TO_PDFTEX = "–—‘’“”„…•†‡€™"
_LAST_KNOWN = 0x17F
_CODES = ("", *(rating.value for rating in Rating))
_HEAD = r"""\documentclass[a4paper,10pt]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
  \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=20mm]{geometry}
\usepackage{array,booktabs,longtable}
\usepackage[table]{xcolor}"""


def tex_bytes(view: View) -> bytes:
    """Return a report's matrix (``report_view``) as LaTeX in UTF-8; everything in it is escaped.

    It compiles under pdfLaTeX, XeLaTeX and LuaLaTeX. What pdfLaTeX has no letter for is given by
    its number there.
    """
    told = document(view)
    (matrix,) = (one for one in told.sections if one.key == "matrix")
    body = "\n\n".join(part for block in matrix.blocks for part in _block(block))
    above = rf"\begin{{center}}\textbf{{{escaped(told.handling)}}}\end{{center}}" if told.handling else ""
    told_above = (above, rf"\section*{{{escaped(told.title)}}}", escaped(told.question))
    beneath = (rf"\small {escaped(text)}" for text in (view["scheme"]["convention"], told.marking))
    parts = [*told_above, body, *beneath]
    return "\n".join(_file("\n\n".join(part for part in parts if part))).encode("utf-8")


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is a command and no two signs become another."""
    flat = _LIGATURES.sub("\0", " ".join(text.split()))
    return "".join("{}" if one == "\0" else _ESCAPES.get(one, one) for one in flat)


def _file(body: str) -> Iterator[str]:
    yield f"% {say('export.tex.copy')}"
    yield _HEAD
    yield from _colours()
    yield from _strange(body)
    yield r"\begin{document}"
    yield r"\setlength{\tabcolsep}{3pt}\setlength{\parindent}{0pt}\renewcommand{\arraystretch}{1.15}"
    yield body
    yield r"\end{document}" + "\n"


def _colours() -> Iterator[str]:
    for code in _CODES:
        name = code.lower() or "unrated"
        ground = colour("light", f"{name}-ground" if code else "paper")
        for what, value in (("ground", ground), ("ink", colour("light", f"{name}-ink"))):
            yield rf"\definecolor{{{name}-{what}}}{{HTML}}{{{value.removeprefix('#').upper()}}}"


def _strange(body: str) -> Iterator[str]:
    """Yield what pdfLaTeX is to print for characters that it has no letter for."""
    for one in sorted(set(body)):
        if ord(one) > _LAST_KNOWN and one not in _KNOWN_TO_PDFTEX:
            yield rf"\ifPDFTeX\DeclareUnicodeCharacter{{{ord(one):04X}}}{{[U+{ord(one):04X}]}}\fi"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield from map(_table, narrowed(block))
        case Paragraph():
            yield _line(block.line)
        case Items():
            items = (rf"\item {_line(one)}" for one in block.lines)
            yield "\n".join([r"\begin{itemize}", *items, r"\end{itemize}"])


def _line(line: Line) -> str:
    return "".join(map(_span, line)).strip()


def _span(span: Span) -> str:
    """Return a stretch of text with one space at each end that has any."""
    before, after = (" " if end.isspace() else "" for end in (span.text[:1], span.text[-1:]))
    text = escaped(span.text)
    if span.code is not None:
        name = span.code.lower() or "unrated"
        text = rf"\colorbox{{{name}-ground}}{{\textcolor{{{name}-ink}}{{\textbf{{{text}}}}}}}"
    shown = rf"\textbf{{{text}}}" if span.strong and text else text
    return f"{before}{shown}{after}"


def _table(table: Table) -> str:
    columns = "".join(map(_column, table.widths, table.align))
    rows = [_row(_cell(cell, len(table.heads)) for cell in row) for row in table.rows]
    heads = _row(rf"\textbf{{{escaped(head)}}}" for head in table.heads)
    return "\n".join(
        [
            rf"\begin{{longtable}}{{{columns}}}",
            rf"\toprule {heads}",
            r"\midrule \endhead",
            r"\bottomrule \endfoot",
            *rows,
            r"\end{longtable}",
        ]
    )


def _column(share: float, align: str) -> str:
    how = r"\centering" if align == "center" else r"\raggedright"
    return rf">{{{how}\arraybackslash}}p{{\dimexpr {share:.4f}\linewidth-2\tabcolsep\relax}}"


def _row(cells: Iterable[str]) -> str:
    return " & ".join(cells) + r" \\"


def _cell(cell: Cell, count: int) -> str:
    if cell.spans:
        whole = r"p{\dimexpr\linewidth-2\tabcolsep\relax}"
        return rf"\multicolumn{{{count}}}{{{whole}}}{{{_line(cell.line)}}}"
    if cell.code is None:
        return _line(cell.line)
    name, text = cell.code.lower() or "unrated", "".join(span.text for span in cell.line)
    return rf"\cellcolor{{{name}-ground}}\textcolor{{{name}-ink}}{{\textbf{{{escaped(text)}}}}}"
