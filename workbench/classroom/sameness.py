"""Whether two people worked on one case.

Not here: which case a class works on (:mod:`workbench.classroom.choosing`).
"""

from dataclasses import replace
from typing import NamedTuple

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.lesson import EVIDENCE, HYPOTHESES, Lesson
from workbench.model.pruning import pruned


class Print(NamedTuple):
    """What makes two cases the same one: what they ask, hold and weigh; never the order."""

    question: str
    form: str
    rows: frozenset[tuple[str, str]]
    columns: frozenset[tuple[str, str]]


def print_of(case: Case) -> Print:
    """Return what makes a case the same as another; what a class finds by itself is nobody's to share."""
    found = found_by_each(case.lesson)
    rows = frozenset((item.id, item.text) for item in case.items)
    columns = frozenset((item.id, item.label) for item in case.hypotheses if not item.residual)
    nothing = frozenset[tuple[str, str]]()
    return Print(
        case.question,
        case.form,
        nothing if EVIDENCE in found else rows,
        nothing if HYPOTHESES in found else columns,
    )


def found_by_each(lesson: Lesson) -> tuple[str, ...]:
    """Return which of evidence and hypotheses each student of a class finds alone; () where all is given."""
    return tuple(what for what in (HYPOTHESES, EVIDENCE) if not lesson.gives(what))


def comparable(frame: Case) -> Case:
    """Return a class's case without what each student finds alone: H1 of one is not H1 of another."""
    found = found_by_each(frame.lesson)
    hypotheses = tuple(one for one in frame.hypotheses if one.residual)
    return pruned(
        replace(
            frame,
            hypotheses=hypotheses if HYPOTHESES in found else frame.hypotheses,
            evidence=() if EVIDENCE in found else frame.evidence,
        )
    )


def difference(found: Print, frame: Print) -> str:
    """Return what keeps a case from being the class's, as part of a sentence; "" if nothing does.

    Rows and hypotheses that a student has added do no harm; those of the frame must all be
    there, in the same words.
    """
    if (found.question, found.form) != (frame.question, frame.form):
        return say("class.different.question", question=found.question)
    changed = sorted({id for id, _ in (frame.rows - found.rows) | (frame.columns - found.columns)})
    return say("class.different.items", n=len(changed), ids=", ".join(changed[:6])) if changed else ""
