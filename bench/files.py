"""Reading a case, and putting one rating on the disk.

Not here: writing other programs' files (``exports.py``).
"""

import json
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from openpyxl import load_workbook

from bench.bare import write_sheets
from bench.cases import ANALYST, case_of_size
from bench.clock import Measured, measure
from workbench.casefile import CaseFile, from_json, to_json
from workbench.casefile.formats import read_file
from workbench.model.edits import RateCell
from workbench.model.rating import SCALE, Rating
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.store import Store

WORKBOOK = 2.0  # times the bare cells, at most


def files(folder: Path) -> Iterator[Measured]:
    """Yield what goes to and comes from the disk."""
    yield reading(500, 10)
    yield matrix_file(folder / "matrix.xlsx", 10_000, 20)
    yield rating(folder)


def reading(rows: int, columns: int) -> Measured:
    """Reading a case file, beside the JSON parser alone."""
    text = to_json(CaseFile(case=case_of_size(rows, columns)))
    name = f"reading a file of {rows} × {columns}"
    return measure(name, lambda: from_json(text), "json.loads", lambda: json.loads(text), times=10)


def matrix_file(path: Path, rows: int, columns: int) -> Measured:
    """Reading a matrix out of a workbook, beside openpyxl alone walking over the same cells."""
    header = ["id", "evidence", *(f"Hypothesis {n}" for n in range(1, columns - 1))]
    codes = [[list(Rating)[(row * 7 + column) % 6] for column in range(columns - 2)] for row in range(rows)]
    items = [[f"E{n}", f"Item {n} of the evidence, in some words.", *row] for n, row in enumerate(codes)]
    write_sheets(path, {"Matrix": [header, *items]})

    def bare() -> int:
        book = load_workbook(path, read_only=True, data_only=True)
        return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))

    name = f"reading a workbook of {rows:,} × {columns}"
    read = partial(read_file, path, analyst=ANALYST)
    return measure(name, read, "openpyxl, the bare cells", bare, times=3, target=WORKBOOK)


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
