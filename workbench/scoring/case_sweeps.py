"""How far the probabilities of a case depend on what was laid down, in both forms.

Not here: what is tried (:mod:`workbench.scoring.sweeps`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from workbench.model.case import Case
from workbench.scoring.laid_down import LaidDown, Prior, shared
from workbench.scoring.matrix import RatingMatrix, matrix_of
from workbench.scoring.own_probability import own_probabilities
from workbench.scoring.probabilities import baseline_codes, odds_of, probabilities_of
from workbench.scoring.sweeps import (
    DEPENDENCES,
    FALSE_REPORTS,
    STEEPNESS,
    UNJUDGED,
    Numbers,
    Sweep,
    setting_of,
    steeper,
    sweeps,
)

FAVOUR = 2.0
"""How much likelier than each of the others one hypothesis in turn is held at the start (our own choice)."""

_EXACT = 1e-9


def sweeps_of(case: Case, analyst: str) -> dict[str, Sweep]:
    """Return one sweep for each number that somebody had to choose; none where there are no probabilities.

    Beside what :func:`workbench.scoring.sweeps.sweeps` tries, the start is tried even, with the
    analyst's own percents from before where they can be used, and with each hypothesis in turn held
    twice as likely as every other; and every report is tried at its word. In the independent form,
    where none is the most probable, ``leaders`` are the hypotheses whose odds are above 1.
    """
    found = probabilities_of(case, analyst)
    if found.withheld:
        return {}
    if case.form == "independent":
        return _of_motives(case, analyst, found.laid_down)
    matrix, setting = matrix_of(case, analyst), setting_of(case, analyst, found.laid_down)
    word = () if setting.reliability is None else ((1.0,) * len(matrix.evidence),)
    return sweeps(matrix, setting, priors=_priors(case, analyst, matrix), reliabilities=word)


def _priors(case: Case, analyst: str, matrix: RatingMatrix) -> list[Numbers]:
    columns = [*matrix.hypotheses, *(one.id for one in case.hypotheses if one.on and one.residual)]
    own = own_probabilities(case, analyst, "before").fractions
    given = [tuple(own[id] for id in columns)] if own and any(own.values()) else []
    favoured = [tuple(FAVOUR if other == id else 1.0 for other in columns) for id in matrix.hypotheses]
    return [*given, *favoured]


def _of_motives(case: Case, analyst: str, given: LaidDown) -> dict[str, Sweep]:
    axes = {axis: tried for axis, tried in _tried(case, analyst, given).items() if len(tried) > 1}
    return {axis: _sweep(case, analyst, given, axis, tried) for axis, tried in axes.items()}


def _tried(case: Case, analyst: str, given: LaidDown) -> dict[str, dict[object, LaidDown]]:
    """Return what is laid down at each value of each axis, the case's own among them."""
    doubt, own = given.doubt, own_probabilities(case, analyst, "before").fractions
    axes: dict[str, dict[object, LaidDown]] = {
        "steepness": {factor: replace(given, table=steeper(given.table, factor)) for factor in STEEPNESS},
        "prior": {
            given.prior.of and tuple(given.prior.of.values()): given,
            None: replace(given, prior=Prior()),
        },
    }
    if own and any(own.values()):
        axes["prior"][tuple(own.values())] = replace(given, prior=Prior(of=own))
    if not doubt.at_their_word:
        word = replace(doubt, of=dict.fromkeys(doubt.of, 1.0))
        axes["reliability"] = {None: given, 1.0: replace(given, doubt=word, shared={})}
        axes["q"] = {q: replace(given, q=q) for q in _and(given.q, FALSE_REPORTS)}
        if doubt.ungraded:
            axes["unjudged"] = {
                r: _unjudged(case, given, r) for r in _and(doubt.of[doubt.ungraded[0]], UNJUDGED)
            }
    if matrix_of(case, analyst).members:
        axes["rho"] = {rho: replace(given, rho=rho) for rho in _and(given.rho, DEPENDENCES)}
    return axes


def _and(own: float, values: Sequence[float]) -> list[float]:
    return sorted({own, *values})


def _unjudged(case: Case, given: LaidDown, r: float) -> LaidDown:
    doubt = given.doubt.with_ungraded(r)
    return replace(given, doubt=doubt, shared=shared(case, doubt))


def _sweep(case: Case, analyst: str, given: LaidDown, axis: str, tried: Mapping[object, LaidDown]) -> Sweep:
    matrix, baselines = matrix_of(case, analyst), baseline_codes(case, analyst)
    found = [odds_of(matrix, baselines, one) for one in tried.values()]
    above = [np.array(matrix.hypotheses)[one.log_odds > _EXACT].tolist() for one in found]
    own = next(n for n, one in enumerate(tried.values()) if one == given)
    return Sweep(
        axes={axis: tuple(tried)},
        start=(own,),
        hypotheses=matrix.hypotheses,
        probabilities=np.array([one.probabilities for one in found]),
        leaders=tuple(map(tuple, above)),
    )
