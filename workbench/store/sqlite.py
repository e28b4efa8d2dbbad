"""The one module that knows SQLite: how a file is opened so that a commit is on the disk.

Not here: tables and statements, which any database could hold.
"""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool

BUSY_SECONDS = 10


def engine_for(database: Path) -> Engine:
    """Return an engine over a file, made if missing, that flushes every commit to the disk.

    Write-ahead logging lets others read while one writes; ``synchronous=FULL`` makes a
    commit survive a crash of the machine. No connection outlives its use, so that the
    folder can be moved or removed.
    """
    engine = create_engine(
        f"sqlite:///{database}", poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS}
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
