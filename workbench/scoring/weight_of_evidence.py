"""What each row says by Bayes' rule for one hypothesis against another, and what it was expected to tell.

Not here: the rule over all rows (:mod:`workbench.scoring.probabilities`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from workbench.model.case import Case
from workbench.scoring.bayes import RESIDUAL, decibans, filled, information_gain
from workbench.scoring.coherence import normalised
from workbench.scoring.doubt import log_joint, mixed
from workbench.scoring.laid_down import LaidDown
from workbench.scoring.matrix import Codes, Floats, RatingMatrix, matrix_of
from workbench.scoring.probabilities import Probabilities, baseline_codes, residual_of

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
    rows = np.flatnonzero(matrix.on_scale.sum(axis=1) >= _TELLING)
    known, before = _known(matrix, given, residual), _before(matrix, given, residual)
    blurred = mixed(known, _reliability(matrix, given), given.q)
    known[rows], gains = filled(known[rows], before), np.full(len(matrix.evidence), np.nan)
    for row, joint in _without_each(matrix, given, known, rows.tolist()):
        seen = filled(blurred[[row]], before)[0]
        gains[row] = information_gain(_posterior(before, joint), seen)
    return gains


def _known(matrix: RatingMatrix, given: LaidDown, residual: tuple[str, ...]) -> Floats:
    unsaid = np.full((len(matrix.evidence), len(residual)), RESIDUAL)
    return np.hstack([given.table.by_code[matrix.codes], unsaid])


def _before(matrix: RatingMatrix, given: LaidDown, residual: tuple[str, ...]) -> Floats:
    names, of = (*matrix.hypotheses, *residual), given.prior.of
    return normalised(np.array([1.0 if of is None else of[id] for id in names]))


def _posterior(before: Floats, joint: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        logs = np.log(before) + joint
    return normalised(np.exp(logs - logs.max()))


def _without_each(
    matrix: RatingMatrix, given: LaidDown, likelihoods: Floats, rows: list[int]
) -> Iterator[tuple[int, Floats]]:
    """Yield each of the rows with the log-likelihoods of all the others together.

    Only the rows that share a doubt or a cluster with it have to be reckoned anew.
    """
    r, together = _reliability(matrix, given), matrix.together

    def joint(some: list[int], left_out: str = "") -> Floats:
        fewer = np.array([bool(left_out) and matrix.clusters[row] == left_out for row in some], dtype=float)
        powers = 1 / (1 + (together[some] - 1 - fewer) * given.rho)
        names = [given.shared.get(matrix.evidence[row], "") for row in some]
        return log_joint(likelihoods[some], powers, r[some], given.q, names)

    whole = joint(rows)
    for bound in _bound(matrix, given, rows):
        others = whole - joint(bound)
        for row in bound:
            rest = [other for other in bound if other != row]
            yield row, others + joint(rest, matrix.clusters[row] if matrix.clusters else "")


def _bound(matrix: RatingMatrix, given: LaidDown, rows: list[int]) -> Iterator[list[int]]:
    """Yield the rows that hang together by a shared doubt or a cluster, directly or through others."""
    names = {row: [f"doubt {given.shared.get(matrix.evidence[row], '')}"] for row in rows}
    for row in rows:
        names[row] = [name for name in names[row] if name != "doubt "]
        if matrix.clusters and matrix.clusters[row]:
            names[row].append(f"cluster {matrix.clusters[row]}")
    holds: dict[str, list[int]] = {}
    for row in rows:
        for name in names[row]:
            holds.setdefault(name, []).append(row)
    left = set(rows)
    while left:
        waiting, found = [min(left)], set[int]()
        while waiting:
            row = waiting.pop()
            if row not in found:
                found.add(row)
                waiting += [other for name in names[row] for other in holds.pop(name, [])]
        left -= found
        yield sorted(found)


def _reliability(matrix: RatingMatrix, given: LaidDown) -> Floats:
    return np.array([given.doubt.of[id] for id in matrix.evidence], dtype=float)
