"""The deck as a PowerPoint file; the one place that speaks python-pptx."""

from workbench.export.pptx.build import drawn, pptx_bytes
from workbench.export.pptx.template import remarked

__all__ = ["drawn", "pptx_bytes", "remarked"]
