"""Any file with a matrix, or with reports, read into a case; what kind it is says its content, not its name.

Not here: the formats, each a module beside this one.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from workbench.casefile.formats import arkham, intel_workbench, parc, reports, stix
from workbench.casefile.formats.arkham_csv import is_platform_table, platform_rows
from workbench.casefile.formats.brought import Brought
from workbench.casefile.formats.columns import MOST_CHARACTERS, MOST_ROWS
from workbench.casefile.formats.cut import cut
from workbench.casefile.formats.draft import Draft
from workbench.casefile.formats.entries import parsed
from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.markup import decoded, unpacked
from workbench.casefile.formats.matrix import content_of
from workbench.casefile.formats.plain import csv_rows
from workbench.casefile.formats.table import Table, case_of_rows, table_of_rows
from workbench.casefile.formats.webtable import is_web_table, web_rows
from workbench.casefile.formats.workbook import xlsx_rows
from workbench.errors import MatrixFileError, UnknownFormat
from workbench.messages import say

MATRIX = "matrix"
ENDINGS: tuple[str, ...] = (".xlsx", ".csv", ".tsv", ".html", ".json", ".achz")
"""What files that are read commonly end in; no other is named to whoever brings something else."""

TABLES: tuple[str, ...] = (".xlsx", ".csv", ".tsv", ".html")
"""What tables commonly end in."""

_PACKED, _OLD_WORKBOOK, _GZIP = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b"
_JSON = re.compile(r"\s*[\[{]")
_OURS = "schema_version"


def read_file(path: str | Path, *, analyst: str) -> Brought:
    """Return the case that a file of any known kind makes, and what was left over.

    Parameters
    ----------
    path : str or Path
        A matrix file (XLSX, CSV, with tabs, HTML), a file of PARC ACH, of intel-workbench or of
        ArkhamMirror, a list of reports, or a STIX bundle.
    analyst : str
        Whose ratings it holds.

    Raises
    ------
    CannotRead, UnknownFormat
        If it cannot be opened, or is of no kind that is known.
    MatrixFileError
        With the place, if something in it makes the whole unreadable.
    """
    path = Path(path)
    return read_content(content_of(path), path.name, analyst=analyst)


def read_content(content: bytes, name: str, *, analyst: str) -> Brought:
    """Return the case in a file's bytes; its name becomes the title where it has none."""
    try:
        return _read(content, name, Draft(where=name, analyst=analyst))
    except RecursionError:
        raise MatrixFileError(name, say("importing.too_deep")) from None
    except MemoryError:
        raise MatrixFileError(name, say("importing.too_much")) from None


def _read(content: bytes, name: str, draft: Draft) -> Brought:
    ending = Path(name).suffix.lower()
    if content.startswith((_PACKED, _OLD_WORKBOOK)) or ending == ".xlsx":
        return _table(xlsx_rows(content, name), draft)
    if content.startswith(_GZIP):
        return parc.read_parc(decoded(unpacked(content, name), name), draft)
    if b"\0" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")):
        raise (
            MatrixFileError(name, say("matrixfile.binary"))
            if ending in ENDINGS
            else UnknownFormat(name, ENDINGS)
        )
    return _of_text(content, draft, ending)


def read_table(path: str | Path) -> Table:
    """Return a matrix file as it stands: a workbook, CSV, a text with tabs, or a table in HTML.

    Raises
    ------
    CannotRead, UnknownFormat
        If it cannot be opened, or is no table.
    MatrixFileError
        With the place, if something in it is not as a matrix file has it.
    """
    path = Path(path)
    return read_table_content(content_of(path), path.name)


def read_table_content(content: bytes, name: str) -> Table:
    """Return a matrix file's bytes as :func:`read_table` does a file."""
    try:
        return table_of_rows(_rows_of(content, name), where=name)
    except RecursionError:
        raise MatrixFileError(name, say("importing.too_deep")) from None


