"""An assumption switched off and on again; its ratings stay.

Not here: rows of other kinds, which are left out in scenarios only.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import NotAnAssumption
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_changed
from workbench.model.evidence import ASSUMPTION
from workbench.model.readings import told_of_both


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchAssumption:
    """Count an assumption in every total, or in none; both readings, where it was entered twice."""

    id: str
    on: bool
    do: Literal["SwitchAssumption"] = "SwitchAssumption"


@applied.register
def _(edit: SwitchAssumption, case: Case, by: str) -> Case:
    row = case.evidence_item(edit.id)
    if row.kind != ASSUMPTION:
        raise NotAnAssumption(row.id)
    first = case.evidence_item(row.deceptive_of or row.id)
    changed = with_changed(case.evidence, replace(first, on=edit.on))
    return told_of_both(replace(case, evidence=changed), first.id)
