"""The case's values as JSON and back, checked at the door by pydantic.

Not here: files, versions, and whether the parts of a case fit each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from workbench.errors import BadValue, listed
from workbench.messages import has, say
from workbench.model.case import Case, Cell, Place
from workbench.model.changes import HEADER, Change, Key
from workbench.model.comprehension import Comprehension
from workbench.model.deception import DeceptionCheck
from workbench.model.edits import Edit
from workbench.model.evidence import Evidence
from workbench.model.expectation import Expectation
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.judgement import Judgement
from workbench.model.lesson import Lesson
from workbench.model.origin import Origin
from workbench.model.paragraph import Paragraph
from workbench.model.probability import Probability
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.snapshot import Snapshot
from workbench.model.source import Source

_RECORDS: Mapping[str, Any] = {
    "hypotheses": Hypothesis,
    "sources": Source,
    "evidence": Evidence,
    "indicators": Indicator,
    "snapshots": Snapshot,
    "origins": Origin,
    "expectations": Expectation,
    "deception": DeceptionCheck,
    "scenarios": Scenario,
    "cells": Cell,
    "judgements": Judgement,
    "baselines": Cell,
    "conditionals": int,
    "forecasts": int,
    "paragraphs": Paragraph,
    "repeats": Cell,
    "comprehension": Comprehension,
    "stances": Cell,
    "order": tuple[str, ...],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedCell:
    """A cell as a line in a file."""

    analyst: str
    evidence: str
    hypothesis: str
    rating: Rating | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedCell:
    """A cell's second rating as a line in a file."""

    analyst: str
    evidence: str
    hypothesis: str
    rating: Rating | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedBaseline:
    """A baseline as a line in a file."""

    analyst: str
    evidence: str
    rating: Rating | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenPercent:
    """How likely a hypothesis is if another is true, as a line in a file."""

    analyst: str
    given: str
    hypothesis: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastPercent:
    """How likely an indicator is to be seen, as a line in a file."""

    analyst: str
    indicator: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainChange:
    """A change as a line in a file; its records are read by :func:`record_of`."""

    table: str
    key: tuple[str, ...]
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainEdit:
    """An entry of the history as a line in a file."""

    seq: int
    analyst: str
    at: str
    edit: Edit
    changes: tuple[PlainChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedText:
    """A source's text that goes along with the case, by its hash."""

    sha256: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseForm:
    """The case in a case file, key by key, in the order it is written."""

    schema_version: int
    title: str
    question: str
    explanation: str
    as_of: str
    handling: str
    form: str
    scheme: str
    grades_locked: bool
    totals_opened: tuple[str, ...]
    in_class: tuple[str, ...]
    levels_of: tuple[tuple[str, str], ...]
    dependence: float
    probability: Probability
    lesson: Lesson
    hypotheses: tuple[Hypothesis, ...]
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    ratings: tuple[RatedCell, ...]
    baselines: tuple[RatedBaseline, ...]
    judgements: tuple[Judgement, ...]
    conditionals: tuple[GivenPercent, ...]
    indicators: tuple[Indicator, ...]
    forecasts: tuple[ForecastPercent, ...]
    snapshots: tuple[Snapshot, ...]
    origins: tuple[Origin, ...]
    expectations: tuple[Expectation, ...]
    deception: tuple[DeceptionCheck, ...]
    scenarios: tuple[Scenario, ...]
    paragraphs: tuple[Paragraph, ...]
    repeats: tuple[RepeatedCell, ...]
    comprehension: tuple[Comprehension, ...]
    stances: tuple[RatedCell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileForm(CaseForm):
    """A case file's content, key by key, in the order it is written."""

    texts: tuple[CarriedText, ...]
    edits: tuple[PlainEdit, ...]


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return the reader and writer of a type, made once."""
    return TypeAdapter(kind)


def file_form(case: Case, log: tuple[LoggedEdit, ...], version: int, *, texts: Mapping[str, str]) -> FileForm:
    """Return a case, its history and the texts it carries in the shape of a file; cells in case order."""
    header = {name: getattr(case, name) for name in HEADER}
    return FileForm(
        schema_version=version,
        **header,
        hypotheses=case.hypotheses,
        sources=case.sources,
        evidence=case.evidence,
        ratings=_rated_cells(case),
        baselines=tuple(
            RatedBaseline(analyst=who, evidence=row, rating=cell.rating, reason=cell.reason)
            for (who, row), cell in case.baselines.items()
        ),
        conditionals=tuple(
            GivenPercent(analyst=who, given=given, hypothesis=id, percent=percent)
            for (who, given, id), percent in case.conditionals.items()
        ),
        forecasts=tuple(
            ForecastPercent(analyst=who, indicator=id, percent=percent)
            for (who, id), percent in case.forecasts.items()
        ),
        scenarios=case.scenarios,
        paragraphs=tuple(case.paragraphs.values()),
        repeats=tuple(
            RepeatedCell(analyst=who, evidence=row, hypothesis=column, rating=cell.rating)
            for (who, row, column), cell in case.repeats.items()
        ),
        comprehension=tuple(case.comprehension.values()),
        stances=tuple(
            RatedCell(analyst=who, evidence=row, hypothesis=column, rating=cell.rating, reason=cell.reason)
            for (who, row, column), cell in case.stances.items()
        ),
        judgements=tuple(case.judgements.values()),
        indicators=case.indicators,
        snapshots=case.snapshots,
        origins=case.origins,
        expectations=case.expectations,
        deception=case.deception,
        texts=tuple(CarriedText(sha256=hash, text=text) for hash, text in texts.items()),
        edits=tuple(plain_edit(entry) for entry in log),
    )


def _rated_cells(case: Case) -> tuple[RatedCell, ...]:
    rows = {item.id: n for n, item in enumerate(case.evidence)}
    columns = {item.id: n for n, item in enumerate(case.hypotheses)}
    places = sorted(case.cells, key=lambda p: (p.analyst, rows[p.evidence], columns[p.hypothesis]))
    return tuple(
        RatedCell(
            analyst=place.analyst,
            evidence=place.evidence,
            hypothesis=place.hypothesis,
            rating=case.cells[place].rating,
            reason=case.cells[place].reason,
        )
        for place in places
    )


def case_of_form(form: CaseForm) -> Case:
    """Return the case of a file's content, its parts not yet held against each other."""
    return Case(
        **{name: getattr(form, name) for name in HEADER},
        hypotheses=form.hypotheses,
        sources=form.sources,
        evidence=form.evidence,
        cells={
            Place(r.analyst, r.evidence, r.hypothesis): Cell(rating=r.rating, reason=r.reason)
            for r in form.ratings
        },
        judgements={(j.analyst, j.moment): j for j in form.judgements},
        baselines={(b.analyst, b.evidence): Cell(rating=b.rating, reason=b.reason) for b in form.baselines},
        conditionals={(c.analyst, c.given, c.hypothesis): c.percent for c in form.conditionals},
        forecasts={(f.analyst, f.indicator): f.percent for f in form.forecasts},
        scenarios=form.scenarios,
        paragraphs={(p.analyst,): p for p in form.paragraphs},
        repeats={(r.analyst, r.evidence, r.hypothesis): Cell(rating=r.rating) for r in form.repeats},
        comprehension={(c.analyst,): c for c in form.comprehension},
        stances={
            (s.analyst, s.evidence, s.hypothesis): Cell(rating=s.rating, reason=s.reason)
            for s in form.stances
        },
        indicators=form.indicators,
        snapshots=form.snapshots,
        origins=form.origins,
        expectations=form.expectations,
        deception=form.deception,
    )


def plain_edit(entry: LoggedEdit) -> PlainEdit:
    """Return an entry of the history with its changed records as plain JSON values."""
    return PlainEdit(
        seq=entry.seq,
        analyst=entry.analyst,
        at=entry.at,
        edit=entry.edit,
        changes=tuple(
            PlainChange(table=c.table, key=c.key, before=plain(c.before), after=plain(c.after))
            for c in entry.changes
        ),
    )


def logged_edit(entry: PlainEdit) -> LoggedEdit:
    """Return an entry of the history with its changed records as values of the model."""
    return LoggedEdit(
        seq=entry.seq,
        analyst=entry.analyst,
        at=entry.at,
        edit=entry.edit,
        changes=tuple(
            Change(
                table=c.table,
                key=c.key,
                before=record_of(c.table, c.key, c.before),
                after=record_of(c.table, c.key, c.after),
            )
            for c in entry.changes
        ),
    )


def plain(value: Any) -> Any:
    """Return a record as plain JSON values; None stays None."""
    return None if value is None else adapter(_kind(value)).dump_python(value, mode="json")


def _kind(value: object) -> Any:
    return type(value)


def record_of(table: str, key: Key, value: Any) -> Any:
    """Return the record of a table from plain JSON values; None stays None.

    Raises
    ------
    BadValue
        If there is no such table, or the value does not fit it.
    """
    if value is None:
        return None
    kind = _record_type(table, key)
    try:
        return adapter(kind).validate_json(adapter(Any).dump_json(value), strict=True)
    except ValidationError as error:
        raise _misfit(table, value, error) from None


def _misfit(table: str, value: Any, error: ValidationError) -> BadValue:
    expected = say("errors.expected.record", table=table, problem=first_problem(error))
    return BadValue(say("errors.value.record"), value, expected)


def _record_type(table: str, key: Key) -> Any:
    if table == "header" and key and key[0] in HEADER:
        return CaseForm.__annotations__[key[0]]
    if table not in _RECORDS:
        raise BadValue(say("errors.value.table"), table, listed(["header", *_RECORDS]))
    return _RECORDS[table]


def first_problem(error: ValidationError) -> str:
    """Return where in a file the first thing is wrong, and what, as part of a sentence."""
    detail = error.errors(include_url=False)[0]
    place, problem = ".".join(str(part) for part in detail["loc"]), _problem(detail)
    return say("casefile.at", place=place, problem=problem) if place else problem


def _problem(detail: Any) -> str:
    code = detail["type"]
    key = f"casefile.shape.{code}"
    return say(key, **detail.get("ctx", {})) if has(key) else say("casefile.shape.unknown", code=code)
