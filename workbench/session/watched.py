"""What can stand under a widget: a session over one case, or the shelf of all of them.

Not here: editing, which is a session's alone.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import RLock
from typing import Any, Protocol

from workbench.model.history import LoggedEdit


class Watched(Protocol):
    """Something that stays right while others change it, and tells those who watch."""

    analyst: str
    lock: RLock

    @property
    def seq(self) -> int:
        """The number of the newest change."""

    def since(self, seq: int) -> list[LoggedEdit]:
        """Return the edits after the one of this number."""

    def is_own(self, seq: int) -> bool:
        """Return whether an edit was made here."""

    def seeing(self, seq: int, hand: str) -> AbstractContextManager[None]:
        """Let changes be made by somebody who has seen so much."""

    def refresh(self) -> bool:
        """Look again; return whether anything has changed."""

    def hold(self) -> Callable[[], None]:
        """Be ready for changes in a row, until what is returned is called."""

    def catch_up(self) -> None:
        """Look again if there is anything new."""

    def watch(self, watcher: Callable[[Any], None]) -> Callable[[], None]:
        """Call ``watcher`` after every change; return what stops it."""
