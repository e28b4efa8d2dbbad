"""What analysts make of a case: noisy, biased percepts, and the codes and grades they write down.

Every method gets the same. Not here: the methods (:mod:`bench.noise.methods`).
"""

from dataclasses import dataclass

import numpy as np

from bench.noise.parameters import GROUPS, HOLISTIC, NOISES, SEED, Regime, Sizes
from bench.noise.worlds import Places, World, rows
from workbench.model.rating import Rating
from workbench.scoring.matrix import CODE_OF, Codes, Floats

EDGE = 1e-6  # percepts of certainty are kept this far from it


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Standard normal draws for every case and analyst; a regime only scales them.

    ``level`` is (n, n_analysts, 1, 1), ``row`` (n, n_analysts, n_questions, 1), ``cell`` with a
    hypothesis each, ``occasion`` (n, n_analysts, n_rows, n_hypotheses). The first analyst of each
    is the misreading all have in common, and is nobody. ``credibility`` is (n, n_analysts,
    n_origins), ``relevance`` (n, n_analysts, n_questions), ``judging`` (n, n_analysts,
    n_hypotheses), ``favourite`` (n, n_analysts).
    """

    level: Floats
    row: Floats
    cell: Floats
    occasion: Floats
    credibility: Floats
    relevance: Floats
    judging: Floats
    favourite: Places


@dataclass(frozen=True, slots=True, kw_only=True)
class Percepts:
    """What the analysts of some cases see, and write down.

    ``likelihoods`` is (n, n_analysts, n_rows, n_hypotheses), ``codes`` the same as numbered in the
    workbench; ``reliability`` is (n, n_analysts, n_origins); ``credibility`` and ``relevance`` are
    (n, n_analysts, n_rows): 0 low, 1 medium, 2 high. ``judging`` is the noise of a direct judgement.
    """

    likelihoods: Floats
    codes: Codes
    reliability: Floats
    credibility: Codes
    relevance: Codes
    judging: Floats


def people(regime: Regime, sizes: Sizes, split: int) -> People:
    """Return the analysts' draws: the same for all regimes with as many questions and reports."""
    question, _ = rows(regime, sizes)
    rng = np.random.default_rng([SEED, split, 7, regime.questions, len(question)])
    n, most, h = sizes.training if split else sizes.cases, max(GROUPS), sizes.hypotheses
    q, origins = regime.questions, regime.questions // sizes.questions_of_an_origin

    def normal(*shape: int) -> Floats:
        return rng.standard_normal((n, *shape), dtype=np.float32)

    return People(
        level=normal(1 + most, 1, 1),
        row=normal(1 + most, q, 1),
        cell=normal(1 + most, q, h),
        occasion=normal(1 + most, len(question), h),
        credibility=normal(1 + most, origins),
        relevance=normal(1 + most, q),
        judging=normal(1 + most, h),
        favourite=rng.integers(h, size=(n, 1 + most)),
    )


def perceived(cases: World, who: People, regime: Regime, sizes: Sizes) -> Percepts:
    """Return what the analysts see of the cases."""
    spread = np.array(NOISES[regime.kind]) ** 0.5 * regime.noise
    noise = (
        spread[0] * _of_each(who.level, regime)
        + spread[1] * _of_each(who.row, regime)[:, :, cases.question]
        + spread[2] * _of_each(who.cell, regime)[:, :, cases.question]
        + spread[3] * _of_each(who.occasion, regime)
    )
    likelihoods = np.clip(cases.likelihoods[:, None], EDGE, 1 - EDGE)
    pull = _favourites(who, regime, sizes)[:, :, None]
    seen = _log_odds(likelihoods) + noise
    if regime.bias == "cells":
        seen = seen + regime.strength * pull
    trust = _trust(cases, who, regime, sizes)
    if regime.bias == "weights":
        for_favourite = ((seen - seen.mean(axis=-1, keepdims=True)) * pull).sum(axis=-1)
        trust = trust + regime.strength * for_favourite
    starts = np.flatnonzero(np.diff(cases.origin, prepend=-1))
    claims = np.diff(starts, append=len(cases.origin))
    return Percepts(
        likelihoods=_expit(seen),
        codes=_codes(seen, regime, sizes),
        reliability=_expit(np.add.reduceat(trust, starts, axis=-1) / claims),
        credibility=_steps(trust, _log_odds(np.array(sizes.credibility_cuts))),
        relevance=_steps(_telling(cases, who, regime, sizes), np.array(sizes.relevance_cuts)),
        judging=_of_each(who.judging, regime),
    )


def judged(log_likelihoods: Floats, judging: Floats) -> dict[tuple[float, float], Floats]:
    """Return the direct judgements as log odds up to a constant, by what they keep and their noise."""
    return {(keeps, noise): keeps * log_likelihoods + noise * judging for keeps, noise in HOLISTIC}


def _of_each(draws: Floats, regime: Regime) -> Floats:
    """Return each analyst's own part of a noise and the part that all have in common."""
    own: Floats = draws[:, 1:]
    return regime.shared**0.5 * draws[:, :1] + (1 - regime.shared) ** 0.5 * own if regime.shared else own


def _favourites(who: People, regime: Regime, sizes: Sizes) -> Floats:
    """Return 1 at each analyst's favourite, (n, n_analysts, n_hypotheses)."""
    own = who.favourite[:, 1:]
    whose = np.broadcast_to(who.favourite[:, :1], own.shape) if regime.favourite == "shared" else own
    return np.eye(sizes.hypotheses)[whose]


def _trust(cases: World, who: People, regime: Regime, sizes: Sizes) -> Floats:
    """Return how reliable each row's origin looks, as log odds, (n, n_analysts, n_rows)."""
    reliability = _log_odds(np.minimum(cases.reliability, sizes.sure))[:, None]
    looks = reliability + sizes.grading * regime.noise * _of_each(who.credibility, regime)
    return looks[:, :, cases.origin]


def _telling(cases: World, who: People, regime: Regime, sizes: Sizes) -> Floats:
    """Return how far each row seems to tell hypotheses apart, (n, n_analysts, n_rows)."""
    spread = np.log(np.maximum(cases.likelihoods, EDGE)).std(axis=-1)[:, None]
    looks = sizes.grading * regime.noise * _of_each(who.relevance, regime)
    return spread + looks[:, :, cases.question]


def _codes(seen: Floats, regime: Regime, sizes: Sizes) -> Codes:
    if regime.coding == "comparative":
        seen = seen - seen.mean(axis=-1, keepdims=True)
    return (_steps(seen, _log_odds(np.array(sizes.cuts))) + CODE_OF[Rating.II]).astype(np.int8)


def _steps(values: Floats, cuts: Floats) -> Codes:
    """Return how many cuts each value reaches."""
    return sum((values >= cut).astype(np.int8) for cut in cuts.tolist())


def _log_odds(values: Floats) -> Floats:
    return np.log(values) - np.log1p(-values)


def _expit(values: Floats) -> Floats:
    return 1 / (1 + np.exp(-values))
