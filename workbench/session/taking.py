"""Changes found in a file, as the edits that make them.

Not here: finding them (:mod:`workbench.session.returned`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbench.casefile.formats.columns import OFF, OFF_SAID
from workbench.casefile.formats.written import source_titles
from workbench.model.case import Case
from workbench.model.edits import (
    AddHypothesis,
    AddManyEvidence,
    AddSource,
    DescribeEvidence,
    ExplainCell,
    GradeEvidence,
    MarkCase,
    RateCell,
    RewordEvidence,
    SwitchAssumption,
)
from workbench.model.edits.returned import Returnable
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.numbering import next_id
from workbench.model.rating import Rating
from workbench.model.source import UNKNOWN, Source
from workbench.session.changed import DESCRIBED, GRADED, Changed, NewRow


def edits_of(
    case: Case, changes: Iterable[Changed], rows: Sequence[NewRow], columns: Sequence[tuple[str, str]]
) -> tuple[Returnable, ...]:
    """Return the edits that make these changes and add these rows and hypotheses, in an order that works."""
    made = list(changes)
    sources = _Sources(case)
    by_row: dict[str, dict[str, str]] = {}
    for one in made:
        if not one.hypothesis:
            by_row.setdefault(one.row, {})[one.field] = one.after
    on_rows = [edit for id, fields in by_row.items() if id for edit in _row(case, id, fields, sources)]
    added = [
        replace(row.evidence, source=sources.id(row.evidence.source, row.evidence.outlet)) for row in rows
    ]
    return (
        *_case(case, by_row.get("", {})),
        *(AddHypothesis(hypothesis=Hypothesis(id=id, label=label)) for id, label in columns),
        *(AddSource(source=source) for source in sources.new),
        *on_rows,
        *(_cell(one) for one in made if one.hypothesis),
        *([_many(added, rows)] if added else []),
    )


class _Sources:
    """Ids of sources by what a file calls them; new ones are remembered."""

    def __init__(self, case: Case) -> None:
        self._taken = [source.id for source in case.sources]
        self._ids = {source.title.strip(): source.id for source in case.sources}
        self._ids |= {title: id for id, title in source_titles(case.sources).items()}
        self.new: list[Source] = []

    def id(self, title: str, outlet: str = "") -> str:
        name = title.strip()
        if name and name not in self._ids:
            fresh = next_id("S", self._taken)
            self._taken.append(fresh)
            self._ids[name] = fresh
            self.new.append(Source(id=fresh, title=name, outlet=outlet.strip() or UNKNOWN))
        return self._ids.get(name, "")


def _with_source(item: Evidence, sources: _Sources) -> Evidence:
    return replace(item, source=sources.id(item.source, item.outlet))


def _case(case: Case, fields: Mapping[str, str]) -> Iterator[Returnable]:
    if fields:
        yield MarkCase(as_of=fields.get("as_of", case.as_of), handling=fields.get("handling", case.handling))


def _row(case: Case, id: str, fields: Mapping[str, str], sources: _Sources) -> Iterator[Returnable]:
    item = case.evidence_item(id)
    if "text" in fields:
        yield RewordEvidence(id=id, text=fields["text"])
    if any(name in fields for name in DESCRIBED):
        values: dict[str, Any] = {name: fields.get(name, getattr(item, name)) for name in DESCRIBED}
        if "source" in fields:
            values["source"] = sources.id(fields["source"], fields.get("outlet", ""))
        if "paragraph" in fields:
            values["paragraph"] = int(fields["paragraph"]) if fields["paragraph"] else None
        yield DescribeEvidence(id=id, **values)
    if any(name in fields for name in GRADED):
        yield GradeEvidence(id=id, **{name: fields.get(name, getattr(item, name)) for name in GRADED})
    if OFF in fields:
        yield SwitchAssumption(id=id, on=fields[OFF] != OFF_SAID)


def _cell(one: Changed) -> Returnable:
    if one.field == "rating":
        rating = Rating(one.after) if one.after else None
        return RateCell(evidence=one.row, hypothesis=one.hypothesis, rating=rating)
    return ExplainCell(evidence=one.row, hypothesis=one.hypothesis, reason=one.after)


def _many(added: Sequence[Evidence], rows: Sequence[NewRow]) -> AddManyEvidence:
    cells = [
        (item.id, id, cell) for item, row in zip(added, rows, strict=True) for id, cell in row.cells.items()
    ]
    ratings = (RateCell(evidence=e, hypothesis=h, rating=cell.rating) for e, h, cell in cells if cell.rating)
    reasons = (
        ExplainCell(evidence=e, hypothesis=h, reason=cell.reason) for e, h, cell in cells if cell.reason
    )
    return AddManyEvidence(evidence=tuple(added), ratings=tuple(ratings), reasons=tuple(reasons))
