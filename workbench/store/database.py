"""The file that cases are kept in: opened, brought up to date, and its troubles told plainly.

Not here: what is kept in it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from workbench.errors import StoreNotUpgraded, StoreTooNew, StoreUnusable
from workbench.messages import say
from workbench.store import tables
from workbench.store.clock import Clock, utc_now
from workbench.store.sqlite import DatabaseError, copy_whole, engine_for, held_open
from workbench.store.upgrade import upgrade, version_of


class Database:
    """A database, open and of this version.

    Parameters
    ----------
    database : Path
        The file; it is made if it is missing, in a folder that exists.

    Raises
    ------
    StoreUnusable
        If the file cannot be opened, or is no database.
    StoreTooNew
        If a later version of the workbench wrote it.
    StoreNotUpgraded
        If an earlier version wrote it and it could not be copied first.
    """

    def __init__(self, database: Path, *, now: Clock = utc_now) -> None:
        self.database = database
        self.notice = ""
        """What a person is to be told about the store when it was opened; "" if nothing."""
        self._engine: Engine = engine_for(database)
        with self._writing() as connection:
            tables.metadata.create_all(connection)
            version = version_of(connection)
            if version > tables.VERSION:
                raise StoreTooNew(str(database), version, tables.VERSION)
        if version < tables.VERSION:
            self._bring_up_to_date(version, now())

    @property
    def sources(self) -> Path:
        """The folder, beside the database, for texts that are not in it."""
        return self.database.with_name("sources")

    def hold(self) -> Callable[[], None]:
        """Keep the database open, so that edits in a row cost less; return what ends it."""
        with self._told_plainly():
            return held_open(self._engine)

    def _bring_up_to_date(self, version: int, now: datetime) -> None:
        copy = self._free(f"{self.database.stem}-version-{version}-{now:%Y-%m-%dT%H%M%SZ}")
        try:
            copy_whole(self.database, copy)
        except (OSError, DatabaseError) as error:
            raise StoreNotUpgraded(str(self.database), str(error)) from error
        with self._writing() as connection:
            upgrade(connection)
        self.notice = say("store.upgraded", version=version, copy=copy)

    def _free(self, stem: str) -> Path:
        names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
        paths = (self.database.with_name(f"{name}{self.database.suffix}") for name in names)
        return next(path for path in paths if not path.exists())

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._told_plainly(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._told_plainly(), self._engine.connect() as unbound:
            connection = unbound.execution_options(writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise StoreUnusable(str(self.database), str(error.orig)) from error
