"""The scenarios of a case for programs: rules, rows and scores as numbers and codes.

What does not apply is None, and ``<name>_reason`` beside it says why. Not here: the same for people
(:mod:`workbench.views.scenarios`).
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing
from workbench.scoring.scenarios import ScenarioStanding, standings

View = dict[str, Any]
_LISTS = ("sources", "origins", "evidence", "lying", "kinds")


def plain_scenarios(case: Case, analyst: str, scheme: str | None = None) -> list[View]:
    """Return each scenario: its rule, the rows it leaves out with the rules that do, scores and leaders."""
    found = standings(case, analyst, scheme).scenarios
    return [_scenario(one, ranked=case.form == "exclusive") for one in found]


def _scenario(one: ScenarioStanding, *, ranked: bool) -> View:
    rule, rows = one.scenario, one.rows
    return {
        "id": rule.id,
        "name": rule.name,
        "rule": {**{name: list(getattr(rule, name)) for name in _LISTS}, "before": rule.before},
        "rows": len(rows.kept),
        "deceptive": list(rows.deceptive),
        "left_out": [{"evidence": row.evidence, "why": list(row.whys)} for row in rows.left_out],
        **_result(one, ranked=ranked),
    }


def _result(one: ScenarioStanding, *, ranked: bool) -> View:
    if one.standing is None:
        return {"scores": None, "scores_reason": say("scenarios.reason.empty"), **_nobody("empty")}
    scores = {"scores": {column.id: column.score for column in one.standing.columns}}
    return scores | (_leaders(one, one.standing) if ranked else _nobody("independent"))


def _leaders(one: ScenarioStanding, now: Standing) -> View:
    return {"leaders": list(now.leaders), "becomes": one.becomes}


def _nobody(why: str) -> View:
    reason = say(f"scenarios.reason.{why}")
    return {"leaders": None, "leaders_reason": reason, "becomes": None, "becomes_reason": reason}
