"""What is started is ended, and nothing of the person's own Jupyter gets into it."""

import os
from pathlib import Path

import pytest

from bench.starts import _person, _running


def test_what_was_started_ends_with_the_measure() -> None:
    with _running(["-c", "import time; time.sleep(600)"], os.environ) as process:
        assert process.poll() is None
    assert process.poll() is not None


def test_nothing_of_the_persons_own_jupyter_is_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", "somewhere")
    person = _person(tmp_path)
    assert [name for name in person if name.startswith("JUPYTER")] == ["JUPYTER_TOKEN"]
    assert person["HOME"] == str(tmp_path)
