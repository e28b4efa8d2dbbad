"""The matrix and the ranking as pictures, drawn here: no browser, no network, one font everywhere."""

from workbench.export.picture.drawn import PICTURES, png_bytes, svg_bytes

__all__ = ["PICTURES", "png_bytes", "svg_bytes"]
