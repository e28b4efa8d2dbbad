"""Long work beside everything else, for the newest order only; an older one is given up.

Not here: what is worked out.
"""

from collections.abc import Callable
from functools import partial
from threading import Event, Lock, Thread
from time import monotonic
from typing import Generic, TypeVar

Order = TypeVar("Order")
Found = TypeVar("Found")
Tell = Callable[[int, int], bool]
"""Is told how much is done, of how much; returns whether to go on."""

REST, APART = 0.8, 0.25
"""Seconds without another order before work begins, and between two words of progress."""


def in_a_thread(work: Callable[[], None]) -> None:
    """Do some work beside everything else."""
    Thread(target=work, daemon=True, name="workbench-newest").start()


class Newest(Generic[Order, Found]):
    """What was found last, for which order, and what is under way.

    Parameters
    ----------
    work : callable
        Works an order out, away from the session's lock; it is to stop early when it is told to.
    changed : callable
        Called from the working thread when there is progress, or something was found.
    run : callable, optional
        Does the work; a thread of its own if left out.
    rest : float, optional
        How many seconds to wait for a newer order; the first one begins at once.
    """

    def __init__(
        self,
        work: Callable[[Order, Tell], Found],
        changed: Callable[[], None],
        *,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
        rest: float = REST,
    ) -> None:
        self._work, self._changed, self._run, self._rest = work, changed, run, rest
        self._lock, self._again = Lock(), Event()
        self._busy = False
        self._told = 0.0
        self.order: Order | None = None
        self.found: tuple[Order, Found] | None = None
        self.stopped = False
        self.progress: tuple[int, int] | None = None

    def want(self, order: Order) -> None:
        """Work this out, unless it is what was ordered last."""
        with self._lock:
            if order == self.order:
                return
            self.order, self.stopped, self.progress = order, False, (0, 0)
            idle, self._busy = not self._busy, True
        self._again.set()
        if idle:
            self._run(self._go_on)

    def stop(self) -> None:
        """Leave it at what has been found so far."""
        self.stopped = True
        self._again.set()

    def again(self) -> None:
        """Work the last order out once more."""
        order, self.order = self.order, None
        if order is not None:
            self.want(order)

    def _go_on(self) -> None:
        """Work until nothing newer is wanted."""
        while (order := self._rested()) is not None:
            try:
                self._keep(order, self._work(order, partial(self._tell, order)))
            except BaseException:
                self._end(order)
                raise
            self._changed()

    def _rested(self) -> Order | None:
        """Return the newest order once none came for a while; None if there is nothing to do."""
        while self.found is not None and self.progress is not None and not self.stopped:
            self._again.clear()
            if not self._again.wait(self._rest):
                break
        with self._lock:
            if self.order is not None and self.progress is not None and not self.stopped:
                return self.order
            self.progress, self._busy = None, False
        if self.stopped:
            self._changed()
        return None

    def _tell(self, order: Order, done: int, of: int) -> bool:
        if order is not self.order:
            return False
        self.progress = (done, of)
        if monotonic() - self._told >= APART:
            self._told = monotonic()
            self._changed()
        return not self.stopped

    def _keep(self, order: Order, found: Found) -> None:
        with self._lock:
            if order is self.order:
                self.found, self.progress = (order, found), None

    def _end(self, order: Order) -> None:
        with self._lock:
            self._busy = False
            if order is self.order:
                self.progress = None
