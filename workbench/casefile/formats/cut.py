"""A table as it lies in a clipboard, cut into rows and cells.

Not here: what the rows mean.
"""

import re
from collections.abc import Iterator

from workbench.casefile.formats.cells import unguarded
from workbench.casefile.formats.columns import matching
from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.plain import check_separators, check_width, csv_rows
from workbench.casefile.formats.webtable import is_web_table, web_rows

_CELL = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r\n?|\n|\Z)|[^\t\r\n]*')
_END = re.compile(r"\t|\r\n?|\n")
_NEEDS_QUOTES = re.compile(r'[\t\r\n"]')


def cut(text: str, where: str) -> Iterator[TextRow]:
    """Yield the rows of a pasted text; blank ones too.

    A table in HTML is cut by its own cells. Spreadsheets, word processors and browsers put tabs
    between cells, and quotation marks only around a cell with a line break, a tab or a doubled
    quotation mark in it; any others are part of the text. Without a tab it is CSV where its first
    line makes a header with ``evidence``; else every line is one cell, commas and all.

    Raises
    ------
    MatrixFileError
        If it is CSV whose quotation marks do not close, or has far too many cells.
    """
    plain = text.removeprefix("\ufeff")
    if is_web_table(plain):
        return web_rows(plain, where)
    return csv_rows(plain.encode("utf-8"), where) if _is_csv(plain) else _tab_rows(plain, where)


def _is_csv(text: str) -> bool:
    if "\t" in text:
        return False
    first = text.lstrip("\r\n").partition("\n")[0]
    split = ([matching(name.strip('" \r')) for name in first.split(sign)] for sign in ",;")
    return any(len(names) > 1 and "evidence" in names for names in split)


def _tab_rows(text: str, where: str) -> Iterator[TextRow]:
    check_separators(text, "\t", where)
    number, texts, at = 1, list[str](), 0
    while True:
        found = _CELL.match(text, at)
        texts.append(_cell(found) if found else "")
        end = _END.match(text, found.end() if found else at)
        if end is None or end[0] != "\t":
            check_width(len(texts), where, number)
            yield TextRow(number=number, texts=tuple(texts))
            number, texts = number + 1, []
        if end is None:
            return
        at = end.end()


def _cell(found: re.Match[str]) -> str:
    inside = found[1]
    quoted = inside == "" or (inside is not None and _NEEDS_QUOTES.search(inside))
    return unguarded(inside.replace('""', '"') if quoted else found[0])
