"""How well a score finds the truth: shared credit, Brier after one mapping, paired intervals.

Not here: where scores come from (:mod:`bench.noise.methods`).
"""

from dataclasses import dataclass

import numpy as np

from bench.noise.methods import probabilities
from bench.noise.worlds import Places
from workbench.scoring.matrix import Floats

NORMAL = 1.959964  # 95 %


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean with half the width of its 95 % interval."""

    mean: float
    half: float


def credit(scores: Floats, truth: Places) -> Floats:
    """Return each case's credit, (n,): 1 where the truth alone is first, 1/k where k share that place.

    ``scores`` is (n, n_hypotheses), higher is better, with rounding settled.
    """
    first = scores == scores.max(axis=-1, keepdims=True)
    shared: Floats = first[np.arange(len(truth)), truth] / first.sum(axis=-1)
    return shared


def brier(chances: Floats, truth: Places) -> Floats:
    """Return each case's Brier score, (n,), 0 to 2 (Brier1950)."""
    happened = np.eye(chances.shape[-1])[truth]
    return ((chances - happened) ** 2).sum(axis=-1)


def mapped(scores: Floats, temperature: float) -> Floats:
    """Return scores as probabilities by the one rule: exp(score / temperature), normalised."""
    return probabilities(scores / temperature)


def fitted(scores: Floats, truth: Places, temperatures: tuple[float, ...]) -> float:
    """Return the temperature of the smallest mean Brier score on these training cases.

    The highest of those that are tried stands for "tells nothing": all probabilities even.
    """
    found = [brier(mapped(scores, one), truth).mean() for one in temperatures]
    return temperatures[int(np.argmin(found))]


def estimate(values: Floats) -> Estimate:
    """Return the mean of independent cases with its interval, by the normal approximation."""
    half = NORMAL * values.std(ddof=1) / len(values) ** 0.5
    return Estimate(float(values.mean()), float(half))
