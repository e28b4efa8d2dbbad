"""What became of the lock on the grades: locked, unlocked and why, and what changed afterwards.

Not here: locking.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits import (
    ChooseLevels,
    GradeEvidence,
    GradeOrigin,
    LockGrades,
    RateCell,
    Redo,
    Undo,
    UnlockGrades,
)
from workbench.model.history import LoggedEdit
from workbench.views.wording import listed

View = dict[str, Any]


def lock_view(case: Case, log: Sequence[LoggedEdit]) -> View:
    """Return whether the grades are locked, and in sentences what the history says about it."""
    kept = standing_edits(log)
    locks = [entry for entry in kept if isinstance(entry.edit, LockGrades)]
    return {
        "locked": case.grades_locked,
        "sentences": [_state(case, locks), *_history(kept, locks)],
    }


def still_open(case: Case) -> str:
    """Return what is said where one rates while grades are not locked; "" where nothing is graded."""
    weighing = [(item.credibility, item.relevance) for item in case.evidence]
    if case.grades_locked or not any(one or other for one, other in weighing):
        return ""
    missing = sum(not one for pair in weighing for one in pair)
    told = [say("matrix.unlocked"), say("matrix.unlocked.missing", n=missing) if missing else ""]
    return " ".join(filter(None, told))


def _state(case: Case, locks: Sequence[LoggedEdit]) -> str:
    if case.grades_locked:
        return say("quality.lock.on")
    return say("quality.lock.open" if locks else "quality.lock.never")


def _history(kept: Sequence[LoggedEdit], locks: Sequence[LoggedEdit]) -> Iterator[str]:
    first = locks[0].seq if locks else None
    if any(_rates(entry) and (first is None or entry.seq < first) for entry in kept):
        yield say("quality.lock.began")
    unlocked = [entry for entry in kept if isinstance(entry.edit, UnlockGrades)]
    if unlocked:
        yield say("quality.lock.undone", n=len(unlocked), reasons=listed(map(_reason, unlocked)))
    changed = [entry for entry in kept if first is not None and entry.seq > first and _regrades(entry)]
    if changed:
        yield say("quality.lock.changed", n=len(changed))


def _rates(entry: LoggedEdit) -> bool:
    return isinstance(entry.edit, RateCell) and entry.edit.rating is not None


def _regrades(entry: LoggedEdit) -> bool:
    return isinstance(entry.edit, GradeEvidence | GradeOrigin | ChooseLevels)


def _reason(entry: LoggedEdit) -> str:
    why = entry.edit.why.strip() if isinstance(entry.edit, UnlockGrades) else ""
    return say("quality.lock.reason", why=why, who=entry.analyst, day=entry.at[:10])


def standing_edits(log: Sequence[LoggedEdit]) -> list[LoggedEdit]:
    """Return the entries that still stand: neither undone, nor an undo or redo themselves."""
    gone: set[int] = set()
    for entry in log:
        if isinstance(entry.edit, Undo):
            gone.add(entry.edit.of)
        elif isinstance(entry.edit, Redo):
            gone.discard(entry.edit.of)
    return [e for e in log if e.seq not in gone and not isinstance(e.edit, Undo | Redo)]
