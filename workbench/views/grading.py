"""The grading, one question at a time: reliability by origin, credibility and relevance by item, the lock.

No hypothesis and no rating is in the view. Not here: the summary of the last screen
(:mod:`workbench.views.quality`) and its house table (:mod:`workbench.views.house`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.edits import (
    ChooseLevels,
    DescribeOrigin,
    DescribeSource,
    Edit,
    GradeEvidence,
    GradeOrigin,
    LockGrades,
    UnlockGrades,
)
from workbench.model.edits.grades import grade_of_origin
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit, Undoable
from workbench.model.origin import Origin
from workbench.model.rating import CREDIBILITIES, RELIABILITIES, Level
from workbench.model.source import DESCRIPTORS, Source
from workbench.views.evidence import outlet_of
from workbench.views.history import edit_in_words
from workbench.views.house import house_view
from workbench.views.kin import SHOWN, kin
from workbench.views.matrix_rows import place_of
from workbench.views.quality import quality_view
from workbench.views.wording import kind_named, level_named, shortened

View = dict[str, Any]

SCALES: dict[str, tuple[str, ...]] = {
    "reliability": tuple(RELIABILITIES),
    "credibility": tuple(CREDIBILITIES),
    "relevance": tuple(level.value for level in Level),
}
"""The grades of each screen, in the order in which they are offered."""

MADE_HERE = (
    ChooseLevels,
    DescribeOrigin,
    DescribeSource,
    GradeEvidence,
    GradeOrigin,
    LockGrades,
    UnlockGrades,
)


def blind_history(
    log: Sequence[LoggedEdit], following: Undoable, made_here: tuple[type, ...] = MADE_HERE
) -> View:
    """Return what undo and redo would do next; a rating, which names a hypothesis, is not told."""
    done, undone = following.follow(log)
    return {"undo": _told(log, done, made_here), "redo": _told(log, undone, made_here)}


def _told(log: Sequence[LoggedEdit], steps: Sequence[int], made_here: tuple[type, ...]) -> str | None:
    return _blindly(log[steps[-1] - 1].edit, made_here) if steps else None


def _blindly(edit: Edit, made_here: tuple[type, ...]) -> str:
    return edit_in_words(edit) if isinstance(edit, made_here) else say("grading.elsewhere")


def grading_view(case: Case, log: Sequence[LoggedEdit] = ()) -> View:
    """Return the four screens: what is to be graded with what helps to judge it, and the summary.

    Parameters
    ----------
    case : Case
        What is graded.
    log : sequence of LoggedEdit
        The history, which tells what became of the lock.
    """
    summary = quality_view(case, log)
    stops = {
        "reliability": _sayers(case),
        "credibility": _claims(case, summary["alone"]),
        "relevance": _items(case),
    }
    given = sum(bool(getattr(item, grade)) for item in case.counted_evidence for grade in SCALES)
    return {
        "title": say("grading.title"),
        "progress": say("grading.progress", graded=given, n=len(SCALES) * len(case.counted_evidence)),
        "question": say("grading.question", question=case.question) if case.question else "",
        "empty": "" if case.counted_evidence else say("grading.empty"),
        "screens": [_screen(name, stops[name]) for name in SCALES] + [_last(case)],
        "items": {item.id: _item(case, item) for item in case.counted_evidence},
        "sources": {source.id: _source(source) for source in case.sources},
        "descriptors": [_descriptor(name) for name in DESCRIPTORS],
        "summary": summary,
        "house": house_view(case),
        "locked": case.grades_locked,
        "open": _open(case),
        "shown": SHOWN,
        "words": words("grading"),
    }


def _screen(name: str, stops: list[View]) -> View:
    left = sum(not stop["done"] for stop in stops)
    return {
        "name": name,
        "title": say(f"grading.screen.{name}"),
        "left": left,
        "state": say("grading.screen.left", n=left),
        "ask": say(f"grading.ask.{name}"),
        "lead": say(f"grading.lead.{name}"),
        "standard": say("grading.standard.own" if name == "relevance" else "grading.standard"),
        "grades": [_grade(name, grade) for grade in SCALES[name]],
        "stops": stops,
    }


def _last(case: Case) -> View:
    state = "locked" if case.grades_locked else "open"
    return {
        "name": "summary",
        "title": say("grading.screen.summary"),
        "left": int(not case.grades_locked),
        "state": say(f"grading.screen.{state}"),
    }


def _grade(screen: str, grade: str) -> View:
    return {
        "value": grade,
        "key": say(f"grading.key.{grade}") if screen == "relevance" else grade,
        "name": say(f"grading.code.{screen}.{grade}"),
        "means": say(f"grading.code.{screen}.{grade}.means"),
    }


def _descriptor(name: str) -> View:
    return {
        "name": name,
        "label": say(f"grading.descriptor.{name}"),
        "ask": say(f"grading.descriptor.{name}.ask"),
    }


# the first screen: who said it


def _sayers(case: Case) -> list[View]:
    """Return each origin once, in the order of their first items, and each item without one by itself."""
    known = {origin.id: origin for origin in case.origins}
    groups: dict[str, list[Evidence]] = {}
    for item in case.counted_evidence:
        name = item.origin.strip()
        groups.setdefault(name or f"\0{item.id}", []).append(item)
    return [
        _nobody(case, items[0]) if name.startswith("\0") else _origin(case, known.get(name), name, items)
        for name, items in groups.items()
    ]


def _origin(case: Case, origin: Origin | None, name: str, items: Sequence[Evidence]) -> View:
    described = origin or Origin(id=name)
    grade = grade_of_origin(case, name)
    apart = [item.id for item in items if item.reliability not in ("", grade)]
    return {
        "key": f"origin {name}",
        "origin": name,
        "name": name,
        "grade": grade,
        "named": _named(grade),
        "done": all(item.reliability for item in items),
        "items": [{"id": item.id, "apart": item.reliability if item.id in apart else ""} for item in items],
        "apart": say("grading.apart", n=len(apart)) if apart else "",
        "outlets": _printed(case, items),
        "sources": list(dict.fromkeys(item.source for item in items if item.source)),
        "about": {part: getattr(described, part) for part in (*DESCRIPTORS, "note")},
    }


def _nobody(case: Case, item: Evidence) -> View:
    return {
        "key": f"item {item.id}",
        "origin": "",
        "id": item.id,
        "name": say("grading.unnamed"),
        "grade": item.reliability,
        "named": _named(item.reliability),
        "done": bool(item.reliability),
        "items": [{"id": item.id, "apart": ""}],
        "apart": "",
        "outlets": _printed(case, [item]),
        "sources": [item.source] if item.source else [],
        "reason": item.reason,
    }


def _printed(case: Case, items: Sequence[Evidence]) -> str:
    outlets = dict.fromkeys(outlet for item in items if (outlet := outlet_of(case, item)))
    return say("grading.printed", outlets=shortened(outlets)) if outlets else ""


def _source(source: Source) -> View:
    title = say("grading.descriptors.source", id=source.id, title=source.title)
    return {
        "id": source.id,
        "title": title,
        "about": {part: getattr(source, part) for part in DESCRIPTORS},
        "note": source.note,
    }


# the second and the third screen: the items


def _item(case: Case, item: Evidence) -> View:
    return {
        "id": item.id,
        "text": item.text,
        "place": place_of(item),
        "outlet": outlet_of(case, item),
        "origin": item.origin.strip(),
        "kind": kind_named(item.kind),
        "date": item.date,
    }


def _stop(item: Evidence, grade: str) -> View:
    value = getattr(item, grade)
    return {
        "key": f"item {item.id}",
        "id": item.id,
        "name": item.id,
        "grade": value,
        "named": _named(value),
        "done": bool(value),
        "reason": item.reason,
    }


def _named(grade: str) -> str:
    return level_named(grade) if grade else ""


def _claims(case: Case, alone: Sequence[str]) -> list[View]:
    near = kin(case)
    return [
        {
            **_stop(item, "credibility"),
            **{side: ids[:SHOWN] for side, ids in near[item.id].items()},
            "more": {side: max(0, len(ids) - SHOWN) for side, ids in near[item.id].items()},
            "alone": item.id in alone,
        }
        for item in case.counted_evidence
    ]


def _items(case: Case) -> list[View]:
    return [_stop(item, "relevance") for item in case.counted_evidence]


def _open(case: Case) -> str:
    missing = sum(not getattr(item, grade) for item in case.counted_evidence for grade in SCALES)
    return say("grading.lock.ungraded", n=missing) if missing else ""
