"""Points for work that shows in a hand-in, and for nothing that a rating says."""

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.classroom.handed_in import BOARD, blank, made, put, rated, student
from workbench.casefile import CaseFile
from workbench.casefile.lean import Made, Step
from workbench.casefile.lean import Touched as TouchedRecord
from workbench.classroom.collecting import collect
from workbench.classroom.criteria import CRITERIA, Criterion, criteria_bytes, criteria_of, read_criteria
from workbench.classroom.marked import marked
from workbench.classroom.marks import marks_of
from workbench.classroom.process import process_of
from workbench.errors import BadValue, CannotRead
from workbench.export.marks import marks_csv
from workbench.model.comprehension import RIGHT, Comprehension
from workbench.model.edits import ExplainCell, Judge, RateAgain, RateCell
from workbench.model.lesson import GIVEN, Lesson
from workbench.model.rating import SCALE, Rating
from workbench.scoring.lessons import asked_again
from workbench.views.marks import reasons_told, told

WHOLE = {"E1": "CC I", "E2": "C N", "E3": "II NA"}


def handed_in(folder, edits, who="ann"):
    put(folder, f"{who}.json", made(blank(), edits, by=who))
    return next(one for one in collect(folder).hand_ins if one.student == who)


def points(one, criteria=CRITERIA):
    return {mark.criterion.id: mark.points for mark in marks_of(one, criteria).marks}


def words(one, id):
    return str(told(next(mark for mark in marks_of(one).marks if mark.criterion.id == id)))


def test_whole_work_earns_everything_that_can_be_checked_and_hand_marks_stay_open(tmp_path):
    one = handed_in(tmp_path, rated(WHOLE))
    assert points(one) == {
        "complete": 4,
        "reasons": 4,
        "across": 2,
        "before": 2,
        "after": 2,
        "argument": None,
    }
    assert (marks_of(one).points, marks_of(one).out_of) == (14, 14)


@given(st.lists(st.sampled_from([*SCALE, Rating.NA]), min_size=6, max_size=6))
def test_points_never_depend_on_what_a_rating_says(tmp_path_factory, ratings):
    codes = [rating.value for rating in ratings]
    board = {row: f"{codes[2 * n]} {codes[2 * n + 1]}" for n, row in enumerate(BOARD)}
    assert marks_of(handed_in(tmp_path_factory.mktemp("one"), rated(board))).points == 14


def test_blank_cells_cost_their_share_and_are_named(tmp_path):
    one = handed_in(tmp_path, rated({"E1": "C C", "E2": "C .", "E3": "C N"}))
    assert points(one)["complete"] == round(4 * 5 / 6, 2)
    assert words(one, "complete").splitlines() == [
        "Every cell rated: 3.33 of 4 points.",
        "5 of 6 cells are rated.",
        "E2: not rated against H2.",
    ]


def test_ratings_against_without_a_reason_cost_their_share_and_are_named(tmp_path):
    edits = rated(WHOLE, reason="")
    edits.append(ExplainCell(evidence="E1", hypothesis="H2", reason="Because."))
    one = handed_in(tmp_path, edits)
    assert points(one)["reasons"] == 2
    assert words(one, "reasons").splitlines() == [
        "A reason for every I and II: 2 of 4 points.",
        "1 of 2 ratings of I or II have a reason.",
        "E3 against H1: inconsistent, but without a reason.",
    ]


def test_a_reason_of_spaces_is_none(tmp_path):
    assert points(handed_in(tmp_path, rated(WHOLE, reason="  ")))["reasons"] == 0


def test_one_explained_cell_does_not_earn_the_points_of_a_whole_matrix(tmp_path):
    one = handed_in(tmp_path, rated({"E1": "I ."}))
    assert points(one)["reasons"] == round(4 / 6, 2)
    assert "for the part of the matrix that is rated" in words(one, "reasons")


def test_a_matrix_without_any_contradiction_owes_no_reason(tmp_path):
    one = handed_in(tmp_path, rated({"E1": "C C", "E2": "C C", "E3": "C C"}))
    assert points(one)["reasons"] == 4
    assert "no reason was asked for" in words(one, "reasons")


def down():
    edits = rated({})
    cells = [
        RateCell(evidence=row, hypothesis=column, rating=Rating.C) for column in ("H1", "H2") for row in BOARD
    ]
    return [*edits[:2], *cells, edits[2]]


def test_work_down_the_columns_earns_nothing_for_working_across(tmp_path):
    one = handed_in(tmp_path, down())
    assert (points(one)["complete"], points(one)["across"]) == (4, 0)
    assert "0 of 3 rows" in words(one, "across")


def test_one_column_alone_is_no_work_across(tmp_path):
    assert points(handed_in(tmp_path, down()[:5]))["across"] == 0


