"""Who handed in, for the command line: as JSON and as lines, with names or with codes in their place.

Not here: what the class holds (:mod:`workbench.views.classmeasures`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.classroom.codes import code_of
from workbench.classroom.handin import Problem, person
from workbench.classroom.joint import joint_cells
from workbench.classroom.roll import Entry, Roll
from workbench.classroom.sameness import found_by_each
from workbench.classroom.teamwork import TeamWork
from workbench.messages import say
from workbench.scoring.matrix import UNRATED
from workbench.views.foundalone import found_alone_told
from workbench.views.strangers import LONGEST_NAME, one_line

View = dict[str, Any]

_WORD = re.compile(r"\w+")
_SHORTEST_PART = 3
"""Latin letters of a part of a name, below which it may be any word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What people and files are called: by code, where there are ``codes``, by person; files by ``files``.

    ``parts`` are the words of everybody's name, each with a code, where there are codes.
    """

    codes: Mapping[str, str] | None
    files: Mapping[str, str]
    parts: Mapping[str, str] = field(default_factory=dict)

    def student(self, name: str) -> str:
        """Return what a student is called."""
        return name if self.codes is None else self.codes[person(name)]

    def masked(self, text: str) -> str:
        """Return a stranger's text with codes in the place of names, and of parts of names."""
        if not self.parts:
            return text
        return _WORD.sub(lambda found: self.parts.get(found[0].casefold(), found[0]), text)

    def file(self, name: str) -> str:
        """Return what a file is called."""
        return self.files[name]


def naming(found: Roll, key: Mapping[str, str] | None = None) -> Naming:
    """Return what everybody in a class is called: as they wrote it, or, with a key, by code.

    With codes files are called by them, too: platforms write names into the names of files.
    """
    everyone = (*found.entries, *found.aside)
    if key is None:
        return Naming(codes=None, files={file: file for file in _files(found)})
    codes = code_of(key)
    files: dict[str, str] = {}
    turns: dict[str, int] = {}
    for one in sorted(everyone, key=lambda one: one.file):
        code = codes[person(one.student)]
        turns[code] = turns.get(code, 0) + 1
        files[one.file] = f"{code}.json" if turns[code] == 1 else f"{code}-{turns[code]}.json"
    rest = [file for file in sorted(_files(found)) if file not in files]
    return Naming(
        codes=codes,
        files=files | {file: say("class.file", n=n) for n, file in enumerate(rest, start=1)},
        parts={part: code for name, code in codes.items() for part in _parts(name)},
    )


def _parts(name: str) -> list[str]:
    """Return the words of a name by which somebody is known."""
    words = _WORD.findall(name.casefold())
    known = [word for word in words if len(word) >= _SHORTEST_PART or not word.isascii()]
    return known or words


def _files(found: Roll) -> set[str]:
    return {
        *(one.file for one in (*found.entries, *found.aside)),
        *(one.file for one in found.problems),
        *(one.file for one in found.teams),
    }


def roll_view(found: Roll, names: Naming) -> View:
    """Return what ``collect --json`` prints: each file, whose it is, how much is rated, what is wrong."""
    problems = {one.file: one for one in found.problems}
    work = [*_counting(found, names), *(_aside(one, names) for one in found.aside)]
    known = {one["file"] for one in work}
    lost = [_lost(one, names) for one in found.problems if names.file(one.file) not in known]
    sentences = {names.file(file): _sentence(one, names) for file, one in problems.items()}
    lines = [{**one, "problem": sentences.get(one["file"])} for one in (*work, *lost)]
    return {
        "case": found.frame.title if found.frame else None,
        "n": len(found.entries),
        "note": found_alone_told(found.frame),
        "submissions": sorted(lines, key=lambda one: one["file"]),
        "teams": [_team(one, names) for one in found.teams],
    }


def _team(one: TeamWork, names: Naming) -> View:
    cells = joint_cells(one.case)
    return {
        "file": names.file(one.file),
        "team": names.masked(one.student),
        "members": len(one.case.lesson.members),
        "cells": len(cells),
        "open": sum(cell.open for cell in cells),
        "edited": one.at or None,
    }


def _counting(found: Roll, names: Naming) -> Iterator[View]:
    alone = found.frame is not None and bool(found_by_each(found.frame.lesson))
    for one, shared in zip(found.entries, found.cube, strict=True):
        codes = one.codes if alone else shared
        yield _work(one, names, counts=True, rated=int((codes != UNRATED).sum()), cells=codes.size)


def _aside(one: Entry, names: Naming) -> View:
    rated = int((one.codes != UNRATED).sum())
    return _work(one, names, counts=False, rated=rated, cells=one.codes.size)


def _work(one: Entry, names: Naming, *, counts: bool, rated: int, cells: int) -> View:
    return {
        "file": names.file(one.file),
        "analyst": names.student(one.student),
        "complete": one.complete,
        "counts": counts,
        "rated": rated,
        "cells": cells,
        "edited": one.at or None,
    }


def _lost(one: Problem, names: Naming) -> View:
    nothing = dict.fromkeys(("analyst", "rated", "cells", "edited"))
    return {"file": names.file(one.file), "complete": False, "counts": False, **nothing}


def problem_sentence(one: Problem) -> str:
    """Return why a file does not count, with the name of the one that counts in its place."""
    counts = one_line(one.counts, LONGEST_NAME)
    return say(f"class.problem.{one.kind}", detail=one_line(one.detail), counts=counts)


def _sentence(one: Problem, names: Naming) -> str:
    counts = names.files.get(one.counts, "")
    detail = names.masked(one_line(one.detail))
    return say(f"class.problem.{one.kind}", detail=detail, counts=one_line(counts, LONGEST_NAME))


def problems_told(found: Roll, names: Naming) -> Iterator[tuple[str, str]]:
    """Yield the files that do not count, as they are called, each with why."""
    for one in found.problems:
        yield one_line(names.file(one.file)), _sentence(one, names)


def roll_told(view: View) -> Iterator[str]:
    """Yield the same as lines: who handed in, then what does not count and why."""
    counting = sorted((one for one in view["submissions"] if one["counts"]), key=lambda one: one["analyst"])
    complete = sum(one["complete"] for one in counting)
    if counting:
        sums = (say("class.sum", n=len(counting)), say("class.sum.complete", n=complete))
        yield " ".join(sums)
        if view["note"]:
            yield view["note"]
    else:
        yield say("classroll.none")
    for one in counting:
        yield say(
            "classroll.complete" if one["complete"] else "classroll.line",
            name=one_line(one["analyst"], LONGEST_NAME),
            file=one_line(one["file"]),
            rated=one["rated"],
            cells=one["cells"],
        )
    yield from _teams_told(view["teams"])
    rest = [one for one in view["submissions"] if not one["counts"]]
    if rest:
        yield ""
        yield say("class.review.problems")
    for one in rest:
        yield say("classroll.problem", file=one_line(one["file"]), what=one["problem"])


def _teams_told(teams: Iterable[View]) -> Iterator[str]:
    for n, one in enumerate(teams):
        if not n:
            yield ""
            yield say("team.roll.title")
        yield say(
            "team.roll.line",
            team=one_line(one["team"], LONGEST_NAME),
            file=one_line(one["file"]),
            members=one["members"],
            cells=one["cells"],
            n=one["open"],
        )
