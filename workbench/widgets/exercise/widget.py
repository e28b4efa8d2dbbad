"""The exercise's first panel: it asks the name, then shows what is done and what is left.

Not here: keeping the student's case, and the other panels, which are given to it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from workbench.errors import BadValue, one_of
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.judgement import MOMENTS
from workbench.session.desk import desk
from workbench.session.exercise import Started
from workbench.session.session import Session
from workbench.views.exercise import begun_view, start_view
from workbench.widgets.exercise.later import Later
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style
from workbench.widgets.waiting.widget import WaitingWidget

MakePanel = Callable[[Session], LiveWidget]


class ExerciseWidget(LiveWidget):
    """A class exercise: shown itself, it is the first panel; its methods give the others.

    Parameters
    ----------
    case : Case
        What the exercise is about, before anybody begins.
    begin : callable
        ``begin(name)`` returns the session of a student of that name.
    known : callable
        Returns the exercises that were begun here before.
    panels : mapping
        What makes the other panels, by name: check, hypotheses, before, reader, evidence, grades,
        matrix, again, after, forecasts, hand_in.
    waiting : callable, optional
        Is given what stands in a panel's place while it waits, and returns it, say with a still.
    session : Session, optional
        A session that has begun already; the name is not asked then.
    """

    _script: ClassVar[str] = module("exercise/exercise.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "exercise/exercise.css")

    def __init__(
        self,
        case: Case,
        *,
        begin: Callable[[str], Session],
        known: Callable[[], Iterable[Started]],
        panels: Mapping[str, MakePanel],
        session: Session | None = None,
        waiting: Callable[[WaitingWidget], WaitingWidget] = lambda panel: panel,
    ) -> None:
        self._about, self._begin, self._known, self._panels = case, begin, known, panels
        self._waiting = waiting
        self._later: list[Later] = []
        super().__init__(session or desk())

    @property
    def begun(self) -> bool:
        """Whether somebody has said who they are."""
        return bool(self.session.analyst)

    def view(self) -> dict[str, Any]:
        """Return what is asked first, or where the student stands."""
        if not self.begun:
            return start_view(self._about, self._known())
        return begun_view(self.session.case, self.session.analyst)

    def on_begin(self, name: str) -> None:
        """Begin as the student of this name, or go on; whoever has begun stays who they are."""
        if not self.begun:
            self._turn_to(self._begin(name))

    def _turn_to(self, session: Session) -> None:
        self._stop_watching()
        self._unfollow()
        self.session, self._told = session, session.seq
        self._stop_watching = session.watch(self._on_change)
        for panel in self._later:
            panel.follow(session)
        self.push()

    # the other panels

    def check(self) -> Later:
        """Ask the questions on the method."""
        return self._panel("check")

    def hypotheses(self) -> Later:
        """Let the student find the hypotheses."""
        return self._panel("hypotheses")

    def reader(self) -> Later:
        """Show the texts, to make evidence of them."""
        return self._panel("reader")

    def grading(self) -> Later:
        """Let the student grade sources and items, and lock the grades."""
        return self._panel("grades")

    def again(self) -> Later:
        """Ask a few cells a second time, once all are rated."""
        return self._panel("again")

    def indicators(self) -> Later:
        """Ask for forecasts."""
        return self._panel("forecasts")

    def judgement(self, moment: str) -> Later:
        """Ask for the student's own answer, ``"before"`` the evidence or ``"after"``."""
        if moment not in MOMENTS:
            raise BadValue(say("errors.value.moment"), moment, one_of(MOMENTS))
        return self._panel(moment)

    def evidence(self) -> Later:
        """Show the evidence, once the first answer stands."""
        return self._panel("evidence")

    def matrix(self) -> Later:
        """Show the matrix, once the first answer stands."""
        return self._panel("matrix")

    def hand_in(self) -> Later:
        """Show what is missing, and make the file to hand in."""
        return self._panel("hand_in")

    def _panel(self, name: str) -> Later:
        panel = Later(name, self._panels[name], self._waiting(WaitingWidget(name)))
        self._later.append(panel)
        panel.follow(self.session)
        return panel

    def close(self) -> None:
        """Close the panel and those it gave."""
        for panel in self._later:
            panel.close()
        super().close()
