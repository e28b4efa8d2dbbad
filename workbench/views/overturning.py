"""What holds whatever the rows weigh, in words.

Not here: what leaving rows out would do (:mod:`workbench.views.sensitivity`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import scheme_named
from workbench.scoring.dominance import Dominance, survival_dominance
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def dominance_told(case: Case, analyst: str, scheme: str | None = None) -> View:
    """Return who is less contradicted than whom under every set of positive row weights.

    Under a scheme that divides by what was rated nothing follows, and this is said instead.
    """
    share = scheme_named(scheme or case.scheme).share
    pairs = () if share else survival_dominance(case, analyst)
    by: dict[str, list[Dominance]] = {}
    for pair in pairs:
        by.setdefault(pair.better, []).append(pair)
    return {
        "title": say("overturning.dominance"),
        "lead": say("overturning.dominance.lead"),
        "sentences": [_over(case, better, over) for better, over in by.items()]
        or [say("overturning.dominance.share" if share else "overturning.dominance.none")],
    }


def _over(case: Case, better: str, over: Sequence[Dominance]) -> str:
    worse = listed(_named(case, pair) for pair in over)
    return say("overturning.dominance.over", better=name_of(case, better), worse=worse)


def _named(case: Case, pair: Dominance) -> str:
    name = name_of(case, pair.worse)
    if pair.certain:
        return name
    return say("overturning.dominance.on", name=name, rows=pair.rows, of=pair.of)
