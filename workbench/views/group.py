"""One analyst's percents beside the average of several people's, each of whom counts the same.

Not here: when it may be seen, which the judgement panel knows, and the pools
(:mod:`workbench.scoring.own_probability`).
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring.own_probability import (
    EXTREMISED_BY,
    OwnProbabilities,
    Pooled,
    own_probabilities,
    pooled,
)
from workbench.views.percents import in_full, percent_text
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def group_view(case: Case, analyst: str, moment: str = "after") -> View | None:
    """Return the average of everybody's percents beside one's own; None for fewer than two people.

    It holds what others gave, so it is for those only whose own answer stands.
    """
    pool = pooled(case, moment)
    if pool is None:
        return None
    own = own_probabilities(case, analyst, moment)
    return {
        "lead": _lead(case, pool),
        "note": say("judgement.group.note"),
        "rows": [_row(case, own, pool, id) for id in pool.linear],
        "left": _left(pool),
        "others": [_others(case, pool, id) for id in pool.linear],
        "others_what": say("judgement.group.others.what", by=f"{EXTREMISED_BY:g}"),
    }


def _lead(case: Case, pool: Pooled) -> str:
    told = {"n": len(pool.people), "people": listed(pool.people)}
    if case.form == "independent":
        return say("judgement.group.lead.independent", **told)
    return say("judgement.group.lead.divided" if pool.divided else "judgement.group.lead", **told)


def _row(case: Case, own: OwnProbabilities, pool: Pooled, hypothesis: str) -> View:
    return {
        "name": name_of(case, hypothesis),
        "own": _own(case, own, hypothesis),
        "average": in_full(case, pool.linear[hypothesis]),
        "range": say(
            "judgement.group.between",
            lowest=percent_text(pool.lowest[hypothesis]),
            highest=percent_text(pool.highest[hypothesis]),
        ),
    }


def _own(case: Case, own: OwnProbabilities, hypothesis: str) -> str:
    """Return the own percent as it is reckoned with, or as it was given where it is not."""
    if own.fractions is not None:
        return in_full(case, own.fractions[hypothesis])
    given = own.given.get(hypothesis)
    return say("judgement.beside.blank") if given is None else in_full(case, given / 100)


def _left(pool: Pooled) -> str:
    if not pool.left_out:
        return ""
    who = (say(f"judgement.group.left.{one.why}", analyst=one.analyst) for one in pool.left_out)
    return say("judgement.group.left", who=listed(who))


def _others(case: Case, pool: Pooled, hypothesis: str) -> View:
    logarithmic = pool.logarithmic[hypothesis]
    none = say("judgement.group.logarithmic.none")
    return {
        "name": name_of(case, hypothesis),
        "logarithmic": none if logarithmic is None else in_full(case, logarithmic),
        "extremised": in_full(case, pool.extremised[hypothesis]),
    }
