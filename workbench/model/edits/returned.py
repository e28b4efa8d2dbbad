"""What somebody changed in a file that came back, taken in one step.

Not here: finding out what was changed (:mod:`workbench.session.returned`).
"""

from dataclasses import dataclass
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.assumptions import SwitchAssumption
from workbench.model.edits.cells import ExplainCell, RateCell
from workbench.model.edits.evidence import DescribeEvidence, RewordEvidence
from workbench.model.edits.grades import GradeEvidence
from workbench.model.edits.header import MarkCase
from workbench.model.edits.hypotheses import AddHypothesis
from workbench.model.edits.many import AddManyEvidence
from workbench.model.edits.sources import AddSource

Returnable = (
    RateCell
    | ExplainCell
    | RewordEvidence
    | DescribeEvidence
    | GradeEvidence
    | SwitchAssumption
    | MarkCase
    | AddHypothesis
    | AddSource
    | AddManyEvidence
)
"""What can be done to a matrix in a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeReturned:
    """Make the edits that somebody made in a file, one after another; one undo takes back all of them."""

    file: str
    edits: tuple[Returnable, ...]
    do: Literal["TakeReturned"] = "TakeReturned"


@applied.register
def _(edit: TakeReturned, case: Case, by: str) -> Case:
    for one in edit.edits:
        case = applied(one, case, by)
    return case
