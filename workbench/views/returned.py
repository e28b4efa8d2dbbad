"""What came back in a file, as it is shown before it is taken.

Not here: finding it (:mod:`workbench.session.returned`).
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from workbench.casefile.formats.columns import OFF
from workbench.messages import commas, say, words
from workbench.model.case import Case
from workbench.session.changed import Changed, NewRow, new_key
from workbench.session.returned import Returned
from workbench.views.differences import field_named
from workbench.views.wording import name_of

View = dict[str, Any]

MOST_SHOWN = 200
REST = "rest"
"""The key of what is not shown one by one."""

_MOST_IN_A_LINE = 200


def returned_view(found: Returned, case: Case) -> View:
    """Return what a file would change in a case, as plain JSON.

    ``changes`` and ``conflicts`` hold ``key``, ``place``, ``row``, ``field``, ``before``, ``now``,
    ``after``, ``line``, which says it whole, ``take``, which names taking it, and ``needs``, the key of
    the new hypothesis without which it cannot be taken, or ""; ``rows`` and ``columns`` are what is
    new, with ``key``, ``line`` and ``take``, ``told`` what is not taken.
    """
    lead = "returned.lead.now" if found.version is None else "returned.lead"
    fresh = {id: f"{id} {label}" for id, label in found.columns}
    changes = [_change(one, case, fresh) for one in found.changes if not one.conflict]
    conflicts = [_change(one, case, fresh) for one in found.conflicts]
    nothing = not (changes or conflicts or found.rows or found.columns)
    return {
        "lead": say(lead, file=found.file, version=found.version),
        "sum": say("returned.nothing") if nothing else commas(_counted(found, len(changes))),
        "nothing": nothing,
        "changes": changes,
        "conflicts": conflicts,
        "rows": [_new(one.key, one.evidence.id, _row(one)) for one in found.rows],
        "columns": [_new(new_key(id), id, f"{id} {label}") for id, label in found.columns],
        "told": list(found.told),
    }


def returned_panel_view(found: Returned, case: Case) -> View:
    """Return the same for a panel, with its words; of very many changes only the first are shown.

    ``groups`` are the changes row by row, each with ``key``, ``name``, ``take`` and ``changes``;
    ``rest`` is what is taken or left out together, since it is not shown.
    """
    view = returned_view(found, case)
    shown = {name: view[name][:MOST_SHOWN] for name in ("changes", "rows", "conflicts")}
    unseen = [one for name in ("changes", "rows") for one in view[name][MOST_SHOWN:]]
    return {
        **view,
        **shown,
        "title": say("returned.title"),
        "about": say("returned.about", file=found.file),
        "groups": [_group(row, list(ones), case) for row, ones in groupby(shown["changes"], _row_of)],
        "rest": {"key": REST, "n": len(unseen), "line": say("returned.more", n=len(unseen))}
        if unseen
        else None,
        "told": [*view["told"], *_more_conflicts(len(view["conflicts"]))],
        "words": words("returned"),
    }


def chosen(found: Returned, left: Sequence[str], over: Sequence[str]) -> tuple[Returned, list[Changed]]:
    """Return what a person leaves of a file, and the conflicts to be taken, by the keys of a panel's view."""
    out = set(left)
    if REST in out:
        changes = [one.key for one in found.changes if not one.conflict]
        out |= {*changes[MOST_SHOWN:], *(row.key for row in found.rows[MOST_SHOWN:])}
    kept = found.without(out)
    return kept, [one for one in kept.conflicts if one.key in over]


def _row_of(change: View) -> str:
    return str(change["row"])


def _group(row: str, changes: list[View], case: Case) -> View:
    text = case.evidence_item(row).text if row else ""
    name = row or say("returned.case")
    return {
        "key": f"group {row}",
        "name": name,
        "text": _short(text),
        "take": say("returned.take.all", name=name),
        "changes": changes,
    }


def _more_conflicts(n: int) -> list[str]:
    return [say("returned.more_conflicts", n=n - MOST_SHOWN)] if n > MOST_SHOWN else []


def _new(key: str, id: str, line: str) -> View:
    return {"key": key, "line": line, "take": say("returned.take.new", name=id)}


def _counted(found: Returned, changes: int) -> list[str]:
    counts = {
        "changes": changes,
        "columns": len(found.columns),
        "rows": len(found.rows),
        "conflicts": len(found.conflicts),
    }
    return [say(f"returned.{name}", n=n) for name, n in counts.items() if n]


def _change(one: Changed, case: Case, fresh: Mapping[str, str]) -> View:
    told = {name: _value(one, getattr(one, name)) for name in ("before", "now", "after")}
    place, field = _place(one, case, fresh), _field(one)
    key = "returned.conflict" if one.conflict else "returned.change"
    line = say(key, place=place, field=field, **{name: _short(text) for name, text in told.items()})
    take = say("returned.take.one_of", place=place, field=field)
    needs = new_key(one.hypothesis) if one.hypothesis in fresh else ""
    facts = {"key": one.key, "place": place, "row": one.row, "field": field, "needs": needs}
    return {**facts, **told, "line": line, "take": take}


def _place(one: Changed, case: Case, fresh: Mapping[str, str]) -> str:
    if not one.row:
        return say("returned.case")
    if not one.hypothesis:
        return one.row
    column = fresh.get(one.hypothesis) or name_of(case, one.hypothesis)
    return say("returned.place", row=one.row, column=column)


def _field(one: Changed) -> str:
    if one.hypothesis and one.field == "reason":
        return field_named("why")
    return field_named("switched_off" if one.field == OFF else one.field)


def _value(one: Changed, text: str) -> str:
    return text or say("comparison.unrated" if one.field == "rating" else "comparison.nothing")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST_IN_A_LINE else f"{line[:_MOST_IN_A_LINE]}…"


def _row(one: NewRow) -> str:
    codes = commas(f"{id} {cell.rating.value}" for id, cell in one.cells.items() if cell.rating)
    return commas(part for part in (f"{one.evidence.id} {_short(one.evidence.text)}", codes) if part)


def returned_lines(view: View) -> list[str]:
    """Return what came back as lines of text, for a terminal."""
    lines = [view["lead"], view["sum"]]
    lines += [f"  + {one['line']}" for one in (*view["columns"], *view["rows"])]
    lines += [f"  {one['line']}" for one in view["changes"]]
    lines += [f"  ! {one['line']}" for one in view["conflicts"]]
    if view["told"]:
        lines += ["", say("returned.told"), *(f"  {text}" for text in view["told"])]
    return lines
