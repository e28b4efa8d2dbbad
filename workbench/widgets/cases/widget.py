"""The panel of cases: it stands on the store, not on one session.

Not here: what a list shows (:mod:`workbench.views.cases`), and how cases are kept safe
(:mod:`workbench.session.administration`).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from workbench.errors import Refused
from workbench.messages import say
from workbench.session.administration import (
    backup_case,
    begin_case,
    copy_case,
    delete_case,
    rename_case,
    restore_case,
)
from workbench.session.shelf import CaseShelf
from workbench.session.takingin import Arrival, Looked, looked_at, proposed_name, take_in
from workbench.session.templates import templates
from workbench.store.clock import utc_now
from workbench.store.store import Store
from workbench.views.cases import cases_view, file_view
from workbench.widgets.live import WatchingWidget
from workbench.widgets.module import module, style

SHOWN_BACKUPS = 12


class CasesWidget(WatchingWidget[CaseShelf]):
    """Lists the cases of a store, to begin, copy, rename, delete, back up and restore them.

    Parameters
    ----------
    store : Store
        Where the cases lie.
    backups : Path
        The folder that backups go to and come from.
    analyst : str
        Whose share of rated cells is told, and whose a template's and a file's ratings become.
    run : callable, optional
        Does the reading of files; a thread of its own if left out.
    """

    _script: ClassVar[str] = module("cases/cases.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "cases/cases.css")

    def __init__(
        self,
        store: Store,
        *,
        backups: Path,
        analyst: str,
        run: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        self._backups = backups
        self._arrival = Arrival(
            lambda content, name: looked_at(content, name, analyst=analyst), self._arrived, run=run
        )
        super().__init__(CaseShelf(store, analyst))

    def view(self) -> dict[str, Any]:
        """Return the cases, the templates and the backups."""
        files = sorted(self._backups.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        return cases_view(self.session.lines, templates(), files[:SHOWN_BACKUPS], self._file())

    def _file(self) -> dict[str, Any] | None:
        found = self._found()
        proposed = proposed_name(self.session.store, found) if found else ""
        arrival = self._arrival
        return file_view(arrival.name, found, arrival.trouble, proposed, reading=arrival.reading)

    def _found(self) -> Looked | None:
        return self._arrival.found if isinstance(self._arrival.found, Looked) else None

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    def ask_begin_file(self, name: str, size: int) -> int:
        """Expect a file; return its number."""
        self._stale = True
        return self._arrival.begin(Path(name).name, size)

    def ask_piece(self, number: int, chunk: bytes) -> bool:
        """Take the next piece of a file; return whether more is wanted."""
        wanted = self._arrival.take(number, chunk)
        self._stale = self._stale or not wanted
        return wanted

    def ask_leave_out(self) -> None:
        """Forget the file that was brought."""
        self._stale = True
        self._arrival.forget()

    def on_take_in(self, name: str) -> None:
        """Begin a case from the file that was brought."""
        found = self._found()
        if found is None:
            raise Refused(say("cases.file.gone"))
        take_in(self.session.store, found, name)
        self._arrival.forget()
        self._stale = True
        self.session.refresh()

    def on_begin(self, name: str, question: str, template: str) -> None:
        """Begin a case, empty or from a template."""
        begin_case(self.session.store, name, self.session.analyst, template=template, question=question)
        self.session.refresh()

    def on_copy(self, name: str) -> None:
        """Copy a case under a free name."""
        copy_case(self.session.store, name)
        self.session.refresh()

    def on_rename(self, name: str, new: str) -> None:
        """Give a case another name."""
        rename_case(self.session.store, name, new)
        self.session.refresh()

    def ask_delete(self, name: str) -> str:
        """Delete a case once it is backed up; return where the backup lies."""
        path = delete_case(self.session.store, name, self._backups, now=utc_now())
        self._look_again()
        return str(path)

    def ask_backup(self, name: str) -> str:
        """Back a case up; return where the backup lies."""
        path = backup_case(self.session.store, name, self._backups, now=utc_now())
        self._look_again()
        return str(path)

    def on_restore(self, file: str) -> None:
        """Take a backup in again."""
        known = {path.name: path for path in self._backups.glob("*.json")}
        if file not in known:
            raise Refused(say("cases.refused.backup"))
        restore_case(self.session.store, known[file])
        self.session.refresh()

    def _look_again(self) -> None:
        if not self.session.refresh():
            self.push()
