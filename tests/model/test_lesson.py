"""What a class lays down, what is asked again, and the questions on the method."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile, from_json, to_json
from workbench.errors import BadValue, NotYetRated, SkippingNeedsReason
from workbench.model.comprehension import OPTIONS, RIGHT, Comprehension
from workbench.model.edits import AnswerQuestion, RateAgain, RemoveEvidence, SkipQuestions, apply
from workbench.model.lesson import Lesson, drawn_again, student_seed
from workbench.model.rating import Rating
from workbench.model.shuffle import LARGEST_SEED

PLACES = [(f"E{row}", f"H{column}") for row in range(1, 7) for column in range(1, 5)]


@given(st.integers(0, LARGEST_SEED), st.text(min_size=1))
def test_a_students_seed_is_one_that_every_reader_of_json_takes(seed: int, name: str) -> None:
    assert 0 <= student_seed(seed, name) <= LARGEST_SEED
    assert student_seed(seed, name) == student_seed(seed, name.casefold())


@given(st.integers(0, 99), st.permutations(PLACES), st.integers(0, 30))
def test_the_same_cells_are_asked_again_in_whatever_order_they_are_given(
    seed: int, order: list[tuple[str, str]], many: int
) -> None:
    asked = drawn_again(order, seed, many)
    assert asked == drawn_again(PLACES, seed, many)
    assert len(set(asked)) == len(asked) == min(many, len(PLACES))
    assert asked == drawn_again(PLACES, seed, many + 1)[:many]


def test_a_second_rating_stands_beside_the_first_and_goes_with_its_row() -> None:
    drawn = case({"E1": "C I", "E2": "N N"})
    again = apply(drawn, RateAgain(evidence="E1", hypothesis="H2", rating=Rating.N), by=ANALYST)
    assert again.rating(ANALYST, "E1", "H2") is Rating.I
    assert again.repeats[ANALYST, "E1", "H2"].rating is Rating.N
    assert from_json(to_json(CaseFile(case=again))).case == again
    assert apply(again, RemoveEvidence(id="E1"), by=ANALYST).repeats == {}
    cleared = apply(again, RateAgain(evidence="E1", hypothesis="H2", rating=None), by=ANALYST)
    assert cleared == drawn


def test_nothing_is_asked_again_that_was_not_rated_before() -> None:
    with pytest.raises(NotYetRated, match="E1 against H1"):
        apply(case({"E1": ". C"}), RateAgain(evidence="E1", hypothesis="H1", rating=Rating.C), by=ANALYST)


def test_the_questions_are_done_when_all_are_understood_or_skipped_with_a_reason() -> None:
    drawn = case({"E1": "C"})
    for question, right in RIGHT.items():
        assert not drawn.comprehension_of(ANALYST).done
        drawn = apply(drawn, AnswerQuestion(question=question, answer=right[0]), by=ANALYST)
    assert drawn.comprehension_of(ANALYST).understood
    assert from_json(to_json(CaseFile(case=drawn))).case == drawn
    with pytest.raises(SkippingNeedsReason):
        apply(case({"E1": "C"}), SkipQuestions(why="  "), by=ANALYST)
    skipped = apply(case({"E1": "C"}), SkipQuestions(why="I teach this."), by=ANALYST)
    assert skipped.comprehension_of(ANALYST) == Comprehension(analyst=ANALYST, skipped="I teach this.")
    assert skipped.comprehension_of(ANALYST).done


def test_a_question_or_an_answer_that_there_is_not_is_refused() -> None:
    for edit in (AnswerQuestion(question="x", answer="y"), AnswerQuestion(question="same", answer="y")):
        with pytest.raises(BadValue):
            apply(case({"E1": "C"}), edit, by=ANALYST)


def test_every_right_answer_can_be_given() -> None:
    assert {name: set(right) <= set(OPTIONS[name]) for name, right in RIGHT.items()} == dict.fromkeys(
        RIGHT, True
    )


@pytest.mark.parametrize("lesson", [Lesson(seed=-1), Lesson(given=("answers",)), Lesson(repeat=-1)])
def test_a_file_with_impossible_settings_is_refused(lesson: Lesson) -> None:
    text = to_json(CaseFile(case=replace(case({"E1": "C"}), lesson=lesson)))
    with pytest.raises(ValueError, match=r"seed|answers|twice"):
        from_json(text)
