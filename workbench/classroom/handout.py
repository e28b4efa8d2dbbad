"""What a class is given of a case: only what is named here goes out, whatever else the case holds.

A field that nobody thought of stays with the teacher. Not here: the files.
"""

from dataclasses import fields
from typing import Any, TypeVar

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.lesson import EVIDENCE, GRADES, HYPOTHESES, INDICATORS, Lesson
from workbench.model.origin import Origin
from workbench.model.source import Source

HEADER: tuple[str, ...] = ("title", "question", "explanation", "as_of", "handling", "form", "scheme")
SETTINGS: tuple[str, ...] = ("dependence", "probability")
COLUMN: tuple[str, ...] = ("id", "label", "statement", "on", "residual")
TEXT: tuple[str, ...] = (
    "id",
    "title",
    "author",
    "outlet",
    "country",
    "date",
    "sha256",
    "digest",
    "original",
    "file",
    "url",
    "text_sha256",
    "carried",
)
ROW: tuple[str, ...] = (
    "id",
    "text",
    "source",
    "paragraph",
    "excerpt",
    "original",
    "outlet",
    "origin",
    "kind",
    "date",
    "url",
    "happened",
    "on",
)
SIGN: tuple[str, ...] = ("id", "hypothesis", "text", "threshold", "due")
ROW_GRADES: tuple[str, ...] = ("reliability", "credibility", "relevance", "reason")
TEXT_GRADES: tuple[str, ...] = ("access", "record", "bias", "age", "note")
ORIGIN_GRADES: tuple[str, ...] = (
    "id",
    "draws_on",
    "access",
    "record",
    "bias",
    "age",
    "reliability",
    "note",
)

Item = TypeVar("Item", Hypothesis, Evidence, Indicator, Origin, Source)


def handout(case: Case, lesson: Lesson) -> Case:
    """Return the case as a class is given it.

    No rating, reason, judgement, forecast, percent, paragraph, snapshot, expectation, scenario,
    deception check, cluster, second reading or state of an indicator is in it, and nothing of what the
    lesson leaves to be found.

    Parameters
    ----------
    case : Case
        The teacher's, with everything.
    lesson : Lesson
        What is given.
    """
    grades = lesson.gives(GRADES)
    return Case(
        **_kept(case, (*HEADER, *SETTINGS)),
        lesson=lesson,
        grades_locked=grades,
        levels_of=case.levels_of if grades else (),
        hypotheses=_columns(case) if lesson.gives(HYPOTHESES) else (),
        sources=tuple(_only(one, (*TEXT, *(TEXT_GRADES if grades else ()))) for one in case.sources),
        evidence=_rows(case, grades=grades) if lesson.gives(EVIDENCE) else (),
        origins=_origins(case) if grades and lesson.gives(EVIDENCE) else (),
        indicators=_signs(case) if lesson.gives(INDICATORS) and lesson.gives(HYPOTHESES) else (),
    )


def _columns(case: Case) -> tuple[Hypothesis, ...]:
    return tuple(_only(one, COLUMN) for one in case.hypotheses)


def _rows(case: Case, *, grades: bool) -> tuple[Evidence, ...]:
    given = (*ROW, *(ROW_GRADES if grades else ()))
    return tuple(_only(item, given) for item in case.items)


def _origins(case: Case) -> tuple[Origin, ...]:
    return tuple(_only(one, ORIGIN_GRADES) for one in case.origins)


def _signs(case: Case) -> tuple[Indicator, ...]:
    return tuple(_only(one, SIGN) for one in case.indicators)


def _only(item: Item, given: tuple[str, ...]) -> Item:
    """Return an item with these fields, all others as they are in a new one."""
    return type(item)(**_kept(item, given))


def _kept(item: Any, given: tuple[str, ...]) -> dict[str, Any]:
    return {field.name: getattr(item, field.name) for field in fields(item) if field.name in given}
