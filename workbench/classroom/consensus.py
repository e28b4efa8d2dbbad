"""What a class holds together: counts of codes, the median matrix, and where there is none.

Not here: where those cases come from (:mod:`workbench.classroom.collecting`).
"""

from dataclasses import dataclass

import numpy as np

from workbench.model.rating import Rating
from workbench.scoring.cube import Counts, code_counts
from workbench.scoring.matrix import CODE_OF, NOT_APPLICABLE, UNRATED, Codes, Flags

_LOWEST = CODE_OF[Rating.II]
_MIDDLE = CODE_OF[Rating.N]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consensus:
    """The median matrix of several analysts, (n_evidence, n_hypotheses) each.

    ``codes`` are numbered as in :class:`~workbench.scoring.matrix.RatingMatrix`; 0 where
    nobody rated, and where the two middle codes have opposite signs: there ``split`` is
    true. ``opposed`` says that somebody rated C or CC and somebody else I or II, which can
    be so beside a median. ``raters`` counts who judged the cell, NA included.
    """

    codes: Codes
    split: Flags
    opposed: Flags
    raters: Counts


def consensus(cube: Codes) -> Consensus:
    """Return the median matrix of the analysts in a cube.

    NA if more than half of those who judged say NA; else the median of the codes CC … II.
    Of two different middle codes the median is the mean, rounded towards N; there is none if
    their signs are opposite. One analyst is their own median.

    Parameters
    ----------
    cube : array of int8
        (n_analysts, n_evidence, n_hypotheses).
    """
    counts = code_counts(cube)
    on_scale, not_applicable = counts[..., _LOWEST:], counts[..., NOT_APPLICABLE]
    raters, rated = counts[..., _LOWEST - 1 :].sum(axis=-1), on_scale.sum(axis=-1)
    lower, upper = _value_at(on_scale, (rated - 1) // 2), _value_at(on_scale, rated // 2)
    inapplicable = 2 * not_applicable > raters
    split = ~inapplicable & (rated > 0) & (lower * upper < 0)
    median = np.trunc((lower + upper) / 2).astype(np.int8) + _MIDDLE
    codes = np.where(inapplicable, NOT_APPLICABLE, np.where((rated > 0) & ~split, median, UNRATED))
    return Consensus(codes=codes.astype(np.int8), split=split, opposed=_opposed(counts), raters=raters)


def _value_at(on_scale: Counts, place: Counts) -> Counts:
    """Return the value, −2 for II … 2 for CC, at a place among a cell's ratings put in order."""
    passed = np.cumsum(on_scale, axis=-1) <= place[..., None]
    value: Counts = np.minimum(passed.sum(axis=-1), on_scale.shape[-1] - 1) + _LOWEST - _MIDDLE
    return value


def _opposed(counts: Counts) -> Flags:
    against, for_it = counts[..., _LOWEST:_MIDDLE].sum(axis=-1), counts[..., _MIDDLE + 1 :].sum(axis=-1)
    opposed: Flags = (against > 0) & (for_it > 0)
    return opposed
