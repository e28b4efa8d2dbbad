"""What a person lays down about probabilities: the tables, q, ρ, the prior and the words, to be changed.

Not here: what it does to the probabilities.
"""

from itertools import pairwise
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.probability import PRIORS, YARDSTICKS
from workbench.model.rating import SCALE, Level
from workbench.scoring import matrix_of
from workbench.scoring.bayes import FALSE_REPORT
from workbench.scoring.laid_down import RELIABILITY, UNJUDGED, UNJUDGED_ENDS, doubt, reliability_for
from workbench.scoring.likelihood import EVEN_STEPS
from workbench.scoring.posterior import table_for
from workbench.views.rests_on import decimal
from workbench.views.wording import level_named

View = dict[str, Any]


def laying_down_view(case: Case, analyst: str) -> View:
    """Return every number that somebody has to choose, with what it means and what it usually is."""
    return {
        "table": _table(case),
        "levels": _levels(case),
        "false_report": _number(
            "false_report", case.probability.false_report, usual=FALSE_REPORT, note=_matters_to_q(case)
        ),
        "dependence": _number("dependence", case.dependence, usual=1.0, note=_matters_to_rho(case)),
        "prior": _choice("prior", PRIORS, case.probability.prior, case.form),
        "words": _choice("words", YARDSTICKS, case.probability.words),
    }


def _table(case: Case) -> View:
    table = table_for(case)
    return {
        "name": "" if table is EVEN_STEPS else table.name,
        "own": bool(case.probability.likelihoods),
        "cells": [
            {
                "code": code.value,
                "label": say(f"matrix.code.{code}"),
                "text": decimal(table.of[code]),
                "usual": decimal(EVEN_STEPS.of[code]),
            }
            for code in reversed(SCALE)
        ],
        "note": _disordered(table.of[code] for code in reversed(SCALE)),
    }


def _disordered(likelihoods: Any) -> str:
    falling = all(one > other for one, other in pairwise(likelihoods))
    return "" if falling else say("probabilities.table.disordered")


def _levels(case: Case) -> View:
    numbers = reliability_for(case)
    return {
        "own": bool(case.probability.reliability),
        "cells": [
            {
                "level": level.value,
                "label": level_named(level.value),
                "text": decimal(numbers[level]),
                "usual": decimal(RELIABILITY[level]),
            }
            for level in Level
        ],
        "note": _graded(case),
    }


def _graded(case: Case) -> str:
    found = doubt(case)
    n, rows = len(found.ungraded), len(found.of)
    if n == rows:
        return say("probabilities.levels.none")
    least, most = map(decimal, UNJUDGED_ENDS)
    told = {"rows": rows, "r": decimal(UNJUDGED), "least": least, "most": most}
    return say("probabilities.levels.some", n=n, **told) if n else ""


def _number(name: str, value: float, *, usual: float, note: str) -> View:
    return {
        "label": say(f"probabilities.{name}"),
        "hint": say(f"probabilities.{name}.hint", usual=decimal(usual)),
        "text": decimal(value),
        "note": note,
    }


def _matters_to_q(case: Case) -> str:
    return say("probabilities.false_report.idle") if doubt(case).at_their_word else ""


def _matters_to_rho(case: Case) -> str:
    n = len(matrix_of(case, "").members)
    return say("probabilities.dependence.clusters", n=n) if n else say("probabilities.dependence.idle")


def _choice(name: str, values: tuple[str, ...], chosen: str, form: str = "") -> View:
    ending = f".{form}" if form else ""
    return {
        "label": say(f"probabilities.{name}"),
        "options": [
            {"value": one, "label": say(f"probabilities.{name}.{one}{ending}"), "chosen": one == chosen}
            for one in values
        ],
    }
