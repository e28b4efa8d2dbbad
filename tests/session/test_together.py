"""Several kernels edit one case as fast as they can: nothing is lost, doubled, or overwritten unseen."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.drawing import case
from tests.replay import replayed
from workbench.casefile import CaseFile
from workbench.model.history import LoggedEdit
from workbench.session.meanwhile import touched
from workbench.session.opening import begin, stored_case
from workbench.store.store import Store

ROOT = Path(__file__).resolve().parents[2]
DRAWN = case({f"E{n}": ". . . ." for n in range(1, 11)})

Acknowledged = list[tuple[int, int]]
"""Number of an edit, and of the newest one that was known when it was asked for."""


def edited_by(database: Path, analysts: list[str], edits: int) -> tuple[list[Acknowledged], Counter[str]]:
    """Let one process for each name edit at the same time; return what each was told, and the refusals."""
    crowd = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.session.crowd", str(database), who, str(n), str(edits)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n, who in enumerate(analysts, start=1)
    ]
    for one in crowd:
        assert one.stdout is not None
        assert one.stdout.readline() == "ready\n"
    for one in crowd:
        assert one.stdin is not None
        one.stdin.write("go\n")
        one.stdin.flush()
    told = [json.loads(one.communicate()[0]) for one in crowd]
    refused: Counter[str] = sum((Counter(one["refused"]) for one in told), Counter())
    return [[(seq, seen) for seq, seen in one["acknowledged"]] for one in told], refused


def overwritten_unseen(log: tuple[LoggedEdit, ...], told: list[Acknowledged]) -> list[tuple[int, int]]:
    """Return pairs of edits of which the second wrote over the first without its maker having seen it."""
    maker = {seq: n for n, one in enumerate(told) for seq, _ in one}
    seen = {seq: known for one in told for seq, known in one}
    last: dict[object, int] = {}
    found = []
    for entry in log:
        for field in (field for change in entry.changes for field in touched(change)):
            before = last.get(field, 0)
            if before > seen[entry.seq] and maker[before] != maker[entry.seq]:
                found.append((before, entry.seq))
            last[field] = entry.seq
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("analysts", "edits"), [(["ann", "ann"], 700), (["ann", "bob", "cem", "ann"] * 2, 250)]
)
def test_processes_that_edit_one_case_at_once_lose_double_and_overwrite_nothing(
    tmp_path: Path, analysts: list[str], edits: int
) -> None:
    store = Store(tmp_path / "workbench.db")
    begin(store, "drawn", CaseFile(case=DRAWN))
    told, refused = edited_by(store.database, analysts, edits)
    file = stored_case(Store(store.database), "drawn")
    numbers = [entry.seq for entry in file.log]
    assert numbers == list(range(1, len(numbers) + 1))
    assert replayed(DRAWN, file.log) == file.case
    assert sorted(seq for one in told for seq, _ in one) == numbers
    assert all(
        file.log[seq - 1].analyst == who for who, one in zip(analysts, told, strict=True) for seq, _ in one
    )
    assert overwritten_unseen(file.log, told) == []
    kinds = Counter(entry.edit.do for entry in file.log)
    assert min(kinds["Undo"], kinds["RateCell"], kinds["OrderEvidence"]) > 0
    if len(analysts) > 2:  # two may by chance never touch the same thing between two looks
        assert refused["Overtaken"] > 0
    assert refused["StoreUnusable"] == 0
