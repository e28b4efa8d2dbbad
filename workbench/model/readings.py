"""Items that were entered twice, taken as true and as deceptive: which of the two readings counts.

Totals count an item as true unless they are told otherwise; the two share the row's place, its
origin and its grades. Not here: entering a row twice (:mod:`workbench.model.edits.deception`),
and what becomes of a total (:mod:`workbench.scoring.readings`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, count
from string import ascii_lowercase
from typing import Any

from workbench.errors import AlreadyTwice, NotTwice
from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence


def second_readings(case: Case) -> dict[str, Evidence]:
    """Return the readings as deceptive by the ids of the rows they read, in case order."""
    second = {item.deceptive_of: item for item in case.evidence if item.deceptive_of}
    return {item.id: second[item.id] for item in case.counted_evidence if item.id in second}


def read_as(case: Case, deceptive: Iterable[str] = ()) -> Case:
    """Return the case with one reading of each item: as deceptive for these ids, as true for the others.

    A row read as deceptive keeps id, place and grades, and has the wording and cells of its
    second reading. The case itself where no item was entered twice.

    Raises
    ------
    NotTwice
        If an id is none of a row that was entered twice.
    """
    taken, second = frozenset(deceptive), second_readings(case)
    for id in sorted(taken - second.keys()):
        raise NotTwice(id, second)
    if len(case.counted_evidence) == len(case.evidence):
        return case
    evidence = tuple(
        replace(item, text=second[item.id].text) if item.id in taken else item
        for item in case.counted_evidence
    )
    return replace(case, evidence=evidence, cells=dict(_cells(case, taken)))


def _cells(case: Case, taken: frozenset[str]) -> Iterator[tuple[Place, Cell]]:
    reads = {item.id: item.deceptive_of for item in case.evidence if item.deceptive_of}
    true = {item.id for item in case.counted_evidence} - taken
    for place, cell in case.cells.items():
        if reads.get(place.evidence) in taken:
            yield place._replace(evidence=reads[place.evidence]), cell
        elif place.evidence in true:
            yield place, cell


def each_for_itself(case: Case) -> Case:
    """Return the case with every row as one that counts, for what is asked of single rows.

    Second readings are rows like any other there, and so are assumptions that are switched off.
    """
    if len(case.counted_evidence) == len(case.evidence):
        return case
    return replace(case, evidence=tuple(replace(item, deceptive_of="", on=True) for item in case.evidence))


def second_id(case: Case, id: str) -> str:
    """Return the first free id for a row's second reading, ``E5b`` for ``E5``."""
    taken = {item.id for item in case.evidence}
    letters = (f"{id}{letter}" for letter in ascii_lowercase[1:])
    numbers = (f"{id}-{n}" for n in count(2))
    return next(one for one in chain(letters, numbers) if one not in taken)


def check_single(case: Case, id: str) -> None:
    """Raise AlreadyTwice if a row has a second reading, or is one; UnknownItem if there is no such row."""
    row = case.evidence_item(id)
    if row.deceptive_of or any(item.deceptive_of == row.id for item in case.evidence):
        raise AlreadyTwice(id)


SHARED: tuple[str, ...] = (
    "source",
    "paragraph",
    "excerpt",
    "original",
    "outlet",
    "origin",
    "kind",
    "date",
    "happened",
    "url",
    "reliability",
    "credibility",
    "relevance",
    "reason",
    "on",
)
"""What two readings of a report have in common: where it comes from, its grades, and whether it counts."""


def told_of_both(case: Case, id: str) -> Case:
    """Return the case in which the second reading of a row, if it has one, shares what the row has now."""
    row = case.evidence_item(id)
    shared: dict[str, Any] = {name: getattr(row, name) for name in SHARED}
    items = (replace(item, **shared) if item.deceptive_of == id else item for item in case.evidence)
    return replace(case, evidence=tuple(items))


def in_pairs(case: Case, order: Iterable[str]) -> tuple[str, ...]:
    """Return row ids in an order, each second reading right behind its row, wherever it stood."""
    second = {item.deceptive_of: item.id for item in case.evidence if item.deceptive_of}
    behind = {*second.values()}
    return tuple(
        one for id in order if id not in behind for one in (id, *([second[id]] if id in second else []))
    )
