"""The one module that knows SQLite: how a file is opened so that a commit is on the disk, and copied.

Not here: tables and statements, which any database could hold.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool

BUSY_SECONDS = 10

DatabaseError = sqlite3.Error
"""What goes wrong while a database is copied, by this name for those who do not know SQLite."""


def engine_for(database: Path) -> Engine:
    """Return an engine over a file, made if missing, that flushes every commit to the disk.

    It is made here and never again: where the file vanishes later, that is an error and no empty
    database takes its place. Write-ahead logging lets others read while one writes;
    ``synchronous=FULL`` makes a commit survive a crash of the machine. No connection outlives its
    use, so that the folder can be moved or removed, but for those that :func:`held_open` holds.
    """
    with suppress(OSError):  # what stands in the way is told by the first connection
        database.touch()
    address = f"{_address(database)}?mode=rw"
    engine = create_engine(
        "sqlite://",
        poolclass=NullPool,
        # one that is held open may be closed by another thread; each is used by one at a time
        creator=lambda: sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, check_same_thread=False),
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: Any) -> None:
        # Python's own transaction handling would begin too late for a read that a write rests on
        connection.isolation_level = None
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(
            "BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN"
        )

    return engine


def held_open(engine: Engine) -> Callable[[], None]:
    """Open a connection that asks for nothing, and return what closes it.

    Whoever closes the last connection clears the log away, which costs more than a commit; while
    one is held, a row of edits pays for its commits alone.
    """
    return engine.connect().close


def _address(database: Path) -> str:
    path = database.absolute().as_posix()
    return f"file://{quote(path if path.startswith('/') else f'/{path}')}"


def copy_whole(database: Path, target: Path) -> None:
    """Copy a database into one new file, what is still in its log included, and read the copy through.

    Raises
    ------
    OSError, DatabaseError
        If the copy cannot be written, or is not sound; it is not left behind then.
    """
    handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=".part", dir=target.parent)
    os.close(handle)
    beside = Path(name)
    try:
        with _connection(database) as source, _connection(beside) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            _check_sound(copy)
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def looked_over(database: Path) -> tuple[int | None, str]:
    """Return a store's version and what is wrong with its file, "" if nothing; it is only read."""
    address = f"{_address(database)}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS)) as connection:
            (sound,) = connection.execute("PRAGMA quick_check").fetchone()
            row = connection.execute("SELECT value FROM about WHERE key = 'version'").fetchone()
    except sqlite3.Error as error:
        return None, str(error)
    return (int(row[0]) if row else None), ("" if sound == "ok" else str(sound))


def _connection(database: Path) -> "closing[sqlite3.Connection]":
    return closing(sqlite3.connect(database, timeout=BUSY_SECONDS))


def _check_sound(connection: sqlite3.Connection) -> None:
    (found,) = connection.execute("PRAGMA integrity_check").fetchone()
    if found != "ok":
        raise sqlite3.DatabaseError(found)
