"""People's own percents as probabilities, where they may be reckoned with, and the average of several people.

Not here: asking for them, probabilities from ratings (:mod:`workbench.scoring.bayes`), and the words for
them (:mod:`workbench.scoring.likelihood_words`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isnan

import numpy as np

from workbench.errors import ProbabilitiesUnusable
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import Judgement
from workbench.scoring.coherence import averaged, extremised, logarithmic_pool
from workbench.scoring.matrix import Floats

Pool = Callable[[Floats], Floats]

EXTREMISED_BY = 2.0
"""The power that the extremised pool is raised to (our own choice; no one number is right)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProbabilities:
    """What an analyst gave for each hypothesis that is on, and what may be reckoned with.

    ``given`` are the whole percents as given, by hypothesis id in case order, and ``missing`` the
    hypotheses without one. ``fractions`` are 0 to 1, or None, and ``why`` says why not:
    ``"unjudged"``, ``"none"`` given, some ``"missing"``, all of them ``"zero"``, or ``"incoherent"``:
    they do not make 100, and the analyst has not agreed to have them divided by their sum.
    ``divided`` says that they are.
    """

    analyst: str
    moment: str
    given: Mapping[str, int]
    missing: tuple[str, ...] = ()
    fractions: Mapping[str, float] | None = None
    why: str = ""
    divided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """Several people's probabilities as one, by hypothesis id: three ways, none of them the right one.

    ``lowest`` and ``highest`` are what the people themselves hold. ``linear`` is the mean with equal
    weights. ``logarithmic`` is the geometric mean, None where everything is held impossible by
    somebody. ``extremised`` is the linear one raised to :data:`EXTREMISED_BY`. ``people`` are those it
    rests on, ``divided`` those of them whose percents are divided by their sum, ``left_out`` those who
    gave percents that may not be reckoned with.
    """

    people: tuple[str, ...]
    divided: tuple[str, ...]
    left_out: tuple[OwnProbabilities, ...]
    lowest: Mapping[str, float]
    highest: Mapping[str, float]
    linear: Mapping[str, float]
    logarithmic: Mapping[str, float | None]
    extremised: Mapping[str, float]


def asked_about(case: Case) -> tuple[Hypothesis, ...]:
    """Return the hypotheses one may answer with: all that are on, the reminder ("other") too."""
    return tuple(item for item in case.hypotheses if item.on)


def own_probabilities(case: Case, analyst: str, moment: str = "after") -> OwnProbabilities:
    """Return an analyst's percents as probabilities, or why they are none (MandelKarvetskiDhami2018).

    In the exclusive form they add up to 1: as given if they make 100, else divided by their sum,
    for which the analyst's consent is needed. In the independent form each stands by itself.
    """
    judgement = case.judgement(analyst, moment)
    percents = judgement.percents if judgement else {}
    asked = [item.id for item in asked_about(case)]
    given = {id: percents[id] for id in asked if id in percents}
    missing = tuple(id for id in asked if id not in percents)
    total = 100 if case.form == "independent" else sum(given.values())
    why = _why_not(judgement, given, missing, total)
    if not why and total != 100 and not (judgement and judgement.normalised):
        why = "incoherent"
    return OwnProbabilities(
        analyst=analyst,
        moment=moment,
        given=given,
        missing=missing,
        fractions=None if why else {id: percent / total for id, percent in given.items()},
        why=why,
        divided=not why and total != 100,
    )


def _why_not(
    judgement: Judgement | None, given: Mapping[str, int], missing: tuple[str, ...], total: int
) -> str:
    if judgement is None or not given:
        return "none" if judgement else "unjudged"
    if missing:
        return "missing"
    return "" if total else "zero"


def pooled(case: Case, moment: str = "after") -> Pooled | None:
    """Return the probabilities of everybody who gave some, pooled; None for fewer than two people.

    Whoever's percents may not be reckoned with is left out, and named. In the independent form
    each hypothesis is pooled by itself, as a yes or no.
    """
    who = sorted(name for name, when in case.judgements if when == moment)
    everybody = [own_probabilities(case, name, moment) for name in who]
    people = [one for one in everybody if one.fractions is not None]
    if len(people) < 2:
        return None
    table = np.array([list((one.fractions or {}).values()) for one in people])
    ids, pool = tuple(people[0].given), _apart if case.form == "independent" else _together
    logarithmic = pool(table, _logarithmic)
    return Pooled(
        people=tuple(one.analyst for one in people),
        divided=tuple(one.analyst for one in people if one.divided),
        left_out=tuple(one for one in everybody if one.given and one.fractions is None),
        lowest=dict(zip(ids, table.min(axis=0).tolist(), strict=True)),
        highest=dict(zip(ids, table.max(axis=0).tolist(), strict=True)),
        linear=dict(zip(ids, pool(table, averaged), strict=True)),
        logarithmic={id: None if isnan(p) else p for id, p in zip(ids, logarithmic, strict=True)},
        extremised=dict(zip(ids, pool(table, _extremised), strict=True)),
    )


def _together(table: Floats, way: Pool) -> list[float]:
    shares: list[float] = way(table).tolist()
    return shares


def _apart(table: Floats, way: Pool) -> list[float]:
    return [float(way(np.column_stack([yes, 1 - yes]))[0]) for yes in table.T]


def _logarithmic(people: Floats) -> Floats:
    try:
        return logarithmic_pool(people)
    except ProbabilitiesUnusable:  # each hypothesis is held impossible by somebody
        return np.full(people.shape[-1], np.nan)


def _extremised(people: Floats) -> Floats:
    return extremised(averaged(people), by=EXTREMISED_BY)
