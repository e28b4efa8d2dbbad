"""Everything that is different between two cases, in words: every record, every field, every analyst.

Items are the same where their ids are. Not here: what the differences do to the scores, which
:mod:`workbench.views.comparison` tells of one analyst.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from workbench.messages import commas, has, say
from workbench.model.case import Case, Cell
from workbench.model.changes import LISTS, MAPPINGS, Change, changes
from workbench.model.source import Excerpt

View = dict[str, Any]

_NAMING = ("text", "label", "title", "name", "conclusion")
"""The fields that say what a record is, the first that it has."""

_MOST_IN_A_LINE = 160


def differences_view(before: Case, after: Case, names: tuple[str, str]) -> View:
    """Return what is different between two cases, as plain JSON.

    ``groups`` holds, for the case as a whole and for each kind of record, ``title`` and ``items``; an
    item has ``kind`` (``"added"``, ``"removed"``, ``"changed"`` or ``"reordered"``), ``id``, ``text``
    and ``changes`` of ``field``, ``before`` and ``after``. ``n`` is the number of items.

    Parameters
    ----------
    before, after : Case
        The two.
    names : tuple of str
        What they are called.
    """
    made = changes(before, after)
    groups = [_group(table, made, before, after) for table in ("header", *LISTS, *MAPPINGS)]
    n = sum(len(group["items"]) for group in groups)
    return {
        "names": list(names),
        "lead": say("differences.lead", before=names[0], after=names[1]),
        "same": "" if n else say("comparison.same"),
        "n": n,
        "groups": [group for group in groups if group["items"]],
    }


def difference_lines(view: View) -> list[str]:
    """Return differences as lines of text, for a terminal."""
    lines = [view["lead"], *([view["same"]] if view["same"] else [])]
    for group in view["groups"]:
        lines += ["", group["title"]]
        for item in group["items"]:
            lines += _item_lines(item)
    return lines


def _item_lines(item: View) -> Iterator[str]:
    told = say(f"differences.{item['kind']}", name=_short(f"{item['id']} {item['text']}".strip()))
    yield f"  {told}"
    for change in item["changes"]:
        old, new = _short(change["before"]), _short(change["after"])
        yield f"    {say('differences.change', field=change['field'], before=old, after=new)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST_IN_A_LINE else f"{line[:_MOST_IN_A_LINE]}…"


def _group(table: str, made: Iterable[Change], before: Case, after: Case) -> View:
    items = [_item(change, before, after) for change in made if change.table == table]
    items += [_order(change) for change in made if change.table == "order" and _moved(change, table)]
    if table == "header" and items:
        items = [_item_of_case([change for item in items for change in item["changes"]])]
    return {"table": table, "title": say(f"differences.{table}"), "items": items}


def _item_of_case(changed: list[View]) -> View:
    return {"kind": "changed", "id": "", "text": say("differences.case"), "changes": changed}


def _moved(change: Change, table: str) -> bool:
    """Whether an order has changed beyond what was added and removed."""
    common = set(change.before) & set(change.after)
    old, new = ([id for id in order if id in common] for order in (change.before, change.after))
    return change.key == (table,) and old != new


def _order(change: Change) -> View:
    return {"kind": "reordered", "id": "", "text": say(f"errors.order.{change.key[0]}"), "changes": []}


def _item(change: Change, before: Case, after: Case) -> View:
    old, new = change.before, change.after
    if change.table in ("cells", "baselines", "repeats", "stances"):
        old, new = old or Cell(), new or Cell()
    kind = "added" if old is None else "removed" if new is None else "changed"
    record = old if new is None else new
    id, text = _named(change, record, after if new is not None else before)
    return {"kind": kind, "id": id, "text": text, "changes": list(_changed(change, old, new))}


def _named(change: Change, record: Any, case: Case) -> tuple[str, str]:
    """Return what the record of a change is called: by id and words, or by its place and its analyst."""
    if change.table in MAPPINGS:
        analyst, *place = change.key
        return " × ".join(_called(key, case) for key in place), say("differences.by", who=analyst)
    if change.table == "header":
        return "", say("differences.case")
    named = next((getattr(record, name) for name in _NAMING if getattr(record, name, "")), "")
    return change.key[0], "" if named == change.key[0] else named


def _called(key: str, case: Case) -> str:
    labels = {h.id: f"{h.id} {h.label}".strip() for h in case.hypotheses}
    return labels.get(key, key)


def _changed(change: Change, old: Any, new: Any) -> Iterator[View]:
    if change.table == "header":
        yield _field(change.key[0], old, new)
    elif old is not None and new is not None:
        if not is_dataclass(old):
            yield _field(change.table, old, new)
            return
        for field in fields(old):
            if getattr(old, field.name) != getattr(new, field.name):
                name = "why" if isinstance(old, Cell) and field.name == "reason" else field.name
                yield _field(name, getattr(old, field.name), getattr(new, field.name))
    elif not is_dataclass(record := old if new is None else new):
        yield _field(change.table, old, record if new is not None else None)


def _field(name: str, old: Any, new: Any) -> View:
    return {"field": field_named(name), "before": value_told(old), "after": value_told(new)}


def field_named(name: str) -> str:
    """Return what a field is called."""
    return (
        say(f"comparison.field.{name}")
        if has(f"comparison.field.{name}")
        else say(f"differences.field.{name}")
    )


def value_told(value: Any) -> str:
    """Return a field's value in words, whole."""
    if isinstance(value, bool):
        return say("comparison.yes" if value else "comparison.no")
    if value is None or value == "" or value == () or value == {}:
        return say("comparison.nothing")
    if isinstance(value, Excerpt):
        return value.quote or say("differences.place", start=value.start, end=value.end)
    if isinstance(value, Mapping):
        return commas(f"{key} {value_told(part)}" for key, part in value.items())
    if isinstance(value, tuple):
        return commas(map(value_told, value))
    if is_dataclass(value):
        return commas(
            f"{field_named(field.name)}: {value_told(getattr(value, field.name))}"
            for field in fields(value)
            if getattr(value, field.name) not in (None, "", ())
        )
    return str(value)
