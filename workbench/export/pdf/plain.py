"""A document as plain values, which the page's template reads as data: nobody's text becomes markup.

Not here: how the page looks (``pages/report.typ``).
"""

import json
import re
from typing import Any

from workbench.design.tokens import palette
from workbench.export.document import (
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Quote,
    Span,
    Table,
)
from workbench.export.document.narrow import narrowed
from workbench.messages import say

Plain = dict[str, Any]

_BREAK = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")


def plain(told: Document) -> str:
    """Return a document with its colours and the words of its pages, as JSON."""
    return json.dumps(
        {
            "title": _text(told.title),
            "question": _text(told.question),
            "about": [_text(one) for one in told.about],
            "finding": _text(told.finding),
            "handling": _text(told.handling),
            "marking": _text(told.marking),
            "author": told.author,
            "language": told.language,
            "sections": [
                {"title": one.title, "blocks": [part for block in one.blocks for part in _block(block)]}
                for one in told.sections
            ],
            "colours": palette("light"),
            "words": {"page": say("export.page", page="{page}", pages="{pages}")},
        },
        ensure_ascii=False,
    )


def _text(text: str) -> str:
    """Return a text whose lines end in the one way that the template knows."""
    return text if text.isprintable() else _BREAK.sub("\n", text)


def _block(block: Block) -> list[Plain]:
    match block:
        case Table():
            return [_table(part) for part in narrowed(block)]
        case Picture():
            return [_picture(block)]
        case Items():
            return [{"kind": "items", "lines": [_line(one) for one in block.lines]}]
        case Quote():
            return [{"kind": "quote", "text": _text(block.text)}]
        case Heading():
            return [{"kind": "heading", "line": _line(block.line)}]
        case Paragraph():
            return [{"kind": "paragraph", "line": _line(block.line)}]


def _line(line: Line) -> list[Plain]:
    return [_span(span) for span in line]


def _span(span: Span) -> Plain:
    """Return a stretch of text with only what sets it apart, since a large matrix has very many."""
    told: Plain = {"text": _text(span.text)}
    if span.strong:
        told["strong"] = True
    if span.quiet:
        told["quiet"] = True
    if span.code is not None:
        told["code"] = span.code
    return told


def _table(table: Table) -> Plain:
    return {
        "kind": "table",
        "heads": [_text(head) for head in table.heads],
        "align": list(table.align),
        "widths": list(table.widths),
        "alt": table.alt,
        "rows": [[_cell(cell) for cell in row] for row in table.rows],
    }


def _cell(cell: Cell) -> Plain:
    if cell.code is not None:
        return {"text": _text("".join(span.text for span in cell.line)), "code": cell.code}
    return {"line": _line(cell.line), **({"spans": True} if cell.spans else {})}


def _picture(picture: Picture) -> Plain:
    """Return a picture drawn here, in the one font that it was measured in."""
    import vl_convert

    drawn: bytes = vl_convert.svg_to_pdf(picture.draw("light"))
    return {"kind": "picture", "drawn": list(drawn), "alt": picture.alt, "caption": picture.caption}
