"""The one mutable thing: a case being worked on, as one analyst sees it.

It applies edits, makes them durable, remembers them and tells whoever watches. Not here:
what an edit means, or how a case looks.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

import pandas as pd

from workbench.casefile import CaseFile, write
from workbench.errors import CaseGone, NotAnEdit, NothingToUndo, TooBusy, UnknownItem, WorkbenchError
from workbench.model.case import Case
from workbench.model.changes import Change, advanced, changes, taken_back
from workbench.model.edits import Edit, Redo, TakeSnapshot, Undo, apply
from workbench.model.history import LoggedEdit, Undoable, case_at
from workbench.session import frames
from workbench.session.keeper import Keeper
from workbench.session.meanwhile import Sight, merged, overtaken, removed
from workbench.session.records import kept_changes, kept_edit, read_case, read_edit
from workbench.sources.library import Library, carried_texts
from workbench.store.clock import Clock, utc_now
from workbench.store.store import Behind

Watcher = Callable[["Session"], None]

_TRIES = 50


class Session:
    """A stored case in an analyst's hands.

    Cells of a notebook and messages from its widgets may run in different threads; ``lock`` is held
    while the session changes, and may be held by whoever needs it to stand still.

    Parameters
    ----------
    store : Keeper
        Where the case lies: the store, or a file.
    name : str
        The case's name there.
    analyst : str
        Whose ratings and edits these are.
    now : callable, optional
        The clock, for the times in the history.
    """

    def __init__(self, store: Keeper, name: str, analyst: str, *, now: Clock = utc_now) -> None:
        self.name = name
        self.analyst = analyst
        self._store = store
        self._now = now
        self._watchers: list[Watcher] = []
        self.lock = RLock()
        self._sight: Sight | None = None
        self._hands: dict[int, str] = {}
        self._identity = store.identity(name)
        found, log = store.read(name)
        self._case = read_case(found)
        self._log = [read_edit(entry) for entry in log]
        self._undoable = Undoable(analyst)

    def __repr__(self) -> str:
        return f"<Session {self.name!r}: {len(self._case.evidence)} evidence, {self.analyst!r}>"

    @property
    def case(self) -> Case:
        """The case as it is now, a frozen value."""
        return self._case

    @property
    def log(self) -> tuple[LoggedEdit, ...]:
        """Everything that happened to the case, oldest first."""
        return tuple(self._log)

    @property
    def library(self) -> Library:
        """Where the texts of the case's own sources lie, and the files they came from."""
        return Library(self._store.sources)

    def texts(self) -> dict[str, str]:
        """Return the texts, by their hash, that go along when the case is handed on."""
        return carried_texts(self._case.sources, self.library)

    @property
    def seq(self) -> int:
        """The number of the newest edit that is known here; 0 before the first."""
        return len(self._log)

    def since(self, seq: int) -> list[LoggedEdit]:
        """Return the edits after the one of this number, oldest first."""
        return self._log[seq:]

    def at(self, moment: int | str) -> Case:
        """Return the case as it was after the edit of a number (0 for the beginning), or at a snapshot.

        Raises
        ------
        NoSuchMoment
            If there is no such edit or snapshot.
        """
        return case_at(self._case, self._log, moment)

    def take_snapshot(self, name: str) -> LoggedEdit | None:
        """Give the case as it is now a name, to come back to and compare with.

        Raises
        ------
        NameTaken, BadValue
            If another snapshot has this name, or it is no name.
        """
        return self.apply(TakeSnapshot(name=name, seq=self.seq))

    def is_own(self, seq: int) -> bool:
        """Whether an edit was made through this session, and not in another notebook."""
        return seq in self._hands

    @property
    def can_undo(self) -> bool:
        """Whether an edit of one's own is left to undo."""
        return bool(self._undoable.follow(self._log)[0])

    @property
    def can_redo(self) -> bool:
        """Whether an undone edit is left to redo."""
        return bool(self._undoable.follow(self._log)[1])

    def apply(self, edit: Edit) -> LoggedEdit | None:
        """Make an edit; it is on the disk when this returns.

        What this session has taken in counts as seen by whoever makes the edit, unless
        :meth:`seeing` says otherwise. Something that others changed since is not overwritten.

        Returns
        -------
        LoggedEdit or None
            The entry in the history; None if the case already is as the edit wants it.

        Raises
        ------
        Overtaken
            If others changed the same thing since; made again, the edit is kept.
        WorkbenchError
            If the case does not allow the edit, or it cannot be kept. Either way nothing
            has changed.
        """
        if isinstance(edit, Undo | Redo):
            raise NotAnEdit
        with self.lock:
            if isinstance(edit, TakeSnapshot):
                self.at(edit.seq)
            seen = self._case

            def made(case: Case) -> tuple[Edit, tuple[Change, ...]]:
                meant = merged(edit, seen, case)
                return meant, changes(case, apply(case, meant, by=self.analyst))

            return self._keep(made, self._sees)

    @contextmanager
    def seeing(self, seq: int, hand: str) -> Iterator[None]:
        """Let the edits made within count as made by a hand that had seen so much.

        Parameters
        ----------
        seq : int
            The number of the newest edit that it had seen, beside its own later ones.
        hand : str
            A name for the place where the edits are made, say a view in a browser.
        """
        with self.lock:
            before, self._sight = self._sight, Sight(seq, hand)
            try:
                yield
            except UnknownItem as error:
                raise removed(error, self._log, self.analyst) or error from None
            finally:
                self._sight = before

    @property
    def _sees(self) -> Sight:
        return self._sight or Sight(self.seq)

    def undo(self) -> LoggedEdit:
        """Take back the analyst's own last edit that still stands.

        Raises
        ------
        NothingToUndo
            If there is none.
        UndoConflict, Overtaken
            If somebody else has changed the same thing since.
        """
        with self.lock:
            sight = self._sees
            self.refresh()
            done, _ = self._undoable.follow(self._log)
            if not done:
                raise NothingToUndo("undo")
            return self._made(Undo(of=done[-1]), done[-1], sight)

    def redo(self) -> LoggedEdit:
        """Put back the edit that was undone last.

        Raises
        ------
        NothingToUndo
            If there is none.
        UndoConflict, Overtaken
            If somebody else has changed the same thing since.
        """
        with self.lock:
            sight = self._sees
            self.refresh()
            _, undone = self._undoable.follow(self._log)
            if not undone:
                raise NothingToUndo("redo")
            last_undo = max(e.seq for e in self._log if isinstance(e.edit, Undo) and e.edit.of == undone[-1])
            return self._made(Redo(of=undone[-1]), last_undo, sight)

    def refresh(self) -> bool:
        """Take over what others have edited since; return whether there was anything."""
        with self.lock:
            with self._still_there():
                entries = [read_edit(text) for text in self._store.since(self._identity, self.seq)]
                self.name = self._store.name_of(self._identity) or self.name
            for entry in entries:
                self._take(entry)
            if entries:
                self._tell()
            return bool(entries)

    def catch_up(self) -> None:
        """Do as :meth:`refresh` does if there is anything; costs one small question if there is not."""
        with self._still_there():
            newest = self._store.newest(self._identity)
        if newest > self.seq:
            self.refresh()

    def hold(self) -> Callable[[], None]:
        """Be ready for edits in a row, until what is returned is called."""
        return self._store.hold()

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Call ``watcher(session)`` after every change; return what stops it."""
        self._watchers.append(watcher)

        def stop() -> None:
            with suppress(ValueError):
                self._watchers.remove(watcher)

        return stop

    def save(self, path: str | Path) -> Path:
        """Write the case with its history to a case file, whole or not at all, and return its path.

        Texts of sources go along where the case says so.

        Raises
        ------
        CannotWrite
            If the file cannot be written.
        """
        write(path, CaseFile(case=self._case, log=self.log, texts=self.texts()))
        return Path(path)

    def ratings(self) -> pd.DataFrame:
        """Return the analyst's ratings, evidence × hypotheses: codes as text, None where not rated."""
        return frames.ratings(self._case, self.analyst)

    def scores(self, scheme: str | None = None) -> pd.DataFrame:
        """Return where the hypotheses stand, one row each; see :func:`workbench.session.frames.scores`."""
        return frames.scores(self._case, self.analyst, scheme)

    def evidence(self) -> pd.DataFrame:
        """Return the evidence with grades and measures, one row each."""
        return frames.evidence(self._case, self.analyst)

    def hypotheses(self) -> pd.DataFrame:
        """Return all hypotheses, one row each, those that are off included."""
        return frames.hypotheses(self._case)

    def history(self) -> pd.DataFrame:
        """Return who did what and when, oldest first."""
        return frames.history(self._log)

    def _made(self, edit: Undo | Redo, of: int, sight: Sight) -> LoggedEdit:
        made, back = self._log[of - 1].changes, isinstance(edit, Undo)

        def put_back(case: Case) -> tuple[Edit, tuple[Change, ...]]:
            done, undone = self._undoable.follow(self._log)
            if edit.of not in (done if back else undone):  # another window was quicker
                raise NothingToUndo("undo" if back else "redo")
            return edit, taken_back(case, made)

        entry = self._keep(put_back, sight)
        if entry is None:
            raise NothingToUndo("undo" if back else "redo")
        return entry

    def _keep(
        self, make: Callable[[Case], tuple[Edit, tuple[Change, ...]]], sight: Sight
    ) -> LoggedEdit | None:
        for _ in range(_TRIES):
            try:
                edit, made = make(self._case)
            except WorkbenchError as error:
                if not self.refresh():
                    raise self._told_better(error) from None
                continue
            if not made:
                return None
            if conflict := overtaken(made, self._unseen(sight), self.analyst):
                raise conflict
            entry = LoggedEdit(
                seq=self.seq + 1,
                analyst=self.analyst,
                at=self._now().isoformat(timespec="milliseconds"),
                edit=edit,
                changes=made,
            )
            try:
                with self._still_there():
                    self._store.append(self._identity, entry.seq, kept_edit(entry), kept_changes(made))
            except Behind:
                self.refresh()
                continue
            self._hands[entry.seq] = sight.hand
            self._take(entry)
            self._tell()
            return entry
        raise TooBusy

    def _unseen(self, sight: Sight) -> list[LoggedEdit]:
        return [entry for entry in self._log[sight.seq :] if self._hands.get(entry.seq) != sight.hand]

    def _told_better(self, error: WorkbenchError) -> WorkbenchError:
        gone = removed(error, self._log, self.analyst) if isinstance(error, UnknownItem) else None
        return gone or error

    @contextmanager
    def _still_there(self) -> Iterator[None]:
        try:
            yield
        except LookupError as error:
            raise CaseGone(self.name, self._store.backup_of(self._identity)) from error

    def _take(self, entry: LoggedEdit) -> None:
        self._case = advanced(self._case, entry.changes)
        self._log.append(entry)

    def _tell(self) -> None:
        for watcher in tuple(self._watchers):
            watcher(self)
