"""Every change to a case as a value, and what it makes of the case.

Not here: who keeps the edits and how they are undone.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import singledispatch
from typing import Literal, Protocol, TypeVar

from workbench.errors import (
    BadValue,
    DuplicateItem,
    GradesLocked,
    IncompleteOrder,
    NeedsReason,
    NeedsWords,
    OneAnswerOnly,
    ReminderNotRated,
    UnknownItem,
    kind_named,
    one_of,
)
from workbench.messages import say
from workbench.model.case import FORMS, Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import INDICATOR_STATES, Hypothesis, Indicator
from workbench.model.judgement import CONFIDENCES, MOMENTS, Judgement
from workbench.model.marks import read_as_of, read_handling
from workbench.model.rating import CREDIBILITIES, RELIABILITIES, Rating, read_grade, read_level
from workbench.model.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCell:
    """Rate a cell, or clear its rating with None; a written reason stays."""

    evidence: str
    hypothesis: str
    rating: Rating | None
    do: Literal["RateCell"] = "RateCell"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainCell:
    """Write the reason behind a cell; "" takes it away."""

    evidence: str
    hypothesis: str
    reason: str
    do: Literal["ExplainCell"] = "ExplainCell"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTotals:
    """Look at the totals before every row is judged."""

    do: Literal["OpenTotals"] = "OpenTotals"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordCase:
    """Change the title, the question, or what its words mean."""

    title: str
    question: str
    explanation: str
    do: Literal["RewordCase"] = "RewordCase"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkCase:
    """Say up to which day reports were read, and how the case is to be handled; "" for neither."""

    as_of: str
    handling: str
    do: Literal["MarkCase"] = "MarkCase"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseForm:
    """Say whether the hypotheses are exclusive or independent."""

    form: str
    do: Literal["ChooseForm"] = "ChooseForm"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseScheme:
    """Choose the scoring scheme that totals are shown in, by name."""

    scheme: str
    do: Literal["ChooseScheme"] = "ChooseScheme"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddHypothesis:
    """Add a hypothesis at the end, or before another one."""

    hypothesis: Hypothesis
    before: str | None = None
    do: Literal["AddHypothesis"] = "AddHypothesis"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordHypothesis:
    """Change a hypothesis's label and statement."""

    id: str
    label: str
    statement: str
    do: Literal["RewordHypothesis"] = "RewordHypothesis"


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchHypothesis:
    """Switch a hypothesis on or off; its cells are kept."""

    id: str
    on: bool
    do: Literal["SwitchHypothesis"] = "SwitchHypothesis"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderHypotheses:
    """Put the hypotheses into this order, which names each once."""

    order: tuple[str, ...]
    do: Literal["OrderHypotheses"] = "OrderHypotheses"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveHypothesis:
    """Remove a hypothesis with its cells, indicators and percents."""

    id: str
    do: Literal["RemoveHypothesis"] = "RemoveHypothesis"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddSource:
    """Add a source at the end."""

    source: Source
    do: Literal["AddSource"] = "AddSource"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEvidence:
    """Add an evidence row at the end, or before another one."""

    evidence: Evidence
    before: str | None = None
    do: Literal["AddEvidence"] = "AddEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddManyEvidence:
    """Add evidence rows at the end, with the sources they name and one's own cells in them, in one step."""

    evidence: tuple[Evidence, ...]
    sources: tuple[Source, ...] = ()
    ratings: tuple[RateCell, ...] = ()
    reasons: tuple[ExplainCell, ...] = ()
    do: Literal["AddManyEvidence"] = "AddManyEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordEvidence:
    """Change the wording of a row; its cells are kept."""

    id: str
    text: str
    do: Literal["RewordEvidence"] = "RewordEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveEvidence:
    """Remove a row with its cells."""

    id: str
    do: Literal["RemoveEvidence"] = "RemoveEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEvidence:
    """Put the rows into this order, which names each once."""

    order: tuple[str, ...]
    do: Literal["OrderEvidence"] = "OrderEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeEvidence:
    """Grade a row, with the reason; refused while the grades are locked."""

    id: str
    reliability: str
    credibility: str
    relevance: str
    reason: str
    do: Literal["GradeEvidence"] = "GradeEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class LockGrades:
    """Lock the grades before rating starts."""

    do: Literal["LockGrades"] = "LockGrades"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockGrades:
    """Unlock the grades again; the reason stays in the history."""

    why: str
    do: Literal["UnlockGrades"] = "UnlockGrades"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """Record one's own answer and confidence, before the evidence or after."""

    moment: str
    answer: tuple[str, ...] = ()
    percents: dict[str, int] = field(default_factory=dict)
    confidence: str = ""
    assumptions: str = ""
    sourcing: str = ""
    argument: str = ""
    do: Literal["Judge"] = "Judge"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddIndicator:
    """Add an indicator at the end."""

    indicator: Indicator
    do: Literal["AddIndicator"] = "AddIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeIndicator:
    """Replace an indicator by one of the same id."""

    indicator: Indicator
    do: Literal["ChangeIndicator"] = "ChangeIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveIndicator:
    """Remove an indicator."""

    id: str
    do: Literal["RemoveIndicator"] = "RemoveIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back an edit of one's own, named by its number in the history."""

    of: int
    do: Literal["Undo"] = "Undo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redo:
    """Put back an edit that was undone, named by its number in the history."""

    of: int
    do: Literal["Redo"] = "Redo"


