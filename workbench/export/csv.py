"""A matrix file in CSV.

Not here: reading one (:mod:`workbench.casefile.formats`).
"""

import csv
import io
from collections.abc import Sequence

from workbench.export.matrix_table import matrix_table
from workbench.model.case import Case
from workbench.model.history import LoggedEdit


def csv_bytes(case: Case, analyst: str, *, log: Sequence[LoggedEdit] = ()) -> bytes:
    """Return an analyst's matrix as CSV in UTF-8; spreadsheet programs are better served by .xlsx."""
    table = matrix_table(case, analyst, log)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8")
