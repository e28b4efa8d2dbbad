"""A place for a panel that comes when its time has come, without running the cell again.

Not here: what the panel is, and why it waits.
"""

from collections.abc import Callable

from ipywidgets import DOMWidget, VBox

from workbench.session.session import Session
from workbench.views.exercise import waiting_sentence
from workbench.widgets.waiting.widget import WaitingWidget


class Later(VBox):  # type: ignore[misc]
    """Shows why a panel waits, then the panel itself, which stays.

    Parameters
    ----------
    name : str
        Which panel it is.
    make : callable
        Makes it from a session, once.
    """

    def __init__(self, name: str, make: Callable[[Session], DOMWidget]) -> None:
        self._name, self._make = name, make
        self._waiting = WaitingWidget(name)
        self._stop_watching: Callable[[], object] = lambda: None
        self._panel: DOMWidget | None = None
        super().__init__([self._waiting])

    @property
    def panel(self) -> DOMWidget | None:
        """The panel, or None while it waits."""
        return self._panel

    def follow(self, session: Session) -> None:
        """Look at this session from now on, until the panel may be shown."""
        self._stop_watching()
        self._stop_watching = session.watch(self._look)
        self._look(session)

    def _look(self, session: Session) -> None:
        sentence = waiting_sentence(session.case, session.analyst, self._name)
        if sentence:
            self._waiting.say(sentence)
            return
        self._stop_watching()
        self._panel = self._make(session)
        self.children = (self._panel,)
        self._waiting.close()

    def close(self) -> None:
        """Stop looking, and close what is shown."""
        self._stop_watching()
        for child in self.children:
            child.close()
        super().close()
