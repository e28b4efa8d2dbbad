"""An assumption is switched off and on in its row of the matrix, and in the evidence panel."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.widgets.evidence.widget import EvidenceWidget
from workbench.widgets.matrix.widget import MatrixWidget


def assuming():
    drawn = case({"E1": "C I", "E2": "II C", "E3": "C I", "E4": "C ."})
    kinds = {"E2": "assumption", "E4": "assumption"}
    items = (replace(item, kind=kinds.get(item.id, "")) for item in drawn.evidence)
    return replace(drawn, evidence=tuple(items))


@pytest.fixture
def matrix(play, tmp_path):
    return lambda: play(MatrixWidget(session_over(assuming(), tmp_path)))


def is_on(played, id):
    return played.case.evidence_item(id).on


def test_an_assumption_is_switched_by_key_and_by_mouse_and_undone(matrix):
    played = matrix()
    played.page.locator(".wb-cell[data-row='1'][data-column='1']").focus()
    played.press("o")
    played.settle()
    assert not is_on(played, "E2")
    tag = played.page.get_by_text("assumption switched off: counts in no total")
    expect(tag).to_be_visible()
    expect(played.page.locator("[aria-live=polite].wb-unseen")).to_contain_text("counts in no total. Saved.")
    assert played.page.evaluate("document.activeElement.dataset.column") == "1"
    played.page.get_by_role("button", name="Switch on assumption E2").click()
    played.settle()
    assert is_on(played, "E2")
    expect(tag).to_have_count(0)
    played.press("Control+z")
    played.settle()
    assert not is_on(played, "E2")


def test_only_assumptions_have_the_switch_and_another_row_says_why(matrix):
    played = matrix()
    expect(played.page.locator("[data-switch]")).to_have_count(2)
    played.page.locator(".wb-cell[data-row='0'][data-column='0']").focus()
    played.press("o")
    expect(played.page.locator(".wb-refusal")).to_contain_text("E1 is no assumption.")


def test_a_blank_cell_of_an_assumption_that_is_off_is_not_looked_for(matrix):
    played = matrix()
    played.page.locator(".wb-cell[data-row='0'][data-column='0']").focus()
    played.press("n")
    assert played.page.evaluate("document.activeElement.dataset.row") == "3"
    played.press("o")
    played.settle()
    expect(played.page.get_by_text("E4 is switched off and counts in no total.").last).to_be_attached()
    played.page.locator(".wb-cell[data-row='0'][data-column='0']").focus()
    played.press("n")
    assert played.page.evaluate("document.activeElement.dataset.row") == "0"


def test_what_is_off_is_greyed(matrix):
    played = matrix()
    claim = played.page.locator(".wb-row", has_text="Item E2").locator(".wb-claim")
    colour = "(node) => getComputedStyle(node).color"
    before = claim.evaluate(colour)
    played.page.get_by_role("button", name="Switch off assumption E2").click()
    played.settle()
    assert claim.evaluate(colour) != before


def test_it_is_switched_in_the_evidence_panel_too(play, tmp_path):
    played = play(EvidenceWidget(session_over(assuming(), tmp_path)))
    played.page.get_by_role("button", name="Switch off assumption E2").click()
    played.settle()
    assert not is_on(played, "E2")
    expect(played.page.get_by_text("assumption switched off: counts in no total")).to_be_visible()
    expect(played.page.get_by_role("button", name="Switch off assumption E1")).to_have_count(0)
    played.page.get_by_role("button", name="Switch on assumption E2").click()
    played.settle()
    assert is_on(played, "E2")
