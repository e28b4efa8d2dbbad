"""Signs of how a class went through the matrix: tentative, by student, and never a verdict.

Not here: points for work that shows (:mod:`workbench.views.marks`).
"""

from collections.abc import Iterator
from math import isnan
from typing import Any

from workbench.classroom.habits import Habits
from workbench.classroom.measures import Measured
from workbench.messages import number, say
from workbench.views.classmeasures import HALF, signs_json
from workbench.views.classmeasures_told import signs_told
from workbench.views.classroll import Naming
from workbench.views.percents import percent_text
from workbench.views.strangers import LONGEST_NAME, one_line

View = dict[str, Any]


def signs_view(found: Measured, names: Naming) -> View:
    """Return what the whole class shows, and who shows a sign that is worth a question."""
    lines = [
        {
            "name": one_line(names.student(one.student), LONGEST_NAME),
            "signs": told,
            "minutes": _minutes(one.habits),
        }
        for one in found.entries
        if (told := list(signs_of(one.habits)))
    ]
    return {
        "sentences": list(signs_told(signs_json(found))),
        "lines": sorted(lines, key=lambda one: str(one["name"]).casefold()),
        "shown": sum(not isnan(one.habits.seconds) for one in found.entries),
    }


def signs_of(one: Habits) -> Iterator[str]:
    """Yield what of somebody's way through the matrix is worth a question."""
    if one.down_share > HALF:
        yield say("classview.signs.down", share=percent_text(one.down_share))
    if one.quick > HALF:
        yield say(
            "classview.signs.haste", share=percent_text(one.quick), seconds=number(f"{one.seconds:.1f}")
        )


def _minutes(one: Habits) -> str:
    return "" if isnan(one.minutes) else say("classview.signs.minutes", n=max(1, round(one.minutes)))
