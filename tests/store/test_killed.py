"""What was reported as saved is there whenever the process dies, and the test would notice if not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The suite does a thousand; fewer are for trying something out by hand.
ROUNDS = int(os.environ.get("WORKBENCH_TEST_KILLS", "1000"))

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed by SIGKILL after a fork")


def killed(*arguments: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", *arguments],
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


@needs_fork
@pytest.mark.slow
def test_every_rating_that_was_reported_survives_a_process_killed_at_any_instant() -> None:
    found = killed(str(ROUNDS))
    assert found["lost"] == []
    assert found["kills"] == ROUNDS
    assert int(str(found["reported"])) > ROUNDS / 2


@needs_fork
@pytest.mark.slow
def test_a_store_that_reports_before_it_commits_is_found_out() -> None:
    assert killed(str(ROUNDS), "early")["lost"] != []
