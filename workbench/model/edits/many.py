"""Many rows of evidence added at once, as they come out of a spreadsheet.

Not here: reading the spreadsheet.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import ReminderNotRated, UnknownItem
from workbench.model.case import Case, Cell, Place
from workbench.model.edits.applying import applied
from workbench.model.edits.cells import ExplainCell, RateCell
from workbench.model.edits.items import with_added
from workbench.model.evidence import Evidence
from workbench.model.readings import check_single
from workbench.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class AddManyEvidence:
    """Add evidence rows at the end, with the sources they name and one's own cells in them, in one step."""

    evidence: tuple[Evidence, ...]
    sources: tuple[Source, ...] = ()
    ratings: tuple[RateCell, ...] = ()
    reasons: tuple[ExplainCell, ...] = ()
    do: Literal["AddManyEvidence"] = "AddManyEvidence"


@applied.register
def _(edit: AddManyEvidence, case: Case, by: str) -> Case:
    for source in edit.sources:
        case = replace(case, sources=with_added("source", case.sources, source, None))
    for item in edit.evidence:
        if item.source:
            case.source(item.source)
        if item.deceptive_of:
            check_single(case, item.deceptive_of)
        case = replace(case, evidence=with_added("evidence", case.evidence, item, None))
    return replace(case, cells=_with_cells(case, edit, by))


def _with_cells(case: Case, edit: AddManyEvidence, by: str) -> dict[Place, Cell]:
    written: dict[Place, Cell] = {}
    added = {item.id for item in edit.evidence}
    for rated in edit.ratings:
        place = _new_place(case, rated, added, by)
        written[place] = replace(written.get(place, Cell()), rating=rated.rating)
    for explained in edit.reasons:
        place = _new_place(case, explained, added, by)
        written[place] = replace(written.get(place, Cell()), reason=explained.reason)
    return {**case.cells, **{place: cell for place, cell in written.items() if cell != Cell()}}


def _new_place(case: Case, entry: RateCell | ExplainCell, added: set[str], by: str) -> Place:
    if entry.evidence not in added:
        raise UnknownItem("evidence", entry.evidence, added)
    if case.hypothesis(entry.hypothesis).residual:
        raise ReminderNotRated(entry.hypothesis)
    return Place(by, entry.evidence, entry.hypothesis)
