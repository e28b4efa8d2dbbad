"""The house table: which level each Admiralty code stands for, and what that does to the weights.

Not here: choosing it (:class:`workbench.model.edits.ChooseLevels`), and weighing.
"""

from dataclasses import replace
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.rating import CREDIBILITIES, JUDGED, RELIABILITIES, Level
from workbench.scoring import ScoringScheme, matrix_of, scheme_named
from workbench.views.wording import level_named

View = dict[str, Any]

PROPOSAL: tuple[tuple[str, str], ...] = tuple(
    zip(JUDGED, ("high", "high", "medium", "low", "low") * 2, strict=True)
)
"""What a house may take over: our own choice, from no standard, in force only once a person adopts it."""


def house_view(case: Case) -> View:
    """Return the table with its choices, a proposal, and in words what it does to the weights."""
    return {
        "why": say("grading.house.why"),
        "axes": [_axis(case, "reliability", RELIABILITIES), _axis(case, "credibility", CREDIBILITIES)],
        "levels": [{"value": "", "label": say("grading.house.none")}]
        + [{"value": level.value, "label": level_named(level.value)} for level in Level],
        "chosen": bool(case.levels_of),
        "proposed": case.levels_of == PROPOSAL,
        "proposal": say("grading.house.proposal"),
        "does": f"{_does(case)} {say('grading.house.does.reliability')}",
    }


def _axis(case: Case, name: str, codes: str) -> View:
    chosen = dict(case.levels_of)
    return {
        "title": say(f"grading.screen.{name}"),
        "codes": [
            {
                "code": code,
                "name": say(f"grading.code.{name}.{code}"),
                "level": chosen.get(code, ""),
                "judged": code in JUDGED,
            }
            for code in codes
        ],
    }


def _does(case: Case) -> str:
    scheme = scheme_named(case.scheme)
    if not scheme.weighted:
        return say("grading.house.does.plain", scheme=scheme.title)
    grades = say(f"grading.house.grades.{'both' if scheme.relevance else 'credibility'}")
    n = weighed_anew(case, scheme)
    if n == 0:
        return say("grading.house.does.none", scheme=scheme.title, grades=grades)
    return say("grading.house.does", scheme=scheme.title, grades=grades, n=n)


def weighed_anew(case: Case, scheme: ScoringScheme) -> int:
    """Return how many rows weigh something else under a scheme with the case's house table than without."""
    with_table, without = (scheme.weights(matrix_of(one, "")) for one in (case, replace(case, levels_of=())))
    return int((with_table != without).sum())
