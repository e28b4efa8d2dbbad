"""What would change our mind, as plain numbers: dominance, linchpins, flips, acceptability, probabilities.

What does not apply is None, and ``<name>_reason`` beside it says why. Not here: the same in
sentences (:mod:`workbench.views.analysis_told`).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing, standing
from workbench.scoring.acceptability import rank_acceptability
from workbench.scoring.crossings import crossings
from workbench.scoring.dominance import Dominance, survival_dominance
from workbench.scoring.flips import Flip, Flipped, cells_to_become_first, flips
from workbench.scoring.laid_down import LaidDown, laid_down
from workbench.scoring.likelihood import LikelihoodTable
from workbench.scoring.linchpins import linchpins
from workbench.scoring.probabilities import Probabilities, probabilities_of
from workbench.views.flips import no_flips
from workbench.views.rests_on import rests_on
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
    that a cell moves one step), ``bayes`` the probabilities under all that the case lays down, with
    ``table`` in the place of its own if one is given. A hypothesis that nobody rated has none; those
    of the others hold if the answer is not that one. In the independent form each is by itself, and
    a linchpin is what moves the odds of one across even.
    """
    now = standing(case, analyst, scheme)
    given = laid_down(case, analyst)
    given = replace(given, table=table) if table else given
    return {
        **_dominance(case, analyst, now),
        **(_crossings if case.form == "independent" else _linchpins)(case, analyst, now, given),
        **_flips(case, analyst, now),
        **_acceptability(case, analyst, now, seed=seed, cells=cells),
        **_bayes(case, analyst, given),
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


def _linchpins(case: Case, analyst: str, now: Standing, _given: LaidDown) -> View:
    if why := _unasked(case, now):
        return _withheld("linchpins", why)
    found = linchpins(case, analyst, now.scheme.name)
    return {"linchpins": {way: [one.name for one in left] for way, left in found.items()}}


def _crossings(case: Case, analyst: str, _now: Standing, given: LaidDown) -> View:
    """Return the linchpins of motives that may hold together, and whose odds they move to where."""
    if why := probabilities_of(case, analyst, given).withheld:
        return _withheld("linchpins", f"linchpins.{why}" if why == "baselines" else _reason(why))
    found = crossings(case, analyst, given)
    return {
        "linchpins": {way: [one.name for one in left] for way, left in found.items()},
        "linchpins_move": [
            {"by": way, "name": one.name, "hypothesis": moved.hypothesis}
            | {"from": moved.before, "to": moved.after}
            for way, left in found.items()
            for one in left
            for moved in one.moved
        ],
    }


def _flips(case: Case, analyst: str, now: Standing) -> View:
    why = _unasked(case, now)
    if why:
        return _withheld("flips", why)
    if reason := no_flips(case, now):
        return {"flips": None, "flips_reason": reason}
    first = cells_to_become_first(case, analyst, now.scheme.name)
    unscored = [id for id, count in first.items() if count is None]
    reason = say("analysis.reason.unscored", n=len(unscored), names=listed(unscored))
    return {
        "flips": [_flip(one) for one in flips(case, analyst, now.scheme.name)],
        "cells_to_become_first": first,
        **({"cells_to_become_first_reason": reason} if unscored else {}),
    }


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


def _bayes(case: Case, analyst: str, given: LaidDown) -> View:
    found = probabilities_of(case, analyst, given)
    if found.withheld:
        return {**_withheld("bayes", _reason(found.withheld)), **_settings(given)}
    alone = ".independent" if case.form == "independent" else ""
    names = listed(found.unrated)
    reason = say(f"analysis.reason.bayes.unrated{alone}", n=len(found.unrated), names=names)
    asked = found.posterior.hypotheses if found.posterior else found.odds.hypotheses if found.odds else ()
    return {
        "bayes": {one.id: found.of.get(one.id) for one in case.hypotheses if one.id in asked},
        **({"bayes_reason": reason} if found.unrated else {}),
        "bayes_provisional": found.provisional,
        **_uncertain(found),
        "bayes_rests_on": " ".join(rests_on(case, given)),
        **_settings(given),
    }


def _reason(withheld: str) -> str:
    return withheld if withheld in ("single", "nothing") else f"bayes.{withheld}"


def _uncertain(found: Probabilities) -> View:
    """Return which rows tell nothing and who is rated in few; in the independent form, what is unused."""
    if found.odds:
        return {"bayes_unused": dict(zip(found.odds.hypotheses, found.odds.unused, strict=True))}
    inert, thin = (found.posterior.inert, found.posterior.thin) if found.posterior else ((), ())
    return {"bayes_inert": list(inert), "bayes_thin": list(thin)}


def _settings(given: LaidDown) -> View:
    return {
        "likelihoods": given.table.name or say("analysis.bayes.own"),
        "likelihoods_of": {code.value: likelihood for code, likelihood in given.table.of.items()},
        "reliability": dict(given.doubt.of),
        "reliability_ungraded": list(given.doubt.ungraded),
        "false_report": given.q,
        "dependence": given.rho,
        "prior": None if given.prior.of is None else dict(given.prior.of),
    }
