"""One piece of work beside everything else, which tells how far it has come and can be cancelled.

Not here: what is done.
"""

import logging
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

from workbench.errors import Refused, WorkbenchError
from workbench.messages import say
from workbench.widgets.newest import APART, in_a_thread

Found = TypeVar("Found")
Tell = Callable[[int, int], None]
"""Is told how much is done, of how much; stops the work once it is cancelled."""


class Cancelled(Exception):
    """Somebody has cancelled the work."""


class Job(Generic[Found]):
    """What is being done, and what came of it.

    Parameters
    ----------
    changed : callable
        Called from the working thread when there is progress, and at the end.
    run : callable, optional
        Does the work; a thread of its own if left out.
    """

    def __init__(
        self, changed: Callable[[], None], *, run: Callable[[Callable[[], None]], None] = in_a_thread
    ) -> None:
        self._changed, self._run = changed, run
        self._lock = Lock()
        self._cancel = False
        self._told = 0.0
        self.progress: tuple[int, int] | None = None
        self.found: Found | None = None
        self.trouble = ""

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self.progress is not None

    def begin(self, work: Callable[[Tell], Found]) -> None:
        """Begin a piece of work; what came of the last one is forgotten.

        Raises
        ------
        Refused
            If another one is under way.
        """
        with self._lock:
            if self.busy:
                raise Refused(say("exporting.busy"))
            self.progress, self.found, self.trouble, self._cancel = (0, 0), None, "", False
        self._run(lambda: self._do(work))

    def cancel(self) -> None:
        """Stop it at the next step."""
        self._cancel = True

    def _do(self, work: Callable[[Tell], Found]) -> None:
        found, trouble = None, ""
        try:
            found = work(self._tell)
        except Cancelled:
            trouble = say("exporting.cancelled")
        except WorkbenchError as error:
            trouble = str(error)
        except Exception:
            logging.getLogger(__name__).exception("The work failed.")
            trouble = say("widget.refused.inside")
        with self._lock:
            self.progress, self.found, self.trouble = None, found, trouble
        self._changed()

    def _tell(self, done: int, of: int) -> None:
        if self._cancel:
            raise Cancelled
        self.progress = (done, of)
        if monotonic() - self._told >= APART:
            self._told = monotonic()
            self._changed()
