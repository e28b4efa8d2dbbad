"""The sensitivity panel: linchpins, and a trial that nothing keeps."""

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import Wire, session_over
from workbench.widgets.sensitivity.widget import SensitivityWidget


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=AUM, **options):
        return play(SensitivityWidget(session_over(case(rows), tmp_path)), **options)

    return put


def test_what_changes_the_lead_is_shown_first_and_the_rest_on_request(panel):
    played = panel()
    rows = played.page.locator(".wb-tall tbody tr")
    expect(rows).to_have_count(2)
    played.page.get_by_role("button", name="Show all 4").click()
    expect(rows).to_have_count(4)


def test_a_trial_shows_the_ranking_without_an_item_and_keeps_nothing(panel):
    played = panel()
    played.page.get_by_label("E1 Item E1").check()
    expect(
        played.page.get_by_text("Without E1, H1 Hypothesis 1 alone would be the least contradicted.")
    ).to_be_visible()
    assert len(played.widget.session.log) == 0
    played.page.get_by_role("button", name="Put all back").click()
    expect(played.page.get_by_text("Nothing is left out yet.")).to_be_visible()
    expect(played.page.get_by_label("E1 Item E1")).not_to_be_checked()


def test_items_are_found_by_their_words(panel):
    played = panel()
    played.page.get_by_label("Find an item").fill("E3")
    expect(played.page.locator(".wb-outs li")).to_have_count(1)


def test_hidden_totals_hide_this_too_until_opened(panel):
    played = panel({"E1": "C ."})
    expect(played.page.locator("table")).to_have_count(0)
    played.page.get_by_role("button", name="Show totals now").click()
    expect(played.page.get_by_text("What if this were wrong?")).to_be_visible()


def test_an_item_that_is_not_there_leaves_nothing_out(tmp_path):
    widget = SensitivityWidget(session_over(case(AUM), tmp_path))
    Wire(widget).say("without", items=["E99"])
    assert widget.state["view"]["what_if"]["chosen"] == []
    widget.close()


def test_what_a_linchpin_is_is_told_where_the_word_is_used(panel):
    played = panel()
    played.page.locator("thead .wb-term").first.click()
    expect(played.page.get_by_role("dialog").locator("dt").first).to_have_text("Linchpin")


def test_the_cells_that_would_change_the_lead_are_named(panel):
    played = panel({"E1": "C II"})
    row = played.page.locator(".wb-far tbody tr")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("1 cell · 1 row")
    expect(row).to_contain_text("E1 against H2 from II to N")


def test_one_step_only_is_a_switch_that_nothing_keeps(panel):
    played = panel({"E1": "C II"})
    played.page.get_by_label("Change each cell by one step only").check()
    expect(played.page.locator(".wb-far tbody tr")).to_contain_text("impossible")
    assert len(played.widget.session.log) == 0
    played.page.get_by_label("Change each cell by one step only").uncheck()
    expect(played.page.locator(".wb-far tbody tr")).not_to_contain_text("impossible")


def test_more_than_six_cells_are_shown_when_asked_for(panel):
    played = panel({f"E{n}": "C II" for n in range(8)})
    last = played.page.locator(".wb-far td").first.get_by_text("E7 against H2")
    expect(last).to_be_hidden()
    played.page.get_by_text("and 2 more").first.click()
    expect(last).to_be_visible()


def test_hypotheses_that_may_hold_together_overtake_nobody(play, tmp_path):
    played = play(SensitivityWidget(session_over(case(AUM, form="independent"), tmp_path)))
    expect(played.page.get_by_text("none can overtake another")).to_be_visible()
    expect(played.page.locator(".wb-far")).to_have_count(0)
