"""What others did just now, in one sentence.

Not here: noticing it. How others rated is not told, only that they did: a number seen too early
would pull one's own.
"""

from collections.abc import Iterable

from workbench.messages import say
from workbench.model.edits import ExplainCell, RateCell
from workbench.model.history import LoggedEdit
from workbench.views.history import edit_in_words

NAMED = 2  # edits that are told one by one; of more, only how many


def news(entries: Iterable[LoggedEdit], analyst: str) -> str:
    """Return what was done, by whom, as an analyst is told it; "" for nothing.

    ``"bob rated 3 cells just now."``, ``"bob just now: evidence E4 reworded, 2 other changes."``
    """
    found = list(entries)
    people = dict.fromkeys(entry.analyst for entry in found)
    told = (_of_one(who, [e for e in found if e.analyst == who], analyst) for who in people)
    return say("news.between").join(told)


def _of_one(who: str, entries: list[LoggedEdit], analyst: str) -> str:
    name = say("news.you") if who == analyst else who
    cells = {
        (e.edit.evidence, e.edit.hypothesis) for e in entries if isinstance(e.edit, RateCell | ExplainCell)
    }
    others = [e for e in entries if not isinstance(e.edit, RateCell | ExplainCell)]
    if not others:
        return say("news.rated", who=name, n=len(cells))
    deeds = [say("news.cells", n=len(cells))] if cells else []
    deeds += [edit_in_words(entry.edit) for entry in others[:NAMED]]
    deeds += [say("news.others", n=len(others) - NAMED)] if len(others) > NAMED else []
    return say("news.did", who=name, deeds=say("language.comma").join(deeds))
