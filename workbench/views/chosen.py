"""A report with what was chosen to go into it: which rows, and in which order they are told.

Not here: the choices themselves (:mod:`workbench.views.choice`).
"""

from collections.abc import Sequence, Set
from dataclasses import asdict
from typing import Any

from workbench.messages import say
from workbench.model.rating import Rating
from workbench.views.choice import GROUP, Choice

View = dict[str, Any]

_FEW = 4
_CUT = ("linchpins", "indicators")
_TOLD = (
    ("against", (Rating.II, Rating.I)),
    ("neither", (Rating.N,)),
    ("fits", (Rating.CC, Rating.C)),
)


def chosen(view: View, choice: Choice) -> View:
    """Return a report (``report_view``) as it was chosen.

    ``choice`` holds the choices as plain texts, ``remarks`` says what is not shown, each row has
    its ``group``, and ``against`` tells hypothesis by hypothesis what speaks against it.
    """
    rows = [row for row in view["rows"] if choice.rows == "all" or row["telling"]]
    if choice.by == "source":
        rows = _by_source(view["sources"], rows)
    return {
        **view,
        "rows": rows,
        "choice": asdict(choice),
        "more": dict.fromkeys(_CUT, ""),
        "remarks": _remarks(view, rows, choice),
        "per_hypothesis": _per_hypothesis(view, rows) if choice.by == "hypothesis" else [],
    }


def _remarks(view: View, rows: Sequence[View], choice: Choice) -> list[str]:
    """Return what the reader must know about what is not shown."""
    told = [say("choice.remark.group")] if choice.who == GROUP else []
    if view["team"]:
        told += view["team"]["sentences"][:3]
    if len(rows) < len(view["rows"]):
        told.append(say("choice.remark.diagnostic", shown=len(rows), n=len(view["rows"])))
    return told


def briefed(view: View, most: int, across: int) -> View:
    """Return a report as a briefing has room for it: the rows that tell most, in their order.

    Linchpins and signs are cut to a few as well; ``remarks`` and ``more`` say how many there are.

    Parameters
    ----------
    view : dict
        The report.
    most : int
        How many rows the matrix may have.
    across : int
        How many hypotheses, the least contradicted ones.
    """
    telling = sorted(view["rows"], key=lambda row: -row["telling"])[:most]
    kept, columns = {row["id"] for row in telling}, set(view["order"][:across])
    cut = {
        "briefing": (len(kept), len(view["rows"])),
        "hypotheses": (len(columns), len(view["hypotheses"])),
    }
    said = [say(f"choice.remark.{what}", shown=shown, n=n) for what, (shown, n) in cut.items() if shown < n]
    return {
        **view,
        "rows": [_fewer(row, columns) for row in view["rows"] if row["id"] in kept],
        "hypotheses": [one for one in view["hypotheses"] if one["id"] in columns],
        "remarks": [*view["remarks"], *said],
        "flips": {**view["flips"], "rows": []},
        **{name: view[name][:_FEW] for name in _CUT},
        "more": {name: _more(len(view[name]) - _FEW) for name in _CUT},
    }


def _fewer(row: View, columns: Set[str]) -> View:
    return {**row, "cells": [cell for cell in row["cells"] if cell["hypothesis"] in columns]}


def _more(n: int) -> str:
    return say("choice.remark.more", n=n) if n > 0 else ""


def _by_source(sources: Sequence[View], rows: Sequence[View]) -> list[View]:
    """Return the rows source by source, in the order of the sources, those without one last."""
    titles = {one["id"]: " ".join(filter(None, (one["id"], one["title"]))) for one in sources}
    order = {id: place for place, id in enumerate(titles)}
    placed = sorted(rows, key=lambda row: order.get(row["source"], len(order)))
    return [{**row, "group": titles.get(row["source"], say("choice.no_source"))} for row in placed]


def _per_hypothesis(view: View, rows: Sequence[View]) -> list[View]:
    """Return for each hypothesis, least contradicted first, what speaks against it and what fits."""
    by_id = {column["id"]: column for column in view["columns"]}
    return [
        {
            "id": id,
            "name": by_id[id]["name"],
            "told": [
                {"key": key, "title": say(f"choice.told.{key}"), "rows": _coded(rows, id, codes)}
                for key, codes in _TOLD
            ],
        }
        for id in view["order"]
    ]


def _coded(rows: Sequence[View], hypothesis: str, codes: Sequence[str]) -> list[View]:
    """Return the rows whose cell has one of these codes, the first code first."""
    cells = [(row, cell) for row in rows for cell in row["cells"] if cell["hypothesis"] == hypothesis]
    return [
        {"id": row["id"], "text": row["text"], "code": cell["code"], "reason": cell["reason"]}
        for code in codes
        for row, cell in cells
        if cell["code"] == code
    ]
