"""The report as PDF, set by Typst: no browser, no network."""

from workbench.export.pdf.build import pdf, pdf_bytes

__all__ = ["pdf", "pdf_bytes"]
