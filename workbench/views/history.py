"""What undo and redo would do next, in words.

Not here: undoing anything, which is the work of the session.
"""

from collections.abc import Sequence
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
from workbench.model.history import LoggedEdit, Undoable


def history_view(
    log: Sequence[LoggedEdit], analyst: str, following: Undoable | None = None
) -> dict[str, Any]:
    """Return ``{"undo": words or None, "redo": words or None}`` for an analyst's next steps.

    Whoever asks again and again gives what follows the log, so that it is not read from its beginning.
    """
    done, undone = (following or Undoable(analyst)).follow(log)
    return {
        "undo": edit_in_words(log[done[-1] - 1].edit) if done else None,
        "redo": edit_in_words(log[undone[-1] - 1].edit) if undone else None,
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
