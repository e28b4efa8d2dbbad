"""The first sheet of an Excel workbook as rows of text, as a reader sees them.

Not here: what the rows mean.
"""

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from workbench.casefile.formats.cells import as_text, unguarded
from workbench.casefile.formats.header import TextRow
from workbench.errors import MatrixFileError
from workbench.messages import say

MOST_UNPACKED = 300 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_SHEET_ROWS = 1_048_576
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_PARTS_WITHOUT_ENTITIES = (".xml", ".rels")


def xlsx_rows(content: bytes, where: str) -> Iterator[TextRow]:
    """Yield the rows of a workbook's first sheet; blank ones too.

    A formula gives the result stored with it, or its own text where none is stored. A sheet
    has no empty cells at the end of a row, so the rows have none either.

    Raises
    ------
    MatrixFileError
        If it is no workbook, is damaged, or would unpack to more than :data:`MOST_UNPACKED`.
    """
    _check_package(content, where)
    heading = True
    sheets = (_sheet(content, where, values=values) for values in (True, False))
    for number, (shown, written) in enumerate(zip_longest(*sheets), start=1):
        if number > _MOST_SHEET_ROWS:
            raise MatrixFileError(where, say("matrixfile.damaged"), row=number)
        texts = _texts(shown or (), written or ())
        read = tuple(unguarded(text.strip()) if heading else unguarded(text) for text in texts)
        row = TextRow(number=number, texts=read)
        heading = heading and row.blank
        yield row


def _texts(shown: Sequence[Any], written: Sequence[Any]) -> list[str]:
    texts = [_text(value, formula) for value, formula in zip_longest(shown, written)]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _text(shown: Any, written: Any) -> str:
    cell = written if shown is None or shown.value is None else shown
    if cell is None:
        return ""
    # A carriage return cannot stand in XML, so workbooks spell it out.
    return as_text(cell.value, cell.number_format or "").replace("_x000D_", "\r")


def _sheet(content: bytes, where: str, *, values: bool) -> Iterator[Sequence[Any]]:
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
                row = next(rows, None)
        # A damaged workbook makes the reader raise almost anything.
        except Exception as error:
            raise MatrixFileError(where, say("matrixfile.damaged")) from error
        if row is None:
            return
        yield row


def _check_package(content: bytes, where: str) -> None:
    if content.startswith(_OLD_FORMAT):
        raise MatrixFileError(where, say("matrixfile.old_workbook"))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_parts(package, where)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, MatrixFileError):
            raise
        raise MatrixFileError(where, say("matrixfile.not_a_workbook")) from error


def _check_parts(package: zipfile.ZipFile, where: str) -> None:
    parts = package.infolist()
    if "xl/workbook.xml" not in package.namelist():
        raise MatrixFileError(where, say("matrixfile.not_a_workbook"))
    if sum(part.file_size for part in parts) > MOST_UNPACKED or len(parts) > _MOST_PARTS:
        most = MOST_UNPACKED // 1024 // 1024
        raise MatrixFileError(where, say("matrixfile.unpacks_too_large", most=most))
    for part in parts:
        if part.filename.endswith(_PARTS_WITHOUT_ENTITIES) and b"<!DOCTYPE" in package.open(part).read(2048):
            raise MatrixFileError(where, say("matrixfile.damaged"))
