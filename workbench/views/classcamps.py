"""Where a class splits most: which camps there are in a cell, and the reasons of each.

Not here: the cell's median and counts (:mod:`workbench.views.classcells`).
"""

from collections.abc import Callable, Sequence
from typing import Any

from workbench.classroom.measures import Measured
from workbench.classroom.splits import Split, split_at
from workbench.messages import number, say
from workbench.scoring.matrix import CODES
from workbench.views.classcells import cell_view
from workbench.views.classroll import Naming
from workbench.views.discretion import Discretion
from workbench.views.strangers import LONGEST_NAME, one_line
from workbench.views.wording import named

View = dict[str, Any]
Told = Callable[[str], str]

CAMPS = ("fits", "speaks_against", "between", "not_applicable")
MOST_REASONS = 12
MOST_SPLITS = 60
"""Splits beyond which a reader is not shown the camps; from Python there are all of them."""


def camps_view(found: Measured, names: Naming, *, most: int = MOST_SPLITS) -> list[View]:
    """Return the cells on which the class differs, the widest apart first, each with its camps.

    Under codes, names are taken out of what people wrote, too.
    """
    told = _told(found, names)
    return [
        _split(found, split_at(found.cube, row, column, spread=far), names, told)
        for row, column, far in found.splits[:most]
    ]


def _told(found: Measured, names: Naming) -> Told:
    """Return how a reason is told."""
    if names.codes is None:
        return one_line
    return Discretion((one.student for one in found.entries), found.frame)


def _split(found: Measured, one: Split, names: Naming, told: Told) -> View:
    item, hypothesis = found.frame.evidence[one.row], found.frame.rated_hypotheses[one.column]
    camps = {camp: getattr(one, camp) for camp in CAMPS}
    return {
        "key": f"{item.id} {hypothesis.id}",
        "evidence": item.id,
        "text": one_line(item.text),
        "hypothesis": one_line(named(hypothesis)),
        "spread": say("class.spread", spread=number(f"{one.spread:.2f}")),
        "cell": cell_view(found, one.row, one.column),
        "camps": [_camp(found, one, camp, who, names, told) for camp, who in camps.items() if who],
    }


def _camp(found: Measured, one: Split, camp: str, who: Sequence[int], names: Naming, told: Told) -> View:
    reasons = _reasons(found, one, who, names, told)
    left = len(reasons) - MOST_REASONS
    return {
        "camp": camp,
        "title": say(f"class.camp.{camp}", n=len(who)),
        "n": len(who),
        "reasons": reasons[:MOST_REASONS],
        "none": "" if reasons else say("class.reason.none"),
        "more": say("class.reason.more", n=left) if left > 0 else "",
    }


def _reasons(found: Measured, one: Split, who: Sequence[int], names: Naming, told: Told) -> list[View]:
    place = (found.frame.evidence[one.row].id, found.frame.rated_hypotheses[one.column].id)
    given = ((n, told(found.entries[n].reasons.get(place, ""))) for n in who)
    return [
        {
            "who": one_line(names.student(found.entries[n].student), LONGEST_NAME),
            "code": CODES[int(found.cube[n, one.row, one.column])],
            "text": reason,
        }
        for n, reason in given
        if reason
    ]
