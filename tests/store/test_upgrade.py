import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.drawing import ANALYST
from workbench.errors import StoreNotUpgraded, StoreTooNew
from workbench.model.edits import MarkCase
from workbench.model.probability import Probability
from workbench.model.rating import Rating
from workbench.session.opening import stored_case
from workbench.session.session import Session
from workbench.store import sqlite, tables
from workbench.store.store import Store

OLD = Path(__file__).with_name("old") / "version-1.sql"


def then() -> datetime:
    return datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A store as version 1 wrote it, with edits and an undo in its history."""
    database = tmp_path / "workbench.db"
    with sqlite3.connect(database) as connection:
        connection.executescript(OLD.read_text(encoding="utf-8"))
    return database


def versions(database: Path) -> str:
    with sqlite3.connect(database) as connection:
        found: str = connection.execute("SELECT value FROM about WHERE key = 'version'").fetchone()[0]
        return found


def dumped(database: Path) -> list[str]:
    with sqlite3.connect(database) as connection:
        return list(connection.iterdump())


def test_a_case_of_an_older_store_is_worked_on_as_before(database: Path) -> None:
    store = Store(database)
    assert store.names() == ("empty", "tides")
    session = Session(store, "tides", ANALYST)
    assert (session.case.as_of, session.case.handling, session.case.snapshots) == ("", "", ())
    assert session.case.rating(ANALYST, "E1", "H1") is Rating.C
    session.redo()
    assert session.case.rating(ANALYST, "E1", "H2") is Rating.II
    session.apply(MarkCase(as_of="2026-01-31", handling="TLP:GREEN"))
    assert stored_case(Store(database), "tides").case == session.case


def test_a_case_of_version_2_keeps_its_marks_and_snapshots(tmp_path: Path) -> None:
    database = tmp_path / "workbench.db"
    with sqlite3.connect(database) as connection:
        connection.executescript(OLD.with_name("version-2.sql").read_text(encoding="utf-8"))
    case = Session(Store(database), "tides", ANALYST).case
    assert (case.as_of, case.handling) == ("2026-01-31", "TLP:GREEN")
    assert [one.id for one in case.snapshots] == ["before the storm"]
    assert (case.levels_of, case.origins, case.expectations, case.deception) == ((), (), (), ())


def test_a_case_of_version_3_keeps_its_register_and_its_house_table(tmp_path: Path) -> None:
    database = tmp_path / "workbench.db"
    with sqlite3.connect(database) as connection:
        connection.executescript(OLD.with_name("version-3.sql").read_text(encoding="utf-8"))
    case = Session(Store(database), "tides", ANALYST).case
    assert [one.id for one in case.origins] == ["The harbour office"]
    assert case.levels_of == (("A", "high"),)
    assert (case.dependence, case.probability, case.scenarios) == (1.0, Probability(), ())


def test_an_older_store_is_copied_whole_before_it_is_upgraded(database: Path) -> None:
    before = dumped(database)
    store = Store(database, now=then)
    copy = database.with_name("workbench-version-1-2026-02-03T040506Z.db")
    assert dumped(copy) == before
    assert (versions(copy), versions(database)) == ("1", str(tables.VERSION))
    assert str(copy) in store.notice


def test_what_is_still_in_the_log_of_the_database_is_in_the_copy(database: Path) -> None:
    with sqlite3.connect(database) as busy:
        busy.execute("PRAGMA journal_mode = WAL")
        busy.execute("UPDATE cases SET name = 'late' WHERE name = 'empty'")
        busy.commit()
        Store(database, now=then)
    (copy,) = database.parent.glob("workbench-version-1-*.db")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM cases WHERE name = 'late'").fetchone() == (1,)


def test_an_older_copy_is_not_written_over(database: Path) -> None:
    earlier = database.with_name("workbench-version-1-2026-02-03T040506Z.db")
    earlier.write_text("kept")
    Store(database, now=then)
    assert earlier.read_text() == "kept"
    assert database.with_name("workbench-version-1-2026-02-03T040506Z-2.db").exists()


def test_a_store_is_upgraded_once(database: Path) -> None:
    Store(database)
    assert Store(database).notice == ""
    assert len(list(database.parent.glob("workbench-version-1-*.db"))) == 1


def test_a_store_that_cannot_be_copied_is_left_as_it_is(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(sqlite, "_check_sound", full)
    before = dumped(database)
    with pytest.raises(StoreNotUpgraded, match=r"disk is full. Nothing was changed"):
        Store(database)
    assert dumped(database) == before
    assert [path.name for path in database.parent.glob("*workbench*version*")] == []


def test_a_newer_store_is_neither_copied_nor_changed(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE about SET value = '99'")
    before = dumped(database)
    with pytest.raises(StoreTooNew, match="version 99"):
        Store(database)
    assert dumped(database) == before
    assert list(database.parent.glob("*version*")) == []


def test_every_version_has_a_step_to_the_next() -> None:
    from workbench.store.upgrade import STEPS

    assert sorted(STEPS) == list(range(1, tables.VERSION))
