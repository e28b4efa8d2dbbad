"""The ground of what stands under a widget and has no edits of its own, such as a list or a folder.

Not here: what is looked at, and when it has changed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import RLock
from typing import Any

from workbench.model.history import LoggedEdit


class Unedited:
    """Something that others change and that tells those who watch; a half of ``Watched``.

    Parameters
    ----------
    analyst : str, optional
        Who looks; "" where that makes no difference.
    """

    def __init__(self, analyst: str = "") -> None:
        self.analyst = analyst
        self.name = ""
        self.seq = 0
        self.lock = RLock()
        self._watchers: list[Callable[[Any], None]] = []

    def _changed(self) -> None:
        """Count a change and tell those who watch."""
        self.seq += 1
        for watcher in tuple(self._watchers):
            watcher(self)

    def since(self, seq: int) -> list[LoggedEdit]:
        """Return nothing: there are no edits of its own."""
        return []

    def is_own(self, seq: int) -> bool:
        """Return True: there is nobody else's edit to tell of."""
        return True

    @contextmanager
    def seeing(self, seq: int, hand: str) -> Iterator[None]:
        """Let something be asked by somebody who has seen so much; here nothing can be overtaken."""
        with self.lock:
            yield

    def watch(self, watcher: Callable[[Any], None]) -> Callable[[], None]:
        """Call ``watcher`` with this after every change; return what stops it."""
        self._watchers.append(watcher)

        def stop() -> None:
            with suppress(ValueError):
                self._watchers.remove(watcher)

        return stop
