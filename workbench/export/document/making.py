"""Blocks made of texts, in a word each.

Not here: which of them a report has.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.export.document.parts import (
    UNRATED,
    Align,
    Block,
    Cell,
    Heading,
    Items,
    Line,
    Paragraph,
    Section,
    Span,
    Table,
)
from workbench.messages import say

View = dict[str, Any]


def line(*texts: str | Span) -> Line:
    """Return texts as one line; those that are empty are left out."""
    spans = (Span(text=one) if isinstance(one, str) else one for one in texts)
    return tuple(one for one in spans if one.text)


def strong(text: str) -> Span:
    """Return a text that stands out."""
    return Span(text=text, strong=True)


def paragraphs(*texts: str, quiet: bool = False, bold: bool = False) -> list[Block]:
    """Return texts as paragraphs; those that say nothing are left out."""
    return [Paragraph(line=(Span(text=text, quiet=quiet, strong=bold),)) for text in texts if text.strip()]


def heading(*texts: str) -> Heading:
    """Return a heading within a section."""
    return Heading(line=line(" ".join(text for text in texts if text)))


def items(texts: Iterable[str]) -> list[Block]:
    """Return texts as a list; nothing where there are none."""
    return listed(line(text) for text in texts if text.strip())


def listed(lines: Iterable[Line]) -> list[Block]:
    """Return lines as a list; nothing where there are none."""
    found = tuple(lines)
    return [Items(lines=found)] if found else []


def section(key: str, *blocks: Sequence[Block], title: str = "") -> Section:
    """Return a section with the title that its key has in every export, or another."""
    found = tuple(one for some in blocks for one in some)
    return Section(key=key, title=title or say(f"export.head.{key}"), blocks=found)


def nothing() -> list[Block]:
    """Return what stands where there is nothing yet."""
    return paragraphs(say("export.label.none"))


def code_cell(code: str) -> Cell:
    """Return a rating's cell in its colours."""
    return Cell(line=line(code or UNRATED), code=code)


def texts_table(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
    *,
    alt: str,
    align: Sequence[Align] = (),
) -> list[Block]:
    """Return a table of plain texts whose first column names the rows; "None yet." without rows."""
    return cell_table(heads, map(_named, rows), widths, alt=alt, align=align)


def _named(texts: Sequence[str]) -> list[Cell]:
    return [Cell(line=line(text), head=place == 0) for place, text in enumerate(texts)]


def centred(count: int) -> tuple[Align, ...]:
    """Return the alignment of a column that names the rows and so many in the middle behind it."""
    middle: list[Align] = ["center"] * count
    return ("left", *middle)


def cell_table(
    heads: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[float],
    *,
    alt: str,
    align: Sequence[Align] = (),
) -> list[Block]:
    """Return a table of cells; "None yet." without rows."""
    found = tuple(tuple(row) for row in rows)
    if not found:
        return nothing()
    plain: list[Align] = ["left"] * len(heads)
    given = tuple(align or plain)
    return [Table(heads=tuple(heads), rows=found, align=given, widths=tuple(widths), alt=alt)]


def labels(*names: str) -> list[str]:
    """Return the heads that columns have in every export."""
    return [say(f"export.label.{name}") for name in names]
