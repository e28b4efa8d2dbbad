"""Matrix files and frames, read into a case."""

from workbench.casefile.formats.frame import case_from_frame
from workbench.casefile.formats.matrix import read_matrix

__all__ = ["case_from_frame", "read_matrix"]
