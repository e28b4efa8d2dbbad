"""What stands beneath a widget where no kernel runs: the same, still, in a notebook that was saved.

The still is an output of its own, hidden while the widget lives (``shared/still.css``). Some time after
the last change it is made anew and sent to the page, which puts it in its place in the notebook
(``shared/still.js``) and finds it by its number; panels that are out of sight are kept right, too, and
so is the state that a notebook may keep of its widgets. The first one comes when the widget is drawn, so
that nobody waits for what nobody sees; only its place is put out at once. Not here: what a still shows.
"""

import asyncio
from collections.abc import Callable
from itertools import count
from time import monotonic
from typing import Any, Protocol
from uuid import uuid4

from workbench.messages import say
from workbench.session.watched import Watched

Json = dict[str, Any]
Still = Callable[[Json], Json]
"""Makes a view a still: what it looks like by media type, as notebooks keep it."""

KEY = "workbench_still"
EMPTY: Json = {"text/html": '<div class="wb-still"></div>', "text/plain": ""}
CALM, LATEST = 3.0, 20.0  # seconds after the last change, and after the first one that is not in the still
SOON = 1.0  # seconds after the widget was shown
_APART = 0.1
_place = count()


class Shown(Protocol):
    """What is needed of a widget."""

    state: Any

    @property
    def session(self) -> Watched:
        """What the widget stands on."""

    def push(self) -> None:
        """Bring the state up to date."""

    def send_state(self, key: str) -> None:
        """Send the state to every page."""

    def send(self, content: Json) -> None:
        """Send a message to every page."""


class KeptStill:
    """A widget's still in a notebook, made anew when the widget has changed and come to rest."""

    def __init__(self, widget: Shown, make: Still) -> None:
        self._widget, self._make = widget, make
        self._loop = running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._since: float | None = None
        self._apart = next(_place) % 16 * _APART  # so that a rating never waits for all of them
        self._last: Json | None = None

    def show(self) -> None:
        """Put the still out beneath the widget: soon if a page shows it, at once if a program runs it."""
        if self._loop is None or not somebody_looks():
            self._publish(self._as_it_is())
        else:
            self._publish(EMPTY)
            self._loop.call_later(SOON + self._apart, self._fill)

    def _fill(self) -> None:
        self._publish(self._as_it_is(), update=True)

    def _as_it_is(self) -> Json:
        with self._widget.session.lock:
            self._last = made = self._make(self._widget.state["view"])
        return made

    def _publish(self, made: Json, *, update: bool = False) -> None:
        number = self._widget.state["still"]
        publish(made, {KEY: number}, transient={"display_id": number}, update=update)

    def turn_to(self, widget: Shown, make: Still) -> None:
        """Keep the still of another widget from now on, in the same place."""
        self._widget, self._make = widget, make
        self.soon()

    def stop(self) -> None:
        """Keep it no longer: there is no notebook that has it."""
        if self._timer is not None:
            self._timer.cancel()
        self._loop = None

    def soon(self) -> None:
        """Make it anew once the widget has come to rest; any thread may say so."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wait)

    def _wait(self) -> None:
        now = monotonic()
        self._since = now if self._since is None else self._since
        if self._timer is not None:
            self._timer.cancel()
        rest = max(0.0, min(CALM, self._since + LATEST - now))
        self._timer = self._loop.call_later(rest + self._apart, self.rewrite) if self._loop else None

    def rewrite(self) -> None:
        """Make the still anew and send it, if it is another."""
        with self._widget.session.lock:
            self._widget.push()
            self._timer = self._since = None
            made = self._make(self._widget.state["view"])
        if made != self._last:
            self._last = made
            self._widget.send_state("state")
            self._widget.send({"still": made})


def new_number() -> str:
    """Return what tells one widget's still from all others."""
    return uuid4().hex


def publish(data: Json, metadata: Json, **more: Any) -> None:
    """Put something out under the cell."""
    from IPython.core import display_functions

    # IPython gives it no types.
    out: Any = display_functions.publish_display_data
    out(data, metadata, **more)


def somebody_looks() -> bool:
    """Return whether a page shows what comes after the cell's end.

    A program that runs a notebook takes nothing later, and says that it cannot be asked anything.
    """
    from IPython.core import getipython

    find: Any = getipython.get_ipython
    kernel = getattr(find(), "kernel", None)
    return bool(kernel and kernel.get_parent("shell").get("content", {}).get("allow_stdin"))


def in_words(bundle: Any) -> Any:
    """Return a widget's bundle with words, not a class's name, for whoever cannot show it."""
    data, metadata = bundle
    return {**data, "text/plain": say("still.in_its_place")}, metadata


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the kernel's event loop, or None outside a kernel."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
