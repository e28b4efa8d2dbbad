"""Whether several analysts put the hypotheses into one order: Kendall's W.

Not here: whether they agree cell by cell (:mod:`workbench.scoring.agreement`).
"""

from dataclasses import dataclass

import numpy as np

from workbench.scoring.matrix import Floats
from workbench.scoring.ties import settled

_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Concordance:
    """Kendall's W, 0 no common order to 1 the same order; over ``raters`` who ranked all ``items``.

    NaN where there is none, and ``why`` says why: ``"raters"``, fewer than two ranked all;
    ``"items"``, fewer than two to rank; ``"tied"``, nobody put any before another.
    """

    w: float
    why: str
    raters: int
    items: int


def concordance(scores: Floats) -> Concordance:
    """Return how far analysts' scores put items into one order, with the correction for ties.

    As described by KendallGibbons1990. Scores are compared within an analyst alone, so what they
    mean makes no difference.

    Parameters
    ----------
    scores : array of float
        (n_raters, n_items); NaN for what was not scored: who has one is left out.
    """
    known = scores[np.isfinite(scores).all(axis=1)] if scores.shape[1] else scores[:0]
    w, why = _coefficient(known) if known.size else (np.nan, "")
    few = "items" if scores.shape[1] < _LEAST else "raters" if len(known) < _LEAST else ""
    return Concordance(w=float("nan") if few else w, why=few or why, raters=len(known), items=scores.shape[1])


def middle_ranks(scores: Floats) -> tuple[Floats, Floats]:
    """Return ranks from 1 for the least, tied ones sharing their mean, and how many each is tied with.

    Both (n_raters, n_items); an item counts among those it is tied with.
    """
    values = settled(scores)
    below, level = np.zeros(values.shape), np.zeros(values.shape)
    for other in values.T:  # by column, so that memory stays that of the scores
        below += other[:, None] < values
        level += other[:, None] == values
    return below + (level + 1) / 2, level


def _coefficient(scores: Floats) -> tuple[float, str]:
    ranks, level = middle_ranks(scores)
    m, n = scores.shape
    apart = float(((ranks.sum(axis=0) - m * (n + 1) / 2) ** 2).sum())
    most = m**2 * (n**3 - n) - m * float((level**2 - 1).sum())
    return (12 * apart / most, "") if most > 0 else (float("nan"), "tied")
