"""The deck as a PowerPoint file; the one place that speaks python-pptx."""

from workbench.export.pptx.build import pptx_bytes
from workbench.export.pptx.template import remarked

__all__ = ["pptx_bytes", "remarked"]
