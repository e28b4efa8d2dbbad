"""What one student reads about the own work beside the class's: differences explained, nobody else named.

A reference is in it only where it is given, and never makes a rating wrong. Not here: what is said of how
somebody worked (:mod:`workbench.views.feedback_told`), and pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from workbench.classroom.measures import Measured
from workbench.messages import commas, say
from workbench.scoring.cube import code_counts, values_of
from workbench.scoring.matrix import CODES, NOT_APPLICABLE, UNRATED, Floats
from workbench.scoring.ties import ranks
from workbench.views.classcells import counted
from workbench.views.classranks import Reference, leads_of
from workbench.views.discretion import Discretion
from workbench.views.exercise import missing_of
from workbench.views.feedback_told import answers_view, next_view, percents_view, signs_view
from workbench.views.strangers import LONGEST_NAME, one_line
from workbench.views.wording import listed, named

View = dict[str, Any]

MOST_CELLS = 4
"""Cells that a page shows, so that it stays on two sheets."""

MOST_REASONS = 3
A_STEP = 1.0


@dataclass(frozen=True)
class Class:
    """A class for whoever writes to its students; what all pages need is found once."""

    found: Measured
    reference: Reference | None = None

    @cached_property
    def hidden(self) -> Discretion:
        """What takes the names of the class out of texts."""
        return Discretion((one.student for one in self.found.entries), self.found.frame)

    @cached_property
    def apart(self) -> Floats:
        """How many steps each rating is above the others' mean, (n_students, n_evidence, n_hypotheses).

        NaN where the student or all others did not rate.
        """
        values = values_of(self.found.cube)
        known, given = np.isfinite(values), np.nan_to_num(values)
        n, sums = known.sum(axis=0) - known, given.sum(axis=0) - given
        mean = np.divide(sums, n, out=np.full(values.shape, np.nan), where=n > 0)
        apart: Floats = values - mean
        return apart

    def widest(self, place: int) -> list[tuple[int, int]]:
        """Return the cells in which a student is a step or more from the others, the farthest first."""
        far = np.abs(np.nan_to_num(self.apart[place]))
        cells = [(int(row), int(column)) for row, column in np.argwhere(far >= A_STEP)]
        return sorted(cells, key=lambda at: (-round(float(far[at]), 9), at))


def feedback_view(about: Class, place: int, name: str) -> View:
    """Return the page of the student at a place among the entries, who is called ``name`` on it."""
    found, one = about.found, about.found.entries[place]
    cells = about.widest(place)
    return {
        "title": say("feedback.title", case=one_line(found.frame.title)),
        "question": one_line(found.frame.question),
        "name": say("feedback.for", name=one_line(name, LONGEST_NAME)),
        "lead": say("feedback.lead", n=len(found.entries)),
        "done": {"title": say("feedback.done"), "sentences": list(_done(found, place))},
        "ranks": _ranks(about, place),
        "cells": {
            "title": say("feedback.cells"),
            "lead": say("feedback.cells.lead" if cells else "feedback.cells.none"),
            "cells": [_cell(about, place, at) for at in cells[:MOST_CELLS]],
        },
        "answers": answers_view(found, one),
        "percents": percents_view(found.frame, one),
        "signs": signs_view(one, about.apart[place]),
        "next": next_view(found.frame, one, about.apart[place], differs=bool(cells)),
    }


def _done(found: Measured, place: int) -> Iterator[str]:
    one, codes = found.entries[place], found.cube[place]
    reasons = say("feedback.done.reasons", n=len(one.reasons))
    yield say("feedback.done.rated", rated=int((codes != UNRATED).sum()), cells=codes.size, reasons=reasons)
    missing = list(missing_of(one.gaps, codes.size).values())
    yield from missing or [say("feedback.done.complete")]


def _ranks(about: Class, place: int) -> View:
    found, reference = about.found, about.reference
    columns = found.frame.rated_hypotheses
    own = _places([int(rank) for rank in ranks(found.scores)[place]])
    theirs = _places([one.rank or 0 for one in found.standing.columns])
    beside = [_places([one.rank or 0 for one in reference.standing.columns])] if reference else []
    names = [one_line(named(one)) for one in columns]
    heads = ("hypothesis", "own", "class", *(["reference"] if reference else []))
    return {
        "title": say("feedback.ranks"),
        "lead": say("feedback.ranks.lead"),
        "heads": [say(f"feedback.ranks.{head}") for head in heads],
        "rows": [list(row) for row in zip(names, own, theirs, *beside, strict=True)],
        "sentences": [
            _leading(found, place),
            *([say("feedback.ranks.reference.what")] if reference else []),
        ],
    }


def _places(found: Sequence[int]) -> list[str]:
    return [_place(rank, found.count(rank)) for rank in found]


def _place(rank: int, sharing: int) -> str:
    if not rank:
        return say("wording.unranked")
    return say("classview.ranks.tied", n=rank) if sharing > 1 else str(rank)


def _leading(found: Measured, place: int) -> str:
    columns = found.frame.rated_hypotheses
    own = [one for one, leads in zip(columns, leads_of(found)[place], strict=True) if leads]
    theirs = [one for one in found.standing.columns if one.leads]
    if not own or not theirs:
        return say("feedback.ranks.open")
    if {one.id for one in own} == {one.id for one in theirs}:
        return say("feedback.ranks.same")
    names = {"own": listed(one_line(named(one)) for one in own)}
    return say("feedback.ranks.other", **names, others=listed(one_line(named(one)) for one in theirs))


def _cell(about: Class, place: int, at: tuple[int, int]) -> View:
    found = about.found
    item, hypothesis = found.frame.evidence[at[0]], found.frame.rated_hypotheses[at[1]]
    codes = found.cube[(slice(None), *at)]
    others = code_counts(np.delete(codes, place)[:, None, None])[0, 0]
    ratings = [say("feedback.cell.ratings", own=CODES[int(codes[place])], counts=counted(others))]
    if about.reference is not None and (code := CODES[int(about.reference.codes[at])]):
        ratings.append(say("feedback.cell.reference", code=code))
    where = (item.id, hypothesis.id)
    mine = about.hidden(found.entries[place].reasons.get(where, ""))
    return {
        "title": say("feedback.cell", evidence=item.id, hypothesis=one_line(named(hypothesis))),
        "text": one_line(item.text),
        "code": CODES[int(codes[place])],
        "ratings": " ".join(ratings),
        "yours": mine or say("feedback.cell.yours.none"),
        "sides": list(_sides(about, place, codes, where)),
    }


def _sides(about: Class, place: int, codes: Any, where: tuple[str, str]) -> Iterator[View]:
    """Yield the reasons of those on the student's side of N, and of those who are not, without names."""
    values = values_of(codes[:, None, None])[:, 0, 0]
    alike = np.sign(values) == np.sign(values[place])
    for kind, side in (("like", alike), ("unlike", ~alike & (codes > NOT_APPLICABLE))):
        people = [n for n in np.flatnonzero(side).tolist() if n != place]
        told = dict.fromkeys(_reasons(about, people, codes, where))
        if kind == "unlike" or told:
            reasons = list(told)[:MOST_REASONS] or [say("feedback.cell.nobody")]
            yield {"title": say(f"feedback.cell.{kind}"), "reasons": reasons}


