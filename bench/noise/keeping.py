"""The results as files: three tables and a note of what was run.

Not here: how they come about.
"""

import json
import platform
import time
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pandas as pd

from bench.noise.parameters import SEED, Sizes
from bench.noise.run import Found, every_cell, grid

RESULTS = Path(__file__).with_name("results")
FILES = ("cells.csv", "scores.csv", "differences.csv")


def kept(sizes: Sizes, folder: Path) -> None:
    """Run every cell of the grid and write the results as found, telling how far it is."""
    print(f"seed {SEED}, {sizes.cases:,} cases and {sizes.training:,} for training in each cell", flush=True)
    started, found = time.perf_counter(), []
    for one in every_cell(sizes):
        found.append(one)
        if len(found) % 20 == 0 or len(found) == len(grid()):
            print(f"{len(found)} of {len(grid())}, {time.perf_counter() - started:.0f} s", flush=True)
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in zip(FILES, tables(found), strict=True):
        frame.to_csv(folder / name, index=False, lineterminator="\n")
    note = {
        "seed": SEED,
        "sizes": asdict(sizes),
        "numpy": np.__version__,
        "python": platform.python_version(),
    }
    (folder / "run.json").write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")


def tables(found: list[Found]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Return cells, scores and differences as frames, a line each."""
    return (
        pd.DataFrame([one.regime for one in found]),
        pd.DataFrame([line for one in found for line in one.scores]),
        pd.DataFrame([line for one in found for line in one.differences]),
    )
