"""The matrix as one analyst is shown it: rows, columns, codes, reasons, totals, and the words around them.

Not here: drawing it (widgets/matrix) and counting (:mod:`workbench.scoring`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Level, Rating
from workbench.scoring import RowMeasure
from workbench.views.marking import marking_view
from workbench.views.matrix_totals import totals_view
from workbench.views.remembered import RememberedRows
from workbench.views.wording import kind_named, level_named

Json = dict[str, Any]

KEYS: tuple[tuple[str, Rating], ...] = (
    ("1", Rating.II),
    ("2", Rating.I),
    ("3", Rating.N),
    ("4", Rating.C),
    ("5", Rating.CC),
    ("0", Rating.NA),
)
WANT_REASON: tuple[Rating, ...] = (Rating.I, Rating.II)
WIDEST_RANGE = 4


def matrix_view(
    case: Case,
    analyst: str,
    *,
    scheme: str | None = None,
    steps: Iterable[Json] = (),
    log: Sequence[LoggedEdit] = (),
    kept: RememberedRows | None = None,
) -> Json:
    """Return the matrix as plain JSON.

    Parameters
    ----------
    case : Case
        What is shown; hypotheses that are off, and the residual one, are not.
    analyst : str
        Whose ratings.
    scheme : str, optional
        The scheme that totals are counted in; the case's own by default.
    steps : iterable of dict
        The steps of the analysis as :func:`workbench.views.steps.steps_view` returns them.
    log : sequence of LoggedEdit
        The history, whose length is the case's version.
    kept : RememberedRows, optional
        The rows as they were shown before; those in which nothing changed are not made anew.
    """
    return {
        "title": case.title or say("matrix.untitled"),
        "marking": marking_view(case, log)["line"],
        "question": case.question or say("matrix.no_question"),
        "explanation": case.explanation,
        "asks": say(f"matrix.asks.{case.form}"),
        "steps": list(steps),
        "codes": _codes(),
        "want_reason": list(WANT_REASON),
        "columns": [_column(case, hypothesis) for hypothesis in case.rated_hypotheses],
        "rows": (kept or RememberedRows()).rows(case, analyst, _row),
        "empty": _empty(case),
        **totals_view(case, analyst, scheme),
        "words": words("matrix"),
    }


def _codes() -> list[Json]:
    return [
        {
            "code": code.value,
            "key": key,
            "name": say(f"matrix.code.{code}"),
            "means": say(f"matrix.means.{code}"),
        }
        for key, code in KEYS
    ]


def _column(case: Case, hypothesis: Hypothesis) -> Json:
    return {
        "id": hypothesis.id,
        "label": hypothesis.label,
        "statement": hypothesis.statement,
        "ask": say(f"matrix.ask.{case.form}", label=hypothesis.label or hypothesis.id),
    }


def _row(case: Case, analyst: str, item: Evidence, measure: RowMeasure) -> Json:
    cells = [case.cell(analyst, item.id, hypothesis.id) for hypothesis in case.rated_hypotheses]
    flat = measure.rating_range == 0 and all(cell.rating is not None for cell in cells)
    return {
        "id": item.id,
        "text": item.text,
        "place": place_of(item),
        "said": said_by(case, item),
        "more": more_of(item),
        "warnings": _warnings(item),
        "flat": flat,
        "range": _range(measure),
        "codes": [None if cell.rating is None else cell.rating.value for cell in cells],
        "reasons": [cell.reason for cell in cells],
    }


def place_of(item: Evidence) -> str:
    """Return where a row stands in its source, ``"S2 ¶17"``; "" where it names none."""
    if item.source and item.paragraph is not None:
        return say("matrix.place", source=item.source, paragraph=item.paragraph)
    return item.source


def said_by(case: Case, item: Evidence) -> list[str]:
    """Return who printed and who first said it, as far as the case knows."""
    outlet = case.outlet_of(item)
    return [
        *([outlet] if outlet and outlet != "unknown" else []),
        *([say("matrix.origin", origin=item.origin)] if item.origin else []),
    ]


def more_of(item: Evidence) -> list[str]:
    """Return how a row was graded (but for what stands among its warnings), its kind and its date."""
    warned = _warnings(item)
    grades = [grade for grade in grades_of(item) if grade not in warned]
    return [*grades, *(text for text in (kind_named(item.kind), item.date) if text)]


def grades_of(item: Evidence) -> list[str]:
    """Return a row's grades in words, those that are given."""
    grades = {"reliability": item.reliability, "credibility": item.credibility, "relevance": item.relevance}
    return [_grade(name, level) for name, level in grades.items() if level]


def _grade(name: str, level: str) -> str:
    return say("matrix.grade", what=say(f"matrix.grade.{name}"), level=level_named(level))


def _warnings(item: Evidence) -> list[str]:
    found = []
    if item.credibility == Level.LOW:
        found.append(_grade("credibility", item.credibility))
    if not item.origin:
        found.append(say("matrix.origin.unknown"))
    return found


def _range(measure: RowMeasure) -> Json:
    if measure.rating_range is None:
        return {"text": "", "share": None}
    text = say("matrix.range", range=f"{measure.rating_range:.0f}")
    return {"text": text, "share": measure.rating_range / WIDEST_RANGE}


def _empty(case: Case) -> str | None:
    if case.rated_hypotheses and case.evidence:
        return None
    if not case.rated_hypotheses and not case.evidence:
        return say("matrix.empty.both")
    return say("matrix.empty.evidence" if case.rated_hypotheses else "matrix.empty.hypotheses")
