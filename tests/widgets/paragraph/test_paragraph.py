"""The conclusion's panel: numbers open what they rest on, and one's own words are kept."""

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import session_over
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.widgets.paragraph.widget import ParagraphWidget


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=AUM, **options):
        return play(ParagraphWidget(session_over(case(rows), tmp_path)), **options)

    return put


def test_it_stays_hidden_until_totals_may_be_seen(panel):
    played = panel({"E1": "C I", "E2": "C ."})
    expect(played.page.get_by_text("3 of 4 cells are rated")).to_be_visible()
    expect(played.page.locator(".wb-theme")).to_have_count(0)
    played.page.get_by_role("button", name="Show totals now").click()
    expect(played.page.get_by_role("heading", name="Where the hypotheses stand")).to_be_visible()


def test_a_number_opens_the_cells_it_rests_on_by_keyboard_too(panel):
    played = panel()
    number = played.page.get_by_role("button", name="2", exact=True)
    number.focus()
    played.page.keyboard.press("Enter")
    expect(played.page.get_by_text("E2 against H3: I")).to_be_visible()
    expect(number).to_have_attribute("aria-expanded", "true")
    played.page.keyboard.press("Enter")
    expect(played.page.get_by_text("E2 against H3: I")).to_have_count(0)


def test_ones_own_words_are_kept_and_given_up_again(panel):
    played = panel()
    played.page.get_by_role("button", name="Put it in your own words").click()
    text = played.page.get_by_role("textbox")
    expect(text).to_be_focused()
    assert "tied as the least contradicted" in text.input_value()
    text.fill("A cult, or terrorists.")
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    assert next(iter(played.case.paragraphs.values())).text == "A cult, or terrorists."
    expect(played.page.get_by_role("heading", name="In your own words")).to_be_visible()
    played.page.get_by_role("button", name="Back to the workbench’s words").click()
    played.settle()
    assert played.case.paragraphs == {}


def test_it_says_when_the_analysis_has_moved_on_under_ones_own_words(panel):
    played = panel()
    played.page.get_by_role("button", name="Put it in your own words").click()
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    expect(played.page.get_by_text("has changed since you wrote this")).to_have_count(0)
    played.elsewhere(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    expect(played.page.get_by_text("has changed since you wrote this")).to_be_visible()


def test_leaving_the_form_changes_nothing(panel):
    played = panel()
    played.page.get_by_role("button", name="Put it in your own words").click()
    played.page.keyboard.press("Escape")
    expect(played.page.get_by_role("textbox")).to_have_count(0)
    assert played.case.paragraphs == {}
