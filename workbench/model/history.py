"""The one list of what happened to a case, and what an analyst can undo in it.

Not here: where the list is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.model.changes import Change
from workbench.model.edits import BeginExercise, Edit, OpenTotals, Redo, Undo


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedEdit:
    """An edit as it was made: number (from 1), analyst, time (ISO 8601, UTC) and what it changed."""

    seq: int
    analyst: str
    at: str
    edit: Edit
    changes: tuple[Change, ...]


def undoable(log: Iterable[LoggedEdit], analyst: str) -> tuple[list[int], list[int]]:
    """Return the numbers of an analyst's edits that can be undone, and redone, the next one last.

    A look at the totals cannot be unseen, and an exercise is begun once, so neither is undone.
    """
    done: list[int] = []
    undone: list[int] = []
    for entry in log:
        if entry.analyst != analyst or isinstance(entry.edit, OpenTotals | BeginExercise):
            continue
        if isinstance(entry.edit, Undo):
            done.remove(entry.edit.of)
            undone.append(entry.edit.of)
        elif isinstance(entry.edit, Redo):
            undone.remove(entry.edit.of)
            done.append(entry.edit.of)
        else:
            done.append(entry.seq)
            undone.clear()
    return done, undone
