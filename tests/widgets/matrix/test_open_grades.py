"""Rating with grades that are not locked: said in one calm line, locked by one button, never forced."""

from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import LockGrades, UnlockGrades
from workbench.widgets.matrix.widget import MatrixWidget


def test_the_grades_are_locked_from_the_matrix_and_the_line_goes(play, tmp_path):
    played = play(MatrixWidget(session_over(case({"E1": "C I", "E2": ". ."}), tmp_path)))
    line = played.page.get_by_text("The grades are not locked yet")
    expect(line).to_be_visible()
    played.page.get_by_role("button", name="Lock now").click()
    played.settle()
    assert played.case.grades_locked
    expect(line).to_have_count(0)
    played.elsewhere(UnlockGrades(why="A new report."))
    expect(line).to_be_visible()


def test_one_can_rate_without_locking(play, tmp_path):
    played = play(MatrixWidget(session_over(case({"E1": ". ."}), tmp_path)))
    played.page.locator('[data-row="0"][data-column="0"]').first.focus()
    played.press("2")
    played.settle()
    assert played.rating("E1", "H1") == "I"
    assert not played.case.grades_locked


def test_locked_grades_are_not_spoken_of(play, tmp_path):
    session = session_over(case({"E1": "C I"}), tmp_path)
    session.apply(LockGrades())
    expect(play(MatrixWidget(session)).page.get_by_role("button", name="Lock now")).to_have_count(0)
