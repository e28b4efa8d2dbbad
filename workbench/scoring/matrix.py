"""One analyst's ratings as an array, ready for arithmetic.

Not here: the points and weights that turn ratings into numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case, OneCase
from workbench.model.rating import SCALE, Level, Rating

Codes = npt.NDArray[np.int8]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

UNRATED, NOT_APPLICABLE = 0, 1
CODE_OF: dict[Rating | None, int] = {None: UNRATED, Rating.NA: NOT_APPLICABLE} | {
    rating: number for number, rating in enumerate(SCALE, start=2)
}
N_CODES = len(CODE_OF)
CODES = {number: "" if rating is None else rating.value for rating, number in CODE_OF.items()}
_MIDDLE = CODE_OF[Rating.N]
_LEVELS: dict[str, Level] = {level.value: level for level in Level}


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingMatrix:
    """Evidence × hypotheses, with the grades of the rows.

    ``codes`` is (n_evidence, n_hypotheses): 0 not rated, 1 NA, 2 … 6 for II … CC.
    ``credibility`` and ``relevance`` are (n_evidence,) of levels, None where ungraded, where it
    cannot be judged (Admiralty F, 6), and where an Admiralty code has no level in the case's
    house table. ``clusters`` names the confirmed cluster of dependent reports a row belongs to,
    "" none; left out, no row does. ``dependence`` is ρ, 0 to 1: 0 each report of a cluster counts in
    full, 1 they count as one together.
    """

    evidence: tuple[str, ...]
    hypotheses: tuple[str, ...]
    codes: Codes
    credibility: tuple[Level | None, ...]
    relevance: tuple[Level | None, ...]
    clusters: tuple[str, ...] = ()
    dependence: float = 1.0

    @property
    def on_scale(self) -> Flags:
        """(n_evidence, n_hypotheses): rated CC … II."""
        return np.greater_equal(self.codes, CODE_OF[Rating.II])

    @property
    def values(self) -> Floats:
        """(n_evidence, n_hypotheses): −2 for II … 2 for CC; NaN for NA and not rated."""
        return np.where(self.on_scale, self.codes - float(_MIDDLE), np.nan)

    @property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """The rows of each cluster of two or more, by position, in the order of the clusters' names."""
        found: dict[str, list[int]] = {}
        for place, name in enumerate(self.clusters):
            if name:
                found.setdefault(name, []).append(place)
        return tuple(tuple(found[name]) for name in sorted(found) if len(found[name]) > 1)

    @property
    def together(self) -> Floats:
        """(n_evidence,): how many reports a row's cluster has; 1 for a row in none."""
        together = np.ones(len(self.evidence))
        for places in self.members:
            together[list(places)] = len(places)
        return together

    @property
    def share(self) -> Floats:
        """(n_evidence,): what a row counts for; 1, or 1/(1 + (n − 1)ρ) as one of n dependent reports."""
        return 1 / (1 + (self.together - 1) * self.dependence)


def matrix_of(case: Case, analyst: str) -> RatingMatrix:
    """Return an analyst's matrix: every item that counts, and every hypothesis that is on and no reminder.

    An item that was entered twice counts as true; see :func:`workbench.model.readings.read_as`. The
    codes cannot be written to: whoever asks for the same matrix gets this one.
    """
    return _matrix(OneCase(case, analyst))


@lru_cache(maxsize=8)
def _matrix(of: OneCase) -> RatingMatrix:
    case = of.case
    evidence, rows = case.counted_evidence, case.counted_rows(of.analyst)
    hypotheses = tuple(h.id for h in case.rated_hypotheses)
    numbers = [CODE_OF[cell.rating] for _item, cells in rows for cell in cells]
    codes = np.array(numbers, dtype=np.int8).reshape(len(evidence), len(hypotheses))
    codes.flags.writeable = False
    return RatingMatrix(
        evidence=tuple(item.id for item in evidence),
        hypotheses=hypotheses,
        codes=codes,
        credibility=tuple(level_of(case, item.credibility) for item in evidence),
        relevance=tuple(level_of(case, item.relevance) for item in evidence),
        clusters=tuple(item.cluster for item in evidence),
        dependence=case.dependence,
    )


def with_rows(matrix: RatingMatrix, rows: Sequence[int]) -> RatingMatrix:
    """Return the matrix with these rows alone; a cluster has as many reports as are left of it."""
    of_rows: dict[str, Any] = {
        name: tuple(getattr(matrix, name)[row] for row in rows)
        for name in ("evidence", "credibility", "relevance", "clusters")
        if getattr(matrix, name)
    }
    return replace(matrix, codes=matrix.codes[list(rows)], **of_rows)


def level_of(case: Case, grade: str) -> Level | None:
    """Return the level a grade stands for: its own, or the one the case's house table gives its code.

    None for no grade, for F and 6, which mean that it cannot be judged, and for any code that the
    house has given no level: there is no published map from the Admiralty scales to levels.
    """
    return _LEVELS.get(grade) or _LEVELS.get(dict(case.levels_of).get(grade, ""))
