"""The deck as slides in a browser: one file, nothing fetched."""

from workbench.export.reveal.build import reveal_bytes

__all__ = ["reveal_bytes"]
