"""A class as it arrives: a place looked through again and again, of which only what is new is read.

Looking takes names, sizes and times. Not here: when to look (:mod:`workbench.widgets.classreview`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from workbench.classroom.collecting import read_one, unswept
from workbench.classroom.finding import MOST_LISTED, Seen, inside, seen_in
from workbench.classroom.found import Found
from workbench.classroom.handin import Problem, person
from workbench.classroom.roll import Entry, Keeper, Roll
from workbench.classroom.teamwork import TeamWork
from workbench.errors import CannotRead, system_words
from workbench.model.case import Case

Listing = tuple[Seen | Problem, ...]
Read = tuple[Entry | TeamWork | Problem, ...]
Going = Callable[[int, int], bool]

MOST = 1000
"""Files beyond which a panel does not look further; the command line reads more."""


class Arriving:
    """A place whose files are read once each, and again only once they have changed.

    Parameters
    ----------
    place : Path
        A folder with its folders and archives, or one archive.
    longest_reason : int
        Characters beyond which a reason is not kept.
    """

    def __init__(self, place: Path, *, longest_reason: int) -> None:
        self._place = place
        self._keeper = Keeper(longest_reason=longest_reason)
        self._known: dict[Seen, Read] = {}
        self._lock = Lock()

    def listed(self) -> Listing:
        """Return what lies there, unopened.

        Raises
        ------
        CannotRead
            If the place is not there or cannot be opened.
        """
        try:
            return tuple(one for _, one in zip(range(MOST_LISTED), seen_in(self._place), strict=False))
        except OSError as error:
            raise CannotRead(str(self._place), system_words(error)) from error

    def roll(self, listing: Listing, case: Case | None, go_on: Going = lambda _done, _of: True) -> Roll:
        """Return the class that these files make; what was read before is not read again.

        ``go_on`` is told how many of the new files are read, of how many, and may say to stop.
        """
        with self._lock:
            return self._keeper.roll(_bounded(self._everything(listing, go_on)), case)

    def _everything(self, listing: Listing, go_on: Going) -> list[Entry | TeamWork | Problem]:
        files = [one for one in listing if isinstance(one, Seen)]
        fresh = [one for one in files if one not in self._known]
        with unswept():
            for done, one in enumerate(fresh):
                if not go_on(done, len(fresh)):
                    break
                self._known[one] = self._read(one)
        self._known = {one: self._known[one] for one in files if one in self._known}
        others = [one for one in listing if isinstance(one, Problem)]
        return [*others, *(one for read in self._known.values() for one in read)]

    def _read(self, one: Seen) -> Read:
        parts = inside(one)
        return tuple(self._keeper.kept(read_one(part) if isinstance(part, Found) else part) for part in parts)


def _bounded(everything: list[Entry | TeamWork | Problem]) -> list[Entry | TeamWork | Problem]:
    """Return so many hand-ins as a panel can show, and the others as problems."""
    read = [one for one in everything if isinstance(one, Entry)]
    over = {id(one) for one in read[MOST:]}
    return [Problem(file=one.file, kind="many") if id(one) in over else one for one in everything]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What is new in a class: who handed in for the first time, who anew, and files with a problem."""

    first: tuple[str, ...]
    anew: tuple[str, ...]
    problems: int

    def __bool__(self) -> bool:
        """Return whether anything is new."""
        return bool(self.first or self.anew or self.problems)


def arrived(before: Roll, now: Roll) -> Arrived:
    """Return what has come between two readings of a class."""
    known = {person(one.student): one for one in before.entries}
    troubled = {(one.file, one.kind) for one in before.problems}
    return Arrived(
        first=tuple(one.student for one in now.entries if person(one.student) not in known),
        anew=tuple(
            one.student
            for one in now.entries
            if (old := known.get(person(one.student))) and (old.at, old.edits) != (one.at, one.edits)
        ),
        problems=sum((one.file, one.kind) not in troubled for one in now.problems if one.kind != "earlier"),
    )
