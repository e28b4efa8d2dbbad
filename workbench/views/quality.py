"""What the evidence is worth as a whole: grades, origins that carry much, what is missing, and the lock.

Not here: grading, and anything about hypotheses.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from workbench.messages import commas, say
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit
from workbench.model.likeness import borne_out_by_none
from workbench.model.origin import Origin
from workbench.model.rating import CREDIBILITIES, RELIABILITIES
from workbench.model.source import DESCRIPTORS
from workbench.model.when import When, when
from workbench.views.descriptors import Described, undescribed
from workbench.views.locking import lock_view
from workbench.views.wording import level_named, listed, shortened

View = dict[str, Any]

GRADES = ("reliability", "credibility", "relevance")
CARRIES = 0.2
"""From this share of the items an origin is named as carrying much; our choice."""

OLD = 366
"""Days between a report and the as-of date from which it is called old; our choice."""

_FEWEST_CODES = 5
_PRECEDENT = "historical precedent"
_CARRIERS = 3


def quality_view(case: Case, log: Sequence[LoggedEdit] = ()) -> View:
    """Return the summary: sentences, the table of codes, what to look at again, and the lock.

    Parameters
    ----------
    case : Case
        Whose evidence.
    log : sequence of LoggedEdit
        The history, which tells when grades were locked, unlocked and changed.
    """
    alone = borne_out_by_none(case)
    return {
        "title": say("quality.title"),
        "n": len(case.counted_evidence),
        "graded": sum(all(getattr(item, grade) for grade in GRADES) for item in case.counted_evidence),
        "any": any(getattr(item, grade) for item in case.counted_evidence for grade in GRADES),
        "sentences": list(_sentences(case)),
        "table": _table(case),
        "flags": list(_flags(case, alone)),
        "alone": list(alone),
        "nothing": say("quality.flag.none"),
        "carriers": [{"name": name, "n": n} for name, n in islice(_carried(case), _CARRIERS)],
        "lock": lock_view(case, log),
        "standard": say("quality.standard"),
        "labels": {
            "table": say("quality.table"),
            "reliability": say("quality.table.reliability"),
            "credibility": say("quality.table.credibility"),
            "flags": say("quality.flags"),
            "lock": say("quality.lock"),
        },
    }


def _sentences(case: Case) -> Iterator[str]:
    if not case.counted_evidence:
        yield say("quality.none")
        return
    yield _how_far(case)
    yield _on_whom(case)
    coded = [item for item in case.counted_evidence if _coded(item)]
    if unjudged := sum(item.reliability == "F" or item.credibility == "6" for item in case.counted_evidence):
        yield say("quality.unjudged", n=unjudged)
    if len(coded) >= _FEWEST_CODES:
        yield say("quality.diagonal", n=sum(map(_on_the_diagonal, coded)), codes=len(coded))


def _how_far(case: Case) -> str:
    graded = sum(all(getattr(item, grade) for grade in GRADES) for item in case.counted_evidence)
    missing = {grade: sum(not getattr(item, grade) for item in case.counted_evidence) for grade in GRADES}
    lacking = listed(say(f"quality.sum.missing.{grade}", n=n) for grade, n in missing.items() if n)
    n = len(case.counted_evidence)
    told = say("quality.sum", graded=graded, n=n) if graded else say("quality.sum.none", n=n)
    return f"{told} {say('quality.sum.missing', grades=lacking)}" if lacking else told


def _on_whom(case: Case) -> str:
    items, named = len(case.counted_evidence), list(islice(_carried(case), _CARRIERS))
    if not named:
        return say("quality.carried.even")
    if len(named) > 1:
        told = listed(say("quality.name", name=name) for name, _n in named)
        return say("quality.carried.many", origins=told, n=sum(n for _name, n in named), items=items)
    origin, n = named[0]
    share = say("quality.carried.share", percent=round(100 * n / items))
    return say("quality.carried", share=share, origin=say("quality.name", name=origin), n=n, items=items)


def _carried(case: Case) -> Iterator[tuple[str, int]]:
    """Yield the origins that carry much of the evidence, the largest first."""
    counts = Counter(item.origin.strip() for item in case.counted_evidence if item.origin.strip())
    least = max(2.0, CARRIES * len(case.counted_evidence))
    return ((name, n) for name, n in counts.most_common() if n >= least)


def _coded(item: Evidence) -> bool:
    return item.reliability in tuple(RELIABILITIES) and item.credibility in tuple(CREDIBILITIES)


def _on_the_diagonal(item: Evidence) -> bool:
    return RELIABILITIES.index(item.reliability) == CREDIBILITIES.index(item.credibility)


def _table(case: Case) -> View:
    cells: dict[str, list[str]] = {}
    for item in case.counted_evidence:
        if _coded(item):
            cells.setdefault(item.reliability + item.credibility, []).append(item.id)
    return {
        "columns": list(CREDIBILITIES),
        "rows": [
            {"code": row, "cells": [_cell(row, column, cells) for column in CREDIBILITIES]}
            for row in RELIABILITIES
        ],
        "counted": sum(map(len, cells.values())),
        "aside": _levels(case),
    }


def _cell(row: str, column: str, cells: dict[str, list[str]]) -> View:
    items = cells.get(row + column, [])
    told = say("quality.table.cell", reliability=row, credibility=column, items=shortened(items))
    return {"n": len(items), "judged": row != "F" and column != "6", "items": told if items else ""}


def _levels(case: Case) -> str:
    """Return how many items are graded with levels, which stand in no cell of the table of codes."""
    codes = {"reliability": RELIABILITIES, "credibility": CREDIBILITIES}
    found = Counter(
        (axis, grade)
        for item in case.counted_evidence
        for axis, known in codes.items()
        if (grade := getattr(item, axis)) and grade not in known
    )
    by_level = [
        say("quality.table.level", what=say(f"matrix.grade.{axis}"), level=level_named(grade), n=n)
        for (axis, grade), n in found.items()
    ]
    n = sum(
        any(_is_level(item, axis, known) for axis, known in codes.items()) for item in case.counted_evidence
    )
    return say("quality.table.levels", n=n, grades=commas(by_level)) if by_level else ""


def _is_level(item: Evidence, axis: str, codes: str) -> bool:
    grade = getattr(item, axis)
    return bool(grade) and grade not in codes


# what to look at again


def _flags(case: Case, alone: Sequence[str]) -> Iterator[str]:
    if alone:
        yield say("quality.flag.single", n=len(alone), items=shortened(alone))
    if old := _old(case):
        yield say("quality.flag.old", n=len(old), items=shortened(old), day=case.as_of)
    if unnamed := [item.id for item in case.counted_evidence if not item.origin.strip()]:
        yield say("quality.flag.unnamed", n=len(unnamed), items=shortened(unnamed))
    yield from _lacking(case)


def _old(case: Case) -> list[str]:
    as_of = when(case.as_of)
    if as_of is None:
        return []
    dated = ((item, when(item.date)) for item in case.counted_evidence if item.kind != _PRECEDENT)
    return [item.id for item, day in dated if day and _days_between(day, as_of) >= OLD]


def _days_between(reported: When, as_of: When) -> int:
    """Return the days from the last day a report may be of; none where it may be of any day since."""
    return 0 if reported.since else (as_of.end - reported.end).days


def _lacking(case: Case) -> Iterator[str]:
    """Yield which sources and origins are not described, and which only in part."""
    known = {origin.id: origin for origin in case.origins}
    named = dict.fromkeys(item.origin.strip() for item in case.counted_evidence if item.origin.strip())
    sources: list[tuple[str, Described]] = [(source.id, source) for source in case.sources]
    bare: list[str] = []
    partly: list[str] = []
    for name, one in [*sources, *((name, known.get(name, Origin(id=name))) for name in named)]:
        missing = undescribed(one)
        if len(missing) == len(DESCRIPTORS):
            bare.append(name)
        elif missing:
            told = listed(say(f"quality.descriptor.{part}") for part in missing)
            partly.append(say("quality.flag.part.of", name=say("quality.name", name=name), descriptors=told))
    if bare:
        everything = len(case.sources) + len(named)
        names = shortened(say("quality.name", name=name) for name in bare)
        yield say("quality.flag.descriptors", n=len(bare), all=everything, names=names)
    if partly:
        yield say("quality.flag.part", names=shortened(partly))
