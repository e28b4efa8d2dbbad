"""The ground every widget stands on: it shows a view of a session and turns intents into edits.

A widget of its own subclasses :class:`LiveWidget` and adds

- ``view()``, which returns the view as plain JSON;
- ``on_<intent>(self, …) -> Edit | None`` for everything the browser may ask to be changed. The
  annotations are checked before the call; the returned edit is applied and only then acknowledged.
  ``on_undo`` and ``on_redo`` are here already;
- ``ask_<question>(self, …)`` for what the browser wants to know or have done without an edit; the
  returned plain JSON is the answer. Long work calls ``self.tell(...)`` in between.

What stands on something else than a session, as the list of cases does, subclasses
:class:`WatchingWidget`: its ``on_<intent>`` do themselves what is asked, and there is no undo.

A :class:`~workbench.errors.WorkbenchError` out of any of them refuses the intent with its sentence.

The other half is ``shared/live.js``. What goes over the wire: browser to kernel
``{"intent", "n", "channel", "seen", …}``, with bytes beside it where it brings some (they are its
``chunk``); kernel to browser ``{"ack": n, "channel"}``,
``{"refused": n, "channel", "sentence", "overtaken"?}``, ``{"answer": n, "channel", "value"}``,
``{"progress": n, "channel", "done", "of", "sentence"}`` and, to everyone who looks,
``{"rev", "seq", "after", "changes": [[path, value], …]}`` or ``{"rev", "seq", "view"}``, and
``{"news": sentence}`` when something came from another notebook. Every browser tab hears every
message, so answers name the channel that asked.

``seq`` is the number of the newest edit that the view shows; an intent brings it back as ``seen``,
so that the session can refuse what would overwrite something that was not in view yet.

JupyterLab hands widgets' messages to a thread of their own, beside the one that runs cells, and at
the moment it begins to do so a later message may overtake an earlier one. So everything here
happens under the session's lock, and a channel's intents are taken in the order of their numbers,
from 1 without a gap; a number that comes again gets the answer it had.

Not here: what any widget shows.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextvars import Context, copy_context
from functools import cache
from time import monotonic
from typing import Annotated, Any, ClassVar, Generic, TypeVar

import anywidget
import traitlets
from ipywidgets import widget_serialization
from pydantic import Field, TypeAdapter, ValidationError, validate_call

from workbench.errors import DuplicateItem, Overtaken, RemovedMeanwhile, WorkbenchError
from workbench.messages import say, words
from workbench.model.history import LoggedEdit, Undoable
from workbench.session.following import follow
from workbench.session.session import Session
from workbench.session.watched import Watched
from workbench.views.history import history_view
from workbench.views.news import news
from workbench.widgets.code import LOADER, Code, code
from workbench.widgets.delta import delta
from workbench.widgets.still import KeptStill, Still, in_words, new_number, publish, running_loop
from workbench.widgets.turns import Turns

Json = dict[str, Any]

Ground = TypeVar("Ground", bound=Watched)

MOST_PAUSES = 6  # after so many a panel shows what has changed although more is coming
RECENT = 60.0  # seconds in which what others do is told together


class WatchingWidget(anywidget.AnyWidget, Generic[Ground]):
    """A view of something that others change, which stays right and answers what the browser asks.

    Parameters
    ----------
    session : Watched
        What is shown. The widget follows it until :meth:`close`.

    Notes
    -----
    The state goes to the browser once; after that only what changed does. The trait behind it
    is changed in place, which sends nothing but keeps a reloaded page and a late view right.
    A widget that nobody looks at computes nothing; while somebody does, what is edited in other
    notebooks arrives within seconds, brought by a thread, even while a cell runs. ``pause`` gathers
    changes from elsewhere until none came for so many seconds, before the view is computed again; an
    own intent is answered at once.
    """

    _esm = LOADER
    _script: ClassVar[str] = ""
    _sheet: ClassVar[str] = ""
    state = traitlets.Dict().tag(sync=True)
    code = traitlets.Instance(Code).tag(sync=True, **widget_serialization)
    pause: ClassVar[float] = 0.0
    _built = False

    def __init__(self, session: Ground) -> None:
        self.session: Ground = session
        self._channels: dict[str, Context] = {}
        self._turns = Turns()
        self._answering: tuple[str, int] | None = None
        self._stale = False
        self._timer: asyncio.TimerHandle | None = None
        self._changing_since = 0.0
        self._stop_following: Callable[[], None] | None = None
        self._told = session.seq
        self._recent: list[tuple[float, LoggedEdit]] = []
        self.still: Still | None = None
        self._kept: KeptStill | None = None
        with session.lock:
            state = {"rev": 0, "seq": session.seq, "view": self._look(), "words": words("widget")}
        super().__init__(state={**state, "still": new_number()}, code=code(self._script, self._sheet))
        self._stop_watching: Callable[[], object] = session.watch(self._on_change)
        self.on_msg(self._take)
        self._built = True

    def view(self) -> Json:
        """Return what this widget shows, as plain JSON."""
        raise NotImplementedError

    def _look(self) -> Json:
        return self.view()

    # what is shown where the widget is not

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        return in_words(super()._repr_mimebundle_(**kwargs))

    def _ipython_display_(self, **kwargs: Any) -> None:
        """Show the widget and, for a notebook that is read where no kernel runs, its still."""
        publish(*self._repr_mimebundle_(**kwargs))
        self.show_still()

    def show_still(self) -> None:
        """Put the still out beneath the widget, if it has one, and keep it from then on."""
        if self.still is not None:
            self._kept = self._kept or KeptStill(self, self.still)
            self._kept.show()

    def take_place_of(self, other: "WatchingWidget[Any]") -> None:
        """Leave the still where another widget, which is shown no longer, has left its own."""
        self.state = {**self.state, "still": other.state["still"]}
        if self.still is not None and other._kept is not None:
            self._kept, other._kept = other._kept, None
            self._kept.turn_to(self, self.still)

    def _still_soon(self) -> None:
        if self._kept is not None:
            self._kept.soon()

    # what goes down: the view

    def push(self) -> None:
        """Send what changed in the view since it was last sent; nothing if nothing did."""
        with self.session.lock:
            self._cancel_timer()
            self._stale = False
            try:
                self._send_changes(self._look())
            except WorkbenchError as error:
                self.send({"trouble": str(error)})
            self._send_news()

    def _send_news(self) -> None:
        """Tell what others did since the last time, together with what they did shortly before."""
        now, self._told, since = monotonic(), self.session.seq, self._told
        fresh = [entry for entry in self.session.since(since) if not self.session.is_own(entry.seq)]
        if fresh:
            self._recent = [one for one in self._recent if now - one[0] < RECENT]
            self._recent += [(now, entry) for entry in fresh]
            self.send({"news": news((entry for _, entry in self._recent), self.session.analyst)})

    def _send_changes(self, view: Json) -> None:
        before, seq = self.state["rev"], self.session.seq
        changes = delta(self.state["view"], view)
        if changes or seq != self.state["seq"]:
            self.state.update(rev=before + 1, seq=seq, view=view)
            self.send({"rev": before + 1, "seq": seq, "after": before, "changes": changes})
            self._still_soon()

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> Any:  # noqa: FBT001, FBT002
        """Return the synced state as ipywidgets asks for it, brought up to date first."""
        with self.session.lock:
            if self._stale:
                self.push()
            return super().get_state(key, drop_defaults)

    def _on_change(self, _session: Ground) -> None:
        self._stale = True
        self._still_soon()
        if self._channels and self._answering is None:
            self._push_soon()

    def _push_soon(self) -> None:
        """Push once nothing has changed for the pause, and after a few pauses in any case."""
        loop = running_loop()
        if self._timer is None:
            self._changing_since = monotonic()
        elif loop is None or monotonic() - self._changing_since >= self.pause * MOST_PAUSES:
            return
        self._cancel_timer()
        if loop is None:
            self._push_as_answer()
        else:
            self._timer = loop.call_later(self.pause, self._push_as_answer)

    def _push_as_answer(self) -> None:
        """Push as if in answer to a browser's greeting, wherever the change came from.

        The kernel hands a browser's next message to the loop that spoke to it last. Were that the one
        that runs cells, ratings would wait for the end of a cell.
        """
        with self.session.lock:
            for context in [*self._channels.values()][-1:]:
                context.copy().run(self.push)

    def _cancel_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    # what comes up: intents

    def on_hello(self, channel: str, rev: int) -> None:
        """Note that a browser looks at this widget, and bring it up to date if it is not."""
        self._channels[channel] = copy_context()
        if self._stop_following is None:
            self._stop_following = follow(self.session)
        self.session.refresh()
        self._told = self.session.seq
        if self._stale:
            self.push()
        if rev != self.state["rev"]:
            whole = {name: self.state[name] for name in ("rev", "seq", "view")}
            self.send({**whole, "channel": channel})

    def tell(self, sentence: str, *, done: int | None = None, of: int | None = None) -> None:
        """Say how far the work behind the question being answered has come."""
        if self._answering is not None:
            channel, n = self._answering
            self.send({"progress": n, "channel": channel, "done": done, "of": of, "sentence": sentence})

    def _take(self, _widget: object, content: object, buffers: Sequence[memoryview] = ()) -> None:
        with self.session.lock:
            match content:
                case {"intent": "bye", "channel": str(channel)}:
                    self._channels.pop(channel, None)
                    if not self._channels:
                        self._unfollow()
                case {"intent": "no_still"} if self._kept:
                    self._kept.stop()
                    self._kept = None
                case {"intent": str(intent), "n": int(n), "channel": str(channel), **arguments}:
                    named = {str(name): value for name, value in arguments.items()}
                    seen = named.pop("seen", self.session.seq)
                    if buffers:
                        named["chunk"] = bytes(buffers[0])
                    self._in_turn(channel, n, {"intent": intent, "with": named, "seen": seen})
                case _:
                    self.send(_refused(None, None, say("widget.refused.malformed")))

    def _in_turn(self, channel: str, n: int, message: Json) -> None:
        if answer := self._turns.answer(channel, n):
            self.send(answer)
        for turn, due in self._turns.due(channel, n, message):
            self._answer(channel, turn, due)

    def _answer(self, channel: str, n: int, message: Json) -> None:
        self._answering = (channel, n)
        try:
            answer = self._outcome(channel, n, message)
        finally:
            self._answering = None
        self._turns.answered(channel, n, answer)
        if self._stale and self._channels:
            self.push()
        self.send(answer)

    def _outcome(self, channel: str, n: int, message: Json) -> Json:
        intent, arguments = message["intent"], message["with"]
        if intent == "hello":
            arguments = {**arguments, "channel": channel}
        try:
            with self.session.seeing(_number(message["seen"]), channel):
                if method := self._method(f"on_{intent}"):
                    self._make(method, arguments)
                    return {"ack": n, "channel": channel}
                if method := self._method(f"ask_{intent}"):
                    return {"answer": n, "channel": channel, "value": _checked(method)(self, **arguments)}
        except (Overtaken, RemovedMeanwhile) as error:
            return {**_refused(n, channel, str(error)), "overtaken": True}
        except WorkbenchError as error:
            return _refused(n, channel, str(error))
        except ValidationError:
            return _refused(n, channel, say("widget.refused.malformed"))
        except Exception:
            logging.getLogger(__name__).exception("The intent %r failed.", intent)
            return _refused(n, channel, say("widget.refused.inside"))
        return _refused(n, channel, say("widget.refused.unknown"))

    def _make(self, method: Callable[..., Any], arguments: Json) -> None:
        """Do what an intent asks for."""
        _checked(method)(self, **arguments)

    def _method(self, name: str) -> Callable[..., Any] | None:
        """Return the class's own method of this name; those of ipywidgets are out of a browser's reach."""
        if hasattr(anywidget.AnyWidget, name):
            return None
        return getattr(type(self), name, None)

    def _unfollow(self) -> None:
        if self._stop_following is not None:
            self._stop_following()
            self._stop_following = None

    def close(self) -> None:
        """Stop following the session and close the widget; doing so twice is normal."""
        self._cancel_timer()
        self._unfollow()
        self._stop_watching()
        if self._kept is not None:
            self._kept.stop()
        super().close()

    def __del__(self) -> None:
        """Close what is let go of; what failed while it was built has nothing to close."""
        if self._built:
            super().__del__()


class LiveWidget(WatchingWidget[Session]):
    """A view of a session, whose intents become edits."""

    def __init__(self, session: Session) -> None:
        self._undoable = Undoable(session.analyst)
        super().__init__(session)

    def _look(self) -> Json:
        history = history_view(self.session.log, self.session.analyst, self._undoable)
        return {**self.view(), "history": history}

    def on_undo(self) -> None:
        """Take back the analyst's last edit."""
        self.session.undo()

    def on_redo(self) -> None:
        """Put back what was undone last."""
        self.session.redo()

    def _make(self, method: Callable[..., Any], arguments: Json) -> None:
        """Make the edit that an intent asks for; anew if an id it chose was taken by others just then."""
        while True:
            known = self.session.seq
            edit = _checked(method)(self, **arguments)
            try:
                if edit is not None:
                    self.session.apply(edit)
            except DuplicateItem:
                if self.session.seq == known:
                    raise
            else:
                return


_number = TypeAdapter(Annotated[int, Field(strict=True, ge=0)]).validate_python


@cache
def _checked(method: Callable[..., Any]) -> Callable[..., Any]:
    return validate_call(method)


def _refused(n: int | None, channel: str | None, sentence: str) -> Json:
    return {"refused": n, "channel": channel, "sentence": sentence}
