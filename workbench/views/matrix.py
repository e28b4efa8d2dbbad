"""The matrix as one analyst is shown it: rows, columns, codes, reasons, totals, and the words around them.

Not here: drawing it (widgets/matrix) and counting (:mod:`workbench.scoring`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import Rating
from workbench.views.locking import still_open
from workbench.views.marking import marking_view
from workbench.views.matrix_rows import row_view
from workbench.views.matrix_totals import totals_view
from workbench.views.remembered import RememberedRows

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
        "marking": marking_view(case, log),
        "question": case.question or say("matrix.no_question"),
        "explanation": case.explanation,
        "asks": say(f"matrix.asks.{case.form}"),
        "steps": list(steps),
        "codes": _codes(),
        "want_reason": list(WANT_REASON),
        "widest": WIDEST_RANGE,
        "sources": {source.id: source.title for source in case.sources},
        "columns": [_column(case, hypothesis) for hypothesis in case.rated_hypotheses],
        "rows": _in_pairs((kept or RememberedRows()).rows(case, analyst, row_view)),
        "empty": _empty(case),
        "unlocked": still_open(case),
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
        "ask_second": say(f"matrix.ask.second.{case.form}", label=hypothesis.label or hypothesis.id),
    }


def _in_pairs(rows: list[Json]) -> list[Json]:
    """Return rows with each second reading right under its row."""
    second = {row["second"]: row for row in rows if row["second"]}
    if not second:
        return rows
    return [one for row in rows if not row["second"] for one in (row, second.get(row["id"])) if one]


def _empty(case: Case) -> str | None:
    if case.rated_hypotheses and case.evidence:
        return None
    if not case.rated_hypotheses and not case.evidence:
        return say("matrix.empty.both")
    return say("matrix.empty.evidence" if case.rated_hypotheses else "matrix.empty.hypotheses")
