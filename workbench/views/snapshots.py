"""A case's snapshots, and two moments chosen among them side by side.

Not here: comparing, which :mod:`workbench.views.comparison` puts into words.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.views.comparison import comparison_view

View = dict[str, Any]
NOW = ""
"""The moment that is not a snapshot."""


def snapshots_view(
    case: Case,
    log: Sequence[LoggedEdit],
    analyst: str,
    chosen: tuple[str, str],
    at: Callable[[str], Case],
) -> View:
    """Return the snapshots and, if two moments are chosen that are there, what is different.

    Parameters
    ----------
    case, log, analyst
        The case as it is now, its history, and whose ratings are compared.
    chosen : tuple of str
        Two names of snapshots; :data:`NOW` is the case as it is now.
    at : callable
        Returns the case as it was at a snapshot.
    """
    named = {one.name for one in case.snapshots}
    there = bool(named) and all(name in named or name == NOW for name in chosen)
    first, second = (case if name == NOW else at(name) for name in chosen) if there else (case, case)
    titles = tuple(name or say("snapshots.now") for name in chosen)
    return {
        "title": say("snapshots.title"),
        "lead": say("snapshots.lead"),
        "empty": "" if named else say("snapshots.empty"),
        "items": [_item(one.name, one.seq, log) for one in case.snapshots],
        "moments": [
            *({"value": one.name, "label": one.name} for one in case.snapshots),
            {"value": NOW, "label": say("snapshots.now")},
        ],
        "chosen": list(chosen),
        "comparison": comparison_view(first, second, analyst, (titles[0], titles[1])) if there else None,
        "words": {**words("snapshots"), **words("comparison", "head")},
    }


def _item(name: str, seq: int, log: Sequence[LoggedEdit]) -> View:
    when = datetime.fromisoformat(log[seq - 1].at).astimezone().strftime("%Y-%m-%d %H:%M") if seq else ""
    return {
        "name": name,
        "when": say("snapshots.when", n=seq, when=when) if seq else say("snapshots.beginning"),
        "rename": say("snapshots.rename.what", name=name),
        "remove": say("snapshots.remove.what", name=name),
    }
