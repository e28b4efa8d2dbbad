"""Two rows of evidence, or two hypotheses, made one.

Where the two were judged differently nothing is guessed: the cell becomes unrated, and its
reason says how each had been rated. Not here: making two of one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import HasSecondReading, MergedWithItself, ReminderNotRated
from workbench.messages import say
from workbench.model.case import Case, Cell, Place
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_changed
from workbench.model.evidence import Evidence
from workbench.model.judgement import Judgement, with_percents
from workbench.model.pruning import pruned
from workbench.model.scenario import Scenario

# What describes a row, in groups that only make sense together.
_DETAILS: tuple[tuple[str, ...], ...] = (
    ("source", "paragraph", "excerpt", "original", "outlet", "url"),
    ("origin",),
    ("kind",),
    ("date",),
    ("happened",),
    ("cluster",),
)
_GRADES: tuple[str, ...] = ("reliability", "credibility", "relevance", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeEvidence:
    """Make two rows one; ``into`` keeps its place, and its wording unless a text is given.

    It keeps its details and grades too, and takes from the other what it has none of; notes
    of both are kept, and flags. A row that was entered twice is not merged.
    """

    into: str
    merged: str
    text: str = ""
    do: Literal["MergeEvidence"] = "MergeEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeHypotheses:
    """Make two hypotheses one; ``into`` keeps its place, and its words unless others are given.

    Indicators of both stay. Whoever leaned to either leans to the one; percents of exclusive
    hypotheses are added up.
    """

    into: str
    merged: str
    label: str = ""
    statement: str = ""
    do: Literal["MergeHypotheses"] = "MergeHypotheses"


@applied.register
def _(edit: MergeEvidence, case: Case, by: str) -> Case:
    kept, gone = case.evidence_item(edit.into), case.evidence_item(edit.merged)
    _check_two(edit.into, edit.merged)
    _check_single(case, kept, gone)
    row = _filled(kept, gone, locked=case.grades_locked)
    row = replace(row, text=edit.text.strip() or kept.text)
    cells = dict(case.cells)
    for place in [place for place in case.cells if place.evidence == gone.id]:
        _move(cells, place, place._replace(evidence=kept.id), (kept.id, gone.id))
    rest = tuple(item for item in case.evidence if item.id != gone.id)
    expectations = (
        replace(one, evidence=kept.id) if one.evidence == gone.id else one for one in case.expectations
    )
    merged = replace(
        case,
        evidence=with_changed(rest, row),
        cells=cells,
        baselines=_baselines(case, kept.id, gone.id),
        stances=_stances(case, 1, kept.id, gone.id),
        expectations=tuple(expectations),
        indicators=tuple(
            replace(one, evidence=kept.id) if one.evidence == gone.id else one for one in case.indicators
        ),
        scenarios=tuple(_without_both(one, kept.id, gone.id) for one in case.scenarios),
    )
    return pruned(merged)


@applied.register
def _(edit: MergeHypotheses, case: Case, by: str) -> Case:
    kept, gone = case.hypothesis(edit.into), case.hypothesis(edit.merged)
    _check_two(edit.into, edit.merged)
    if kept.residual and not gone.residual:
        raise ReminderNotRated(kept.id)
    column = replace(
        kept,
        label=edit.label.strip() or kept.label,
        statement=edit.statement.strip() or kept.statement,
    )
    cells = dict(case.cells)
    for place in [place for place in case.cells if place.hypothesis == gone.id]:
        _move(cells, place, place._replace(hypothesis=kept.id), (kept.id, gone.id))
    merged = replace(
        case,
        hypotheses=with_changed(tuple(h for h in case.hypotheses if h.id != gone.id), column),
        cells=cells,
        indicators=tuple(
            replace(i, hypothesis=kept.id) if i.hypothesis == gone.id else i for i in case.indicators
        ),
        expectations=tuple(
            replace(e, hypothesis=kept.id) if e.hypothesis == gone.id else e for e in case.expectations
        ),
        judgements={
            key: _judged(judgement, kept.id, gone.id, added=case.form == "exclusive")
            for key, judgement in case.judgements.items()
        },
        stances=_stances(case, 2, kept.id, gone.id),
    )
    return pruned(merged)


def _stances(case: Case, part: int, kept: str, gone: str) -> dict[tuple[str, str, str], Cell]:
    """Return where members stand, with those on what is gone moved, unless they stand on the other too."""
    stances = {key: cell for key, cell in case.stances.items() if key[part] != gone}
    for key, cell in case.stances.items():
        if key[part] == gone:
            who, row, column = (kept if n == part else one for n, one in enumerate(key))
            stances.setdefault((who, row, column), cell)
    return stances


def _baselines(case: Case, kept: str, gone: str) -> dict[tuple[str, str], Cell]:
    baselines = dict(case.baselines)
    for who, row in case.baselines:
        if row == gone:
            one = merged_cell(case.baseline(who, kept), baselines.pop((who, gone)), (kept, gone))
            baselines[who, kept] = one
    return baselines


def _without_both(scenario: Scenario, kept: str, gone: str) -> Scenario:
    """Return a scenario that leaves a merged row out only where it left out both it was made of."""
    if {kept, gone} <= set(scenario.evidence) or kept not in scenario.evidence:
        return scenario
    return replace(scenario, evidence=tuple(id for id in scenario.evidence if id != kept))


def _check_two(into: str, merged: str) -> None:
    if into == merged:
        raise MergedWithItself(into)


def _check_single(case: Case, *rows: Evidence) -> None:
    second = {item.deceptive_of: item.id for item in case.evidence if item.deceptive_of}
    for row in rows:
        if row.deceptive_of or row.id in second:
            raise HasSecondReading(row.id, row.deceptive_of or second[row.id])


def _filled(kept: Evidence, gone: Evidence, *, locked: bool) -> Evidence:
    groups = _DETAILS if locked else (*_DETAILS, _GRADES)
    taken = {
        name: getattr(gone, name)
        for group in groups
        if not any(getattr(kept, name) for name in group)
        for name in group
    }
    flagged_by = tuple(sorted({*kept.flagged_by, *gone.flagged_by}))
    return replace(kept, **taken, note=_joined((kept.note, gone.note)), flagged_by=flagged_by)


def _move(cells: dict[Place, Cell], old: Place, new: Place, ids: tuple[str, str]) -> None:
    gone = cells.pop(old)
    cells[new] = merged_cell(cells.get(new, Cell()), gone, ids)


def merged_cell(kept: Cell, gone: Cell, ids: tuple[str, str]) -> Cell:
    """Return one cell for two: with the rating they share, or that only one has, and every reason.

    Where both were rated, and differently, the cell is unrated and its reason says how each was.
    """
    if kept.rating is None or gone.rating is None or kept.rating is gone.rating:
        return Cell(rating=kept.rating or gone.rating, reason=_joined((kept.reason, gone.reason)))
    return Cell(reason=_joined(_was(id, cell) for id, cell in zip(ids, (kept, gone), strict=True)))


def _was(id: str, cell: Cell) -> str:
    said = "merging.was" if cell.reason else "merging.was_without_reason"
    return say(said, id=id, rating=cell.rating, reason=cell.reason)


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text))


def _judged(judgement: Judgement, kept: str, gone: str, *, added: bool) -> Judgement:
    answer = tuple(dict.fromkeys(kept if id == gone else id for id in judgement.answer))
    percents = dict(judgement.percents)
    if gone not in percents:
        return replace(judgement, answer=answer)
    one, other = percents.get(kept), percents.pop(gone)
    together = _percent(one, other, added=added)
    if together is not None:
        return replace(with_percents(judgement, {**percents, kept: together}), answer=answer)
    percents.pop(kept)
    then = say("merging.percents", kept=kept, first=one, gone=gone, second=other)
    left = with_percents(judgement, percents)
    return replace(left, answer=answer, argument=_joined((judgement.argument, then)))


def _percent(one: int | None, other: int, *, added: bool) -> int | None:
    if one is None:
        return other
    if added:
        return one + other if one + other <= 100 else None
    return one if one == other else None
