"""Where people rated differently, for a discussion: counts only, no names.

Not here: the class review, which a teacher sees (:mod:`workbench.views.classreview`).
"""

from typing import Any

from workbench.classroom.median import analysts_cube
from workbench.classroom.splits import Split, splits
from workbench.messages import say
from workbench.model.case import Case
from workbench.views.wording import named

View = dict[str, Any]

MOST = 12
"""Cells that are told; a discussion has time for no more."""

_SIDES = ("speaks_against", "between", "fits")


def differing_view(case: Case) -> View:
    """Return the cells on which the case's analysts are furthest apart, the widest first.

    ``rows`` have id, text, hypothesis and how many stand on each side; ``lead`` says how many there
    are, or why there are none.
    """
    found = splits(analysts_cube(case)) if len(case.analysts) > 1 else ()
    return {
        "title": say("choice.differing"),
        "lead": _lead(len(case.analysts), len(found)),
        "heads": [say(f"choice.differing.{name}") for name in ("item", "hypothesis", *_SIDES)],
        "rows": [_row(case, one) for one in found[:MOST]],
    }


def _lead(people: int, cells: int) -> str:
    if people < 2:
        return say("choice.differing.alone")
    if not cells:
        return say("choice.differing.none", n=people)
    return say("choice.differing.lead", people=people, n=cells, shown=min(cells, MOST))


def _row(case: Case, one: Split) -> View:
    item, hypothesis = case.evidence[one.row], case.rated_hypotheses[one.column]
    return {
        "id": item.id,
        "text": item.text,
        "hypothesis": named(hypothesis),
        "counts": [str(len(getattr(one, side))) for side in _SIDES],
    }
