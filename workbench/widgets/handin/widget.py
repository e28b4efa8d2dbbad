"""The hand-in panel: it says what is missing, then makes the one file.

Not here: writing it, which is an action given to the panel.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from workbench.errors import Refused
from workbench.messages import say
from workbench.session.session import Session
from workbench.views.carrying import going_along
from workbench.views.exercise import hand_in_view
from workbench.widgets.live import LiveWidget
from workbench.widgets.module import module, style


class HandInWidget(LiveWidget):
    """Says what an exercise still lacks, and makes the file to hand in at a click.

    Parameters
    ----------
    session : Session
        The student's.
    make : callable, optional
        Writes the file and returns its path.
    """

    _script: ClassVar[str] = module("handin/handin.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "handin/handin.css")
    pause: ClassVar[float] = 0.3

    def __init__(self, session: Session, *, make: Callable[[], str | Path] | None = None) -> None:
        self._write = make
        super().__init__(session)

    def view(self) -> dict[str, Any]:
        """Return what is missing, and what the file will hold."""
        return hand_in_view(self.session.case, self.session.analyst, self._carries())

    def ask_hand_in(self) -> dict[str, str]:
        """Make the file; return its name and where it lies."""
        if self._write is None:
            raise Refused(say("exercise.hand_in.none"))
        path = Path(self._write())
        return {"file": path.name, "path": str(path), "carries": self._carries()}

    def _carries(self) -> str:
        return going_along(self.session.case, self.session.library)
