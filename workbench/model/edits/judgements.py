"""An analyst's own answer and confidence, recorded.

Not here: anything computed.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

from workbench.errors import OneAnswerOnly
from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.probability import check_percent
from workbench.model.judgement import CONFIDENCES, MOMENTS, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Record one's own answer and confidence, before the evidence or after.

    ``normalised`` is consent to have these very percents divided by their sum; whoever gives
    others asks for it again.
    """

    moment: str
    answer: tuple[str, ...] = ()
    percents: dict[str, int] = field(default_factory=dict)
    confidence: str = ""
    assumptions: str = ""
    sourcing: str = ""
    argument: str = ""
    normalised: bool = False
    do: Literal["Judge"] = "Judge"


@applied.register
def _(edit: Judge, case: Case, by: str) -> Case:
    check_one_of("moment", edit.moment, MOMENTS)
    check_one_of("confidence", edit.confidence, ("", *CONFIDENCES))
    if case.form == "exclusive" and len(edit.answer) > 1:
        raise OneAnswerOnly(edit.answer)
    for id in (*edit.answer, *edit.percents):
        case.hypothesis(id)
    for id, percent in edit.percents.items():
        check_percent(percent, id)
    judgement = Judgement(
        analyst=by,
        moment=edit.moment,
        answer=tuple(edit.answer),
        percents=dict(edit.percents),
        confidence=edit.confidence,
        assumptions=edit.assumptions,
        sourcing=edit.sourcing,
        argument=edit.argument,
        normalised=edit.normalised,
    )
    return replace(case, judgements={**case.judgements, (by, edit.moment): judgement})
