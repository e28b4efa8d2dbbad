"""A class exercise: everybody's own stored case, begun once, found again by name."""

from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import case
from workbench.casefile import CaseFile, read, write
from workbench.errors import AlreadyBegun, BadValue, NameFirst, NoSuchCase, TotalsStayClosed
from workbench.model.case import Cell, Place
from workbench.model.edits import OpenTotals, RateCell
from workbench.model.judgement import Judgement
from workbench.model.lesson import Lesson, student_seed
from workbench.model.rating import Rating
from workbench.model.shuffle import shuffled
from workbench.model.source import Source
from workbench.session.exercise import (
    Started,
    begin_exercise,
    exercise_case,
    hand_in_name,
    safe_part,
    seed_of,
    started,
    student_name,
)
from workbench.session.opening import begin, open_case
from workbench.store.store import Store

BOARD = {f"E{n}": "C I" for n in range(1, 7)}


@pytest.fixture
def store(tmp_path):
    made = Store(tmp_path / "workbench.db")
    begin(made, "lesson", CaseFile(case=case(BOARD, analyst="teacher")))
    return made


def begun(store, who="Mina", seed=None, draw=lambda: 7):
    return begin_exercise(store, "lesson", who, seed=seed, draw=draw)


def order(session):
    return tuple(item.id for item in session.case.evidence)


def test_a_student_begins_with_nobodys_ratings_in_an_order_of_their_own(store):
    session = begun(store)
    assert (session.analyst, session.name, session.case.in_class) == ("Mina", "lesson-Mina", ("Mina",))
    assert session.case.cells == {}
    assert order(session) == shuffled(BOARD, 7)
    assert [(entry.edit.do, entry.analyst) for entry in session.log] == [("BeginExercise", "Mina")]


def test_the_seed_is_drawn_once_and_work_is_found_again_under_the_name(store):
    begun(store).apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    again = begun(store, " mina ", draw=lambda: pytest.fail("drawn twice"))
    assert again.analyst == "Mina"
    assert again.case.rating("Mina", "E1", "H1") is Rating.C
    assert seed_of(again.log, "Mina") == 7


def test_a_seed_that_is_asked_for_has_to_be_the_one_begun_with(store):
    assert seed_of(begun(store, seed=3).log, "Mina") == 3
    assert begun(store, seed=3).analyst == "Mina"
    with pytest.raises(AlreadyBegun):
        begun(store, seed=4)


def test_two_names_that_make_the_same_file_name_are_two_students(store):
    one, other = begun(store, "A/B"), begun(store, "A B")
    assert (one.name, other.name) == ("lesson-A-B", "lesson-A-B-2")
    assert begun(store, "a b").name == other.name


def test_students_do_not_find_each_others_work(store):
    begun(store, "Ann").apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    assert begun(store, "Bo").case.cells == {}


def test_nothing_of_the_teachers_stays_in_a_students_case_or_history(store):
    judged = {("teacher", "after"): Judgement(analyst="teacher", moment="after", answer=("H1",))}
    given_case = replace(case(BOARD, analyst="teacher"), judgements=judged, totals_opened=("teacher",))
    noted = replace(given_case, cells={Place("teacher", "E1", "H1"): Cell(reason="The answer.")})
    begin(store, "answers", CaseFile(case=noted))
    session = begin_exercise(store, "answers", "Mina", seed=1, draw=int)
    assert "teacher" not in repr(session.case) + repr(session.log)
    assert "The answer." not in repr(session.log)


def test_a_template_and_a_file_can_be_exercises_too(store, tmp_path):
    assert exercise_case(store, "north-korea-worked").cells == {}
    write(tmp_path / "my case.json", CaseFile(case=case(BOARD)))
    session = begin_exercise(store, str(tmp_path / "my case.json"), "Mina", seed=1, draw=int)
    assert (session.name, session.case.cells) == ("my-case-Mina", {})
    with pytest.raises(NoSuchCase):
        exercise_case(store, "nothing")


