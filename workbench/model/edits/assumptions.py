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


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchAssumption:
    """Count an assumption in every total, or in none."""

    id: str
    on: bool
    do: Literal["SwitchAssumption"] = "SwitchAssumption"


@applied.register
def _(edit: SwitchAssumption, case: Case, by: str) -> Case:
    row = case.evidence_item(edit.id)
    if row.kind != ASSUMPTION:
        raise NotAnAssumption(row.id)
    return replace(case, evidence=with_changed(case.evidence, replace(row, on=edit.on)))
