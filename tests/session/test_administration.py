from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile, read
from workbench.errors import BadValue, CannotWrite, CaseExists, NoSuchCase, NoSuchTemplate, NotACaseFile
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.administration import (
    backup_all,
    backup_case,
    begin_case,
    case_name,
    copy_case,
    delete_case,
    listing,
    rename_case,
    restore_case,
)
from workbench.session.opening import begin, stored_case
from workbench.session.session import Session
from workbench.store.store import Store

NOW = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "workbench.db")
    begin(store, "mine", CaseFile(case=case({"E1": "C I", "E2": ". ."})))
    return store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def rated(store: Store, name: str = "mine") -> Session:
    session = Session(store, name, ANALYST, now=lambda: NOW)
    session.apply(RateCell(evidence="E2", hypothesis="H1", rating=Rating.II))
    return session


def test_the_list_says_how_far_each_case_has_come(store: Store) -> None:
    rated(store).take_snapshot("then")
    begin_case(store, "blank", ANALYST)
    blank, mine = listing(store, ANALYST)
    assert (blank.name, blank.title, blank.edits, blank.cells) == ("blank", "blank", 0, 0)
    assert (mine.name, mine.title, mine.question) == ("mine", "Drawn", "Which?")
    assert (mine.edits, mine.snapshots, mine.evidence, mine.hypotheses) == (2, 1, 2, 2)
    assert (mine.rated, mine.cells) == (3, 4)
    assert mine.changed.startswith("2026-02-03T04:05:06")


def test_a_case_is_begun_empty_or_from_a_template(store: Store) -> None:
    begin_case(store, "  my   case ", ANALYST, question="Why?")
    assert stored_case(store, "my case").case.question == "Why?"
    begin_case(store, "cult", ANALYST, template="aum-shinrikyo")
    assert stored_case(store, "cult").case.analysts == (ANALYST,)
    with pytest.raises(CaseExists):
        begin_case(store, "cult", ANALYST)
    with pytest.raises(NoSuchTemplate):
        begin_case(store, "other", ANALYST, template="nothing")
    assert store.names() == ("cult", "mine", "my case")


@pytest.mark.parametrize("name", ["", " ", ".hidden", "a/b", "a\\b", "a:b", "case.json", "x" * 81, "a\nb"])
def test_a_name_that_no_file_could_have_is_refused(name: str) -> None:
    with pytest.raises(BadValue, match="Name"):
        case_name(name)


def test_a_copy_has_the_whole_history_and_goes_its_own_way(store: Store) -> None:
    session = rated(store)
    assert copy_case(store, "mine") == "mine-2"
    assert stored_case(store, "mine-2") == CaseFile(case=session.case, log=session.log)
    Session(store, "mine-2", ANALYST).undo()
    assert stored_case(store, "mine").case == session.case
    with pytest.raises(CaseExists):
        copy_case(store, "mine", "mine-2")


def test_a_renamed_case_is_the_same_case(store: Store) -> None:
    session = rated(store)
    assert rename_case(store, "mine", "yours") == "yours"
    session.undo()
    assert stored_case(store, "yours").log == session.log
    assert rename_case(store, "yours", "yours") == "yours"


def test_a_deleted_case_comes_back_with_its_history(store: Store, folder: Path) -> None:
    session = rated(store)
    backup = delete_case(store, "mine", folder, now=NOW)
    assert store.names() == ()
    assert backup == folder / "mine-2026-02-03T040506Z.json"
    assert restore_case(store, backup) == "mine"
    again = Session(store, "mine", ANALYST)
    assert (again.case, again.log) == (session.case, session.log)
    again.undo()
    assert again.case == case({"E1": "C I", "E2": ". ."})


def test_nothing_is_deleted_without_a_backup(store: Store, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("no folder")
    with pytest.raises(CannotWrite):
        delete_case(store, "mine", tmp_path / "taken", now=NOW)
    assert store.names() == ("mine",)


def test_a_backup_is_put_beside_older_ones(store: Store, folder: Path) -> None:
    first = backup_case(store, "mine", folder, now=NOW)
    second = backup_case(store, "mine", folder, now=NOW)
    assert second.name == "mine-2026-02-03T040506Z-2.json"
    assert read(first) == read(second) == stored_case(store, "mine")


def test_all_cases_are_backed_up_at_once(store: Store, folder: Path) -> None:
    begin_case(store, "blank", ANALYST)
    assert [path.name[:5] for path in backup_all(store, folder, now=NOW)] == ["blank", "mine-"]


def test_restoring_never_writes_over_a_case(store: Store, folder: Path) -> None:
    backup_case(store, "mine", folder, now=NOW)
    backup = backup_case(store, "mine", folder, now=NOW)
    session = rated(store)
    assert restore_case(store, backup) == "mine-2"
    assert restore_case(store, backup, "older") == "older"
    assert stored_case(store, "mine").case == session.case
    with pytest.raises(CaseExists):
        restore_case(store, backup, "mine")


def test_what_is_no_backup_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    (tmp_path / "note.json").write_text("{}")
    with pytest.raises(NotACaseFile):
        restore_case(store, tmp_path / "note.json")
    assert store.names() == ("mine",)


def test_a_case_that_is_not_there_is_named(store: Store, folder: Path) -> None:
    for attempt in (
        lambda: copy_case(store, "nine"),
        lambda: rename_case(store, "nine", "ten"),
        lambda: delete_case(store, "nine", folder, now=NOW),
        lambda: backup_case(store, "nine", folder, now=NOW),
    ):
        with pytest.raises(NoSuchCase, match="No case 'nine'"):
            attempt()
