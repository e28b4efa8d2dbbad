"""Files handed in, read as data from strangers: bounded, text only, nothing run.

One broken file never stops the rest: each is either a hand-in or a named problem. Not here:
finding the files (:mod:`workbench.classroom.finding`), and the sentences.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.casefile import lean_from_json
from workbench.classroom import found
from workbench.classroom.choosing import fitting, latest, most_common
from workbench.classroom.finding import files_in
from workbench.classroom.found import Found
from workbench.classroom.handin import HandIn, Problem, hand_in, person
from workbench.classroom.sameness import Print, print_of
from workbench.classroom.teamwork import TeamWork
from workbench.errors import WorkbenchError, system_words
from workbench.messages import say
from workbench.model.case import Case, without_analysts

MOST = 1000
"""Hand-ins beyond which files are not read where all of them are kept whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What a folder holds.

    ``frame`` is the case that the class works on, without anybody's ratings, its rows in
    their own order; None if nothing counts. ``hand_ins`` are those that count, one a student,
    by name; ``teams`` are the joint cases of teams, one a team, by name; ``problems`` are by file.
    """

    frame: Case | None
    hand_ins: tuple[HandIn, ...]
    problems: tuple[Problem, ...]
    teams: tuple[TeamWork, ...] = ()


def collect(place: str | Path, *, case: Case | None = None) -> Collected:
    """Return what was handed in, each whole; for a class of many hundreds see :func:`roll`.

    Parameters
    ----------
    place : str or Path
        A folder with its folders and archives, or one archive. What lies in it under a name that
        begins with a dot is passed over.
    case : Case, optional
        The case that the class works on; the one that most have handed in if left out.

    Raises
    ------
    CannotRead
        If it is not there or cannot be opened.
    """
    with unswept():
        everything = list(read_all(Path(place), most=MOST))
    handed_in = [one for one in everything if isinstance(one, HandIn)]
    frame = case or _most_common(handed_in)
    fits, different = fitting(handed_in, print_of(frame)) if frame else (handed_in, [])
    counting, earlier = latest(fits)
    work = [one for one in everything if isinstance(one, TeamWork)]
    teams, teams_problems = teams_of(work, print_of(frame) if frame else None)
    problems = [one for one in everything if isinstance(one, Problem)] + different + earlier + teams_problems
    return Collected(
        frame=without_analysts(frame) if frame else None,
        hand_ins=tuple(sorted(counting, key=lambda one: (person(one.student), one.file))),
        problems=tuple(sorted(problems, key=lambda one: one.file)),
        teams=teams,
    )


def teams_of(work: list[TeamWork], frame: Print | None) -> tuple[tuple[TeamWork, ...], list[Problem]]:
    """Return the teams' cases that count, one a team, by name, and what is wrong with the others."""
    fits, different = fitting(work, frame) if frame else (work, [])
    counting, earlier = latest(fits)
    return tuple(sorted(counting, key=lambda one: (person(one.student), one.file))), different + earlier


@contextmanager
def unswept() -> Iterator[None]:
    """Keep Python from looking for cycles among what is read, which takes longer than the reading.

    Thousands of small values come of each file, none of them in a cycle: they go when they are let go.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def read_all(place: Path, *, most: int) -> Iterator[HandIn | TeamWork | Problem]:
    """Yield what was handed in file by file, each a hand-in or a problem; so many are read, and no more."""
    read = 0
    for one in files_in(place):
        if isinstance(one, Problem):
            yield one
        elif read >= most:
            yield Problem(file=one.file, kind="many")
        else:
            read += 1
            yield read_one(one)


def read_one(one: Found) -> HandIn | TeamWork | Problem:
    """Return what a file hands in; whatever is wrong with it is a problem."""
    try:
        content = one.read()
        if len(content) > found.LARGEST:
            return Problem(file=one.file, kind="large")
        return hand_in(one.file, lean_from_json(content, say("class.this_file")))
    except WorkbenchError as error:
        return Problem(file=one.file, kind="unreadable", detail=str(error))
    except OSError as error:
        return Problem(file=one.file, kind="unreadable", detail=system_words(error))
    except Exception:
        logging.getLogger(__name__).debug("A hand-in could not be read.", exc_info=True)
        return Problem(file=one.file, kind="unreadable", detail=say("class.unreadable.inside"))


def _most_common(handed_in: list[HandIn]) -> Case | None:
    wanted = most_common(one.print for one in handed_in)
    return next((one.case for one in handed_in if one.print == wanted), None)
