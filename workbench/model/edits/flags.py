"""A row flagged by an analyst for oneself.

Not here: grades, which are the whole case's.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_changed


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagEvidence:
    """Flag a row, to come back to it, or take one's flag away; other analysts' flags stay."""

    evidence: str
    flagged: bool
    do: Literal["FlagEvidence"] = "FlagEvidence"


@applied.register
def _(edit: FlagEvidence, case: Case, by: str) -> Case:
    item = case.evidence_item(edit.evidence)
    others = {analyst for analyst in item.flagged_by if analyst != by}
    flagged_by = tuple(sorted(others | {by} if edit.flagged else others))
    return replace(case, evidence=with_changed(case.evidence, replace(item, flagged_by=flagged_by)))
