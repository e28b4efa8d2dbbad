"""The class review: a folder of hand-ins, read as they arrive, and shown; nothing in them is changed.

Not here: reading and measuring (:mod:`workbench.classroom`), and what is shown (:mod:`workbench.views`).
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

import pandas as pd

from workbench.classroom.arriving import Arriving, Listing, arrived
from workbench.classroom.codes import read_key, with_codes, write_key
from workbench.classroom.measures import groups, measured
from workbench.classroom.roll import Roll
from workbench.errors import Refused
from workbench.messages import say
from workbench.model.case import Case
from workbench.views.classranks import reference_of
from workbench.views.classreview import Looked, arrived_told, class_review_view
from workbench.views.classroll import Naming, naming
from workbench.views.classseats import SIZES
from workbench.views.strangers import LONGEST
from workbench.widgets.classreview import frames
from workbench.widgets.classreview.making import Make, Making
from workbench.widgets.classreview.pictures import pictures
from workbench.widgets.classreview.room import Room
from workbench.widgets.live import WatchingWidget
from workbench.widgets.module import module, style
from workbench.widgets.newest import REST, Newest, Tell, in_a_thread

Drawn = tuple[Looked, dict[str, Any]]


class ClassReviewWidget(WatchingWidget[Room]):
    """Shows what a class has handed in; from Python, ``median``, ``splits`` and ``handed_in`` are frames.

    Parameters
    ----------
    folder : Path
        Where the files lie.
    case : Case, optional
        The case that the class works on; the one most have handed in if left out.
    reference : Case, optional
        The teacher's case with ratings in it, shown as one reading beside the class's.
    names : bool
        Whether names are shown. While they are not, codes stand in their places, in the browser too.
    key : Path, optional
        The file that says whose each code is; kept in memory alone if left out.
    ways : mapping, optional
        What can be written of the class: ``deck``, ``feedback``.
    run, rest
        As in :class:`~workbench.widgets.newest.Newest`.
    """

    _script: ClassVar[str] = module("classreview/classreview.js")
    _sheet: ClassVar[str] = style("panel/panel.css", "classreview/classreview.css")

    def __init__(
        self,
        folder: Path,
        *,
        case: Case | None = None,
        reference: Case | None = None,
        names: bool = False,
        key: Path | None = None,
        ways: Mapping[str, Make] | None = None,
        run: Callable[[Callable[[], None]], None] = in_a_thread,
        rest: float = REST,
    ) -> None:
        self._folder, self._about, self._reference = folder, case, reference
        self._names, self._key, self._codes = names, key, dict[str, str]()
        self._size, self._news = SIZES[2], ""
        room = Room(Arriving(folder, longest_reason=LONGEST))
        self._newest: Newest[Listing, Drawn] = Newest(self._work, self._arrived, run=run, rest=rest)
        self._making = Making(ways or {}, self._progressed, run=run)
        self._shown: tuple[Listing, Drawn] = (room.listing, (self._looked(room, room.listing), {}))
        super().__init__(room)
        self._stale = True

    def view(self) -> dict[str, Any]:
        """Return the review of what has been read, and how far reading what is new has come."""
        if self._built:
            self._newest.want(self.session.listing)
        found, drawn = self._shown[1]
        names = self._naming(found.roll)
        view = class_review_view(str(self._folder), found, names, pictures=drawn)
        return {**view, "news": self._news, "busy": self._busy(), "making": self._making.view()}

    def _busy(self) -> str:
        progress = self._newest.progress
        return say("classview.reading") if progress and self._shown[0] != self.session.listing else ""

    def _work(self, order: Listing, tell: Tell) -> Drawn:
        found = self._looked(self.session, order, tell)
        return found, pictures(found.measured)

    def _looked(
        self, room: Room, listing: Listing, tell: Callable[[int, int], bool] = lambda _done, _of: True
    ) -> Looked:
        roll = room.arriving.roll(listing, self._about, tell)
        now = measured(roll)
        reference = reference_of(now, self._reference) if now else None
        return self._seated(Looked(roll=roll, measured=now, reference=reference))

    def _seated(self, found: Looked) -> Looked:
        return replace(found, groups=groups(found.roll, self._size), size=self._size)

    def _arrived(self) -> None:
        with self.session.lock:
            found = self._newest.found
            if found is not None and found is not self._shown:
                self._take_in(found)
            self._on_change(self.session)

    def _progressed(self) -> None:
        with self.session.lock:
            self._on_change(self.session)

    def _take_in(self, found: tuple[Listing, Drawn]) -> None:
        before, now = self._shown[1][0].roll, found[1][0].roll
        news = arrived(before, now)
        if news:
            self._news = arrived_told(news, self._naming(now))
        self._shown = (found[0], (self._seated(found[1][0]), found[1][1]))

    def _naming(self, found: Roll) -> Naming:
        if self._names:
            return naming(found)
        return naming(found, self._coded(found))

    def _coded(self, found: Roll) -> dict[str, str]:
        """Return the key with everybody in it; whoever is new is added to the file."""
        known = read_key(self._key) if self._key else self._codes
        students = (one.student for one in (*found.entries, *found.aside))
        self._codes = with_codes(students, known, secrets.randbelow)
        if self._key and self._codes != known:
            self._key.parent.mkdir(parents=True, exist_ok=True)
            write_key(self._key, self._codes)
        return self._codes

    def look_again(self) -> None:
        """Look through the folder again, and read what is new before going on."""
        with self.session.lock:
            self.session.refresh()
            if self._shown[0] != self.session.listing:
                self._take_in((self.session.listing, (self._looked(self.session, self.session.listing), {})))
            self.push()

    def ask_again(self) -> None:
        """Look through the folder again; what is new is read beside everything else."""
        self.session.refresh()

    def ask_names(self, shown: bool) -> None:  # noqa: FBT001 - it is what the browser's switch says
        """Show names, or codes in their places."""
        self._names, self._news = shown, ""
        self.push()

    def ask_make(self, what: str) -> None:
        """Write the slides for a discussion, or a page for each student."""
        self._making.begin(what)
        self.push()

    def ask_size(self, size: str) -> None:
        """Make groups of another size."""
        if size not in map(str, SIZES):
            raise Refused(say("widget.refused.malformed"))
        listing, (found, drawn) = self._shown
        self._size = int(size)
        self._shown = (listing, (self._seated(found), drawn))
        self.push()

    def close(self) -> None:
        """Stop reading and writing, and close the widget."""
        self._making.cancel()
        self._newest.stop()
        super().close()

    @property
    def median(self) -> pd.DataFrame:
        """The median matrix, evidence × hypotheses; "" where there is none."""
        return frames.median_frame(self._now.measured)

    @property
    def splits(self) -> pd.DataFrame:
        """The cells on which the class differs, the widest apart first."""
        return frames.split_frame(self._now.measured)

    @property
    def handed_in(self) -> pd.DataFrame:
        """Who handed in, by code while names are hidden, and how much was rated."""
        found = self._now
        return frames.hand_in_frame(found.roll, self._naming(found.roll))

    @property
    def problems(self) -> pd.DataFrame:
        """The files that do not count, and why; called by code while names are hidden."""
        found = self._now
        return frames.problem_frame(found.roll, self._naming(found.roll))

    @property
    def _now(self) -> Looked:
        """What has been handed in by now: whoever asks from Python waits for it."""
        self.look_again()
        return self._shown[1][0]
