"""The report as Markdown: every text escaped, tables as tables.

GitHub, Jupyter Book (MyST) and Quarto (pandoc) read it alike.

Not here: what the report says (:mod:`workbench.views.report`) and in what order
(:mod:`workbench.export.document`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

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
    document,
)
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.sources.coverage import Compared
from workbench.views.choice import EVERYTHING, Choice
from workbench.views.ranks_told import DRAWS
from workbench.views.report import report_view

_MARKUP = re.compile(r"[\\`*_\[\]{}<>|~&#$^@]")
_LINE_START = re.compile(
    r"^(?:[-+=%:(]|(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+)(?=[.)])|(?:Table|table|Figure|figure)(?=:))"
)
_IN_ADDRESS = r"[\w.~:/?#@!&+,;=%-]"
_ADDRESS = re.compile(
    rf"(?<![^\s(])(https?://(?:{_IN_ADDRESS}|\({_IN_ADDRESS}*\)){{0,2000}}(?:[\w/#=-]|\({_IN_ADDRESS}*\)))"
    r"(?=[.,;:!?)]{0,3}(?:\s|$))",
    re.ASCII,
)
"""A web address that every reader takes whole, up to the full stop behind it."""

_DASHES = 80
"""How many dashes stand under the heads of a table."""


def markdown_bytes(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    now: datetime | None = None,
    log: Sequence[LoggedEdit] = (),
    compared: Mapping[str, Compared] | None = None,
    choice: Choice = EVERYTHING,
    whole: Case | None = None,
) -> bytes:
    """Return the report on an analyst's matrix as Markdown in UTF-8."""
    view = report_view(
        case, analyst, scheme, now, log=log, compared=compared, draws=DRAWS, choice=choice, whole=whole
    )
    return markdown(document(view)).encode("utf-8")


def markdown(told: Document) -> str:
    """Return a report as Markdown."""
    return "\n\n".join(part for part in _parts(told) if part) + "\n"


def escaped(text: str) -> str:
    """Return a text on one line, in which nothing is markup or code; a web address is a link."""
    parts = _ADDRESS.split(" ".join(text.split()))
    flat = "".join(_address(part) if place % 2 else _unmarked(part) for place, part in enumerate(parts))
    return _LINE_START.sub(lambda found: _held(found[0]), flat)


def _address(found: str) -> str:
    """Return a web address as a link; GitHub and MyST would take a backslash in it for a part of it."""
    return f"<{found}>"


def _unmarked(text: str) -> str:
    return _MARKUP.sub(lambda found: _plain(found[0]), text)


def _plain(mark: str) -> str:
    """Return a mark as text.

    A backtick becomes a character reference: R Markdown looks for code between backticks before
    it reads any Markdown, and does not see the backslash in front of one.
    """
    return "&#96;" if mark == "`" else f"\\{mark}"


def _held(start: str) -> str:
    """Return what would begin a list, a comment, a caption or a block so that it begins none."""
    return f"{start}\\" if start.isalnum() else f"\\{start}"


def _parts(told: Document) -> Iterator[str]:
    yield _bold(told.handling) if told.handling else ""
    yield f"# {escaped(told.title)}"
    yield escaped(told.question)
    yield from beneath(told)


def beneath(told: Document) -> Iterator[str]:
    """Yield what stands beneath the title and the question."""
    yield from map(escaped, (*told.about, told.marking))
    yield _bold(told.finding) if told.finding else ""
    for section in told.sections:
        yield f"## {escaped(section.title)}"
        yield from map(_block, section.blocks)
    yield "---"
    yield escaped(told.marking)


def _bold(text: str) -> str:
    return f"**{escaped(text)}**"


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _line(block.line)
        case Heading():
            return f"### {_line(block.line)}"
        case Quote():
            return f"> {escaped(block.text)}"
        case Items():
            return "\n".join(f"- {_line(one)}" for one in block.lines)
        case Table():
            return _table(block)
        case Picture():
            return ""  # a file of its own, which Markdown can only point at


def _line(line: Line) -> str:
    return "".join(map(_span, line)).strip()


def _span(span: Span) -> str:
    """Return a stretch of text with one space at each end that has any."""
    if not span.text.strip():
        return " " if span.text else ""
    before, after = (" " if end.isspace() else "" for end in (span.text[0], span.text[-1]))
    return f"{before}{_bold(span.text) if span.strong else escaped(span.text)}{after}"


def _table(table: Table) -> str:
    heads = list(map(escaped, table.heads))
    cells = [_cells(row, len(heads)) for row in table.rows]
    rows = [heads, list(map(_dashes, table.widths)), *cells]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _dashes(share: float) -> str:
    """Return the rule under a head; Quarto makes a column as wide as its rule is long."""
    return "-" * max(3, round(share * _DASHES))


def _cells(row: Sequence[Cell], count: int) -> list[str]:
    """Return a row's texts, with empty cells behind one that stands across the table."""
    return [*(_line(cell.line) for cell in row), *[""] * (count - len(row))]
