"""An analyst's own answers, before the evidence and after, as a report shows them.

Not here: asking for them, and comparing them with the matrix.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.judgement import MOMENTS, Judgement
from workbench.views.judgement import REASONS
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def judgements(case: Case, analyst: str) -> list[View]:
    """Return the judgements that were recorded, ``before`` first; percents in case order."""
    given = (case.judgement(analyst, moment) for moment in MOMENTS)
    return [_judgement(case, one) for one in given if one is not None]


def _judgement(case: Case, given: Judgement) -> View:
    return {
        "moment": given.moment,
        "title": say(f"export.judgement.{given.moment}"),
        "answer": _answer(case, given),
        "percents": [
            {"name": name_of(case, one.id), "percent": given.percents[one.id]}
            for one in case.hypotheses
            if one.id in given.percents
        ],
        "confidence": say(f"judgement.confidence.{given.confidence}") if given.confidence else "",
        "reasons": [
            {"label": say(f"judgement.reason.{name}"), "text": getattr(given, name)}
            for name in REASONS
            if getattr(given, name)
        ],
    }


def _answer(case: Case, given: Judgement) -> str:
    return listed(name_of(case, one) for one in given.answer) or say(f"judgement.undecided.{case.form}")
