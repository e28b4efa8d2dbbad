"""A class exercise as the student sees it: the name first, then what is done and what is left.

Not here: the panels in between, which are those of every case.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.lesson import EVIDENCE, GRADES, HYPOTHESES, INDICATORS, Lesson
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
        "note": say("language.note"),
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
        "note": say("language.note"),
        "order": _order(case.lesson),
        "time": say("lesson.minutes", n=case.lesson.minutes) if case.lesson.minutes else "",
        "steps": steps(case, student),
        "words": words("exercise", "steps"),
    }


def _order(lesson: Lesson) -> str:
    return say("exercise.order" if lesson.blind else "exercise.order.open")


def steps(case: Case, student: str) -> list[View]:
    """Return the exercise's steps in order, each with what is still missing in it; "" where it is done."""
    lacking = missing(case, student)
    if standing(case, student).rated == 0:
        lacking["no reason"] = say("exercise.missing.reasons.none")
    if case.lesson.laid_down and "unrated" in lacking:
        lacking.pop("again", None)
        lacking |= _again_later(case)
    lacking["unrated"] = " ".join(lacking[kind] for kind in ("unrated", "second unrated") if kind in lacking)
    return [
        {"step": step, "title": say(f"exercise.step.{step}"), "missing": lacking.get(step, "")}
        for step in _steps(case.lesson)
    ]


def _steps(lesson: Lesson) -> Iterator[str]:
    """Yield the steps of an exercise in the order of working."""
    asked = {
        "check": lesson.laid_down,
        "hypotheses": not lesson.gives(HYPOTHESES),
        "before": True,
        "evidence": not lesson.gives(EVIDENCE),
        "grades": not lesson.gives(GRADES),
        "unrated": True,
        "no reason": True,
        "again": lesson.repeat > 0,
        "after": True,
        "forecasts": lesson.laid_down and lesson.gives(INDICATORS),
    }
    return (step for step, is_asked in asked.items() if is_asked)


def _again_later(case: Case) -> dict[str, str]:
    return {"again": say("exercise.missing.again.later", n=case.lesson.repeat)} if case.lesson.repeat else {}


def missing(case: Case, student: str) -> dict[str, str]:
    """Return what is missing in an exercise, step to sentence; nothing for a step that is done."""
    return missing_of(hand_in_gaps(case, student), standing(case, student).cells)


def missing_of(found: Iterable[Gap], cells: int) -> dict[str, str]:
    """Return the same for gaps that were found before, in an exercise of so many cells."""
    found = tuple(found)
    sentences = {
        "before": say("exercise.missing.before"),
        "unrated": say("exercise.missing.unrated", n=_blank(found), cells=cells),
        "second unrated": say("exercise.missing.second", n=_second(found)),
        "no reason": say("exercise.missing.reasons", n=sum(gap.kind == "no reason" for gap in found)),
        "after": say("exercise.missing.after"),
    }
    for gap in found:
        if gap.kind in _CLASS:
            sentences[gap.kind] = say(f"exercise.missing.{gap.kind}", n=gap.n)
    kinds = {_step(gap) for gap in found}
    return {step: sentence for step, sentence in sentences.items() if step in kinds}


_CLASS = ("check", "hypotheses", "evidence", "grades", "again", "forecasts")


def _blank(found: Iterable[Gap]) -> int:
    return sum(gap.n for gap in found if gap.kind == "unrated")


def _second(found: Iterable[Gap]) -> int:
    return sum(gap.n for gap in found if gap.kind == "second unrated")


def _step(gap: Gap) -> str:
    return gap.moment or gap.kind


def waiting_sentence(case: Case, student: str, panel: str) -> str:
    """Return why a panel of the exercise waits; "" if it need not: nobody began, or no answer stands yet."""
    if not student:
        return say("exercise.wait.begin")
    lacking = {*missing(case, student), *(() if standing(case, student).rated else ("rated",))}
    waits = [what for what in _WAITS.get(panel, ()) if what in lacking and _is_asked(what, case.lesson)]
    return say(f"exercise.wait.{waits[0]}") if waits else ""


_WAITS = {
    "before": ("hypotheses",),
    "reader": ("before",),
    "evidence": ("before",),
    "grades": ("before", "evidence"),
    "matrix": ("before", "check", "hypotheses", "evidence", "grades"),
    "again": ("before", "unrated"),
    "after": ("before", "rated"),
    "forecasts": ("before",),
}
"""What each panel waits for, in the order in which it is done."""


def _is_asked(what: str, lesson: Lesson) -> bool:
    """Return whether a panel has to wait for something; in an open class it does not wait for the grades."""
    return what != "grades" or lesson.blind


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
