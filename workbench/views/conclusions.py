"""What the ratings come to: the standing of all hypotheses, what would overturn it, and one's own answer.

Not here: the chart, which :mod:`workbench.charts` draws from these columns.
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring import (
    SCHEMES,
    ColumnStanding,
    LeftOut,
    ScoringScheme,
    Standing,
    leave_one_out,
    shown,
    standing,
)
from workbench.views import overturn, own_answer
from workbench.views.crossed import crossed_sentences
from workbench.views.percents import percent_text
from workbench.views.standing import coverage_sentence, is_thin, score_of, standing_sentence
from workbench.views.wording import can_open, cited, counted_by, covered, listed, named, places, totals_shown

View = dict[str, Any]


def conclusions_view(case: Case, analyst: str, scheme: str | None = None) -> View:
    """Return the conclusions of an analyst's matrix as plain JSON.

    ``columns`` are in case order, ``order`` names them from least to most contradicted.
    ``sentences`` holds ``standing``, ``meaning``, ``overturn``, ``coverage`` and ``trials``;
    ``own`` compares them with the analyst's own answer. Until every row is judged, or the
    analyst has opened the totals, nothing that rests on a sum is in the view:
    ``shown`` is False and ``hidden`` says why.
    """
    now = standing(case, analyst, scheme)
    view: View = {
        "title": say("conclusions.title"),
        "form": case.form,
        "shown": totals_shown(case, analyst, now) and now.cells > 0,
        "hidden": hidden_sentence(now),
        "can_open": can_open(case, analyst, now),
        "scheme": _scheme(case, now.scheme),
        "schemes": [{"name": one.name, "title": one.title} for one in SCHEMES.values()],
        "columns": [],
        "order": [],
        "picture": {},
        "left_out": [],
        "own": [],
        "sentences": {"trials": say("conclusions.trials")},
        "trials_sources": say("conclusions.trials.sources"),
        "words": words("conclusions", "open", "table", "heading", "own.title", "scheme", "picture.pending"),
    }
    return {**view, **_totals(case, analyst, now)} if view["shown"] else view


def hidden_sentence(now: Standing) -> str:
    """Return why totals are not shown yet."""
    if not now.cells:
        return say("conclusions.hidden.empty")
    return say("conclusions.hidden", rated=now.rated, cells=now.cells)


def _scheme(case: Case, scheme: ScoringScheme) -> View:
    return {
        "name": scheme.name,
        "title": scheme.title,
        "formula": counted_by(case, scheme),
        "citation": say("conclusions.scheme.citation", citation=cited(scheme)),
    }


def _totals(case: Case, analyst: str, now: Standing) -> View:
    without = leave_one_out(case, analyst, now.scheme.name)
    return {
        "columns": columns(case, analyst, now),
        "picture": picture(case, analyst, now),
        "order": in_order(now),
        "left_out": [_left_out(one) for one in without],
        "own": own_answer.compared(case, analyst, now),
        "sentences": sentences(case, analyst, now, without),
    }


def columns(case: Case, analyst: str, now: Standing) -> list[View]:
    """Return every hypothesis in play with its numbers and how they are written."""
    scores = shown([column.score for column in now.columns])
    support = shown([column.support for column in now.columns])
    coverage = [covered(case, analyst, column.id) for column in now.columns]
    own = own_answer.shares(case, analyst)
    return [
        {
            "id": column.id,
            "label": column.label,
            "name": named(column),
            "score": column.score,
            "score_text": scores[n],
            "support": column.support,
            "support_text": support[n],
            "coverage": column.coverage,
            "coverage_text": coverage[n],
            "rank": column.rank,
            "rank_text": place,
            "leads": column.leads,
            "thin": is_thin(column),
            "dot": _at_dot(scores[n], place, coverage[n], column),
            "own": percent_text(own[column.id]) if column.id in own else "",
        }
        for n, (column, place) in enumerate(zip(now.columns, places(now.columns), strict=True))
    ]


def _at_dot(score: str, place: str, coverage: str, column: ColumnStanding) -> str:
    if column.rank is None:
        return say("conclusions.picture.unrated")
    return say("conclusions.picture.label", score=score, place=place, coverage=coverage)


def picture(case: Case, analyst: str, now: Standing) -> dict[str, str]:
    """Return the words of the ranking chart: a title that says what to see, and a text in its place."""
    names, score = [named(column) for column in now.columns if column.leads], score_of(now, now.leaders)
    if not names:
        title = say("conclusions.picture.title.none")
    elif len(names) == 1:
        title = say("conclusions.picture.title.one", name=names[0], score=score)
    elif len(names) == len(now.columns):
        title = say("conclusions.picture.title.all", score=score)
    else:
        title = say("conclusions.picture.title.tied", names=listed(names), score=score)
    told = {"standing": standing_sentence(now), "coverage": coverage_sentence(case, analyst, now)}
    return {
        "title": title,
        "subtitle": say("conclusions.picture.subtitle", scheme=now.scheme.title),
        "axis": say("conclusions.picture.axis"),
        "alt": say("conclusions.picture.alt", **told),
    }


def in_order(now: Standing) -> list[str]:
    """Return the hypotheses from least to most contradicted, those without a score last."""
    return [column.id for column in sorted(now.columns, key=lambda c: (c.rank is None, c.rank))]


def _left_out(one: LeftOut) -> View:
    return {
        "evidence": one.name,
        "leaders": list(one.standing.leaders),
        "changes": one.changes,
        "becomes": one.becomes,
    }


def sentences(case: Case, analyst: str, now: Standing, without: Sequence[LeftOut]) -> dict[str, str]:
    """Return what a reader is told, key to sentence."""
    return {
        "standing": standing_sentence(now),
        "meaning": say(f"conclusions.meaning.{case.form}"),
        "overturn": _overturn(case, analyst, now, without),
        "coverage": coverage_sentence(case, analyst, now),
        "trials": say("conclusions.trials"),
    }


def _overturn(case: Case, analyst: str, now: Standing, without: Sequence[LeftOut]) -> str:
    """Return what would cost the lead, or, where nothing can lead, move a hypothesis past even."""
    if case.form == "independent":
        return " ".join(crossed_sentences(case, analyst))
    return overturn.sentence(case, now, without)
