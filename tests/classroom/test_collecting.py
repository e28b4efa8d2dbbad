"""A folder of hand-ins: what counts, what does not and why, whatever strangers put there."""

import os
from dataclasses import replace

import pytest

from tests.classroom.handed_in import blank, changed, made, put, rated, student
from workbench.classroom import collecting, found
from workbench.classroom.collecting import collect
from workbench.errors import CannotRead
from workbench.model.edits import AddEvidence, RateCell, SwitchHypothesis
from workbench.model.evidence import Evidence
from workbench.model.rating import Rating

BOARD = {"E1": "C I", "E2": "N CC", "E3": "NA II"}


def counted(folder, **options):
    return [one.student for one in collect(folder, **options).hand_ins]


def problems(folder, **options):
    return {one.file: one.kind for one in collect(folder, **options).problems}


def test_each_student_counts_with_rows_in_the_cases_own_order(tmp_path):
    for who in ("bo", "Ann"):
        student(tmp_path, who, BOARD)
    found = collect(tmp_path)
    assert [one.student for one in found.hand_ins] == ["Ann", "bo"]
    assert found.problems == ()
    for one in found.hand_ins:
        assert [item.id for item in one.case.evidence] == list(BOARD)
        assert one.case.rating(one.student, "E3", "H2") is Rating.II
        assert one.seed == sum(map(ord, one.student))
        assert sorted(one.seen) == sorted(BOARD)
    assert [item.id for item in found.frame.evidence] == list(BOARD)


def test_the_order_a_student_saw_is_kept_beside_the_own_one(tmp_path):
    start = blank({f"E{n}": ". ." for n in range(1, 9)})
    put(tmp_path, "a.json", made(start, rated({"E1": "C C"}, seed=5), by="ann"))
    (one,) = collect(tmp_path).hand_ins
    assert [item.id for item in one.case.evidence] == [f"E{n}" for n in range(1, 9)]
    assert list(one.seen) != [f"E{n}" for n in range(1, 9)]


def test_the_frame_holds_nobodys_ratings_or_judgements(tmp_path):
    student(tmp_path, "ann", BOARD)
    frame = collect(tmp_path).frame
    assert (frame.cells, frame.judgements, frame.in_class) == ({}, {}, ())


def test_of_one_persons_files_the_one_edited_last_counts(tmp_path):
    student(tmp_path, "Ann", BOARD, file="z-first.json", at="2026-03-02T09:00:00+00:00")
    student(tmp_path, "ann ", {"E1": "CC CC"}, file="a-last.json", at="2026-03-02T10:00:00+01:30")
    student(tmp_path, "ann", {"E1": "CC CC"}, file="m-third.json", at="2026-03-02T08:00:00+00:00")
    found = collect(tmp_path)
    assert [one.file for one in found.hand_ins] == ["z-first.json"]
    assert {(one.file, one.kind, one.counts) for one in found.problems} == {
        ("a-last.json", "earlier", "z-first.json"),
        ("m-third.json", "earlier", "z-first.json"),
    }


def test_a_time_that_is_none_counts_as_the_earliest(tmp_path):
    student(tmp_path, "ann", BOARD, file="z.json", at="half past nine")
    student(tmp_path, "ann", BOARD, file="a.json")
    assert [one.file for one in collect(tmp_path).hand_ins] == ["a.json"]


def test_another_case_is_named_and_counts_for_nothing(tmp_path):
    for who in ("ann", "bo"):
        student(tmp_path, who, BOARD)
    other = replace(blank(), question="Who did it?")
    put(tmp_path, "other.json", made(other, rated(BOARD), by="cy"))
    found = collect(tmp_path)
    assert [one.student for one in found.hand_ins] == ["ann", "bo"]
    assert [(one.kind, one.detail) for one in found.problems] == [("different", "it asks “Who did it?”")]


def test_the_teachers_case_decides_even_against_the_majority(tmp_path):
    for who in ("ann", "bo"):
        student(tmp_path, who, BOARD)
    other = replace(blank(), question="Who did it?")
    put(tmp_path, "other.json", made(other, rated(BOARD), by="cy"))
    assert counted(tmp_path, case=other) == ["cy"]


