"""A matrix file, CSV or Excel, read into a case.

Not here: writing one, which is the work of :mod:`workbench.export`.
"""

from pathlib import Path

from workbench.casefile.formats.columns import MOST_BYTES
from workbench.casefile.formats.plain import csv_rows
from workbench.casefile.formats.table import case_of_rows
from workbench.casefile.formats.workbook import xlsx_rows
from workbench.errors import CannotRead, MatrixFileError, UnknownFormat, system_words
from workbench.messages import say
from workbench.model.case import Case

_READERS = {".csv": csv_rows, ".xlsx": xlsx_rows}


def read_matrix(path: str | Path, *, analyst: str) -> Case:
    """Return the case that a matrix file holds: one row for each piece of evidence.

    Headers are matched without regard to case and outer space. The reserved ones
    (:data:`workbench.casefile.formats.columns.RESERVED`) describe the evidence; every other
    column is a hypothesis, H1, H2 … from left to right. The file's name becomes the title.

    Parameters
    ----------
    path : str or Path
        A file ending in ``.csv`` or ``.xlsx``.
    analyst : str
        Whose ratings and reasons it holds.

    Raises
    ------
    CannotRead, UnknownFormat
        If the file cannot be opened, or has another ending.
    MatrixFileError
        With row and column, if something in it is not understood.
    """
    path = Path(path)
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise UnknownFormat(path.name, _READERS)
    rows = read(content_of(path), path.name)
    return case_of_rows(rows, analyst=analyst, where=path.name, title=path.stem)


def content_of(path: Path) -> bytes:
    """Return a file's bytes.

    Raises
    ------
    CannotRead
        If it cannot be opened.
    MatrixFileError
        If there is nothing in it, or too much.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            problem = say("matrixfile.too_large", found=size // 1024 // 1024, most=MOST_BYTES // 1024 // 1024)
            raise MatrixFileError(path.name, problem)
        content = path.read_bytes()
    except OSError as error:
        raise CannotRead(str(path), system_words(error)) from error
    if not content.strip():
        raise MatrixFileError(path.name, say("matrixfile.empty"))
    return content