Edit = (
    RateCell
    | ExplainCell
    | OpenTotals
    | RewordCase
    | MarkCase
    | ChooseForm
    | ChooseScheme
    | AddHypothesis
    | RewordHypothesis
    | SwitchHypothesis
    | OrderHypotheses
    | RemoveHypothesis
    | AddSource
    | AddEvidence
    | AddManyEvidence
    | RewordEvidence
    | RemoveEvidence
    | OrderEvidence
    | GradeEvidence
    | LockGrades
    | UnlockGrades
    | Judge
    | AddIndicator
    | ChangeIndicator
    | RemoveIndicator
    | Undo
    | Redo
)


def apply(case: Case, edit: Edit, *, by: str) -> Case:
    """Return the case after an analyst's edit; the given case stays as it was.

    Parameters
    ----------
    case : Case
        What the edit is made on.
    edit : Edit
        The change. :class:`Undo` and :class:`Redo` need the history and are applied by
        the session.
    by : str
        The analyst; cells and judgements become theirs.

    Raises
    ------
    UnknownItem, DuplicateItem, BadValue, Refused
        If the case does not allow the edit.
    """
    return _applied(edit, case, by)


@singledispatch
def _applied(edit: object, case: Case, by: str) -> Case:
    raise TypeError(f"Not an edit of a case: {edit!r}")


@_applied.register
def _(edit: RateCell, case: Case, by: str) -> Case:
    _check_ratable(case, edit.evidence, edit.hypothesis)
    reason = case.cell(by, edit.evidence, edit.hypothesis).reason
    return _with_cell(
        case, Place(by, edit.evidence, edit.hypothesis), Cell(rating=edit.rating, reason=reason)
    )


@_applied.register
def _(edit: ExplainCell, case: Case, by: str) -> Case:
    _check_ratable(case, edit.evidence, edit.hypothesis)
    rating = case.rating(by, edit.evidence, edit.hypothesis)
    return _with_cell(
        case, Place(by, edit.evidence, edit.hypothesis), Cell(rating=rating, reason=edit.reason)
    )


def _check_ratable(case: Case, evidence: str, hypothesis: str) -> None:
    case.evidence_item(evidence)
    if case.hypothesis(hypothesis).residual:
        raise ReminderNotRated(hypothesis)


def _with_cell(case: Case, place: Place, cell: Cell) -> Case:
    if case.cells.get(place, Cell()) == cell:
        return case
    cells = dict(case.cells)
    if cell == Cell():
        del cells[place]
    else:
        cells[place] = cell
    return replace(case, cells=cells)


@_applied.register
def _(edit: OpenTotals, case: Case, by: str) -> Case:
    if by in case.totals_opened:
        return case
    return replace(case, totals_opened=(*case.totals_opened, by))


@_applied.register
def _(edit: RewordCase, case: Case, by: str) -> Case:
    return replace(case, title=edit.title, question=edit.question, explanation=edit.explanation)


@_applied.register
def _(edit: MarkCase, case: Case, by: str) -> Case:
    return replace(case, as_of=read_as_of(edit.as_of), handling=read_handling(edit.handling))


