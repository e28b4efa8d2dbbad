"""A class as its teacher is shown it: what to talk about, then everything that it rests on.

Not here: the parts themselves (:mod:`workbench.views.classtalk` and its neighbours), and reading files.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.classroom.arriving import Arrived
from workbench.classroom.handin import Problem
from workbench.classroom.measures import Measured
from workbench.classroom.roll import Entry, Roll
from workbench.classroom.seating import Groups
from workbench.messages import commas, say, words
from workbench.model.judgement import Judgement
from workbench.scoring import shown
from workbench.scoring.matrix import UNRATED
from workbench.views.classagreement import agreement_view
from workbench.views.classanswers import answers_view
from workbench.views.classcamps import MOST_SPLITS, camps_view
from workbench.views.classcells import columns_view, rows_view, standing_rows
from workbench.views.classranks import Reference, ranks_view
from workbench.views.classroll import Naming
from workbench.views.classseats import seats_view
from workbench.views.classsigns import signs_view
from workbench.views.classtalk import talk_view
from workbench.views.exercise import missing_of
from workbench.views.standing import standing_sentence
from workbench.views.strangers import LONGEST_NAME, one_line

View = dict[str, Any]

MOST_ARRIVED = 6
"""People who have just handed in that are called by name or code; the others are a number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A class as it was read: its measures are None while nothing counts."""

    roll: Roll
    measured: Measured | None
    reference: Reference | None = None
    groups: Groups = ()
    size: int = 4


def class_review_view(
    folder: str, found: Looked, names: Naming, *, pictures: Mapping[str, View] | None = None
) -> View:
    """Return the review as plain JSON; people and files are called as ``names`` has it.

    ``pictures`` are charts by section, ``{"light", "dark", "alt"}`` each.
    """
    now = found.measured
    view: View = {
        "title": say("class.title"),
        "case": one_line(now.frame.title) if now else "",
        "names": names.codes is None,
        "sum": _sum(found.roll),
        "empty": _empty(folder, found.roll),
        "problems": _problems(found.roll.problems, names),
        "pictures": dict(pictures or {}),
        "words": {**words("classview"), **words("class", "review")},
    }
    return {**view, "class": _class(found, now, names) if now else None}


def arrived_told(found: Arrived, names: Naming) -> str:
    """Return what has just come, in a sentence or two; "" if nothing has."""
    told = [
        say(f"classview.arrived.{kind}", n=len(who), who=_called(who, names))
        for kind, who in (("first", found.first), ("anew", found.anew))
        if who
    ]
    problems = [say("classview.arrived.problems", n=found.problems)] if found.problems else []
    return " ".join([*told, *problems])


def _called(who: Iterable[str], names: Naming) -> str:
    known = sorted(one_line(names.student(one), LONGEST_NAME) for one in who)
    more = [say("wording.more", n=len(known) - MOST_ARRIVED)] if len(known) > MOST_ARRIVED else []
    return commas([*known[:MOST_ARRIVED], *more])


def _sum(found: Roll) -> str:
    if not found.entries:
        return ""
    complete = sum(one.complete for one in found.entries)
    return f"{say('class.sum', n=len(found.entries))} {say('class.sum.complete', n=complete)}"


def _empty(folder: str, found: Roll) -> View | None:
    if found.entries:
        return None
    kind = "class.nothing" if found.problems else "class.empty.what"
    return {"title": say("class.empty"), "what": say(kind, folder=folder)}


def _problems(problems: Iterable[Problem], names: Naming) -> list[View]:
    return [
        {"file": one_line(names.file(one.file), LONGEST_NAME), "key": str(n), "what": _what(one, names)}
        for n, one in enumerate(problems)
    ]


def _what(one: Problem, names: Naming) -> str:
    counts = one_line(names.files.get(one.counts, ""), LONGEST_NAME)
    return say(f"class.problem.{one.kind}", detail=one_line(one.detail), counts=counts)


def _class(found: Looked, now: Measured, names: Naming) -> View:
    scores = shown([column.score for column in now.standing.columns])
    return {
        "talk": talk_view(now),
        "columns": columns_view(now),
        "rows": rows_view(now),
        "splits": camps_view(now, names),
        "more_splits": max(0, len(now.splits) - MOST_SPLITS),
        "standing": {"sentence": standing_sentence(now.standing), "columns": standing_rows(now, scores)},
        "answers": {**answers_view(now), "form": now.frame.form},
        "ranks": ranks_view(now, names, found.reference),
        "agreement": agreement_view(now),
        "signs": signs_view(now, names),
        "seats": seats_view(now, names, found.groups, found.size),
        "who": _who(now, names),
    }


def _who(found: Measured, names: Naming) -> list[View]:
    lines = [
        _work(one, one_line(names.student(one.student), LONGEST_NAME), codes)
        for one, codes in zip(found.entries, found.cube, strict=True)
    ]
    return sorted(lines, key=lambda one: str(one["name"]).casefold())


def _work(one: Entry, name: str, codes: Any) -> View:
    answers = {moment: _answer(getattr(one, moment)) for moment in ("before", "after")}
    return {
        "key": name,
        "name": name,
        "rated": say("wording.coverage", rated=int((codes != UNRATED).sum()), asked=codes.size),
        "at": one_line(one.at[:16].replace("T", " ")),
        "answers": say("class.answer.change", **answers),
        "complete": one.complete,
        "missing": list(missing_of(one.gaps, codes.size).values()),
    }


def _answer(given: Judgement | None) -> str:
    if given is None:
        return say("class.answer.none")
    answer = commas(one_line(id, LONGEST_NAME) for id in given.answer) or say("class.answer.open")
    if not given.confidence:
        return answer
    return say("class.answer", answer=answer, confidence=say(f"judgement.confidence.{given.confidence}"))
