"""What marks everything that leaves: the handling mark, the as-of date and the case's version.

Not here: where it stands on a page, a slide or a sheet.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit

View = dict[str, Any]


def marking_view(case: Case, log: Sequence[LoggedEdit] = ()) -> View:
    """Return a case's marking as plain JSON.

    ``handling`` and ``as_of`` are "" where none is set, and ``dated`` says the latter; ``version``
    is the number of edits in the history, ``edited`` the time of the last one; ``line`` says all
    of it, for a foot.
    """
    edited = minute(log[-1].at) if log else ""
    return {
        "handling": case.handling,
        "as_of": case.as_of,
        "dated": _dated(case),
        "version": len(log),
        "edited": edited,
        "line": " · ".join(part for part in (case.handling, _rest(case, len(log), edited)) if part),
    }


def unmarked(line: str, handling: str) -> str:
    """Return a marking's line without the handling mark in front, for where that stands by itself."""
    return line.removeprefix(handling).removeprefix(" · ") if handling else line


def _rest(case: Case, version: int, edited: str) -> str:
    counted = say("marking.version.edited" if edited else "marking.version", version=version, edited=edited)
    return " · ".join(part for part in (_dated(case), counted) if part)


def _dated(case: Case) -> str:
    return say("marking.as_of", date=case.as_of) if case.as_of else ""


def minute(at: str) -> str:
    """Return a moment of the history to the minute, as people read it."""
    return say("marking.minute", moment=f"{datetime.fromisoformat(at).astimezone(UTC):%Y-%m-%d %H:%M}")
