"""What a class talks about when it sees its own work: the words of a discussion deck, names left out.

The numbers and sentences are those of the review, from the views that it is made of. Not here: slides, and
what stands on those about answers (:mod:`workbench.views.classdeck_answers`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from workbench.classroom.gathering import Gathered
from workbench.classroom.measures import Measured
from workbench.classroom.splits import split_spread
from workbench.messages import commas, number, say
from workbench.model.case import Case
from workbench.views.classagreement import agreement_view
from workbench.views.classanswers import answers_view
from workbench.views.classcamps import camps_view
from workbench.views.classcells import columns_view, rows_view
from workbench.views.classdeck_answers import likely_view, moved_view, order_view, sure_view
from workbench.views.classroll import Naming
from workbench.views.discretion import Discretion
from workbench.views.strangers import one_line

View = dict[str, Any]

MOST_CELLS = 5
"""Cells worth a slide of their own; fewer where ratings hardly differ."""

_FEWEST_CELLS = 3
_WORTH = 1.0
"""The spread, in steps of the scale, from which a cell beyond the third is worth a slide (our own choice)."""

_SIDES = ("fits", "speaks_against")
_MISSING = {"before", "after", "unrated", "reasons"}
_UNNAMED = Naming(codes=None, files={})


def class_deck_view(
    found: Gathered, *, names: Naming | None = None, seats: Sequence[Sequence[str]] = ()
) -> View:
    """Return everything that a discussion deck says; nobody is named beside a reason without ``names``."""
    now, answers = found.measured, answers_view(found.measured)
    hidden = Discretion((one.student for one in now.entries), now.frame)
    case = one_line(now.frame.title)
    return {
        "title": say("classdeck.title", case=case),
        "footer": say("classdeck.footer", case=case),
        "question": one_line(now.frame.question),
        "done": _done(found),
        "matrix": _matrix(now),
        "agreement": _agreement(now),
        "cells": [_cell(one, hidden, named=names is not None) for one in _worth(now, names or _UNNAMED)],
        "ranks": order_view(now, found.reference),
        "moved": moved_view(now, answers),
        "sure": sure_view(now, answers),
        "likely": likely_view(now, answers),
        "seats": _seats(seats),
        "closing": _closing(now.frame),
    }


def _done(found: Gathered) -> View:
    entries = found.roll.entries
    complete = sum(one.complete for one in entries)
    counts = {
        "complete": complete,
        "incomplete": len(entries) - complete,
        "aside": len(found.roll.problems),
    }
    missing = Counter(kind for one in entries for kind in {_kind(gap) for gap in one.gaps})
    listed = [
        say("classdeck.done.missing.one", what=say(f"classdeck.missing.{kind}"), n=n)
        for kind, n in sorted(missing.items(), key=lambda one: (-one[1], one[0]))
    ]
    sentences = [say("classdeck.done.missing", which=commas(listed))] if listed else []
    return {
        "title": f"{say('class.sum', n=len(entries))} {say('class.sum.complete', n=complete)}",
        "names": [say(f"classdeck.done.{name}") for name in counts],
        "values": list(counts.values()),
        "series": say("classdeck.done.series"),
        "alt": say("classdeck.done.alt", **counts),
        "sentences": [*sentences, say("classdeck.done.rated")],
    }


def _kind(gap: Any) -> str:
    kind = gap.moment or {"no reason": "reasons"}.get(gap.kind, gap.kind)
    return kind if kind in _MISSING else "else"


def _matrix(found: Measured) -> View:
    columns, spread = columns_view(found), split_spread(found.cube)
    return {
        "columns": [f"{one['id']} {one['label']}" for one in columns],
        "ids": [one["id"] for one in columns],
        "rows": [_row(row, columns, far) for row, far in zip(rows_view(found), spread, strict=True)],
        "lead": say("classdeck.matrix.lead"),
    }


def _row(row: View, columns: Sequence[View], spread: Any) -> View:
    cells = [
        {**_median(cell, far), "note": _note(row["id"], column["id"], cell)}
        for cell, column, far in zip(row["cells"], columns, spread, strict=True)
    ]
    return {"id": row["id"], "text": row["text"], "cells": cells}


def _median(cell: View, far: float) -> View:
    apart = "" if np.isnan(far) else number(f"{far:.1f}")
    word = say("classdeck.matrix.split") if cell["split"] else cell["code"]
    return {"text": f"{word}  {apart}".strip(), "code": cell["code"], "split": cell["split"]}


def _note(evidence: str, hypothesis: str, cell: View) -> str:
    return say("classdeck.matrix.note", evidence=evidence, hypothesis=hypothesis, counts=cell["counts"])


def _agreement(found: Measured) -> View:
    told = agreement_view(found)
    sentences = [told["level"], *told["sentences"], told["order"], *told["noise"]["sentences"]]
    return {"title": say("classdeck.agree"), "sentences": [one for one in sentences if one]}


def _worth(found: Measured, names: Naming) -> Sequence[View]:
    """Return the three to five cells in which most is apart."""
    many = sum(far >= _WORTH for _, _, far in found.splits[:MOST_CELLS])
    return camps_view(found, names, most=max(_FEWEST_CELLS, many))


def _cell(one: View, hidden: Discretion, *, named: bool) -> View:
    camps = {camp["camp"]: camp for camp in one["camps"]}
    sides = [camps[side] for side in _SIDES if side in camps]
    others = [camp for name, camp in camps.items() if name not in _SIDES]
    shown = sides if len(sides) == len(_SIDES) else [*sides, *others][: len(_SIDES)]
    left = (camp for camp in others if camp not in shown)
    return {
        "title": _cell_title(one, camps),
        "text": say("classdeck.cell.text", evidence=one["evidence"], text=one["text"]),
        "counts": say("classdeck.cell.counts", counts=one["cell"]["counts"]),
        "heads": [camp["title"] for camp in shown],
        "reasons": [list(_reasons(camp, hidden, named=named)) for camp in shown],
        "left": say("classdeck.cell.left"),
        "others": [text for camp in left for text in _reasons(camp, hidden, named=named)],
        "alt": say("classdeck.cell.alt"),
    }


def _cell_title(one: View, camps: Mapping[str, View]) -> str:
    heads = {"evidence": one["evidence"], "hypothesis": one["hypothesis"]}
    if not all(side in camps for side in _SIDES):
        return say("classdeck.cell.one_sided", **heads)
    return say("classdeck.cell", fits=camps["fits"]["n"], against=camps["speaks_against"]["n"], **heads)


def _reasons(camp: View, hidden: Discretion, *, named: bool) -> Iterator[str]:
    """Yield a side's reasons, each once."""
    kind = "classdeck.cell.reason.named" if named else "classdeck.cell.reason"
    told = (say(kind, **{**one, "text": hidden(one["text"])}) for one in camp["reasons"])
    yield from dict.fromkeys(told) or [camp["none"]]


def _seats(groups: Sequence[Sequence[str]]) -> View | None:
    if not groups:
        return None
    return {
        "title": say("classroll.groups.title"),
        "lead": say("classroll.groups.lead"),
        "heads": [say("classdeck.seats.group"), say("classdeck.seats.who")],
        "rows": [[str(n), commas(map(one_line, who))] for n, who in enumerate(groups, start=1)],
        "alt": say("classdeck.seats.alt"),
    }


def _closing(frame: Case) -> View:
    asked = [say(f"classdeck.closing.ask.{n}") for n in (1, 2, 3)]
    known = [say(f"conclusions.meaning.{frame.form}"), say("conclusions.trials")]
    sources = say("conclusions.trials.sources")
    return {"title": say("classdeck.closing"), "sentences": [*asked, *known, sources]}
