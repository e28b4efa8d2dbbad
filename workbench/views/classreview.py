"""A class as its teacher is shown it: who handed in, what it holds together, where it splits.

Everything in a hand-in is a stranger's text: shortened, on one line, and only ever text. Not
here: reading files and counting (:mod:`workbench.classroom`).
"""

from collections.abc import Callable, Iterable
from typing import Any

from workbench.classroom.collecting import Collected
from workbench.classroom.handin import HandIn, Problem
from workbench.classroom.review import CODES, Review
from workbench.classroom.splits import Split
from workbench.messages import commas, number, say, words
from workbench.model.judgement import Judgement
from workbench.model.rating import SCALE, Rating
from workbench.scoring import shown
from workbench.scoring.matrix import CODE_OF, NOT_APPLICABLE, UNRATED
from workbench.views.exercise import missing
from workbench.views.standing import standing_sentence
from workbench.views.strangers import LONGEST_NAME, one_line
from workbench.views.wording import named, places

View = dict[str, Any]
NameOf = Callable[[int], str]

MOST_REASONS = 12
CAMPS = ("fits", "speaks_against", "between", "not_applicable")


def class_review_view(folder: str, collected: Collected, found: Review | None, *, names: bool) -> View:
    """Return the review as plain JSON; names of people and files are in it only if asked for."""
    view: View = {
        "title": say("class.title"),
        "case": one_line(found.frame.title) if found else "",
        "names": names,
        "sum": _sum(found),
        "empty": _empty(folder, collected, found),
        "problems": _problems(collected.problems, names=names),
        "words": words("class", "review"),
    }
    return {**view, "class": _class(found, names=names) if found else None}


def _sum(found: Review | None) -> str:
    if found is None:
        return ""
    complete = sum(not one.gaps for one in found.hand_ins)
    return f"{say('class.sum', n=len(found.hand_ins))} {say('class.sum.complete', n=complete)}"


def _empty(folder: str, collected: Collected, found: Review | None) -> View | None:
    if found is not None:
        return None
    if collected.problems:
        return {"title": say("class.empty"), "what": say("class.nothing", folder=folder)}
    return {"title": say("class.empty"), "what": say("class.empty.what", folder=folder)}


def _problems(problems: Iterable[Problem], *, names: bool) -> list[View]:
    listed = list(problems)
    known = {one.file: say("class.file", n=n) for n, one in enumerate(listed, start=1)}

    def called(file: str) -> str:
        return one_line(file, LONGEST_NAME) if names else known.get(file, say("class.file.other"))

    return [
        {"file": called(one.file), "key": str(n), "what": _what(one, called)} for n, one in enumerate(listed)
    ]


def _what(one: Problem, called: Callable[[str], str]) -> str:
    return say(f"class.problem.{one.kind}", detail=one_line(one.detail), counts=called(one.counts))


def _class(found: Review, *, names: bool) -> View:
    def name_of(place: int) -> str:
        if names:
            return one_line(found.hand_ins[place].student, LONGEST_NAME)
        return say("class.student", n=found.aliases[place])

    return {
        "who": _who(found, name_of, names=names),
        "columns": [{"id": h.id, "label": one_line(h.label)} for h in found.frame.rated_hypotheses],
        "rows": [_row(found, n) for n in range(len(found.frame.evidence))],
        "splits": [_split(found, one, name_of) for one in found.splits],
        "standing": {"sentence": standing_sentence(found.standing), "columns": _standing(found)},
    }


def _who(found: Review, name_of: NameOf, *, names: bool) -> list[View]:
    order = range(len(found.hand_ins))
    shown_order = order if names else sorted(order, key=lambda n: found.aliases[n])
    return [
        {"key": str(found.aliases[n]), "name": name_of(n), **_work(found.hand_ins[n], found.cube[n])}
        for n in shown_order
    ]


def _work(one: HandIn, codes: Any) -> View:
    lacking = missing(one.case, one.student)
    answers = {moment: _answer(one.case.judgement(one.student, moment)) for moment in ("before", "after")}
    return {
        "rated": say("wording.coverage", rated=int((codes != UNRATED).sum()), asked=codes.size),
        "answers": say("class.answer.change", **answers),
        "missing": list(lacking.values()),
    }


