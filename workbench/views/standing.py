"""The standing of all hypotheses in words: ties as ties, thin coverage named, nobody left out.

Not here: the numbers beside it, and what would overturn it.
"""

from collections.abc import Mapping, Sequence

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import ColumnStanding, Standing, shown
from workbench.scoring.inconsistency import LEAST_COVERAGE
from workbench.views.wording import covered, listed, named


def is_thin(column: ColumnStanding) -> bool:
    """Return whether too few of a hypothesis's cells are rated for it to lead, whatever its score."""
    return column.rank is not None and (column.coverage or 0) < LEAST_COVERAGE


def standing_sentence(now: Standing, scores: Mapping[str, str] | None = None) -> str:
    """Return where every hypothesis stands relative to the others, ties as ties.

    ``scores`` says how each hypothesis's score is written, where not as everywhere else.
    """
    if not any(column.rank for column in now.columns):
        return say("conclusions.none")
    written = scores_written(now) if scores is None else scores
    parts = [_front(now, written), _rest(now, written), _thin(now), _unrated(now)]
    return " ".join(part for part in parts if part)


def scores_written(now: Standing) -> dict[str, str]:
    """Return how each hypothesis's score is written, by id; unequal ones never alike."""
    texts = shown([column.score for column in now.columns])
    return {column.id: text for column, text in zip(now.columns, texts, strict=True)}


def _front(now: Standing, scores: Mapping[str, str]) -> str:
    names, score = [named(c) for c in now.columns if c.leads], _first(scores, now.leaders)
    if not names:
        return say("conclusions.standing.uncovered")
    if len(names) == 1:
        return say("conclusions.standing.one", name=names[0], score=score)
    if len(names) == len(now.columns):
        return say("conclusions.standing.all", score=score)
    return say("conclusions.standing.tied", names=listed(names), score=score)


def score_of(now: Standing, ids: Sequence[str]) -> str:
    """Return how the score of the first of these hypotheses is written; "" for none."""
    return _first(scores_written(now), ids)


def _first(scores: Mapping[str, str], ids: Sequence[str]) -> str:
    return scores[ids[0]] if ids else ""


def _rest(now: Standing, scores: Mapping[str, str]) -> str:
    ranks = sorted({c.rank for c in now.columns if c.rank and not c.leads})
    alike = ([c.id for c in now.columns if c.rank == rank and not c.leads] for rank in ranks)
    groups = [_group(now, ids, scores) for ids in alike]
    if not groups:
        return ""
    if not now.leaders:
        return say("conclusions.standing.groups", groups=say("language.semicolon").join(groups))
    tied = ".tied" if len(now.leaders) > 1 else ""
    return say(f"conclusions.standing.rest{tied}", rest=say("language.semicolon").join(groups))


def _group(now: Standing, ids: Sequence[str], scores: Mapping[str, str]) -> str:
    names = [named(column) for column in now.columns if column.id in ids]
    if len(names) == 1:
        return say("conclusions.standing.group", name=names[0], score=_first(scores, ids))
    return say("conclusions.standing.group.tied", names=listed(names), score=_first(scores, ids))


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
