"""Probabilities of several people made coherent and pooled, and scored once the truth is known.

Not here: probabilities from ratings (:mod:`workbench.scoring.bayes`).
"""

from dataclasses import dataclass
from math import inf, log

import numpy as np
import numpy.typing as npt

from workbench.errors import BadValue, ProbabilitiesUnusable
from workbench.messages import say
from workbench.scoring.matrix import Floats

Places = npt.NDArray[np.int_]

LEAST_RESOLVED = 10
"""With fewer resolved questions the three parts of a Brier score are not shown (our own choice)."""

_SAME_DECIMALS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Murphy:
    """A mean Brier score in three parts: ``reliability − resolution + uncertainty``.

    ``reliability``: how far forecasts lie from what then happened as often, 0 best.
    ``resolution``: how far they tell questions apart, higher is better. ``uncertainty``: how
    hard the questions were, no merit or fault of anybody's.
    """

    reliability: float
    resolution: float
    uncertainty: float
    resolved: int

    @property
    def brier(self) -> float:
        """The mean Brier score, 0 to 2."""
        return self.reliability - self.resolution + self.uncertainty

    @property
    def enough(self) -> bool:
        """Whether enough questions are resolved to show the parts."""
        return self.resolved >= LEAST_RESOLVED


def normalised(probabilities: Floats) -> Floats:
    """Return probabilities divided by their sum, along the last axis (MandelKarvetskiDhami2018).

    Whether they were fractions or percents makes no difference.

    Raises
    ------
    ProbabilitiesUnusable
        If they add up to 0, or one is negative, infinite or missing.
    """
    values = _finite(probabilities)
    if (values < 0).any():
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.negative"))
    largest = values.max(axis=-1, keepdims=True, initial=0)
    if not (largest > 0).all():
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.zero"))
    scaled = values / largest
    out: Floats = scaled / scaled.sum(axis=-1, keepdims=True)
    return out


def projected(probabilities: Floats) -> Floats:
    """Return the nearest coherent probabilities, by Euclidean distance, along the last axis (Duchi2008).

    (.9, .6, .05) becomes (.65, .35, 0): everything falls by the same amount and stops at 0. To
    shift all of them by the same amount first and then cut at 0 would not add up to 1.

    Raises
    ------
    ProbabilitiesUnusable
        If there is none, or one is infinite or missing.
    """
    values = _finite(probabilities)
    if not values.shape[-1]:
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.zero"))
    falling = -np.sort(-values, axis=-1)
    fall = (falling.cumsum(axis=-1) - 1) / np.arange(1, values.shape[-1] + 1)
    last = np.maximum((falling > fall).sum(axis=-1, keepdims=True) - 1, 0)
    return np.maximum(values - np.take_along_axis(fall, last, axis=-1), 0.0)


def averaged(people: Floats) -> Floats:
    """Return the mean of people's probabilities, (n_people, n) to (n,), each person's normalised first.

    The linear pool with equal weights. In one experiment with a known answer normalising and
    averaging cut the mean absolute error by 61 % (MandelKarvetskiDhami2018).
    """
    pool: Floats = _each(people).mean(axis=0)
    return pool


def logarithmic_pool(people: Floats) -> Floats:
    """Return the normalised geometric mean of people's probabilities, (n_people, n) to (n,).

    As described by GenestZidek1986. What one person holds impossible is impossible in the pool.

    Raises
    ------
    ProbabilitiesUnusable
        Also if every hypothesis is held impossible by somebody.
    """
    with np.errstate(divide="ignore"):
        logs = np.log(_each(people)).mean(axis=0)
    if np.isneginf(logs).all():
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.all_impossible"))
    return normalised(np.exp(logs - logs.max()))


def extremised(probabilities: Floats, *, by: float) -> Floats:
    """Return coherent probabilities raised to a power and normalised, along the last axis (Baron2014).

    An average of people is too timid: each of them knows only a part. ``by`` above 1 moves the
    probabilities away from equal, 1 changes nothing; no one number is right for every question.

    Raises
    ------
    BadValue
        Unless ``by`` is a positive number.
    """
    if not 0 < by < inf:
        raise BadValue(say("errors.value.exponent"), by, say("errors.expected.positive"))
    values = normalised(probabilities)
    return normalised((values / values.max(axis=-1, keepdims=True)) ** by)


def brier(probabilities: Floats, truth: int) -> float:
    """Return the Brier score of one forecast, 0 best to 2 worst; ``truth`` is a position (Brier1950)."""
    happened = _happened(np.array([truth]), probabilities.shape[-1])[0]
    return float(((probabilities - happened) ** 2).sum())


def log_score(probabilities: Floats, truth: int) -> float:
    """Return −ln of the probability given to what happened, 0 best; ∞ where that was held impossible."""
    (given,) = probabilities[_happened(np.array([truth]), probabilities.shape[-1])[0]].tolist()
    return 0.0 - log(given) if given > 0 else inf


def murphy(forecasts: Floats, outcomes: Places) -> Murphy:
    """Return the parts of the mean Brier score over groups of equal forecasts (Murphy1973).

    Parameters
    ----------
    forecasts : array of float
        (n_questions, n_answers), compared as given to nine decimals. Over groups of merely
        similar forecasts the parts would not add up to the score.
    outcomes : array of int
        (n_questions,), the position of the answer that came true.
    """
    if not len(forecasts):
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.nobody"))
    happened = _happened(outcomes, forecasts.shape[-1]).astype(float)
    _, group = np.unique(np.round(forecasts, _SAME_DECIMALS), axis=0, return_inverse=True)
    belongs = np.equal.outer(np.unique(group), group.ravel()).astype(float)
    means = belongs / belongs.sum(axis=1, keepdims=True)
    shares, seen, overall = belongs.mean(axis=1), means @ happened, happened.mean(axis=0)
    return Murphy(
        reliability=float(shares @ ((means @ forecasts - seen) ** 2).sum(axis=1)),
        resolution=float(shares @ ((seen - overall) ** 2).sum(axis=1)),
        uncertainty=float((overall * (1 - overall)).sum()),
        resolved=len(forecasts),
    )


def _finite(probabilities: Floats) -> Floats:
    values = np.asarray(probabilities, dtype=float)
    if not np.isfinite(values).all():
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.missing"))
    return values


def _each(people: Floats) -> Floats:
    if not len(people):
        raise ProbabilitiesUnusable(say("errors.probabilities_unusable.nobody"))
    return normalised(people)


def _happened(outcomes: Places, answers: int) -> npt.NDArray[np.bool_]:
    """Return True for the answer that came true, (n_questions, n_answers)."""
    happened: npt.NDArray[np.bool_] = np.equal.outer(outcomes, np.arange(answers))
    for outcome in outcomes[~happened.any(axis=1)].tolist():
        raise BadValue(say("errors.value.answer"), outcome, say("errors.expected.place", last=answers - 1))
    return happened