def test_second_thoughts_about_a_rating_do_not_undo_the_work_across(tmp_path):
    one = handed_in(tmp_path, [*rated(WHOLE), RateCell(evidence="E1", hypothesis="H1", rating=Rating.N)])
    assert points(one)["across"] == 2


def test_rows_in_any_order_and_cells_in_any_order_are_work_across(tmp_path):
    places = [("E3", "H2"), ("E3", "H1"), ("E1", "H1"), ("E1", "H2"), ("E2", "H2"), ("E2", "H1")]
    cells = [RateCell(evidence=row, hypothesis=column, rating=Rating.C) for row, column in places]
    assert points(handed_in(tmp_path, [*rated({})[:2], *cells]))["across"] == 2


def test_from_the_share_that_is_enough_on_all_points_are_given(tmp_path):
    table = (Criterion(id="across", points=9, enough=0.5),)
    places = [("E1", "H1"), ("E1", "H2"), ("E2", "H1"), ("E3", "H1"), ("E3", "H2"), ("E2", "H2")]
    cells = [RateCell(evidence=row, hypothesis=column, rating=Rating.C) for row, column in places]
    assert points(handed_in(tmp_path, cells), table) == {"across": 9}
    assert points(handed_in(tmp_path, cells))["across"] == round(2 * (2 / 3) / 0.8, 2)


def test_a_file_without_its_history_says_that_the_order_cannot_be_told(tmp_path):
    path = student(tmp_path, "ann", WHOLE)
    content = json.loads(path.read_text(encoding="utf-8"))
    content["edits"] = []
    path.write_text(json.dumps(content), encoding="utf-8")
    (one,) = collect(tmp_path).hand_ins
    assert (points(one)["across"], points(one)["before"]) == (0, 1)
    assert "history in the file does not show" in words(one, "across")
    assert "history in the file does not show" in words(one, "before")


def test_an_answer_before_that_came_after_the_first_cell_earns_half(tmp_path):
    first, before, *rest = rated(WHOLE)
    one = handed_in(tmp_path, [first, rest[0], before, *rest[1:]])
    assert points(one)["before"] == 1
    assert "after the first cell was rated" in words(one, "before")


def test_an_answer_before_that_was_changed_later_earns_half(tmp_path):
    one = handed_in(tmp_path, [*rated(WHOLE), Judge(moment="before", answer=("H2",), confidence="low")])
    assert points(one)["before"] == 1


def test_an_answer_without_a_confidence_earns_nothing_and_is_named(tmp_path):
    one = handed_in(tmp_path, [*rated(WHOLE)[:-1], Judge(moment="after", answer=("H2",))])
    assert points(one)["after"] == 0
    assert words(one, "after").splitlines()[1:] == [
        "Your own judgement after the evidence, with a confidence, is missing."
    ]


def test_somebody_elses_steps_are_not_the_students(tmp_path):
    log = made(blank(), rated(WHOLE), by="teacher").log
    assert process_of(log, "ann").order == ()


def touched(*keys):
    changes = tuple(TouchedRecord(table="cells", key=key) for key in keys)
    return Step(seq=1, analyst="ann", at="", edit=Made(do="RateCell"), changes=changes)


def test_rows_that_were_filled_together_in_one_step_show_no_order():
    whole = touched(("ann", "E1", "H1"), ("ann", "E1", "H2"), ("ann", "E2", "H1"), ("ann", "E2", "H2"))
    one_row = touched(("ann", "E3", "H1"), ("ann", "E3", "H2"))
    assert process_of([whole, one_row], "ann").order == (("E3", "H1"), ("E3", "H2"))


def test_a_history_that_names_no_cell_is_passed_over():
    assert process_of([touched(("ann",), (), ("ann", "E1", "H1", "more"))], "ann").order == ()


def test_reasons_are_listed_for_whoever_reads_them(tmp_path):
    assert reasons_told(handed_in(tmp_path, rated(WHOLE))) == (
        ("E1", "H2", "I", "Because."),
        ("E3", "H1", "II", "Because."),
    )


# the table of criteria


def test_the_table_comes_back_from_its_file_as_it_was(tmp_path):
    path = tmp_path / "criteria.json"
    path.write_bytes(criteria_bytes(CRITERIA))
    assert read_criteria(path) == CRITERIA


def test_title_and_enough_may_be_left_out_and_other_ids_are_marked_by_hand():
    (one,) = criteria_of(b'[{"id": "style", "points": 3}]', "c.json")
    assert (one.by_hand, one.title, one.enough) == (True, "", 1)


