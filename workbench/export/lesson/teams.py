"""A class's teams written down: for each a folder with its joint case and a notebook to work on it.

Not here: who is in a team, and what its case holds (:mod:`workbench.classroom`).
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench import atomic
from workbench.casefile import CaseFile, write
from workbench.classroom.joint import joint_cells
from workbench.classroom.teamcase import team_case
from workbench.classroom.teams import Team
from workbench.errors import CannotWrite, FolderNotEmpty, system_words
from workbench.export.lesson.notebook import Cell, call_cell, notebook_of, told_cell
from workbench.messages import say, speaking
from workbench.messages.language import is_known
from workbench.model.case import Case
from workbench.session.exercise import safe_part

NOTEBOOK, LIST = "team.ipynb", "teams.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTeam:
    """Where a team's case lies, who is in the team, and how many of its cells are to be talked about."""

    team: str
    file: Path
    members: tuple[str, ...]
    cells: int
    open: int


def write_teams(
    teams: Sequence[Team], frame: Case, folder: Path, *, called: Mapping[str, str] | None = None
) -> tuple[WrittenTeam, ...]:
    """Write a folder for each team, and the list of who is in which for the teacher.

    Parameters
    ----------
    teams : sequence of Team
        Whose cases.
    frame : Case
        The class's case.
    folder : Path
        Where to; nothing that lies in it is written over.
    called : mapping, optional
        What each student is called in the files, where that is not their own name.

    Raises
    ------
    FolderNotEmpty
        If a team or a list lies there already; nothing is changed.
    CannotWrite
        If the system refuses.
    """
    places = [folder / name for name in _folders(teams)]
    if any(path.exists() for path in (*places, folder / LIST)):
        raise FolderNotEmpty(str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = tuple(
            _write(team_case(team.name, team.members, frame, called=called), place)
            for team, place in zip(teams, places, strict=True)
        )
        atomic.write_bytes(folder / LIST, teams_csv(written))
    except OSError as error:
        raise CannotWrite(str(folder), system_words(error)) from error
    return written


def _folders(teams: Sequence[Team]) -> Iterator[str]:
    """Yield a folder's name for each team, no two the same on any system."""
    taken: set[str] = set()
    for team in teams:
        name = wanted = safe_part(team.name.lower())
        n = 1
        while name.casefold() in taken:
            n += 1
            name = f"{wanted}-{n}"
        taken.add(name.casefold())
        yield name


def _write(case: Case, folder: Path) -> WrittenTeam:
    folder.mkdir()
    file, cells = folder / f"{folder.name}.json", joint_cells(case)
    write(file, CaseFile(case=case))
    with speaking(_language(case)):
        atomic.write_bytes(folder / NOTEBOOK, notebook_of(team_cells(case.lesson.team, file.name)))
    return WrittenTeam(
        team=case.lesson.team,
        file=file,
        members=case.lesson.members,
        cells=len(cells),
        open=sum(cell.open for cell in cells),
    )


def _language(case: Case) -> str:
    """Return the language of a lesson, which comes from a student's file; "" for one there is not."""
    name = case.lesson.language
    return name if name.isalpha() and is_known(name) else ""


def team_cells(team: str, case_file: str) -> list[Cell]:
    """Return the cells of a team's notebook."""
    return [
        told_cell(
            f"# {_on_one_line(team)}\n\n{say('team.notebook.opening')}\n\n{say('team.notebook.rules')}"
        ),
        call_cell(f"import workbench\n\nteam = workbench.team({json.dumps(case_file)})\nteam"),
        told_cell(f"## {say('team.notebook.judge.head')}\n\n{say('team.notebook.judge')}"),
        call_cell('workbench.judgement(team.session, "after")'),
        told_cell(
            f"## {say('team.notebook.hand_in.head')}\n\n{say('team.notebook.hand_in', file=case_file)}"
        ),
    ]


def _on_one_line(name: str) -> str:
    """Return a name without what a heading of a notebook would take for its own."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in name).split())


def teams_csv(written: Sequence[WrittenTeam]) -> bytes:
    """Return who is in which team as CSV, in the columns that ``--list`` reads."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(("team", "student"))
    writer.writerows((one.team, member) for one in written for member in one.members)
    return text.getvalue().encode("utf-8")
