"""The matrix, Bayes' rule and the analyst's own answer side by side, and in words where they disagree.

Not here: how any of them comes about.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.judgement import Judgement
from workbench.scoring import Standing, standing
from workbench.scoring.probabilities import Probabilities
from workbench.views.in_percent import above_even, percent_written
from workbench.views.own_answer import latest
from workbench.views.wording import listed, name_of, places

View = dict[str, Any]

WIDE_GAP = 10
"""Percentage points apart from Bayes' rule at which a person's own is pointed out (our own choice)."""


def three_answers(case: Case, analyst: str, found: Probabilities) -> View:
    """Return one row a hypothesis with its rank, probability and own percent, and the sentences."""
    now, own = standing(case, analyst), latest(case, analyst)
    return {
        "heads": [say(f"probabilities.three.{name}") for name in ("hypothesis", "matrix", "bayes")]
        + [say(f"probabilities.three.own.{own.moment}" if own else "probabilities.three.own")],
        "rows": _rows(case, found, now, own),
        "sentences": _sentences(case, found, now, own) if not found.withheld else [],
    }


def _rows(case: Case, found: Probabilities, now: Standing, own: Judgement | None) -> list[list[str]]:
    ranks = dict(zip((column.id for column in now.columns), places(now.columns), strict=True))
    percents = own.percents if own else {}
    return [
        [
            name_of(case, one.id),
            ranks.get(one.id, "–"),
            percent_written(found.of[one.id]) if one.id in found.of else "–",
            _percent(percents.get(one.id)),
        ]
        for one in case.hypotheses
        if one.on and (one.id in ranks or one.id in found.of)
    ]


def _percent(percent: int | None) -> str:
    return "–" if percent is None else say("probabilities.percent", percent=percent)


def _sentences(case: Case, found: Probabilities, now: Standing, own: Judgement | None) -> list[View]:
    if case.form == "independent":
        return _independent(case, found, own)
    answers = {"matrix": set(now.leaders), "bayes": set(found.leaders)}
    if own and own.answer:
        answers["own"] = set(own.answer)
    given = [answer for answer in answers.values() if answer]
    differ = any(answer != given[0] for answer in given[1:])
    told = [_each(case, name, answer) for name, answer in answers.items()]
    key = "differ" if differ else "agree"
    return [
        _told(say("probabilities.three.each", parts=say("language.semicolon").join(told)), differs=differ),
        *([_told(say(f"probabilities.three.{key}"))] if len(given) > 1 else []),
        *_gap(case, found, own),
    ]


def _told(text: str, *, differs: bool = False) -> View:
    return {"text": text, "differs": differs}


def _each(case: Case, name: str, ids: Iterable[str]) -> str:
    names = [one.id for one in case.hypotheses if one.id in set(ids)]
    key = f"probabilities.three.is.{name}" if names else f"probabilities.three.none.{name}"
    return say(key, n=len(names), names=listed(name_of(case, id) for id in names))


def _gap(case: Case, found: Probabilities, own: Judgement | None) -> list[View]:
    """Return the hypothesis on whose number the person and the rule are furthest apart, if far."""
    gaps = _gaps(found, own.percents if own else {})
    widest = max(gaps, key=lambda name: abs(gaps[name]), default=None)
    if own is None or widest is None or abs(gaps[widest]) < WIDE_GAP:
        return []
    told = {"own": _percent(own.percents[widest]), "bayes": percent_written(found.of[widest])}
    return [_told(say("probabilities.three.gap", name=name_of(case, widest), **told), differs=True)]


def _gaps(found: Probabilities, percents: Mapping[str, int]) -> dict[str, float]:
    return {id: percents[id] - 100 * p for id, p in found.of.items() if id in percents}


def _independent(case: Case, found: Probabilities, own: Judgement | None) -> list[View]:
    """Return where yes or no to a motive of its own is not what the odds say."""
    if own is None or not own.answer:
        return _gap(case, found, own)
    likely = {id for id, p in found.of.items() if above_even(p)}
    over = [id for id in found.of if id in own.answer and id not in likely]
    under = [id for id in found.of if id not in own.answer and id in likely]
    told = [
        _told(say(f"probabilities.three.{key}", n=len(ids), names=_names(case, ids)), differs=True)
        for key, ids in (("yes_but", over), ("no_but", under))
        if ids
    ]
    return [*(told or [_told(say("probabilities.three.agree.independent"))]), *_gap(case, found, own)]


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, id) for id in ids)
