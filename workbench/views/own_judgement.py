"""An analyst's own answers, before the evidence and after, as a report shows them.

Not here: asking for them, and comparing them with the matrix.
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.judgement import MOMENTS, Judgement
from workbench.scoring.own_probability import OwnProbabilities, own_probabilities
from workbench.views.judgement import REASONS
from workbench.views.percents import in_full, summed
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def judgements(case: Case, analyst: str) -> list[View]:
    """Return the judgements that were recorded, ``before`` first; percents in case order."""
    given = (case.judgement(analyst, moment) for moment in MOMENTS)
    return [_judgement(case, one) for one in given if one is not None]


def _judgement(case: Case, given: Judgement) -> View:
    own = own_probabilities(case, given.analyst, given.moment)
    return {
        "moment": given.moment,
        "title": say(f"export.judgement.{given.moment}"),
        "answer": _answer(case, given),
        "percents": [_percent(case, own, id) for id in own.given],
        "sum": _sum(case, own),
        "confidence": say(f"judgement.confidence.{given.confidence}") if given.confidence else "",
        "reasons": [
            {"label": say(f"judgement.reason.{name}"), "text": getattr(given, name)}
            for name in REASONS
            if getattr(given, name)
        ],
    }


def _percent(case: Case, own: OwnProbabilities, hypothesis: str) -> View:
    """Return a percent as given, with its word and the range of the word, and as divided if it is."""
    given = own.given[hypothesis]
    text = in_full(case, given / 100)
    if own.divided and own.fractions is not None:
        divided = in_full(case, own.fractions[hypothesis])
        text = say("export.judgement.percent.divided", given=text, divided=divided)
    return {"name": name_of(case, hypothesis), "percent": given, "text": text}


def _sum(case: Case, own: OwnProbabilities) -> str:
    """Return what exclusive percents make together where it is not 100, and what follows from it."""
    total = sum(own.given.values())
    if case.form == "independent" or not own.given or total == 100:
        return ""
    agreed = "divided" if own.divided else "as_given"
    return say(f"export.judgement.sum.{agreed}", sum=summed(own.given.values()))


def _answer(case: Case, given: Judgement) -> str:
    return listed(name_of(case, one) for one in given.answer) or say(f"judgement.undecided.{case.form}")
