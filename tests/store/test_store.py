import sqlite3
from pathlib import Path

import pytest

from workbench.errors import CaseExists, StoreTooNew, StoreUnusable
from workbench.store.store import Behind, Store

AT = "2026-01-01T00:00:00+00:00"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "workbench.db")
    store.create("one", {("header", '["title"]'): '"x"'}, [], at=AT)
    return store


def test_what_was_appended_is_read_by_another_connection(store: Store) -> None:
    store.append("one", 1, "first", {("cells", "a"): "1", ("cells", "b"): "2"})
    store.append("one", 2, "second", {("cells", "a"): None, ("cells", "b"): "3"})
    records, log = Store(store.database).read("one")
    assert records == {("header", '["title"]'): '"x"', ("cells", "b"): "3"}
    assert log == ["first", "second"]
    assert store.since("one", 1) == ["second"]


def test_an_edit_with_a_number_already_taken_is_turned_away_whole(store: Store) -> None:
    store.append("one", 1, "theirs", {})
    with pytest.raises(Behind):
        store.append("one", 1, "mine", {("cells", "a"): "1"})
    assert store.read("one") == ({("header", '["title"]'): '"x"'}, ["theirs"])


def test_an_edit_and_its_records_are_kept_together_or_not_at_all(store: Store) -> None:
    with sqlite3.connect(store.database) as connection:
        connection.execute("CREATE TRIGGER t BEFORE INSERT ON records BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(StoreUnusable, match="no"):
        store.append("one", 1, "edit", {("cells", "a"): "1"})
    assert store.since("one", 0) == []


def test_a_full_disk_is_a_sentence_and_nothing_is_kept(store: Store, tmp_path: Path) -> None:
    from sqlalchemy import event

    def small(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(store._engine, "connect", small)
    with pytest.raises(StoreUnusable, match="full"):
        store.append("one", 1, "x" * 100_000, {})
    event.remove(store._engine, "connect", small)
    assert store.since("one", 0) == []


def test_a_name_is_given_once(store: Store) -> None:
    with pytest.raises(CaseExists, match="'one' exists already"):
        store.create("one", {}, [], at=AT)
    store.create("two", {}, [], at=AT)
    assert store.names() == ("one", "two")
    with pytest.raises(CaseExists):
        store.rename("two", "one")
    store.rename("two", "three")
    assert store.names() == ("one", "three")


def test_a_case_that_is_not_there_is_a_lookup_error(store: Store) -> None:
    with pytest.raises(LookupError):
        store.read("nine")


def test_a_later_versions_store_is_refused_untouched(store: Store) -> None:
    with sqlite3.connect(store.database) as connection:
        connection.execute("UPDATE about SET value = '99'")
    with pytest.raises(StoreTooNew, match="version 99"):
        Store(store.database)


def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "workbench.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreUnusable, match="not a database"):
        Store(tmp_path / "workbench.db")


def test_a_locked_store_is_a_sentence(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.store import sqlite

    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0)
    impatient = Store(store.database)
    other = sqlite3.connect(store.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(StoreUnusable, match="locked"):
            impatient.append("one", 1, "edit", {})
        assert impatient.names() == ("one",)
    finally:
        other.close()


def test_every_commit_is_flushed_to_the_disk(store: Store) -> None:
    with store._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_only_one_module_speaks_sqlite() -> None:
    import workbench

    package = Path(workbench.__file__).parent
    speaking = [
        p.relative_to(package).as_posix()
        for p in package.rglob("*.py")
        if "PRAGMA" in p.read_text() or "import sqlite3" in p.read_text()
    ]
    assert speaking == ["store/sqlite.py"]
