"""Tables in HTML, as rows of text: what Word, Excel and Google Sheets lay on the clipboard, and saved pages.

Not here: what the rows mean.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.casefile.formats.cells import unguarded
from workbench.casefile.formats.columns import MOST_HYPOTHESES, RESERVED, matching
from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.markup import html_root
from workbench.errors import MatrixFileError
from workbench.messages import say

_LOOKED_AT = 100_000
_MOST_TABLES = 100
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_CLIPBOARD = re.compile(r"\AVersion:[0-9.]+\s[\s\S]{0,600}?(?=<)")
_WIDEST = MOST_HYPOTHESES + len(RESERVED)
_BREAKS = frozenset({"br", "p", "div", "li"})
_SPACE = re.compile(r"[ \t\r\n\f]+")


def is_web_table(text: str) -> bool:
    """Whether a text is HTML with a table in it."""
    start = _CLIPBOARD.sub("", text[:2000]).lstrip("\ufeff \t\r\n")
    return start.startswith("<") and _TABLE.search(text, 0, _LOOKED_AT) is not None


def web_rows(text: str, where: str) -> Iterator[TextRow]:
    """Yield the rows of the table with a column called evidence, or of the first there is; blank ones too.

    A cell that reaches over several columns or rows stands in the first of them.

    Raises
    ------
    MatrixFileError
        If there is no table in it.
    """
    root = html_root(_CLIPBOARD.sub("", text), where)
    tables = [] if root is None else list(root.iter("table"))
    if not tables:
        raise MatrixFileError(where, say("importing.no_table"))
    innermost = (table for table in tables[:_MOST_TABLES] if table.find(".//table") is None)
    rows = next((table for table in innermost if _is_matrix(table)), tables[0])
    for number, texts in enumerate(_cut(_own_rows(rows)), start=1):
        yield TextRow(number=number, texts=texts)


def _is_matrix(table: Any) -> bool:
    first = next(iter(_own_rows(table)), None)
    return first is not None and "evidence" in {matching(_text(cell)) for cell in _cells(first)}


def _own_rows(table: Any) -> Iterable[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _cut(rows: Iterable[Any]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of each row, with blanks where a cell of a row above reaches down."""
    reaching: dict[int, int] = {}
    for row in rows:
        texts: list[str] = []
        below = {place: n - 1 for place, n in reaching.items() if n > 1}
        for cell in _cells(row):
            while reaching.get(len(texts)) and len(texts) < _WIDEST:
                texts.append("")
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            if high > 1:
                below |= dict.fromkeys(range(len(texts), len(texts) + wide), high - 1)
            texts += [unguarded(_text(cell)), *[""] * (wide - 1)]
        reaching = below
        yield tuple(texts)


def _span(cell: Any, name: str) -> int:
    written = str(cell.get(name) or "").strip()
    number = int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 1
    return max(1, min(number, _WIDEST))


def _text(cell: Any) -> str:
    """Return the words of a cell as a browser shows them: white space is one space, a break a line."""
    pieces: list[list[str]] = [[]]
    for text in _walk(cell):
        if text is None:
            pieces.append([])
        else:
            pieces[-1].append(text)
    lines = (_SPACE.sub(" ", "".join(one)).replace("\xa0", " ").strip() for one in pieces)
    return "\n".join(line for line in lines if line)


def _walk(cell: Any) -> Iterator[str | None]:
    """Yield the texts in a cell in their order, None for each break."""
    waiting: list[Any] = [cell]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str) or one is None:
            yield one
            continue
        if not isinstance(one.tag, str) or one.tag in ("style", "script"):
            continue
        inner: list[Any] = [one.text or ""]
        for child in one:
            inner += [child, child.tail or ""]
        breaks = one.tag in _BREAKS
        waiting += reversed([*([None] if breaks else []), *inner, *([None] if breaks else [])])