def is_matrix_table(content: bytes, name: str) -> bool:
    """Whether a file is a table of rows of evidence; not so are lists of reports and other programs' files.

    Raises
    ------
    MatrixFileError
        If it is a table that cannot be read.
    """
    try:
        first = next((row.texts for row in _rows_of(content, name) if not row.blank), ())
    except UnknownFormat:
        return False
    return not (reports.is_list(first) or is_platform_table(first))


def table_text(content: bytes, name: str) -> str:
    """Return the rows of a table in a file's bytes as a text with tabs between their cells, to be pasted.

    Raises
    ------
    UnknownFormat, MatrixFileError
        If it is no table, or has more rows or longer texts than are read.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    rows = (row.texts for row in _rows_of(content, name) if not row.blank)
    for n, texts in enumerate(rows):
        if n > MOST_ROWS:
            raise MatrixFileError(name, say("matrixfile.too_many_rows", most=MOST_ROWS))
        if (longest := max(map(len, texts), default=0)) > MOST_CHARACTERS:
            problem = say("matrixfile.long_text", found=longest, most=MOST_CHARACTERS)
            raise MatrixFileError(name, problem)
        writer.writerow(texts)
    return text.getvalue()


def _rows_of(content: bytes, name: str) -> Iterator[TextRow]:
    ending = Path(name).suffix.lower()
    if content.startswith((_PACKED, _OLD_WORKBOOK)) or ending == ".xlsx":
        return xlsx_rows(content, name)
    if ending == ".csv":
        return csv_rows(content, name)
    if content.startswith(_GZIP) or _JSON.match(text := decoded(content, name)):
        raise UnknownFormat(name, TABLES)
    if is_web_table(text):
        return web_rows(text, name)
    if "\t" not in text or text.lstrip().startswith("<"):
        raise UnknownFormat(name, TABLES)
    return cut(text, name)


def _of_text(content: bytes, draft: Draft, ending: str) -> Brought:
    if ending == ".csv":
        return _table(csv_rows(content, draft.where), draft)
    text = decoded(content, draft.where)
    if _JSON.match(text):
        return _of_json(parsed(text, draft.where), draft)
    if is_web_table(text):
        return _table(web_rows(text, draft.where), draft)
    if text.lstrip().startswith("<"):
        return parc.read_parc(text, draft)
    if "\t" not in text:  # commas part the cells of a file that says so by its name
        raise UnknownFormat(draft.where, ENDINGS)
    return _table(cut(text, draft.where), draft)


def _of_json(content: Any, draft: Draft) -> Brought:
    if isinstance(content, dict) and _OURS in content:
        raise draft.refusal(say("importing.our_own"))
    readers = (
        (stix.is_bundle, stix.read_bundle),
        (arkham.is_standalone, arkham.read_standalone),
        (arkham.is_platform, arkham.read_platform),
        (intel_workbench.is_project, intel_workbench.read_project),
        (reports.is_list_of_objects, reports.read_objects),
    )
    for fits, read in readers:
        if fits(content):
            return read(content, draft)
    raise draft.refusal(say("importing.no_kind"))


def _table(rows: Iterator[TextRow], draft: Draft) -> Brought:
    """Return what the rows of a table make: reports, a matrix of the platform's, or one of ours."""
    written = (row for row in rows if not row.blank)
    first = next(written, None)
    if first is None:
        raise draft.refusal(say("matrixfile.empty"))
    whole = chain([first], written)
    if reports.is_list(first.texts):
        return reports.read_list(whole, draft)
    if is_platform_table(first.texts):
        return _matrix(platform_rows(whole, draft.left), draft, arkham.PLATFORM)
    return _matrix(whole, draft, MATRIX)


def _matrix(rows: Iterable[TextRow], draft: Draft, kind: str) -> Brought:
    title = Path(draft.where).stem
    case = case_of_rows(rows, analyst=draft.analyst, where=draft.where, title=title)
    return Brought(case=case, kind=kind, leftovers=tuple(draft.left))
