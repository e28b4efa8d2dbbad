"""What a class's teacher makes of its hand-ins for others: the deck for a discussion.

Not here: what it says (:mod:`workbench.views.classdeck`).
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from workbench import atomic
from workbench.classroom.gathering import Gathered
from workbench.errors import UnknownFormat
from workbench.export.deck.classroom import class_deck
from workbench.export.pptx import drawn
from workbench.views.classdeck import class_deck_view
from workbench.views.classroll import Naming

ENDING = ".pptx"
Progress = Callable[[int, int], None]


def write_class_deck(
    found: Gathered,
    path: Path,
    *,
    names: Naming | None = None,
    seats: Sequence[Sequence[str]] = (),
    template: Path | None = None,
    now: datetime | None = None,
    progress: Progress | None = None,
) -> Path:
    """Write the deck that shows a class its own work, and return where it lies.

    Parameters
    ----------
    found : Gathered
        The class.
    path : Path
        Where to; its ending is ``.pptx``.
    names : Naming, optional
        What students are called beside their reasons; nobody is if left out.
    seats : sequence of sequences of str
        Whom to seat together, as they are called.
    template : Path, optional
        ``light``, ``dark``, ``print``, or a presentation whose theme and layouts the slides take.

    Raises
    ------
    UnknownFormat
        If the ending is another.
    TemplateUnusable
        If slides cannot be built on the template.
    CannotWrite
        If the file cannot be written; what was there before is untouched.
    """
    if path.suffix.lower() != ENDING:
        raise UnknownFormat(path.name, (ENDING,))
    view = class_deck_view(found, names=names, seats=seats)
    content = drawn(
        lambda room: class_deck(view, room), view["footer"], template=template, now=now, progress=progress
    )
    atomic.write_bytes(path, content)
    return path
