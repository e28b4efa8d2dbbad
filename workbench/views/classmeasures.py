"""What a class shows together, as JSON: agreement, order, median, splits, noise, forecast, order effects.

A number that does not apply is None, and ``<its name>_reason`` says why. Not here: the same as sentences
(:mod:`workbench.views.classmeasures_told`).
"""

from collections.abc import Iterable, Mapping
from math import isnan
from typing import Any

from workbench.classroom.forecast import Forecast
from workbench.classroom.measures import Measured
from workbench.messages import say
from workbench.scoring.agreement import Agreement, Alpha
from workbench.scoring.concordance import Concordance
from workbench.scoring.matrix import CODES, UNRATED
from workbench.scoring.noise_audit import NoiseAudit
from workbench.scoring.order_effects import OrderEffect
from workbench.views.foundalone import found_alone_told

View = dict[str, Any]

HALF = 0.5
"""The share of steps down a column from which somebody is counted as working down the columns."""


def measures_view(found: Measured | None) -> View:
    """Return what ``class review --json`` prints."""
    if found is None:
        return _nobody()
    rows = [item.id for item in found.frame.evidence]
    columns = [item.id for item in found.frame.rated_hypotheses]
    return {
        "n": len(found.entries),
        "complete": sum(one.complete for one in found.entries),
        "note": found_alone_told(found.frame),
        "alpha": {**_alpha(found.agreement, rows, columns), "seed": found.seed},
        **concordance_json(found.concordance),
        **_median(found, rows, columns),
        "splits": [[rows[row], columns[column], spread] for row, column, spread in found.splits],
        "noise": noise_json(found.noise),
        **_forecast(found.before, found.after),
        **signs_json(found),
    }


def _nobody() -> View:
    why = say("classroll.why.nobody")
    alpha = {f"{name}{end}": value for name in ("overall", "ci") for end, value in _absent(why)}
    return {
        "n": 0,
        "alpha": {**alpha, "by_evidence": {}, "by_hypothesis": {}},
        "kendall_w": None,
        "kendall_w_reason": why,
        "median": {},
        "splits": [],
    }


def _absent(why: str) -> tuple[tuple[str, str | None], ...]:
    return ("", None), ("_reason", why)


def known(name: str, value: float, why: str) -> View:
    """Return a number under its name; None, with the reason beside it, where there is none."""
    if isnan(value):
        return {name: None, f"{name}_reason": say(f"classroll.why.{why}")}
    return {name: value}


def overall_json(found: Agreement) -> View:
    """Return α of all cells, with its interval."""
    if isnan(found.low):
        why = found.overall.why or "resamples"
        interval: View = {"ci": None, "ci_reason": say(f"classroll.why.{why}")}
    else:
        interval = {"ci": [found.low, found.high]}
    return {
        "metric": found.metric,
        **known("overall", found.overall.value, found.overall.why),
        **interval,
        "resamples": found.resamples,
        "undefined": found.undefined,
    }


def _alpha(found: Agreement, rows: list[str], columns: list[str]) -> View:
    return {
        **overall_json(found),
        **_each("by_evidence", zip(rows, found.by_evidence, strict=True)),
        **_each("by_hypothesis", zip(columns, found.by_hypothesis, strict=True)),
    }


def _each(name: str, alphas: Iterable[tuple[str, Alpha]]) -> View:
    values: dict[str, float | None] = {}
    reasons: dict[str, str] = {}
    for id, alpha in alphas:
        values[id] = None if alpha.why else alpha.value
        if alpha.why:
            reasons[id] = say(f"classroll.why.{alpha.why}")
    return {name: values, **_if_any(f"{name}_reason", reasons)}


def _if_any(name: str, reasons: Mapping[str, Any]) -> View:
    return {name: dict(reasons)} if reasons else {}


def concordance_json(found: Concordance) -> View:
    """Return whether the matrices rank the hypotheses alike."""
    return {**known("kendall_w", found.w, found.why), "kendall_raters": found.raters}


def _median(found: Measured, rows: list[str], columns: list[str]) -> View:
    codes: dict[str, dict[str, str | None]] = {id: {} for id in rows}
    reasons: dict[str, dict[str, str]] = {}
    for row, evidence in enumerate(rows):
        for column, hypothesis in enumerate(columns):
            code = int(found.median.codes[row, column])
            codes[evidence][hypothesis] = CODES[code] or None
            if code == UNRATED:
                why = "split" if found.median.split[row, column] else "unrated"
                reasons.setdefault(evidence, {})[hypothesis] = say(f"classroll.why.{why}")
    return {"median": codes, **_if_any("median_reason", reasons)}


def noise_json(found: NoiseAudit) -> View:
    """Return how much the ratings scatter."""
    parts = {"system": found.system, "level": found.level, "pattern": found.pattern}
    view = {key: value for name, part in parts.items() for key, value in known(name, part, found.why).items()}
    occasion = known("occasion", found.occasion, "once")
    counts = {"students": found.raters, "cells": found.cells, "asked_twice": found.pairs}
    return {**view, **occasion, **counts}


def _forecast(before: Forecast | None, after: Forecast | None) -> View:
    view: View = {}
    for name, one in (("before", before), ("after", after)):
        key = f"forecast_{name}"
        if one is None:
            view |= {key: None, f"{key}_reason": say("classroll.why.percents")}
        else:
            counts = {"students": one.people, "divided": one.divided, "left_out": one.left_out}
            view[key] = {"mean": dict(one.mean), **counts}
    return view


def signs_json(found: Measured) -> View:
    """Return signs of how they worked, and whether it mattered when a row was seen."""
    effects = {"drift": _effect(found.drift), "flattening": _effect(found.flattening)}
    return {"signs": _signs(found), "order": effects}


def _signs(found: Measured) -> View:
    habits = [one.habits for one in found.entries]
    paces = sorted(one.seconds for one in habits if not isnan(one.seconds))
    quick = [one.quick for one in habits if not isnan(one.quick)]
    return {
        "down_the_columns": sum(one.down_share > HALF for one in habits),
        "in_haste": sum(share > HALF for share in quick),
        **known("seconds_between_ratings", paces[len(paces) // 2] if paces else float("nan"), "history"),
        "students": len(paces),
    }


def _effect(found: OrderEffect) -> View:
    return {
        **known("r", found.r, f"order_{found.why}"),
        **known("z", found.z, f"order_{found.why or 'alike'}"),
        "students": found.people,
    }
