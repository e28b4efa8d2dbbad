"""Named scoring schemes: the only place where words (codes, levels) meet numbers.

Not here: adding the numbers up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import sqrt
from types import MappingProxyType

import numpy as np

from workbench.errors import NoSuchScheme
from workbench.messages import say
from workbench.model.rating import Level, Rating
from workbench.scoring.matrix import CODE_OF, N_CODES, Floats, RatingMatrix

Points = Mapping[Rating, float]
Steps = Mapping[Level, int]

_PARC: Steps = MappingProxyType({Level.LOW: -1, Level.MEDIUM: 0, Level.HIGH: 1})
_DOUBLING: Steps = MappingProxyType({Level.LOW: -2, Level.MEDIUM: 0, Level.HIGH: 2})
_HALF_STEPS: Mapping[int, tuple[float, float]] = {
    -2: (0.5, 0.0),
    -1: (0.0, 0.5),
    0: (1.0, 0.0),
    1: (0.0, 1.0),
    2: (2.0, 0.0),
}
"""A factor √2 taken so many times, as whole part and multiple of √2."""

_STEPWISE: Points = MappingProxyType({Rating.I: 1.0, Rating.II: 2.0})
_SUPPORT: Points = MappingProxyType({Rating.C: 1.0, Rating.CC: 2.0})

OPEN_SOURCE_ACH_VALUES: Points = MappingProxyType(
    {Rating.II: -2.0, Rating.I: -1.5, Rating.N: 0.0, Rating.NA: 0.0, Rating.C: 1.5, Rating.CC: 2.0}
)
"""The scale on which Open Source ACH (2010) measures how far a group is apart."""

OPEN_SYNTHESIS_VALUES: Points = MappingProxyType(
    {Rating.II: 1.0, Rating.I: 2.0, Rating.N: 3.0, Rating.NA: 3.0, Rating.C: 4.0, Rating.CC: 5.0}
)
"""The scale of open-synthesis, which takes NA as neutral."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoringScheme:
    """How ratings and grades become points.

    ``against`` and ``support`` give points to codes; a code not named gives none.
    ``credibility`` and ``relevance`` give steps of a factor √2 to levels (an ungraded row
    weighs as medium, and a scheme without steps ignores the grade). A ``share`` divides by
    the most points the rated cells could have drawn. ``published`` is False for our own
    engineering choices.
    """

    name: str
    citation: str
    published: bool = True
    against: Points = field(default_factory=lambda: _STEPWISE)
    support: Points = field(default_factory=lambda: _SUPPORT)
    credibility: Steps = field(default_factory=dict)
    relevance: Steps = field(default_factory=dict)
    share: bool = False

    @property
    def title(self) -> str:
        """What the scheme is called."""
        return say(f"scheme.{self.name}.title")

    @property
    def formula(self) -> str:
        """How it counts, in words."""
        return say(f"scheme.{self.name}.formula")

    @property
    def weighted(self) -> bool:
        """Whether the grades of the rows count."""
        return bool(self.credibility or self.relevance)

    def weights(self, matrix: RatingMatrix) -> Floats:
        """Return the rows' weights, (n_evidence,), positive, divided among dependent reports.

        Exact where no √2 is left and no cluster.
        """
        whole, root = self.weight_parts(matrix).T
        weights: Floats = (whole + sqrt(2) * root) * matrix.share
        return weights

    def weight_parts(self, matrix: RatingMatrix) -> Floats:
        """Return the undivided weights as whole part and multiple of √2, (n_evidence, 2), all exact."""
        if not self.weighted:
            return np.tile(_HALF_STEPS[0], (len(matrix.evidence), 1))
        credibility = (self.credibility.get(level or Level.MEDIUM, 0) for level in matrix.credibility)
        relevance = (self.relevance.get(level or Level.MEDIUM, 0) for level in matrix.relevance)
        parts = [_HALF_STEPS[one + other] for one, other in zip(credibility, relevance, strict=True)]
        return np.array(parts, dtype=float).reshape(-1, 2)


def points(codes: Points) -> Floats:
    """Return points by code number, (7,), for looking up a whole array of codes at once."""
    table = np.zeros(N_CODES)
    for rating, value in codes.items():
        table[CODE_OF[rating]] = value
    return table


_ALL = (
    ScoringScheme(
        name="inconsistency",
        citation="Heuer1999",
    ),
    ScoringScheme(
        name="heuer-count",
        citation="Heuer1999",
        against=MappingProxyType({Rating.I: 1.0, Rating.II: 1.0}),
    ),
    ScoringScheme(
        name="parc-weighted",
        citation="PARC2006",
        credibility=_PARC,
        relevance=_PARC,
    ),
    ScoringScheme(
        name="open-source-ach",
        citation="OpenSourceACH2010",
        credibility=_DOUBLING,
    ),
    ScoringScheme(
        name="open-synthesis",
        citation="OpenSynthesis",
        against=MappingProxyType({Rating.I: 1.0, Rating.II: 4.0}),
        support=MappingProxyType({Rating.C: 1.0, Rating.CC: 4.0}),
    ),
    ScoringScheme(
        name="normalised",
        citation="own",
        published=False,
        credibility=_PARC,
        relevance=_PARC,
        share=True,
    ),
)

SCHEMES: Mapping[str, ScoringScheme] = MappingProxyType({scheme.name: scheme for scheme in _ALL})


def scheme_named(name: str) -> ScoringScheme:
    """Return the scheme of a name.

    Raises
    ------
    NoSuchScheme
        With the known names.
    """
    if name not in SCHEMES:
        raise NoSuchScheme(name, SCHEMES)
    return SCHEMES[name]
