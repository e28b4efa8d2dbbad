"""The ranking as it is beside the ranking if one origin counted once; only where totals may be seen.

Not here: who depends on whom (:mod:`workbench.views.origins`).
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Counted, Standing, counted_once, shown
from workbench.views.conclusions import hidden_sentence
from workbench.views.standing import standing_sentence
from workbench.views.wording import can_open, named, places, set_apart, shortened, totals_shown

View = dict[str, Any]


def counted_view(case: Case, analyst: str) -> View:
    """Return both rankings with what would change; ``hidden`` says why not, while totals are hidden."""
    found = counted_once(case, analyst)
    view: View = {
        "shown": found.now.cells > 0 and totals_shown(case, analyst, found.now),
        "hidden": hidden_sentence(found.now),
        "can_open": can_open(case, analyst, found.now),
        "scheme": "",
        "sentences": [],
        "columns": [],
        "groups": [],
    }
    return {**view, **_compared(case, found)} if view["shown"] else view


def _compared(case: Case, found: Counted) -> View:
    if not found.groups:
        return {"sentences": [standing_sentence(found.now), say("origins.once.nothing")]}
    now, once = _written(found.now), _written(found.once)
    return {
        "scheme": " ".join(text for text in (found.now.scheme.title, set_apart(case)) if text),
        "sentences": [
            say(f"origins.once.becomes.{found.becomes}"),
            say("origins.once.then.standing", standing=standing_sentence(found.once)),
        ],
        "columns": [
            {
                "id": column.id,
                "name": named(column),
                "now": now[column.id],
                "once": once[column.id],
                "leads": column.leads,
                "leads_then": column.id in found.once.leaders,
            }
            for column in found.now.columns
        ],
        "groups": [_group(one.evidence, one.roots) for one in found.groups],
    }


def _group(evidence: tuple[str, ...], roots: tuple[tuple[str, ...], ...]) -> str:
    names = (say("origins.quoted", name=name) for root in roots for name in root)
    return say("origins.once.group", items=shortened(evidence), roots=shortened(names))


def _written(standing: Standing) -> dict[str, str]:
    scores = shown([column.score for column in standing.columns])
    told = zip(standing.columns, scores, places(standing.columns), strict=True)
    return {c.id: say("origins.once.standing", score=score, place=place) for c, score, place in told}
