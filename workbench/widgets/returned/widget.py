"""The panel of a file that came back: what was changed in it, and one button that takes it.

Not here: what is shown (:mod:`workbench.views.returned`), and reading the file.
"""

from typing import Any, ClassVar

from workbench.casefile.formats.table import Table
from workbench.errors import MatrixFileError
from workbench.model.edits import TakeReturned
from workbench.session.returned import Returned, returned
from workbench.session.session import Session
from workbench.views.returned import chosen, returned_panel_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class ReturnedWidget(LiveWidget):
    """Shows what a file would change in a case, as the case is now, and takes it.

    Parameters
    ----------
    session : Session
        The case that the file left from.
    table : Table
        The file, as it was read.
    name : str
        What it is called.

    Raises
    ------
    MatrixFileError
        If it left from another case.
    """

    _script: ClassVar[str] = module("returned/returned.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "returned/returned.css")

    def __init__(self, session: Session, table: Table, name: str) -> None:
        self._table, self._name = table, name
        returned(session, table, name)
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return what the file has otherwise than the case."""
        try:
            found = self._found()
        except MatrixFileError as error:  # its rows have been removed here
            found = Returned(file=self._name, version=None, told=(str(error),))
        return returned_panel_view(found, self.session.case)

    def on_take(self, left: list[str], over: list[str]) -> TakeReturned | None:
        """Take what only the file changed but for what is left out, and those conflicts that are named."""
        found, conflicts = chosen(self._found(), left, over)
        return found.edit(self.session.case, conflicts)

    def _found(self) -> Returned:
        return returned(self.session, self._table, self._name)
