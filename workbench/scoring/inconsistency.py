"""How strongly the evidence speaks against each hypothesis, with coverage, support, ranks and leaders.

Not here: how far that depends on single items (:mod:`workbench.scoring.robustness`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case
from workbench.scoring.matrix import NOT_APPLICABLE, UNRATED, Flags, Floats, RatingMatrix, matrix_of
from workbench.scoring.scheme import ScoringScheme, scheme_named
from workbench.scoring.tally import judged, points_against, points_for, share_rated, sums_without, tallies
from workbench.scoring.ties import ranks

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
    (whole,) = standings_without(matrix, scheme, labels, [()])
    return whole


def standings_without(
    matrix: RatingMatrix, scheme: ScoringScheme, labels: dict[str, str], groups: Sequence[Sequence[int]]
) -> tuple[Standing, ...]:
    """Return where a matrix leaves its hypotheses without each group of rows, given by position, in turn."""
    rows = tallies(matrix, scheme)
    sums = sums_without(rows, matrix, groups)
    finished = (matrix.codes != UNRATED).all(axis=1) if matrix.hypotheses else np.zeros(len(rows), bool)
    return tuple(
        Standing(
            scheme=scheme,
            columns=columns,
            rated=int(cells),
            cells=(len(rows) - len(group)) * len(matrix.hypotheses),
            rated_rows=int(finished.sum() - finished[list(group)].sum()),
            rows=len(rows) - len(group),
        )
        for group, columns, cells in zip(
            groups, _columns(matrix, scheme, labels, sums), judged(sums).sum(axis=-1), strict=True
        )
    )


def leads_without(matrix: RatingMatrix, scheme: ScoringScheme, groups: Sequence[Sequence[int]]) -> Flags:
    """Return which hypotheses lead without each group of rows in turn, (n_groups, n_hypotheses)."""
    sums = sums_without(tallies(matrix, scheme), matrix, groups)
    return leading(points_against(sums, scheme), share_rated(sums))


def _columns(
    matrix: RatingMatrix, scheme: ScoringScheme, labels: dict[str, str], sums: Floats
) -> Iterator[tuple[ColumnStanding, ...]]:
    """Yield the columns of each of several standings, whose sums are (n_standings, 9, n_hypotheses)."""
    scores, support, share = points_against(sums, scheme), points_for(sums, scheme), share_rated(sums)
    names = [(id, labels.get(id, id)) for id in matrix.hypotheses]
    numbers = (_known(scores), _known(support), _known(share), ranks(scores), leading(scores, share))
    for values in zip(*(one.tolist() for one in numbers), strict=True):
        yield tuple(
            ColumnStanding(
                id=id,
                label=label,
                score=score,
                support=for_it,
                coverage=coverage,
                rank=rank or None,
                leads=leads,
            )
            for (id, label), score, for_it, coverage, rank, leads in zip(names, *values, strict=True)
        )


def _known(values: Floats) -> npt.NDArray[np.object_]:
    """Return the values as they are told, None where there is none."""
    return np.where(np.isnan(values), None, values)  # type: ignore[call-overload, no-any-return]


def inconsistency(matrix: RatingMatrix, scheme: ScoringScheme) -> Floats:
    """Return the points against each hypothesis, (n_hypotheses,), ≥ 0; rounding makes no difference.

    NaN for a hypothesis without a cell rated CC … II: nobody judged it, which is no merit.
    """
    return points_against(sums_without(tallies(matrix, scheme), matrix, [()])[0], scheme)


def counted(matrix: RatingMatrix) -> tuple[list[int], list[int]]:
    """Return how many cells are rated CC … II, and how many rows are not NA, for each hypothesis."""
    rated = matrix.on_scale.sum(axis=0)
    asked = (matrix.codes != NOT_APPLICABLE).sum(axis=0)
    return [int(n) for n in rated], [int(n) for n in asked]


def thin(matrix: RatingMatrix) -> Flags:
    """Return which hypotheses are rated, but in too few of the rows that are not NA to lead."""
    rated, asked = (np.array(numbers) for numbers in counted(matrix))
    few: Flags = (rated > 0) & ~_enough(rated / np.maximum(asked, 1))
    return few


def leading(scores: Floats, share: Floats) -> Flags:
    """Return which hypotheses are least contradicted among those with enough coverage, (…, n_hypotheses).

    The scores are settled: what differs by rounding alone is equal.
    """
    eligible = np.where(_enough(share), scores, np.nan)
    least = np.fmin.reduce(eligible, axis=-1, keepdims=True, initial=np.inf)
    lead: Flags = eligible == least
    return lead


def _enough(share: Floats) -> Flags:
    return np.greater_equal(np.nan_to_num(share), LEAST_COVERAGE - 1e-12)
