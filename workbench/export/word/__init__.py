"""The report as a Word document: real styles, real tables, pictures with a text in their place."""

from workbench.export.word.build import docx_bytes

__all__ = ["docx_bytes"]
