"""What the invented students of a rehearsal answer before the evidence and after it.

Not here: their ratings (:mod:`workbench.classroom.simulated`).
"""

from collections.abc import Mapping
from random import Random

from workbench.model.case import Case
from workbench.model.edits import Judge
from workbench.model.rating import Rating
from workbench.scoring.own_probability import asked_about

_POINTS = {Rating.I: 1, Rating.II: 2}
_LEAD = {"before": (30, 50), "after": (45, 70)}
_CONFIDENT = {"before": ("low", "moderate"), "after": ("moderate", "high")}


def first_answer(case: Case, random: Random) -> str:
    """Return the hypothesis that somebody leans to before the evidence; early ones are named more often."""
    ids = [one.id for one in case.rated_hypotheses]
    return random.choices(ids, weights=range(len(ids), 0, -1))[0] if ids else ""


def own_best(case: Case, given: Mapping[tuple[str, str], Rating]) -> str:
    """Return the hypothesis that somebody's own ratings contradict least, the first of equal ones."""
    points = {one.id: 0 for one in case.rated_hypotheses}
    for (_, hypothesis), rating in given.items():
        points[hypothesis] += _POINTS.get(rating, 0)
    return min(points, key=lambda one: points[one], default="")


def judged(case: Case, moment: str, answer: str, random: Random, *, total: int) -> Judge:
    """Return a judgement with percents that add up to ``total``."""
    percents = _percents(case, answer, random.randint(*_LEAD[moment]), total)
    confidence = random.choice(_CONFIDENT[moment])
    return Judge(moment=moment, answer=(answer,) if answer else (), percents=percents, confidence=confidence)


def _percents(case: Case, answer: str, lead: int, total: int) -> dict[str, int]:
    others = [one.id for one in asked_about(case) if one.id != answer]
    if not others or not answer:
        return {}
    each, left = divmod(total - lead, len(others))
    return {answer: lead + left, **dict.fromkeys(others, each)}
