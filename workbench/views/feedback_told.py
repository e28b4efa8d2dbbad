"""What a student is told of answers, percents and ways of working, gently, and what to try next time.

Not here: cells and rankings (:mod:`workbench.views.feedback`).
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from workbench.classroom.forecast import apart_from_whole
from workbench.classroom.measures import Measured
from workbench.classroom.roll import Entry
from workbench.messages import commas, number, say
from workbench.model.case import Case
from workbench.model.judgement import MOMENTS, Judgement
from workbench.scoring.matrix import Floats
from workbench.views.classanswers import both_judged, changed, step
from workbench.views.classmeasures import HALF
from workbench.views.classsigns import signs_of
from workbench.views.strangers import one_line
from workbench.views.wording import named

View = dict[str, Any]

LEVEL = 0.5
"""Steps from which somebody's level is worth a word (our own choice)."""

_MOST_TIPS = 3


def answers_view(found: Measured, one: Entry) -> View:
    """Return somebody's answer and confidence before and after, and how many in the class moved."""
    given = [one.before, one.after]
    both = both_judged(found.entries)
    own = both_judged([one])
    kept = bool(own) and not changed(own[0]) and step(own[0]) > 0
    return {
        "title": say("feedback.answers"),
        "heads": ["", *(say(f"feedback.answers.{moment}") for moment in MOMENTS)],
        "rows": [
            [say("feedback.answers.answer"), *(_answer(found.frame, judgement) for judgement in given)],
            [say("feedback.answers.confidence"), *map(_confidence, given)],
        ],
        "sentences": [
            say("feedback.answers.class", n=sum(map(changed, both)), of=len(both)),
            *([say("feedback.answers.surer")] if kept else []),
        ],
    }


def _answer(frame: Case, given: Judgement | None) -> str:
    if given is None:
        return say("feedback.answers.unsaid")
    known = {one.id: one_line(named(one)) for one in frame.hypotheses}
    return commas(known.get(id, one_line(id)) for id in given.answer) or say("feedback.answers.undecided")


def _confidence(given: Judgement | None) -> str:
    if given is None or not given.confidence:
        return say("feedback.answers.unsaid")
    return say(f"judgement.confidence.{given.confidence}")


def percents_view(frame: Case, one: Entry) -> View:
    """Return whether somebody's percents make 100."""
    return {"title": say("feedback.percents"), "sentences": list(_percents(frame, one))}


def _percents(frame: Case, one: Entry) -> Iterator[str]:
    apart = _apart(frame, one)
    if frame.form == "independent":
        yield say("feedback.percents.independent")
    elif not apart:
        yield say("feedback.percents.none")
    elif not any(apart.values()):
        yield say("feedback.percents.whole")
    else:
        for moment, by in apart.items():
            yield say(f"feedback.percents.{moment}", sum=100 + by)
        yield say("feedback.percents.what")


def _apart(frame: Case, one: Entry) -> dict[str, int]:
    """Return by how much percents miss 100, by moment, wherever there is one for each hypothesis."""
    given = {moment: apart_from_whole(frame, getattr(one, moment)) for moment in MOMENTS}
    return {moment: by for moment, by in given.items() if by is not None}


def level_of(apart: Floats) -> float:
    """Return how many steps somebody rated above the others on average; 0 where nothing can be compared."""
    return float(np.nanmean(apart)) if np.isfinite(apart).any() else 0.0


def signs_view(one: Entry, apart: Floats) -> View:
    """Return the signs of how somebody worked, each as a question rather than a verdict."""
    signs = list(_signs(one, apart))
    return {
        "title": say("feedback.signs"),
        "lead": say("feedback.signs.lead") if signs else say("feedback.signs.none"),
        "sentences": signs,
    }


def _signs(one: Entry, apart: Floats) -> Iterator[str]:
    yield from signs_of(one.habits)
    level = level_of(apart)
    if abs(level) >= LEVEL:
        kind = "higher" if level > 0 else "lower"
        yield say(f"feedback.signs.{kind}", steps=number(f"{abs(level):.1f}"))
    n = one.twice.shape[1]
    if n:
        yield say("feedback.signs.again", n=n, same=_same(one))


def _same(one: Entry) -> int:
    return int((one.twice[0] == one.twice[1]).sum())


def next_view(frame: Case, one: Entry, apart: Floats, *, differs: bool) -> View:
    """Return up to three things to try, those first that somebody's own work calls for."""
    kinds = {gap.kind for gap in one.gaps}
    wanted = {
        "complete": "unrated" in kinds,
        "reasons": "no reason" in kinds,
        "rows": one.habits.down_share > HALF,
        "pace": one.habits.quick > HALF,
        "percents": frame.form != "independent" and any(_apart(frame, one).values()),
        "level": abs(level_of(apart)) >= LEVEL,
        "again": 2 * _same(one) < one.twice.shape[1],
        "talk": differs,
        "refute": True,
    }
    tips = [name for name, is_wanted in wanted.items() if is_wanted][:_MOST_TIPS]
    return {"title": say("feedback.next"), "sentences": [say(f"feedback.next.{name}") for name in tips]}
