"""The refine panel: rows that tell nothing apart, and what is missing.

Not here: finding it (:mod:`workbench.views.refine`).
"""

from typing import Any, ClassVar

from workbench.views.refine import refine_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class RefineWidget(LiveWidget):
    """Shows what to look at again, each finding with the step that mends it."""

    _script: ClassVar[str] = module("refine/refine.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "refine/refine.css")
    pause: ClassVar[float] = 0.3

    def view(self) -> dict[str, Any]:
        """Return the findings."""
        return refine_view(self.session.case, self.session.analyst)
