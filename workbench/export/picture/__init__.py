"""The matrix and the ranking as pictures, drawn here: no browser, no network, one font everywhere."""

from workbench.export.picture.drawn import PICTURES, png_bytes, svg_bytes
from workbench.export.picture.size import Size, told_size

__all__ = ["PICTURES", "Size", "png_bytes", "svg_bytes", "told_size"]
