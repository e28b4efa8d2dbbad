"""What came back in a file, as it is shown before it is taken.

Not here: finding it (:mod:`workbench.session.returned`).
"""

from typing import Any

from workbench.casefile.formats.columns import OFF
from workbench.messages import commas, say, words
from workbench.model.case import Case
from workbench.session.changed import Changed, NewRow
from workbench.session.returned import Returned
from workbench.views.differences import field_named
from workbench.views.wording import name_of

View = dict[str, Any]

MOST_SHOWN = 200
_MOST_IN_A_LINE = 200


def returned_view(found: Returned, case: Case) -> View:
    """Return what a file would change in a case, as plain JSON.

    ``changes`` and ``conflicts`` hold ``key``, ``place``, ``row``, ``field``, ``before``, ``now``,
    ``after``, ``line``, which says it whole, and ``take``, which names taking it; ``rows`` and
    ``columns`` are what is new, ``told`` what is not taken.
    """
    lead = "returned.lead.now" if found.version is None else "returned.lead"
    changes = [_change(one, case) for one in found.changes if not one.conflict]
    conflicts = [_change(one, case) for one in found.conflicts]
    nothing = not (changes or conflicts or found.rows or found.columns)
    return {
        "lead": say(lead, file=found.file, version=found.version),
        "sum": say("returned.nothing") if nothing else commas(_counted(found, len(changes))),
        "nothing": nothing,
        "changes": changes,
        "conflicts": conflicts,
        "rows": [_row(one) for one in found.rows],
        "columns": [f"{id} {label}" for id, label in found.columns],
        "told": list(found.told),
    }


def returned_panel_view(found: Returned, case: Case) -> View:
    """Return the same for a panel, with its words; of very many changes only the first are shown."""
    view = returned_view(found, case)
    taken = len(view["changes"]) + len(view["rows"]) + len(view["columns"])
    return view | {
        "title": say("returned.title"),
        "about": say("returned.about", file=found.file),
        "taken": taken,
        "changes": view["changes"][:MOST_SHOWN],
        "told": [*view["told"], *_more(len(view["changes"]))],
        "words": words("returned"),
    }


def _more(changes: int) -> list[str]:
    return [say("returned.more", n=changes - MOST_SHOWN)] if changes > MOST_SHOWN else []


def conflict_key(one: Changed) -> str:
    """Return what tells a change from every other of its file."""
    return f"{one.row} {one.hypothesis} {one.field}"


def _counted(found: Returned, changes: int) -> list[str]:
    counts = {
        "changes": changes,
        "columns": len(found.columns),
        "rows": len(found.rows),
        "conflicts": len(found.conflicts),
    }
    return [say(f"returned.{name}", n=n) for name, n in counts.items() if n]


def _change(one: Changed, case: Case) -> View:
    told = {name: _value(one, getattr(one, name)) for name in ("before", "now", "after")}
    place, field = _place(one, case), _field(one)
    key = "returned.conflict" if one.conflict else "returned.change"
    line = say(key, place=place, field=field, **{name: _short(text) for name, text in told.items()})
    take = say("returned.take.one_of", place=place, field=field)
    facts = {"key": conflict_key(one), "place": place, "row": one.row, "field": field}
    return {**facts, **told, "line": line, "take": take}


def _place(one: Changed, case: Case) -> str:
    if not one.row:
        return say("returned.case")
    return (
        say("returned.place", row=one.row, column=name_of(case, one.hypothesis))
        if one.hypothesis
        else one.row
    )


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
    lines += [f"  + {text}" for text in (*view["columns"], *view["rows"])]
    lines += [f"  {one['line']}" for one in view["changes"]]
    lines += [f"  ! {one['line']}" for one in view["conflicts"]]
    if view["told"]:
        lines += ["", say("returned.told"), *(f"  {text}" for text in view["told"])]
    return lines
