"""Whom to seat together, told by name or code.

Not here: how the groups are found (:mod:`workbench.classroom.seating`).
"""

from collections.abc import Sequence
from math import isnan
from typing import Any

from workbench.classroom.measures import Measured, first_views
from workbench.classroom.seating import Groups, mixed
from workbench.messages import commas, say
from workbench.views.classroll import Naming
from workbench.views.percents import percent_text
from workbench.views.strangers import LONGEST_NAME, one_line

View = dict[str, Any]

SIZES = (2, 3, 4, 5, 6)


def seats_view(found: Measured, names: Naming, groups: Groups, size: int) -> View:
    """Return the groups: who sits in each, what they first held, and how often two of them differ."""
    views = first_views(found.frame, [one.before for one in found.entries])
    return {
        "lead": say("classroll.groups.lead"),
        "size": size,
        "sizes": [{"value": str(n), "label": str(n), "chosen": n == size} for n in SIZES],
        "groups": [
            {
                "n": n,
                "title": say("classview.seats.group", n=n),
                "who": _who(found, names, group),
                "text": say(
                    "classroll.group", n=n, who=commas(one["name"] for one in _who(found, names, group))
                ),
                "mixed": _mixed(mixed(views, group)),
            }
            for n, group in enumerate(groups, start=1)
        ],
    }


def _who(found: Measured, names: Naming, group: Sequence[int]) -> list[dict[str, str]]:
    people = [
        {
            "name": one_line(names.student(found.entries[place].student), LONGEST_NAME),
            "held": _held(found, place),
        }
        for place in group
    ]
    return sorted(people, key=lambda one: one["name"].casefold())


def _held(found: Measured, place: int) -> str:
    before = found.entries[place].before
    if before is None:
        return say("class.answer.none")
    return commas(one_line(id, 12) for id in before.answer) or say("class.answer.open")


def _mixed(share: float) -> str:
    return "" if isnan(share) else say("classview.seats.mixed", share=percent_text(share))
