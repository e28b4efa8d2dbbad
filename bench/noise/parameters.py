"""Every number of the simulation, with its range; the reasons stand in ``DESIGN.md``.

Not here: what is done with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

SEED = 20_241_018
GROUPS = (1, 3, 5, 9)
"""How many analysts are averaged."""

HOLISTIC = tuple((keeps, noise) for keeps in (1.0, 0.5) for noise in (0.0, 1.0, 2.0, 4.0))
"""The direct judgements: the share of the log odds that is kept, and the noise of the judging itself."""

ARITHMETICS = ("inconsistency", "parc-weighted", "majority", "bayes", "bayes-graded")
JUDGEMENTS = tuple(f"holistic-{keeps:g}-{noise:g}" for keeps, noise in HOLISTIC)
METHODS = (*ARITHMETICS, *JUDGEMENTS)
REFERENCE = "inconsistency"

PAIRS = (
    *((one, REFERENCE) for one in METHODS if one != REFERENCE),
    *((one, other) for n, one in enumerate(ARITHMETICS) for other in ARITHMETICS[1:n]),
)
"""Which methods are compared, case by case, at each number of analysts; beside it, each with itself alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much is drawn, and what does not vary."""

    cases: int = 4_000
    training: int = 1_000
    hypotheses: int = 5
    questions_of_an_origin: int = 3
    reports_of_a_copied_question: int = 3
    reliabilities: tuple[float, ...] = (0.9, 0.7, 0.5)
    sure: float = 0.999  # how reliable a sure source looks to an analyst without noise
    cuts: tuple[float, ...] = (0.2, 0.4, 0.6, 0.8)  # between II, I, N, C and CC
    credibility_cuts: tuple[float, ...] = (0.6, 0.8)  # between low, medium and high, of a reliability
    relevance_cuts: tuple[float, ...] = (0.4, 0.8)  # of the spread of a row's log likelihoods
    grading: float = 0.5  # noise in grading, as a share of the noise in rating
    temperatures: tuple[float, ...] = tuple(round(0.02 * 1.25**n, 6) for n in range(50))


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """Questions of two kinds, each with its number of possible answers.

    P(answer | hypothesis) is drawn from a symmetric Dirichlet of this ``concentration``, anew for
    each hypothesis; a question that is ``common`` has one draw for all and tells nothing apart.
    """

    name: str
    answers: tuple[int, int]
    concentration: tuple[float, float]
    common: tuple[bool, bool]
    second: float  # share of questions of the second kind


FLAT = Generator(name="flat", answers=(2, 2), concentration=(1, 1), common=(False, False), second=0.0)
RARE = Generator(name="rare", answers=(2, 12), concentration=(1, 2), common=(False, False), second=0.8)
SAME = Generator(
    name="non-diagnostic", answers=(2, 2), concentration=(1, 1), common=(False, True), second=0.8
)
SHARP = Generator(name="sharp", answers=(2, 2), concentration=(0.3, 1), common=(False, True), second=0.7)
GENERATORS = {one.name: one for one in (FLAT, RARE, SAME, SHARP)}

NOISES = {
    "mixed": (0.25, 0.25, 0.25, 0.25),
    "level": (1.0, 0.0, 0.0, 0.0),
    "pattern": (0.0, 0.5, 0.5, 0.0),
    "occasion": (0.0, 0.0, 0.0, 1.0),
}
"""Shares of the variance: analyst; analyst × question; analyst × question × hypothesis; each cell anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """One cell of the grid: where the evidence comes from and how it is perceived."""

    generator: str = "flat"
    questions: int = 12
    doubtful: bool = False  # origins that may be wrong as a whole
    rho: float = -1.0  # how dependent copies are; below 0 there are none
    discounted: bool = True  # whether the methods know which reports are copies, and how dependent
    coding: str = "absolute"  # or "comparative": against the row's mean
    noise: float = 1.0  # standard deviation, in log odds
    kind: str = "mixed"
    shared: float = 0.0  # share of the noise's variance that all analysts have in common
    bias: str = "none"  # or "weights", "cells"
    favourite: str = "own"  # or "shared": whose favourite
    strength: float = 0.0

    @property
    def copies(self) -> bool:
        """Whether some questions are reported more than once."""
        return self.rho >= 0


LEVELS, LOUD = (0.0, 0.5, 1.0, 2.0), (0.5, 1.0, 2.0)
CODINGS, EITHER = ("absolute", "comparative"), (False, True)


def _every(**ranges: tuple[object, ...]) -> Iterator[Regime]:
    names = ("generator", *ranges)
    for values in product(tuple(GENERATORS), *ranges.values()):
        yield Regime(**dict(zip(names, values, strict=True)))  # type: ignore[arg-type]


MAPS: dict[str, tuple[Regime, ...]] = {
    "noise": tuple(_every(doubtful=EITHER, coding=CODINGS, noise=LEVELS)),
    "copies": tuple(_every(doubtful=EITHER, rho=(0.5, 1.0), discounted=EITHER, noise=LEVELS)),
    "kinds": tuple(_every(coding=CODINGS, kind=("level", "pattern", "occasion"), noise=LOUD)),
    "bias": tuple(
        _every(
            doubtful=(True,),
            coding=CODINGS,
            noise=(0.5, 1.0),
            bias=("weights", "cells"),
            favourite=("own", "shared"),
            strength=(1.0, 2.0),
        )
    ),
    "length": tuple(_every(questions=(6, 24), coding=CODINGS, noise=LEVELS)),
    "shared": tuple(_every(coding=CODINGS, shared=(0.5,), noise=LOUD)),
}
"""The grid: full factorials of a few ranges each; everything else as in :class:`Regime`."""