@_applied.register
def _(edit: ChooseForm, case: Case, by: str) -> Case:
    _check_one_of("form", edit.form, FORMS)
    return replace(case, form=edit.form)


@_applied.register
def _(edit: ChooseScheme, case: Case, by: str) -> Case:
    return replace(case, scheme=edit.scheme)


@_applied.register
def _(edit: AddHypothesis, case: Case, by: str) -> Case:
    return replace(case, hypotheses=_with_added("hypothesis", case.hypotheses, edit.hypothesis, edit.before))


@_applied.register
def _(edit: RewordHypothesis, case: Case, by: str) -> Case:
    changed = replace(case.hypothesis(edit.id), label=edit.label, statement=edit.statement)
    return replace(case, hypotheses=_with_changed(case.hypotheses, changed))


@_applied.register
def _(edit: SwitchHypothesis, case: Case, by: str) -> Case:
    changed = replace(case.hypothesis(edit.id), on=edit.on)
    return replace(case, hypotheses=_with_changed(case.hypotheses, changed))


@_applied.register
def _(edit: OrderHypotheses, case: Case, by: str) -> Case:
    return replace(case, hypotheses=_in_order("hypothesis", case.hypotheses, edit.order))


@_applied.register
def _(edit: RemoveHypothesis, case: Case, by: str) -> Case:
    case.hypothesis(edit.id)
    return replace(
        case,
        hypotheses=tuple(h for h in case.hypotheses if h.id != edit.id),
        cells={place: cell for place, cell in case.cells.items() if place.hypothesis != edit.id},
        indicators=tuple(i for i in case.indicators if i.hypothesis != edit.id),
        judgements={key: _without_hypothesis(j, edit.id) for key, j in case.judgements.items()},
    )


def _without_hypothesis(judgement: Judgement, id: str) -> Judgement:
    return replace(
        judgement,
        answer=tuple(h for h in judgement.answer if h != id),
        percents={h: percent for h, percent in judgement.percents.items() if h != id},
    )


@_applied.register
def _(edit: AddSource, case: Case, by: str) -> Case:
    return replace(case, sources=_with_added("source", case.sources, edit.source, None))


@_applied.register
def _(edit: AddEvidence, case: Case, by: str) -> Case:
    if edit.evidence.source:
        case.source(edit.evidence.source)
    return replace(case, evidence=_with_added("evidence", case.evidence, edit.evidence, edit.before))


@_applied.register
def _(edit: AddManyEvidence, case: Case, by: str) -> Case:
    for source in edit.sources:
        case = replace(case, sources=_with_added("source", case.sources, source, None))
    for item in edit.evidence:
        if item.source:
            case.source(item.source)
        case = replace(case, evidence=_with_added("evidence", case.evidence, item, None))
    return replace(case, cells=_with_cells(case, edit, by))


def _with_cells(case: Case, edit: AddManyEvidence, by: str) -> dict[Place, Cell]:
    written: dict[Place, Cell] = {}
    added = {item.id for item in edit.evidence}
    for rated in edit.ratings:
        place = _new_place(case, rated, added, by)
        written[place] = replace(written.get(place, Cell()), rating=rated.rating)
    for explained in edit.reasons:
        place = _new_place(case, explained, added, by)
        written[place] = replace(written.get(place, Cell()), reason=explained.reason)
    return {**case.cells, **{place: cell for place, cell in written.items() if cell != Cell()}}


def _new_place(case: Case, entry: RateCell | ExplainCell, added: set[str], by: str) -> Place:
    if entry.evidence not in added:
        raise UnknownItem("evidence", entry.evidence, added)
    if case.hypothesis(entry.hypothesis).residual:
        raise ReminderNotRated(entry.hypothesis)
    return Place(by, entry.evidence, entry.hypothesis)


@_applied.register
def _(edit: RewordEvidence, case: Case, by: str) -> Case:
    if not edit.text.strip():
        raise NeedsWords(edit.id)
    changed = replace(case.evidence_item(edit.id), text=edit.text)
    return replace(case, evidence=_with_changed(case.evidence, changed))


@_applied.register
def _(edit: RemoveEvidence, case: Case, by: str) -> Case:
    case.evidence_item(edit.id)
    return replace(
        case,
        evidence=tuple(e for e in case.evidence if e.id != edit.id),
        cells={place: cell for place, cell in case.cells.items() if place.evidence != edit.id},
    )


