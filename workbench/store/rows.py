"""A case's rows in the database: found, read and written over a connection.

Not here: what belongs together in one transaction.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, insert, select

from workbench.store import tables

RecordKey = tuple[str, str]
"""A record's kind and its key within the kind."""


class Identity(NamedTuple):
    """A case whatever it is called now; one of the same name that came later is another."""

    id: int
    began: str


def id_of(connection: Connection, case: str | Identity) -> int:
    """Return the number of a case by its name or identity; raise LookupError if there is none."""
    wanted = is_case(case) if isinstance(case, Identity) else tables.cases.c.name == case
    found: int | None = connection.scalar(select(tables.cases.c.id).where(wanted))
    if found is None:
        raise LookupError(str(case))
    return found


def newest_of(connection: Connection, case_id: int) -> int:
    """Return the number of a case's newest edit; 0 before the first."""
    found: int | None = connection.scalar(
        select(func.max(tables.edits.c.seq)).where(tables.edits.c.case_id == case_id)
    )
    return found or 0


def edits_of(connection: Connection, case_id: int, *, after: int) -> list[str]:
    """Return a case's edits after the one of this number, the oldest first."""
    wanted = (tables.edits.c.case_id == case_id) & (tables.edits.c.seq > after)
    return list(connection.scalars(select(tables.edits.c.value).where(wanted).order_by(tables.edits.c.seq)))


def records_of(connection: Connection, case_id: int) -> dict[RecordKey, str]:
    """Return a case's records."""
    columns = tables.records.c
    wanted = select(columns.kind, columns.key, columns.value).where(columns.case_id == case_id)
    return {(row.kind, row.key): row.value for row in connection.execute(wanted)}


def is_case(identity: Identity) -> ColumnElement[bool]:
    """Return what finds a case by what never changes of it."""
    return (tables.cases.c.id == identity.id) & (tables.cases.c.began == identity.began)


def gone(identity: Identity) -> str:
    """Return the key under which a deleted case is noted."""
    return f"gone {identity.id} {identity.began}"


def is_record(case_id: int, key: RecordKey) -> ColumnElement[bool]:
    """Return what finds one record of a case."""
    columns = tables.records.c
    return (columns.case_id == case_id) & (columns.kind == key[0]) & (columns.key == key[1])


def insert_records(connection: Connection, case_id: int, found: Mapping[RecordKey, str]) -> None:
    """Write records of a case that are not there."""
    rows = [
        {"case_id": case_id, "kind": kind, "key": key, "value": value} for (kind, key), value in found.items()
    ]
    if rows:
        connection.execute(insert(tables.records), rows)


def insert_edits(connection: Connection, case_id: int, log: Iterable[tuple[int, str]]) -> None:
    """Write edits of a case, each with its number."""
    rows = [{"case_id": case_id, "seq": seq, "value": value} for seq, value in log]
    if rows:
        connection.execute(insert(tables.edits), rows)
