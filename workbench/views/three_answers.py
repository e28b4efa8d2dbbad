"""The matrix, Bayes' rule and the analyst's own answer side by side, and in words where they disagree.

Not here: how any of them comes about.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.judgement import Judgement
from workbench.scoring import Standing, standing
from workbench.scoring.probabilities import Probabilities
from workbench.views.own_answer import latest
from workbench.views.percents import above_even, percent_text
from workbench.views.wording import listed, name_of, places

View = dict[str, Any]

WIDE_GAP = 10
"""Percentage points apart from Bayes' rule at which a person's own is pointed out (our own choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    """What is compared, and to whom it is told: the analyst on the ``panel``, or a ``report``'s readers."""

    case: Case
    found: Probabilities
    now: Standing
    own: Judgement | None
    voice: str

    def say(self, key: str, **values: object) -> str:
        """Return a sentence as it is told to them."""
        ending = ".report" if self.voice == "report" else ""
        return say(f"probabilities.three.{key}{ending}", **values)


def three_answers(case: Case, analyst: str, found: Probabilities, voice: str = "panel") -> View:
    """Return one row a hypothesis with its rank, probability and own percent, and the sentences.

    ``voice`` is ``"panel"``, which speaks to the analyst, or ``"report"``, which speaks of them.
    """
    own = latest(case, analyst)
    told = _Compared(case=case, found=found, now=standing(case, analyst), own=own, voice=voice)
    return {
        "heads": [say(f"probabilities.three.{name}") for name in ("hypothesis", "matrix", "bayes")]
        + [told.say(f"own.{own.moment}" if own else "own")],
        "rows": _rows(case, found, told.now, own),
        "sentences": _sentences(told) if not found.withheld else [],
    }


def _rows(case: Case, found: Probabilities, now: Standing, own: Judgement | None) -> list[list[str]]:
    ranks = dict(zip((column.id for column in now.columns), places(now.columns), strict=True))
    percents = own.percents if own else {}
    return [
        [
            name_of(case, one.id),
            ranks.get(one.id, "–"),
            percent_text(found.of[one.id]) if one.id in found.of else "–",
            _percent(percents.get(one.id)),
        ]
        for one in case.hypotheses
        if one.on and (one.id in ranks or one.id in found.of)
    ]


def _percent(percent: int | None) -> str:
    return "–" if percent is None else say("percents.percent", percent=percent)


def _sentences(told: _Compared) -> list[View]:
    if told.case.form == "independent":
        return _independent(told)
    answers = {"matrix": set(told.now.leaders), "bayes": set(told.found.leaders)}
    if told.own and told.own.answer:
        answers["own"] = set(told.own.answer)
    given = [answer for answer in answers.values() if answer]
    differ = any(answer != given[0] for answer in given[1:])
    parts = say("language.semicolon").join(_each(told, name, answer) for name, answer in answers.items())
    then = told.say("differ") if differ else say("probabilities.three.agree")
    return [
        _sentence(say("probabilities.three.each", parts=parts), differs=differ),
        *([_sentence(then)] if len(given) > 1 else []),
        *_gap(told),
    ]


def _sentence(text: str, *, differs: bool = False) -> View:
    return {"text": text, "differs": differs}


def _each(told: _Compared, name: str, ids: Iterable[str]) -> str:
    names = [one.id for one in told.case.hypotheses if one.id in set(ids)]
    if not names:
        return say(f"probabilities.three.none.{name}")
    values = {"n": len(names), "names": _names(told.case, names)}
    return told.say("is.own", **values) if name == "own" else say(f"probabilities.three.is.{name}", **values)


def _gap(told: _Compared) -> list[View]:
    """Return the hypothesis on whose number the person and the rule are furthest apart, if far."""
    percents, of = told.own.percents if told.own else {}, told.found.of
    gaps = {id: abs(percents[id] - 100 * p) for id, p in of.items() if id in percents}
    widest = max(gaps, key=gaps.__getitem__, default=None)
    if widest is None or gaps[widest] < WIDE_GAP:
        return []
    values = {"own": _percent(percents[widest]), "bayes": percent_text(of[widest])}
    return [_sentence(told.say("gap", name=name_of(told.case, widest), **values), differs=True)]


def _independent(told: _Compared) -> list[View]:
    """Return where yes or no to a motive of its own is not what the odds say."""
    if told.own is None or not told.own.answer:
        return _gap(told)
    yes, of = told.own.answer, told.found.of
    over = [id for id, p in of.items() if id in yes and not above_even(p)]
    under = [id for id, p in of.items() if id not in yes and above_even(p)]
    differing = [
        _sentence(told.say(key, n=len(ids), names=_names(told.case, ids)), differs=True)
        for key, ids in (("yes_but", over), ("no_but", under))
        if ids
    ]
    return [*(differing or [_sentence(told.say("agree.independent"))]), *_gap(told)]


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, id) for id in ids)
