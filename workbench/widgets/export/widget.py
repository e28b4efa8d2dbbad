"""The export panel: a button for each format.

Not here: writing, which is an action given to it.
"""

from typing import Any, ClassVar

from workbench.session.session import Session
from workbench.views.carrying import going_along
from workbench.views.export import export_view
from workbench.widgets.actions import Actions, written
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ExportWidget(LiveWidget):
    """Writes the case in a format at a click and says where it lies.

    Parameters
    ----------
    session : Session
        The case.
    actions : mapping, optional
        ``"export"``: called with a format (``"pptx"`` …), returns the path that was written.
    """

    _script: ClassVar[str] = module("export/export.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "export/export.css")

    def __init__(self, session: Session, *, actions: Actions | None = None) -> None:
        self._actions = actions or {}
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return the formats."""
        return export_view(going_along(self.session.case, self.session.library))

    def ask_export(self, format: str) -> dict[str, str]:
        """Write the case in this format; return where it lies, and which texts went along."""
        return written(self._actions, format, self.session)
