"""What a class would be given of a case, and what would stay: in words and as two small matrices.

The students' half is read from what really goes out (:mod:`workbench.classroom.handout`). Not here: the
settings (:mod:`workbench.views.plan`).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from workbench.classroom.handout import handout
from workbench.classroom.settings import Lacking
from workbench.messages import commas, number, say
from workbench.model.case import Case
from workbench.model.lesson import EVIDENCE, GRADES, HYPOTHESES, INDICATORS, steps, student_seed
from workbench.model.shuffle import shuffled
from workbench.views.plan import TEMPLATE, Plan

Json = dict[str, Any]
MOST_ROWS = 10
QUICK = 3.0
"""Cells a minute; faster than that is haste (ours, no figure of the field)."""


def preview(case: Case, plan: Plan, lacking: Lacking) -> Json:
    """Return what goes out and what stays, as plain JSON.

    Parameters
    ----------
    case : Case
        The teacher's.
    plan : Plan
        The settings.
    lacking : Lacking
        What the class goes without.
    """
    given = handout(case, plan.lesson)
    cells = len(given.counted_evidence) * len(given.rated_hypotheses)
    return {
        "title": case.title,
        "question": case.question,
        "cells": say(
            "preparing.preview.cells",
            rows=len(given.counted_evidence),
            columns=len(given.rated_hypotheses),
            n=cells,
        )
        if cells
        else "",
        "heads": [say(f"preparing.preview.{name}") for name in ("what", "students", "you")],
        "rows": [[say(f"preparing.preview.row.{name}"), *told] for name, *told in _rows(case, given, plan)],
        "steps": [say(f"lesson.head.{step}") for step in steps(plan.lesson)],
        "matrices": [*_students(given, plan), *_yours(case)],
        "remarks": list(_remarks(plan, given, lacking, cells)),
    }


def _rows(case: Case, given: Case, plan: Plan) -> Iterator[tuple[str, str, str]]:
    nothing = say("preparing.preview.nothing")
    yield "hypotheses", *_hypotheses(case, given, plan)
    texts = len(case.sources)
    yield (
        "texts",
        say("preparing.preview.texts", n=texts) if texts else say("preparing.preview.texts.none"),
        nothing,
    )
    yield "evidence", *_evidence(case, given, plan)
    graded = plan.lesson.gives(GRADES)
    yield (
        "grades",
        say("preparing.preview.grades") if graded else say("preparing.preview.grades.found"),
        nothing if graded else say("preparing.preview.grades.yours"),
    )
    if case.indicators:
        out = plan.lesson.gives(INDICATORS)
        told = say("preparing.preview.indicators", n=len(given.indicators)) if out else nothing
        yield "indicators", told, say("preparing.preview.indicators.yours")
    yield "ratings", say("preparing.preview.ratings.students"), _reference(case)
    for name in ("judgements", "settings", "help"):
        yield name, say(f"preparing.preview.{name}.students"), say(f"preparing.preview.{name}.yours")


def _hypotheses(case: Case, given: Case, plan: Plan) -> tuple[str, str]:
    if plan.lesson.gives(HYPOTHESES):
        told = say("preparing.preview.hypotheses", n=len(given.rated_hypotheses))
        return told, say("preparing.preview.nothing")
    yours = say("preparing.preview.hypotheses.yours", n=len(case.rated_hypotheses))
    return say("preparing.preview.found.hypotheses"), yours


def _evidence(case: Case, given: Case, plan: Plan) -> tuple[str, str]:
    if plan.lesson.gives(EVIDENCE):
        told = say("preparing.preview.evidence", n=len(given.items))
        return told, say("preparing.preview.evidence.notes")
    return say("preparing.preview.found.evidence"), say("preparing.preview.evidence.yours", n=len(case.items))


def _reference(case: Case) -> str:
    rated = [cell for cell in case.cells.values() if cell.rating is not None]
    if not rated:
        return say("preparing.preview.ratings.none")
    reasons = sum(bool(cell.reason) for cell in case.cells.values())
    return say("preparing.preview.ratings", n=len(rated), reasons=reasons)


def _students(given: Case, plan: Plan) -> Iterator[Json]:
    name = say("preparing.preview.matrix.example")
    about = {"key": "students", "title": say("preparing.preview.matrix", name=name)}
    columns = [column.id for column in given.rated_hypotheses]
    order = shuffled((item.id for item in given.counted_evidence), student_seed(plan.seed, name))
    if not (columns and order):
        yield {**about, "columns": [], "rows": [], "more": "", "alt": say("preparing.preview.matrix.none")}
        return
    alt = say("preparing.preview.matrix.alt", rows=len(order), n=len(columns), name=name)
    yield {**about, **_grid(columns, [(row, [""] * len(columns)) for row in order]), "alt": alt}


def _yours(case: Case) -> Iterator[Json]:
    columns = [column.id for column in case.rated_hypotheses]
    for analyst in case.analysts[:1]:
        rows = [
            (item.id, [case.rating(analyst, item.id, column) or "" for column in columns])
            for item in case.counted_evidence
        ]
        alt = say("preparing.preview.matrix.yours.alt", rows=len(rows), n=len(columns))
        title = say("preparing.preview.matrix.yours")
        yield {"key": "yours", "title": title, **_grid(columns, rows), "alt": alt}


def _grid(columns: list[str], rows: Sequence[tuple[str, Sequence[str]]]) -> Json:
    more = len(rows) - MOST_ROWS
    return {
        "columns": columns,
        "rows": [{"id": row, "codes": [str(code) for code in codes]} for row, codes in rows[:MOST_ROWS]],
        "more": say("preparing.preview.matrix.more", n=more) if more > 0 else "",
    }


def _remarks(plan: Plan, given: Case, lacking: Lacking, cells: int) -> Iterator[str]:
    if lacking.reference:
        yield say("preparing.preview.remark.reference")
    if lacking.texts:
        yield say("preparing.preview.remark.texts", sources=commas(lacking.texts))
    if not plan.lesson.gives(EVIDENCE) and len(lacking.texts) == len(given.sources):
        yield say("preparing.preview.remark.read")
    if cells and plan.repeat > cells:
        yield say("preparing.preview.remark.few", n=cells)
    if plan.minutes and cells > QUICK * plan.minutes:
        rate = number(f"{cells / plan.minutes:.1f}")
        yield say("preparing.preview.remark.long", cells=cells, minutes=plan.minutes, rate=rate)
    if plan.origin == TEMPLATE:
        yield say("preparing.preview.remark.public")
    if plan.language == "ko":
        yield say("preparing.preview.remark.korean")
