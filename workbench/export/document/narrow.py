"""A table too wide for a page as several, the column that names the rows in each.

Not here: tables that a screen scrolls.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from workbench.export.document.parts import Cell, Table

MOST_ACROSS = 6
"""Columns beside the first that a page has room for, where their heads are words."""

_NAMES, _SHARE = 6, 0.1


def narrowed(table: Table) -> Iterator[Table]:
    """Yield the table, or parts of about equal width that fit a page; every cell is in one of them."""
    count = len(table.heads) - 1
    if count <= MOST_ACROSS or max(map(len, table.heads[1:])) <= _NAMES:
        yield table
        return
    groups = ceil(count / MOST_ACROSS)
    bounds = [1 + round(n * count / groups) for n in range(groups + 1)]
    for start, end in pairwise(bounds):
        yield _part(table, range(start, end))


def _part(table: Table, columns: range) -> Table:
    places = (0, *columns)
    return replace(
        table,
        heads=tuple(table.heads[place] for place in places),
        rows=tuple(_cells(row, places) for row in table.rows),
        align=tuple(table.align[place] for place in places),
        widths=(1 - _SHARE * len(columns), *[_SHARE] * len(columns)),
    )


def _cells(row: tuple[Cell, ...], places: Sequence[int]) -> tuple[Cell, ...]:
    return row if row[0].spans else tuple(row[place] for place in places)
