"""Which hypotheses go together, as one analyst judges it: what is asked, and the numbers as given.

Not here: what is said of the pairs (:mod:`workbench.views.crossimpact_told`), and the arithmetic.
"""

from itertools import permutations
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis
from workbench.scoring.fitting import conditional_range
from workbench.views.crossimpact_told import Judged, judged, leans, minds, not_fitting
from workbench.views.percents import in_full, words_view
from workbench.views.wording import name_of, named

View = dict[str, Any]


def crossimpact_view(case: Case, analyst: str) -> View:
    """Return the square of percents of each hypothesis given another, the own single ones on its diagonal.

    ``empty`` says why there is none: hypotheses that exclude each other do not go together.
    """
    known = judged(case, analyst)
    view: View = {
        "title": say("crossimpact.title"),
        "lead": say("crossimpact.lead"),
        "empty": _empty(case),
        "progress": "",
        "columns": [],
        "rows": [],
        "minds": [],
        "together": [],
        "words": {**words("crossimpact"), **words("percents", "words")},
    }
    return {**view, **_square(case, known)} if not view["empty"] else view


def _empty(case: Case) -> str:
    if case.form == "exclusive":
        return say("crossimpact.exclusive")
    return say("crossimpact.few") if len(case.rated_hypotheses) < 2 else ""


def _square(case: Case, known: Judged) -> View:
    asked = case.rated_hypotheses
    pairs = list(permutations([one.id for one in asked], 2))
    given = sum(known.given(*pair) is not None for pair in pairs)
    return {
        "progress": say("crossimpact.progress", given=given, n=len(pairs)),
        "singles": say(f"crossimpact.singles.{known.moment if known.single else 'none'}"),
        "scale": words_view(case),
        "columns": [{"id": one.id, "name": named(one)} for one in asked],
        "rows": [_row(case, known, one, asked) for one in asked],
        "minds": minds(case, known),
        "together": leans(case, known),
    }


def _row(case: Case, known: Judged, row: Hypothesis, asked: tuple[Hypothesis, ...]) -> View:
    cells = (_single(case, known, row) if one is row else _cell(case, known, row.id, one.id) for one in asked)
    return {"id": row.id, "name": named(row), "cells": list(cells)}


def _single(case: Case, known: Judged, hypothesis: Hypothesis) -> View:
    percent = known.single.get(hypothesis.id)
    name = named(hypothesis)
    full = "" if percent is None else in_full(case, percent / 100)
    return {
        "own": True,
        "text": say("crossimpact.blank") if percent is None else str(percent),
        "label": say("crossimpact.single", hypothesis=name, full=full)
        if full
        else say("crossimpact.single.none", hypothesis=name),
    }


def _cell(case: Case, known: Judged, given: str, hypothesis: str) -> View:
    percent, single = known.given(given, hypothesis), known.single.get(hypothesis)
    names = {"given": name_of(case, given), "hypothesis": name_of(case, hypothesis)}
    told = "" if single is None else say("crossimpact.cell.single", percent=single)
    return {
        "own": False,
        "given": given,
        "hypothesis": hypothesis,
        "percent": percent,
        "label": say("crossimpact.percent.of", **names),
        "asked": say("crossimpact.asked", **names),
        "told": " ".join(part for part in (told, _range(known, given, hypothesis)) if part),
        "mark": _mark(known, given, hypothesis),
    }


def _range(known: Judged, given: str, hypothesis: str) -> str:
    """Return what would fit the other numbers of the two; "" where everything would."""
    offered = conditional_range(known.pair(given, hypothesis))
    if offered is None:
        return say("crossimpact.cell.range.none")
    least, most = offered
    if offered == (0, 100):
        return ""
    key = "crossimpact.cell.range.one" if least == most else "crossimpact.cell.range"
    return say(key, least=least, most=most)


def _mark(known: Judged, given: str, hypothesis: str) -> str:
    """Return ``mind`` for a part of a contradiction, else ``more`` or ``less`` than by itself."""
    percent, single = known.given(given, hypothesis), known.single.get(hypothesis)
    if percent is None:
        return ""
    if not_fitting(known, given, hypothesis):
        return "mind"
    if single is None or abs(percent - single) <= 1:
        return ""
    return "more" if percent > single else "less"


def told_crossimpact(case: Case, analyst: str) -> View:
    """Return what a report says of the pairs an analyst judged; empty where there are none."""
    known = judged(case, analyst)
    if not known.conditionals:
        return {}
    pairs = permutations(known.hypotheses, 2)
    return {
        "rows": [_told(case, known, *pair) for pair in pairs if known.given(*pair) is not None],
        "minds": minds(case, known),
        "together": leans(case, known),
        "note": say("crossimpact.note"),
    }


def _told(case: Case, known: Judged, given: str, hypothesis: str) -> View:
    single = known.single.get(hypothesis)
    return {
        "given": name_of(case, given),
        "hypothesis": name_of(case, hypothesis),
        "then": in_full(case, (known.given(given, hypothesis) or 0) / 100),
        "alone": say("crossimpact.blank") if single is None else in_full(case, single / 100),
    }
