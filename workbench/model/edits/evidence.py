"""Evidence added, reworded, described, ordered and removed.

Not here: its grades.
"""

from dataclasses import dataclass, fields, replace
from typing import Literal

from workbench.errors import BadValue, NeedsWords
from workbench.messages import say
from workbench.model.case import Case, without_evidence
from workbench.model.edits.applying import applied
from workbench.model.edits.items import in_order, with_added, with_changed
from workbench.model.evidence import Evidence
from workbench.model.pruning import pruned
from workbench.model.readings import check_single, told_of_both
from workbench.model.source import Excerpt


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

    An excerpt is given up when source or paragraph change: it points into the old one. When the
    event ``happened`` stays as it is where nothing is given (None).
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
    happened: str | None = None
    do: Literal["DescribeEvidence"] = "DescribeEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelocateExcerpt:
    """Confirm where a row's words stand now, or point it to other words of its source."""

    id: str
    paragraph: int | None
    excerpt: Excerpt
    do: Literal["RelocateExcerpt"] = "RelocateExcerpt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveEvidence:
    """Remove a row with its cells, and its second reading with it."""

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
    if edit.evidence.deceptive_of:
        check_single(case, edit.evidence.deceptive_of)
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
    if edit.happened is None:
        given["happened"] = row.happened
    if (row.source, row.paragraph) != (edit.source, edit.paragraph):
        given |= {"excerpt": None, "original": None}
    changed = replace(case, evidence=with_changed(case.evidence, replace(row, **given)))
    return told_of_both(changed, edit.id)


@applied.register
def _(edit: RelocateExcerpt, case: Case, by: str) -> Case:
    found = replace(case.evidence_item(edit.id), paragraph=edit.paragraph, excerpt=edit.excerpt)
    return told_of_both(replace(case, evidence=with_changed(case.evidence, found)), edit.id)


@applied.register
def _(edit: RemoveEvidence, case: Case, by: str) -> Case:
    case.evidence_item(edit.id)
    gone = {edit.id, *(item.id for item in case.evidence if item.deceptive_of == edit.id)}
    expectations = (replace(one, evidence="") if one.evidence in gone else one for one in case.expectations)
    return pruned(replace(without_evidence(case, gone), expectations=tuple(expectations)))


@applied.register
def _(edit: OrderEvidence, case: Case, by: str) -> Case:
    return replace(case, evidence=in_order("evidence", case.evidence, edit.order))
