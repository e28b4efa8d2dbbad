"""Two moments of a case, or two cases, side by side: what came, went and changed, and how it moved.

Not here: which moments there are to choose from (:mod:`workbench.views.snapshots`).
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from workbench.messages import say, words
from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.scoring import Comparison, Standing, compare, shown
from workbench.scoring.comparison import Altered, ChangedCell, Difference, Moved
from workbench.views.wording import listed, name_of, named, places, totals_shown

View = dict[str, Any]

_QUIET = ("id", "excerpt", "original", "flagged_by")
"""Fields that are told of in other words, or belong to one analyst alone."""


def comparison_view(before: Case, after: Case, analyst: str, names: tuple[str, str]) -> View:
    """Return what is different between two states of a case, as one analyst rated it.

    Parameters
    ----------
    before, after : Case
        The two.
    analyst : str
        Whose ratings and scores.
    names : tuple of str
        What the two are called.

    Notes
    -----
    Where totals are hidden from the analyst in either, no score is in the view.
    """
    found = compare(before, after, analyst)
    open_ = totals_shown(before, analyst, found.before) and totals_shown(after, analyst, found.after)
    return {
        "names": list(names),
        "lead": say("comparison.lead", before=names[0], after=names[1]),
        "same": say("comparison.same") if found.same else "",
        "groups": [group for group in _groups(before, after, found) if group["items"]],
        "cells": {
            "title": say("comparison.cells", n=len(found.cells)),
            "items": [_cell(after, cell) for cell in found.cells],
        },
        "standing": _standing(before, after, found) if open_ else None,
        "hidden": "" if open_ else say("comparison.hidden"),
        "words": words("comparison", "head"),
    }


def _groups(before: Case, after: Case, found: Comparison) -> list[View]:
    header = [
        _change(say(f"comparison.field.{name}"), getattr(before, name), getattr(after, name))
        for name in found.header
    ]
    about = {"title": say("comparison.header"), "items": [{"id": "", "text": "", "changes": header}]}
    return [
        *([about] if header else []),
        *_list("hypotheses", found.hypotheses),
        *_list("evidence", found.evidence),
    ]


def _list(kind: str, found: Difference[Any]) -> list[View]:
    altered = [_altered(one) for one in found.altered]
    groups = [
        {"title": say(f"comparison.{kind}.added"), "items": [_item(one) for one in found.added]},
        {"title": say(f"comparison.{kind}.removed"), "items": [_item(one) for one in found.removed]},
        {"title": say(f"comparison.{kind}.altered"), "items": [one for one in altered if one["changes"]]},
    ]
    if found.reordered:
        groups.append({"title": say(f"comparison.{kind}.reordered"), "items": [_item(None)]})
    return groups


def _item(item: Evidence | Hypothesis | None) -> View:
    if item is None:
        return {"id": "", "text": say("comparison.reordered"), "changes": []}
    return {"id": item.id, "text": item.text if isinstance(item, Evidence) else item.label, "changes": []}


def _altered(one: Altered[Any]) -> View:
    known = [field.name for field in fields(one.after) if field.name not in _QUIET]
    return {
        **_item(one.after),
        "changes": [
            _change(say(f"comparison.field.{name}"), getattr(one.before, name), getattr(one.after, name))
            for name in known
            if name in one.fields
        ],
    }


def _change(field: str, before: object, after: object) -> View:
    return {"field": field, "before": _value(before), "after": _value(after)}


def _value(value: object) -> str:
    if isinstance(value, bool):
        return say("comparison.yes" if value else "comparison.no")
    return str(value) if value not in (None, "") else say("comparison.nothing")


def _cell(after: Case, cell: ChangedCell) -> View:
    old, new = (c.rating.value if c.rating else say("comparison.unrated") for c in (cell.before, cell.after))
    return {
        "row": cell.evidence,
        "text": after.evidence_item(cell.evidence).text,
        "column": name_of(after, cell.hypothesis),
        "before": old,
        "after": new,
        "change": say("comparison.change", before=old, after=new) if old != new else "",
        "reason": say("comparison.reason") if cell.before.reason != cell.after.reason else "",
    }


def _standing(before: Case, after: Case, found: Comparison) -> View:
    old, new = _written(found.before), _written(found.after)
    return {
        "title": say("comparison.standing", scheme=found.after.scheme.title),
        "sentence": _leaders(before, after, found),
        "columns": [_moved(one, old, new) for one in found.columns],
        "lower": say("comparison.lower"),
    }


def _written(now: Standing) -> dict[str, tuple[str, str]]:
    scores = shown([column.score for column in now.columns])
    told = zip(now.columns, scores, places(now.columns), strict=True)
    return {column.id: (score, place) for column, score, place in told}


def _moved(one: Moved, old: dict[str, tuple[str, str]], new: dict[str, tuple[str, str]]) -> View:
    out = (say("comparison.not_in_matrix"), "")
    column = one.after or one.before
    return {
        "id": one.id,
        "name": named(column) if column else one.id,
        "before": dict(zip(("score", "place"), old.get(one.id, out), strict=True)),
        "after": dict(zip(("score", "place"), new.get(one.id, out), strict=True)),
        "led": bool(one.before and one.before.leads),
        "leads": bool(one.after and one.after.leads),
    }


def _leaders(before: Case, after: Case, found: Comparison) -> str:
    then, now = _names(before, found.before.leaders), _names(after, found.after.leaders)
    if found.before.leaders == found.after.leaders:
        return say("comparison.leaders.same", now=now)
    return say("comparison.leaders.changed", then=then, now=now)


def _names(case: Case, ids: Iterable[str]) -> str:
    return listed(name_of(case, id) for id in ids) or say("comparison.nobody")


def comparison_lines(view: View) -> list[str]:
    """Return a comparison as lines of text, for a terminal."""
    lines = [view["lead"], *([view["same"]] if view["same"] else [])]
    for group in view["groups"]:
        lines += ["", group["title"]]
        for item in group["items"]:
            lines.append(f"  {item['id']} {item['text']}".rstrip())
            lines += [f"    {c['field']}: {c['before']} → {c['after']}" for c in item["changes"]]
    if view["cells"]["items"]:
        lines += ["", view["cells"]["title"], *map(_cell_line, view["cells"]["items"])]
    if view["standing"] is None:
        return [*lines, "", view["hidden"]]
    lines += ["", view["standing"]["title"], view["standing"]["sentence"]]
    return [*lines, *map(_moved_line, view["standing"]["columns"]), view["standing"]["lower"]]


def _cell_line(cell: View) -> str:
    told = say("language.comma").join(text for text in (cell["change"], cell["reason"]) if text)
    return f"  {cell['row']} × {cell['column']}: {told}"


def _moved_line(column: View) -> str:
    before, after = (f"{one['score']} {one['place']}".rstrip() for one in (column["before"], column["after"]))
    return f"  {column['name']}: {before} → {after}"
