"""A team's joint matrix at work: the joint cell, what each handed in, who moved and who stays.

Not here: what the joint matrix starts from (:mod:`workbench.classroom.joint`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.classroom.joint import JointCell, joint_cells
from workbench.messages import commas, say, words
from workbench.model.case import Case, Cell
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def team_view(case: Case) -> View:
    """Return a team's panel; with a sentence in place of the matrix where the case is no team's."""
    cells = joint_cells(case) if case.lesson.team else ()
    left = sum(cell.open for cell in cells)
    return {
        "title": say("team.title", team=case.lesson.team) if case.lesson.team else say("team.title.none"),
        "lead": say("team.lead") if cells else say("team.none"),
        "members": say("team.members", who=listed(case.lesson.members)) if cells else "",
        "progress": say("team.progress", n=left, cells=len(cells)) if cells else "",
        "left": left,
        "columns": [{"id": one.id, "name": name_of(case, one.id)} for one in case.rated_hypotheses],
        "rows": _rows(case, cells),
        "options": [{"value": code.value, "meaning": say(f"primer.code.{code.value}")} for code in Rating],
        "people": list(case.lesson.members),
        "words": words("team", "panel"),
    }


def _rows(case: Case, cells: Sequence[JointCell]) -> list[View]:
    wide = len(case.rated_hypotheses)
    return [
        _row(case, case.evidence_item(cells[at].evidence), cells[at : at + wide])
        for at in range(0, len(cells), wide or 1)
    ]


def _row(case: Case, item: Evidence, cells: Sequence[JointCell]) -> View:
    return {"id": item.id, "text": item.text, "cells": [_cell(case, cell) for cell in cells]}


def _cell(case: Case, cell: JointCell) -> View:
    people = [_person(case, cell, who) for who in cell.private]
    return {
        "evidence": cell.evidence,
        "hypothesis": cell.hypothesis,
        "name": name_of(case, cell.hypothesis),
        "code": _code(cell.joint.rating),
        "reason": cell.joint.reason,
        "open": cell.open,
        "differs": cell.differs,
        "dissent": len(cell.dissent),
        "label": _label(case, cell),
        "why": say(f"team.why.{cell.why}") if cell.why else "",
        "start": say("team.start", code=cell.median) if cell.median and not cell.why else "",
        "people": people,
    }


def _code(rating: Rating | None) -> str:
    return rating.value if rating else ""


def _label(case: Case, cell: JointCell) -> str:
    """Return what a screen reader says of a cell."""
    codes = commas(say("team.handed", who=who, code=told(rating)) for who, rating in cell.private.items())
    joint = say("team.joint", code=told(cell.joint.rating))
    parts = (
        say("team.cell", evidence=cell.evidence, hypothesis=name_of(case, cell.hypothesis), joint=joint),
        codes,
        say("team.open") if cell.open else "",
        say("team.dissents", n=len(cell.dissent)) if cell.dissent else "",
    )
    return say("team.parts").join(filter(None, parts))


def told(rating: Rating | None) -> str:
    """Return a code as it is read, with words for none."""
    return rating.value if rating else say("team.unrated")


def _person(case: Case, cell: JointCell, who: str) -> View:
    own, stance = cell.private[who], cell.stances.get(who)
    return {
        "name": who,
        "code": _code(own),
        "reason": case.cell(who, cell.evidence, cell.hypothesis).reason,
        "now": _code(stance.rating) if stance else "",
        "stance": stance_told(cell, who, stance) if stance else "",
        "stance_reason": stance.reason if stance else "",
        "dissents": who in cell.dissent,
    }


def stance_told(cell: JointCell, who: str, stance: Cell) -> str:
    """Return in a few words where somebody stands: moved, or staying by what they handed in."""
    if who in cell.moved:
        key = "team.moved.apart" if who in cell.dissent else "team.moved"
        return say(key, before=told(cell.private[who]), after=told(stance.rating))
    return say("team.stays.apart" if who in cell.dissent else "team.stays", code=told(stance.rating))
