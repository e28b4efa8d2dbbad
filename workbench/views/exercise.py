"""A class exercise as the student sees it: the name first, then what is done and what is left.

Not here: the panels in between, which are those of every case.
"""

from collections.abc import Iterable
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.scoring import Gap, hand_in_gaps, standing
from workbench.session.exercise import Started

View = dict[str, Any]


def start_view(case: Case, known: Iterable[Started]) -> View:
    """Return what is asked before an exercise begins: a name, or which exercise to go on with."""
    return {
        "title": say("exercise.title"),
        "begun": False,
        "case": case.title,
        "lead": say("exercise.lead"),
        "consent": say("exercise.consent"),
        "known": [_started(one) for one in known],
        "words": words("exercise", "start"),
    }


def _started(one: Started) -> View:
    return {"name": one.student, "text": say("exercise.progress", rated=one.rated, cells=one.cells)}


def begun_view(case: Case, student: str) -> View:
    """Return where a student stands in an exercise: each step done or not."""
    return {
        "title": say("exercise.title"),
        "begun": True,
        "case": case.title,
        "lead": say("exercise.begun", name=student),
        "order": say("exercise.order"),
        "steps": steps(case, student),
        "words": words("exercise", "steps"),
    }


def steps(case: Case, student: str) -> list[View]:
    """Return the exercise's steps in order, each with what is still missing in it; "" where it is done."""
    lacking = missing(case, student)
    if standing(case, student).rated == 0:
        lacking["no reason"] = say("exercise.missing.reasons.none")
    lacking["unrated"] = " ".join(lacking[kind] for kind in ("unrated", "second unrated") if kind in lacking)
    return [
        {"step": step, "title": say(f"exercise.step.{step}"), "missing": lacking.get(step, "")}
        for step in ("before", "unrated", "no reason", "after")
    ]


def missing(case: Case, student: str) -> dict[str, str]:
    """Return what is missing in an exercise, step to sentence; nothing for a step that is done."""
    found = hand_in_gaps(case, student)
    now = standing(case, student)
    sentences = {
        "before": say("exercise.missing.before"),
        "unrated": say("exercise.missing.unrated", n=now.cells - now.rated, cells=now.cells),
        "second unrated": say("exercise.missing.second", n=_second(found)),
        "no reason": say("exercise.missing.reasons", n=sum(gap.kind == "no reason" for gap in found)),
        "after": say("exercise.missing.after"),
    }
    kinds = {_step(gap) for gap in found}
    return {step: sentence for step, sentence in sentences.items() if step in kinds}


def _second(found: Iterable[Gap]) -> int:
    return sum(gap.n for gap in found if gap.kind == "second unrated")


def _step(gap: Gap) -> str:
    return gap.moment or gap.kind


def waiting_sentence(case: Case, student: str, panel: str) -> str:
    """Return why a panel of the exercise waits; "" if it need not: nobody began, or no answer stands yet."""
    if not student:
        return say("exercise.wait.begin")
    if panel in ("evidence", "matrix") and "before" in missing(case, student):
        return say("exercise.wait.before")
    return ""


def waiting_view(panel: str, sentence: str) -> View:
    """Return what stands in the place of a panel that waits."""
    return {"title": say(f"exercise.panel.{panel}"), "sentence": sentence, "words": {}}


def hand_in_view(case: Case, student: str, carries: str = "") -> View:
    """Return what is missing before a hand-in is made, what the file will hold, and which texts go along."""
    lacking = list(missing(case, student).values())
    return {
        "title": say("exercise.panel.hand_in"),
        "lead": say("exercise.hand_in.lead"),
        "missing": lacking,
        "state": say("exercise.hand_in.missing") if lacking else say("exercise.hand_in.complete"),
        "complete": not lacking,
        "label": say("exercise.hand_in.anyway" if lacking else "exercise.hand_in.make"),
        "contents": f"{say('exercise.hand_in.contents', name=student)} {carries}".rstrip(),
        "words": words("exercise", "hand_in"),
    }
