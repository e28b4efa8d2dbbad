"""What undo and redo would do next, in words.

Not here: undoing anything, which is the work of the session.
"""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from workbench.messages import commas, say
from workbench.model.edits import (
    AddManyEvidence,
    CarryText,
    ClusterEvidence,
    Edit,
    FlagEvidence,
    RateAgain,
    RateBaseline,
    RateCell,
    SwitchAssumption,
    TakeStance,
    WriteParagraph,
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


_BROUGHT = ("hypothesis", "evidence", "source", "origin", "expectation", "indicator", "scenario")
"""The fields of edits that may hold a whole record, not its id."""


def edit_in_words(edit: Edit) -> str:
    """Return an edit in a few words, say ``"E4 against H2 rated I"``."""
    return say(_key(edit), **_values(edit))


def _key(edit: Edit) -> str:
    match edit:
        case (
            RateCell(rating=None)
            | RateBaseline(rating=None)
            | RateAgain(rating=None)
            | TakeStance(rating=None)
        ):
            return f"widget.edit.{edit.do}.cleared"
        case FlagEvidence(flagged=False):
            return "widget.edit.FlagEvidence.off"
        case SwitchAssumption(on=False):
            return "widget.edit.SwitchAssumption.off"
        case WriteParagraph(text=""):
            return "widget.edit.WriteParagraph.back"
        case CarryText(carried=False):
            return "widget.edit.CarryText.off"
        case ClusterEvidence(cluster=""):
            return "widget.edit.ClusterEvidence.apart"
    return f"widget.edit.{edit.do}"


def _values(edit: Edit) -> dict[str, object]:
    """Return what a sentence on an edit may name: its fields, and the id of what it brings."""
    values = {field.name: getattr(edit, field.name) for field in fields(edit)}
    for name in _BROUGHT:
        if hasattr(values.get(name), "id"):
            values.setdefault("id", values[name].id)
            values[name] = values[name].id
    match edit:
        case AddManyEvidence():
            values["n"] = len(edit.evidence)
        case ClusterEvidence():
            values["ids"] = commas(edit.ids)
    return values
