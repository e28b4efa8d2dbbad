"""Rating a cell, and writing down why.

Not here: what a rating is worth.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import ReminderNotRated
from workbench.model.case import Case, Cell, Place
from workbench.model.edits.applying import applied
from workbench.model.rating import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCell:
    """Rate a cell, or clear its rating with None; a written reason stays."""

    evidence: str
    hypothesis: str
    rating: Rating | None
    do: Literal["RateCell"] = "RateCell"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainCell:
    """Write the reason behind a cell; "" takes it away."""

    evidence: str
    hypothesis: str
    reason: str
    do: Literal["ExplainCell"] = "ExplainCell"


@applied.register
def _(edit: RateCell, case: Case, by: str) -> Case:
    _check_ratable(case, edit.evidence, edit.hypothesis)
    reason = case.cell(by, edit.evidence, edit.hypothesis).reason
    return _with_cell(
        case, Place(by, edit.evidence, edit.hypothesis), Cell(rating=edit.rating, reason=reason)
    )


@applied.register
def _(edit: ExplainCell, case: Case, by: str) -> Case:
    _check_ratable(case, edit.evidence, edit.hypothesis)
    rating = case.rating(by, edit.evidence, edit.hypothesis)
    return _with_cell(
        case, Place(by, edit.evidence, edit.hypothesis), Cell(rating=rating, reason=edit.reason)
    )


def _check_ratable(case: Case, evidence: str, hypothesis: str) -> None:
    case.evidence_item(evidence)
    if case.hypothesis(hypothesis).residual:
        raise ReminderNotRated(hypothesis)


def _with_cell(case: Case, place: Place, cell: Cell) -> Case:
    if case.cells.get(place, Cell()) == cell:
        return case
    cells = dict(case.cells)
    if cell == Cell():
        del cells[place]
    else:
        cells[place] = cell
    return replace(case, cells=cells)
