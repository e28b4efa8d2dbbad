"""A class from Python: the median matrix, the splits and who handed in as frames."""

from tests.classroom.handed_in import blank, made, put, rated, student
from workbench.classroom.measures import measured
from workbench.classroom.roll import roll
from workbench.model.edits import EnterTwice, RateCell, apply
from workbench.model.rating import Rating
from workbench.scoring.matrix import UNRATED
from workbench.views.classroll import naming
from workbench.widgets.classreview.frames import hand_in_frame, median_frame, problem_frame, split_frame


def reviewed(folder, **boards):
    for who, board in boards.items():
        student(folder, who, board)
    return measured(roll(folder))


def test_the_median_matrix_is_a_frame_in_the_cases_own_order(tmp_path):
    found = reviewed(
        tmp_path,
        ann={"E1": "C II", "E2": "CC .", "E3": "NA C"},
        bo={"E1": "CC II", "E2": "C .", "E3": "NA I"},
        cy={"E1": "N I", "E2": "C .", "E3": "C ."},
    )
    assert median_frame(found).to_dict("index") == {
        "E1": {"H1": "C", "H2": "II"},
        "E2": {"H1": "C", "H2": ""},
        "E3": {"H1": "NA", "H2": ""},
    }


def test_splits_are_a_frame_with_the_widest_first(tmp_path):
    found = reviewed(tmp_path, ann={"E1": "CC C", "E2": "C C"}, bo={"E1": "II N", "E2": "C C"})
    frame = split_frame(found)
    assert frame[["evidence", "hypothesis", "spread"]].to_numpy().tolist() == [
        ["E1", "H1", 2],
        ["E1", "H2", 0.5],
    ]
    first = frame.iloc[0]
    assert (first["fits"], first["speaks_against"], first["split"], first["opposed"]) == (1, 1, True, True)


def test_a_class_that_agrees_has_an_empty_frame_with_its_columns(tmp_path):
    found = reviewed(tmp_path, ann={"E1": "C C"}, bo={"E1": "C C"})
    assert split_frame(found).empty
    assert "spread" in split_frame(found).columns


def test_who_handed_in_stands_in_a_frame(tmp_path):
    reviewed(tmp_path, ann={"E1": "C C"}, bo={"E1": "C C", "E2": "N NA", "E3": "I I"})
    frame = hand_in_frame(roll(tmp_path), naming(roll(tmp_path)))
    assert frame[["student", "rated", "cells"]].to_numpy().tolist() == [["ann", 2, 6], ["bo", 6, 6]]


def test_under_codes_the_frame_has_no_name_in_it_and_no_order_of_names(tmp_path):
    reviewed(tmp_path, ann={"E1": "C C"}, bo={"E1": "C C"})
    found = roll(tmp_path)
    frame = hand_in_frame(found, naming(found, {"ZZZZZ": "ann", "AAAAA": "bo"}))
    assert frame[["student", "file"]].to_numpy().tolist() == [
        ["AAAAA", "AAAAA.json"],
        ["ZZZZZ", "ZZZZZ.json"],
    ]


def test_a_file_of_several_people_is_told_without_them_under_codes(tmp_path):
    start = apply(blank(), RateCell(evidence="E1", hypothesis="H1", rating=Rating.C), by="ann")
    put(tmp_path, "x.json", made(start, [RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)], by="bo"))
    found = roll(tmp_path)
    (hidden,), (shown,) = (
        problem_frame(found, names)["detail"].tolist() for names in (naming(found, {}), naming(found))
    )
    assert (hidden, shown) == ("", "ann, bo")


def test_the_standing_is_that_of_the_medians_and_a_split_counts_as_not_rated(tmp_path):
    found = reviewed(tmp_path, ann={"E1": "I CC", "E2": "I C"}, bo={"E1": "I II", "E2": "II C"})
    h1, h2 = found.standing.columns
    assert (h1.score, h1.coverage) == (2, 2 / 3)
    assert (h2.score, h2.coverage) == (0, 1 / 3)


def test_nothing_that_counts_is_no_review(tmp_path):
    assert measured(roll(tmp_path)) is None


def test_a_row_that_a_student_entered_twice_is_one_row_of_the_class(tmp_path):
    student(tmp_path, "ann", {"E1": "C I", "E2": "C C", "E3": "C C"})
    edits = rated({"E1": "II CC", "E2": "C C", "E3": "C C"})
    edits.append(EnterTwice(id="E1", new="E1-2"))
    edits.append(RateCell(evidence="E1-2", hypothesis="H1", rating=Rating.II))
    put(tmp_path, "bo.json", made(blank(), edits, by="bo"))
    found = measured(roll(tmp_path))
    assert found.cube.shape == (2, 3, 2)
    assert median_frame(found).index.tolist() == ["E1", "E2", "E3"]
    assert [int((codes != UNRATED).sum()) for codes in found.cube] == [6, 6]


def test_a_case_that_came_with_a_row_entered_twice_is_reviewed_with_it_counted_once(tmp_path):
    start = apply(blank(), EnterTwice(id="E1", new="E1-2"), by="teacher")
    for who, code in (("ann", "C C"), ("bo", "I C")):
        board = {"E1": code, "E1-2": "II II", "E2": "C C", "E3": "C C"}
        put(tmp_path, f"{who}.json", made(start, rated(board), by=who))
    found = measured(roll(tmp_path))
    assert median_frame(found).index.tolist() == ["E1", "E2", "E3"]
    assert max(column.score for column in found.standing.columns) == 0
