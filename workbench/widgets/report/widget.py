"""The report panel: what the report says, and buttons that write it as a page or as slides.

Not here: what it says (:mod:`workbench.views.report`) and writing it, an action given to the widget.
"""

from typing import Any, ClassVar

from workbench.session.session import Session
from workbench.views.report_panel import report_panel_view
from workbench.widgets.actions import Actions, written
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ReportWidget(LiveWidget):
    """Shows the report and writes it at a click.

    Parameters
    ----------
    session : Session
        The case, and the analyst whose ratings are reported.
    actions : mapping, optional
        ``"export"``: called with ``"html"`` or ``"pptx"``, returns the path that was written.
    """

    _script: ClassVar[str] = module("report/report.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "report/report.css")
    pause: ClassVar[float] = 0.5

    def __init__(self, session: Session, *, actions: Actions | None = None) -> None:
        self._actions = actions or {}
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the report."""
        return report_panel_view(self.session.case, self.session.analyst, log=self.session.log)

    def ask_export(self, format: str) -> dict[str, str]:
        """Write the report in a format; return where it lies."""
        return written(self._actions, format, self.session)
