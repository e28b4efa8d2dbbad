"""The deception panel in a real browser over its real Python half: keys, items entered twice, both totals."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.deception import DeceptionAnswer
from workbench.model.source import Source
from workbench.widgets.deception.widget import DeceptionWidget

HOSTILE = '"><img src=x onerror=alert(1)>'


def sourced(rows=None):
    drawn = case(rows or {"E1": "C I", "E2": "C C"})
    items = tuple(replace(one, source=f"S{n}") for n, one in enumerate(drawn.evidence, 1))
    sources = tuple(
        Source(id=one.source, title=f"Text {one.source} {HOSTILE}", access="Close to it.") for one in items
    )
    return replace(drawn, sources=sources, evidence=items)


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=None, **options):
        return play(DeceptionWidget(session_over(sourced(rows), tmp_path)), **options)

    return put


def given(played, source="S1"):
    return next((one.answers for one in played.case.deception if one.id == source), ())


def question(played, place):
    return played.page.locator(".wb-question").nth(place)


def test_what_is_known_of_a_source_is_readable_where_the_notebook_floats_terms(panel):
    played = panel()
    played.page.add_style_tag(content=".jp-OutputArea-output dt { float: left; width: 20%; }")
    played.page.evaluate("document.querySelector('.wb').parentElement.classList.add('jp-OutputArea-output')")
    box = played.page.locator(".wb-known dt").first.bounding_box()
    assert box is not None
    assert box["width"] > 100


def test_y_n_and_u_answer_and_arrows_go_from_question_to_question(panel):
    played = panel()
    question(played, 0).locator("input[type=radio]").first.focus()
    played.press("y", "ArrowDown", "n", "ArrowDown", "u")
    played.settle()
    assert given(played) == (
        DeceptionAnswer(question="mom-motive", answer="yes"),
        DeceptionAnswer(question="mom-channel", answer="no"),
        DeceptionAnswer(question="mom-risk", answer="unclear"),
    )
    played.press("ArrowUp", "Backspace")
    played.settle()
    assert [one.question for one in given(played)] == ["mom-motive", "mom-risk"]
    expect(played.page.get_by_text("One of 2 answers speaks for looking again")).to_be_visible()


def test_a_reason_is_kept_beside_the_answer_and_letters_in_it_answer_nothing(panel):
    played = panel()
    question(played, 0).get_by_label("Why?").press_sequentially("any money")
    played.press("Enter")
    question(played, 0).get_by_label("yes", exact=True).check()
    played.settle()
    assert given(played) == (DeceptionAnswer(question="mom-motive", answer="yes", why="any money"),)
    question(played, 0).get_by_role("button", name="Take back").click()
    played.settle()
    assert given(played) == (DeceptionAnswer(question="mom-motive", answer="", why="any money"),)


def test_another_source_is_chosen_with_answers_of_its_own(panel):
    played = panel()
    question(played, 0).get_by_label("yes", exact=True).check()
    played.settle()
    played.page.locator("select").select_option("S2")
    expect(question(played, 0).locator("input:checked")).to_have_count(0)
    expect(played.page.get_by_role("button", name="Enter E2 twice")).to_be_visible()
    question(played, 0).get_by_label("no", exact=True).check()
    played.settle()
    assert [(one.id, one.answers[0].answer) for one in played.case.deception] == [("S1", "yes"), ("S2", "no")]


def test_a_conclusion_is_kept(panel):
    played = panel()
    played.page.get_by_label("Your conclusion").fill("Probably not.")
    played.press("Control+Enter")
    played.settle()
    assert played.case.deception[0].conclusion == "Probably not."


def test_an_item_is_entered_twice_reworded_compared_and_taken_back(panel):
    played = panel()
    played.page.get_by_role("button", name="Enter E1 twice").click()
    wording = played.page.get_by_label("If it was planted, what do you take it for?")
    expect(wording).to_be_focused()
    wording.fill("They want us to believe it.")
    played.page.get_by_role("button", name="Enter as deceptive").click()
    played.settle()
    second = played.case.evidence[1]
    assert (second.id, second.deceptive_of, second.text) == ("E1b", "E1", "They want us to believe it.")
    expect(played.page.get_by_text("2 cells of the reading as deceptive are not rated yet.")).to_be_visible()
    played.page.get_by_role("button", name="Reword E1b").click()
    wording.fill("A lure.")
    played.page.get_by_role("button", name="Keep", exact=True).click()
    expect(played.page.locator(".wb-second")).to_contain_text("taken as deceptive A lure.")
    played.page.get_by_role("button", name="Take E1b back").click()
    expect(played.page.locator(".wb-second")).to_have_count(0)
    assert len(played.case.evidence) == 2
    played.page.get_by_role("button", name="Undo").click()
    expect(played.page.locator(".wb-second")).to_contain_text("A lure.")


def test_no_total_is_on_the_page_before_every_row_is_judged(panel):
    played = panel({"E1": "C .", "E2": "C C"})
    played.page.get_by_role("button", name="Enter E1 twice").click()
    played.page.get_by_role("button", name="Enter as deceptive").click()
    expect(played.page.get_by_text("3 of 4 cells are rated")).to_be_visible()
    assert played.page.locator("table").count() == 0
    played.page.get_by_role("button", name="Show totals now").click()
    expect(played.page.locator(".wb-reading table")).to_be_visible()


def test_a_hostile_title_is_text(panel):
    played = panel()
    assert HOSTILE in played.page.locator("select option").first.inner_text()
    assert played.page.locator("img").count() == 0
