"""Edits taken back and put back.

Not here: how, which :mod:`workbench.model.changes` knows.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back an edit of one's own, named by its number in the history."""

    of: int
    do: Literal["Undo"] = "Undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redo:
    """Put back an edit that was undone, named by its number in the history."""

    of: int
    do: Literal["Redo"] = "Redo"
