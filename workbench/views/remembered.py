"""The rows of a matrix as they were last shown, so that after a change only those it touches are made anew.

Not here: what a row shows.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

from workbench.messages import language
from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.scoring import RowMeasure, every_row

Json = dict[str, Any]
MakeRow = Callable[[Case, str, Evidence, RowMeasure], Json]

OF_ONE_ROW = ("evidence", "cells")
"""The parts of a case of which every row has a piece of its own; a change in any other touches all rows."""


class RememberedRows:
    """The rows of one analyst's matrix; one whose evidence and cells are as before is given again, itself."""

    def __init__(self) -> None:
        self._around: tuple[object, ...] = ()
        self._made: dict[str, tuple[Evidence, Sequence[Cell], Json]] = {}

    def rows(self, case: Case, analyst: str, make: MakeRow) -> list[Json]:
        """Return a case's rows in its order, made by ``make(case, analyst, evidence, measure)``."""
        around = _around(case, analyst)
        if around != self._around:
            self._around, self._made = around, {}
        parts = case.rows(analyst)
        touched = [(item, cells) for item, cells in parts if not self._kept(item, cells)]
        measures = _measures(case, analyst, touched)
        made = [
            (item, cells, self._kept(item, cells) or make(case, analyst, item, measures[item.id]))
            for item, cells in parts
        ]
        self._made = {item.id: (item, cells, row) for item, cells, row in made}
        return [row for _item, _cells, row in made]

    def _kept(self, item: Evidence, cells: Sequence[Cell]) -> Json | None:
        before, beside, row = self._made.get(item.id, (None, None, None))
        return row if before is item and beside == cells else None


def _measures(
    case: Case, analyst: str, of: Sequence[tuple[Evidence, Sequence[Cell]]]
) -> dict[str, RowMeasure]:
    """Return the measures of some rows by their ids; no other row has a part in them."""
    columns = [hypothesis.id for hypothesis in case.rated_hypotheses]
    cells = {
        Place(analyst, item.id, column): cell
        for item, beside in of
        for column, cell in zip(columns, beside, strict=True)
    }
    some = replace(case, evidence=tuple(item for item, _cells in of), cells=cells)
    return {measure.evidence: measure for measure in every_row(some, analyst)}


def _around(case: Case, analyst: str) -> tuple[object, ...]:
    """Return all that rows are made of together."""
    shared = (getattr(case, part.name) for part in fields(case) if part.name not in OF_ONE_ROW)
    return (analyst, language(), *shared)
