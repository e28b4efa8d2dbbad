"""Whether two people worked on one case.

Not here: which case a class works on (:mod:`workbench.classroom.choosing`).
"""

from typing import NamedTuple

from workbench.messages import say
from workbench.model.case import Case


class Print(NamedTuple):
    """What makes two cases the same one: what they ask, hold and weigh; never the order."""

    question: str
    form: str
    rows: frozenset[tuple[str, str]]
    columns: frozenset[tuple[str, str]]


def print_of(case: Case) -> Print:
    """Return what makes a case the same as another."""
    rows = frozenset((item.id, item.text) for item in case.items)
    columns = frozenset((item.id, item.label) for item in case.hypotheses if not item.residual)
    return Print(case.question, case.form, rows, columns)


def difference(found: Print, frame: Print) -> str:
    """Return what keeps a case from being the class's, as part of a sentence; "" if nothing does.

    Rows and hypotheses that a student has added do no harm; those of the frame must all be
    there, in the same words.
    """
    if (found.question, found.form) != (frame.question, frame.form):
        return say("class.different.question", question=found.question)
    changed = sorted({id for id, _ in (frame.rows - found.rows) | (frame.columns - found.columns)})
    return say("class.different.items", n=len(changed), ids=", ".join(changed[:6])) if changed else ""
