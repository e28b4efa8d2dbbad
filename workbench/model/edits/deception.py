"""The deception check on a source, and a row entered twice: taken as true, and as deceptive.

Not here: which of the two readings a total counts.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.deception import (
    DECEPTION_ANSWERS,
    DECEPTION_QUESTIONS,
    DeceptionAnswer,
    DeceptionCheck,
)
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.items import with_added
from workbench.model.readings import check_single


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDeception:
    """Answer one question of the deception check on a source; a blank answer takes it back."""

    source: str
    question: str
    answer: str
    why: str = ""
    do: Literal["AnswerDeception"] = "AnswerDeception"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludeDeception:
    """Say what one makes of the deception check on a source."""

    source: str
    conclusion: str
    do: Literal["ConcludeDeception"] = "ConcludeDeception"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterTwice:
    """Put beside a row, right behind it, the same item taken as deceptive, not rated yet.

    The wording of the second reading says how the report is then to be understood.
    """

    id: str
    new: str
    text: str = ""
    do: Literal["EnterTwice"] = "EnterTwice"


@applied.register
def _(edit: AnswerDeception, case: Case, by: str) -> Case:
    check_one_of("question", edit.question, DECEPTION_QUESTIONS)
    check_one_of("answer", edit.answer, DECEPTION_ANSWERS)
    check = _check_of(case, edit.source)
    answers = {one.question: one for one in check.answers}
    given = DeceptionAnswer(question=edit.question, answer=edit.answer, why=edit.why.strip())
    answers[edit.question] = given
    kept = (answers[name] for name in DECEPTION_QUESTIONS if name in answers)
    return _with(case, replace(check, answers=tuple(one for one in kept if one.answer or one.why)))


@applied.register
def _(edit: ConcludeDeception, case: Case, by: str) -> Case:
    return _with(case, replace(_check_of(case, edit.source), conclusion=edit.conclusion.strip()))


@applied.register
def _(edit: EnterTwice, case: Case, by: str) -> Case:
    check_single(case, edit.id)
    row = case.evidence_item(edit.id)
    second = replace(
        row, id=edit.new, text=edit.text.strip() or row.text, deceptive_of=row.id, cluster="", flagged_by=()
    )
    ids = [item.id for item in case.evidence]
    following = ids[ids.index(row.id) + 1 :]
    rows = with_added("evidence", case.evidence, second, following[0] if following else None)
    return replace(case, evidence=rows)


def _check_of(case: Case, source: str) -> DeceptionCheck:
    case.source(source)
    return next((check for check in case.deception if check.id == source), DeceptionCheck(id=source))


def _with(case: Case, changed: DeceptionCheck) -> Case:
    rest = tuple(check for check in case.deception if check.id != changed.id)
    filled = bool(changed.answers or changed.conclusion)
    order = {source.id: place for place, source in enumerate(case.sources)}
    checks = (*rest, changed) if filled else rest
    return replace(case, deception=tuple(sorted(checks, key=lambda check: order[check.id])))
