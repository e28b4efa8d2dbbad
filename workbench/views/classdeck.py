"""What a class talks about when it sees its own work: the words of a discussion deck, names left out.

The numbers and sentences are those of the review (:mod:`workbench.views.classreview`,
:mod:`workbench.views.classmeasures_told`). Not here: slides, and what stands on those about answers
(:mod:`workbench.views.classdeck_answers`).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from workbench.classroom.gathering import Gathered
from workbench.classroom.splits import split_spread
from workbench.messages import commas, number, say
from workbench.model.case import Case
from workbench.views.classdeck_answers import likely_view, moved_view, ranks_view, sure_view
from workbench.views.classmeasures import measures_view
from workbench.views.classmeasures_told import measures_told
from workbench.views.classreview import class_review_view
from workbench.views.discretion import Discretion
from workbench.views.strangers import one_line

View = dict[str, Any]
Called = Callable[[str], str]

MOST_CELLS = 5
"""Cells worth a slide of their own; fewer where ratings hardly differ."""

_FEWEST_CELLS = 3
_WORTH = 1.0
"""The spread, in steps of the scale, from which a cell beyond the third is worth a slide (our own choice)."""

_SIDES = ("fits", "speaks_against")
_MISSING = {"before", "after", "unrated", "reasons"}


def class_deck_view(
    found: Gathered, *, called: Called | None = None, seats: Sequence[Sequence[str]] = ()
) -> View:
    """Return everything that a discussion deck says.

    ``called`` is what a student is called beside a reason; nobody is where it is left out.
    """
    told = class_review_view("", found.collected, found.review, names=True)
    sentences = dict(measures_told(measures_view(found.measured)))
    hidden = Discretion((one.student for one in found.review.hand_ins), found.review.frame)
    case = one_line(found.review.frame.title)
    return {
        "title": say("classdeck.title", case=case),
        "footer": say("classdeck.footer", case=case),
        "question": one_line(found.review.frame.question),
        "done": _done(found, told),
        "matrix": _matrix(found, told["class"]),
        "agreement": _agreement(sentences),
        "cells": [_cell(one, hidden, called) for one in _worth(found, told["class"]["splits"])],
        "no_cells": say("class.review.splits.none"),
        "ranks": ranks_view(found.review, found.reference, told["class"]["standing"]["columns"]),
        "moved": moved_view(found.review),
        "sure": sure_view(found.review),
        "likely": likely_view(found.measured, sentences[say("classroll.forecast.title")]),
        "seats": _seats(seats),
        "closing": _closing(found.review.frame),
    }


def _done(found: Gathered, told: View) -> View:
    complete = sum(one.complete for one in found.review.hand_ins)
    counts = {
        "complete": complete,
        "incomplete": len(found.review.hand_ins) - complete,
        "aside": len(found.collected.problems),
    }
    missing = Counter(kind for one in found.review.hand_ins for kind in {_kind(gap) for gap in one.gaps})
    listed = [
        say("classdeck.done.missing.one", what=say(f"classdeck.missing.{kind}"), n=n)
        for kind, n in sorted(missing.items(), key=lambda one: (-one[1], one[0]))
    ]
    sentences = [say("classdeck.done.missing", which=commas(listed))] if listed else []
    return {
        "title": told["sum"],
        "names": [say(f"classdeck.done.{name}") for name in counts],
        "values": list(counts.values()),
        "series": say("classdeck.done.series"),
        "alt": say("classdeck.done.alt", **counts),
        "sentences": [*sentences, say("classdeck.done.rated")],
    }


def _kind(gap: Any) -> str:
    kind = gap.moment or {"no reason": "reasons"}.get(gap.kind, gap.kind)
    return kind if kind in _MISSING else "else"


def _matrix(found: Gathered, told: View) -> View:
    spread = split_spread(found.review.cube)
    return {
        "columns": [f"{one['id']} {one['label']}" for one in told["columns"]],
        "ids": [one["id"] for one in told["columns"]],
        "rows": [_row(row, told["columns"], far) for row, far in zip(told["rows"], spread, strict=True)],
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


def _agreement(sentences: Mapping[str, Sequence[str]]) -> View:
    titles = (say("classroll.alpha.title"), say("classroll.order.title"), say("classroll.noise.title"))
    return {
        "title": say("classdeck.agree"),
        "sentences": [sentence for title in titles for sentence in sentences[title]],
    }


def _worth(found: Gathered, splits: Sequence[View]) -> Sequence[View]:
    """Return the three to five cells in which most is apart."""
    many = sum(far >= _WORTH for _, _, far in found.measured.splits[:MOST_CELLS])
    return splits[: max(_FEWEST_CELLS, many)]


def _cell(one: View, hidden: Discretion, called: Called | None) -> View:
    camps = {camp["camp"]: camp for camp in one["camps"]}
    sides = [camps[side] for side in _SIDES if side in camps]
    others = [camp for name, camp in camps.items() if name not in _SIDES]
    shown = sides if len(sides) == len(_SIDES) else [*sides, *others][: len(_SIDES)]
    return {
        "title": _cell_title(one, camps),
        "text": say("classdeck.cell.text", evidence=one["evidence"], text=one["text"]),
        "counts": say("classdeck.cell.counts", counts=one["cell"]["counts"]),
        "heads": [camp["title"] for camp in shown],
        "reasons": [list(_reasons(camp, hidden, called)) for camp in shown],
        "left": say("classdeck.cell.left"),
        "others": [text for camp in others if camp not in shown for text in _reasons(camp, hidden, called)],
        "alt": say("classdeck.cell.alt"),
    }


def _cell_title(one: View, camps: Mapping[str, View]) -> str:
    heads = {"evidence": one["evidence"], "hypothesis": one["hypothesis"]}
    if not all(side in camps for side in _SIDES):
        return say("classdeck.cell.one_sided", **heads)
    return say("classdeck.cell", fits=one["sides"]["fits"], against=one["sides"]["speaks_against"], **heads)


def _reasons(camp: View, hidden: Discretion, called: Called | None) -> Iterator[str]:
    """Yield a side's reasons, each once."""
    told = (_reason(one, hidden(one["text"]), called) for one in camp["reasons"])
    yield from dict.fromkeys(told) or [camp["none"]]


def _reason(one: View, text: str, called: Called | None) -> str:
    if called is None:
        return say("classdeck.cell.reason", code=one["code"], text=text)
    return say("classdeck.cell.reason.named", who=called(one["who"]), code=one["code"], text=text)


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
    return {
        "title": say("classdeck.closing"),
        "sentences": [*asked, *known, say("conclusions.trials.sources")],
    }
