"""``workbench class try``: an invented class to rehearse with."""

import json
from pathlib import Path

from tests.test_cli import Run, refused, run

__all__ = ["run"]


def test_a_folder_is_written_that_collect_and_review_read(run: Run) -> None:
    ran = run("class", "try", "trial", "--students", "4", "--case", "aum-shinrikyo")
    assert ran.code == 0, ran.err
    assert min(path.name for path in Path("trial").iterdir()) == "aum-shinrikyo-Student-01.json"
    seen = json.loads(run("class", "collect", "trial", "--json").out)
    assert [one["analyst"] for one in seen["submissions"]] == [f"Student 0{n}" for n in range(1, 5)]
    assert json.loads(run("class", "review", "trial", "--json").out)["n"] == 4


def test_a_folder_with_something_in_it_is_left_alone(run: Run) -> None:
    Path("full").mkdir()
    (Path("full") / "kept.txt").write_text("mine")
    assert "full" in refused(run("class", "try", "full"))
    assert [path.name for path in Path("full").iterdir()] == ["kept.txt"]


def test_a_deck_is_written_and_names_only_if_asked(run: Run) -> None:
    run("class", "try", "trial", "--students", "4", "--case", "aum-shinrikyo")
    ran = run(
        "class", "deck", "trial", "out.pptx", "--case", "aum-shinrikyo", "--groups", "2", "--look", "dark"
    )
    assert (ran.code, ran.err) == (0, "")
    assert "out.pptx" in ran.out
    inside = refused(run("class", "deck", "trial", "two.pptx", "--codes", "trial/key.json"))
    assert "key" in inside
    assert not Path("two.pptx").exists()
