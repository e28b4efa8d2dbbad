"""What a case lays down about probabilities, as numbers for Bayes' rule, with what is missing named.

Not here: the rule itself (:mod:`workbench.scoring.bayes`), and the table of likelihoods
(:func:`workbench.scoring.posterior.table_for`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.provenance import NO_REPORTS
from workbench.model.rating import Level
from workbench.scoring.likelihood import LikelihoodTable
from workbench.scoring.matrix import level_of
from workbench.scoring.own_probability import own_probabilities
from workbench.scoring.posterior import table_for

RELIABILITY: Mapping[Level, float] = MappingProxyType({Level.HIGH: 0.9, Level.MEDIUM: 0.7, Level.LOW: 0.5})
"""How likely a source of each level is to report what it knows (our own choice)."""

UNJUDGED = 0.6
"""What stands for a row that has no level where others have one, between the two ends it is tried at."""

UNJUDGED_ENDS = (0.3, 0.9)
"""Between these the rows without a level are tried, all together (our own choice)."""

_FROM_HIGH = tuple(Level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """How likely each counted row's source is to report what it knows, 0 to 1, by the row's id.

    ``ungraded`` names the rows without a level, which take :data:`UNJUDGED`. If that is every row
    there is nothing to tell them apart by: each takes 1, which is to take it at its word.
    """

    of: Mapping[str, float]
    ungraded: tuple[str, ...]

    @property
    def at_their_word(self) -> bool:
        """Whether every row is taken at its word."""
        return all(r == 1 for r in self.of.values())

    def with_ungraded(self, r: float) -> "Doubt":
        """Return the same with another number for the rows without a level."""
        return Doubt(of={**self.of, **dict.fromkeys(self.ungraded, r)}, ungraded=self.ungraded)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """What is held before the evidence, 0 to 1, by the hypothesis's id; ``of`` is None where it is even.

    In the exclusive form the numbers add up to 1, in the independent form each stands by itself.
    ``divided`` says that the analyst's percents were divided by their sum. ``unused`` says why they
    are not used, though chosen: as in :class:`~workbench.scoring.own_probability.OwnProbabilities`,
    and ``"zero"`` if all are 0; "" otherwise.
    """

    of: Mapping[str, float] | None = None
    divided: bool = False
    unused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidDown:
    """All that probabilities rest on besides the ratings; ``q`` and ``rho`` as in the rule.

    ``shared`` gives rows, by id, the name of the doubt that they share with others.
    """

    table: LikelihoodTable
    doubt: Doubt
    q: float
    rho: float
    prior: Prior
    shared: Mapping[str, str] = field(default_factory=dict)


def laid_down(case: Case, analyst: str) -> LaidDown:
    """Return all that an analyst's probabilities rest on besides the ratings."""
    doubted = doubt(case)
    return LaidDown(
        table=table_for(case),
        doubt=doubted,
        q=case.probability.false_report,
        rho=case.dependence,
        prior=prior(case, analyst),
        shared=shared(case, doubted),
    )


def doubt(case: Case) -> Doubt:
    """Return how likely each counted row's source is to report what it knows, from the row's grades.

    The lower of the levels of credibility and reliability counts; F, 6, no grade, and a code to
    which the house gives no level, have none. There is no published map from grades to numbers.
    """
    numbers = reliability_for(case)
    levels = {item.id: _level(case, item) for item in case.counted_evidence}
    ungraded = tuple(id for id, level in levels.items() if level is None)
    missing = UNJUDGED if len(ungraded) < len(levels) else 1.0
    of = {id: numbers[level] if level else missing for id, level in levels.items()}
    return Doubt(of=of, ungraded=ungraded)


def shared(case: Case, doubted: Doubt) -> Mapping[str, str]:
    """Return the doubt that each report shares with others of its origin that are believed as far.

    An origin is right about all of them or about none. Where its reports have different grades,
    it was judged so, and those of each grade stand together. What is no report, an assumption or an
    absence, shares with nobody.
    """
    reports = [item for item in case.counted_evidence if item.kind not in NO_REPORTS and item.origin.strip()]
    return {item.id: f"{item.origin.strip()} {doubted.of[item.id]!r}" for item in reports}


def reliability_for(case: Case) -> Mapping[Level, float]:
    """Return what each level stands for, as the case lays down, or as a case begins."""
    return {Level(level): r for level, r in case.probability.reliability} or RELIABILITY


def prior(case: Case, analyst: str) -> Prior:
    """Return what an analyst holds before the evidence, as far as the case is to go by it."""
    if case.probability.prior != "before":
        return Prior()
    own = own_probabilities(case, analyst, "before")
    if own.fractions is None or not any(own.fractions.values()):
        return Prior(unused=own.why or "zero")
    return Prior(of=own.fractions, divided=own.divided)


def _level(case: Case, item: Evidence) -> Level | None:
    return _lowest(level_of(case, grade) for grade in (item.credibility, item.reliability))


def _lowest(levels: Iterable[Level | None]) -> Level | None:
    return max((level for level in levels if level), key=_FROM_HIGH.index, default=None)
