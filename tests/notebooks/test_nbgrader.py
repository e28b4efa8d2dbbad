"""A prepared class as an assignment of nbgrader: released, handed in, marked, and its feedback read."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

import workbench
from tests.test_cli import Run, refused, run
from workbench.classroom.criteria import CRITERIA
from workbench.model.edits import ExplainCell, Judge, RateCell
from workbench.model.rating import Rating
from workbench.session.exercise import begin_exercise
from workbench.store.store import Store

__all__ = ["run"]

ROOT = Path(workbench.__file__).parent.parent
CASE = "aum-shinrikyo"
COURSE = 'c = get_config()\nc.CourseDirectory.course_id = "ach"\n'


@pytest.fixture
def course(run: Run, tmp_path: Path) -> Path:
    """Return a course's folder with one assignment, ``ach``, as its source."""
    place = tmp_path / "course"
    place.mkdir()
    assert (
        run(
            "class", "new", CASE, str(tmp_path / "monday"), "--seed", "7", "--given", "hypotheses,evidence"
        ).code
        == 0
    )
    ran = run("class", "nbgrader", str(tmp_path / "monday" / "student"), str(place / "source" / "ach"))
    assert "runs every student's notebook, with your rights" in ran.out
    (place / "nbgrader_config.py").write_text(COURSE, encoding="utf-8")
    return place


def work(folder: Path, who: str, *, whole: bool) -> None:
    """Do the exercise as a student does, through the session, and put the file beside the notebook."""
    case = folder / f"{CASE}.json"
    session = begin_exercise(
        Store(folder.parent.parent / f"{who}.db"), str(case), who, seed=None, draw=lambda: 1
    )
    first, *_ = session.case.rated_hypotheses
    session.apply(Judge(moment="before", answer=(first.id,), confidence="low"))
    for n, item in enumerate(session.case.counted_evidence):
        if n and not whole:
            break
        for hypothesis in session.case.rated_hypotheses:
            place = {"evidence": item.id, "hypothesis": hypothesis.id}
            session.apply(RateCell(**place, rating=Rating.II))
            session.apply(ExplainCell(**place, reason="Not <b>to be</b> expected."))
    if whole:
        session.apply(Judge(moment="after", answer=(first.id,), confidence="high"))
    session.save(folder / "hand-in.json")


# what the assignment is made of


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def about(cell: dict) -> dict:
    return cell["metadata"].get("nbgrader", {})


def test_the_assignment_has_a_cell_for_every_criterion_with_its_points(course: Path) -> None:
    marked = {
        about(cell)["grade_id"]: about(cell)
        for cell in cells(course / "source/ach/exercise.ipynb")
        if about(cell)
    }
    points = {id: one["points"] for id, one in marked.items() if one["grade"]}
    assert points == {one.id: one.points for one in CRITERIA}
    assert {id for id, one in marked.items() if one["solution"]} == {"argument"}
    assert all(one["locked"] for id, one in marked.items() if id != "argument")


def test_the_assignment_holds_what_is_handed_out_and_the_table_of_points(course: Path) -> None:
    assert sorted(path.name for path in (course / "source/ach").iterdir()) == [
        f"{CASE}.json",
        "criteria.json",
        "exercise.ipynb",
        "primer.html",
    ]


def test_a_folder_that_is_no_prepared_class_and_one_that_is_not_empty_are_refused(
    run: Run, course: Path
) -> None:
    assert "workbench class new" in refused(run("class", "nbgrader", str(course), "elsewhere"))
    again = refused(
        run("class", "nbgrader", str(course.parent / "monday/student"), str(course / "source/ach"))
    )
    assert "empty" in again


# marks from Python


def test_marks_of_one_file_say_what_is_there_and_what_is_missing(course: Path) -> None:
    source = course / "source/ach"
    work(source, "Ann", whole=False)
    found = workbench.marks(source / "hand-in.json", case=source / f"{CASE}.json")
    assert (found["complete"].points, found["before"].points, found["after"].points) == (1, 2, 0)
    assert "4 of 16 cells are rated." in str(found["complete"])
    assert found["argument"].points is None
    assert "marked by hand" in str(found["argument"])


