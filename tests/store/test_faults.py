"""A full disk, a store that may only be read, a lock held too long, a clock that jumps back."""

import sqlite3
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from tests.replay import replayed
from workbench.casefile import CaseFile
from workbench.errors import StoreUnusable
from workbench.model.case import Case
from workbench.model.edits import ExplainCell, RateCell, RewordEvidence
from workbench.model.rating import SCALE, Rating
from workbench.session.opening import begin, stored_case
from workbench.session.session import Session
from workbench.store import sqlite
from workbench.store.store import Store

DRAWN: Case = case({f"E{n}": ". ." for n in range(1, 6)})


def begun(folder: Path) -> Session:
    store = Store(folder / "workbench.db")
    begin(store, "drawn", CaseFile(case=DRAWN))
    return Session(store, "drawn", ANALYST)


def as_after_a_restart(session: Session) -> Session:
    return Session(Store(session._store.database), "drawn", ANALYST)


def rate(n: int) -> RateCell:
    return RateCell(evidence=f"E{n % 5 + 1}", hypothesis="H1", rating=SCALE[n % 4])


def write_until_refused(session: Session) -> tuple[int, StoreUnusable]:
    """Write long reasons until one is refused; return how many were kept, and the refusal."""
    for n in range(10_000):
        kept = session.log
        try:
            session.apply(ExplainCell(evidence="E1", hypothesis="H1", reason=f"{n} " + "x" * 20_000))
        except StoreUnusable as error:
            assert session.log == kept
            return n, error
    raise AssertionError("the disk was never full")


# --- a full disk


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte, where one may be mounted."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("only an administrator may mount a small disk; the next test does without")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_is_full_is_a_sentence_and_everything_kept_stays(small_disk: Path) -> None:
    session = begun(small_disk)
    kept, error = write_until_refused(session)
    assert kept > 0
    assert "full" in str(error)
    assert "earlier ones are safe" in str(error)
    again = stored_case(session._store, "drawn")
    assert again == CaseFile(case=session.case, log=session.log)
    assert len(again.log) == kept


def test_a_disk_with_room_again_takes_edits_again(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    session = begun(small_disk)
    ballast.write_bytes(b"x" * 200_000)
    write_until_refused(session)
    ballast.unlink()
    assert session.apply(rate(1)) is not None
    assert as_after_a_restart(session).case == session.case


def test_a_database_that_may_not_grow_is_a_sentence_and_everything_kept_stays(tmp_path: Path) -> None:
    from sqlalchemy import event

    session = begun(tmp_path)

    def small(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count = 60")

    event.listen(session._store._engine, "connect", small)
    kept, error = write_until_refused(session)
    event.remove(session._store._engine, "connect", small)
    assert kept > 0
    assert "full" in str(error)
    again = as_after_a_restart(session)
    assert (again.case, len(again.log)) == (session.case, kept)
    assert replayed(DRAWN, again.log) == again.case
    assert session.apply(rate(1)) is not None


# --- a store that may only be read


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[tuple[Path, Session]]:
    """A session over a store on a file system that has become read-only since."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(place)], capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("only an administrator may mount a disk; the next test does without")
    session = begun(place)
    session.apply(rate(1))
    subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
    yield place, session
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_disk_that_became_read_only_is_a_sentence_and_takes_edits_again_later(
    read_only_disk: tuple[Path, Session],
) -> None:
    place, session = read_only_disk
    before = session.case
    for _ in range(2):
        with pytest.raises(StoreUnusable, match="cannot be used"):
            session.apply(rate(2))
    assert session.case == before
    with pytest.raises(StoreUnusable, match="cannot be used"):
        Store(place / "workbench.db")
    subprocess.run(["mount", "-o", "remount,rw", str(place)], check=True)
    assert session.apply(rate(2)) is not None
    assert as_after_a_restart(session).case == session.case


def test_a_store_that_may_not_be_written_is_a_sentence(tmp_path: Path) -> None:
    from sqlalchemy import event

    session = begun(tmp_path)
    session.apply(rate(1))
    before = session.case

    def read_only(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    event.listen(session._store._engine, "connect", read_only)
    with pytest.raises(StoreUnusable, match="readonly"):
        session.apply(rate(2))
    event.remove(session._store._engine, "connect", read_only)
    assert session.case == before
    assert session.apply(rate(2)) is not None


# --- a lock held too long


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)


@pytest.mark.usefixtures("impatient")
def test_a_lock_held_beyond_the_patience_is_a_sentence_and_then_the_edit_is_kept(tmp_path: Path) -> None:
    session = begun(tmp_path)
    session.apply(rate(1))
    other = sqlite3.connect(session._store.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    before = session.case
    with pytest.raises(StoreUnusable, match="locked"):
        session.apply(rate(2))
    assert session.case == before
    session.catch_up()
    other.execute("ROLLBACK")
    other.close()
    assert session.apply(rate(2)) is not None
    assert as_after_a_restart(session).case == session.case


def test_a_lock_held_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    from threading import Timer

    session = begun(tmp_path)
    other = sqlite3.connect(session._store.database, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = Timer(0.3, other.execute, ("ROLLBACK",))
    release.start()
    assert session.apply(rate(1)) is not None
    release.join()
    other.close()


# --- a clock that jumps back


class Clock:
    """Goes back an hour each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now -= timedelta(hours=1)
        return self.now


def test_a_clock_that_jumps_back_refuses_and_reorders_nothing(tmp_path: Path) -> None:
    begun(tmp_path)
    store, clock = Store(tmp_path / "workbench.db"), Clock()
    ann, bob = (Session(store, "drawn", who, now=clock) for who in (ANALYST, "bob"))
    for n in range(6):
        assert ann.apply(rate(n)) is not None
        bob.refresh()
        assert bob.apply(RewordEvidence(id="E1", text=f"words {n}")) is not None
        ann.refresh()
    ann.undo()
    again = Session(Store(store.database), "drawn", ANALYST, now=clock)
    assert [entry.seq for entry in again.log] == list(range(1, 14))
    times = [entry.at for entry in again.log]
    assert times == sorted(times, reverse=True)
    assert (again.case, again.log) == (ann.case, ann.log)
    assert replayed(DRAWN, again.log) == again.case
    assert again.history().index.tolist() == list(range(1, 14))
    again.redo()
    assert again.case.rating(ANALYST, "E1", "H1") is Rating(SCALE[5 % 4])
