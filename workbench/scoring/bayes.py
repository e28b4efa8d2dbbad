"""Probabilities of hypotheses from one analyst's ratings, by Bayes' rule.

They stand apart from the matrix score. Not here: the likelihoods of the codes
(:mod:`workbench.scoring.likelihood`), and people's own probabilities
(:mod:`workbench.scoring.coherence`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbench.errors import NothingToScore
from workbench.scoring.coherence import normalised
from workbench.scoring.doubt import check, log_joint, mixed
from workbench.scoring.inconsistency import thin
from workbench.scoring.likelihood import LikelihoodTable
from workbench.scoring.matrix import UNRATED, Codes, Flags, Floats, RatingMatrix
from workbench.scoring.ties import settled

FALSE_REPORT = 0.5
"""How likely a report is under every hypothesis where its source is wrong (our own choice)."""

RESIDUAL = 0.5
"""How likely every item is under the hypothesis that it is none of the others (our own choice)."""

_TELLING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Posterior:
    """Probabilities of hypotheses that exclude each other, adding up to 1.

    ``inert`` names the rows with fewer than two rated cells, which change nothing. ``unrated``
    names the hypotheses without a rated cell in any other row: what stands for them is what the
    others were given, and is not to be shown. ``thin`` names those rated in too few of the rows
    that are not NA, by the rule that the matrix score has. ``provisional`` says that some cell is
    not rated yet. ``residual`` names the hypotheses that nobody is to rate, the last ones.
    """

    hypotheses: tuple[str, ...]
    probabilities: Floats
    inert: tuple[str, ...]
    unrated: tuple[str, ...]
    thin: tuple[str, ...]
    provisional: bool
    residual: tuple[str, ...] = ()

    @property
    def among_rated(self) -> Floats:
        """The probabilities if it is none of the unrated, adding up to 1; NaN for those, and if all are."""
        stated = np.array([id not in self.unrated for id in self.hypotheses])
        stated &= len(self.unrated) + len(self.residual) < len(self.hypotheses)
        whole = self.probabilities[stated].sum()
        shares = np.full(len(self.hypotheses), np.nan)
        np.divide(self.probabilities, whole, out=shares, where=stated & (whole > 0))
        return shares

    @property
    def leaders(self) -> tuple[str, ...]:
        """The most probable hypotheses among those with enough coverage; several if tied, or none."""
        judged = [id not in self.unrated + self.thin + self.residual for id in self.hypotheses]
        values = settled(np.where(judged, self.probabilities, np.nan))
        most = np.fmax.reduce(values, initial=-np.inf)
        return tuple(id for id, value in zip(self.hypotheses, values, strict=True) if value == most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """Odds of hypotheses that may be true together, each a question of its own; no sum means anything.

    ``log_odds`` is (n_hypotheses,), natural; ±∞ where the prior was certain. ``unused`` counts,
    for each hypothesis, the rows without a rated cell or baseline. ``without_baseline`` names
    the rows whose baseline is missing: until none is, the odds are not to be shown.
    """

    hypotheses: tuple[str, ...]
    log_odds: Floats
    unused: tuple[int, ...]
    without_baseline: tuple[str, ...]

    @property
    def odds(self) -> Floats:
        """For to against, ≥ 0; 1 is even."""
        with np.errstate(over="ignore"):
            odds: Floats = np.exp(self.log_odds)
        return odds

    @property
    def probabilities(self) -> Floats:
        """The odds as probabilities, each 0 to 1."""
        return np.exp(-np.logaddexp(0.0, -self.log_odds))


def exclusive(
    matrix: RatingMatrix,
    table: LikelihoodTable,
    *,
    prior: Floats | None = None,
    reliability: Floats | None = None,
    q: float = FALSE_REPORT,
    rho: float | None = None,
    residual: tuple[str, ...] = (),
    origins: Sequence[str] | None = None,
) -> Posterior:
    """Return the probabilities of hypotheses of which exactly one is true.

    A cell that is NA or not rated takes the prior-weighted mean likelihood of the row's rated
    cells, so that one row leaves its hypothesis where it was. Over several rows the means
    multiply to more than the mean of the products where rows contradict each other; a hypothesis
    that nobody rated, or hardly anybody, may gather probability that way, and is therefore named
    and never leads (decision 46).

    Parameters
    ----------
    matrix, table
        The ratings, and what likelihood each code stands for.
    prior : array of float, optional
        (n_hypotheses,), in any unit, the residual ones last; equal if left out.
    reliability : array of float, optional
        (n_evidence,), 0 to 1: how likely the row's source is to report what it knows. Without
        it every row is taken at its word. A source that cannot be judged has no number here:
        try several.
    q : float
        The likelihood of a report whose source is wrong, strictly between 0 and 1.
    rho : float
        How dependent the reports of a cluster are: 0 each counts in full, 1 they count as one. As the
        matrix says if left out.
    residual : tuple of str
        Hypotheses beside the matrix that stand for whatever was not thought of, and are not to be
        rated: every row is as likely as not under each. That makes no row tell more than it did.
    origins : sequence of str, optional
        (n_evidence,), the origin of each row, "" for none; without them every row has a doubt of
        its own. Different claims of one doubtful origin share one: r·Π L + (1 − r)·qⁿ over its n
        rows. In a cluster, too, a row then shares the doubt, and its power 1/(1 + (n − 1)ρ) stands
        within both products, not over the mixture: so n copies still count as the
        n/(1 + (n − 1)ρ) reports they are, wherever that formula says n, and fully dependent
        copies as one (decision 50). A row that is inert does not count as a claim. One that says the
        same of every hypothesis does: it may make its origin more or less to be believed.

    Raises
    ------
    BadValue, ProbabilitiesUnusable, NothingToScore
        If a number is out of its range, an origin has two values of r, the prior adds up to 0, or
        there is no hypothesis.
    """
    if not matrix.hypotheses:
        raise NothingToScore("hypotheses")
    names = (*matrix.hypotheses, *residual)
    before = normalised(np.ones(len(names)) if prior is None else prior)
    unsaid = np.full((len(matrix.evidence), len(residual)), RESIDUAL)
    known = np.hstack([table.by_code[matrix.codes], unsaid])
    telling = matrix.on_scale.sum(axis=1) >= _TELLING
    # Inert rows are missing altogether: as a likelihood they would speak for or against their origin.
    counted = np.full_like(known, np.nan)
    counted[telling] = filled(known[telling], before)
    joint = log_joint(counted, _powers(matrix, rho), reliability, q, origins)
    nobody = ~matrix.on_scale[telling].any(axis=0)
    return Posterior(
        hypotheses=names,
        probabilities=_posterior(before, joint),
        inert=_named(matrix.evidence, ~telling),
        unrated=_named(matrix.hypotheses, nobody),
        thin=_named(matrix.hypotheses, thin(matrix) & ~nobody),
        provisional=bool((matrix.codes == UNRATED).any()),
        residual=residual,
    )


def independent(
    matrix: RatingMatrix,
    table: LikelihoodTable,
    baselines: Codes,
    *,
    prior: Floats | None = None,
    reliability: Floats | None = None,
    q: float = FALSE_REPORT,
    rho: float | None = None,
    origins: Sequence[str] | None = None,
) -> Odds:
    """Return the odds of each hypothesis by itself, where several may be true.

    A matrix does not say how likely an item is without a hypothesis, and 1 − likelihood is not
    it: ten items that fit every motive would prove each of them. So each row has a baseline, how
    likely the item would be anyway. One for all hypotheses is an approximation of ours.

    Parameters
    ----------
    baselines : array of int
        (n_evidence,), codes as in the matrix. A missing cell or baseline changes nothing.
    prior : array of float, optional
        (n_hypotheses,), 0 to 1, each by itself; .5 if left out.
    matrix, table, reliability, q, rho, origins
        As in :func:`exclusive`; a doubtful source blurs cell and baseline alike.
    """
    before = np.full(len(matrix.hypotheses), 0.5) if prior is None else np.asarray(prior, dtype=float)
    check("prior", before, "fraction", (before >= 0) & (before <= 1))
    cells, anyway = table.by_code[matrix.codes], table.by_code[baselines]
    unused = np.isnan(cells) | np.isnan(anyway[:, None])
    with_it, without = (
        log_joint(np.where(unused, np.nan, one), _powers(matrix, rho), reliability, q, origins)
        for one in (cells, anyway[:, None])
    )
    with np.errstate(divide="ignore"):
        start = np.log(before) - np.log1p(-before)
    return Odds(
        hypotheses=matrix.hypotheses,
        log_odds=start + with_it - without,
        unused=tuple(unused.sum(axis=0).tolist()),
        without_baseline=_named(matrix.evidence, np.isnan(anyway)),
    )


def information_gain(prior: Floats, likelihoods: Floats) -> float:
    """Return how many bits seeing whether an item is there would tell about the hypotheses, expected.

    The mutual information of the item (seen, not seen) and the hypotheses (Lindley1956), ≥ 0; 0
    if it is as likely under each. ``prior`` and ``likelihoods`` are (n_hypotheses,); the
    prior is to be the probabilities without this item.
    """
    before = normalised(prior)
    cases = np.stack([likelihoods, 1 - likelihoods])
    overall = (cases @ before)[:, None]
    ratio = np.divide(cases, overall, out=np.ones_like(cases), where=(cases > 0) & (overall > 0))
    return max(0.0, float((cases * np.log2(ratio) @ before).sum()))


def decibans(
    matrix: RatingMatrix,
    table: LikelihoodTable,
    pair: tuple[str, str],
    *,
    reliability: Floats | None = None,
    q: float = FALSE_REPORT,
    rho: float | None = None,
) -> Floats:
    """Return what each row says for one hypothesis against another, (n_evidence,), in decibans.

    10·log10 of the likelihood ratio (Good1979): 0 for neither, 10 is ten to one for the first, −10 for
    the second. Divided among dependent reports; so the rows add up to what moves the odds of the
    two where no cell is missing and every source has a doubt of its own. NaN where either cell is
    missing.
    """
    r = np.ones(len(matrix.evidence)) if reliability is None else np.asarray(reliability, dtype=float)
    columns = [matrix.hypotheses.index(id) for id in pair]
    logs = np.log10(mixed(table.by_code[matrix.codes[:, columns]], r, q))
    return 10 * (logs[:, 0] - logs[:, 1]) * _powers(matrix, rho)


def filled(known: Floats, weights: Floats) -> Floats:
    """Return the likelihoods with the rows' weighted means where there is none."""
    rated = ~np.isnan(known)
    weighed = np.where(rated, weights, 0.0)
    # Where only what is held impossible is rated, nothing is told and any mean will do.
    weighed = np.where(weighed.sum(axis=1, keepdims=True) > 0, weighed, rated)
    sums = (np.where(rated, known, 0.0) * weighed).sum(axis=1, keepdims=True)
    return np.where(rated, known, sums / weighed.sum(axis=1, keepdims=True))


def _powers(matrix: RatingMatrix, rho: float | None) -> Floats:
    """Return what each row's log-likelihoods count for, (n_evidence,): 1/(1 + (n − 1)ρ) of n dependent."""
    if rho is None:
        return matrix.share
    check("dependence", np.array([rho]), "fraction", np.array([0 <= rho <= 1]))
    return replace(matrix, dependence=rho).share


def _posterior(prior: Floats, logs: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        joint = np.log(prior) + logs
    return normalised(np.exp(joint - joint.max()))


def _named(ids: tuple[str, ...], chosen: Flags) -> tuple[str, ...]:
    return tuple(id for id, one in zip(ids, chosen.tolist(), strict=True) if one)
