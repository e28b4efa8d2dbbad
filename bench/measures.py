"""What is measured, each beside a plain yardstick."""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from pptx import Presentation
from pptx.util import Inches

from bench.clock import Measured, measure
from workbench.casefile import CaseFile, from_json, to_json
from workbench.export import export
from workbench.model.case import Case, Cell, Place
from workbench.model.edits import RateCell
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import SCALE
from workbench.scoring import leave_one_out, matrix_of, standing
from workbench.session.opening import begin
from workbench.session.session import Session
from workbench.store.store import Store

ANALYST = "bench"


def case_of_size(rows: int, columns: int) -> Case:
    """Return a fully rated case."""
    evidence = tuple(
        Evidence(id=f"E{n}", text=f"Item {n} of the evidence, in some words.") for n in range(rows)
    )
    hypotheses = tuple(Hypothesis(id=f"H{n}", label=f"Hypothesis {n}") for n in range(columns))
    cells = {
        Place(ANALYST, e.id, h.id): Cell(rating=SCALE[(i * 7 + j * 3) % 5], reason=f"Because of {i} and {j}.")
        for i, e in enumerate(evidence)
        for j, h in enumerate(hypotheses)
    }
    return Case(title="Bench", question="Which?", evidence=evidence, hypotheses=hypotheses, cells=cells)


def all_measures() -> Iterator[Measured]:
    """Yield each measure when it is taken."""
    with tempfile.TemporaryDirectory() as folder:
        yield imports()
        yield standings(30, 5)
        yield standings(500, 10)
        yield sensitivity(500, 10)
        yield files(500, 10)
        yield edits(Path(folder))
        yield decks(Path(folder), 30, 5)
        yield decks(Path(folder), 500, 10)


def imports() -> Measured:
    """``import workbench`` beside ``import pandas``."""

    def importing(name: str) -> None:
        subprocess.run([sys.executable, "-c", f"import {name}"], check=True)

    return measure(
        "import workbench",
        lambda: importing("workbench"),
        "import pandas",
        lambda: importing("pandas"),
        times=5,
    )


def standings(rows: int, columns: int) -> Measured:
    """Where the hypotheses stand, beside a NumPy sum over the same cells."""
    case = case_of_size(rows, columns)
    values = matrix_of(case, ANALYST).values
    name = f"standing of {rows} × {columns}, from the case"
    return measure(name, lambda: standing(case, ANALYST), "NumPy sum", lambda: values.sum(axis=0), times=30)


def sensitivity(rows: int, columns: int) -> Measured:
    """Leaving out every row in turn, beside one standing."""
    case = case_of_size(rows, columns)
    name = f"leaving out each of {rows} rows"
    return measure(
        name, lambda: leave_one_out(case, ANALYST), "one standing", lambda: standing(case, ANALYST), times=5
    )


def files(rows: int, columns: int) -> Measured:
    """Reading a case file, beside the JSON parser alone."""
    import json

    text = to_json(CaseFile(case=case_of_size(rows, columns)))
    name = f"reading a file of {rows} × {columns}"
    return measure(name, lambda: from_json(text), "json.loads", lambda: json.loads(text), times=10)


def edits(folder: Path) -> Measured:
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

    found = measure(
        "rating one cell of 100 × 8, durably",
        rate,
        "bare SQLite commit",
        lambda: bare.execute("INSERT INTO t VALUES (1)"),
        times=100,
    )
    bare.close()
    return found


def decks(folder: Path, rows: int, columns: int) -> Measured:
    """A deck, beside python-pptx writing tables of the same cells and nothing else."""
    case = case_of_size(rows, columns)
    return measure(
        f"deck of {rows} × {columns}",
        lambda: export(case, folder / "deck.pptx", analyst=ANALYST),
        "bare tables",
        lambda: bare_tables(folder / "bare.pptx", rows, columns),
        times=3,
    )


def bare_tables(path: Path, rows: int, columns: int) -> None:
    """Write the same number of table cells, twelve rows a slide."""
    deck = Presentation()
    for first in range(0, rows, 12):
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        height = min(12, rows - first) + 1
        table = slide.shapes.add_table(height, columns + 1, Inches(0), Inches(0), Inches(9), Inches(5)).table
        for place in np.ndindex(height, columns + 1):
            table.cell(*map(int, place)).text = "CC"
    deck.save(path)
