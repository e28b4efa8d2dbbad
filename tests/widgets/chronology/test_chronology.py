"""The chronology panel: both orders, and both dates edited in place."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.widgets.chronology.widget import ChronologyWidget


@pytest.fixture
def panel(play, tmp_path):
    def put(undated=0, **options):
        drawn = case({"E1": "C I", "E2": "C I", "E3": "C I"})
        first, second, third = drawn.evidence
        rows = (
            replace(first, happened="2018", origin="A witness", note="mind", paragraph=3),
            replace(second, happened="1965", date="2024-01-02"),
            replace(third, text="<b>Bold</b>", date="2023"),
            *(replace(third, id=f"U{n}") for n in range(1, undated + 1)),
        )
        return play(ChronologyWidget(session_over(replace(drawn, evidence=rows), tmp_path)), **options)

    return put


def shown(played, label):
    rows = played.page.get_by_role("region", name=label).locator("tbody th[scope=row] .wb-chip")
    return rows.all_text_contents()


def test_the_items_stand_in_the_order_of_events_then_of_reports(panel):
    played = panel()
    assert shown(played, "The items in time order") == ["E2", "E1"]
    assert shown(played, "Items without this date") == ["E3"]
    expect(played.page.locator(".wb-silence")).to_have_text("52 years without an item")
    played.page.get_by_label("when it was reported", exact=True).check()
    assert shown(played, "The items in time order") == ["E3", "E2"]
    assert shown(played, "Items without this date") == ["E1"]


def test_many_items_without_a_date_are_folded_and_dated_there_by_keyboard(panel):
    played = panel(undated=11)
    expect(played.page.get_by_text("12 items do not say when it happened")).to_be_visible()
    expect(played.page.get_by_role("button", name="Dates of U1", exact=True)).to_have_count(0)
    played.page.locator("summary").press("Enter")
    played.page.get_by_role("button", name="Dates of U1", exact=True).press("Enter")
    played.page.keyboard.type("2019")
    played.page.keyboard.press("Enter")
    played.settle()
    assert played.case.evidence_item("U1").happened == "2019"
    assert shown(played, "The items in time order") == ["E2", "E1", "U1"]
    expect(played.page.get_by_role("button", name="Dates of U2", exact=True)).to_be_visible()


def test_both_dates_are_edited_by_keyboard_and_everything_else_stays(panel):
    played = panel()
    played.page.get_by_role("button", name="Dates of E1").press("Enter")
    played.page.keyboard.press("ControlOrMeta+A")
    played.page.keyboard.type("before 2017")
    played.page.keyboard.press("Tab")
    played.page.keyboard.type("2019-05")
    played.page.keyboard.press("Enter")
    played.settle()
    kept = played.case.evidence_item("E1")
    assert (kept.happened, kept.date) == ("../2016-12-31", "2019-05")
    assert (kept.origin, kept.note, kept.paragraph) == ("A witness", "mind", 3)
    expect(played.page.get_by_role("button", name="Dates of E1")).to_be_focused()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert played.case.evidence_item("E1").happened == "2018"


def test_what_is_no_date_is_kept_as_written_and_the_item_moves_beneath(panel):
    played = panel()
    played.page.get_by_role("button", name="Dates of E2").click()
    played.page.get_by_role("textbox", name="Happened").fill("<i>that spring</i>")
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    assert played.case.evidence_item("E2").happened == "<i>that spring</i>"
    assert shown(played, "Items without this date") == ["E2", "E3"]
    expect(played.page.get_by_text("“<i>that spring</i>” is no date")).to_be_visible()


def test_escape_leaves_the_dates_as_they_were(panel):
    played = panel()
    played.page.get_by_role("button", name="Dates of E2").click()
    played.page.get_by_role("textbox", name="Happened").fill("2020")
    played.page.keyboard.press("Escape")
    assert played.case.evidence_item("E2").happened == "1965"
    expect(played.page.get_by_role("button", name="Dates of E2")).to_be_focused()


@pytest.mark.parametrize(("theme", "seen"), [("light", "wb-light"), ("dark", "wb-dark")])
def test_the_picture_is_there_in_the_colours_of_the_theme_with_its_words(panel, theme, seen):
    images = panel(theme=theme).page.locator(".wb-picture img:visible")
    expect(images).to_have_count(1)
    expect(images).to_have_class(seen)
    expect(images).to_have_attribute(
        "alt",
        "2 of 3 items say when it happened, 2 when it was reported. "
        "In order of the events: E2 (1965), E1 (2018). "
        "The longest stretches without any item: 52 years between 1965 and 2018. "
        "Did nothing happen, or was nothing read about it?",
    )
