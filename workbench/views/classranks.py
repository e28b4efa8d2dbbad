"""Each student's ranking of the hypotheses beside the class's, and beside a reference where there is one.

A reference is one reading of the same evidence; nothing here measures anybody by it. Not here: cells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from workbench.classroom.measures import Measured, left_by
from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing
from workbench.scoring.cube import codes_of
from workbench.scoring.inconsistency import leading
from workbench.scoring.matrix import NOT_APPLICABLE, Codes, Flags
from workbench.scoring.ties import ranks
from workbench.views.classroll import Naming
from workbench.views.strangers import LONGEST_NAME, one_line
from workbench.views.wording import listed, named

View = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The teacher's own reading of the case: its codes in the class's order, and where they lead."""

    codes: Codes
    standing: Standing


def reference_of(found: Measured, case: Case | None) -> Reference | None:
    """Return the reading that a teacher's case holds, its first analyst's; None where nobody rated in it."""
    if case is None or not case.analysts:
        return None
    rows = [item.id for item in found.frame.evidence]
    columns = [item.id for item in found.frame.rated_hypotheses]
    codes = codes_of(case, case.analysts[0], rows, columns)
    return Reference(codes=codes, standing=left_by(found.frame, codes))


def leads_of(found: Measured) -> Flags:
    """Return which hypotheses lead in each student's own matrix, (n_students, n_hypotheses)."""
    rated = (found.cube > NOT_APPLICABLE).sum(axis=1)
    asked = (found.cube != NOT_APPLICABLE).sum(axis=1)
    share = np.divide(rated, asked, out=np.full(rated.shape, np.nan), where=asked > 0)
    return leading(found.scores, share)


def ranks_view(found: Measured, names: Naming, reference: Reference | None = None) -> View:
    """Return the table: the class's line, the reference's, then a line for each student."""
    columns = found.frame.rated_hypotheses
    return {
        "columns": [{"id": one.id, "label": one_line(one.label)} for one in columns],
        "lines": list(_lines(found, names, reference)),
        "first": _first(found),
        "sentences": list(_told(found, reference)),
    }


def _lines(found: Measured, names: Naming, reference: Reference | None) -> Iterator[View]:
    yield _line("class", say("classview.ranks.class"), *_of(found.standing))
    if reference is not None:
        yield _line("reference", say("classview.ranks.reference"), *_of(reference.standing))
    students = [
        _line("student", one_line(names.student(one.student), LONGEST_NAME), places, leads)
        for one, places, leads in zip(
            found.entries, ranks(found.scores).tolist(), leads_of(found).tolist(), strict=True
        )
    ]
    yield from sorted(students, key=lambda one: str(one["name"]).casefold())


def _of(standing: Standing) -> tuple[list[int], list[bool]]:
    return [one.rank or 0 for one in standing.columns], [one.leads for one in standing.columns]


def _line(kind: str, name: str, places: Sequence[int], leads: Sequence[bool]) -> View:
    """Return a line: each hypothesis's place, tied ones marked; leading is told apart from being first."""
    cells = [
        {"place": place, "text": _place(place, places.count(place)), "leads": bool(lead)}
        for place, lead in zip(list(places), leads, strict=True)
    ]
    return {"kind": kind, "name": name, "cells": cells}


def _place(place: int, sharing: int) -> str:
    if not place:
        return say("wording.unranked")
    return say("classview.ranks.tied", n=place) if sharing > 1 else str(place)


def _first(found: Measured) -> list[View]:
    """Return in how many students' own matrices each hypothesis leads, ties counting for all."""
    counts, of = leads_of(found).sum(axis=0).tolist(), len(found.entries)
    return [
        {"id": one.id, "name": one_line(named(one)), "n": n, "share": n / of, "of": of}
        for one, n in zip(found.frame.rated_hypotheses, counts, strict=True)
    ]


def _told(found: Measured, reference: Reference | None) -> Iterator[str]:
    leaders = found.standing.leaders
    yield say("classview.ranks.leads", who=_names(found, leaders)) if leaders else say("classview.ranks.open")
    alike = _alike(found)
    if alike is not None:
        yield say("classview.ranks.alike", n=alike, of=len(found.entries))
    if reference is None:
        return
    theirs = reference.standing.leaders
    if set(theirs) == set(leaders):
        yield say("classview.ranks.reference.same")
    elif theirs:
        yield say("classview.ranks.reference.other", who=_names(found, theirs))


def _alike(found: Measured) -> int | None:
    """Return how many students' own matrices lead with exactly what the class's leads with."""
    if not found.standing.leaders:
        return None
    leads = np.array([one.leads for one in found.standing.columns])
    return int((leads_of(found) == leads).all(axis=1).sum())


def _names(found: Measured, ids: Sequence[str]) -> str:
    return listed(one_line(named(one)) for one in found.standing.columns if one.id in ids)
