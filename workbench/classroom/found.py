"""A file that may be a hand-in, and the bounds on what is read of strangers.

Not here: looking through folders (:mod:`workbench.classroom.finding`) and archives
(:mod:`workbench.classroom.archive`).
"""

from collections.abc import Callable
from dataclasses import dataclass

LARGEST = 20 * 1024 * 1024
"""Bytes beyond which a hand-in is not read."""

HAND_IN = ".json"
ARCHIVE = ".zip"
_NOT_HANDED_IN = ("__MACOSX", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file that may be a hand-in: its path within what was looked through, and how to read it.

    What ``read`` returns ends one byte after :data:`LARGEST`. Read it before looking further: an
    archive is closed when its last file has been found.
    """

    file: str
    read: Callable[[], bytes]


def is_hidden(name: str) -> bool:
    """Return whether a name is one that computers leave in folders by themselves."""
    return name.startswith(".") or name in _NOT_HANDED_IN
