"""The matrix as a workbook that can be rated on; the one place that speaks XlsxWriter."""

from workbench.export.xlsx.build import xlsx_bytes

__all__ = ["xlsx_bytes"]
