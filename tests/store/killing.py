"""A process that rates and says of each rating "saved", killed at a random instant, many times.

Run as ``python -m tests.store.killing ROUNDS [early]``; writes one JSON object: how many kills, how many
ratings were reported, and which of the reported ones were missing afterwards. With ``early`` the store
is deliberately broken: it says that an edit is kept before it has committed it.

Everything is imported once; each round is a fork of this process, which takes a few milliseconds.
"""

import gc
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from threading import Thread

from tests.drawing import ANALYST, case
from tests.replay import replayed
from workbench.casefile import CaseFile
from workbench.model.case import Case
from workbench.model.edits import RateCell
from workbench.model.rating import SCALE
from workbench.session.opening import begin, stored_case
from workbench.session.records import read_edit
from workbench.session.session import Session
from workbench.store.store import Store

ROWS = [f"E{n}" for n in range(1, 31)]
COLUMNS = [f"H{n}" for n in range(1, 6)]
LONGEST_LIFE = 0.03  # seconds; long enough for a rating or two, short enough for many kills
SOUND_EVERY = 100  # rounds after which the whole case is read and held against its history

Report = list[object]
"""Number of the edit, row, column, code."""


class EarlyStore(Store):
    """Says that an edit is kept, and only then commits it: what must never happen."""

    _committing: Thread | None = None

    def append(self, name: str, seq: int, edit: str, changed: Mapping[tuple[str, str], str | None]) -> None:
        if self._committing is not None:
            self._committing.join()
        self._committing = Thread(target=super().append, args=(name, seq, edit, changed))
        self._committing.start()


def rate_until_killed(session: Session, seed: int, pipe: int) -> None:
    """Rate at random, and report each rating once the session has returned."""
    chance = random.Random(seed)
    while True:
        row, column, code = chance.choice(ROWS), chance.choice(COLUMNS), chance.choice(SCALE)
        entry = session.apply(RateCell(evidence=row, hypothesis=column, rating=code))
        if entry is not None:
            os.write(pipe, json.dumps([entry.seq, row, column, code]).encode() + b"\n")


def reported_until_killed(session: Session, seed: int, chance: random.Random) -> list[Report]:
    """Let a fork rate, kill it at a random instant, and return what it had reported.

    Two of three live until they have reported something; the others may die before.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        rate_until_killed(session, seed, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first = pipe.readline() if chance.random() < 2 / 3 else b""
        time.sleep(chance.uniform(0, LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = [first, *pipe.read().splitlines(keepends=True)]
    return [json.loads(line) for line in lines if line.endswith(b"\n")]


def missing(store: Store, known: int, reported: list[Report]) -> list[Report]:
    """Return which reported ratings are not in the store, which is opened for it as any other time."""
    entries = (read_edit(text) for text in store.since("drawn", known))
    kept = {
        (e.seq, e.edit.evidence, e.edit.hypothesis, e.edit.rating)
        for e in entries
        if isinstance(e.edit, RateCell)
    }
    return [report for report in reported if tuple(report) not in kept]


def check_sound(database: Path) -> None:
    """Read the whole case as after a restart; its records must be what its history makes of it."""
    file = stored_case(Store(database), "drawn")
    assert [entry.seq for entry in file.log] == list(range(1, len(file.log) + 1))
    assert replayed(begun(), file.log) == file.case


def begun() -> Case:
    return case({row: " ".join("." for _ in COLUMNS) for row in ROWS})


def main(rounds: int, *, early: bool) -> dict[str, object]:
    chance = random.Random(7)
    lost: list[Report] = []
    reports = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        database = Path(folder) / "workbench.db"
        store = (EarlyStore if early else Store)(database)
        begin(store, "drawn", CaseFile(case=begun()))
        session = Session(store, "drawn", ANALYST)
        gc.freeze()
        for n in range(1, rounds + 1):
            session.refresh()
            reported = reported_until_killed(session, n, chance)
            lost += missing(store, session.seq, reported)
            reports += len(reported)
            if early and lost:
                break
            if n % SOUND_EVERY == 0 or n == rounds:
                check_sound(database)
    return {"kills": n, "reported": reports, "lost": lost}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(int(sys.argv[1]), early="early" in sys.argv[2:])))
