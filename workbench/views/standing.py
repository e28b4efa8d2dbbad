"""The standing of all hypotheses in words: ties as ties, thin coverage named, nobody left out.

Not here: the numbers beside it, and what would overturn it.
"""

from collections.abc import Sequence

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import ColumnStanding, Standing, shown
from workbench.scoring.inconsistency import LEAST_COVERAGE
from workbench.views.wording import covered, listed, named


def is_thin(column: ColumnStanding) -> bool:
    """Return whether too few of a hypothesis's cells are rated for it to lead, whatever its score."""
    return column.rank is not None and (column.coverage or 0) < LEAST_COVERAGE


def standing_sentence(now: Standing) -> str:
    """Return where every hypothesis stands relative to the others, ties as ties."""
    if not any(column.rank for column in now.columns):
        return say("conclusions.none")
    parts = [_front(now), _rest(now), _thin(now), _unrated(now)]
    return " ".join(part for part in parts if part)


def _front(now: Standing) -> str:
    names, score = [named(c) for c in now.columns if c.leads], score_of(now, now.leaders)
    if not names:
        return say("conclusions.standing.uncovered")
    if len(names) == 1:
        return say("conclusions.standing.one", name=names[0], score=score)
    if len(names) == len(now.columns):
        return say("conclusions.standing.all", score=score)
    return say("conclusions.standing.tied", names=listed(names), score=score)


def score_of(now: Standing, ids: Sequence[str]) -> str:
    """Return how the score of the first of these hypotheses is written; "" for none."""
    texts = shown([column.score for column in now.columns])
    return next((text for text, column in zip(texts, now.columns, strict=True) if column.id in ids), "")


def _rest(now: Standing) -> str:
    ranks = sorted({c.rank for c in now.columns if c.rank and not c.leads})
    groups = [_group(now, [c.id for c in now.columns if c.rank == rank and not c.leads]) for rank in ranks]
    if not groups:
        return ""
    if not now.leaders:
        return say("conclusions.standing.groups", groups=say("language.semicolon").join(groups))
    tied = ".tied" if len(now.leaders) > 1 else ""
    return say(f"conclusions.standing.rest{tied}", rest=say("language.semicolon").join(groups))


def _group(now: Standing, ids: Sequence[str]) -> str:
    names = [named(column) for column in now.columns if column.id in ids]
    if len(names) == 1:
        return say("conclusions.standing.group", name=names[0], score=score_of(now, ids))
    return say("conclusions.standing.group.tied", names=listed(names), score=score_of(now, ids))


def _thin(now: Standing) -> str:
    names = [named(c) for c in now.columns if is_thin(c)]
    if not names or not now.leaders:
        return ""
    return say("conclusions.standing.thin", n=len(names), names=listed(names))


def _unrated(now: Standing) -> str:
    names = [named(column) for column in now.columns if column.rank is None]
    return say("conclusions.standing.unrated", names=listed(names)) if names else ""


def coverage_sentence(case: Case, analyst: str, now: Standing) -> str:
    """Return on how many of its rows each hypothesis was rated, if not on all."""
    parts = [
        say("conclusions.coverage.item", name=named(column), coverage=covered(case, analyst, column.id))
        for column in now.columns
        if column.coverage is None or column.coverage < 1
    ]
    if not parts:
        return say("conclusions.coverage.full")
    return say("conclusions.coverage.part", parts=listed(parts))
