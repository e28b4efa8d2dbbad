"""A class's points from the command line."""

import json
from pathlib import Path

import pytest

from tests.classroom.handed_in import put, student
from tests.test_cli import Run, refused, run

__all__ = ["run"]

WHOLE = {"E1": "CC I", "E2": "C N", "E3": "II NA"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "handed-in"
    place.mkdir()
    student(place, "ann", WHOLE)
    student(place, "bo", {"E1": "C C"})
    put(place, "broken.json", "{")
    return place


def test_marks_are_one_line_a_student_and_a_broken_file_stops_nobody(run: Run, folder: Path) -> None:
    ran = run("class", "marks", str(folder), "marks.csv")
    assert (ran.code, ran.out) == (0, "Written: marks.csv (2 students)\n")
    assert ran.err.startswith("broken.json: It could not be read.")
    lines = Path("marks.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[1] for line in lines] == ["Name", "ann", "bo"]


def test_another_table_of_criteria_is_taken_and_a_wrong_one_refused(run: Run, folder: Path) -> None:
    Path("own.json").write_text('[{"id": "complete", "points": 10}]', encoding="utf-8")
    assert run("class", "marks", str(folder), "marks.csv", "--criteria", "own.json").code == 0
    assert "Every cell rated (out of 10)" in Path("marks.csv").read_text(encoding="utf-8")
    Path("own.json").write_text("[]", encoding="utf-8")
    assert "own.json" in refused(run("class", "marks", str(folder), "other.csv", "--criteria", "own.json"))
    assert not Path("other.csv").exists()


def test_marks_that_were_there_are_kept_beside_the_new_ones(run: Run, folder: Path) -> None:
    Path("marks.csv").write_text("marked by hand", encoding="utf-8")
    assert "is kept as marks.before-1.csv" in run("class", "marks", str(folder), "marks.csv").out
    assert Path("marks.before-1.csv").read_text(encoding="utf-8") == "marked by hand"
    assert "File,Name" in Path("marks.csv").read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_ends_in_one_sentence(run: Run) -> None:
    assert "nowhere" in refused(run("class", "marks", "nowhere", "marks.csv"))


def test_with_codes_the_points_name_nobody(run: Run, folder: Path) -> None:
    student(folder, "Ann", WHOLE, file="Ann Smith_12_onlinetext.json", at="2026-03-05T09:00:00+00:00")
    ran = run("class", "marks", str(folder), "marks.csv", "--codes", "key.json")
    assert ran.code == 0
    written = Path("marks.csv").read_text(encoding="utf-8")
    code = {name: code for code, name in json.loads(Path("key.json").read_text()).items()}["Ann"]
    assert f"{code}.json,{code}," in written or f"{code}-2.json,{code}," in written
    assert not [word for word in ("ann", "smith") if word in (written + ran.out + ran.err).lower()]
