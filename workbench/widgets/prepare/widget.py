"""The panel that prepares a class: choosing, looking, and one click that writes.

Not here: writing, which is an action given to it; what the settings mean (:mod:`workbench.views.plan`).
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from typing import Any, ClassVar

from workbench.casefile import CaseFile
from workbench.classroom.settings import Lacking
from workbench.errors import Refused, WorkbenchError
from workbench.messages import say
from workbench.model.lesson import Lesson
from workbench.session.administration import EMPTY
from workbench.session.exercise import exercise_name
from workbench.session.shelf import CaseShelf
from workbench.session.teaching import teachers_case
from workbench.session.templates import templates
from workbench.store.clock import Clock, utc_now
from workbench.store.store import Store
from workbench.views import filename
from workbench.views.plan import FILE, Plan
from workbench.views.prepared import preview
from workbench.views.preparing import Choices, Preparing, preparing_view
from workbench.views.wording import told_bytes
from workbench.widgets.job import Job, Tell
from workbench.widgets.live import WatchingWidget
from workbench.widgets.module import module, style
from workbench.widgets.newest import in_a_thread

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the panel may have done.

    Parameters
    ----------
    folder : Path
        Where classes go, each into a folder of its own.
    write : callable
        Called with the case, its name, the class's folder, the settings and whom to tell how far it has
        come; writes the class, and returns what to hand out and what to keep.
    lacking : callable
        Says what a class on a case goes without.
    reveal : callable, optional
        Opens a folder in the computer's file manager; returns whether it could.
    """

    folder: Path
    write: Callable[[CaseFile, str, Path, Lesson, Tell], tuple[Path, Path]]
    lacking: Callable[[CaseFile], Lacking]
    reveal: Callable[[Path], bool] | None = None


class PrepareWidget(WatchingWidget[CaseShelf]):
    """Lets a teacher choose a case and settings, shows what would go out, and writes it.

    Parameters
    ----------
    store : Store
        Where stored cases lie.
    ways : Ways
        What is done.
    analyst : str
        Who looks.
    draw : callable, optional
        Draws the seed of a class.
    now : callable, optional
        The clock that folders are dated by.
    run : callable, optional
        Does what takes long; a thread of its own if left out.
    """

    _script: ClassVar[str] = module("prepare/prepare.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "prepare/prepare.css")

    def __init__(
        self,
        store: Store,
        *,
        ways: Ways,
        analyst: str,
        draw: Callable[[], int] = lambda: secrets.randbelow(2**32),
        now: Clock = utc_now,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
    ) -> None:
        self._ways, self._draw, self._now = ways, draw, now
        self._plan, self._name = Plan(seed=draw()), ""
        self._writing, self._seen = "", ("", -1)
        self._file: CaseFile | None = None
        self._no_case = ""
        self._job: Job[tuple[Path, Path]] = Job(self._arrived, run=run)
        super().__init__(CaseShelf(store, analyst))

    def view(self) -> Json:
        """Return the panel."""
        file = self._case()
        case = None if file is None else file.case
        seen = None if file is None else preview(file.case, self._plan, self._ways.lacking(file))
        choices = Choices(
            templates=[name for name in templates() if name != EMPTY],
            stored=[line.name for line in self.session.lines],
        )
        return preparing_view(self._plan, choices, case, seen, self._going(), self._no_case)

    def _case(self) -> CaseFile | None:
        """Return the case that is chosen, read again when something in the store has changed."""
        wanted = (self._plan.case + self._plan.name, self.session.seq)
        if wanted != self._seen:
            self._seen = wanted
            self._read()
        return self._file

    def _read(self) -> None:
        self._file, self._no_case = None, ""
        if self._plan.origin == FILE and not self._plan.name:
            self._no_case = say("preparing.case.path.missing")
            return
        try:
            self._file = teachers_case(self.session.store, self._plan.origin, self._plan.name)
        except WorkbenchError as error:
            self._no_case = str(error)

    def _going(self) -> Preparing:
        progress = self._job.progress
        return Preparing(
            name=self._name or self._proposed(),
            folder=str(self._ways.folder),
            doing=None if progress is None else self._doing(*progress),
            written=self._written(*self._job.found) if self._job.found else None,
            trouble=self._job.trouble,
        )

    def _proposed(self) -> str:
        return filename.proposed(exercise_name(self._plan.name), self._now().astimezone().date())

    def _doing(self, done: int, of: int) -> Json:
        step = say("preparing.step", done=done, of=of) if of > 1 else ""
        return {"text": say("preparing.writing", name=self._writing), "step": step, "done": done, "of": of}

    def _written(self, out: Path, kept: Path) -> Json:
        size = told_bytes(out.stat().st_size) if out.exists() else ""
        assignment = f"workbench class nbgrader {quote(str(out.with_suffix('')))} course/source/ach"
        return {
            "sentence": say("preparing.written", size=size),
            "path": str(out),
            "home": str(Path.home()),
            "carries": "",
            "reveals": self._ways.reveal is not None,
            "kept": str(kept),
            "assignment": assignment,
        }

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    # what is chosen

    def _turn_to(self, plan: Plan) -> None:
        self._plan, self._stale = plan, True

    def ask_case(self, case: str) -> None:
        """Choose the case, in the panel's words."""
        self._turn_to(self._plan.with_case(case))

    def ask_path(self, path: str) -> None:
        """Choose the file of this path."""
        self._seen = ("", -1)
        self._turn_to(self._plan.with_case(f"{FILE}:{path.strip()}"))

    def ask_give(self, what: str, given: bool) -> None:  # noqa: FBT001 - it is what the browser's box says
        """Give something, or leave it to be found."""
        self._turn_to(self._plan.with_given(what, given=given))

    def ask_set(self, name: str, value: str) -> None:
        """Lay down another setting."""
        self._turn_to(self._plan.with_setting(name, value))

    def ask_draw(self) -> None:
        """Draw another seed."""
        self._turn_to(self._plan.with_number("seed", str(self._draw())))

    def ask_name(self, name: str) -> None:
        """Call the folder so; a blank is the name that is proposed."""
        self._name = filename.checked(name) if name.strip() else ""
        self._stale = True

    # what is written

    def ask_write(self, number: bool = False) -> Json:  # noqa: FBT001, FBT002 - it comes from the browser
        """Write the class; return what stands in the way if there is a folder of that name."""
        self._seen = ("", -1)
        file = self._case()
        if file is None:
            raise Refused(self._no_case)
        path = self._ways.folder / (self._name or self._proposed())
        if number:
            path = filename.free(path)
        elif path.exists():
            free = say("exporting.taken.number", name=filename.free(path).name)
            return {"taken": say("preparing.taken", name=path.name), "number": free}
        lesson, name, self._writing = self._plan.lesson, exercise_name(self._plan.name), path.name
        self._job.begin(lambda tell: self._ways.write(file, name, path, lesson, tell))
        self._stale = True
        return {"taken": "", "number": ""}

    def ask_cancel(self) -> None:
        """Stop writing; nothing of the class stays."""
        self._job.cancel()

    def ask_reveal(self) -> str:
        """Open the class's folder in the computer's file manager; return what came of it."""
        found, reveal = self._job.found, self._ways.reveal
        if reveal and found and reveal(found[0].parent):
            return say("exporting.manager.done")
        return say("exporting.manager.none", folder=str(self._ways.folder))

    def close(self) -> None:
        """Give up what is under way, and close the widget."""
        self._job.cancel()
        super().close()
