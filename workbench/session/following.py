"""Others' edits, noticed within seconds: one thread asks the store now and then while somebody looks.

Not here: what is done about them, which is the session's work.
"""

import logging
from collections.abc import Callable
from threading import Condition, Thread

from workbench.errors import WorkbenchError
from workbench.session.watched import Watched

PAUSE = 1.0  # seconds between two questions
LONGEST = 15.0  # seconds, once the store has not answered several times


class Follower:
    """Keeps sessions up to date with what is edited elsewhere, while they are followed.

    Its thread lives only as long as somebody follows something. What the session's watchers do
    happens in that thread, under the session's lock.
    """

    def __init__(self, pause: float = PAUSE) -> None:
        self._pause = pause
        self._turn = Condition()
        self._followed: dict[object, Watched] = {}
        self._thread: Thread | None = None

    def follow(self, session: Watched) -> Callable[[], None]:
        """Keep a session up to date from now on; return what ends it, which may be called twice."""
        looker, let_go = object(), _held(session)
        with self._turn:
            self._followed[looker] = session
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._run, name="workbench-follower", daemon=True)
                self._thread.start()

        def stop() -> None:
            with self._turn:
                if self._followed.pop(looker, None) is not None:
                    let_go()
                self._turn.notify()

        return stop

    def _run(self) -> None:
        pause = self._pause
        while self._somebody_looks_after(pause):
            answered = [_caught_up(session) for session in self._each()]
            pause = self._pause if all(answered) else min(2 * pause, LONGEST)

    def _somebody_looks_after(self, pause: float) -> bool:
        with self._turn:
            self._turn.wait_for(lambda: not self._followed, timeout=pause)
            if not self._followed:
                self._thread = None
            return bool(self._followed)

    def _each(self) -> list[Watched]:
        with self._turn:
            return list(dict.fromkeys(self._followed.values()))


def _held(session: Watched) -> Callable[[], None]:
    """Hold what keeps the case ready for edits; where it does not answer, they only cost more."""
    try:
        return session.hold()
    except WorkbenchError:
        return lambda: None


def _caught_up(session: Watched) -> bool:
    """Let a session take in what is new; whatever goes wrong is tried again later."""
    try:
        session.catch_up()
    except WorkbenchError:  # a locked or vanished store: who edits is told, who looks is not disturbed
        return False
    except Exception:
        logging.getLogger(__name__).exception("What was edited elsewhere could not be taken in.")
        return False
    return True


follow = Follower().follow
"""Keep a session up to date from now on; return what ends it. One thread serves the whole process."""
