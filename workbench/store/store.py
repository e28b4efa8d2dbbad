"""Cases under work, kept so that an edit is on the disk before anybody says so.

What is kept is text: the caller turns records and edits into JSON and back. Not here: what
a record means.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from workbench.errors import CaseExists, StoreNotUpgraded, StoreTooNew, StoreUnusable
from workbench.messages import say
from workbench.store import tables
from workbench.store.clock import Clock, utc_now
from workbench.store.sqlite import DatabaseError, copy_whole, engine_for, held_open
from workbench.store.upgrade import upgrade, version_of

RecordKey = tuple[str, str]
"""A record's kind and its key within the kind."""


class Identity(NamedTuple):
    """A case whatever it is called now; one of the same name that came later is another."""

    id: int
    began: str


class Behind(Exception):
    """Somebody else has edited the case since it was last read."""


class Store:
    """A database of cases.

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

    def hold(self) -> Callable[[], None]:
        """Keep the database open, so that edits in a row cost less; return what ends it."""
        with self._told_plainly():
            return held_open(self._engine)

    def names(self) -> tuple[str, ...]:
        """Return the names of all cases, in alphabetical order."""
        with self._reading() as connection:
            return tuple(connection.scalars(select(tables.cases.c.name).order_by(tables.cases.c.name)))

    def pulse(self) -> tuple[tuple[str, str, int], ...]:
        """Return every case's name, beginning and newest edit: what tells whether anything has changed."""
        newest = func.coalesce(func.max(tables.edits.c.seq), 0)
        joined = tables.cases.outerjoin(tables.edits)
        columns = (tables.cases.c.name, tables.cases.c.began)
        asked = select(*columns, newest).select_from(joined).group_by(tables.cases.c.id).order_by(columns[0])
        with self._reading() as connection:
            return tuple((name, began, seq) for name, began, seq in connection.execute(asked))

    def create(self, name: str, found: Mapping[RecordKey, str], log: Iterable[str], *, at: str) -> None:
        """Keep a new case with its records and history.

        Raises
        ------
        CaseExists
            If there is one of this name.
        """
        with self._writing() as connection:
            try:
                connection.execute(insert(tables.cases).values(name=name, began=at))
            except IntegrityError:
                raise CaseExists(name, say("errors.case_exists.open_it")) from None
            case_id = self._id(connection, name)
            _insert_records(connection, case_id, found)
            _insert_edits(connection, case_id, enumerate(log, start=1))

    def read(self, name: str) -> tuple[dict[RecordKey, str], list[str]]:
        """Return a case's records and its history, oldest edit first.

        Raises
        ------
        LookupError
            If there is no such case.
        """
        with self._reading() as connection:
            case_id = self._id(connection, name)
            rows = connection.execute(
                select(tables.records.c.kind, tables.records.c.key, tables.records.c.value).where(
                    tables.records.c.case_id == case_id
                )
            )
            found = {(row.kind, row.key): row.value for row in rows}
            return found, self._edits(connection, case_id, after=0)

    def identity(self, name: str) -> Identity:
        """Return what stays the same when a case is renamed; raise LookupError if there is no such case."""
        with self._reading() as connection:
            columns = tables.cases.c
            found = connection.execute(select(columns.id, columns.began).where(columns.name == name)).first()
        if found is None:
            raise LookupError(name)
        return Identity(found.id, found.began)

    def name_of(self, identity: Identity) -> str | None:
        """Return what a case is called now; None if it was deleted."""
        with self._reading() as connection:
            found: str | None = connection.scalar(select(tables.cases.c.name).where(_is_case(identity)))
            return found

    def since(self, case: str | Identity, seq: int) -> list[str]:
        """Return the edits made after the one of this number."""
        with self._reading() as connection:
            return self._edits(connection, self._id(connection, case), after=seq)

    def newest(self, case: str | Identity) -> int:
        """Return the number of a case's newest edit; 0 before the first.

        Raises
        ------
        LookupError
            If there is no such case.
        """
        with self._reading() as connection:
            return self._newest(connection, self._id(connection, case))

    def append(
        self, case: str | Identity, seq: int, edit: str, changed: Mapping[RecordKey, str | None]
    ) -> None:
        """Keep an edit and the records it changed, together; on return both are on the disk.

        Parameters
        ----------
        case : str or Identity
            The case.
        seq : int
            The edit's number: one more than the last one the caller knows of.
        edit : str
            The history's entry.
        changed : mapping
            The records as they are now; None for one that is gone.

        Raises
        ------
        Behind
            If another edit has this number; nothing was kept.
        StoreUnusable
            If the disk is full, the file read-only or locked for too long; nothing was kept.
        """
        with self._writing() as connection:
            case_id = self._id(connection, case)
            if self._newest(connection, case_id) != seq - 1:
                raise Behind
            _insert_edits(connection, case_id, [(seq, edit)])
            for key in changed:
                connection.execute(delete(tables.records).where(_is_record(case_id, key)))
            _insert_records(connection, case_id, {k: v for k, v in changed.items() if v is not None})

    def rename(self, name: str, new: str) -> None:
        """Give a case another name.

        Raises
        ------
        CaseExists
            If there is one of the new name.
        """
        with self._writing() as connection:
            case_id = self._id(connection, name)
            try:
                connection.execute(update(tables.cases).where(tables.cases.c.id == case_id).values(name=new))
            except IntegrityError:
                raise CaseExists(new, say("errors.case_exists.another_name")) from None

    def delete(self, name: str, *, backup: str) -> None:
        """Delete a case with its history, and note where a backup of it lies.

        Raises
        ------
        LookupError
            If there is no such case.
        """
        identity = self.identity(name)
        with self._writing() as connection:
            connection.execute(delete(tables.cases).where(_is_case(identity)))
            connection.execute(insert(tables.about).values(key=_gone(identity), value=backup))

    def backup_of(self, identity: Identity) -> str:
        """Return where the backup of a deleted case lies; "" if nothing is known of it."""
        with self._reading() as connection:
            noted = select(tables.about.c.value).where(tables.about.c.key == _gone(identity))
            return connection.scalar(noted) or ""

    def _id(self, connection: Connection, case: str | Identity) -> int:
        wanted = _is_case(case) if isinstance(case, Identity) else tables.cases.c.name == case
        found: int | None = connection.scalar(select(tables.cases.c.id).where(wanted))
        if found is None:
            raise LookupError(str(case))
        return found

    def _newest(self, connection: Connection, case_id: int) -> int:
        found: int | None = connection.scalar(
            select(func.max(tables.edits.c.seq)).where(tables.edits.c.case_id == case_id)
        )
        return found or 0

    def _edits(self, connection: Connection, case_id: int, *, after: int) -> list[str]:
        wanted = (tables.edits.c.case_id == case_id) & (tables.edits.c.seq > after)
        return list(
            connection.scalars(select(tables.edits.c.value).where(wanted).order_by(tables.edits.c.seq))
        )

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


def _is_case(identity: Identity) -> ColumnElement[bool]:
    return (tables.cases.c.id == identity.id) & (tables.cases.c.began == identity.began)


def _gone(identity: Identity) -> str:
    return f"gone {identity.id} {identity.began}"


def _is_record(case_id: int, key: RecordKey) -> ColumnElement[bool]:
    columns = tables.records.c
    return (columns.case_id == case_id) & (columns.kind == key[0]) & (columns.key == key[1])


def _insert_records(connection: Connection, case_id: int, found: Mapping[RecordKey, str]) -> None:
    rows = [
        {"case_id": case_id, "kind": kind, "key": key, "value": value} for (kind, key), value in found.items()
    ]
    if rows:
        connection.execute(insert(tables.records), rows)


def _insert_edits(connection: Connection, case_id: int, log: Iterable[tuple[int, str]]) -> None:
    rows = [{"case_id": case_id, "seq": seq, "value": value} for seq, value in log]
    if rows:
        connection.execute(insert(tables.edits), rows)
