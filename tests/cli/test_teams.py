"""``workbench class teams``: a folder for each team, with names or codes, and nothing written over."""

import json
from pathlib import Path

import pytest

from tests.classroom.handed_in import student
from tests.test_cli import Run, refused, run
from workbench.casefile import read

__all__ = ["run"]

FULL = {"E1": "C I", "E2": "N CC", "E3": "NA II"}


@pytest.fixture
def folder(run: Run) -> Path:
    place = Path("handed-in")
    place.mkdir()
    for who in ("Ann", "Bo", "Cy", "Dee & Ed"):
        student(place, who, FULL)
    return place


def test_each_team_gets_a_folder_with_its_case_and_a_notebook(run: Run, folder: Path) -> None:
    ran = run("class", "teams", "handed-in", "out", "--teams", "2", "--json")
    assert (ran.code, ran.err) == (0, "")
    made = json.loads(ran.out)["teams"]
    assert [one["team"] for one in made] == ["Team 1", "Team 2"]
    assert sorted(who for one in made for who in one["members"]) == ["Ann", "Bo", "Cy", "Dee & Ed"]
    for one in made:
        case = read(one["file"]).case
        assert (case.lesson.team, list(case.lesson.members)) == (one["team"], one["members"])
        others = {who for other in made if other is not one for who in other["members"]}
        assert not any(who in Path(one["file"]).read_text(encoding="utf-8") for who in others)
        notebook = json.loads(Path(one["file"]).with_name("team.ipynb").read_text(encoding="utf-8"))
        assert 'workbench.team("' + Path(one["file"]).name + '")' in "".join(notebook["cells"][1]["source"])
    again = run("class", "teams", "handed-in", "again", "--list", "out/teams.csv", "--json")
    assert [one["members"] for one in json.loads(again.out)["teams"]] == [one["members"] for one in made]
    assert "out" in refused(run("class", "teams", "handed-in", "out", "--teams", "2"))


def test_codes_take_the_place_of_names_in_every_file(run: Run, folder: Path) -> None:
    ran = run("class", "teams", "handed-in", "out", "--teams", "1", "--codes", "key.json")
    assert ran.code == 0
    for path in Path("out").rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert not any(name in text for name in ("Ann", "Dee"))
    assert set(json.loads(Path("key.json").read_text(encoding="utf-8"))) == set(
        read("out/team-1/team-1.json").case.lesson.members
    )
    assert "key" in refused(
        run("class", "teams", "handed-in", "new", "--teams", "1", "--codes", "new/key.json")
    )


def test_how_many_teams_there_can_be_is_said(run: Run, folder: Path) -> None:
    for wanted in (("--teams", "9"), ()):
        assert "1 to 4" in refused(run("class", "teams", "handed-in", "out", *wanted))
    Path("nothing").mkdir()
    assert "--teams" in refused(run("class", "teams", "nothing", "out", "--teams", "2"))
    assert not Path("out").exists()


def test_collect_lists_teams_apart_from_students(run: Run, folder: Path) -> None:
    run("class", "teams", "handed-in", "handed-in/teams", "--teams", "2")
    found = json.loads(run("class", "collect", "handed-in", "--json").out)
    assert [(one["team"], one["cells"], one["open"]) for one in found["teams"]] == [
        ("Team 1", 6, 0),
        ("Team 2", 6, 0),
    ]
    assert found["n"] == 4
    told = run("class", "collect", "handed-in", "--codes", "key.json").out
    assert "Team 2" in told
    assert "Ann" not in told


def test_a_review_sets_each_team_beside_its_members(run: Run, folder: Path) -> None:
    run("class", "teams", "handed-in", "handed-in/teams", "--teams", "2")
    found = json.loads(run("class", "review", "handed-in", "--json").out)
    assert [one["team"] for one in found["teams"]] == ["Team 1", "Team 2"]
    assert found["n"] == 4
    told = run("class", "review", "handed-in", "--codes", "key.json").out
    assert "Team 2, beside what its members handed in alone" in told
    assert "Ann" not in told
