"""The hypotheses panel: cards that are added, reworded, moved, switched and removed."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.widgets.hypotheses.widget import HypothesesWidget

HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=None, **options):
        drawn = case({"E1": "C I N"} if rows is None else rows)
        return play(HypothesesWidget(session_over(drawn, tmp_path)), **options)

    return put


def labels(played):
    return [hypothesis.label for hypothesis in played.case.hypotheses]


def test_a_hypothesis_is_added_with_its_statement(panel):
    played = panel()
    played.page.get_by_role("button", name="Add a hypothesis").click()
    played.page.keyboard.type("Prestige")
    played.page.get_by_label("One sentence that could turn out to be false").fill("It wanted to be seen.")
    played.page.get_by_role("button", name="Add", exact=True).click()
    played.settle()
    added = played.case.hypotheses[-1]
    assert (added.id, added.label, added.statement, added.on) == (
        "H4",
        "Prestige",
        "It wanted to be seen.",
        True,
    )
    expect(played.page.locator(".wb-form")).to_have_count(0)


def test_a_hypothesis_without_a_name_is_refused_and_what_was_written_stays(panel):
    played = panel()
    played.page.get_by_role("button", name="Add a hypothesis").click()
    statement = played.page.get_by_label("One sentence that could turn out to be false")
    statement.fill("Half a thought")
    statement.press("Control+Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("needs a name")
    expect(statement).to_have_value("Half a thought")
    assert len(played.case.hypotheses) == 3


def test_the_reminder_stays_last_when_one_is_added(panel):
    played = panel()
    played.page.get_by_role("button", name="Add “something else”").click()
    played.settle()
    played.page.get_by_role("button", name="Add a hypothesis").click()
    played.page.keyboard.type("New")
    played.press("Enter")
    played.settle()
    assert labels(played)[-2:] == ["New", "Something else"]
    assert played.case.hypotheses[-1].residual


def test_rewording_keeps_the_ratings(panel):
    played = panel()
    played.page.get_by_role("button", name="Reword H1 Hypothesis 1").click()
    played.page.get_by_label("Name, in two or three words").fill(HOSTILE)
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    assert played.case.hypotheses[0].label == HOSTILE
    assert played.rating("E1", "H1") == "C"
    expect(played.page.locator(".wb-named").first).to_contain_text(HOSTILE)
    assert played.page.locator("img").count() == 0


def test_esc_leaves_a_form_without_changing_anything(panel):
    played = panel()
    played.page.get_by_role("button", name="Reword H1 Hypothesis 1").click()
    played.page.get_by_label("Name, in two or three words").fill("Else")
    played.press("Escape")
    expect(played.page.locator(".wb-form")).to_have_count(0)
    assert labels(played)[0] == "Hypothesis 1"


def test_cards_move_by_button_and_by_key_and_the_focus_goes_with_them(panel):
    played = panel()
    played.page.get_by_role("button", name="Move H3 Hypothesis 3 up").click()
    played.settle()
    assert [h.id for h in played.case.hypotheses] == ["H1", "H3", "H2"]
    played.press("Alt+ArrowUp")
    played.settle()
    assert [h.id for h in played.case.hypotheses] == ["H3", "H1", "H2"]
    expect(played.page.get_by_role("button", name="Move H3 Hypothesis 3 up")).to_be_focused()
    played.press("Alt+ArrowUp")
    played.settle()
    assert [h.id for h in played.case.hypotheses] == ["H3", "H1", "H2"]


def test_switching_off_keeps_everything_and_says_what_it_means(panel):
    played = panel()
    played.page.get_by_label("H2 Hypothesis 2 in the matrix").uncheck()
    expect(played.page.get_by_text("switched off: in no matrix")).to_be_visible()
    assert [h.id for h in played.case.rated_hypotheses] == ["H1", "H3"]
    assert played.rating("E1", "H2") == "I"


def test_removing_asks_first_and_can_be_undone(panel):
    played = panel()
    played.page.get_by_role("button", name="Remove H2 Hypothesis 2").click()
    expect(played.page.locator(".wb-removal")).to_contain_text("It takes 1 rating with it.")
    assert len(played.case.hypotheses) == 3
    played.page.locator(".wb-removal").get_by_role("button", name="Remove").click()
    played.settle()
    assert [h.id for h in played.case.hypotheses] == ["H1", "H3"]
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert played.rating("E1", "H2") == "I"


def test_the_form_is_asked_in_plain_words(panel):
    played = panel()
    played.page.get_by_label("Yes, several may hold at once").check()
    played.settle()
    assert played.case.form == "independent"


def test_the_question_is_reworded_in_place(panel):
    played = panel()
    played.page.get_by_role("button", name="Reword the question").click()
    played.page.get_by_label("Question", exact=True).fill("Why?")
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    assert played.case.question == "Why?"


def test_an_empty_case_says_what_to_do_first(panel):
    played = panel({})
    expect(played.page.get_by_text("Write down every answer you can think of")).to_be_visible()


@pytest.mark.parametrize(
    ("key", "alt", "by"),
    [("ArrowUp", True, -1), ("ArrowDown", True, 1), ("ArrowUp", False, 0), ("x", True, 0)],
)
def test_alt_with_an_arrow_moves(modules, key, alt, by):
    assert modules.call("hypotheses/hypotheses.js", "movement", {"key": key, "altKey": alt}) == by
