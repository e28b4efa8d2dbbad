"""What exports say of a team's joint matrix: who moved and why, who stays apart, what was left open.

Not here: the panel (:mod:`workbench.views.team`).
"""

from collections.abc import Iterable, Sequence
from typing import Any

from workbench.classroom.joint import JointCell, joint_cells
from workbench.messages import say
from workbench.model.case import Case
from workbench.views.team import stance_told
from workbench.views.wording import listed, name_of

View = dict[str, Any]


def told_team(case: Case, analyst: str) -> View | None:
    """Return who stands where in a team's joint matrix; None where the matrix is no team's.

    Parameters
    ----------
    case : Case
        With everybody's cells.
    analyst : str
        Whose matrix is told.
    """
    if not case.lesson.team or analyst != case.lesson.team:
        return None
    cells = joint_cells(case)
    rows = [one for cell in cells for one in _standings(case, cell)]
    return {
        "title": say("team.told.title"),
        "sentences": _sentences(case, cells),
        "heads": [say(f"team.told.{name}") for name in ("cell", "who", "stands", "why")],
        "rows": rows,
        "alt": say("team.told.alt"),
    }


def _sentences(case: Case, cells: Sequence[JointCell]) -> list[str]:
    moved = sum(len(cell.moved) for cell in cells)
    apart = sum(len(cell.dissent) for cell in cells)
    unsettled = sum(cell.open for cell in cells)
    left = sum(bool(cell.why) and not cell.open and cell.joint.rating is None for cell in cells)
    return [
        say("team.told.lead", team=case.lesson.team, who=listed(case.lesson.members)),
        say("team.told.moved", n=moved),
        say("team.told.apart", n=apart),
        *([say("team.told.left", n=left)] if left else []),
        *([say("team.told.unsettled", n=unsettled)] if unsettled else []),
    ]


def _standings(case: Case, cell: JointCell) -> Iterable[View]:
    for who, stance in cell.stances.items():
        yield {
            "evidence": cell.evidence,
            "hypothesis": cell.hypothesis,
            "cell": say("team.told.place", evidence=cell.evidence, hypothesis=name_of(case, cell.hypothesis)),
            "who": who,
            "stands": stance_told(cell, who, stance).removesuffix(":"),
            "why": stance.reason,
        }


def with_standings(rows: Sequence[View], told: View | None) -> list[View]:
    """Return a report's rows, each cell with the sentences on who stands where beside it."""
    standings = told["rows"] if told else []
    sentences: dict[tuple[str, str], list[str]] = {}
    for one in standings:
        place = (one["evidence"], one["hypothesis"])
        sentences.setdefault(place, []).append(say("team.told.note", **one))
    return [
        {
            **row,
            "cells": [
                {**cell, "standings": sentences.get((row["id"], cell["hypothesis"]), [])}
                for cell in row["cells"]
            ],
        }
        for row in rows
    ]
