"""Panels with a slow part, which is worked out beside everything else, for the newest state only.

Not here: what is worked out, and the waiting and giving up (:mod:`workbench.widgets.newest`).
"""

from collections.abc import Callable
from typing import ClassVar, Generic

from workbench.session.session import Session
from workbench.widgets.live import LiveWidget
from workbench.widgets.newest import REST, Found, Newest, Order, Tell, in_a_thread


class BesideWidget(LiveWidget, Generic[Order, Found]):
    """A view of a session that shows what was worked out last, of this state or of an older one.

    A subclass has ``_work`` and, in ``view()``, calls :meth:`_worked_out`.

    Parameters
    ----------
    session : Session
        What is shown.
    run : callable, optional
        Works the slow part out; a thread of its own if left out.
    rest : float, optional
        How many seconds without a change to wait before it is worked out anew.
    """

    pause: ClassVar[float] = 0.5
    partial: ClassVar[bool] = False
    """Whether the first look shows less, so that whoever opens the panel has the rest worked out."""

    def __init__(
        self,
        session: Session,
        *,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
        rest: float = REST,
    ) -> None:
        self._newest: Newest[Order, Found] = Newest(self._work, self._arrived, run=run, rest=rest)
        self._first: tuple[Order, Found] | None = None
        super().__init__(session)
        self._stale = self.partial

    def _work(self, order: Order, tell: Tell) -> Found:
        """Work an order out, away from the session's lock; stop early when told to."""
        raise NotImplementedError

    def _worked_out(self, now: Order, first: Callable[[Order], Found]) -> tuple[Order, Found] | None:
        """Return for which order something was found last, and what; before anybody looks, ``first``'s."""
        if self._built:
            self._newest.want(now)
        elif self._first is None:
            self._first = (now, first(now))
        return self._newest.found or self._first

    def _arrived(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    def close(self) -> None:
        """Stop working, and close the widget."""
        self._newest.stop()
        super().close()
