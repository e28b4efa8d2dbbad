"""Views made still: slides, spreadsheets, pages and files."""

from workbench.export.dispatch import ENDINGS, export

__all__ = ["ENDINGS", "export"]