@pytest.mark.parametrize("content", [None, "{", "[]", '{"schema_version": 1}'])
def test_a_file_that_is_not_there_or_broken_gets_no_points_and_says_why(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "hand-in.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    found = workbench.marks(path)
    assert {one.points for one in found.values()} == {0, None}
    assert "hand-in.json" in str(found["complete"])
    assert workbench.reasons(path).empty


def test_another_case_than_the_classs_gets_no_points(course: Path, tmp_path: Path) -> None:
    source = course / "source/ach"
    work(source, "Ann", whole=True)
    (tmp_path / "frame.json").write_bytes((source / f"{CASE}.json").read_bytes().replace(b"Aum", b"Bum"))
    found = workbench.marks(source / "hand-in.json", case=tmp_path / "frame.json")
    assert found["complete"].points == 0
    assert "another case" in str(found["complete"])


def test_handing_in_writes_the_file_and_says_what_is_missing(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    workbench.hand_in(workbench.exercise(CASE))
    assert "Nobody has begun" in capsys.readouterr().out
    assert not Path("hand-in.json").exists()
    workbench.hand_in(workbench.exercise(CASE, name="Ann"))
    assert "16 cells of 16 are not rated yet." in capsys.readouterr().out
    assert Path("hand-in.json").exists()


def test_a_page_of_nbgraders_does_not_tell_who_began_on_that_computer(monkeypatch) -> None:
    workbench.exercise(CASE, name="Somebody Else")
    assert [one["name"] for one in workbench.exercise(CASE).view()["known"]] == ["Somebody Else"]
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert workbench.exercise(CASE).view()["known"] == []


def test_marking_writes_nothing_over_what_was_handed_in(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    Path("hand-in.json").write_text("as it was", encoding="utf-8")
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    workbench.hand_in(workbench.exercise(CASE, name="Ann"))
    assert Path("hand-in.json").read_text(encoding="utf-8") == "as it was"
    assert capsys.readouterr().out == ""


# nbgrader itself


class Graded(NamedTuple):
    scores: dict[str, dict[str, tuple[float | None, float]]]
    page: dict[str, str]


@pytest.fixture
def graded(course: Path, quiet_jupyter, own_workspace: Path) -> Graded:
    """Run an assignment through nbgrader: Ann did all, Bo a little and tampered, Cy forgot the file."""
    if importlib.util.find_spec("nbgrader") is None:
        pytest.skip("nbgrader is not installed")
    nbgrader(course, "generate_assignment", "ach")
    for who in ("ann", "bo", "cy"):
        shutil.copytree(course / "release/ach", course / "submitted" / who / "ach")
    work(course / "submitted/ann/ach", "Ann", whole=True)
    work(course / "submitted/bo/ach", "Bo", whole=False)
    write_in(course / "submitted/ann/ach/exercise.ipynb", "argument", "E1 carries it.")
    write_in(course / "submitted/bo/ach/exercise.ipynb", "complete", "4.0")
    begun_anew(course / "submitted/bo/ach/exercise.ipynb")
    (course / "submitted/bo/ach/criteria.json").write_text(
        '[{"id": "complete", "points": 9}]', encoding="utf-8"
    )
    nbgrader(course, "autograde", "ach")
    nbgrader(course, "generate_feedback", "ach")
    return Graded(
        scores={who: scores_of(course, who) for who in ("ann", "bo", "cy")},
        page={
            who: (course / "feedback" / who / "ach/exercise.html").read_text(encoding="utf-8")
            for who in ("ann", "bo", "cy")
        },
    )


def environment() -> dict[str, str]:
    """Return what nbgrader runs in: it calls alembic by its bare name, and kernels import the workbench."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}


def nbgrader(course: Path, *arguments: str) -> None:
    program = "from nbgrader.apps.nbgraderapp import main; main()"
    ran = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        check=False,
        cwd=course,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stderr


def write_in(path: Path, id: str, text: str) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    (cell,) = (cell for cell in content["cells"] if about(cell).get("grade_id") == id)
    cell["source"] = [text]
    path.write_text(json.dumps(content), encoding="utf-8")


def begun_anew(path: Path) -> None:
    """Let a notebook name its student in the call, so that running it begins the exercise anew."""
    text = path.read_text(encoding="utf-8")
    call = f'workbench.exercise(\\"{CASE}.json\\"'
    assert call in text
    path.write_text(text.replace(call, f'{call}, name=\\"Bo\\"'), encoding="utf-8")


def scores_of(course: Path, who: str) -> dict[str, tuple[float | None, float]]:
    """Return each cell's points as nbgrader's own book of grades has them; None where a person is asked."""
    program = (
        "import json, sys; from nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as book:\n"
        "    found = book.find_submission_notebook('exercise', 'ach', sys.argv[1]).grades\n"
        "    print(json.dumps({one.name: [one.auto_score, one.max_score] for one in found}))"
    )
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, who],
        cwd=course,
        capture_output=True,
        text=True,
        check=True,
    )
    return {id: tuple(scores) for id, scores in json.loads(told.stdout).items()}


@pytest.mark.notebook
@pytest.mark.slow
def test_nbgrader_gives_the_points_of_the_file_that_was_handed_in(graded: Graded) -> None:
    assert graded.scores["ann"] == {
        "complete": (4, 4),
        "reasons": (4, 4),
        "across": (2, 2),
        "before": (2, 2),
        "after": (2, 2),
        "argument": (None, 6),
    }
    assert graded.scores["bo"] == {
        "complete": (1, 4),
        "reasons": (1, 4),
        "across": (0.62, 2),
        "before": (2, 2),
        "after": (0, 2),
        "argument": (0, 6),
    }
    assert {points for points, _ in graded.scores["cy"].values()} == {0}
    assert "4 of 16 cells are rated." in graded.page["bo"]
    assert "Your own judgement after the evidence, with a confidence, is missing." in graded.page["bo"]
    assert "hand-in.json is not there" in graded.page["cy"]
    assert "Not &lt;b&gt;to be&lt;/b&gt; expected." in graded.page["ann"]
    assert "Traceback (most recent call last)" not in "".join(graded.page.values())
