"""Cases under work, kept so that an edit is on the disk before anybody says so.

What is kept is text: the caller turns records and edits into JSON and back. Not here: what
a record means.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from workbench.errors import CaseExists
from workbench.messages import say
from workbench.store import tables
from workbench.store.database import Database
from workbench.store.rows import (
    Identity,
    RecordKey,
    edits_of,
    gone,
    id_of,
    insert_edits,
    insert_records,
    is_case,
    is_record,
    newest_of,
    records_of,
)


class Behind(Exception):
    """Somebody else has edited the case since it was last read."""


class Store(Database):
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
            case_id = id_of(connection, name)
            insert_records(connection, case_id, found)
            insert_edits(connection, case_id, enumerate(log, start=1))

    def read(self, name: str) -> tuple[dict[RecordKey, str], list[str]]:
        """Return a case's records and its history, oldest edit first.

        Raises
        ------
        LookupError
            If there is no such case.
        """
        with self._reading() as connection:
            case_id = id_of(connection, name)
            return records_of(connection, case_id), edits_of(connection, case_id, after=0)

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
            found: str | None = connection.scalar(select(tables.cases.c.name).where(is_case(identity)))
            return found

    def since(self, case: str | Identity, seq: int) -> list[str]:
        """Return the edits made after the one of this number."""
        with self._reading() as connection:
            return edits_of(connection, id_of(connection, case), after=seq)

    def newest(self, case: str | Identity) -> int:
        """Return the number of a case's newest edit; 0 before the first.

        Raises
        ------
        LookupError
            If there is no such case.
        """
        with self._reading() as connection:
            return newest_of(connection, id_of(connection, case))

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
            case_id = id_of(connection, case)
            if newest_of(connection, case_id) != seq - 1:
                raise Behind
            insert_edits(connection, case_id, [(seq, edit)])
            for key in changed:
                connection.execute(delete(tables.records).where(is_record(case_id, key)))
            insert_records(connection, case_id, {k: v for k, v in changed.items() if v is not None})

    def rename(self, name: str, new: str) -> None:
        """Give a case another name.

        Raises
        ------
        CaseExists
            If there is one of the new name.
        """
        with self._writing() as connection:
            case_id = id_of(connection, name)
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
            connection.execute(delete(tables.cases).where(is_case(identity)))
            connection.execute(insert(tables.about).values(key=gone(identity), value=backup))

    def backup_of(self, identity: Identity) -> str:
        """Return where the backup of a deleted case lies; "" if nothing is known of it."""
        with self._reading() as connection:
            noted = select(tables.about.c.value).where(tables.about.c.key == gone(identity))
            return connection.scalar(noted) or ""
