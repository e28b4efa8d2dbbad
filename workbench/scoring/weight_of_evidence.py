"""What each row says by Bayes' rule for one hypothesis against another, and what it was expected to tell.

Not here: the rule over all rows (:mod:`workbench.scoring.probabilities`).
"""

from dataclasses import dataclass

import numpy as np

from workbench.model.case import Case
from workbench.scoring.bayes import RESIDUAL, decibans, filled, information_gain
from workbench.scoring.doubt import mixed
from workbench.scoring.laid_down import LaidDown
from workbench.scoring.matrix import Codes, Floats, RatingMatrix, matrix_of, with_rows
from workbench.scoring.probabilities import (
    Probabilities,
    baseline_codes,
    posterior_under,
    residual_of,
)

_TELLING = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWeights:
    """What the rows say, in their order.

    ``hypotheses`` names the columns of ``decibans``, (n_evidence, n): 10·log10 of how much likelier
    the row is under the hypothesis than under what it is compared with, which is ``against`` in the
    exclusive form, and in the independent form the row's baseline, with ``against`` "". NaN where
    one of the two is missing. ``gain`` is (n_evidence,), bits, ≥ 0, expected before seeing it, under the
    probabilities without the row; NaN for a row that tells nothing apart, and in the independent form.
    """

    evidence: tuple[str, ...]
    hypotheses: tuple[str, ...]
    against: str
    decibans: Floats
    gain: Floats


def row_weights(case: Case, analyst: str, found: Probabilities) -> RowWeights | None:
    """Return what each row says: for the most probable against the next, or for each motive.

    None where there are no probabilities, or no two hypotheses are rated in enough rows.
    """
    matrix = matrix_of(case, analyst)
    if found.odds:
        return _of_motives(matrix, found, baseline_codes(case, analyst))
    if not found.posterior or len(pair := _first_two(found)) < 2:
        return None
    given, r = found.laid_down, _reliability(matrix, found.laid_down)
    says = decibans(matrix, given.table, (pair[0], pair[1]), reliability=r, q=given.q, rho=given.rho)
    return RowWeights(
        evidence=matrix.evidence,
        hypotheses=(pair[0],),
        against=pair[1],
        decibans=says[:, None],
        gain=_gains(matrix, given, residual_of(case)),
    )


def _first_two(found: Probabilities) -> list[str]:
    """Return the two most probable of those that may lead, the earlier of equals first."""
    posterior = found.posterior
    out = posterior.thin + posterior.residual if posterior else ()
    return sorted((id for id in found.of if id not in out), key=lambda id_: -found.of[id_])[:2]


def _of_motives(matrix: RatingMatrix, found: Probabilities, baselines: Codes) -> RowWeights:
    given, r = found.laid_down, _reliability(matrix, found.laid_down)
    cells = mixed(given.table.by_code[matrix.codes], r, given.q)
    anyway = mixed(given.table.by_code[baselines][:, None], r, given.q)
    return RowWeights(
        evidence=matrix.evidence,
        hypotheses=matrix.hypotheses,
        against="",
        decibans=10 * (np.log10(cells) - np.log10(anyway)) * matrix.share[:, None],
        gain=np.full(len(matrix.evidence), np.nan),
    )


def _gains(matrix: RatingMatrix, given: LaidDown, residual: tuple[str, ...]) -> Floats:
    unsaid = np.full((len(matrix.evidence), len(residual)), RESIDUAL)
    known = np.hstack([given.table.by_code[matrix.codes], unsaid])
    blurred = mixed(known, _reliability(matrix, given), given.q)
    telling = matrix.on_scale.sum(axis=1) >= _TELLING
    gains = np.full(len(matrix.evidence), np.nan)
    for row in np.flatnonzero(telling).tolist():
        others = [other for other in range(len(matrix.evidence)) if other != row]
        before = posterior_under(with_rows(matrix, others), given, residual).probabilities
        gains[row] = information_gain(before, filled(blurred[[row]], before)[0])
    return gains


def _reliability(matrix: RatingMatrix, given: LaidDown) -> Floats:
    return np.array([given.doubt.of[id] for id in matrix.evidence], dtype=float)
