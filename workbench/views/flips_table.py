"""How far every rival is from every leader, as a table with the very cells that would have to change.

Not here: finding that out (:mod:`workbench.scoring.flips`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import Standing, standing
from workbench.scoring.flips import Flip, Flipped, cells_to_become_first, flips
from workbench.views.flips import cell_in_words, no_flips
from workbench.views.standing import is_thin
from workbench.views.wording import listed, name_of, shortened

View = dict[str, Any]

_COLUMNS = ("rival", "leader", "tie", "overtake", "first")

SHOWN = 6
"""So many cells of a set stand in the table at once; more are asked for."""


def flips_told(case: Case, analyst: str, scheme: str | None = None, *, one_step: bool = False) -> View:
    """Return how far every rival is from every leader, in case order of the leader, then the rival.

    ``withheld`` says why there is nothing of it. ``one_step`` lets no cell move further than to the
    next code. Each row has a cell for each of the ``heads``: its ``text`` says all of it, ``head``,
    ``rows``, ``cells``, ``more`` (how many cells come after those) with ``further``, and ``note`` its parts.
    """
    now = standing(case, analyst, scheme)
    why = no_flips(case, now)
    steps = 1 if one_step else None
    found = () if why else flips(case, analyst, now.scheme.name, steps=steps)
    first = cells_to_become_first(case, analyst, now.scheme.name, steps=steps)
    heads = [name for name in _COLUMNS if name != "leader" or len(now.leaders) > 1]
    return {
        "title": say("flips.title"),
        "lead": say("flips.lead"),
        "withheld": why,
        "one_step": {"label": say("flips.one_step"), "on": one_step},
        "headline": _headline(case, now, found),
        "heads": [say(f"flips.head.{name}") for name in heads],
        "rows": [_row(case, now, flip, first[flip.rival], heads) for flip in found],
    }


def _headline(case: Case, now: Standing, found: Sequence[Flip]) -> str:
    """Return which leaders are tied, and who is nearest to them by how many cells."""
    behind = [one for one in found if one.rival not in now.leaders and one.cells_to_tie != 0]
    known = [one.cells_to_tie for one in behind if one.cells_to_tie is not None]
    several = len(now.leaders) > 1
    leaders = listed(name_of(case, one) for one in now.leaders)
    told = [say("flips.headline.tied", leaders=leaders)] if several else []
    if known:
        nearest = dict.fromkeys(one.rival for one in behind if one.cells_to_tie == min(known))
        names = listed((name_of(case, one) for one in nearest), joined="or")
        key = "flips.headline.leader" if several else "flips.headline"
        told.append(say(key, n=min(known), names=names, leader=leaders))
    elif behind:
        told.append(say("flips.headline.never"))
    return " ".join(told)


def _row(case: Case, now: Standing, flip: Flip, first: int | None, heads: Sequence[str]) -> View:
    thin = any(is_thin(column) for column in now.columns if column.id == flip.rival)
    ahead = "ahead" if flip.cells_to_overtake == 0 else "tie"
    cells = {
        "rival": _cell(name_of(case, flip.rival), note=say("flips.thin") if thin else ""),
        "leader": _cell(name_of(case, flip.leader)),
        "tie": _changes(ahead, (flip.cells_to_tie, flip.rows_to_tie), flip.tie, only=flip.tie_only),
        "overtake": _changes(
            "ahead", (flip.cells_to_overtake, flip.rows_to_overtake), flip.overtake, only=flip.overtake_only
        ),
        "first": _changes("first", (first, None), (), only=True),
    }
    return {"key": f"{flip.leader} {flip.rival}", "cells": [cells[name] for name in heads]}


def _changes(
    already: str, counts: tuple[int | None, int | None], cells: Sequence[Flipped], *, only: bool
) -> View:
    """Return how much has to change: cells, rows, which cells, and whether others would do as well."""
    n, rows = counts
    if not n:
        return _cell(say("flips.count.never") if n is None else say(f"flips.already.{already}"))
    return _cell(
        say("flips.count.cells", n=n),
        rows="" if rows is None else say("flips.count.rows", n=rows),
        cells=[cell_in_words(one) for one in cells],
        note="" if only else say("flips.others", n=n),
    )


def _cell(head: str, *, rows: str = "", cells: Sequence[str] = (), note: str = "") -> View:
    further = list(cells[SHOWN:])
    aside = say("language.semicolon").join(part for part in (rows, shortened(cells), note) if part)
    return {
        "head": head,
        "rows": rows,
        "cells": list(cells[:SHOWN]),
        "more": say("flips.more", n=len(further)) if further else "",
        "further": further,
        "note": note,
        "text": say("flips.text", head=head, aside=aside) if aside else head,
    }
