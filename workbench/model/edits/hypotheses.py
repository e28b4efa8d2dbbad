"""Hypotheses added, reworded, switched, ordered and removed.

Not here: how they are rated.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import in_order, with_added, with_changed
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import Judgement, with_percents
from workbench.model.pruning import pruned


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


@applied.register
def _(edit: AddHypothesis, case: Case, by: str) -> Case:
    return replace(case, hypotheses=with_added("hypothesis", case.hypotheses, edit.hypothesis, edit.before))


@applied.register
def _(edit: RewordHypothesis, case: Case, by: str) -> Case:
    changed = replace(case.hypothesis(edit.id), label=edit.label, statement=edit.statement)
    return replace(case, hypotheses=with_changed(case.hypotheses, changed))


@applied.register
def _(edit: SwitchHypothesis, case: Case, by: str) -> Case:
    changed = replace(case.hypothesis(edit.id), on=edit.on)
    return replace(case, hypotheses=with_changed(case.hypotheses, changed))


@applied.register
def _(edit: OrderHypotheses, case: Case, by: str) -> Case:
    return replace(case, hypotheses=in_order("hypothesis", case.hypotheses, edit.order))


@applied.register
def _(edit: RemoveHypothesis, case: Case, by: str) -> Case:
    case.hypothesis(edit.id)
    left = replace(
        case,
        hypotheses=tuple(h for h in case.hypotheses if h.id != edit.id),
        cells={place: cell for place, cell in case.cells.items() if place.hypothesis != edit.id},
        stances={key: cell for key, cell in case.stances.items() if key[2] != edit.id},
        indicators=tuple(i for i in case.indicators if i.hypothesis != edit.id),
        expectations=tuple(e for e in case.expectations if e.hypothesis != edit.id),
        judgements={key: _without_hypothesis(j, edit.id) for key, j in case.judgements.items()},
    )
    return pruned(left)


def _without_hypothesis(judgement: Judgement, id: str) -> Judgement:
    left = {h: percent for h, percent in judgement.percents.items() if h != id}
    return replace(with_percents(judgement, left), answer=tuple(h for h in judgement.answer if h != id))
