"""Probabilities of a case's hypotheses by Bayes' rule, the reminder for all others among them.

Not here: the arithmetic on arrays (:mod:`workbench.scoring.bayes`).
"""

from collections.abc import Mapping

import numpy as np

from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring.bayes import FALSE_REPORT, Posterior, exclusive
from workbench.scoring.likelihood import EVEN_STEPS, LikelihoodTable, table_of
from workbench.scoring.matrix import Floats, matrix_of


def posterior_of(
    case: Case,
    analyst: str,
    table: LikelihoodTable | None = None,
    *,
    prior: Mapping[str, float] | None = None,
    reliability: Mapping[str, float] | None = None,
    q: float = FALSE_REPORT,
    rho: float | None = None,
    origins: Mapping[str, str] | None = None,
) -> Posterior:
    """Return what an analyst's ratings make of the hypotheses, if exactly one of them is true.

    The matrix's columns come first, then the reminders that are on ("other"), which take .5 in
    every row. The hypotheses of an independent case may be true together, and this does not
    answer for them: it is for the caller to withhold it.

    Parameters
    ----------
    table : LikelihoodTable, optional
        What likelihood each code stands for; as the case lays down if left out.
    prior : mapping, optional
        A number for each hypothesis that is on, reminders included, in any unit; equal if left out.
    reliability : mapping, optional
        How likely a row's source is to report what it knows, 0 to 1, by the row's id. A row that
        is not named is taken at its word.
    origins : mapping, optional
        The origin of a row, by the row's id: rows of one origin share their doubt.
    q, rho
        As in :func:`workbench.scoring.bayes.exclusive`.

    Raises
    ------
    BadValue, ProbabilitiesUnusable, NothingToScore
        As there, and for a prior that leaves a hypothesis out.
    """
    matrix = matrix_of(case, analyst)
    residual = tuple(one.id for one in case.hypotheses if one.on and one.residual)
    return exclusive(
        matrix,
        table or table_for(case),
        prior=None if prior is None else _by_id(prior, (*matrix.hypotheses, *residual), np.nan),
        reliability=None if reliability is None else _by_id(reliability, matrix.evidence, 1.0),
        q=q,
        rho=rho,
        residual=residual,
        origins=None if origins is None else [origins.get(id, "") for id in matrix.evidence],
    )


def table_for(case: Case) -> LikelihoodTable:
    """Return the table of likelihoods that a case lays down, or the one a case begins with."""
    laid_down = case.probability
    if not laid_down.likelihoods:
        return EVEN_STEPS
    return table_of({Rating(code): number for code, number in laid_down.likelihoods}, laid_down.table)


def _by_id(values: Mapping[str, float], ids: tuple[str, ...], missing: float) -> Floats:
    return np.array([values.get(id, missing) for id in ids], dtype=float)
