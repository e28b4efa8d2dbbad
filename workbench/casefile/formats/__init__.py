"""Matrix files, files of other programs, frames and pasted tables, read into a case."""

from workbench.casefile.formats.anyfile import (
    is_matrix_table,
    read_content,
    read_file,
    read_table,
    read_table_content,
    table_text,
)
from workbench.casefile.formats.brought import Brought, Leftover
from workbench.casefile.formats.frame import case_from_frame
from workbench.casefile.formats.matrix import read_matrix
from workbench.casefile.formats.offering import offered
from workbench.casefile.formats.pasted import read_pasted

__all__ = [
    "Brought",
    "Leftover",
    "case_from_frame",
    "is_matrix_table",
    "offered",
    "read_content",
    "read_file",
    "read_matrix",
    "read_pasted",
    "read_table",
    "read_table_content",
    "table_text",
]
