"""A widget's line without a browser: what is sent is written down, what a browser would say is said."""

from collections import Counter

from workbench.casefile import CaseFile
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.store import Store

CHANNEL = "tab1"


def session_over(case, folder, analyst="ann"):
    """Return a session over a case kept in a new store in the folder."""
    store = Store(folder / "workbench.db")
    begin(store, "drawn", CaseFile(case=case))
    return Session(store, "drawn", analyst)


class Wire:
    """Writes down what a widget sends, and says what a browser would."""

    def __init__(self, widget):
        self.widget, self.sent, self._said = widget, [], Counter()
        widget.send = lambda content, buffers=None: self.sent.append(content)
        self.say("hello", rev=widget.state["rev"])
        self.sent.clear()

    def say(self, intent, *, channel=CHANNEL, **arguments):
        """Say an intent and return what the widget answers to it."""
        self._said[channel] += 1
        n = self._said[channel]
        self.hear({"intent": intent, "n": n, "channel": channel, **arguments})
        answers = (m for m in reversed(self.sent) if m.get("channel") == channel and "rev" not in m)
        return next(m for m in answers if n in (m.get("ack"), m.get("refused"), m.get("answer")))

    def hear(self, content):
        """Let the widget hear a message as ipywidgets passes it on."""
        self.widget._handle_custom_msg(content, [])

    @property
    def changes(self):
        """Everything told about changes in the view so far, by path."""
        return {tuple(path): value for m in self.sent for path, value in m.get("changes", [])}
