"""What is said of a class that finds its own hypotheses or evidence: nothing is compared cell by cell.

Not here: which class that is (:mod:`workbench.classroom.sameness`).
"""

from workbench.classroom.sameness import found_by_each
from workbench.messages import say
from workbench.model.case import Case


def found_alone_told(frame: Case | None) -> str:
    """Return the sentence for a class whose students each find something alone; "" for any other."""
    found = found_by_each(frame.lesson) if frame else ()
    return say(f"classroll.alone.{'_'.join(found)}") if found else ""
