from dataclasses import replace
from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile, read, write
from workbench.model.edits import CarryText, CorrectText, MarkCase
from workbench.model.source import Source
from workbench.session.administration import backup_case, restore_case
from workbench.session.filekeeper import FileKeeper
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.clock import utc_now
from workbench.store.store import Store
from workbench.store.workspace import VARIABLE

WORDS = "What the clerk saw."


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "workbench.db")


def begun(store: Store, *, carried: bool) -> Session:
    begin(store, "drawn", CaseFile(case=case({"E1": "C"})))
    session = Session(store, "drawn", ANALYST)
    hash = session.library.keep_text(WORDS)
    source = Source(id="S1", title="Report", text_sha256=hash, carried=carried)
    store.delete("drawn", backup="")
    begin(store, "drawn", CaseFile(case=replace(case({"E1": "C"}), sources=(source,))))
    return Session(store, "drawn", ANALYST)


def test_a_text_stays_here_unless_the_case_says_otherwise(store: Store, tmp_path: Path) -> None:
    session, path = begun(store, carried=False), tmp_path / "case.json"
    assert read(session.save(path)).texts == {}
    session.apply(CarryText(id="S1", carried=True))
    assert list(read(session.save(path)).texts.values()) == [WORDS]
    session.apply(CarryText(id="S1", carried=False))
    session.save(path)
    assert WORDS not in path.read_text(encoding="utf-8")


def test_a_carried_text_comes_into_the_library_it_is_taken_to(store: Store, tmp_path: Path) -> None:
    file = begun(store, carried=True).save(tmp_path / "case.json")
    elsewhere = Store(_made(tmp_path / "elsewhere") / "workbench.db")
    name = restore_case(elsewhere, file)
    session = Session(elsewhere, name, ANALYST)
    assert session.library.text(session.case.source("S1").text_sha256) == WORDS


def test_a_backup_carries_what_the_case_does(store: Store, tmp_path: Path) -> None:
    begun(store, carried=True)
    backup = backup_case(store, "drawn", tmp_path / "backups", now=utc_now())
    assert list(read(backup).texts.values()) == [WORDS]


def test_a_correction_is_undone_like_anything_else(store: Store) -> None:
    session = begun(store, carried=False)
    better = session.library.keep_text("What the clerk heard.")
    session.apply(CorrectText(id="S1", text_sha256=better))
    session.undo()
    assert session.library.text(session.case.source("S1").text_sha256) == WORDS


def test_an_edit_of_a_case_file_keeps_the_text_it_carries(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begun(store, carried=True).save(tmp_path / "case.json")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nowhere"))
    Session(FileKeeper(file), str(file), ANALYST).apply(MarkCase(as_of="2026-01-31", handling=""))
    assert list(read(file).texts.values()) == [WORDS]
    write(file, replace(read(file), texts={}))
    Session(FileKeeper(file), str(file), ANALYST).apply(MarkCase(as_of="", handling=""))
    assert read(file).texts == {}


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
