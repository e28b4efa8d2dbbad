"""The first sheet of an Excel workbook as rows of text, as a reader sees them.

Not here: what the rows mean.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import Any

from workbench.casefile.formats.cells import as_text, unguarded
from workbench.casefile.formats.columns import MOST_CHARACTERS
from workbench.casefile.formats.header import TextRow
from workbench.errors import MatrixFileError
from workbench.messages import say

MOST_UNPACKED = 150 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_SHEET_ROWS = 1_048_576
_AT_ONCE = 200
_BLOCK, _LONGEST_TAG = 1024 * 1024, 64
"""Bytes; a text of a whole block is longer than any that is read, however its characters are written."""

_PREFIX = rb"(?:[A-Za-z0-9]+:)?"
_FORMULA = re.compile(
    rb"(?:</" + _PREFIX + rb"f>|<" + _PREFIX + rb"f(?:\s[^<>]*)?/>)\s*"
    rb"(?:</" + _PREFIX + rb"c>|<" + _PREFIX + rb"v\s*(?:/>|>\s*</))"
)
"""A formula without a stored result."""

_DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C|E\0?N\0?T)")
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_MOST_TAGS = {"xl/worksheets/": 16_000_000, "xl/sharedStrings": 2_000_000}
_FEW_TAGS = 200_000
"""Beyond these a reader is busy for minutes: sheets cost it little a tag, texts more, styles most."""

_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
"""What unpacking a damaged package raises."""


def xlsx_rows(content: bytes, where: str) -> Iterator[TextRow]:
    """Yield the rows of a workbook's first sheet; blank ones too.

    A formula gives the result stored with it, or its own text where none is stored. A sheet
    has no empty cells at the end of a row, so the rows have none either.

    Raises
    ------
    MatrixFileError
        If it is no workbook, is damaged, or would unpack to more than :data:`MOST_UNPACKED`.
    """
    heading = True
    for number, texts in enumerate(_rows(content, where), start=1):
        if number > _MOST_SHEET_ROWS:
            raise MatrixFileError(where, say("matrixfile.damaged"), row=number)
        read = tuple(unguarded(text.strip()) if heading else unguarded(text) for text in texts)
        row = TextRow(number=number, texts=read)
        heading = heading and row.blank
        yield row


def _rows(content: bytes, where: str) -> Iterator[list[str]]:
    """Yield the texts of each row; read twice is only a sheet with a formula that has no result."""
    with_formulas = _checked(content, where)
    shown = _sheet(content, where, values=True)
    if next(shown) not in with_formulas:
        yield from (_ended([_text(cell) for cell in cells]) for cells in shown)
        return
    written = _sheet(content, where, values=False)
    next(written)
    for values, formulas in zip_longest(shown, written, fillvalue=()):
        yield _ended([_result(*both) for both in zip_longest(values, formulas)])


def _ended(texts: list[str]) -> list[str]:
    """Return a row's texts without the empty ones at its end."""
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _result(shown: Any, written: Any) -> str:
    return _text(written if shown is None or shown.value is None else shown)


def _text(cell: Any) -> str:
    if cell is None or cell.value is None:
        return ""
    value = cell.value
    text = value if type(value) is str else as_text(value, cell.number_format or "")
    # A carriage return cannot stand in XML, so workbooks spell it out.
    return text.replace("_x000D_", "\r") if "_x000D_" in text else text


def _sheet(content: bytes, where: str, *, values: bool) -> Iterator[Any]:
    """Yield the name of the first sheet's part, then its rows of cells."""
    import openpyxl

    rows: Iterator[Sequence[Any]] | None = None
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if rows is None:
                    book = openpyxl.load_workbook(
                        io.BytesIO(content), read_only=True, data_only=values, keep_links=False
                    )
                    sheet = book.worksheets[0]
                    sheet.reset_dimensions()
                    rows = sheet.iter_rows()
                    found: list[Any] = [str(getattr(sheet, "_worksheet_path", ""))]
                else:
                    found = list(islice(rows, _AT_ONCE))
        # A damaged workbook makes the reader raise almost anything.
        except Exception as error:
            raise MatrixFileError(where, say("matrixfile.damaged")) from error
        if not found:
            return
        yield from found


def _checked(content: bytes, where: str) -> set[str]:
    """Return the names of the parts with formulas that have no result; refuse what is hostile."""
    if content.startswith(_OLD_FORMAT):
        raise MatrixFileError(where, say("matrixfile.old_workbook"))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_sizes(package, where)
            parts = {name: _Part(package, name) for name in package.namelist()}
    except _UNREADABLE as error:
        if isinstance(error, MatrixFileError):
            raise
        raise MatrixFileError(where, say("matrixfile.not_a_workbook")) from error
    for name, part in parts.items():
        if part.declares:
            raise MatrixFileError(where, say("matrixfile.damaged"))
        if part.endless and name.startswith(tuple(_MOST_TAGS)):
            raise MatrixFileError(
                where, say("matrixfile.long_text", found=f"> {_BLOCK}", most=MOST_CHARACTERS)
            )
        if part.tags > _most_tags(name):
            raise MatrixFileError(where, say("importing.too_many_parts", most=_most_tags(name)))
    return {"", *(name for name, part in parts.items() if part.formulas)}


def _check_sizes(package: zipfile.ZipFile, where: str) -> None:
    parts = package.infolist()
    if "xl/workbook.xml" not in package.namelist():
        raise MatrixFileError(where, say("matrixfile.not_a_workbook"))
    if sum(part.file_size for part in parts) > MOST_UNPACKED or len(parts) > _MOST_PARTS:
        most = MOST_UNPACKED // 1024 // 1024
        raise MatrixFileError(where, say("matrixfile.unpacks_too_large", most=most))


def _most_tags(name: str) -> int:
    return next((most for start, most in _MOST_TAGS.items() if name.startswith(start)), _FEW_TAGS)


class _Part:
    """What is seen of a part without parsing it.

    How many tags it has, whether it has formulas, declares something, or has a text without end.
    """

    def __init__(self, package: zipfile.ZipFile, name: str) -> None:
        self.tags, self.formulas, self.declares, self.endless = 0, False, False, False
        before = b""
        with package.open(name) as content:
            while block := content.read(_BLOCK):
                tags = block.count(b"<")
                self.tags += tags
                self.endless = self.endless or (not tags and len(block) == _BLOCK)
                seen = before + block
                self.formulas = self.formulas or _FORMULA.search(seen) is not None
                self.declares = self.declares or _DECLARATION.search(seen) is not None
                before = block[-_LONGEST_TAG:]
