"""Evidence graded, and its grades locked before rating starts.

Not here: what a grade weighs.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import GradesLocked, HouseTableLocked, NeedsReason, UnknownItem
from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.items import with_changed
from workbench.model.evidence import Evidence
from workbench.model.origin import Origin
from workbench.model.rating import CREDIBILITIES, JUDGED, RELIABILITIES, read_grade, read_level
from workbench.model.readings import told_of_both


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
class GradeOrigin:
    """Grade whoever said it, in the register and in every row that rests on it; "" takes it back.

    Rows that were graded apart from their origin keep their own grade. An origin that is not in
    the register yet is entered. Refused while the grades are locked.
    """

    origin: str
    reliability: str
    do: Literal["GradeOrigin"] = "GradeOrigin"


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
    return told_of_both(replace(case, evidence=with_changed(case.evidence, changed)), edit.id)


@applied.register
def _(edit: GradeOrigin, case: Case, by: str) -> Case:
    name = edit.origin.strip()
    if case.grades_locked:
        raise GradesLocked(name)
    known = {origin.id: origin for origin in case.origins}
    if not name or (name not in known and not _rows_of(case, name)):
        raise UnknownItem("origin", name, known)
    grade, before = read_grade(edit.reliability, RELIABILITIES), grade_of_origin(case, name)
    entry = replace(known.get(name, Origin(id=name)), reliability=grade)
    added = (entry,) if grade and name not in known else ()
    entered = (*with_changed(case.origins, entry), *added)
    evidence = tuple(
        replace(item, reliability=grade)
        if item.origin.strip() == name and item.reliability in ("", before)
        else item
        for item in case.evidence
    )
    return replace(case, origins=entered, evidence=evidence)


def grade_of_origin(case: Case, name: str) -> str:
    """Return an origin's reliability: the register's, else the one that all its rows share, else ""."""
    shared = {item.reliability for item in _rows_of(case, name)}
    return registered_grade(case, name) or (shared.pop() if len(shared) == 1 else "")


def registered_grade(case: Case, name: str) -> str:
    """Return the reliability that an origin has in the register, "" where it has none or is not in it."""
    return next((origin.reliability for origin in case.origins if origin.id == name), "")


def with_grade_of_origin(case: Case, item: Evidence) -> Evidence:
    """Return a new row with the reliability its origin has in the register, unless grades are locked."""
    if case.grades_locked or item.reliability:
        return item
    return replace(item, reliability=registered_grade(case, item.origin.strip()))


def _rows_of(case: Case, name: str) -> list[Evidence]:
    return [item for item in case.evidence if item.origin.strip() == name]


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
