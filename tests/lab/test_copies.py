"""Working copies of notebooks: brought up to date, and never written over once changed."""

import errno
import json
from pathlib import Path

import pytest

from workbench.errors import CannotWrite
from workbench.lab.copies import lay_out


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "00_start.ipynb").write_text("first")
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


def visible(place: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(place.iterdir()) if not path.name.startswith(".")}


def test_a_missing_copy_is_made(shipped: Path, place: Path) -> None:
    assert lay_out(shipped, place) == []
    assert visible(place) == {"00_start.ipynb": "first"}


def test_a_copy_that_was_deleted_comes_back(shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    (place / "00_start.ipynb").unlink()
    assert lay_out(shipped, place) == []
    assert visible(place) == {"00_start.ipynb": "first"}


def test_an_unchanged_copy_is_replaced_by_a_newer_version(shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    (shipped / "00_start.ipynb").write_text("second")
    assert lay_out(shipped, place) == []
    assert visible(place) == {"00_start.ipynb": "second"}


def test_a_copy_that_is_current_is_not_touched(shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    before = (place / "00_start.ipynb").stat()
    lay_out(shipped, place)
    after = (place / "00_start.ipynb").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_changed_copy_stays_and_nothing_lies_beside_it(shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    (place / "00_start.ipynb").write_text("mine")
    assert lay_out(shipped, place) == []
    assert visible(place) == {"00_start.ipynb": "mine"}


def notebook(*cells: str, ran: bool = False) -> str:
    outputs = [{"output_type": "stream", "name": "stdout", "text": ["done"]}] if ran else []
    written = [{"cell_type": "code", "source": [cell], "outputs": outputs} for cell in cells]
    return json.dumps({"cells": written, "metadata": {"language_info": {"version": "3.12"}} if ran else {}})


def test_a_copy_that_was_only_opened_and_run_counts_as_unchanged(shipped: Path, place: Path) -> None:
    (shipped / "00_start.ipynb").write_text(notebook("first"))
    lay_out(shipped, place)
    (place / "00_start.ipynb").write_text(notebook("first", ran=True))
    (shipped / "00_start.ipynb").write_text(notebook("second"))
    assert lay_out(shipped, place) == []
    assert visible(place) == {"00_start.ipynb": notebook("second")}


def test_a_copy_with_another_word_in_a_cell_counts_as_changed(shipped: Path, place: Path) -> None:
    (shipped / "00_start.ipynb").write_text(notebook("first"))
    lay_out(shipped, place)
    (place / "00_start.ipynb").write_text(notebook("first, mine", ran=True))
    (shipped / "00_start.ipynb").write_text(notebook("second"))
    assert lay_out(shipped, place) == [("00_start.ipynb", "00_start (newer).ipynb")]
    assert visible(place)["00_start.ipynb"] == notebook("first, mine", ran=True)


def test_a_newer_version_is_put_beside_a_changed_copy_once(shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    (place / "00_start.ipynb").write_text("mine")
    (shipped / "00_start.ipynb").write_text("second")
    assert lay_out(shipped, place) == [("00_start.ipynb", "00_start (newer).ipynb")]
    assert visible(place) == {"00_start.ipynb": "mine", "00_start (newer).ipynb": "second"}
    (place / "00_start (newer).ipynb").unlink()
    assert lay_out(shipped, place) == []
    assert visible(place) == {"00_start.ipynb": "mine"}


def test_the_version_after_that_gets_a_name_of_its_own(shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    (place / "00_start.ipynb").write_text("mine")
    for text in ("second", "third"):
        (shipped / "00_start.ipynb").write_text(text)
        beside = lay_out(shipped, place)
    assert beside == [("00_start.ipynb", "00_start (newer 2).ipynb")]
    assert visible(place)["00_start (newer).ipynb"] == "second"
    assert visible(place)["00_start (newer 2).ipynb"] == "third"


@pytest.mark.parametrize("damage", ["{", "[]", "\x00"])
def test_without_a_readable_record_no_copy_is_lost(damage: str, shipped: Path, place: Path) -> None:
    lay_out(shipped, place)
    (place / ".shipped.json").write_text(damage)
    (place / "00_start.ipynb").write_text("mine")
    lay_out(shipped, place)
    assert visible(place) == {"00_start.ipynb": "mine", "00_start (newer).ipynb": "first"}


def test_a_persons_own_notebook_is_left_alone(shipped: Path, place: Path) -> None:
    (place / "mine.ipynb").write_text("mine")
    lay_out(shipped, place)
    assert visible(place)["mine.ipynb"] == "mine"


def test_a_copy_that_cannot_be_written_is_named_and_leaves_no_half(
    shipped: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("workbench.atomic.os.fsync", full)
    with pytest.raises(CannotWrite, match=r"00_start\.ipynb: no space left on device"):
        lay_out(shipped, place)
    assert list(place.iterdir()) == []
