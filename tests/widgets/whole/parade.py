"""Every widget there is, over one case, for tests that hold for all of them.

Not here: what each does, which its own tests say.
"""

import importlib
from collections.abc import Callable
from pathlib import Path

import workbench.widgets
from workbench.session.session import Session
from workbench.sources.excerpts import Span
from workbench.sources.passages import Passage
from workbench.widgets.live import LiveWidget

FOLDER = Path(workbench.widgets.__file__).parent
PATH = "/дело/файл"


def _exported(*_: object, **__: object) -> str:
    return PATH


def _passage(case: object, item: object) -> Passage:
    found = Span(start=3, end=8, how="found")
    return Passage(text="до слова после", span=found, paragraph=3, origins=("кто-то",))


SPECIAL: dict[str, Callable[[type[LiveWidget], Session], LiveWidget]] = {
    "matrix": lambda made, session: made(session, passage=_passage, actions={"export": _exported}),
    "judgement": lambda made, session: made(session, "after"),
    "export": lambda made, session: made(session, actions={"export": _exported}),
    "report": lambda made, session: made(session, actions={"export": _exported}),
}
"""How those are made that need more than a session."""


def names() -> list[str]:
    """Return the folder of every widget."""
    return sorted(path.parent.name for path in FOLDER.glob("*/widget.py"))


def widget(name: str, session: Session) -> LiveWidget:
    """Return the widget of a folder over a session."""
    module = importlib.import_module(f"workbench.widgets.{name}.widget")
    made = next(one for one in vars(module).values() if _is_widget(one, module.__name__))
    return SPECIAL.get(name, lambda kind, over: kind(over))(made, session)


def _is_widget(found: object, module: str) -> bool:
    return isinstance(found, type) and issubclass(found, LiveWidget) and found.__module__ == module