@pytest.mark.parametrize(
    "content",
    [
        b"[]",
        b"{}",
        b"null",
        b"not json",
        b"\xff",
        b"[1]",
        b'[{"id": "complete"}]',
        b'[{"id": "complete", "points": "many"}]',
        b'[{"id": "complete", "points": NaN}]',
        b'[{"id": "complete", "points": -1}]',
        b'[{"id": "complete", "points": 1, "enough": 0}]',
        b'[{"id": "complete", "points": 1, "wieght": 0}]',
        b'[{"id": "complete", "points": 1}, {"id": "complete", "points": 2}]',
        b'[{"id": "two words", "points": 1}]',
    ],
)
def test_a_table_that_makes_no_sense_is_refused_by_the_name_of_its_file(content):
    with pytest.raises(BadValue, match=r"c\.json"):
        criteria_of(content, "c.json")


def test_a_table_that_is_not_there_is_an_error_with_its_path(tmp_path):
    with pytest.raises(CannotRead, match=r"none\.json"):
        read_criteria(tmp_path / "none.json")


# the file of marks


def table(sheets, criteria=CRITERIA):
    return list(csv.reader(io.StringIO(marks_csv(sheets, criteria).decode("utf-8"))))


def test_a_class_is_one_line_a_student(tmp_path):
    student(tmp_path, "ann", WHOLE)
    student(tmp_path, "bo", {"E1": "C C", "E2": "C .", "E3": "C N"})
    head, ann, bo = table([marks_of(one) for one in collect(tmp_path).hand_ins])
    assert head[:3] == ["File", "Name", "Every cell rated (out of 4)"]
    assert head[-4:-1] == [
        "Quality of the reasons (by hand, out of 6)",
        "Sum without parts marked by hand",
        "Out of",
    ]
    assert ann == ["case-ann.json", "ann", "4", "4", "2", "2", "2", "", "14", "14", ""]
    assert bo[2:5] == ["3.33", "3.33", "1.67"]
    assert "E2: not rated against H2." in bo[-1]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@A1"])
def test_no_text_of_a_stranger_becomes_a_formula(tmp_path, name):
    student(tmp_path, name, WHOLE, file="x.json")
    own = (Criterion(id="style", points=1, title="=HYPERLINK(1)"),)
    head, line = table([marks_of(one, own) for one in collect(tmp_path).hand_ins], own)
    assert line[1] == f"'{name}"
    assert head[2] == "'=HYPERLINK(1) (by hand, out of 1)"


def prepared(folder, who, edits, *, repeat=2, done=True):
    """Put a hand-in of a prepared class into a folder."""
    file = made(replace(blank(), lesson=Lesson(seed=1, given=GIVEN, repeat=repeat)), edits, by=who)
    answers = {question: right[0] for question, right in RIGHT.items()}
    if not done:
        answers["cell"] = "importance"
    case = replace(file.case, comprehension={(who,): Comprehension(analyst=who, answers=answers)})
    return put(folder, f"{who}.json", CaseFile(case=case, log=file.log))


def test_a_prepared_class_earns_points_for_what_its_lesson_asks_besides(tmp_path):
    again = [
        RateAgain(evidence=e, hypothesis=h, rating=Rating.C)
        for e, h in asked_again(replace(blank(), lesson=Lesson(seed=1, given=GIVEN, repeat=2)), "ann")
    ]
    prepared(tmp_path, "ann", [*rated(WHOLE), *again])
    prepared(tmp_path, "bo", [*rated(WHOLE)], done=False)
    found = marked(tmp_path)
    assert [one.id for one in found.criteria][-2:] == ["comprehension", "repeats"]
    assert [(one.student, one.points, one.out_of) for one in found.sheets] == [
        ("ann", 18, 18),
        ("bo", 15.6, 18),
    ]
    told_of_bo = marks_csv(found.sheets, found.criteria).decode()
    assert "4 of 5 questions on the method" in told_of_bo
    assert "0 of 2 cells that were asked again" in told_of_bo


def test_a_class_without_a_lesson_is_asked_for_neither(tmp_path):
    student(tmp_path, "ann", WHOLE)
    found = marked(tmp_path)
    assert (found.criteria, found.sheets[0].out_of) == (CRITERIA, 14)


def test_the_same_hand_ins_count_as_in_the_class_and_the_latest_alone(tmp_path):
    student(tmp_path, "ann", WHOLE)
    student(tmp_path, "Ann", {"E1": "C C"}, file="late.json", at="2026-03-05T09:00:00+00:00")
    student(tmp_path, "bo", WHOLE)
    found = marked(tmp_path, most=2)
    assert "many" in [one.kind for one in found.roll.problems]
    whole = marked(tmp_path)
    assert [(one.file, one.student) for one in whole.sheets] == [
        ("late.json", "Ann"),
        ("case-bo.json", "bo"),
    ]
