"""A class exercise begun: the rows in an order of the student's own, the totals closed.

Not here: the name that is asked for first, and the file that is handed in.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import AlreadyBegun, BadValue
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import in_order
from workbench.model.readings import in_pairs
from workbench.model.shuffle import LARGEST_SEED, shuffled


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginExercise:
    """Begin a class exercise: shuffle the rows by a seed, and keep totals closed until all is rated."""

    seed: int
    do: Literal["BeginExercise"] = "BeginExercise"


@applied.register
def _(edit: BeginExercise, case: Case, by: str) -> Case:
    if by in case.in_class:
        raise AlreadyBegun(by)
    if not 0 <= edit.seed <= LARGEST_SEED:
        raise BadValue(say("errors.value.seed"), edit.seed, say("errors.expected.seed", most=LARGEST_SEED))
    order = shuffled((item.id for item in case.items), edit.seed)
    evidence = in_order("evidence", case.evidence, in_pairs(case, order))
    return replace(case, evidence=evidence, in_class=(*case.in_class, by))
