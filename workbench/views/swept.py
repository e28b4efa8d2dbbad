"""How far probabilities depend on numbers that somebody had to choose: words, a table, a chart's frame.

Not here: trying them (:mod:`workbench.scoring.case_sweeps`), and drawing the chart.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring.case_sweeps import FAVOUR, sweeps_of
from workbench.scoring.matrix import Floats
from workbench.scoring.own_probability import own_probabilities
from workbench.scoring.probabilities import Probabilities, probabilities_of
from workbench.scoring.sweeps import Sweep
from workbench.views.percents import percent_text
from workbench.views.rests_on import decimal
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def swept_view(case: Case, analyst: str) -> View | None:
    """Return each sweep with the least and the most of every probability; None where there are none.

    ``frame`` and ``picture`` are for :func:`workbench.charts.swept.swept_chart`.
    """
    found = probabilities_of(case, analyst)
    all_of_them = sweeps_of(case, analyst)
    if not all_of_them:
        return None
    tables = [_table(case, analyst, found, axis, one) for axis, one in all_of_them.items()]
    verdict = _verdict(case, found, all_of_them)
    return {
        "title": say("probabilities.sweep.title"),
        "lead": say("probabilities.sweep.lead"),
        "verdict": verdict,
        "heads": [say("probabilities.three.hypothesis"), *(one["label"] for one in tables)],
        "rows": [[name_of(case, id), *(one["cells"][id] for one in tables)] for id in found.of],
        "sentences": [one["sentence"] for one in tables],
        "frame": [part for one in tables for part in one["parts"]],
        "picture": _picture(case, verdict, tables),
    }


def _table(case: Case, analyst: str, found: Probabilities, axis: str, one: Sweep) -> View:
    least, most, point = _ends(found, one)
    label = say(f"probabilities.sweep.axis.{axis}")
    return {
        "label": label,
        "cells": {id: _span(least[id], most[id]) for id in found.of},
        "sentence": _sentence(case, analyst, found, axis, one),
        "parts": [
            {
                "axis": label,
                "name": name_of(case, id),
                "least": least[id],
                "most": most[id],
                "point": point[id],
                "label": _span(least[id], most[id]),
                "leads": id in found.leaders,
            }
            for id in found.of
        ],
    }


def _ends(found: Probabilities, one: Sweep) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Return the least, the most and the chosen of each stated probability, among those stated."""
    places = [one.hypotheses.index(id) for id in found.of]
    stated: Floats = one.probabilities[:, places]
    if found.posterior:
        whole = stated.sum(axis=1, keepdims=True)
        stated = np.divide(stated, whole, out=np.zeros_like(stated), where=whole > 0)
    lines = (stated.min(axis=0), stated.max(axis=0), stated[one.start[0]])
    least, most, point = (dict(zip(found.of, line.tolist(), strict=True)) for line in lines)
    return least, most, point


def _span(least: float, most: float) -> str:
    low, high = percent_text(least), percent_text(most)
    return low if low == high else say("probabilities.sweep.span", least=low, most=high)


def _sentence(case: Case, analyst: str, found: Probabilities, axis: str, one: Sweep) -> str:
    tried = say(f"probabilities.sweep.tried.{axis}", **_tried(axis, one))
    changes = [_change(case, analyst, axis, one, value[axis]) for value in one.first]
    if not changes:
        return say(f"probabilities.sweep.stays.{case.form}", tried=tried, names=_leaders(case, found))
    return say("probabilities.sweep.changes", tried=tried, changes=listed(changes))


def _tried(axis: str, one: Sweep) -> dict[str, str]:
    values = one.axes[axis]
    if axis in ("prior", "reliability"):
        return {"n": str(len(values))}
    return {"least": decimal(min(values)), "most": decimal(max(values))}


def _leaders(case: Case, found: Probabilities) -> str:
    return _names(case, found.leaders)


def _change(case: Case, analyst: str, axis: str, one: Sweep, value: Any) -> str:
    then = one.leaders[one.axes[axis].index(value)]
    at = _at(case, analyst, axis, one, value)
    if case.form == "independent":
        before = set(one.leaders[one.start[0]])
        return _crossed(case, at, before, set(then))
    key = "none" if not then else "one" if len(then) == 1 else "other"
    return say(f"probabilities.sweep.then.{key}", at=at, names=_names(case, then))


def _crossed(case: Case, at: str, before: set[str], after: set[str]) -> str:
    order = [one.id for one in case.hypotheses]
    up, down = (sorted(some, key=order.index) for some in (after - before, before - after))
    parts = [
        say(f"probabilities.sweep.{key}", n=len(ids), names=_names(case, ids))
        for key, ids in (("above", up), ("below", down))
        if ids
    ]
    return say("probabilities.sweep.crosses", at=at, parts=listed(parts))


def _at(case: Case, analyst: str, axis: str, one: Sweep, value: Any) -> str:
    """Return a tried value in words, as the end of a clause with "if"."""
    if axis == "prior":
        return _start(case, analyst, one, value)
    if axis == "reliability":
        return say("probabilities.sweep.at.reliability")
    return say(f"probabilities.sweep.at.{axis}", value=decimal(value))


def _start(case: Case, analyst: str, one: Sweep, value: Any) -> str:
    if value is None:
        return say("probabilities.sweep.at.prior.even")
    own = own_probabilities(case, analyst, "before").fractions
    if own and tuple(own[id] for id in one.hypotheses if id in own) == tuple(value):
        return say("probabilities.sweep.at.prior.own")
    favoured = one.hypotheses[list(value).index(FAVOUR)]
    return say("probabilities.sweep.at.prior.favoured", name=name_of(case, favoured))


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, id) for id in ids)


def _verdict(case: Case, found: Probabilities, all_of_them: dict[str, Sweep]) -> str:
    """Return whether what is said of the probabilities ever changes, and where."""
    where = [axis for axis, one in all_of_them.items() if any(one.changed)]
    told = {"where": listed(say(f"probabilities.sweep.axis.{axis}") for axis in where)}
    if case.form == "independent":
        return say(f"probabilities.sweep.{'sides.move' if where else 'sides.stay'}", **told)
    if not found.leaders:
        return say("probabilities.sweep.nobody")
    key, names = "moves" if where else "holds", _leaders(case, found)
    return say(f"probabilities.sweep.{key}", n=len(found.leaders), names=names, **told)


def _picture(case: Case, verdict: str, tables: Sequence[View]) -> dict[str, str]:
    told = " ".join(
        say("probabilities.sweep.alt.one", axis=one["label"], spans=_spans(case, one)) for one in tables
    )
    return {
        "title": verdict,
        "caption": say("probabilities.sweep.caption"),
        "axis": say("probabilities.panel.probability"),
        "alt": say("probabilities.sweep.alt", told=told),
    }


def _spans(case: Case, one: View) -> str:
    return listed(
        say("probabilities.sweep.alt.span", name=name_of(case, id), span=text)
        for id, text in one["cells"].items()
    )
