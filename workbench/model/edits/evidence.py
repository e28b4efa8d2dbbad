"""Evidence added, reworded, described, ordered and removed.

Not here: its grades.
"""

from dataclasses import dataclass, fields, replace
from typing import Literal

from workbench.errors import BadValue, NeedsWords
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import in_order, with_added, with_changed
from workbench.model.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEvidence:
    """Add an evidence row at the end, or before another one."""

    evidence: Evidence
    before: str | None = None
    do: Literal["AddEvidence"] = "AddEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordEvidence:
    """Change the wording of a row; its cells are kept."""

    id: str
    text: str
    do: Literal["RewordEvidence"] = "RewordEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeEvidence:
    """Change where a row comes from and what it is; its wording, grades and cells are kept.

    An excerpt is given up when source or paragraph change: it points into the old one.
    """

    id: str
    source: str
    paragraph: int | None
    outlet: str
    origin: str
    kind: str
    date: str
    url: str
    note: str
    do: Literal["DescribeEvidence"] = "DescribeEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveEvidence:
    """Remove a row with its cells."""

    id: str
    do: Literal["RemoveEvidence"] = "RemoveEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEvidence:
    """Put the rows into this order, which names each once."""

    order: tuple[str, ...]
    do: Literal["OrderEvidence"] = "OrderEvidence"


@applied.register
def _(edit: AddEvidence, case: Case, by: str) -> Case:
    if edit.evidence.source:
        case.source(edit.evidence.source)
    return replace(case, evidence=with_added("evidence", case.evidence, edit.evidence, edit.before))


@applied.register
def _(edit: RewordEvidence, case: Case, by: str) -> Case:
    if not edit.text.strip():
        raise NeedsWords(edit.id)
    changed = replace(case.evidence_item(edit.id), text=edit.text)
    return replace(case, evidence=with_changed(case.evidence, changed))


@applied.register
def _(edit: DescribeEvidence, case: Case, by: str) -> Case:
    row = case.evidence_item(edit.id)
    if edit.source:
        case.source(edit.source)
    if edit.paragraph is not None and edit.paragraph < 1:
        raise BadValue(say("errors.value.paragraph"), edit.paragraph, say("errors.expected.paragraph"))
    given = {field.name: getattr(edit, field.name) for field in fields(edit) if field.name != "do"}
    if (row.source, row.paragraph) != (edit.source, edit.paragraph):
        given |= {"excerpt": None, "original": None}
    return replace(case, evidence=with_changed(case.evidence, replace(row, **given)))


@applied.register
def _(edit: RemoveEvidence, case: Case, by: str) -> Case:
    case.evidence_item(edit.id)
    return replace(
        case,
        evidence=tuple(e for e in case.evidence if e.id != edit.id),
        cells={place: cell for place, cell in case.cells.items() if place.evidence != edit.id},
    )


@applied.register
def _(edit: OrderEvidence, case: Case, by: str) -> Case:
    return replace(case, evidence=in_order("evidence", case.evidence, edit.order))
