"""How good forecasts of indicators were: one's own, Bayes' at the same time, and one half as a yardstick.

Not here: reckoning it (:mod:`workbench.scoring.forecasts`).
"""

from collections.abc import Iterator, Sequence
from math import isinf
from typing import Any

from workbench.messages import number, say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.scoring import standing
from workbench.scoring.coherence import LEAST_RESOLVED, Murphy
from workbench.scoring.forecasts import HALF, ForecastHistory, Record, Scored, record
from workbench.views.wording import totals_shown

View = dict[str, Any]


def forecasts_view(
    case: Case, analyst: str, log: Sequence[LoggedEdit] = (), history: ForecastHistory | None = None
) -> View | None:
    """Return the scores of an analyst's forecasts as tables; None until one of them is resolved."""
    following = history or ForecastHistory()
    following.follow(log)
    own = record(case, following.own(case, analyst))
    if not own.scored:
        return None
    asked = [one.indicator for one in own.scored]
    shown = totals_shown(case, analyst, standing(case, analyst))
    then = record(case, following.implied(case, analyst, log, asked) if shown else {})
    return {
        "title": say("indicators.forecasts"),
        "lead": say("indicators.forecasts.lead"),
        "heads": [say(f"indicators.forecasts.{name}") for name in ("whose", "n", "brier", "log")],
        "means": [_mean(name, found) for name, found in _compared(case, own, then)],
        "notes": list(_notes(own, then)),
        "each_heads": [
            say(f"indicators.forecasts.{name}") for name in ("sign", "came", "said", "brier", "log")
        ],
        "each": [_each(one) for one in own.scored],
    }


def _compared(case: Case, own: Record, then: Record) -> Iterator[tuple[str, Record]]:
    yield "own", own
    if then.scored:
        same = [one.indicator for one in then.scored]
        if len(same) < len(own.scored):
            told = {one.indicator: one.probability for one in own.scored if one.indicator in same}
            yield "same", record(case, told)
        yield "bayes", then
    yield "half", record(case, {one.indicator: HALF for one in own.scored})


def _mean(name: str, found: Record) -> list[str]:
    scores = (found.brier or 0.0, found.log or 0.0)
    return [say(f"indicators.forecasts.{name}"), str(len(found.scored)), *map(_score, scores)]


def _each(one: Scored) -> list[str]:
    came = say(f"indicators.state.{'seen' if one.seen else 'not seen'}")
    return [
        one.indicator,
        came,
        say("indicators.percent", n=round(100 * one.probability)),
        _score(one.brier),
        _score(one.log),
    ]


def _notes(own: Record, then: Record) -> Iterator[str]:
    if left := len(own.scored) - len(then.scored):
        yield say("indicators.forecasts.unknown", n=left)
    if own.parts:
        yield _parts(own.parts)
    else:
        yield say("indicators.forecasts.few", n=len(own.scored), least=LEAST_RESOLVED)


def _parts(parts: Murphy) -> str:
    names = ("brier", "reliability", "resolution", "uncertainty")
    return say("indicators.forecasts.parts", **{name: _score(getattr(parts, name)) for name in names})


def _score(value: float) -> str:
    return say("indicators.infinite") if isinf(value) else number(f"{value:.2f}")
