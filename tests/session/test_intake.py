"""What was brought and is no source yet: read beside everything else, left out, added, taken back."""

import threading
from pathlib import Path

import psutil
import pytest

from tests.drawing import case
from tests.sources.readers.making import page, passage
from tests.sources.readers.test_batch import hanging_pdf
from workbench.errors import Refused
from workbench.messages import say
from workbench.model.source import Source
from workbench.session import intake as module
from workbench.session.bringing import keep
from workbench.session.intake import Brought, Intake
from workbench.sources.library import Library
from workbench.sources.readers import Batch

PAGE = page(f"<p>{passage(1)}</p>").encode()


def at_once(work: object) -> None:
    work()  # type: ignore[operator]


def workers() -> set[int]:
    return {one.pid for one in psutil.Process().children(recursive=True)}


class Room:
    """An intake that reads in a thread, and what it tells of itself."""

    def __init__(self) -> None:
        self.told = threading.Condition()
        self.intake = Intake(self._tell)

    def _tell(self) -> None:
        with self.told:
            self.told.notify_all()

    def bring(self, data: bytes, name: str) -> str:
        key = self.intake.begin(name, len(data))
        self.intake.take(key, data)
        return key

    def wait_for(self, key: str, *doing: str) -> Brought:
        with self.told:
            assert self.told.wait_for(lambda: self.intake.item(key).doing in doing, timeout=120)
        return self.intake.item(key)


@pytest.fixture
def room() -> Room:
    return Room()


def test_files_are_read_one_after_another_and_no_process_stays(room: Room) -> None:
    before = workers()
    keys = [room.bring(PAGE, f"{n}.html") for n in range(3)]
    bad = room.bring(b"%PDF-nothing", "bad.pdf")
    found = [room.wait_for(key, "read", "failed") for key in [*keys, bad]]
    assert [one.doing for one in found] == ["read", "read", "read", "failed"]
    assert found[3].why == say("readers.damaged")
    for thread in threading.enumerate():
        if thread.name == "workbench-readers":
            thread.join()
    assert workers() == before


def test_one_that_hangs_is_left_out_and_the_next_is_read(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "Batch", lambda: Batch(seconds=10_000))
    bomb, good = room.bring(hanging_pdf(), "bomb.pdf"), room.bring(PAGE, "good.html")
    room.wait_for(bomb, "reading")
    room.intake.drop(bomb)
    assert room.wait_for(good, "read", "failed").doing == "read"
    with pytest.raises(Refused, match="waits here no longer"):
        room.intake.item(bomb)


def test_a_file_that_was_left_out_while_it_arrived_wants_no_more() -> None:
    intake = Intake(lambda: None, run=at_once)
    key = intake.begin("a.txt", 10)
    assert intake.take(key, b"12345") is True
    intake.drop(key)
    assert intake.take(key, b"67890") is False
    assert intake.items == ()


def test_an_empty_file_has_its_sentence() -> None:
    intake = Intake(lambda: None, run=at_once)
    key = intake.begin("a.txt", 0)
    assert intake.take(key, b"") is False
    assert intake.item(key).why == say("readers.empty")


def test_too_much_at_once_is_refused_before_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_WAITING", 2)
    intake = Intake(lambda: None, run=at_once)
    keys = [intake.begin(f"{n}.txt", 10) for n in range(3)]
    assert [intake.item(key).doing for key in keys] == ["arriving", "arriving", "failed"]
    assert intake.item(keys[2]).why == say("sources.too_many")


def test_an_id_that_an_undo_gave_free_belongs_to_whoever_takes_it_next(tmp_path: Path) -> None:
    intake, library = Intake(lambda: None, run=at_once), Library(tmp_path)
    first, second = intake.paste("One text"), intake.paste("Another text")
    for key in (first, second):
        read = intake.item(key).read
        assert read is not None
        intake.added(key, keep(library, read), Source(id="S1", title="x"))
    assert [item.source is None for item in intake.items] == [True, False]
    assert case({}).sources == ()
