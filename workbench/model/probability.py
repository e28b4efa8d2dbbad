"""What a case lays down about probabilities: the tables that turn words into numbers, and the prior.

Not here: any arithmetic (:mod:`workbench.scoring.bayes`), and people's own percents.
"""

from dataclasses import dataclass

PRIORS: tuple[str, ...] = ("even", "before")
YARDSTICKS: tuple[str, ...] = ("icd203", "phia")


@dataclass(frozen=True, slots=True, kw_only=True)
class Probability:
    """The choices behind every probability that is reckoned from ratings.

    ``table`` is the name the house gives its own likelihoods, ``likelihoods`` pairs of a code CC …
    II and P(item | hypothesis), strictly between 0 and 1; none means the table a case begins with.
    ``reliability`` are pairs of a level and how likely a source of that level reports what it
    knows, 0 to 1; none means the usual ones. ``false_report`` is the likelihood of a report whose
    source is wrong, strictly between 0 and 1. ``prior`` is one of :data:`PRIORS`: the same for each
    hypothesis, or each analyst's own percents from before the evidence. ``words`` is one of
    :data:`YARDSTICKS`: whose words stand beside every probability.
    """

    table: str = ""
    likelihoods: tuple[tuple[str, float], ...] = ()
    reliability: tuple[tuple[str, float], ...] = ()
    false_report: float = 0.5
    prior: str = "even"
    words: str = "icd203"
