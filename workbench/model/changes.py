"""What an edit changed, record by record, so that it can be written down, replayed and taken back.

Not here: which edits there are. Any new kind of edit can be undone without a line here.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from workbench.errors import UndoConflict
from workbench.messages import say
from workbench.model.case import Case, Place

LISTS: tuple[str, ...] = (
    "hypotheses",
    "sources",
    "evidence",
    "indicators",
    "snapshots",
    "origins",
    "expectations",
    "deception",
    "scenarios",
)
MAPPINGS: tuple[str, ...] = (
    "cells",
    "judgements",
    "baselines",
    "conditionals",
    "forecasts",
    "paragraphs",
    "repeats",
    "comprehension",
    "stances",
)
HEADER: tuple[str, ...] = tuple(f.name for f in fields(Case) if f.name not in LISTS + MAPPINGS)

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record before and after; None where it was not there.

    ``table`` is one of :data:`LISTS` or :data:`MAPPINGS` with the record's key, or
    ``"header"`` with a field's name, or ``"order"`` with a list's name and its ids.
    """

    table: str
    key: Key
    before: Any
    after: Any


def records(case: Case) -> dict[tuple[str, Key], Any]:
    """Return everything in a case as records, by table and key; its order included."""
    found: dict[tuple[str, Key], Any] = {("header", (name,)): getattr(case, name) for name in HEADER}
    for table in LISTS:
        items = getattr(case, table)
        found["order", (table,)] = tuple(item.id for item in items)
        found.update({(table, (item.id,)): item for item in items})
    for table in MAPPINGS:
        found.update({(table, tuple(key)): value for key, value in getattr(case, table).items()})
    return found


def case_of(found: Mapping[tuple[str, Key], Any]) -> Case:
    """Return the case that these records make; the inverse of :func:`records`."""
    values: dict[str, Any] = {name: found["header", (name,)] for name in HEADER}
    for table in LISTS:
        values[table] = tuple(found[table, (id,)] for id in found["order", (table,)])
    values |= {table: {} for table in MAPPINGS}
    for (table, key), value in found.items():
        if table in MAPPINGS:
            values[table][Place(*key) if table == "cells" else key] = value
    return Case(**values)


def changes(before: Case, after: Case) -> tuple[Change, ...]:
    """Return what is different, record by record, in a fixed order."""
    different: list[Change] = []
    for name in HEADER:
        different += _changed("header", (name,), getattr(before, name), getattr(after, name))
    for table in LISTS:
        if getattr(before, table) is not getattr(after, table):
            different += _changed_list(table, getattr(before, table), getattr(after, table))
    for table in MAPPINGS:
        if getattr(before, table) is not getattr(after, table):
            different += _changed_mapping(table, getattr(before, table), getattr(after, table))
    return tuple(different)


def _changed(table: str, key: Key, before: Any, after: Any) -> list[Change]:
    same = before is after or before == after
    return [] if same else [Change(table=table, key=key, before=before, after=after)]


def _changed_list(table: str, before: tuple[Any, ...], after: tuple[Any, ...]) -> list[Change]:
    old: dict[Key, Any] = {(item.id,): item for item in before}
    new: dict[Key, Any] = {(item.id,): item for item in after}
    order = _changed("order", (table,), tuple(i.id for i in before), tuple(i.id for i in after))
    return _changed_mapping(table, old, new) + order


def _changed_mapping(table: str, before: Mapping[Key, Any], after: Mapping[Key, Any]) -> list[Change]:
    touched = [key for key, value in before.items() if after.get(key) is not value]
    if added := after.keys() - before.keys():
        touched += [key for key in after if key in added]
    return [
        change for key in touched for change in _changed(table, tuple(key), before.get(key), after.get(key))
    ]


def advanced(case: Case, made: Iterable[Change]) -> Case:
    """Return the case with each changed record as it was afterwards."""
    lists: dict[str, dict[str, Any]] = {}
    values: dict[str, Any] = {}
    orders: dict[str, tuple[str, ...]] = {}
    for change in made:
        if change.table == "header":
            values[change.key[0]] = change.after
        elif change.table == "order":
            orders[change.key[0]] = change.after
        elif change.table in LISTS:
            items = lists.setdefault(change.table, {i.id: i for i in getattr(case, change.table)})
            _put(items, change.key[0], change.after)
        else:
            entries = values.setdefault(change.table, dict(getattr(case, change.table)))
            _put(entries, Place(*change.key) if change.table == "cells" else change.key, change.after)
    for table in {*lists, *orders}:
        items = lists[table] if table in lists else {i.id: i for i in getattr(case, table)}
        values[table] = tuple(items[id] for id in orders.get(table, tuple(items)))
    return replace(case, **values)


