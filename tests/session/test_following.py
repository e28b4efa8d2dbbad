"""Others' edits arrive by themselves while somebody looks, and nothing is asked while nobody does."""

import logging
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from threading import enumerate as threads

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile
from workbench.errors import StoreUnusable
from workbench.model.edits import RewordCase
from workbench.session.following import Follower
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.store import Store

LONG = 60.0  # seconds; nothing waits that long unless it is broken


class Counted(Follower):
    """A follower whose thread tells when it has looked."""

    def __init__(self) -> None:
        super().__init__(pause=0.01)
        self.pauses: list[float] = []
        self.looked = Event()

    def _somebody_looks_after(self, pause: float) -> bool:
        self.pauses.append(pause)
        self.looked.set()
        return super()._somebody_looks_after(min(pause, 0.01))

    def wait_for_looks(self, n: int) -> None:
        """Wait until it has gone round so many times more."""
        for _ in range(n):
            self.looked.clear()
            assert self.looked.wait(LONG)

    def running(self) -> bool:
        return self._thread is not None


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "workbench.db")
    begin(store, "drawn", CaseFile(case=case({"E1": ". ."})))
    return store


@pytest.fixture
def follower() -> Iterator[Counted]:
    made = Counted()
    yield made
    made._followed.clear()


def retitle(session: Session, title: str) -> None:
    session.apply(RewordCase(title=title, question="", explanation=""))


def test_what_somebody_else_edits_is_heard_of_without_being_asked_for(
    store: Store, follower: Counted
) -> None:
    ann, bob, heard = Session(store, "drawn", ANALYST), Session(store, "drawn", "bob"), Event()
    ann.watch(lambda _: heard.set())
    follower.follow(ann)
    retitle(bob, "Bob's")
    assert heard.wait(LONG)
    assert ann.case.title == "Bob's"


def test_the_thread_ends_with_the_last_who_looks_and_begins_again_with_the_next(
    store: Store, follower: Counted
) -> None:
    session = Session(store, "drawn", ANALYST)
    stops = [follower.follow(session), follower.follow(session)]
    stops[0]()
    stops[0]()
    follower.wait_for_looks(2)
    thread = follower._thread
    assert thread is not None
    stops[1]()
    thread.join(LONG)
    assert not thread.is_alive()
    assert not follower.running()
    follower.follow(session)
    follower.wait_for_looks(1)
    assert follower.running()


def test_nothing_is_read_again_while_nothing_was_edited(
    store: Store, follower: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(store, "drawn", ANALYST)
    retitle(session, "Mine")
    monkeypatch.setattr(store, "since", lambda *_: pytest.fail("the history was read"))
    follower.follow(session)
    follower.wait_for_looks(3)
    session.catch_up()


def test_a_store_that_gives_no_answer_is_asked_less_often_and_then_again_as_before(
    store: Store, follower: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: str) -> int:
        raise StoreUnusable("workbench.db", "database is locked")

    ann, bob = Session(store, "drawn", ANALYST), Session(store, "drawn", "bob")
    with monkeypatch.context() as patched:
        patched.setattr(store, "newest", locked)
        follower.follow(ann)
        follower.wait_for_looks(15)
        assert follower.pauses[:4] == [0.01, 0.02, 0.04, 0.08]
        assert follower.pauses[-1] == 15.0
    retitle(bob, "Bob's")
    follower.wait_for_looks(3)
    assert ann.case.title == "Bob's"
    assert follower.pauses[-1] == 0.01


def test_a_watcher_that_fails_does_not_end_the_following(
    store: Store, follower: Counted, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Session) -> None:
        raise ZeroDivisionError

    ann, bob = Session(store, "drawn", ANALYST), Session(store, "drawn", "bob")
    stop = ann.watch(fail)
    follower.follow(ann)
    with caplog.at_level(logging.ERROR):
        retitle(bob, "One")
        follower.wait_for_looks(3)
    assert "could not be taken in" in caplog.text
    stop()
    retitle(bob, "Two")
    follower.wait_for_looks(3)
    assert ann.case.title == "Two"


def test_a_database_that_vanished_is_not_made_again(store: Store, follower: Counted) -> None:
    session = Session(store, "drawn", ANALYST)
    for path in store.database.parent.glob("workbench.db*"):
        path.unlink()
    follower.follow(session)
    follower.wait_for_looks(3)
    assert not store.database.exists()
    with pytest.raises(StoreUnusable, match="unable to open"):
        retitle(session, "Mine")
    assert not store.database.exists()


def test_the_thread_does_not_keep_the_process_alive(store: Store, follower: Counted) -> None:
    follower.follow(Session(store, "drawn", ANALYST))
    assert [thread.daemon for thread in threads() if thread is follower._thread] == [True]


def test_the_database_is_held_open_while_somebody_looks_and_no_longer(
    store: Store, follower: Counted
) -> None:
    session, log = Session(store, "drawn", ANALYST), store.database.with_name("workbench.db-wal")
    stop = follower.follow(session)
    retitle(session, "One edit")
    assert log.exists()
    elsewhere = Thread(target=stop)
    elsewhere.start()
    elsewhere.join()
    stop()
    retitle(session, "Another")
    assert not log.exists()
