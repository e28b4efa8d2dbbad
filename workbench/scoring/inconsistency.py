"""How strongly the evidence speaks against each hypothesis, with coverage, support, ranks and leaders.

Not here: how far that depends on single items (:mod:`workbench.scoring.robustness`).
"""

from dataclasses import dataclass
from math import isnan

import numpy as np

from workbench.model.case import Case
from workbench.scoring.matrix import NOT_APPLICABLE, UNRATED, Floats, RatingMatrix, matrix_of
from workbench.scoring.scheme import ScoringScheme, points, scheme_named
from workbench.scoring.ties import dense_ranks, settled

LEAST_COVERAGE = 2 / 3
"""Below this share of rated cells a hypothesis is shown, but does not lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnStanding:
    """Where one hypothesis stands.

    ``score`` (≥ 0, lower is less contradicted, not a probability), ``support`` (≥ 0) and
    ``rank`` (dense, 1 least contradicted) are None where no cell is rated CC … II.
    ``coverage`` is the share, 0 to 1, of such cells among rows that are not NA; None where
    every row is NA. ``leads`` says whether it is among the least contradicted of those
    with enough coverage.
    """

    id: str
    label: str
    score: float | None
    support: float | None
    coverage: float | None
    rank: int | None
    leads: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where all hypotheses stand, in case order, and how much has been judged."""

    scheme: ScoringScheme
    columns: tuple[ColumnStanding, ...]
    rated: int
    cells: int
    rated_rows: int
    rows: int

    @property
    def leaders(self) -> tuple[str, ...]:
        """The least contradicted hypotheses with enough coverage; several if tied, or none."""
        return tuple(column.id for column in self.columns if column.leads)

    @property
    def complete(self) -> bool:
        """Whether every cell of every row has been judged, NA included."""
        return self.cells > 0 and self.rated == self.cells


def standing(case: Case, analyst: str, scheme: str | None = None) -> Standing:
    """Return where an analyst's ratings leave the hypotheses, under the case's scheme or a named one."""
    chosen = scheme_named(scheme or case.scheme)
    return standing_of(matrix_of(case, analyst), chosen, {h.id: h.label for h in case.hypotheses})


def standing_of(matrix: RatingMatrix, scheme: ScoringScheme, labels: dict[str, str]) -> Standing:
    """Return where a matrix leaves its hypotheses under a scheme."""
    scores, support, share = inconsistency(matrix, scheme), support_for(matrix, scheme), coverage(matrix)
    ranks, lead = dense_ranks(scores), leading(scores, share)
    judged = matrix.codes != UNRATED
    return Standing(
        scheme=scheme,
        columns=tuple(
            ColumnStanding(
                id=id,
                label=labels.get(id, id),
                score=_known(scores[n]),
                support=_known(support[n]),
                coverage=_known(share[n]),
                rank=ranks[n],
                leads=bool(lead[n]),
            )
            for n, id in enumerate(matrix.hypotheses)
        ),
        rated=int(judged.sum()),
        cells=judged.size,
        rated_rows=int(judged.all(axis=1).sum()) if matrix.hypotheses else 0,
        rows=len(matrix.evidence),
    )


def inconsistency(matrix: RatingMatrix, scheme: ScoringScheme) -> Floats:
    """Return the points against each hypothesis, (n_hypotheses,), ≥ 0; rounding makes no difference.

    NaN for a hypothesis without a cell rated CC … II: nobody judged it, which is no merit.
    """
    return _points(matrix, scheme, points(scheme.against))


def support_for(matrix: RatingMatrix, scheme: ScoringScheme) -> Floats:
    """Return the points for each hypothesis, (n_hypotheses,), ≥ 0, under the same weights; NaN as above."""
    return _points(matrix, scheme, points(scheme.support))


def _points(matrix: RatingMatrix, scheme: ScoringScheme, table: Floats) -> Floats:
    weights, rated = scheme.weights(matrix), matrix.on_scale
    sums = weights @ table[matrix.codes]
    if scheme.share:
        most = weights @ (rated * table.max())
        sums = np.divide(sums, most, out=np.full_like(sums, np.nan), where=most > 0)
    return settled(np.where(rated.any(axis=0), sums, np.nan))


def coverage(matrix: RatingMatrix) -> Floats:
    """Return the share of cells rated CC … II among the rows that are not NA, (n_hypotheses,), 0 to 1.

    NaN where every row is NA, or there are none.
    """
    rated, asked = (np.array(numbers, dtype=float) for numbers in counted(matrix))
    share: Floats = np.divide(rated, asked, out=np.full(len(matrix.hypotheses), np.nan), where=asked > 0)
    return share


def counted(matrix: RatingMatrix) -> tuple[list[int], list[int]]:
    """Return how many cells are rated CC … II, and how many rows are not NA, for each hypothesis."""
    rated = matrix.on_scale.sum(axis=0)
    asked = (matrix.codes != NOT_APPLICABLE).sum(axis=0)
    return [int(n) for n in rated], [int(n) for n in asked]


def leading(scores: Floats, share: Floats) -> list[bool]:
    """Return which hypotheses are least contradicted among those with enough coverage, (n_hypotheses,)."""
    eligible = np.where(np.nan_to_num(share) >= LEAST_COVERAGE - 1e-12, scores, np.nan)
    return [rank == 1 for rank in dense_ranks(eligible)]


def _known(value: float) -> float | None:
    return None if isnan(value) else float(value)
