"""What would change our mind, as plain numbers: dominance, linchpins, flips, acceptability, probabilities.

What does not apply is None, and ``<name>_reason`` beside it says why. Not here: the same in
sentences (:mod:`workbench.views.analysis_told`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing, standing
from workbench.scoring.acceptability import rank_acceptability
from workbench.scoring.dominance import Dominance, survival_dominance
from workbench.scoring.flips import Flip, Flipped, cells_to_become_first, flips
from workbench.scoring.likelihood import LikelihoodTable
from workbench.scoring.linchpins import linchpins
from workbench.scoring.posterior import posterior_of, table_for
from workbench.views.wording import listed

View = dict[str, Any]

_COUNTS = ("cells_to_tie", "cells_to_overtake", "rows_to_tie", "rows_to_overtake")


def analysis_view(
    case: Case,
    analyst: str,
    scheme: str | None = None,
    *,
    seed: int = 1,
    cells: float = 0.0,
    table: LikelihoodTable | None = None,
) -> View:
    """Return the whole analysis of an analyst's matrix as plain JSON.

    ``dominance`` lists [better, worse], the full relation, and ``dominance_on_rated_rows`` those
    of the pairs that a rating of the blank cells could undo. ``linchpins`` names what changes who
    leads when left out, ``flips`` how far every rival is from every leader, ``acceptability`` the
    share of draws in which a hypothesis takes each rank (free weights; ``cells`` is the chance
    that a cell moves one step), ``bayes`` the probabilities under ``table``, the case's own if left
    out, and under equal priors. A hypothesis that nobody rated has none; those of the others hold
    if the answer is not that one.
    """
    now = standing(case, analyst, scheme)
    return {
        **_dominance(case, analyst, now),
        **_linchpins(case, analyst, now),
        **_flips(case, analyst, now),
        **_acceptability(case, analyst, now, seed=seed, cells=cells),
        **_bayes(case, analyst, now, table or table_for(case)),
        "form": case.form,
        "scheme": now.scheme.name,
        "analyst": analyst,
    }


def _withheld(name: str, why: str, **values: object) -> View:
    """Return a part that does not apply, with its reason."""
    return {name: None, f"{name}_reason": say(f"analysis.reason.{why}", **values)}


def _unasked(case: Case, now: Standing) -> str:
    """Return why nothing can be compared at all; "" where it can."""
    if len(now.columns) < 2:
        return "single"
    return "" if any(column.rank for column in now.columns) else "nothing"


def _dominance(case: Case, analyst: str, now: Standing) -> View:
    why = _unasked(case, now) or ("share" if now.scheme.share else "")
    if why:
        return _withheld("dominance", why)
    pairs = survival_dominance(case, analyst)
    return {
        "dominance": [[pair.better, pair.worse] for pair in pairs],
        "dominance_on_rated_rows": [_on_rated_rows(pair) for pair in pairs if not pair.certain],
    }


def _on_rated_rows(pair: Dominance) -> View:
    return {"better": pair.better, "worse": pair.worse, "rows": pair.rows, "of": pair.of}


def _linchpins(case: Case, analyst: str, now: Standing) -> View:
    why = _unasked(case, now) or ("linchpins.independent" if case.form == "independent" else "")
    if why:
        return _withheld("linchpins", why)
    found = linchpins(case, analyst, now.scheme.name)
    return {"linchpins": {way: [one.name for one in left] for way, left in found.items()}}


def _flips(case: Case, analyst: str, now: Standing) -> View:
    why = _unasked(case, now) or _no_flips(case, now)
    if why:
        return _withheld("flips", why)
    first = cells_to_become_first(case, analyst, now.scheme.name)
    unscored = [id for id, count in first.items() if count is None]
    reason = say("analysis.reason.unscored", n=len(unscored), names=listed(unscored))
    return {
        "flips": [_flip(one) for one in flips(case, analyst, now.scheme.name)],
        "cells_to_become_first": first,
        **({"cells_to_become_first_reason": reason} if unscored else {}),
    }


def _no_flips(case: Case, now: Standing) -> str:
    if case.form == "independent":
        return "flips.independent"
    if not now.leaders:
        return "flips.nobody"
    return "" if sum(column.score is not None for column in now.columns) > 1 else "flips.alone"


def _flip(flip: Flip) -> View:
    counts = {name: getattr(flip, name) for name in _COUNTS}
    impossible = say("analysis.reason.impossible")
    return {
        "leader": flip.leader,
        "rival": flip.rival,
        **counts,
        **{f"{name}_reason": impossible for name, count in counts.items() if count is None},
        "tie": _cells(flip.tie),
        "overtake": _cells(flip.overtake),
        "tie_only": flip.tie_only,
        "overtake_only": flip.overtake_only,
    }


def _cells(cells: Sequence[Flipped]) -> list[View]:
    return [
        {
            "evidence": one.evidence,
            "hypothesis": one.hypothesis,
            "from": one.before.value,
            "to": one.after.value,
        }
        for one in cells
    ]


def _acceptability(case: Case, analyst: str, now: Standing, *, seed: int, cells: float) -> View:
    settings = {"seed": seed, "cells": cells}
    why = _unasked(case, now) or _no_ranks(case, now)
    if why:
        return {**_withheld("acceptability", why), **settings, "samples": 0}
    found = rank_acceptability(case, analyst, now.scheme.name, seed=seed, cells=cells)
    ranked = dict(zip(found.hypotheses, map(list, found.shares), strict=True))
    reason = say("analysis.reason.unranked", n=len(found.unranked), names=listed(found.unranked))
    ends = zip(found.low, found.high, strict=True)
    return {
        "acceptability": {column.id: ranked.get(column.id) for column in now.columns},
        **({"acceptability_reason": reason} if found.unranked else {}),
        **settings,
        "samples": found.samples,
        "weights": found.weights,
        "half_width": max((b - a) / 2 for low, high in ends for a, b in zip(low, high, strict=True)),
    }


def _no_ranks(case: Case, now: Standing) -> str:
    if case.form == "independent":
        return "acceptability.independent"
    return "" if sum(column.rank is not None for column in now.columns) > 1 else "acceptability.alone"


def _bayes(case: Case, analyst: str, now: Standing, table: LikelihoodTable) -> View:
    settings = {
        "likelihoods": table.name or say("analysis.bayes.own"),
        "likelihoods_of": {code.value: likelihood for code, likelihood in table.of.items()},
    }
    why = _unasked(case, now) or ("bayes.independent" if case.form == "independent" else "")
    if why:
        return {**_withheld("bayes", why), **settings}
    found = posterior_of(case, analyst, table)
    if len(found.unrated) == len(now.columns):
        return {**_withheld("bayes", "bayes.inert"), **settings}
    stated = dict(zip(found.hypotheses, found.among_rated.tolist(), strict=True))
    known = {id: None if id in found.unrated else probability for id, probability in stated.items()}
    reason = say("analysis.reason.bayes.unrated", n=len(found.unrated), names=listed(found.unrated))
    return {
        "bayes": {one.id: known[one.id] for one in case.hypotheses if one.id in known},
        **({"bayes_reason": reason} if found.unrated else {}),
        "bayes_provisional": found.provisional,
        "bayes_inert": list(found.inert),
        "bayes_thin": list(found.thin),
        "bayes_rests_on": say("analysis.bayes.rests_on"),
        **settings,
    }
