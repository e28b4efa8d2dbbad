"""Buttons that write slides, tables, a page, or the case."""
