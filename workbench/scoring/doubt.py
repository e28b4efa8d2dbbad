"""How likely reports are that come from doubtful sources, those of one origin taken together.

Not here: what that makes of the hypotheses (:mod:`workbench.scoring.bayes`).
"""

from collections.abc import Sequence

import numpy as np

from workbench.errors import BadValue
from workbench.messages import say
from workbench.scoring.matrix import Flags, Floats


def log_joint(
    likelihoods: Floats,
    powers: Floats,
    reliability: Floats | None,
    q: float,
    origins: Sequence[str] | None = None,
) -> Floats:
    """Return how likely all rows together are, (n,) natural logarithms, from (n_evidence, n) likelihoods.

    A row by itself counts as (r·L + (1 − r)·q) to its power: its source is right with probability
    r, and otherwise reports with probability q whatever is true. The rows of one origin share one
    doubt, r·Π L + (1 − r)·Π q, each factor to its row's power: the origin is right about all of
    them or about none.

    Parameters
    ----------
    likelihoods : array of float
        Above 0; NaN counts for nothing, under either branch.
    powers : array of float
        (n_evidence,), above 0: what a row counts for. n dependent reports count as n/(1 + (n − 1)ρ),
        within either branch of an origin, too: r·L^m + (1 − r)·q^m, if m is that number.
    reliability : array of float, optional
        (n_evidence,), 0 to 1, the same for all rows of an origin; every row is taken at its word if
        left out.
    origins : sequence of str, optional
        (n_evidence,), the origin of each row; "" shares with nobody.

    Raises
    ------
    BadValue
        If r or q is out of its range, or an origin has two values of r.
    """
    r = np.ones(len(powers)) if reliability is None else np.asarray(reliability, dtype=float)
    check("reliability", r, "fraction", (r >= 0) & (r <= 1))
    groups = _shared(origins or ("",) * len(r))
    alone = np.ones(len(r), dtype=np.bool_)
    alone[[place for places in groups.values() for place in places]] = False
    parts = [_powered(mixed(likelihoods[alone], r[alone], q), powers[alone]).sum(axis=0)]
    for name, places in groups.items():
        parts.append(_of_origin(likelihoods[places], powers[places], _one(r[places], name), q))
    joint: Floats = np.sum(parts, axis=0)
    return joint


def mixed(likelihoods: Floats, reliability: Floats, q: float) -> Floats:
    """Return likelihoods, (n_evidence, n), as blurred by sources that may be wrong; NaN stays NaN."""
    check("false_report", np.array([q]), "open_fraction", np.array([0 < q < 1]))
    check("reliability", reliability, "fraction", (reliability >= 0) & (reliability <= 1))
    blurred: Floats = reliability[:, None] * likelihoods + (1 - reliability[:, None]) * q
    return blurred


def _of_origin(likelihoods: Floats, powers: Floats, r: float, q: float) -> Floats:
    right = _powered(likelihoods, powers).sum(axis=0)
    wrong = _powered(np.where(np.isnan(likelihoods), np.nan, q), powers).sum(axis=0)
    with np.errstate(divide="ignore"):
        joint: Floats = np.logaddexp(np.log(r) + right, np.log1p(-r) + wrong)
    return joint


def _powered(likelihoods: Floats, powers: Floats) -> Floats:
    logs: Floats = np.where(np.isnan(likelihoods), 0.0, np.log(likelihoods)) * powers[:, None]
    return logs


def _shared(origins: Sequence[str]) -> dict[str, list[int]]:
    """Return the rows of each origin, in the order of the origins' names."""
    groups: dict[str, list[int]] = {name: [] for name in sorted({*origins} - {""})}
    for place, name in enumerate(origins):
        if name:
            groups[name].append(place)
    return groups


def _one(reliability: Floats, origin: str) -> float:
    values = sorted(set(reliability.tolist()))
    if len(values) > 1:
        found = ", ".join(f"{value:g}" for value in values)
        raise BadValue(say("errors.value.reliability"), found, say("errors.expected.one_doubt"), origin)
    return float(values[0])


def check(what: str, values: Floats, expected: str, good: Flags) -> None:
    """Refuse the first value that is not good, by the names of its messages."""
    for wrong in values[~good].tolist():
        raise BadValue(say(f"errors.value.{what}"), wrong, say(f"errors.expected.{expected}"))
