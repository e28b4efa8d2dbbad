"""What is laid down about probabilities and dependent reports, and percents of one motive given another.

Not here: a person's own percents, which are judgements.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import BadValue, SameHypothesisTwice
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.probability import PRIORS, YARDSTICKS, Probability
from workbench.model.rating import SCALE, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseProbability:
    """Choose the tables and the prior behind every probability that is reckoned."""

    probability: Probability
    do: Literal["ChooseProbability"] = "ChooseProbability"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseDependence:
    """Say how much the reports of one cluster are one report: 0 not at all, 1 altogether."""

    dependence: float
    do: Literal["ChooseDependence"] = "ChooseDependence"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeConditional:
    """Say how likely a hypothesis would be if another were true, in whole percents; None takes it back."""

    given: str
    hypothesis: str
    percent: int | None
    do: Literal["JudgeConditional"] = "JudgeConditional"


@applied.register
def _(edit: ChooseProbability, case: Case, by: str) -> Case:
    check_probability(edit.probability)
    return replace(case, probability=edit.probability)


@applied.register
def _(edit: ChooseDependence, case: Case, by: str) -> Case:
    if not 0 <= edit.dependence <= 1:
        raise BadValue(say("errors.value.dependence"), edit.dependence, say("errors.expected.fraction"))
    return replace(case, dependence=float(edit.dependence))


@applied.register
def _(edit: JudgeConditional, case: Case, by: str) -> Case:
    for id in (edit.given, edit.hypothesis):
        case.hypothesis(id)
    if edit.given == edit.hypothesis:
        raise SameHypothesisTwice(edit.given)
    key = (by, edit.given, edit.hypothesis)
    kept = {known: percent for known, percent in case.conditionals.items() if known != key}
    if edit.percent is None:
        return replace(case, conditionals=kept)
    check_percent(edit.percent, edit.hypothesis)
    return replace(case, conditionals={**kept, key: edit.percent})


def check_percent(percent: int, where: str, *, least: int = 0) -> None:
    """Raise BadValue unless a number is a whole percent from ``least`` to 100 − ``least``."""
    if isinstance(percent, bool) or not least <= percent <= 100 - least:
        expected = say("errors.expected.percent" if not least else "errors.expected.open_percent")
        raise BadValue(say("errors.value.percent"), percent, expected, where)


def check_probability(chosen: Probability) -> None:
    """Raise BadValue if tables lack a code or hold a number out of its range."""
    check_one_of("prior", chosen.prior, PRIORS)
    check_one_of("scale", chosen.words, YARDSTICKS)
    _check_codes("likelihoods", [code for code, _ in chosen.likelihoods], SCALE[::-1])
    _check_codes("levels", [level for level, _ in chosen.reliability], tuple(Level))
    for number in (*(one for _, one in chosen.likelihoods), chosen.false_report):
        if not 0 < number < 1:
            raise BadValue(say("errors.value.likelihood"), number, say("errors.expected.open_fraction"))
    for _, number in chosen.reliability:
        if not 0 <= number <= 1:
            raise BadValue(say("errors.value.reliability"), number, say("errors.expected.fraction"))


def _check_codes(what: str, found: list[str], wanted: Collection[str]) -> None:
    if found and sorted(found) != sorted(wanted):
        raise BadValue(say(f"errors.value.{what}"), ", ".join(found), ", ".join(wanted))
