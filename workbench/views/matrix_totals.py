"""How far the rating has come, and the totals under the matrix once they may be seen.

Not here: counting (:mod:`workbench.scoring`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case, Cell
from workbench.scoring import (
    SCHEMES,
    ColumnStanding,
    RatingMatrix,
    Reading,
    ScoringScheme,
    Standing,
    both_readings,
    counted,
    matrix_of,
    scheme_named,
    shown,
    standing_of,
)
from workbench.scoring.diagnosticity import telling
from workbench.scoring.inconsistency import LEAST_COVERAGE
from workbench.views.readings import missing, totals_of
from workbench.views.wording import (
    can_open,
    cited,
    coverage_in_words,
    named,
    places,
    set_apart,
    shortened,
    totals_shown,
)

Json = dict[str, Any]


def totals_view(case: Case, analyst: str, scheme: str | None = None) -> Json:
    """Return ``{"progress", "totals"}``; the totals' numbers are left out while they are hidden."""
    matrix = matrix_of(case, analyst)
    labels = {hypothesis.id: hypothesis.label for hypothesis in case.hypotheses}
    readings = both_readings(case, analyst, scheme)
    now = standing_of(matrix, scheme_named(scheme or case.scheme), labels)
    seen = totals_shown(case, analyst, now)
    return {
        "progress": _progress(now, _second_cells(case, analyst)),
        "totals": {
            "shown": seen,
            "complete": now.complete,
            "notice": "" if seen else _hidden(case, analyst, now),
            "can_open": can_open(case, analyst, now),
            "opened": say("matrix.totals.opened") if seen and not now.complete else "",
            "dependent": set_apart(case),
            "scheme": _scheme(now.scheme),
            "schemes": [_scheme(known) for known in SCHEMES.values()],
            "second": _counts(readings),
            "columns": _columns(matrix, now, readings) if seen else [],
            "apart": _apart(matrix, now, labels) if seen else None,
        },
    }


def _apart(matrix: RatingMatrix, now: Standing, labels: dict[str, str]) -> Json | None:
    """Return the totals without the rows that tell nothing apart; None where there are none, or no others."""
    rest = telling(matrix)
    out = [id for id in matrix.evidence if id not in set(rest.evidence)]
    if not out or not rest.evidence:
        return None
    then = standing_of(rest, now.scheme, labels)
    same = [column.rank for column in then.columns] == [column.rank for column in now.columns]
    return {
        "leave_out": say("matrix.totals.apart", n=len(out)),
        "back": say("matrix.totals.apart.back"),
        "told": say(f"matrix.totals.apart.{'same' if same else 'different'}", items=shortened(out)),
        "columns": _columns(rest, then, ()),
    }


def _second_cells(case: Case, analyst: str) -> list[Cell]:
    return [cell for item, row in case.rows(analyst) if item.deceptive_of and not item.off for cell in row]


def _progress(now: Standing, second: Sequence[Cell]) -> Json:
    rated = sum(cell.rating is not None for cell in second)
    return {
        "rated": now.rated,
        "cells": now.cells,
        "left": now.cells - now.rated + len(second) - rated,
        "second": say("readings.progress", rated=rated, cells=len(second)) if second else "",
        "text": say("matrix.progress", rated=now.rated, cells=now.cells),
        "rows": say("matrix.progress.rows", rows=now.rated_rows, of=now.rows),
    }


def _hidden(case: Case, analyst: str, now: Standing) -> str:
    why = say("matrix.totals.hidden.class" if case.keeps_totals_from(analyst) else "matrix.totals.hidden")
    return f"{why} {say('matrix.totals.left', n=now.cells - now.rated)}"


def _counts(readings: Sequence[Reading]) -> str:
    """Return which reading of the items entered twice is counted, and how much of the other is missing."""
    if not readings:
        return ""
    every = readings[-1]
    told = say("readings.counts", n=len(every.evidence), items=shortened(every.evidence))
    return f"{told} {missing(every)}".strip()


def _scheme(scheme: ScoringScheme) -> Json:
    return {
        "name": scheme.name,
        "title": scheme.title,
        "formula": scheme.formula,
        "citation": say("matrix.scheme.source", citation=cited(scheme)),
        "weights": say("matrix.scheme.weighted" if scheme.weighted else "matrix.scheme.unweighted"),
    }


def _columns(matrix: RatingMatrix, now: Standing, readings: Sequence[Reading]) -> list[Json]:
    scores = shown([column.score for column in now.columns])
    supports = shown([column.support for column in now.columns])
    largest = max((column.score or 0.0 for column in now.columns), default=0.0)
    counts = zip(*counted(matrix), strict=True)
    second = totals_of(readings[-1]) if readings else [""] * len(now.columns)
    texts = zip(now.columns, scores, supports, places(now.columns), counts, second, strict=True)
    return [
        {
            "coverage": coverage_in_words(rated, asked),
            **_column(column, score=score, support=support, place=place),
            "share": (column.score or 0.0) / (largest or 1.0),
            "second": then,
        }
        for column, score, support, place, (rated, asked), then in texts
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
