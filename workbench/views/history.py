"""What undo and redo would do next, in words.

Not here: undoing anything, which is the work of the session.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from workbench.messages import say
from workbench.model.edits import (
    AddEvidence,
    AddHypothesis,
    AddIndicator,
    AddManyEvidence,
    AddSource,
    ChangeIndicator,
    Edit,
    FlagEvidence,
    RateCell,
)
from workbench.model.history import LoggedEdit, undoable


def history_view(log: Iterable[LoggedEdit], analyst: str) -> dict[str, Any]:
    """Return ``{"undo": words or None, "redo": words or None}`` for an analyst's next steps."""
    entries = tuple(log)
    done, undone = undoable(entries, analyst)
    by_number = {entry.seq: entry.edit for entry in entries} if done or undone else {}
    return {
        "undo": edit_in_words(by_number[done[-1]]) if done else None,
        "redo": edit_in_words(by_number[undone[-1]]) if undone else None,
    }


def edit_in_words(edit: Edit) -> str:
    """Return an edit in a few words, say ``"E4 against H2 rated I"``."""
    return say(_key(edit), **_values(edit))


def _key(edit: Edit) -> str:
    match edit:
        case RateCell(rating=None):
            return "widget.edit.RateCell.cleared"
        case FlagEvidence(flagged=False):
            return "widget.edit.FlagEvidence.off"
    return f"widget.edit.{edit.do}"


def _values(edit: Edit) -> dict[str, object]:
    values = {f.name: getattr(edit, f.name) for f in fields(edit)}
    match edit:
        case AddHypothesis():
            values["id"] = edit.hypothesis.id
        case AddEvidence():
            values["id"] = edit.evidence.id
        case AddManyEvidence():
            values["n"] = len(edit.evidence)
        case AddSource():
            values["id"] = edit.source.id
        case AddIndicator() | ChangeIndicator():
            values["id"] = edit.indicator.id
    return values
