"""The export panel: what to write, how it begins, and the writing, beside everything else.

Not here: writing and drawing, which are actions given to it; what can be chosen
(:mod:`workbench.views.export`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from workbench.errors import Refused, WorkbenchError
from workbench.messages import say
from workbench.session.session import Session
from workbench.store.clock import Clock, utc_now
from workbench.views import filename
from workbench.views.carrying import going_along
from workbench.views.export import Going, Wanted, export_view
from workbench.views.wording import told_bytes
from workbench.widgets.job import Job, Tell
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style
from workbench.widgets.newest import Newest, in_a_thread

Json = dict[str, Any]
REST = 0.2
"""Seconds without another choice before it is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the panel may have done.

    Parameters
    ----------
    folder : Path
        Where files go.
    write : callable
        Called with the options, a path and whom to tell how far it has come; writes the file.
    look : callable
        Called with the options and an ending; returns ``pictures``, ``text`` and ``note`` as plain JSON.
    reveal : callable, optional
        Opens a folder in the computer's file manager; returns whether it could.
    """

    folder: Path
    write: Callable[[Json, Path, Tell], object]
    look: Callable[[Json, str], Json]
    reveal: Callable[[Path], bool] | None = None


@dataclass(frozen=True, slots=True)
class _Order:
    wanted: Wanted
    seq: int


class ExportWidget(LiveWidget):
    """Lets somebody choose, look, name and write; none of its choices is kept in the case.

    Parameters
    ----------
    session : Session
        The case.
    ways : Ways, optional
        What is done; without it the panel says how to write a file in Python.
    now : callable, optional
        The clock that names are dated by.
    run : callable, optional
        Does what takes long; a thread of its own if left out.
    rest : float, optional
        How many seconds without another choice before it is drawn.
    """

    _script: ClassVar[str] = module("export/export.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "export/export.css")

    def __init__(
        self,
        session: Session,
        *,
        ways: Ways | None = None,
        now: Clock = utc_now,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
        rest: float = REST,
    ) -> None:
        self._ways, self._now = ways, now
        self._wanted, self._name, self._writing = Wanted(), "", ""
        self._job: Job[Path] = Job(self._arrived, run=run)
        self._seen: Newest[_Order, Json] = Newest(self._look_at, self._arrived, run=run, rest=rest)
        super().__init__(session)

    def view(self) -> Json:
        """Return the panel."""
        carries = going_along(self.session.case, self.session.library)
        return export_view(self.session.case, self._wanted, self._going(), carries)

    def _going(self) -> Going:
        order, found = self._seen.found or (None, {})
        progress = self._job.progress
        return Going(
            name=self._name or self._proposed(),
            folder=str(self._ways.folder) if self._ways else "",
            seen=found if order and order.wanted == self._wanted else {},
            old=order is not None and order.seq != self.session.seq,
            looking=self._seen.progress is not None,
            doing=None if progress is None else self._doing(*progress),
            written=self._written(self._job.found) if self._job.found else None,
            trouble=self._job.trouble,
        )

    def _proposed(self) -> str:
        return filename.proposed(self.session.name, self._now().astimezone().date(), self._wanted.suffix)

    def _doing(self, done: int, of: int) -> Json:
        step = say("exporting.step", done=done, of=of) if of > 1 else ""
        return {"text": say("exporting.writing", name=self._writing), "step": step, "done": done, "of": of}

    def _written(self, path: Path) -> Json:
        case_file = path.suffix.lower() == ".json"
        return {
            "sentence": say("exporting.written", name=path.name, size=told_bytes(_size(path))),
            "path": str(path),
            "home": str(Path.home()),
            "carries": going_along(self.session.case, self.session.library) if case_file else "",
            "reveals": self._ways is not None and self._ways.reveal is not None,
        }

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    # what is looked at

    def on_hello(self, channel: str, rev: int) -> None:
        """Draw how the file begins as soon as somebody looks."""
        super().on_hello(channel, rev)
        if self._seen.order is None:
            self._look_again()

    def _look_again(self) -> None:
        if self._ways:
            self._seen.want(_Order(self._wanted, self.session.seq))
            self._stale = True

    def _look_at(self, order: _Order, _tell: object) -> Json:
        """Return how a file begins; what stands in the way is told in its place."""
        try:
            return self._ways.look(order.wanted.asked, f".{order.wanted.format}") if self._ways else {}
        except WorkbenchError as error:
            return {"note": str(error)}

    def ask_choose(self, name: str, value: str) -> None:
        """Choose what goes in; the case stays as it is."""
        self._wanted = self._wanted.with_option(name, value, self.session.case.analysts)
        self._look_again()
        self._stale = True

    def ask_again(self) -> None:
        """Draw it once more, as the case is now."""
        self._look_again()

    # what is written

    def ask_name(self, name: str) -> None:
        """Call the file so, without its ending; a blank is the name that is proposed."""
        self._name = filename.checked(name) if name.strip() else ""
        self._stale = True

    def ask_write(self, replace: bool = False, number: bool = False) -> Json:  # noqa: FBT001, FBT002
        """Write the file; return what stands in the way if there is one of that name."""
        ways = self._allowed()
        ending = f".{self._wanted.format}"
        path = ways.folder / f"{self._name or self._proposed()}{ending}"
        if number:
            path = filename.free(path, ending)
        elif path.exists() and not replace:
            return {
                "taken": _taken(path),
                "number": say("exporting.taken.number", name=filename.free(path, ending).name),
            }
        asked, self._writing = self._wanted.asked, path.name
        self._job.begin(lambda tell: _done(ways, asked, path, tell))
        self._stale = True
        return {"taken": "", "number": ""}

    def ask_cancel(self) -> None:
        """Stop writing."""
        self._job.cancel()

    def ask_reveal(self) -> str:
        """Open the folder in the computer's file manager; return what came of it."""
        ways, path = self._allowed(), self._job.found
        if ways.reveal and path and ways.reveal(path.parent):
            return say("exporting.manager.done")
        return say("exporting.manager.none", folder=str(ways.folder))

    def _allowed(self) -> Ways:
        if self._ways is None:
            raise Refused(say("panel.export.none"))
        return self._ways

    def close(self) -> None:
        """Give up what is under way, and close the widget."""
        self._job.cancel()
        self._seen.stop()
        super().close()


def _done(ways: Ways, asked: Mapping[str, Any], path: Path, tell: Tell) -> Path:
    ways.write(dict(asked), path, tell)
    return path


def _taken(path: Path) -> str:
    when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return say("exporting.taken", name=path.name, when=f"{when:%Y-%m-%d %H:%M}")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
