"""What a widget does that a file can be dropped on: rows to add, or what was changed in it.

Not here: reading tables (:mod:`workbench.casefile.formats`), and finding what changed
(:mod:`workbench.session.returned`).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.casefile.formats import (
    Brought,
    is_matrix_table,
    offered,
    read_content,
    read_table_content,
    table_text,
)
from workbench.casefile.formats.pasted import Pasted
from workbench.casefile.formats.table import Table
from workbench.errors import MatrixFileError, Refused, UnknownFormat
from workbench.messages import say
from workbench.model.edits import AddManyEvidence, TakeReturned
from workbench.session.returned import Returned, returned
from workbench.session.session import Session
from workbench.session.takingin import Arrival
from workbench.views.pasted import offered_view
from workbench.views.returned import chosen, returned_panel_view

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Filed:
    name: str
    text: str = ""
    table: Table | None = None
    brought: Brought | None = None


class TakesFile:
    """The intents behind ``shared/files.js``, for a live widget that takes rows."""

    session: Session
    takes_paste: bool
    arrival: Arrival
    _stale: bool

    def filed_view(self) -> Json | None:
        """Return how a file comes in; None where none does."""
        arrival, found = self.arrival, self._filed()
        if not (arrival.reading or arrival.trouble or found):
            return None
        reading = say("paste.file.reading", file=arrival.name) if arrival.reading else ""
        return {
            "name": arrival.name,
            "reading": reading,
            "trouble": arrival.trouble,
            "ready": found is not None,
        }

    def _filed(self) -> _Filed | None:
        return self.arrival.found if isinstance(self.arrival.found, _Filed) else None

    def ask_begin_file(self, name: str, size: int) -> int:
        """Expect a file; return its number."""
        if not self.takes_paste:
            raise Refused(say("paste.refused"))
        self._stale = True
        return self.arrival.begin(Path(name).name, size)

    def ask_piece(self, number: int, chunk: bytes) -> bool:
        """Take the next piece of a file; return whether more is wanted."""
        wanted = self.arrival.take(number, chunk)
        self._stale = self._stale or not wanted
        return wanted

    def ask_leave_out(self) -> None:
        """Forget the file."""
        self._stale = True
        self.arrival.forget()

    def ask_brought(self) -> Json:
        """Return the file's rows as a text to paste, or that they are offered; and what changed in it.

        The last is there only if it left from this case.
        """
        filed = self._filed()
        if filed is None:
            raise Refused(say("paste.file.gone"))
        found = self._returned(filed)
        view = None if found is None else returned_panel_view(found, self.session.case)
        offers = filed.brought is not None
        return {"name": filed.name, "text": filed.text, "offered": offers, "returned": view}

    def ask_offered(self, repeated: bool) -> Json:  # noqa: FBT001
        """Return what the rows of another program's file, or of a list of reports, would add."""
        found, kind = self._offered(repeated=repeated)
        return offered_view(self.session.case, found, kind)

    def on_take_offered(self, repeated: bool) -> AddManyEvidence:  # noqa: FBT001
        """Add these rows, all in one edit."""
        return self._offered(repeated=repeated)[0].edit

    def _offered(self, *, repeated: bool) -> tuple[Pasted, str]:
        filed = self._filed()
        if filed is None or filed.brought is None:
            raise Refused(say("paste.file.gone"))
        found = offered(filed.brought, self.session.case, where=filed.name, repeated=repeated)
        return found, filed.brought.kind

    def _returned(self, filed: _Filed) -> Returned | None:
        """Return what changed in a file of this case; None for any other table."""
        if filed.table is None or not self.session.case.evidence:
            return None
        try:
            return returned(self.session, filed.table, filed.name)
        except MatrixFileError:
            return None

    def on_take_returned(self, left: list[str], over: list[str]) -> TakeReturned | None:
        """Take what only the file changed but for what is left out, and those conflicts that are named."""
        filed = self._filed()
        found = None if filed is None else self._returned(filed)
        if found is None:
            raise Refused(say("paste.file.gone"))
        kept, conflicts = chosen(found, left, over)
        return kept.edit(self.session.case, conflicts)


def filed(content: bytes, name: str) -> _Filed:
    """Return a file's bytes as rows to paste, and as a matrix file if it is one, or as rows to offer.

    Raises
    ------
    MatrixFileError
        If there are no rows in it, or it cannot be read.
    """
    if not content.strip():
        raise MatrixFileError(name, say("matrixfile.empty"))
    if not is_matrix_table(content, name):
        return _Filed(name, brought=_brought(content, name))
    text = table_text(content, name)
    if not text.strip():
        raise MatrixFileError(name, say("matrixfile.empty"))
    try:
        return _Filed(name, text, read_table_content(content, name))
    except MatrixFileError:
        return _Filed(name, text)


def _brought(content: bytes, name: str) -> Brought:
    try:
        found = read_content(content, name, analyst=say("paste.file.in_it"))
    except UnknownFormat as error:
        raise MatrixFileError(name, say("paste.file.elsewhere")) from error
    if not found.case.evidence:
        raise MatrixFileError(name, say("paste.file.elsewhere"))
    return found
