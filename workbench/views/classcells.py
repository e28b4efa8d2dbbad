"""The median matrix of a class, cell by cell: the median, its marks, how many gave each code.

Not here: who gave which (:mod:`workbench.views.classcamps`).
"""

from typing import Any

import numpy as np

from workbench.classroom.measures import Measured
from workbench.messages import commas, say
from workbench.model.rating import SCALE
from workbench.scoring.cube import code_counts
from workbench.scoring.matrix import CODE_OF, CODES, NOT_APPLICABLE, UNRATED
from workbench.views.strangers import one_line
from workbench.views.wording import named, places

View = dict[str, Any]
_BARS = (*(CODE_OF[rating] for rating in SCALE), NOT_APPLICABLE)


def columns_view(found: Measured) -> list[View]:
    """Return the hypotheses at the head of the matrix."""
    return [{"id": h.id, "label": one_line(h.label)} for h in found.frame.rated_hypotheses]


def rows_view(found: Measured) -> list[View]:
    """Return the rows with a cell for each hypothesis."""
    counts = code_counts(found.cube)
    columns = range(len(found.frame.rated_hypotheses))
    return [
        {
            "id": item.id,
            "text": one_line(item.text),
            "cells": [cell_view(found, row, column, counts[row, column]) for column in columns],
        }
        for row, item in enumerate(found.frame.evidence)
    ]


def cell_view(found: Measured, row: int, column: int, counts: Any = None) -> View:
    """Return one cell: ``code`` ("" for none), its marks, ``bars`` from II to CC and NA, and a sentence."""
    codes = found.cube[:, row, column]
    counted_here = np.bincount(codes, minlength=len(CODES)) if counts is None else counts
    median, most = found.median, max(1, int(counted_here[NOT_APPLICABLE:].max()))
    code, split = CODES[int(median.codes[row, column])], bool(median.split[row, column])
    opposed, told = bool(median.opposed[row, column]), counted(counted_here)
    text = say(
        "class.cell",
        evidence=found.frame.evidence[row].id,
        hypothesis=found.frame.rated_hypotheses[column].id,
        median=_median(code, split=split),
        counts=told,
    )
    return {
        "code": code,
        "split": split,
        "opposed": opposed,
        "raters": int(median.raters[row, column]),
        "counts": told,
        "bars": [_bar(int(counted_here[n]), CODES[n], most) for n in _BARS],
        "text": f"{text} {say('class.cell.opposed')}." if opposed else text,
    }


def _bar(n: int, code: str, most: int) -> View:
    return {"code": code, "share": n / most, "n": n}


def _median(code: str, *, split: bool) -> str:
    if split:
        return say("class.cell.split")
    return say("class.cell.median", code=code) if code else say("class.cell.none")


def counted(counts: Any) -> str:
    """Return how many gave each code, the most given first: ``3 × C, 2 × N, 1 × I``."""
    given = [(int(counts[n]), CODES[n]) for n in range(NOT_APPLICABLE, len(counts)) if counts[n]]
    most_first = sorted(given, key=lambda one: -one[0])
    parts = [say("class.count", n=n, code=code) for n, code in most_first]
    unrated = int(counts[UNRATED])
    return commas([*parts, *([say("class.count.unrated", n=unrated)] if unrated else [])])


def standing_rows(found: Measured, scores: list[str]) -> list[View]:
    """Return where the medians leave each hypothesis, whose scores are written so."""
    columns, codes = found.standing.columns, found.median.codes
    return [
        {
            "id": column.id,
            "name": one_line(named(column)),
            "score": score,
            "place": place,
            "leads": column.leads,
            "coverage": say(
                "wording.coverage",
                rated=int((median > NOT_APPLICABLE).sum()),
                asked=int((median != NOT_APPLICABLE).sum()),
            ),
        }
        for column, score, place, median in zip(columns, scores, places(columns), codes.T, strict=True)
    ]
