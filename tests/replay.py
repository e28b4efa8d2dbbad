"""A history applied again from the beginning, as a check on what a store holds."""

from collections.abc import Iterable, Sequence

from workbench.model.case import Case
from workbench.model.changes import Change, advanced, changes, taken_back
from workbench.model.edits import Redo, Undo, apply
from workbench.model.history import LoggedEdit


def replayed(case: Case, log: Iterable[LoggedEdit]) -> Case:
    """Return the case that the edits make, each applied anew; what they noted down is held against it."""
    entries = tuple(log)
    for entry in entries:
        made = _made(case, entry, entries[: entry.seq - 1])
        assert made == entry.changes, entry
        case = advanced(case, made)
    return case


def _made(case: Case, entry: LoggedEdit, before: Sequence[LoggedEdit]) -> tuple[Change, ...]:
    edit = entry.edit
    if isinstance(edit, Undo):
        return taken_back(case, before[edit.of - 1].changes)
    if isinstance(edit, Redo):
        undone = [one for one in before if isinstance(one.edit, Undo) and one.edit.of == edit.of]
        return taken_back(case, undone[-1].changes)
    return changes(case, apply(case, edit, by=entry.analyst))
