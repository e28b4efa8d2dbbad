"""Rating how likely a row would be seen anyway, and writing down why.

Not here: the cells of the matrix.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case, Cell
from workbench.model.edits.applying import applied
from workbench.model.rating import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class RateBaseline:
    """Rate a row's baseline, or clear its rating with None; a written reason stays."""

    evidence: str
    rating: Rating | None
    do: Literal["RateBaseline"] = "RateBaseline"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainBaseline:
    """Write the reason behind a row's baseline; "" takes it away."""

    evidence: str
    reason: str
    do: Literal["ExplainBaseline"] = "ExplainBaseline"


@applied.register
def _(edit: RateBaseline, case: Case, by: str) -> Case:
    return _with_baseline(
        case, by, edit.evidence, replace(case.baseline(by, edit.evidence), rating=edit.rating)
    )


@applied.register
def _(edit: ExplainBaseline, case: Case, by: str) -> Case:
    return _with_baseline(
        case, by, edit.evidence, replace(case.baseline(by, edit.evidence), reason=edit.reason)
    )


def _with_baseline(case: Case, by: str, evidence: str, cell: Cell) -> Case:
    case.evidence_item(evidence)
    if cell == case.baseline(by, evidence):
        return case
    kept = {key: one for key, one in case.baselines.items() if key != (by, evidence)}
    return replace(case, baselines=kept if cell == Cell() else {**kept, (by, evidence): cell})
