"""What is asked in a class besides the matrix: the questions on the method, and cells a second time.

Not here: which cells are asked again, which the student's seed says.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import BadValue, NotYetRated, SkippingNeedsReason, one_of
from workbench.messages import say
from workbench.model.case import Case, Cell
from workbench.model.comprehension import OPTIONS, Comprehension
from workbench.model.edits.applying import applied
from workbench.model.rating import Rating


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion:
    """Answer a question on the method; a later answer takes the place of an earlier one."""

    question: str
    answer: str
    do: Literal["AnswerQuestion"] = "AnswerQuestion"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipQuestions:
    """Go on without the questions on the method, and say why."""

    why: str
    do: Literal["SkipQuestions"] = "SkipQuestions"


@dataclass(frozen=True, slots=True, kw_only=True)
class RateAgain:
    """Rate a cell a second time, the first rating out of view; None takes the second one away."""

    evidence: str
    hypothesis: str
    rating: Rating | None
    do: Literal["RateAgain"] = "RateAgain"


@applied.register
def _(edit: AnswerQuestion, case: Case, by: str) -> Case:
    _check(say("errors.value.question"), edit.question, tuple(OPTIONS))
    _check(say("errors.value.answer"), edit.answer, OPTIONS[edit.question])
    known = case.comprehension_of(by)
    return _with(case, replace(known, answers={**known.answers, edit.question: edit.answer}))


@applied.register
def _(edit: SkipQuestions, case: Case, by: str) -> Case:
    if not edit.why.strip():
        raise SkippingNeedsReason
    return _with(case, replace(case.comprehension_of(by), skipped=edit.why.strip()))


@applied.register
def _(edit: RateAgain, case: Case, by: str) -> Case:
    case.evidence_item(edit.evidence)
    case.hypothesis(edit.hypothesis)
    key = (by, edit.evidence, edit.hypothesis)
    if case.rating(*key) is None and edit.rating is not None:
        raise NotYetRated(edit.evidence, edit.hypothesis)
    kept = {place: cell for place, cell in case.repeats.items() if place != key}
    return replace(case, repeats=kept if edit.rating is None else {**kept, key: Cell(rating=edit.rating)})


def _with(case: Case, comprehension: Comprehension) -> Case:
    if comprehension == case.comprehension_of(comprehension.analyst):
        return case
    return replace(case, comprehension={**case.comprehension, (comprehension.analyst,): comprehension})


def _check(what: str, found: str, allowed: tuple[str, ...]) -> None:
    if found not in allowed:
        raise BadValue(what, found, one_of(allowed))
