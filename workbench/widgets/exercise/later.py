"""A place for a panel that comes when its time has come, without running the cell again.

Not here: what the panel is, and why it waits.
"""

from collections.abc import Callable
from typing import Any

from ipywidgets import VBox

from workbench.session.session import Session
from workbench.views.exercise import waiting_sentence
from workbench.widgets.live import LiveWidget
from workbench.widgets.still import in_words, publish
from workbench.widgets.waiting.widget import WaitingWidget


class Later(VBox):  # type: ignore[misc]
    """Shows why a panel waits, then the panel itself, which stays.

    Parameters
    ----------
    name : str
        Which panel it is.
    make : callable
        Makes it from a session, once.
    waiting : WaitingWidget
        Stands there until then.
    """

    def __init__(self, name: str, make: Callable[[Session], LiveWidget], waiting: WaitingWidget) -> None:
        self._name, self._make = name, make
        self._waiting = waiting
        self._stop_watching: Callable[[], object] = lambda: None
        self._panel: LiveWidget | None = None
        super().__init__([self._waiting])

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return in_words((super()._repr_mimebundle_(**kwargs), {}))

    def _ipython_display_(self, **kwargs: Any) -> None:
        """Show what is there and, for a notebook that is read where no kernel runs, its still."""
        publish(*self._repr_mimebundle_(**kwargs))
        (self._panel or self._waiting).show_still()

    @property
    def panel(self) -> LiveWidget | None:
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
        self._panel.take_place_of(self._waiting)
        self.children = (self._panel,)
        self._waiting.close()

    def close(self) -> None:
        """Stop looking, and close what is shown."""
        self._stop_watching()
        for child in self.children:
            child.close()
        super().close()