@_applied.register
def _(edit: OrderEvidence, case: Case, by: str) -> Case:
    return replace(case, evidence=_in_order("evidence", case.evidence, edit.order))


@_applied.register
def _(edit: GradeEvidence, case: Case, by: str) -> Case:
    if case.grades_locked:
        raise GradesLocked(edit.id)
    changed = replace(
        case.evidence_item(edit.id),
        reliability=read_grade(edit.reliability, RELIABILITIES),
        credibility=read_grade(edit.credibility, CREDIBILITIES),
        relevance=read_level(edit.relevance) or "",
        reason=edit.reason,
    )
    return replace(case, evidence=_with_changed(case.evidence, changed))


@_applied.register
def _(edit: LockGrades, case: Case, by: str) -> Case:
    return replace(case, grades_locked=True)


@_applied.register
def _(edit: UnlockGrades, case: Case, by: str) -> Case:
    if case.grades_locked and not edit.why.strip():
        raise NeedsReason
    return replace(case, grades_locked=False)


@_applied.register
def _(edit: Judge, case: Case, by: str) -> Case:
    _check_one_of("moment", edit.moment, MOMENTS)
    _check_one_of("confidence", edit.confidence, ("", *CONFIDENCES))
    if case.form == "exclusive" and len(edit.answer) > 1:
        raise OneAnswerOnly(edit.answer)
    for id in (*edit.answer, *edit.percents):
        case.hypothesis(id)
    for id, percent in edit.percents.items():
        if not 0 <= percent <= 100:
            raise BadValue(say("errors.value.percent"), percent, say("errors.expected.percent"), id)
    judgement = Judgement(
        analyst=by,
        moment=edit.moment,
        answer=tuple(edit.answer),
        percents=dict(edit.percents),
        confidence=edit.confidence,
        assumptions=edit.assumptions,
        sourcing=edit.sourcing,
        argument=edit.argument,
    )
    return replace(case, judgements={**case.judgements, (by, edit.moment): judgement})


@_applied.register
def _(edit: AddIndicator, case: Case, by: str) -> Case:
    _check_indicator(case, edit.indicator)
    return replace(case, indicators=_with_added("indicator", case.indicators, edit.indicator, None))


@_applied.register
def _(edit: ChangeIndicator, case: Case, by: str) -> Case:
    case.indicator(edit.indicator.id)
    _check_indicator(case, edit.indicator)
    return replace(case, indicators=_with_changed(case.indicators, edit.indicator))


@_applied.register
def _(edit: RemoveIndicator, case: Case, by: str) -> Case:
    case.indicator(edit.id)
    return replace(case, indicators=tuple(i for i in case.indicators if i.id != edit.id))


def _check_indicator(case: Case, indicator: Indicator) -> None:
    case.hypothesis(indicator.hypothesis)
    _check_one_of("state", indicator.state, INDICATOR_STATES)


def _check_one_of(what: str, found: str, allowed: tuple[str, ...]) -> None:
    if found not in allowed:
        raise BadValue(say(f"errors.value.{what}"), found, one_of(allowed))


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Named)


def _with_added(kind: str, items: tuple[Item, ...], new: Item, before: str | None) -> tuple[Item, ...]:
    ids = [item.id for item in items]
    if not new.id.strip():
        raise BadValue(say("errors.value.id"), new.id, say("errors.expected.id"), kind_named(kind))
    if new.id in ids:
        raise DuplicateItem(kind, new.id)
    if before is None:
        return (*items, new)
    if before not in ids:
        raise UnknownItem(kind, before, ids)
    place = ids.index(before)
    return (*items[:place], new, *items[place:])


def _with_changed(items: tuple[Item, ...], changed: Item) -> tuple[Item, ...]:
    return tuple(changed if item.id == changed.id else item for item in items)


def _in_order(kind: str, items: tuple[Item, ...], order: Iterable[str]) -> tuple[Item, ...]:
    by_id = {item.id: item for item in items}
    wanted = list(order)
    for id in wanted:
        if id not in by_id:
            raise UnknownItem(kind, id, by_id)
    if len(set(wanted)) != len(wanted) or len(wanted) != len(by_id):
        raise IncompleteOrder(kind)
    return tuple(by_id[id] for id in wanted)
