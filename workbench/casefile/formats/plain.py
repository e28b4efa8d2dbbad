"""A CSV file as rows of text.

Not here: what the rows mean.
"""

import csv
import io
from collections.abc import Iterator

from workbench.casefile.formats.cells import unguarded
from workbench.casefile.formats.columns import MOST_CHARACTERS, MOST_COLUMNS, MOST_SEPARATORS, matching
from workbench.casefile.formats.header import TextRow
from workbench.errors import MatrixFileError
from workbench.messages import say

_LONGEST_HEADER = 1_000_000
"""Characters of a first line that are looked at to tell what parts its fields."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def csv_rows(content: bytes, where: str) -> Iterator[TextRow]:
    """Yield the rows of a CSV file in UTF-8, with or without a byte order mark; blank ones too.

    Fields are parted by commas, or by semicolons where only these make a header with ``evidence``.

    Raises
    ------
    MatrixFileError
        If it is in another encoding, its quotation marks do not close, or it has far too many fields.
    """
    text = _decoded(content, where)
    delimiter = _delimiter(text)
    check_separators(text, delimiter, where)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number, heading = 0, True
    while True:
        number += 1
        try:
            fields = next(reader, None)
        except csv.Error as error:
            raise _refusal(error, where, number, reader.line_num) from None
        if fields is None:
            return
        check_width(len(fields), where, number)
        row = TextRow(number=number, texts=tuple(_read(field, heading=heading) for field in fields))
        heading = heading and row.blank
        yield row


def check_separators(text: str, separator: str, where: str) -> None:
    """Refuse a text that would be cut into more parts than any matrix has."""
    if text.count(separator) + text.count("\n") + text.count("\r") > MOST_SEPARATORS:
        raise MatrixFileError(where, say("importing.too_many_parts", most=MOST_SEPARATORS))


def check_width(columns: int, where: str, row: int) -> None:
    """Refuse a row with more columns than spreadsheets have."""
    if columns > MOST_COLUMNS:
        raise MatrixFileError(where, say("matrixfile.too_wide", most=MOST_COLUMNS), row=row)


def _read(field: str, *, heading: bool) -> str:
    return unguarded(field.strip() if heading else field)


def _decoded(content: bytes, where: str) -> str:
    if content.startswith(_UTF16):
        raise MatrixFileError(where, say("matrixfile.utf16"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        byte = f"0x{error.object[error.start]:02X}"
        raise MatrixFileError(where, say("matrixfile.encoding", byte=byte, line=line)) from None


def _delimiter(text: str) -> str:
    first = text.lstrip("\r\n").partition("\n")[0][:_LONGEST_HEADER]
    names = {delimiter: [matching(name.strip('"')) for name in first.split(delimiter)] for delimiter in ",;"}
    return ";" if "evidence" in names[";"] and "evidence" not in names[","] else ","


def _refusal(error: csv.Error, where: str, row: int, line: int) -> MatrixFileError:
    if "field limit" in str(error):
        return MatrixFileError(
            where, say("matrixfile.long_text", found=f"> {MOST_CHARACTERS}", most=MOST_CHARACTERS), row=row
        )
    return MatrixFileError(where, say("matrixfile.quotes", line=line, why=str(error)), row=row)