def _answer(given: Judgement | None) -> str:
    if given is None:
        return say("class.answer.none")
    answer = commas(given.answer) or say("class.answer.open")
    if not given.confidence:
        return answer
    return say("class.answer", answer=answer, confidence=say(f"judgement.confidence.{given.confidence}"))


def _row(found: Review, row: int) -> View:
    item = found.frame.evidence[row]
    columns = range(len(found.frame.rated_hypotheses))
    return {"id": item.id, "text": one_line(item.text), "cells": [_cell(found, row, c) for c in columns]}


def _cell(found: Review, row: int, column: int) -> View:
    counts, median = found.counts[row, column], found.median
    code, split = CODES[int(median.codes[row, column])], bool(median.split[row, column])
    opposed, most = bool(median.opposed[row, column]), max(1, int(counts[NOT_APPLICABLE:].max()))
    numbers = [*(CODE_OF[rating] for rating in SCALE), NOT_APPLICABLE]
    places_told = {"evidence": found.frame.evidence[row].id, "median": _median(code, split=split)}
    told = say(
        "class.cell",
        hypothesis=found.frame.rated_hypotheses[column].id,
        counts=counted(counts),
        **places_told,
    )
    return {
        "code": code,
        "split": split,
        "opposed": opposed,
        "raters": int(median.raters[row, column]),
        "counts": counted(counts),
        "bars": [{"code": CODES[n], "share": int(counts[n]) / most, "n": int(counts[n])} for n in numbers],
        "text": f"{told} {say('class.cell.opposed')}." if opposed else told,
    }


def _median(code: str, *, split: bool) -> str:
    if split:
        return say("class.cell.split")
    return say("class.cell.median", code=code) if code else say("class.cell.none")


def counted(counts: Any) -> str:
    """Return how many gave each code, the most given first: ``3 × C, 2 × N, 1 × I``."""
    given = [(int(counts[n]), CODES[n]) for n in range(NOT_APPLICABLE, len(counts)) if counts[n]]
    most_first = sorted(given, key=lambda one: -one[0])
    parts = [say("class.count", n=n, code=code) for n, code in most_first]
    unrated = int(counts[UNRATED])
    return commas([*parts, *([say("class.count.unrated", n=unrated)] if unrated else [])])


def _split(found: Review, one: Split, name_of: NameOf) -> View:
    item, hypothesis = found.frame.evidence[one.row], found.frame.rated_hypotheses[one.column]
    camps = {camp: getattr(one, camp) for camp in CAMPS}
    return {
        "key": f"{item.id} {hypothesis.id}",
        "evidence": item.id,
        "text": one_line(item.text),
        "hypothesis": one_line(named(hypothesis)),
        "spread": say("class.spread", spread=number(f"{one.spread:.2f}")),
        "cell": _cell(found, one.row, one.column),
        "camps": [
            _camp(found, camp, places_of, item.id, hypothesis.id, name_of)
            for camp, places_of in camps.items()
            if places_of
        ],
    }


def _camp(
    found: Review, camp: str, students: tuple[int, ...], evidence: str, hypothesis: str, name_of: NameOf
) -> View:
    reasons = []
    for place in students:
        one = found.hand_ins[place]
        cell = one.case.cell(one.student, evidence, hypothesis)
        if reason := one_line(cell.reason):
            code = (cell.rating or Rating.NA).value
            reasons.append({"who": name_of(place), "code": code, "text": reason})
    left = len(reasons) - MOST_REASONS
    return {
        "camp": camp,
        "title": say(f"class.camp.{camp}", n=len(students)),
        "reasons": reasons[:MOST_REASONS],
        "none": "" if reasons else say("class.reason.none"),
        "more": say("class.reason.more", n=left) if left > 0 else "",
    }


def _standing(found: Review) -> list[View]:
    columns, codes = found.standing.columns, found.median.codes
    scores = shown([column.score for column in columns])
    told = zip(columns, scores, places(columns), codes.T, strict=True)
    return [
        {
            "id": column.id,
            "name": one_line(named(column)),
            "score": score,
            "place": place,
            "leads": column.leads,
            "coverage": say(
                "wording.coverage",
                rated=int((median > NOT_APPLICABLE).sum()),
                asked=int((median != NOT_APPLICABLE).sum()),
            ),
        }
        for column, score, place, median in told
    ]
