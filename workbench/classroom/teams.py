"""Who works with whom: teams mixed by first judgement, or as the teacher has written them down.

Not here: the case that a team works on (:mod:`workbench.classroom.teamcase`).
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from workbench.classroom.collecting import Collected
from workbench.classroom.handin import HandIn, person
from workbench.classroom.measures import first_views
from workbench.classroom.seating import seated_at
from workbench.errors import BadValue, CannotRead, system_words
from workbench.messages import commas, say

_LARGEST = 1024 * 1024
_NAMED = 8
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A team and its members, by name."""

    name: str
    members: tuple[HandIn, ...]


def mixed_teams(collected: Collected, teams: int, *, seed: int) -> tuple[Team, ...]:
    """Return so many teams whose members' first judgements differ, called Team 1, Team 2 and on.

    The same hand-ins and seed make the same teams. Sizes differ by one at most.

    Raises
    ------
    BadValue
        If there are to be fewer than one, or more than students.
    """
    students, frame = collected.hand_ins, collected.frame
    if frame is None or not 1 <= teams <= len(students):
        raise BadValue(
            say("errors.value.teams"),
            teams,
            say("errors.expected.teams", most=len(students)),
            where="--teams",
        )
    views = first_views(frame, [one.case.judgement(one.student, "before") for one in students])
    tables = seated_at(views, teams, np.random.default_rng(seed))
    return tuple(
        Team(name=say("team.name", n=n), members=tuple(students[place] for place in table))
        for n, table in enumerate(tables, start=1)
    )


def written_teams(
    collected: Collected, written: Iterable[tuple[str, str]], *, key: Mapping[str, str] | None = None
) -> tuple[Team, ...]:
    """Return teams as somebody wrote them, (team, student) a line, in the order in which teams come up.

    A student is named as in the hand-in, capitals and spaces making no difference, or by code.

    Raises
    ------
    BadValue
        If somebody named has not handed in, or is named twice.
    """
    known = {person(one.student): one for one in collected.hand_ins}
    for code, name in (key or {}).items():
        if person(name) in known:
            known.setdefault(person(code), known[person(name)])
    teams: dict[str, list[HandIn]] = {}
    for team, student in written:
        one = known.get(person(student))
        if one is None:
            raise _unknown(student, [each.student for each in collected.hand_ins])
        if any(one in members for members in teams.values()):
            raise BadValue(say("errors.value.team_student"), student, say("errors.expected.team_list"))
        teams.setdefault(_plain(team), []).append(one)
    return tuple(Team(name=name, members=tuple(members)) for name, members in teams.items())


def _plain(name: str) -> str:
    return " ".join(name.split())[:_LONGEST]


def _unknown(student: str, names: Sequence[str]) -> BadValue:
    shown = commas([*names[:_NAMED], *(["…"] if len(names) > _NAMED else [])])
    return BadValue(
        say("errors.value.team_student"), student, say("errors.expected.team_student", names=shown)
    )


def read_teams(path: Path) -> tuple[tuple[str, str], ...]:
    """Return who is in which team, (team, student), from a CSV or JSON file with these two columns.

    Raises
    ------
    CannotRead
        If it cannot be opened.
    BadValue
        If it is no such list.
    """
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8-sig")
    except OSError as error:
        raise CannotRead(str(path), system_words(error)) from error
    except UnicodeDecodeError:
        text = ""
    lines = _lines(text)
    found = [(str(one.get("team") or "").strip(), str(one.get("student") or "").strip()) for one in lines]
    if not found or not all(team and student for team, student in found):
        raise BadValue(say("errors.value.team_list"), path.name, say("errors.expected.team_list"))
    return tuple(found)


def _lines(text: str) -> list[Mapping[str, object]]:
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return []
        return found if all(isinstance(one, dict) for one in found) else []
    table = csv.DictReader(io.StringIO(text))
    table.fieldnames = [name.strip().lower() for name in table.fieldnames or ()]
    return list(table)
