"""What a prepared class asks for, in which order, and what waits for what."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.model.comprehension import RIGHT
from workbench.model.edits import AnswerQuestion, Judge, LockGrades, RateAgain, apply
from workbench.model.lesson import Lesson
from workbench.model.rating import Rating
from workbench.scoring import hand_in_gaps
from workbench.scoring.lessons import asked_again
from workbench.views.exercise import begun_view, missing, waiting_sentence

GIVEN = ("hypotheses", "evidence")


def prepared(drawn=None, **settings):
    lesson = Lesson(**{"seed": 3, "given": GIVEN, **settings})
    return replace(drawn or case({"E1": "C I", "E2": "N ."}), lesson=lesson, in_class=(ANALYST,))


def understood(drawn):
    for question, right in RIGHT.items():
        drawn = apply(drawn, AnswerQuestion(question=question, answer=right[0]), by=ANALYST)
    return drawn


def judged(drawn):
    return apply(drawn, Judge(moment="before", answer=("H1",), confidence="low"), by=ANALYST)


def names(drawn):
    return [step["step"] for step in begun_view(drawn, ANALYST)["steps"]]


def test_an_exercise_that_nobody_prepared_asks_for_no_more_than_before():
    assert names(case({"E1": "C"})) == ["before", "unrated", "no reason", "after"]


def test_what_is_to_be_found_is_a_step_of_its_own():
    assert names(prepared()) == ["check", "before", "grades", "unrated", "no reason", "after"]
    assert names(prepared(given=(), repeat=2)) == [
        "check",
        "hypotheses",
        "before",
        "evidence",
        "grades",
        "unrated",
        "no reason",
        "again",
        "after",
    ]
    everything = ("hypotheses", "evidence", "grades", "indicators")
    assert names(prepared(given=everything))[-1] == "forecasts"


def test_the_matrix_waits_for_the_first_answer_the_questions_and_the_grades():
    drawn = prepared()
    assert "answer before the evidence" in waiting_sentence(drawn, ANALYST, "matrix")
    drawn = judged(drawn)
    assert "questions on the method" in waiting_sentence(drawn, ANALYST, "matrix")
    drawn = understood(drawn)
    assert "locked the grades" in waiting_sentence(drawn, ANALYST, "matrix")
    assert waiting_sentence(apply(drawn, LockGrades(), by=ANALYST), ANALYST, "matrix") == ""


def test_in_an_open_class_the_matrix_does_not_wait_for_the_grades():
    drawn = understood(judged(prepared(blind=False)))
    assert waiting_sentence(drawn, ANALYST, "matrix") == ""
    assert "grades" in missing(drawn, ANALYST)


def test_cells_are_asked_again_when_all_are_rated_and_missed_until_they_are():
    half, whole = prepared(repeat=2), prepared(case({"E1": "C I", "E2": "N C"}), repeat=2)
    assert "when every cell" in next(
        step["missing"] for step in begun_view(half, ANALYST)["steps"] if step["step"] == "again"
    )
    assert "every cell of the matrix" in waiting_sentence(judged(half), ANALYST, "again")
    assert waiting_sentence(judged(whole), ANALYST, "again") == ""
    for row, column in asked_again(whole, ANALYST):
        whole = apply(whole, RateAgain(evidence=row, hypothesis=column, rating=Rating.N), by=ANALYST)
    assert "again" not in missing(whole, ANALYST)
    assert "2 cells have not been asked" in missing(prepared(repeat=2), ANALYST)["again"]


def test_a_hand_in_without_the_questions_is_not_complete():
    kinds = {gap.kind for gap in hand_in_gaps(prepared(repeat=1), ANALYST)}
    assert {"check", "grades", "again"} <= kinds
    assert not {"check", "grades", "again"} & {gap.kind for gap in hand_in_gaps(case({"E1": "C"}), ANALYST)}


def test_the_time_is_shown_and_nothing_waits_for_it():
    view = begun_view(prepared(minutes=50), ANALYST)
    assert view["time"] == "Time to go by: 50 minutes. Nothing is closed or lost when it is over."
    assert begun_view(prepared(), ANALYST)["time"] == ""
