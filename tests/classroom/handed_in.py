"""Hand-ins made as students make them: the exercise begun, rated, judged and saved."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from tests.drawing import case
from workbench.casefile import CaseFile, to_json
from workbench.model.case import Case
from workbench.model.changes import changes
from workbench.model.edits import BeginExercise, Edit, ExplainCell, Judge, RateCell, apply
from workbench.model.history import LoggedEdit
from workbench.model.rating import read_rating

BOARD = {"E1": ". .", "E2": ". .", "E3": ". ."}


def blank(board=BOARD) -> Case:
    """Return the case of a class before anybody begins."""
    return replace(case(board), cells={})


def made(start: Case, edits: Iterable[Edit], *, by: str, at: str = "2026-03-02T09:00:00+00:00") -> CaseFile:
    """Return the case file of somebody who made these edits, one a second."""
    now, log = start, []
    for seq, edit in enumerate(edits, start=1):
        after = apply(now, edit, by=by)
        log.append(LoggedEdit(seq=seq, analyst=by, at=at, edit=edit, changes=changes(now, after)))
        now = after
    return CaseFile(case=now, log=tuple(log))


def rated(board: dict[str, str], *, seed: int = 1, reason: str = "Because.") -> list[Edit]:
    """Return the edits of an exercise in which a board like ``{"E1": "CC I"}`` is rated."""
    edits: list[Edit] = [BeginExercise(seed=seed), Judge(moment="before", answer=("H1",), confidence="low")]
    for evidence, row in board.items():
        for n, code in enumerate(row.split(), start=1):
            if code == ".":
                continue
            place = {"evidence": evidence, "hypothesis": f"H{n}"}
            edits.append(RateCell(**place, rating=read_rating(code)))
            if code in ("I", "II") and reason:
                edits.append(ExplainCell(**place, reason=reason))
    return [*edits, Judge(moment="after", answer=("H2",), confidence="high")]


def put(folder: Path, name: str, file: CaseFile | str | bytes) -> Path:
    """Put a hand-in, or anything else, into a folder."""
    path = folder / name
    text = to_json(file) if isinstance(file, CaseFile) else file
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def student(folder: Path, who: str, board: dict[str, str], *, file: str = "", **about: str) -> Path:
    """Put a student's hand-in into a folder."""
    options = {"at": about["at"]} if "at" in about else {}
    done = made(blank(), rated(board, seed=sum(map(ord, who))), by=who, **options)
    return put(folder, file or f"case-{who}.json", done)


def changed(path: Path, change) -> None:
    """Change the JSON of a file in place."""
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")