def test_a_row_reworded_makes_another_case_and_a_row_added_does_not(tmp_path):
    for who in ("ann", "bo"):
        student(tmp_path, who, BOARD)
    more = [*rated(BOARD), AddEvidence(evidence=Evidence(id="E9", text="My own."))]
    put(tmp_path, "cy.json", made(blank(), [*more, SwitchHypothesis(id="H2", on=False)], by="cy"))
    changed(student(tmp_path, "dee", BOARD), lambda c: c["evidence"][0].update(text="Something else."))
    found = collect(tmp_path)
    assert [one.student for one in found.hand_ins] == ["ann", "bo", "cy"]
    assert [one.detail.split(" is ")[1] for one in found.problems] == ["missing or worded differently"]


HOSTILE = {
    "empty.json": b"",
    "cut.json": b'{"schema_version": 2, "title": "x',
    "binary.json": bytes(range(256)),
    "deep.json": b"[" * 100_000,
    "deeper.json": b'{"a":' * 100_000,
    "number.json": b'{"schema_version": ' + b"9" * 10_000 + b"}",
    "list.json": b"[1, 2, 3]",
    "new.json": b'{"schema_version": 999}',
    "old.json": b'{"schema_version": 0}',
    "foreign.json": b'{"cells": []}',
    "code.json": b"__import__('os').system('touch ran')",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_broken_or_hostile_file_is_a_named_problem_and_stops_nothing(tmp_path, name, monkeypatch):
    monkeypatch.chdir(tmp_path)
    put(tmp_path, name, HOSTILE[name])
    student(tmp_path, "ann", BOARD)
    assert counted(tmp_path) == ["ann"]
    (problem,) = collect(tmp_path).problems
    assert (problem.file, problem.kind, bool(problem.detail)) == (name, "unreadable", True)
    assert not (tmp_path / "ran").exists()


def test_versions_are_told_apart_in_the_problem(tmp_path):
    put(tmp_path, "new.json", HOSTILE["new.json"])
    put(tmp_path, "old.json", HOSTILE["old.json"])
    new, old = collect(tmp_path).problems
    assert "Update the workbench" in new.detail
    assert "oldest" in old.detail


def test_a_file_without_a_student_or_with_several_is_named(tmp_path):
    put(tmp_path, "nobody.json", made(blank(), [], by="ann"))
    both = made(blank(), [RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)], by="ann").case
    twice = made(both, [RateCell(evidence="E1", hypothesis="H1", rating=Rating.I)], by="bo")
    put(tmp_path, "both.json", replace(twice, log=()))
    assert problems(tmp_path) == {"nobody.json": "nobody", "both.json": "several"}


def test_a_case_rated_without_the_exercise_counts_too(tmp_path):
    plain = made(blank(), [RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)], by="ann")
    put(tmp_path, "ann.json", plain)
    (one,) = collect(tmp_path).hand_ins
    assert (one.student, one.seed, one.seen) == ("ann", None, ("E1", "E2", "E3"))


def test_what_is_no_file_of_the_folder_is_never_opened(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    secret = student(outside, "eve", BOARD)
    folder = tmp_path / "handed-in"
    (folder / "more.json").mkdir(parents=True)
    (folder / "link.json").symlink_to(secret)
    os.mkfifo(folder / "pipe.json")
    put(folder, "all.zip", b"PK")
    put(folder, "all.rar", b"Rar!")
    put(folder, ".hidden.json", b"{}")
    collected = collect(folder)
    assert collected.hand_ins == ()
    assert {one.file: one.kind for one in collected.problems} == {
        "link.json": "link",
        "pipe.json": "special",
        "all.zip": "archive",
        "all.rar": "other",
    }


def test_size_and_number_are_bounded(tmp_path, monkeypatch):
    for who in ("ann", "bo", "cy"):
        student(tmp_path, who, BOARD)
    monkeypatch.setattr(collecting, "MOST", 2)
    assert problems(tmp_path) == {"case-cy.json": "many"}
    monkeypatch.setattr(found, "LARGEST", 100)
    assert set(problems(tmp_path).values()) == {"large"}


def test_a_name_with_a_path_or_markup_stays_text(tmp_path):
    name = "../../<img src=x onerror=alert(1)>"
    put(tmp_path, "ann.json", made(blank(), rated(BOARD), by=name))
    assert counted(tmp_path) == [name]
    assert [path.name for path in tmp_path.iterdir()] == ["ann.json"]


def test_a_missing_folder_says_so(tmp_path):
    with pytest.raises(CannotRead, match="no such file or directory"):
        collect(tmp_path / "nowhere")


def test_an_empty_folder_holds_nothing(tmp_path):
    found = collect(tmp_path)
    assert (found.frame, found.hand_ins, found.problems) == (None, (), ())
