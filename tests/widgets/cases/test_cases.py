"""The panel of cases: begun, copied, renamed, deleted and restored, and the list stays right."""

import pytest
from playwright.sync_api import expect

from tests.drawing import ANALYST, case
from tests.widgets.wire import Wire
from workbench.casefile import CaseFile
from workbench.messages import say
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.opening import begin, stored_case
from workbench.session.session import Session
from workbench.store.store import Store
from workbench.widgets.cases.widget import CasesWidget


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "workbench.db")
    begin(store, "mine", CaseFile(case=case({"E1": "C I", "E2": ". ."})))
    return store


@pytest.fixture
def widget(store, tmp_path):
    return CasesWidget(store, backups=tmp_path / "backups", analyst=ANALYST)


def names(store):
    return list(store.names())


def test_a_case_is_listed_with_how_far_it_has_come(widget):
    (item,) = widget.view()["items"]
    assert item["title"] == "Drawn"
    assert item["facts"][:3] == ["2 rows × 2 hypotheses", "50% rated by you", "0 edits"]
    assert item["open"] == 'session = workbench.open("mine")'


def test_the_list_follows_what_is_done_elsewhere(store, widget):
    wire = Wire(widget)
    Session(store, "mine", ANALYST).apply(RateCell(evidence="E2", hypothesis="H1", rating=Rating.C))
    widget.session.catch_up()
    assert any("75% rated by you" in str(message) for message in wire.sent)
    wire.sent.clear()
    widget.session.catch_up()
    assert wire.sent == []


def test_a_list_of_cases_has_nothing_to_undo_and_says_so(widget):
    assert "history" not in widget.state["view"]
    assert Wire(widget).say("undo")["sentence"] == say("widget.refused.unknown")


def test_a_case_is_begun_in_the_panel(store, widget, play):
    played = play(widget)
    played.page.get_by_role("textbox", name="Name").fill("kursk")
    played.page.get_by_label("What does it ask?").fill("Why there?")
    played.page.get_by_role("button", name="Begin", exact=True).click()
    expect(played.page.get_by_role("heading", name="kursk")).to_be_visible()
    expect(played.page.locator(".wb-begin").get_by_role("status")).to_contain_text("kursk has begun")
    assert stored_case(store, "kursk").case.question == "Why there?"


def test_a_backup_is_told_beside_its_case(widget, play, tmp_path):
    played = play(widget)
    played.page.get_by_role("button", name="Back up mine").click()
    expect(played.page.locator(".wb-case").get_by_role("status")).to_contain_text(str(tmp_path / "backups"))


def test_a_name_that_is_taken_is_said_and_nothing_is_lost(store, widget, play):
    played = play(widget)
    played.page.get_by_role("textbox", name="Name").fill("mine")
    played.page.get_by_role("button", name="Begin", exact=True).click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("exists already")
    assert names(store) == ["mine"]


def test_a_case_is_copied_and_renamed(store, widget, play):
    played = play(widget)
    played.page.get_by_role("button", name="Copy mine").click()
    expect(played.page.get_by_role("heading", name="mine-2")).to_be_visible()
    played.page.get_by_role("button", name="Rename mine-2").click()
    played.page.locator(".wb-cases-list input").fill("second <b>thoughts")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("Name")
    played.page.locator(".wb-cases-list input").fill("second thoughts")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.get_by_role("heading", name="second thoughts")).to_be_visible()
    assert names(store) == ["mine", "second thoughts"]


def test_deleting_asks_first_and_a_restored_case_is_back(store, widget, play):
    played = play(widget)
    before = stored_case(store, "mine")
    played.page.get_by_role("button", name="Delete mine").click()
    played.page.get_by_role("button", name="Cancel").click()
    assert names(store) == ["mine"]
    played.page.get_by_role("button", name="Delete mine").click()
    played.page.get_by_role("button", name="Yes, delete it").click()
    expect(played.page.get_by_text("There is no case here yet")).to_be_visible()
    expect(played.page.locator(".wb-section", has_text="Backups")).to_contain_text(
        "mine is deleted. Its backup:"
    )
    expect(played.page.get_by_role("button", name="Restore mine-")).to_be_focused()
    played.page.get_by_role("button", name="Restore mine-").click()
    expect(played.page.get_by_role("heading", name="mine", exact=True)).to_be_visible()
    assert stored_case(store, "mine") == before


def test_only_backups_that_are_listed_are_restored(store, widget):
    assert "no backup of this name" in Wire(widget).say("restore", file="../mine.json")["sentence"]
    assert names(store) == ["mine"]
