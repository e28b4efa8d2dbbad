"""The one list of what happened to a case, how the case was at any moment, and what can be undone.

Not here: where the list is kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.errors import NoSuchMoment
from workbench.model.case import Case
from workbench.model.changes import Change, Key, advanced
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
    return Undoable(analyst).follow(tuple(log))


class Undoable:
    """What an analyst can undo and redo in a log that grows, read on from where it was read to before."""

    def __init__(self, analyst: str) -> None:
        self._analyst = analyst
        self._done: list[int] = []
        self._undone: list[int] = []
        self._read = 0

    def follow(self, log: Sequence[LoggedEdit]) -> tuple[list[int], list[int]]:
        """Return the same as :func:`undoable`; the log begins as it did the last time."""
        for place in range(self._read, len(log)):
            self._take(log[place])
        self._read = len(log)
        return self._done, self._undone

    def _take(self, entry: LoggedEdit) -> None:
        if entry.analyst != self._analyst or isinstance(entry.edit, OpenTotals | BeginExercise):
            return
        if isinstance(entry.edit, Undo):
            self._done.remove(entry.edit.of)
            self._undone.append(entry.edit.of)
        elif isinstance(entry.edit, Redo):
            self._undone.remove(entry.edit.of)
            self._done.append(entry.edit.of)
        else:
            self._done.append(entry.seq)
            self._undone.clear()


def case_at(case: Case, log: Sequence[LoggedEdit], moment: int | str) -> Case:
    """Return a case as it was after the edit of a number, 0 for the beginning, or at a snapshot.

    Parameters
    ----------
    case : Case
        As it is now.
    log : sequence of LoggedEdit
        Everything that happened to it, oldest first.
    moment : int or str
        An edit's number, or a snapshot's name.

    Raises
    ------
    NoSuchMoment
        If the history has no such edit, or the case no such snapshot.
    """
    back: dict[tuple[str, Key], Change] = {}
    for entry in log[_seq(case, log, moment) :]:
        for change in entry.changes:
            back.setdefault((change.table, change.key), change)
    return advanced(case, (replace(c, before=c.after, after=c.before) for c in back.values()))


def _seq(case: Case, log: Sequence[LoggedEdit], moment: int | str) -> int:
    named = {one.name: one.seq for one in case.snapshots}
    seq = named.get(moment, -1) if isinstance(moment, str) else moment
    if not 0 <= seq <= len(log):
        raise NoSuchMoment(moment, len(log), named)
    return seq
