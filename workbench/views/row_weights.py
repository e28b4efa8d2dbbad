"""What each row says by Bayes' rule, in decibans, as odds and in bits.

Not here: reckoning them (:mod:`workbench.scoring.weight_of_evidence`).
"""

from math import isnan
from typing import Any

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.scoring.probabilities import probabilities_of
from workbench.scoring.weight_of_evidence import RowWeights, row_weights
from workbench.views.wording import name_of

View = dict[str, Any]

_TEN = 10
_MANY = 10


def row_weights_view(case: Case, analyst: str) -> View | None:
    """Return one line a row, those that say most first; None where nothing can be weighed."""
    found = row_weights(case, analyst, probabilities_of(case, analyst))
    if found is None:
        return None
    rows = sorted(range(len(found.evidence)), key=lambda row: -_strength(found, row))
    key = "pair" if found.against else "motives"
    return {
        "title": say("probabilities.rows.title"),
        "lead": say(f"probabilities.rows.lead.{key}", **_pair(case, found)),
        "units": say(f"probabilities.rows.units.{key}"),
        "heads": _heads(case, found),
        "rows": [_row(case, found, row) for row in rows],
    }


def _pair(case: Case, found: RowWeights) -> dict[str, str]:
    if not found.against:
        return {}
    return {"first": name_of(case, found.hypotheses[0]), "second": name_of(case, found.against)}


def _strength(found: RowWeights, row: int) -> float:
    """Return how much a row says at most, to sort by; −1 for nothing."""
    said = [abs(value) for value in found.decibans[row].tolist() if not isnan(value)]
    return max(said, default=-1.0)


def _heads(case: Case, found: RowWeights) -> list[str]:
    row = say("probabilities.rows.row")
    if not found.against:
        return [row, *(say("probabilities.rows.decibans.of", name=id) for id in found.hypotheses)]
    return [row, *(say(f"probabilities.rows.{name}") for name in ("decibans", "odds", "gain"))]


def _row(case: Case, found: RowWeights, row: int) -> View:
    said, id = found.decibans[row].tolist(), found.evidence[row]
    cells = [_signed(value) for value in said]
    if found.against:
        cells += [_odds(said[0]), _bits(float(found.gain[row]))]
    return {"id": id, "text": case.evidence_item(id).text, "cells": cells}


def _signed(decibans: float) -> str:
    if isnan(decibans):
        return "–"
    text = number(f"{abs(decibans):.1f}")
    if not round(decibans, 1):
        return text
    return say(f"probabilities.rows.{'plus' if decibans > 0 else 'minus'}", value=text)


def _odds(decibans: float) -> str:
    """Return the ratio of two likelihoods, the larger one first."""
    if isnan(decibans):
        return "–"
    ratio = _TEN ** (abs(decibans) / _TEN)
    text = number(f"{ratio:.0f}" if ratio >= _MANY else f"{ratio:.1f}")
    if text == number("1.0"):
        return say("probabilities.rows.odds.even")
    return say(f"probabilities.rows.odds.{'for' if decibans > 0 else 'against'}", ratio=text)


def _bits(gain: float) -> str:
    return "–" if isnan(gain) else number(f"{gain:.3f}")
