"""Evidence graded, and its grades locked before rating starts.

Not here: what a grade weighs.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import GradesLocked, HouseTableLocked, NeedsReason
from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.items import with_changed
from workbench.model.rating import CREDIBILITIES, JUDGED, RELIABILITIES, read_grade, read_level


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeEvidence:
    """Grade a row, with the reason; refused while the grades are locked."""

    id: str
    reliability: str
    credibility: str
    relevance: str
    reason: str
    do: Literal["GradeEvidence"] = "GradeEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockGrades:
    """Lock the grades before rating starts."""

    do: Literal["LockGrades"] = "LockGrades"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockGrades:
    """Unlock the grades again; the reason stays in the history."""

    why: str
    do: Literal["UnlockGrades"] = "UnlockGrades"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLevels:
    """Choose the house table: which level an Admiralty code stands for, in pairs; empty for none.

    F and 6 mean that nothing can be judged: they stand for no level and are refused. Refused,
    too, while the grades are locked, since it changes what they weigh.
    """

    levels_of: tuple[tuple[str, str], ...]
    do: Literal["ChooseLevels"] = "ChooseLevels"


@applied.register
def _(edit: GradeEvidence, case: Case, by: str) -> Case:
    if case.grades_locked:
        raise GradesLocked(edit.id)
    changed = replace(
        case.evidence_item(edit.id),
        reliability=read_grade(edit.reliability, RELIABILITIES),
        credibility=read_grade(edit.credibility, CREDIBILITIES),
        relevance=read_level(edit.relevance) or "",
        reason=edit.reason,
    )
    return replace(case, evidence=with_changed(case.evidence, changed))


@applied.register
def _(edit: LockGrades, case: Case, by: str) -> Case:
    return replace(case, grades_locked=True)


@applied.register
def _(edit: UnlockGrades, case: Case, by: str) -> Case:
    if case.grades_locked and not edit.why.strip():
        raise NeedsReason
    return replace(case, grades_locked=False)


@applied.register
def _(edit: ChooseLevels, case: Case, by: str) -> Case:
    if case.grades_locked:
        raise HouseTableLocked
    table = {}
    for code, level in edit.levels_of:
        check_one_of("admiralty", code, JUDGED)
        if chosen := read_level(level):
            table[code] = chosen.value
    return replace(case, levels_of=tuple((code, table[code]) for code in JUDGED if code in table))