def test_what_was_begun_is_listed_with_how_far_it_is(store):
    begun(store, "bo")
    begun(store, "Ann").apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    assert started(store, "lesson") == (
        Started(student="Ann", rated=1, cells=12),
        Started(student="bo", rated=0, cells=12),
    )
    assert started(store, "north-korea") == ()


def test_an_exercise_opens_as_its_students_whoever_is_logged_in(store, tmp_path):
    session = begun(store)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    path = session.save(tmp_path / hand_in_name(session))
    assert open_case(store, str(path)).analyst == "Mina"
    elsewhere = open_case(Store(tmp_path / "other.db"), str(path))
    assert (elsewhere.analyst, elsewhere.case, elsewhere.log) == ("Mina", session.case, session.log)
    assert open_case(store, session.name, analyst="teacher").analyst == "teacher"
    assert read(path).case == session.case


@pytest.mark.parametrize("name", ["", "   ", "\u202e\u200b\n"])
def test_without_a_name_nothing_begins(store, name):
    with pytest.raises(NameFirst, match="begins with your name"):
        begun(store, name)
    assert store.names() == ("lesson",)


def test_a_name_has_an_end(store):
    with pytest.raises(BadValue, match="at most 80"):
        begun(store, "x" * 81)


def test_a_name_is_one_line_without_what_cannot_be_seen():
    assert student_name(" Mina\t\u202ePark\n ") == "Mina Park"
    assert student_name("김민수") == "김민수"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_name_cannot_leave_its_folder(text):
    part = safe_part(text)
    assert part
    assert len(part) <= 40
    assert all(letter.isalnum() or letter == "-" for letter in part)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("<b>Mina</b>", "b-Mina-b"),
        ("김민수", "김민수"),
        ("???", "student"),
    ],
)
def test_names_become_parts_of_file_names(name, part):
    assert safe_part(name) == part


def prepared(store, path, seed=7, **settings):
    lesson = Lesson(seed=seed, given=("hypotheses", "evidence"), **settings)
    write(path, CaseFile(case=replace(case(BOARD), lesson=lesson)))
    return str(path)


def test_in_a_prepared_class_each_students_order_follows_from_class_and_name(store, tmp_path):
    name = prepared(store, tmp_path / "monday.json")
    mina, bo = (begin_exercise(store, name, who, seed=None, draw=lambda: 1 / 0) for who in ("Mina", "Bo"))
    assert seed_of(mina.log, "Mina") == student_seed(7, "mina") != seed_of(bo.log, "Bo")
    assert begin_exercise(store, name, "mina", seed=None, draw=int).name == mina.name


def test_the_next_class_on_the_same_case_is_another_exercise(store, tmp_path):
    monday = begin_exercise(store, prepared(store, tmp_path / "c.json"), "Mina", seed=None, draw=int)
    name = prepared(store, tmp_path / "c.json", seed=8)
    friday = begin_exercise(store, name, "Mina", seed=None, draw=int)
    assert (monday.name, friday.name) == ("c-Mina", "c-Mina-2")
    assert begin_exercise(store, name, "Mina", seed=None, draw=int).name == friday.name


def test_texts_that_a_class_carries_are_the_students_too(store, tmp_path):
    source = Source(id="S1", title="Report", text_sha256=sha256(b"Boats.").hexdigest(), carried=True)
    path = tmp_path / "texts.json"
    write(path, CaseFile(case=replace(case(BOARD), sources=(source,)), texts={source.text_sha256: "Boats."}))
    session = begin_exercise(store, str(path), "Mina", seed=1, draw=int)
    assert session.texts() == {source.text_sha256: "Boats."}


def test_in_an_open_class_a_student_may_look_at_totals_early_and_the_history_says_so(store, tmp_path):
    blind = begin_exercise(store, prepared(store, tmp_path / "b.json"), "Mina", seed=None, draw=int)
    with pytest.raises(TotalsStayClosed):
        blind.apply(OpenTotals())
    name = prepared(store, tmp_path / "o.json", blind=False)
    session = begin_exercise(store, name, "Mina", seed=None, draw=int)
    session.apply(OpenTotals())
    assert session.case.totals_opened == ("Mina",)
