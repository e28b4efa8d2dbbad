"""How well the indicators tell hypotheses apart, and how likely each of them is to be seen.

Not here: how good forecasts of them were (:mod:`workbench.scoring.forecasts`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log10

import numpy as np

from workbench.model.case import Case, without_evidence
from workbench.model.hypothesis import Indicator
from workbench.model.when import when
from workbench.scoring.bayes import RESIDUAL, filled, information_gain
from workbench.scoring.coherence import normalised
from workbench.scoring.probabilities import probabilities_of
from workbench.scoring.ties import settled

BAYES, EVEN, THIN, INDEPENDENT = "bayes", "even", "thin", "independent"

_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What one indicator would tell.

    ``gain`` is the expected information in bits, ≥ 0 (Lindley1956), ``expected`` the probability, 0
    to 1, that it will be seen: Σ P(H)·P(seen | H). Both are None in the independent form, whose
    hypotheses share no probability. ``most`` and ``least`` are the hypotheses under which it is
    most and least likely to be seen; ``seen`` is what seeing it would weigh for the first against
    the second, ``unseen`` what not seeing it would weigh for the second against the first, both in
    decibans, 10·log10 of the likelihood ratio, ≥ 0 (Good1950). With fewer than two likelihoods all
    of these are None or "". ``missing`` names the columns without a likelihood.
    """

    indicator: str
    missing: tuple[str, ...]
    gain: float | None = None
    expected: float | None = None
    most: str = ""
    least: str = ""
    seen: float | None = None
    unseen: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The indicators, those that tell hypotheses apart best first and those that cannot be told last.

    ``basis`` says which probabilities of the hypotheses stand behind: :data:`BAYES`, of an analyst's
    matrix; :data:`EVEN`, the same for all; :data:`THIN`, the same for all because some hypothesis is
    hardly rated; :data:`INDEPENDENT`, none, in which case the order is that of the decibans.
    """

    basis: str
    signs: tuple[Sign, ...]


def signs(case: Case, analyst: str) -> Signs:
    """Return what the indicators would tell under the probabilities that Bayes makes of an analyst's matrix.

    For an indicator that has become a row of the matrix they are those without this row.
    """
    if case.form == INDEPENDENT or _posterior(case, analyst) is None:
        return signs_at_even_odds(case, EVEN if case.form == INDEPENDENT else THIN)
    return _ordered(BAYES, [_sign(case, one, _without(case, one, analyst)) for one in case.indicators])


def signs_at_even_odds(case: Case, why: str = EVEN) -> Signs:
    """Return what the indicators would tell if every hypothesis that is on were as likely as the others."""
    if case.form == INDEPENDENT:
        return _ordered(INDEPENDENT, [_sign(case, one, None) for one in case.indicators])
    return _ordered(why, [_sign(case, one, _even(case)) for one in case.indicators])


def is_overdue(case: Case, one: Indicator) -> bool:
    """Return whether an open indicator should have been looked at again before the case's as-of date.

    A case is read again years later, so the day it is read on has no say; without an as-of date
    nothing is overdue.
    """
    due, today = when(one.due), when(case.as_of)
    if one.state != "open" or not due or not today or due.since:
        return False
    return due.end < today.start


def _without(case: Case, one: Indicator, analyst: str) -> Mapping[str, float]:
    without = without_evidence(case, [one.evidence]) if one.evidence else case
    return _posterior(without, analyst) or _even(case)


def _posterior(case: Case, analyst: str) -> Mapping[str, float] | None:
    """Return the probabilities by Bayes' rule; None where some hypothesis is not rated, or hardly."""
    found = probabilities_of(case, analyst).posterior
    if found is None or found.unrated or found.thin:
        return None
    return dict(zip(found.hypotheses, found.probabilities.tolist(), strict=True))


def _even(case: Case) -> Mapping[str, float]:
    return {hypothesis.id: 1.0 for hypothesis in case.hypotheses if hypothesis.on}


def _sign(case: Case, one: Indicator, probabilities: Mapping[str, float] | None) -> Sign:
    columns = [hypothesis.id for hypothesis in case.rated_hypotheses]
    known = {id: one.likelihoods[id] / 100 for id in columns if id in one.likelihoods}
    missing = tuple(id for id in columns if id not in known)
    if len(known) < _PAIR:
        return Sign(indicator=one.id, missing=missing)
    most, least = max(known, key=known.__getitem__), min(known, key=known.__getitem__)
    gain, expected = (None, None) if probabilities is None else _told(case, one, probabilities)
    return Sign(
        indicator=one.id,
        missing=missing,
        gain=gain,
        expected=expected,
        most=most,
        least=least,
        seen=10 * log10(known[most] / known[least]),
        unseen=10 * log10((1 - known[least]) / (1 - known[most])),
    )


def _told(case: Case, one: Indicator, probabilities: Mapping[str, float]) -> tuple[float, float]:
    """Return the gain and how likely the indicator is to be seen.

    A column without a likelihood takes the mean of the others, so that it is neither helped nor
    hurt; a reminder ("other") takes one half.
    """
    weights = normalised(np.array(list(probabilities.values())))
    otherwise = {id: RESIDUAL if case.hypothesis(id).residual else np.nan for id in probabilities}
    given = [one.likelihoods[id] / 100 if id in one.likelihoods else otherwise[id] for id in probabilities]
    likelihoods = filled(np.array([given]), weights)[0]
    return information_gain(weights, likelihoods), float(weights @ likelihoods)


def _ordered(basis: str, found: list[Sign]) -> Signs:
    """Put the best first; what is equal but for rounding keeps the case's order."""
    telling = [sign.seen is not None for sign in found]
    worth = settled(np.array([_worth(sign) for sign in found]))
    order = sorted(range(len(found)), key=lambda place: (not telling[place], -worth[place]))
    return Signs(basis=basis, signs=tuple(found[place] for place in order))


def _worth(sign: Sign) -> float:
    if sign.gain is not None:
        return sign.gain
    return max(sign.seen or 0.0, sign.unseen or 0.0)
