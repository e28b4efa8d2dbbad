"""What stands under the class review: a place with hand-ins, looked through while somebody looks.

It stands where a session does under a widget. Not here: reading what is new, which is the widget's work.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import RLock

from workbench.classroom.arriving import Arriving, Listing
from workbench.model.history import LoggedEdit


class Room:
    """A place with hand-ins that stays right: a look costs names, sizes and times.

    Parameters
    ----------
    arriving : Arriving
        The place.
    """

    def __init__(self, arriving: Arriving) -> None:
        self.arriving = arriving
        self.analyst = self.name = ""
        self.seq = 0
        self.lock = RLock()
        self.listing: Listing = arriving.listed()
        self._watchers: list[Callable[[Room], None]] = []

    def refresh(self) -> bool:
        """Look again; return whether anything has changed."""
        return self._take(self.arriving.listed())

    def catch_up(self) -> None:
        """Look again; the place is listed without holding up whoever looks at it."""
        self._take(self.arriving.listed())

    def _take(self, listing: Listing) -> bool:
        with self.lock:
            changed = listing != self.listing
            if changed:
                self.listing, self.seq = listing, self.seq + 1
                for watcher in tuple(self._watchers):
                    watcher(self)
            return changed

    def hold(self) -> Callable[[], None]:
        """Return what does nothing: looking needs no preparation."""
        return lambda: None

    def since(self, seq: int) -> list[LoggedEdit]:
        """Return nothing: a place has no edits of its own."""
        return []

    def is_own(self, seq: int) -> bool:
        """Return True: there is nobody else's edit to tell of."""
        return True

    @contextmanager
    def seeing(self, seq: int, hand: str) -> Iterator[None]:
        """Let something be asked by somebody who has seen so much; here nothing can be overtaken."""
        with self.lock:
            yield

    def watch(self, watcher: "Callable[[Room], None]") -> Callable[[], None]:
        """Call ``watcher(room)`` after every change; return what stops it."""
        self._watchers.append(watcher)

        def stop() -> None:
            with suppress(ValueError):
                self._watchers.remove(watcher)

        return stop