def _put(entries: dict[Any, Any], key: Any, value: Any) -> None:
    if value is None:
        entries.pop(key, None)
    else:
        entries[key] = value


def taken_back(case: Case, made: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that undo others, on a case that may have moved on since.

    Raises
    ------
    UndoConflict
        If something that was changed then has been changed again, or is needed by
        something that was added since.
    """
    now = records(case)
    back = tuple(_back(now, change) for change in reversed(tuple(made)))
    before = advanced(case, back)
    _check_nothing_orphaned(before)
    _check_read_twice_at_most(before)
    return back


def _back(now: Mapping[tuple[str, Key], Any], change: Change) -> Change:
    current = now.get((change.table, change.key))
    if current == change.after:
        return Change(table=change.table, key=change.key, before=current, after=change.before)
    if change.table == "order" and set(change.before) != set(change.after):
        order = _order_back(current or (), change.before, change.after)
        return Change(table="order", key=change.key, before=current, after=order)
    raise UndoConflict(_named(change))


def _order_back(current: Iterable[str], before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    order = [id for id in current if id in before or id not in after]
    for place, id in enumerate(before):
        if id not in after and id not in order:
            earlier = [order.index(other) for other in before[:place] if other in order]
            order.insert(max(earlier, default=-1) + 1, id)
    return tuple(order)


def _named(change: Change) -> str:
    if change.table in ("cells", "repeats", "stances"):
        return _cell_named(change.key[1], change.key[2])
    return " ".join(change.key) if change.table != "order" else say(f"errors.order.{change.key[0]}")


def _cell_named(evidence: str, hypothesis: str) -> str:
    return say("errors.cell", evidence=evidence, hypothesis=hypothesis)


def _check_nothing_orphaned(case: Case) -> None:
    known = {table: {item.id for item in getattr(case, table)} for table in LISTS}
    for table, id, needing in _references(case):
        if id not in known[table]:
            raise UndoConflict(needing)


def _check_read_twice_at_most(case: Case) -> None:
    read = [item.deceptive_of for item in case.evidence if item.deceptive_of]
    for id in read:
        if read.count(id) > 1:
            raise UndoConflict(id)


def _references(case: Case) -> Iterator[tuple[str, str, str]]:
    """Yield every reference in a case: the list and the id it points to, and what makes it."""
    for place in case.cells:
        named = _cell_named(place.evidence, place.hypothesis)
        yield "evidence", place.evidence, named
        yield "hypotheses", place.hypothesis, named
    for _, row, column in (*case.repeats, *case.stances):
        yield "evidence", row, _cell_named(row, column)
        yield "hypotheses", column, _cell_named(row, column)
    yield from _references_of_readers(case)
    yield from _references_of_forecasters(case)
    for judgement in case.judgements.values():
        for id in (*judgement.answer, *judgement.percents):
            yield "hypotheses", id, id


def _references_of_readers(case: Case) -> Iterator[tuple[str, str, str]]:
    for item in case.evidence:
        if item.source:
            yield "sources", item.source, item.id
        if item.deceptive_of:
            yield "evidence", item.deceptive_of, item.id
    for expectation in case.expectations:
        yield "hypotheses", expectation.hypothesis, expectation.id
        if expectation.evidence:
            yield "evidence", expectation.evidence, expectation.id
    for check in case.deception:
        yield "sources", check.id, check.id


def _references_of_forecasters(case: Case) -> Iterator[tuple[str, str, str]]:
    for indicator in case.indicators:
        for id in (indicator.hypothesis, *indicator.likelihoods):
            yield "hypotheses", id, indicator.id
        if indicator.evidence:
            yield "evidence", indicator.evidence, indicator.id
    yield from _references_of_percents(case)
    yield from _references_of_scenarios(case)


def _references_of_percents(case: Case) -> Iterator[tuple[str, str, str]]:
    for _, id in case.forecasts:
        yield "indicators", id, id
    for _, id in case.baselines:
        yield "evidence", id, id
    for _, *pair in case.conditionals:
        for id in pair:
            yield "hypotheses", id, id


def _references_of_scenarios(case: Case) -> Iterator[tuple[str, str, str]]:
    for scenario in case.scenarios:
        for id in scenario.evidence:
            yield "evidence", id, scenario.name
        for id in (*scenario.sources, *scenario.lying):
            yield "sources", id, scenario.name
