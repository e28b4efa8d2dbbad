"""An analyst's matrix as rows of text, in the form that ``read_matrix`` reads back.

Not here: the formats that carry the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.casefile.formats.cells import guarded
from workbench.casefile.formats.columns import (
    COUNTS_FOR,
    MARKING,
    OFF,
    OFF_SAID,
    RESERVED,
    SECOND,
)
from workbench.casefile.formats.reasons import joined
from workbench.casefile.formats.written import headers, outlet_of, source_titles
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.history import LoggedEdit
from workbench.views.citation import citation

LEADING: tuple[str, ...] = ("id", "evidence")
_NOW_AND_THEN = (SECOND, OFF, COUNTS_FOR, *MARKING)
FOLLOWING: tuple[str, ...] = tuple(name for name in RESERVED if name not in (*LEADING, *_NOW_AND_THEN))


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixTable:
    """A header and rows of guarded texts; the hypotheses stand right behind the evidence."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    hypotheses: int

    @property
    def first_hypothesis(self) -> int:
        """The place of the first hypothesis from the left, counted from 0."""
        return len(LEADING)


def matrix_table(case: Case, analyst: str, log: Sequence[LoggedEdit] = ()) -> MatrixTable:
    """Return an analyst's matrix as a table; hypotheses that are off or mere reminders are left out.

    Every row carries the marking, so that one that is copied elsewhere keeps it.
    """
    hypotheses = case.rated_hypotheses
    titles, marking = source_titles(case.sources), _marking(case, log)
    apart = _apart(case)
    return MatrixTable(
        header=tuple(map(guarded, (*LEADING, *headers(hypotheses), *FOLLOWING, *apart, *marking))),
        rows=tuple(
            tuple(
                map(
                    guarded,
                    (
                        *_row(case, analyst, item, titles.get(item.source, "")),
                        *(_set_apart(item)[name] for name in apart),
                        *marking.values(),
                    ),
                )
            )
            for item in case.evidence
        ),
        hypotheses=len(hypotheses),
    )


def _apart(case: Case) -> tuple[str, ...]:
    """Return the columns for what is not counted like other rows, those that some row needs."""
    return tuple(name for name in (SECOND, OFF) if any(_set_apart(item)[name] for item in case.evidence))


def _set_apart(item: Evidence) -> dict[str, str]:
    return {SECOND: item.deceptive_of, OFF: OFF_SAID if item.off else ""}


def _marking(case: Case, log: Sequence[LoggedEdit]) -> dict[str, str]:
    """Return what is set of the marking, and the version, by the column it stands in."""
    values = (case.handling, case.as_of, str(len(log)))
    return {name: value for name, value in zip(MARKING, values, strict=True) if value}


def _row(case: Case, analyst: str, item: Evidence, source: str) -> list[str]:
    cells = [case.cell(analyst, item.id, hypothesis.id) for hypothesis in case.rated_hypotheses]
    reasons = {column: cell.reason for column, cell in enumerate(cells, start=1)}
    values = {
        "citation": citation(case, item).dated,
        "source": source,
        "outlet": outlet_of(case, item),
        "origin": item.origin,
        "paragraph": "" if item.paragraph is None else str(item.paragraph),
        "excerpt": item.excerpt.quote if item.excerpt else "",
        "url": item.url,
        "reliability": item.reliability,
        "credibility": item.credibility,
        "relevance": item.relevance,
        "kind": item.kind,
        "date": item.date,
        "happened": item.happened,
        "note": item.note,
        "reason": joined(item.reason, reasons, columns=len(cells)),
    }
    codes = [cell.rating or "" for cell in cells]
    return [item.id, item.text, *codes, *(values[name] for name in FOLLOWING)]
