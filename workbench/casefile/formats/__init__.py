"""Matrix files, frames and pasted tables, read into a case."""

from workbench.casefile.formats.frame import case_from_frame
from workbench.casefile.formats.matrix import read_matrix
from workbench.casefile.formats.pasted import read_pasted

__all__ = ["case_from_frame", "read_matrix", "read_pasted"]
