"""The questions on the method: answered, explained, answered again, or skipped with a reason."""

import pytest

from tests.drawing import ANALYST
from tests.widgets.states import in_class
from tests.widgets.wire import session_over
from workbench.messages import has
from workbench.model.comprehension import OPTIONS, RIGHT
from workbench.widgets.comprehension.widget import ComprehensionWidget


@pytest.fixture
def session(tmp_path):
    return session_over(in_class(), tmp_path)


def test_every_answer_has_its_own_explanation():
    keys = [f"comprehension.{q}.feedback.{a}" for q, answers in OPTIONS.items() for a in answers]
    assert [key for key in keys if not has(key)] == []


def test_nothing_tells_the_right_answer_before_one_is_given(session):
    widget = ComprehensionWidget(session)
    assert {(one["feedback"], one["right"]) for one in widget.view()["questions"]} == {("", False)}
    assert widget.view()["progress"] == "0 of 5 right"
    widget.close()


def test_a_wrong_answer_is_explained_and_can_be_given_again(play, session):
    played = play(ComprehensionWidget(session))
    played.page.get_by_label("It makes all four more likely").click()
    played.page.get_by_text("they cannot all gain").wait_for()
    assert "0 of 5 right" in played.page.inner_text(".wb-bar")
    played.page.get_by_label("It does not tell the four apart").click()
    played.page.get_by_text("1 of 5 right").wait_for()
    assert session.case.comprehension_of(ANALYST).answers == {"same": "nothing"}


def test_all_right_answers_let_the_student_go_on(session):
    widget = ComprehensionWidget(session)
    for question, right in RIGHT.items():
        session.apply(widget.on_answer(question, right[-1]))
    assert widget.view()["done"]
    assert "All are answered rightly" in widget.view()["state"]
    widget.close()


def test_skipping_asks_for_a_reason_and_keeps_it_in_the_history(play, session):
    played = play(ComprehensionWidget(session))
    played.page.get_by_text("Skip the questions").click()
    played.page.get_by_role("button", name="Skip, with this reason").click()
    played.page.get_by_text("Write down why you skip").wait_for()
    played.page.get_by_label("Why do you skip them?").fill("I know the method.")
    played.page.get_by_role("button", name="Skip, with this reason").click()
    played.page.get_by_text("You have skipped the questions: I know the method.").wait_for()
    assert session.case.comprehension_of(ANALYST).skipped == "I know the method."
