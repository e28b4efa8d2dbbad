"""Reading a case, and putting one rating on the disk.

Not here: writing other programs' files (``exports.py``).
"""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bench.cases import ANALYST, case_of_size
from bench.clock import Measured, measure
from workbench.casefile import CaseFile, from_json, to_json
from workbench.model.edits import RateCell
from workbench.model.rating import SCALE
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.store import Store


def files(folder: Path) -> Iterator[Measured]:
    """Yield what goes to and comes from the disk."""
    yield reading(500, 10)
    yield rating(folder)


def reading(rows: int, columns: int) -> Measured:
    """Reading a case file, beside the JSON parser alone."""
    text = to_json(CaseFile(case=case_of_size(rows, columns)))
    name = f"reading a file of {rows} × {columns}"
    return measure(name, lambda: from_json(text), "json.loads", lambda: json.loads(text), times=10)


def rating(folder: Path) -> Measured:
    """One durable rating, beside one bare SQLite commit flushed to the same disk."""
    store = Store(folder / "bench.db")
    begin(store, "bench", CaseFile(case=case_of_size(100, 8)))
    session = Session(store, "bench", ANALYST)
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL"):
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE t (x)")
    steps = iter(range(10_000))

    def rate() -> None:
        session.apply(RateCell(evidence="E1", hypothesis="H1", rating=SCALE[next(steps) % 5]))

    def commit() -> None:
        bare.execute("INSERT INTO t VALUES (1)")

    found = measure("rating one cell of 100 × 8, durably", rate, "bare SQLite commit", commit, times=100)
    bare.close()
    return found
