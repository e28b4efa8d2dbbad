"""What happened to one cell: who wrote what, when, in place of what, and what was undone since.

Not here: the list of everything that happened (:mod:`workbench.session.frames`).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

from workbench.messages import language, say, words
from workbench.model.case import Case, Cell, Place
from workbench.model.changes import Change
from workbench.model.edits import AddManyEvidence, Edit, ExplainCell, RateCell, Redo, Undo
from workbench.model.history import LoggedEdit
from workbench.views.history import edit_in_words
from workbench.views.wording import name_of

Json = dict[str, Any]


def history_words() -> dict[str, str]:
    """Return the words of the panel that shows a cell's history."""
    return _words(language())


@cache
def _words(_spoken: str) -> dict[str, str]:
    return words("cellhistory", "open", "title", "loading", "reason", "step")


def cell_history(case: Case, log: Iterable[LoggedEdit], place: Place) -> Json:
    """Return the history of an analyst's cell as plain JSON, the newest entry first.

    Every edit is looked at once, so this is asked for when somebody opens it.
    """
    undone: set[int] = set()
    entries = []
    for entry in log:
        _note_undone(undone, entry)
        entries += [(entry, change) for change in _of_cell(entry, place)]
    named = {"evidence": place.evidence, "hypothesis": name_of(case, place.hypothesis)}
    return {
        "title": say("cellhistory.title", **named),
        "entries": [_entry(entry, change, undone) for entry, change in reversed(entries)],
        "nothing": "" if entries else _nothing(case.cells.get(place)),
        "began": _began(entries[0][1].before) if entries else "",
    }


def _note_undone(undone: set[int], entry: LoggedEdit) -> None:
    match entry.edit:
        case Undo():
            undone.add(entry.edit.of)
        case Redo():
            undone.discard(entry.edit.of)


def _of_cell(entry: LoggedEdit, place: Place) -> Iterator[Change]:
    return (change for change in entry.changes if change.table == "cells" and change.key == place)


def _entry(entry: LoggedEdit, change: Change, undone: set[int]) -> Json:
    before, after = change.before or Cell(), change.after or Cell()
    return {
        "seq": entry.seq,
        "who": entry.analyst,
        "at": entry.at,
        "when": _when(entry.at),
        "what": _what(entry.edit),
        "from": _shown(before),
        "to": _shown(after),
        "rated": before.rating != after.rating,
        "explained": before.reason != after.reason,
        "undone": say("cellhistory.undone") if entry.seq in undone else "",
    }


def _shown(cell: Cell) -> Json:
    return {"code": None if cell.rating is None else cell.rating.value, "reason": cell.reason}


def _when(at: str) -> str:
    moment = datetime.fromisoformat(at).astimezone(UTC)
    return say("cellhistory.when", date=moment.strftime("%Y-%m-%d"), time=moment.strftime("%H:%M"))


def _what(edit: Edit) -> str:
    match edit:
        case RateCell():
            return say("cellhistory.rated" if edit.rating is not None else "cellhistory.cleared")
        case ExplainCell():
            return say("cellhistory.explained" if edit.reason else "cellhistory.unexplained")
        case AddManyEvidence():
            return say("cellhistory.pasted")
        case Undo():
            return say("cellhistory.undo", n=edit.of)
        case Redo():
            return say("cellhistory.redo", n=edit.of)
    return edit_in_words(edit)


def _nothing(cell: Cell | None) -> str:
    return say("cellhistory.nothing" if cell is None else "cellhistory.came")


def _began(cell: Cell | None) -> str:
    return "" if cell is None else say("cellhistory.came")
