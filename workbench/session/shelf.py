"""The cases of a store, to be watched like a case: who has changed which of them, and when to look again.

It stands where a session does under a widget. Not here: working on one of the cases.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import RLock

from workbench.model.history import LoggedEdit
from workbench.session.administration import CaseLine, listing
from workbench.store.store import Store


class CaseShelf:
    """The cases of a store as a list that stays right.

    Parameters
    ----------
    store : Store
        Where the cases lie.
    analyst : str
        Whose share of rated cells is told.
    """

    def __init__(self, store: Store, analyst: str) -> None:
        self.store = store
        self.analyst = analyst
        self.name = ""
        self.seq = 0
        self.lock = RLock()
        self._pulse = store.pulse()
        self.lines: tuple[CaseLine, ...] = listing(store, analyst)
        self._watchers: list[Callable[[CaseShelf], None]] = []

    def refresh(self) -> bool:
        """Look again; return whether anything has changed."""
        with self.lock:
            self._pulse, lines = self.store.pulse(), listing(self.store, self.analyst)
            changed = lines != self.lines
            if changed:
                self.lines, self.seq = lines, self.seq + 1
                for watcher in tuple(self._watchers):
                    watcher(self)
            return changed

    def hold(self) -> Callable[[], None]:
        """Be ready for changes in a row, until what is returned is called."""
        return self.store.hold()

    def catch_up(self) -> None:
        """Do as :meth:`refresh` does if there is anything; costs one small question if there is not."""
        if self.store.pulse() != self._pulse:
            self.refresh()

    def since(self, seq: int) -> list[LoggedEdit]:
        """Return nothing: a list of cases has no edits of its own."""
        return []

    def is_own(self, seq: int) -> bool:
        """Return True: there is nobody else's edit to tell of."""
        return True

    @contextmanager
    def seeing(self, seq: int, hand: str) -> Iterator[None]:
        """Let changes be made by somebody who has seen so much; here nothing can be overtaken."""
        with self.lock:
            yield

    def watch(self, watcher: "Callable[[CaseShelf], None]") -> Callable[[], None]:
        """Call ``watcher(shelf)`` after every change; return what stops it."""
        self._watchers.append(watcher)

        def stop() -> None:
            with suppress(ValueError):
                self._watchers.remove(watcher)

        return stop
