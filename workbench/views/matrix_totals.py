"""How far the rating has come, and the totals under the matrix once they may be seen.

Not here: counting (:mod:`workbench.scoring`).
"""

from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import (
    SCHEMES,
    ColumnStanding,
    RatingMatrix,
    ScoringScheme,
    Standing,
    counted,
    matrix_of,
    scheme_named,
    shown,
    standing_of,
)
from workbench.scoring.inconsistency import LEAST_COVERAGE
from workbench.views.wording import can_open, cited, coverage_in_words, dependent, named, places, totals_shown

Json = dict[str, Any]


def totals_view(case: Case, analyst: str, scheme: str | None = None) -> Json:
    """Return ``{"progress", "totals"}``; the totals' numbers are left out while they are hidden."""
    matrix = matrix_of(case, analyst)
    labels = {hypothesis.id: hypothesis.label for hypothesis in case.hypotheses}
    now = standing_of(matrix, scheme_named(scheme or case.scheme), labels)
    seen = totals_shown(case, analyst, now)
    return {
        "progress": _progress(now),
        "totals": {
            "shown": seen,
            "complete": now.complete,
            "notice": "" if seen else _hidden(case, analyst, now),
            "can_open": can_open(case, analyst, now),
            "opened": say("matrix.totals.opened") if seen and not now.complete else "",
            "dependent": dependent(case),
            "scheme": _scheme(now.scheme),
            "schemes": [_scheme(known) for known in SCHEMES.values()],
            "columns": _columns(matrix, now) if seen else [],
        },
    }


def _progress(now: Standing) -> Json:
    return {
        "rated": now.rated,
        "cells": now.cells,
        "text": say("matrix.progress", rated=now.rated, cells=now.cells),
        "rows": say("matrix.progress.rows", rows=now.rated_rows, of=now.rows),
    }


def _hidden(case: Case, analyst: str, now: Standing) -> str:
    why = say("matrix.totals.hidden.class" if analyst in case.in_class else "matrix.totals.hidden")
    return f"{why} {say('matrix.totals.left', n=now.cells - now.rated)}"


def _scheme(scheme: ScoringScheme) -> Json:
    return {
        "name": scheme.name,
        "title": scheme.title,
        "formula": scheme.formula,
        "citation": say("matrix.scheme.source", citation=cited(scheme)),
        "weights": say("matrix.scheme.weighted" if scheme.weighted else "matrix.scheme.unweighted"),
    }


def _columns(matrix: RatingMatrix, now: Standing) -> list[Json]:
    scores = shown([column.score for column in now.columns])
    supports = shown([column.support for column in now.columns])
    largest = max((column.score or 0.0 for column in now.columns), default=0.0)
    counts = zip(*counted(matrix), strict=True)
    texts = zip(now.columns, scores, supports, places(now.columns), counts, strict=True)
    return [
        {
            "coverage": coverage_in_words(rated, asked),
            **_column(column, score=score, support=support, place=place),
            "share": (column.score or 0.0) / (largest or 1.0),
        }
        for column, score, support, place, (rated, asked) in texts
    ]


def _column(column: ColumnStanding, *, score: str, support: str, place: str) -> Json:
    rated = column.score is not None
    return {
        "id": column.id,
        "name": named(column),
        "score": score if rated else None,
        "support": support,
        "place": place,
        "leads": column.leads,
        "thin": rated and (column.coverage or 0.0) < LEAST_COVERAGE - 1e-12,
    }
