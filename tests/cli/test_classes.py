"""A class prepared from the command line."""

import json
from pathlib import Path

import pytest

from tests.test_cli import Run, refused, run
from workbench.casefile import read
from workbench.errors import CannotWrite
from workbench.export.lesson import folder, prepare
from workbench.model.lesson import Lesson
from workbench.session.templates import from_template
from workbench.sources.shelf import Shelf

__all__ = ["run"]


def did(run: Run, *arguments: str) -> str:
    ran = run(*arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_a_class_is_one_folder_to_hand_out_and_one_to_keep(run: Run) -> None:
    told = did(run, "class", "new", "north-korea", "monday", "--seed", "7", "--repeat", "3", "--zip")
    assert "To hand out: " in told
    assert "Class seed: 7." in told
    student = Path("monday/student")
    assert sorted(path.relative_to(student).as_posix() for path in student.rglob("*")) == [
        "north-korea.json",
        "primer.html",
        "seeds",
        "seeds/kim-vietnam-moment.md",
        "seeds/lowy-first-test.md",
        "student.ipynb",
    ]
    assert sorted(path.name for path in Path("monday").iterdir()) == ["instructor", "student", "student.zip"]
    laid_down = Lesson(seed=7, given=("hypotheses", "evidence"), repeat=3)
    assert read("monday/student/north-korea.json").case.lesson == laid_down
    kept = read("monday/instructor/north-korea.json").case
    assert (len(kept.cells), kept.lesson) == (240, laid_down)
    assert json.loads(Path("monday/instructor/settings.json").read_text(encoding="utf-8"))["seed"] == 7


def test_what_is_to_be_found_is_not_in_the_students_case(run: Run) -> None:
    did(run, "class", "new", "north-korea", "bare", "--given", "none", "--open", "--minutes", "50")
    case = read("bare/student/north-korea.json").case
    assert (case.hypotheses, case.evidence) == ((), ())
    assert (case.lesson.blind, case.lesson.minutes, len(case.sources)) == (False, 50, 2)
    told = Path("bare/student/student.ipynb").read_text(encoding="utf-8")
    assert "exercise.hypotheses()" in told
    assert "exercise.reader()" in told
    assert "exercise.again()" not in told


def test_a_class_never_takes_the_place_of_another(run: Run) -> None:
    did(run, "class", "new", "aum-shinrikyo", "monday")
    assert "nothing was changed" in refused(run("class", "new", "north-korea", "monday"))
    assert [path.name for path in Path("monday/student").glob("*.json")] == ["aum-shinrikyo.json"]


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--given", "answers"), "answers"),
        (("--given", "evidence,indicators"), "only together with hypotheses"),
        (("--language", "xx"), "xx"),
        (("--repeat", "-1"), "-1"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    run: Run, options: tuple[str, ...], why: str
) -> None:
    assert why in refused(run("class", "new", "north-korea", "monday", *options))
    assert not Path("monday").exists()


def test_the_primer_of_a_class_on_its_own_example_keeps_the_example_back(run: Run) -> None:
    did(run, "class", "new", "aum-shinrikyo", "aum")
    did(run, "class", "new", "north-korea", "other")
    assert "attacked journalists" not in Path("aum/student/primer.html").read_text(encoding="utf-8")
    assert "attacked journalists" in Path("other/student/primer.html").read_text(encoding="utf-8")


def test_a_class_that_cannot_be_written_whole_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_asked: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder, "_zip", full)
    lesson = Lesson(seed=1, given=("hypotheses", "evidence"))
    with pytest.raises(CannotWrite):
        prepare(from_template("empty"), "empty", tmp_path / "monday", lesson, shelf=Shelf(), zipped=True)
    assert list(tmp_path.iterdir()) == []
