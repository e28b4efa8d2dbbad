"""What the slides of a matrix say beside its codes: their titles and their notes.

Not here: the tables.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workbench.messages import say
from workbench.views.wording import listed

View = dict[str, Any]

_NAMED_IN_TITLE = 2
_AGAINST = ("I", "II")


def known(row: View) -> Iterator[str]:
    """Yield where an item comes from, and why it has its grades."""
    yield say("deck.note.citation", evidence=row["id"], citation=row["dated"])
    if row["grading"]:
        yield say("deck.note.grading", evidence=row["id"], reason=row["grading"])


def reasons(row: View, cells: Iterable[View]) -> Iterator[str]:
    """Yield why cells of a row were rated so, where somebody wrote it, and who in a team stands where."""
    for cell in cells:
        if cell["reason"]:
            yield _reason(row, cell)
        yield from cell["standings"]


def _reason(row: View, cell: View) -> str:
    return say(
        "deck.note.reason",
        evidence=row["id"],
        hypothesis=cell["name"],
        rating=cell["code"] or cell["meaning"],
        reason=cell["reason"],
    )


def span(ids: Sequence[str]) -> str:
    """Return the first and the last of some names."""
    return ids[0] if len(ids) == 1 else say("deck.span", first=ids[0], last=ids[-1])


def finding(view: View, ids: Sequence[str], group: range) -> str:
    """Return what these rows say about these columns: whom they speak against most often."""
    on_page = set(ids)
    rows = [row for row in view["rows"] if row["id"] in on_page and not row["second"]]
    codes = [[row["cells"][column]["code"] for row in rows] for column in group]
    against = [sum(code in _AGAINST for code in column) for column in codes]
    values = {"evidence": span(ids), "n": max(against), "rows": len(rows)}
    if not any(code for column in codes for code in column):
        return say("deck.matrix.unrated", **values)
    if not max(against):
        return say("deck.matrix.none", **values)
    names = [view["hypotheses"][column]["name"] for column in group]
    most = [name for name, count in zip(names, against, strict=True) if count == max(against)]
    if len(most) == len(names) > 1:
        return say("deck.matrix.alike", **values)
    if len(most) > _NAMED_IN_TITLE:
        return say("deck.matrix.several", count=len(most), **values)
    return say("deck.matrix.against", hypotheses=listed(most), **values)
