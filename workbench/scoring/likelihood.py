"""Named tables that say how likely an item is under a hypothesis, code by code.

Not here: what the likelihoods do to probabilities (:mod:`workbench.scoring.bayes`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Real
from types import MappingProxyType

import numpy as np

from workbench.errors import LikelihoodsUnusable, listed
from workbench.messages import say
from workbench.model.rating import SCALE, Rating
from workbench.scoring.matrix import CODE_OF, N_CODES, Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelihoodTable:
    """P(item | hypothesis) for each code CC … II, strictly between 0 and 1; made by :func:`table_of`.

    NA and not rated have none: they are missing, and no number stands for them.
    """

    name: str
    of: Mapping[Rating, float]

    @property
    def by_code(self) -> Floats:
        """Likelihoods by code number, (7,), for looking up many at once; NaN for NA and not rated."""
        table = np.full(N_CODES, np.nan)
        for rating, likelihood in self.of.items():
            table[CODE_OF[rating]] = likelihood
        return table


def table_of(likelihoods: Mapping[Rating, float], name: str) -> LikelihoodTable:
    """Return a table of these likelihoods.

    Raises
    ------
    LikelihoodsUnusable
        Unless exactly the five codes are given, each strictly between 0 and 1: with 0 or 1 a
        single cell would settle the question for good.
    """
    if set(likelihoods) != set(SCALE):
        found = listed(str(code) for code in likelihoods)
        raise LikelihoodsUnusable(
            name, say("errors.likelihoods_unusable.codes", found=found, expected=listed(reversed(SCALE)))
        )
    for rating in reversed(SCALE):
        if not _open(likelihoods[rating]):
            wrong = say("errors.likelihoods_unusable.range", code=rating, found=likelihoods[rating])
            raise LikelihoodsUnusable(name, wrong)
    return LikelihoodTable(
        name=name, of=MappingProxyType({code: float(likelihoods[code]) for code in reversed(SCALE)})
    )


def _open(value: object) -> bool:
    return isinstance(value, Real) and value < 1 and not value <= 0


EVEN_STEPS = table_of(
    {Rating.CC: 0.9, Rating.C: 0.7, Rating.N: 0.5, Rating.I: 0.3, Rating.II: 0.1}, "even-steps"
)
"""The table a case begins with. Our own choice: there is no published one."""
