"""A row of evidence, or a hypothesis, made two: each with what had been made of the one.

Not here: making one of two.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import HasSecondReading, NeedsWords
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import Item, with_added, with_changed


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitEvidence:
    """Make two rows of one: the old with a wording of its own, and a new one right behind it.

    The new row has the old one's details and grades, and everybody's ratings and reasons. It is
    in no cluster, since it is another claim, and a second reading stays with the old row.
    """

    id: str
    text: str
    new: str
    new_text: str
    do: Literal["SplitEvidence"] = "SplitEvidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitHypothesis:
    """Make two hypotheses of one, with everybody's ratings and reasons copied to the new one.

    Answers, percents and indicators stay with the old one: which of the two they were meant
    for, only their authors know.
    """

    id: str
    label: str
    statement: str
    new: str
    new_label: str
    new_statement: str
    do: Literal["SplitHypothesis"] = "SplitHypothesis"


@applied.register
def _(edit: SplitEvidence, case: Case, by: str) -> Case:
    row = case.evidence_item(edit.id)
    if row.deceptive_of:
        raise HasSecondReading(row.deceptive_of, row.id)
    for id, text in ((edit.id, edit.text), (edit.new, edit.new_text)):
        if not text.strip():
            raise NeedsWords(id)
    second = replace(row, id=edit.new, text=edit.new_text.strip(), cluster="")
    rows = _behind("evidence", case.evidence, edit.id, second)
    copies = {p._replace(evidence=edit.new): c for p, c in case.cells.items() if p.evidence == edit.id}
    return replace(
        case,
        evidence=with_changed(rows, replace(row, text=edit.text.strip())),
        cells={**case.cells, **copies},
        stances={
            **case.stances,
            **{
                (who, edit.new, column): s for (who, row, column), s in case.stances.items() if row == edit.id
            },
        },
        baselines={
            **case.baselines,
            **{(who, edit.new): cell for (who, row), cell in case.baselines.items() if row == edit.id},
        },
    )


@applied.register
def _(edit: SplitHypothesis, case: Case, by: str) -> Case:
    column = case.hypothesis(edit.id)
    second = replace(column, id=edit.new, label=edit.new_label, statement=edit.new_statement)
    columns = _behind("hypothesis", case.hypotheses, edit.id, second)
    copies = {p._replace(hypothesis=edit.new): c for p, c in case.cells.items() if p.hypothesis == edit.id}
    return replace(
        case,
        hypotheses=with_changed(columns, replace(column, label=edit.label, statement=edit.statement)),
        cells={**case.cells, **copies},
        stances={
            **case.stances,
            **{
                (who, row, edit.new): s for (who, row, column), s in case.stances.items() if column == edit.id
            },
        },
    )


def _behind(kind: str, items: tuple[Item, ...], id: str, new: Item) -> tuple[Item, ...]:
    ids = [item.id for item in items]
    following = ids[ids.index(id) + 1 :]
    return with_added(kind, items, new, following[0] if following else None)
