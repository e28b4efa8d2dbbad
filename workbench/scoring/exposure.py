"""How far each hypothesis has exposed itself to the evidence, so that saying nothing is seen.

Not here: what the evidence then says against it (:mod:`workbench.scoring.inconsistency`).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring.matrix import CODE_OF, NOT_APPLICABLE, UNRATED, Codes, matrix_of

Counts = npt.NDArray[np.int_]

LEAST_EXPOSURE = 1 / 3
"""Below this share of telling cells a hypothesis is called vague."""

_TELLING = tuple(CODE_OF[rating] for rating in (Rating.CC, Rating.I, Rating.II))


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """In how many rows a hypothesis could stand or fall.

    ``share``, 0 to 1, is that of the rows rated CC, I or II among the ``ratable`` ones, which are
    not NA; None where every row is NA. C and N would be expected anyway and tell little. ``vague``
    says that the share is below a third, so that the hypothesis can win by saying nothing;
    ``certain`` that no rating of the ``blank`` cells could change whether it is.
    """

    hypothesis: str
    telling: int
    blank: int
    ratable: int

    @property
    def share(self) -> float | None:
        """The share of telling cells, as far as rated."""
        return self.telling / self.ratable if self.ratable else None

    @property
    def vague(self) -> bool:
        """Whether the share is below a third."""
        return self.share is not None and self.share < LEAST_EXPOSURE

    @property
    def certain(self) -> bool:
        """Whether that stays so however the blanks are filled."""
        most = self.telling + self.blank
        return not self.vague or most / self.ratable < LEAST_EXPOSURE


def exposure(case: Case, analyst: str) -> tuple[Exposure, ...]:
    """Return each hypothesis's exposure, in case order (own choice after Mandel 2018).

    A blank is ratable and not yet telling, as in coverage: a hypothesis that is hardly rated is
    vague so far, and not certainly so.
    """
    matrix = matrix_of(case, analyst)
    counts = exposed(matrix.codes).T.tolist()
    return tuple(
        Exposure(hypothesis=id, telling=telling, blank=blank, ratable=ratable)
        for id, (telling, blank, ratable) in zip(matrix.hypotheses, counts, strict=True)
    )


def exposed(codes: Codes) -> Counts:
    """Return how many cells are rated CC, I or II, blank, and not NA, (3, n_hypotheses)."""
    kinds = (np.isin(codes, _TELLING), codes == UNRATED, codes != NOT_APPLICABLE)
    counts: Counts = np.stack(kinds).sum(axis=1)
    return counts
