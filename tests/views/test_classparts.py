"""What a class's teacher sees, part by part: talk, camps, ranks, answers, agreement, signs and seats."""

import json
from dataclasses import replace

import pytest

from tests.classroom.handed_in import blank, made, put, rated, student
from workbench.classroom.measures import groups, measured
from workbench.classroom.roll import roll
from workbench.model.case import Place
from workbench.model.edits import BeginExercise, Judge, RateCell
from workbench.model.rating import Rating
from workbench.views.classagreement import agreement_view
from workbench.views.classanswers import answers_view
from workbench.views.classcamps import camps_view
from workbench.views.classcells import rows_view
from workbench.views.classranks import ranks_view, reference_of
from workbench.views.classroll import naming
from workbench.views.classseats import seats_view
from workbench.views.classsigns import signs_view
from workbench.views.classtalk import talk_view

BOARDS = {
    "Ann": {"E1": "C II", "E2": "CC N", "E3": "C C"},
    "Bo": {"E1": "CC CC", "E2": "C N", "E3": "C I"},
    "Cy": {"E1": "N II", "E2": "C N", "E3": "C C"},
}
CODES = {"AAAAA": "Ann", "BBBBB": "Bo", "CCCCC": "Cy"}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    for who, board in BOARDS.items():
        student(folder, who, board)
    return folder


@pytest.fixture(scope="module")
def read(place):
    return roll(place, longest_reason=50)


@pytest.fixture(scope="module")
def found(read):
    return measured(read)


def test_the_widest_split_is_what_to_talk_about_first(found):
    first = talk_view(found)[0]
    assert first["to"] == "splits"
    assert first["text"] == "E1 against H2 Hypothesis 2: one says it fits, 2 that it speaks against it."


def test_who_became_surer_of_the_same_answer_is_asked_what_earned_it(tmp_path):
    for who, after in (("ann", "H1"), ("bo", "H2"), ("cy", "H1")):
        edits = [
            BeginExercise(seed=1),
            Judge(moment="before", answer=("H1",), confidence="low"),
            RateCell(evidence="E1", hypothesis="H1", rating=Rating.C),
            Judge(moment="after", answer=(after,), confidence="high"),
        ]
        put(tmp_path, f"{who}.json", made(blank(), edits, by=who))
    found = measured(roll(tmp_path))
    view = answers_view(found)
    assert [(one["id"], one["before"], one["after"]) for one in view["answers"]["rows"]] == [
        ("H1", 3, 2),
        ("H2", 0, 1),
    ]
    assert view["answers"]["sentences"] == ["One of 3 changed the answer:", "H1 → H2: one student"]
    assert view["confidence"]["sentences"] == [
        "Surer than before: 3. Less sure: 0. As sure as before, or not said: 0.",
        "2 of those who are surer gave the same answer both times.",
    ]
    assert any("2 students are surer than before" in one["text"] for one in talk_view(found))


def test_the_camps_give_their_reasons_by_code_alone_where_there_are_codes(found, read):
    first = camps_view(found, naming(read, CODES))[0]
    against = next(one for one in first["camps"] if one["camp"] == "speaks_against")
    assert [(one["who"], one["code"], one["text"]) for one in against["reasons"]] == [
        ("AAAAA", "II", "Because."),
        ("CCCCC", "II", "Because."),
    ]


def test_a_name_that_somebody_wrote_into_a_reason_is_taken_out_under_codes_alone(tmp_path):
    put(tmp_path, "a.json", made(blank(), rated({"E1": "C II"}, reason="Fiona says no."), by="Ann"))
    put(tmp_path, "b.json", made(blank(), rated({"E1": "C CC"}), by="Fiona"))
    read = roll(tmp_path, longest_reason=50)
    key = {"AAAAA": "Ann", "BBBBB": "Fiona"}
    hidden, shown = (json.dumps(camps_view(measured(read), naming(read, one))) for one in (key, None))
    assert "says no." in hidden
    assert "Fiona" not in hidden
    assert "Fiona says no." in shown


