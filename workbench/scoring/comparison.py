"""Two states of a case held against each other: rows and columns, cells, and where it left the hypotheses.

Items are the same where their ids are. Not here: the words for what has changed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar

from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.scoring.inconsistency import ColumnStanding, Standing, standing

Item = TypeVar("Item", Evidence, Hypothesis)


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered(Generic[Item]):
    """An item that both have, different in the fields named."""

    before: Item
    after: Item
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Generic[Item]):
    """What was added, removed and altered in a list, in the list's order; and whether those left moved."""

    added: tuple[Item, ...]
    removed: tuple[Item, ...]
    altered: tuple[Altered[Item], ...]
    reordered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedCell:
    """A cell that both matrices have, and what stood and stands in it."""

    evidence: str
    hypothesis: str
    before: Cell
    after: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where a hypothesis stood and stands; None where it was, or is, in no matrix."""

    id: str
    label: str
    before: ColumnStanding | None
    after: ColumnStanding | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What became of a case between two moments, as one analyst rated it, under one scheme."""

    header: tuple[str, ...]
    hypotheses: Difference[Hypothesis]
    evidence: Difference[Evidence]
    cells: tuple[ChangedCell, ...]
    columns: tuple[Moved, ...]
    before: Standing
    after: Standing

    @property
    def same(self) -> bool:
        """Whether nothing is different."""
        lists = (self.hypotheses, self.evidence)
        return not (
            self.header or self.cells or any(d.added or d.removed or d.altered or d.reordered for d in lists)
        )


HEADER: tuple[str, ...] = ("title", "question", "explanation", "as_of", "handling", "form", "scheme")
"""What of a case as a whole is compared."""


_PERSONAL = ("flagged_by",)


def compare(before: Case, after: Case, analyst: str, scheme: str | None = None) -> Comparison:
    """Return what is different between two states of a case, or between two cases.

    Parameters
    ----------
    before, after : Case
        The two; items with the same id are the same item.
    analyst : str
        Whose cells are compared.
    scheme : str, optional
        The scoring scheme for both; the later one's own if left out.
    """
    chosen = scheme or after.scheme
    then, now = standing(before, analyst, chosen), standing(after, analyst, chosen)
    return Comparison(
        header=tuple(name for name in HEADER if getattr(before, name) != getattr(after, name)),
        hypotheses=_difference(before.hypotheses, after.hypotheses),
        evidence=_difference(before.evidence, after.evidence),
        cells=_cells(before, after, analyst),
        columns=_columns(then.columns, now.columns),
        before=then,
        after=now,
    )


def _difference(before: tuple[Item, ...], after: tuple[Item, ...]) -> Difference[Item]:
    old, new = _by_id(before), _by_id(after)
    kept = [id for id in old if id in new]
    return Difference(
        added=tuple(item for item in after if item.id not in old),
        removed=tuple(item for item in before if item.id not in new),
        altered=tuple(
            Altered(before=old[id], after=new[id], fields=unlike)
            for id in new
            if id in old and (unlike := _unlike(old[id], new[id]))
        ),
        reordered=kept != [id for id in new if id in old],
    )


def _by_id(items: Iterable[Item]) -> dict[str, Item]:
    return {item.id: item for item in items}


def _unlike(before: Any, after: Any) -> tuple[str, ...]:
    names = (field.name for field in fields(before) if field.name not in _PERSONAL)
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _cells(before: Case, after: Case, analyst: str) -> tuple[ChangedCell, ...]:
    rows = {item.id for item in before.evidence}
    columns = {item.id for item in before.hypotheses}
    places = [
        Place(analyst, item.id, hypothesis.id)
        for item in after.evidence
        if item.id in rows
        for hypothesis in after.hypotheses
        if hypothesis.id in columns
    ]
    return tuple(
        ChangedCell(evidence=place.evidence, hypothesis=place.hypothesis, before=old, after=new)
        for place, old, new in ((p, _cell(before.cells, p), _cell(after.cells, p)) for p in places)
        if old != new
    )


def _cell(cells: Mapping[Place, Cell], place: Place) -> Cell:
    return cells.get(place, Cell())


def _columns(before: Iterable[ColumnStanding], after: Iterable[ColumnStanding]) -> tuple[Moved, ...]:
    old, new = ({column.id: column for column in columns} for columns in (before, after))
    return tuple(
        Moved(id=id, label=(new.get(id) or old[id]).label, before=old.get(id), after=new.get(id))
        for id in dict.fromkeys([*new, *old])
    )
