"""``workbench class collect`` and ``review``: the contracts on stdout, names and codes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.classroom.handed_in import blank, made, put, rated, student
from tests.classroom.simulated import class_of
from tests.test_cli import Run, refused, run
from workbench.cli import classroom
from workbench.messages import say
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.templates import from_template

__all__ = ["run"]

FULL = {"E1": "C I", "E2": "N CC", "E3": "NA II"}


@pytest.fixture
def folder(run: Run) -> Path:
    place = Path("handed-in")
    place.mkdir()
    return place


def printed(run: Run, *arguments: str):
    ran = run("class", *arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def submissions(run: Run, *arguments: str):
    return {one["file"]: one for one in printed(run, "collect", "handed-in", *arguments)["submissions"]}


def test_each_submission_is_told_as_the_contract_says(run: Run, folder: Path) -> None:
    student(folder, "Ann", FULL)
    student(folder, "Bo", {"E1": "C ."})
    (folder / "late").mkdir()
    put(folder / "late", "ann.json", made(blank(), rated(FULL), by="ann", at="2026-03-01T09:00:00+00:00"))
    put(folder, "broken.json", '{"schema_version": 2')
    put(folder, "new.json", '{"schema_version": 99}')
    found = submissions(run)
    keys = {"file", "analyst", "complete", "rated", "cells", "problem"}
    assert all(keys <= one.keys() for one in found.values())
    told = {
        name: (one["analyst"], one["complete"], one["rated"], one["cells"]) for name, one in found.items()
    }
    assert told == {
        "case-Ann.json": ("Ann", True, 6, 6),
        "case-Bo.json": ("Bo", False, 1, 6),
        "late/ann.json": ("ann", True, 6, 6),
        "broken.json": (None, False, None, None),
        "new.json": (None, False, None, None),
    }
    problems = {name: one["problem"] for name, one in found.items()}
    assert problems["case-Ann.json"] is None
    assert "case-Ann.json, edited later" in problems["late/ann.json"]
    assert problems["broken.json"].startswith("It could not be read.")
    assert "Update the workbench" in problems["new.json"]


def test_the_same_stands_in_plain_lines(run: Run, folder: Path) -> None:
    student(folder, "Ann", FULL)
    student(folder, "Bo\x1b[31m\nHa", {"E1": "C ."}, file="bo.json")
    put(folder, "notes.txt", "hello")
    ran = run("class", "collect", "handed-in")
    assert ran.out.splitlines() == [
        "2 students have handed in. One is complete.",
        "Ann: 6 of 6 cells, complete (case-Ann.json)",
        "Bo [31m Ha: 1 of 6 cells, not complete (bo.json)",
        "",
        "Files that do not count",
        f"notes.txt: {say('class.problem.other')}",
    ]


def test_with_codes_no_name_is_printed_and_everybody_keeps_their_code(run: Run, folder: Path) -> None:
    student(folder, "Ann Lee", FULL, file="Ann Lee_77_assignsubmission_file_case.json")
    student(folder, "Ann Lee", FULL, file="Ann Lee_old.json", at="2020-01-01T00:00:00+00:00")
    student(folder, "Bo", {"E1": "C ."})
    put(folder, "Cy Onu.json", "{")
    first = run("class", "collect", "handed-in", "--json", "--codes", "key.json").out
    again = run("class", "collect", "handed-in", "--json", "--codes", "key.json").out
    assert first == again
    for words in (first, run("class", "collect", "handed-in", "--codes", "key.json").out):
        assert not any(name in words for name in ("Ann", "Bo", "Cy"))
    key = {name: code for code, name in json.loads(Path("key.json").read_text()).items()}
    assert set(key) == {"Ann Lee", "Bo"}
    found = {one["file"]: one for one in json.loads(first)["submissions"]}
    assert set(found) == {f"{key['Ann Lee']}.json", f"{key['Ann Lee']}-2.json", f"{key['Bo']}.json", "File 1"}
    reviewed = run("class", "review", "handed-in", "--json", "--codes", "key.json", "--groups", "2").out
    assert json.loads(reviewed)["groups"] == [sorted(key.values())]


def test_the_key_does_not_lie_among_what_was_handed_in(run: Run, folder: Path) -> None:
    student(folder, "Ann", FULL)
    assert "outside the folder" in refused(
        run("class", "collect", "handed-in", "--codes", "handed-in/key.json")
    )
    assert not (folder / "key.json").exists()


def test_a_review_says_what_the_contract_says(run: Run, folder: Path) -> None:
    student(folder, "Ann", {"E1": "CC II", "E2": "C N", "E3": "NA C"})
    student(folder, "Bo", {"E1": "II II", "E2": "CC I", "E3": "NA ."})
    student(folder, "Cy", {"E1": "II II", "E2": "C N", "E3": "C ."})
    found = printed(run, "review", "handed-in")
    assert found["n"] == 3
    assert -1 <= found["alpha"]["overall"] <= 1
    low, high = found["alpha"]["ci"]
    assert low <= high
    assert found["alpha"]["by_evidence"].keys() == {"E1", "E2", "E3"}
    assert found["alpha"]["by_hypothesis"].keys() == {"H1", "H2"}
    assert found["alpha"]["by_evidence"]["E3"] is None
    assert found["alpha"]["by_evidence_reason"].keys() == {"E3"}
    assert 0 <= found["kendall_w"] <= 1
    assert found["median"] == {
        "E1": {"H1": "II", "H2": "II"},
        "E2": {"H1": "C", "H2": "N"},
        "E3": {"H1": "NA", "H2": "C"},
    }
    assert found["splits"][0][:2] == ["E1", "H1"]
    assert found["splits"][0][2] == pytest.approx(1.8856, abs=1e-4)
    spreads = [spread for _, _, spread in found["splits"]]
    assert spreads == sorted(spreads, reverse=True)


def test_a_split_cell_has_no_median_and_the_reason_stands_beside(run: Run, folder: Path) -> None:
    student(folder, "Ann", {"E1": "C C"})
    student(folder, "Bo", {"E1": "I C"})
    found = printed(run, "review", "handed-in")
    assert found["median"]["E1"] == {"H1": None, "H2": "C"}
    assert "split" in found["median_reason"]["E1"]["H1"]
    assert "Nobody" in found["median_reason"]["E2"]["H1"]


def test_one_student_alone_agrees_with_nobody_and_each_missing_number_says_why(
    run: Run, folder: Path
) -> None:
    student(folder, "Ann", FULL)
    found = printed(run, "review", "handed-in")
    assert (found["n"], found["alpha"]["overall"], found["alpha"]["ci"], found["kendall_w"]) == (
        1,
        None,
        None,
        None,
    )
    assert found["alpha"]["overall_reason"]
    assert found["alpha"]["ci_reason"]
    assert found["kendall_w_reason"]
    assert found["noise"]["system_reason"]
    assert found["forecast_after_reason"]
    assert found["splits"] == []


def test_an_empty_folder_is_a_class_of_nobody(run: Run, folder: Path) -> None:
    found = printed(run, "review", "handed-in")
    assert (found["n"], found["alpha"]["overall"], found["kendall_w"]) == (0, None, None)
    assert found["alpha"]["overall_reason"]
    assert found["alpha"]["by_evidence"] == {}
    assert printed(run, "collect", "handed-in")["submissions"] == []
    for command in ("review", "collect"):
        assert "Nothing that counts has been handed in." in run("class", command, "handed-in").out


def test_identical_students_agree_in_full(run: Run, folder: Path) -> None:
    for who in ("Ann", "Bo", "Cy"):
        student(folder, who, FULL)
    found = printed(run, "review", "handed-in")
    assert (found["alpha"]["overall"], found["kendall_w"], found["splits"]) == (1, 1, [])


def test_the_same_seed_draws_the_same_interval(run: Run, folder: Path) -> None:
    class_of(folder, from_template("north-korea").case, size=6)
    first, again, other = (
        printed(run, "review", "handed-in", "--seed", seed)["alpha"]["ci"] for seed in ("1", "1", "2")
    )
    assert first == again != other


def test_a_review_in_plain_text_says_it_in_sentences(run: Run, folder: Path) -> None:
    class_of(folder, from_template("north-korea").case, size=6)
    ran = run("class", "review", "handed-in", "--groups", "3")
    assert ran.code == 0
    for words in (
        "6 students have handed in.",
        "Krippendorff's α is 0.",
        "Kendall's W is 0.",
        "E1 against H2",
    ):
        assert words in ran.out
    assert "  Group 2: Student No" in ran.out
    assert "None" not in ran.out
    assert "nan" not in ran.out


def test_who_waits_at_a_terminal_sees_how_far_reading_is(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    student(folder, "Ann", FULL)
    quiet = run("class", "collect", "handed-in", "--json")
    monkeypatch.setattr(classroom, "_WORTH_A_BAR", 1)
    assert run("class", "collect", "handed-in", "--json") == quiet
    monkeypatch.setattr(classroom, "_at_a_terminal", lambda: True)
    seen = run("class", "collect", "handed-in", "--json")
    assert seen.out == quiet.out
    assert say("classroll.reading") in seen.err


def test_the_teachers_case_can_be_named(run: Run, folder: Path) -> None:
    student(folder, "Ann", FULL)
    put(Path(), "other.json", made(replace(blank(), question="Who did it?"), [], by="x"))
    found = submissions(run, "--case", "other.json")
    assert "It is another case than the class's" in found["case-Ann.json"]["problem"]
    assert printed(run, "collect", "handed-in", "--case", "north-korea")["n"] == 0


def test_ratings_made_without_the_exercise_count(run: Run, folder: Path) -> None:
    edits = [RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)]
    put(folder, "a.json", made(blank(), edits, by="ann"))
    assert submissions(run)["a.json"]["rated"] == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("collect", "nowhere"), "nowhere"),
        (("review", "handed-in", "--seed", "-1"), "--seed"),
        (("review", "handed-in", "--groups", "1"), "--groups"),
        (("review", "handed-in", "--case", "nothing-like-it"), "nothing-like-it"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    run: Run, folder: Path, arguments: tuple[str, ...], words: str
) -> None:
    assert words in refused(run("class", *arguments))