def test_no_part_holds_a_name_where_there_are_codes(found, read):
    names = naming(read, CODES)
    parts = [
        camps_view(found, names),
        ranks_view(found, names),
        signs_view(found, names),
        seats_view(found, names, groups(read, 2), 2),
        talk_view(found),
        answers_view(found),
        agreement_view(found),
        rows_view(found),
    ]
    text = json.dumps(parts, allow_nan=False)
    assert "AAAAA" in text
    assert not [name for name in BOARDS if f'"{name}"' in text or f" {name} " in text]


def test_each_students_places_stand_under_the_class_and_the_reference(found, read, place):
    cells = {Place("Teacher", "E1", "H1"): Rating.II, Place("Teacher", "E1", "H2"): Rating.C}
    case = blank()
    edits = [
        RateCell(evidence=at.evidence, hypothesis=at.hypothesis, rating=code) for at, code in cells.items()
    ]
    taught = made(case, edits, by="Teacher").case
    view = ranks_view(found, naming(read), reference_of(found, taught))
    assert [one["kind"] for one in view["lines"]] == ["class", "reference", *["student"] * 3]
    assert [[cell["text"] for cell in one["cells"]] for one in view["lines"]] == [
        ["1", "2"],
        ["2", "1"],
        ["1", "2"],
        ["1", "2"],
        ["1", "2"],
    ]
    assert "wrong" not in json.dumps(view)
    assert [(one["id"], one["n"]) for one in view["first"]] == [("H1", 3), ("H2", 0)]


def test_a_teachers_case_without_ratings_is_no_reference(found):
    assert reference_of(found, blank()) is None
    assert reference_of(found, None) is None


def test_agreement_comes_with_the_least_agreed_first_and_what_noise_is_made_of(found):
    view = agreement_view(found)
    values = [float(one["value"]) for one in view["by_hypothesis"] if not one["why"]]
    assert values == sorted(values)
    assert sum(one["share"] for one in view["noise"]["parts"]) == pytest.approx(1)
    assert [one["part"] for one in view["noise"]["parts"]] == ["level", "pattern"]


def test_cells_asked_twice_part_the_moment_from_the_pattern(place, tmp_path):
    for who, board in BOARDS.items():
        file = made(blank(), rated(board), by=who)
        again = {Place(who, "E1", "H1"): replace(file.case.cells[Place(who, "E1", "H1")], rating=Rating.I)}
        put(tmp_path, f"{who}.json", replace(file, case=replace(file.case, repeats=again)))
    parts = agreement_view(measured(roll(tmp_path)))["noise"]["parts"]
    assert [one["part"] for one in parts] == ["level", "stable", "occasion"]
    assert sum(one["share"] for one in parts) == pytest.approx(1)


def test_percents_that_do_not_add_up_are_told_and_averaged_all_the_same(tmp_path):
    for who, percents in (("ann", {"H1": 80, "H2": 40}), ("bo", {"H1": 50, "H2": 50})):
        edits = [
            BeginExercise(seed=1),
            Judge(moment="before", answer=("H1",), confidence="low", percents=percents),
            RateCell(evidence="E1", hypothesis="H1", rating=Rating.C),
        ]
        put(tmp_path, f"{who}.json", made(blank(), edits, by=who))
    view = answers_view(measured(roll(tmp_path)))
    assert list(view["coherence"])[:2] == [
        "Before the evidence one list of 2 did not make 100.",
        "It made 120.",
    ]
    assert [one["text"] for one in view["forecast"]["rows"]] == [
        "H1 Hypothesis 1: 58 % before, not said after",
        "H2 Hypothesis 2: 42 % before, not said after",
    ]


def test_signs_name_those_who_show_one_and_no_others(found, read):
    view = signs_view(found, naming(read))
    assert view["lines"] == []
    assert "ask before you conclude" in " ".join(view["sentences"])


def test_a_group_shows_what_each_first_held(found, read):
    view = seats_view(found, naming(read), groups(read, 3), 3)
    (group,) = view["groups"]
    assert [(one["name"], one["held"]) for one in group["who"]] == [("Ann", "H1"), ("Bo", "H1"), ("Cy", "H1")]
    assert group["mixed"] == "Two of them differ in 0 % of the pairs."
