"""What probabilities by Bayes' rule rest on besides the ratings, in words.

Not here: laying it down, and the probabilities themselves.
"""

from collections import Counter
from collections.abc import Iterable

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.scoring import matrix_of
from workbench.scoring.laid_down import UNJUDGED, LaidDown, Prior, reliability_for
from workbench.views.wording import name_of, shortened

Sentences = list[str]


def rests_on(case: Case, given: LaidDown) -> Sentences:
    """Return what was laid down, a sentence for each: the prior, the doubt, the dependence."""
    return [
        *_prior(case, given.prior),
        *_doubt(case, given),
        *_dependence(case, given.rho),
    ]


def decimal(value: float) -> str:
    """Return a number as it was typed, at most four decimals, in the language's own sign."""
    return number(f"{value:.4f}".rstrip("0").rstrip("."))


def _prior(case: Case, prior: Prior) -> Sentences:
    if prior.unused:
        return [say(f"probabilities.rests.prior.{prior.unused}")]
    start = "even" if prior.of is None else "divided" if prior.divided else "before"
    alone = ".independent" if case.form == "independent" else ""
    return [say(f"probabilities.rests.prior.{start}{alone}"), *_settled(case, prior)]


def _settled(case: Case, prior: Prior) -> Sentences:
    """Return what no evidence can move, by name."""
    of = prior.of or {}
    impossible = [id for id, p in of.items() if p == 0]
    certain = [id for id, p in of.items() if p == 1] if case.form == "independent" else []
    return [
        *_about(case, "prior.impossible", impossible),
        *_about(case, "prior.certain", certain),
    ]


def _about(case: Case, key: str, ids: list[str]) -> Sentences:
    names = shortened(name_of(case, id) for id in ids)
    return [say(f"probabilities.rests.{key}", n=len(ids), names=names)] if ids else []


def _doubt(case: Case, given: LaidDown) -> Sentences:
    doubt, names = given.doubt, Counter(given.shared.values())
    if doubt.at_their_word:
        return [say(f"probabilities.rests.word{'.ungraded' if doubt.ungraded else ''}")]
    levels = {level.value: decimal(r) for level, r in reliability_for(case).items()}
    return [
        say("probabilities.rests.graded", **levels, q=decimal(given.q)),
        *_ungraded(doubt.ungraded),
        *([say("probabilities.rests.shared")] if max(names.values(), default=0) > 1 else []),
    ]


def _ungraded(ids: Iterable[str]) -> Sentences:
    names = list(ids)
    told = {"n": len(names), "names": shortened(names), "r": decimal(UNJUDGED)}
    return [say("probabilities.rests.ungraded", **told)] if names else []


def _dependence(case: Case, rho: float) -> Sentences:
    n = len(matrix_of(case, "").members)
    return [say("probabilities.rests.clusters", n=n, rho=decimal(rho))] if n else []