def _reasons(about: Class, people: Sequence[int], codes: Any, where: tuple[str, str]) -> Iterator[str]:
    for n in people:
        if text := about.hidden(about.found.entries[n].reasons.get(where, "")):
            yield say("feedback.cell.reason", code=CODES[int(codes[n])], text=text)


def index_view(about: Class, names: Sequence[str], files: Sequence[str]) -> View:
    """Return the teacher's page: whose page is where, how much is rated, how often somebody differs."""
    found = about.found
    heads = ("student", "rated", "complete", "differs")
    rows = [
        {
            "name": one_line(name, LONGEST_NAME),
            "file": file,
            "cells": [
                say("wording.coverage", rated=int((codes != UNRATED).sum()), asked=codes.size),
                say(f"feedback.index.{'yes' if one.complete else 'no'}"),
                str(len(about.widest(place))),
            ],
        }
        for place, (name, file, one, codes) in enumerate(
            zip(names, files, found.entries, found.cube, strict=True)
        )
    ]
    return {
        "title": say("feedback.index.title", case=one_line(found.frame.title)),
        "lead": say("feedback.index.lead"),
        "heads": [say(f"feedback.index.{head}") for head in heads],
        "rows": rows,
        "sum": commas([say("class.sum", n=len(rows))]),
    }
