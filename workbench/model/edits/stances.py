"""Where a member of a team stands on a cell now, and why: moved, or staying by what they handed in.

Not here: the joint cell, which is rated like any other by the team.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import StanceNeedsReason
from workbench.model.case import Case, Cell
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.rating import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeStance:
    """Write down where a member stands, with the reason; a rating of None takes it back.

    The member's own code is where they stay by it, another one where they have moved. What the
    member handed in stays as it was.
    """

    member: str
    evidence: str
    hypothesis: str
    rating: Rating | None
    reason: str = ""
    do: Literal["TakeStance"] = "TakeStance"


@applied.register
def _(edit: TakeStance, case: Case, by: str) -> Case:
    check_one_of("member", edit.member, case.lesson.members)
    case.evidence_item(edit.evidence)
    case.hypothesis(edit.hypothesis)
    if edit.rating is not None and not edit.reason.strip():
        raise StanceNeedsReason(edit.member)
    key = (edit.member, edit.evidence, edit.hypothesis)
    kept = {place: cell for place, cell in case.stances.items() if place != key}
    if edit.rating is None:
        return replace(case, stances=kept)
    stance = Cell(rating=edit.rating, reason=edit.reason.strip())
    return case if case.stances.get(key) == stance else replace(case, stances={**kept, key: stance})
