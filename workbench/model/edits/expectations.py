"""What a hypothesis leads one to expect: entered, changed, removed, and an absence made evidence.

Not here: indicators of what is to come.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import NeedsWords
from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.items import with_added, with_changed
from workbench.model.evidence import Evidence
from workbench.model.expectation import EXPECTATION_STATES, Expectation


@dataclass(frozen=True, slots=True, kw_only=True)
class AddExpectation:
    """Add an expectation at the end."""

    expectation: Expectation
    do: Literal["AddExpectation"] = "AddExpectation"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeExpectation:
    """Replace an expectation by one of the same id."""

    expectation: Expectation
    do: Literal["ChangeExpectation"] = "ChangeExpectation"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveExpectation:
    """Remove an expectation; a row of evidence that came of it stays."""

    id: str
    do: Literal["RemoveExpectation"] = "RemoveExpectation"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterFinding:
    """Make what came of an expectation a row of evidence: the finding, or the absence."""

    id: str
    evidence: Evidence
    do: Literal["EnterFinding"] = "EnterFinding"


@applied.register
def _(edit: AddExpectation, case: Case, by: str) -> Case:
    _check(case, edit.expectation)
    added = with_added("expectation", case.expectations, edit.expectation, None)
    return replace(case, expectations=added)


@applied.register
def _(edit: ChangeExpectation, case: Case, by: str) -> Case:
    case.expectation(edit.expectation.id)
    _check(case, edit.expectation)
    return replace(case, expectations=with_changed(case.expectations, edit.expectation))


@applied.register
def _(edit: RemoveExpectation, case: Case, by: str) -> Case:
    case.expectation(edit.id)
    return replace(case, expectations=tuple(one for one in case.expectations if one.id != edit.id))


@applied.register
def _(edit: EnterFinding, case: Case, by: str) -> Case:
    expectation = case.expectation(edit.id)
    if edit.evidence.source:
        case.source(edit.evidence.source)
    return replace(
        case,
        evidence=with_added("evidence", case.evidence, edit.evidence, None),
        expectations=with_changed(case.expectations, replace(expectation, evidence=edit.evidence.id)),
    )


def _check(case: Case, expectation: Expectation) -> None:
    case.hypothesis(expectation.hypothesis)
    check_one_of("state", expectation.state, EXPECTATION_STATES)
    if not expectation.text.strip():
        raise NeedsWords(expectation.id)
    if expectation.evidence:
        case.evidence_item(expectation.evidence)
