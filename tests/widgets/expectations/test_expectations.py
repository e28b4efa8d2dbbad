"""The panel of what is missing: expectations are added, looked for, and made evidence."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import AddExpectation
from workbench.model.expectation import Expectation
from workbench.widgets.expectations.widget import ExpectationsWidget

PAY = AddExpectation(expectation=Expectation(id="X1", hypothesis="H1", text="Pay becomes known"))


@pytest.fixture
def panel(play, tmp_path):
    def put(*edits, **options):
        session = session_over(case({"E1": "C I"}), tmp_path)
        for edit in edits:
            session.apply(edit)
        return play(ExpectationsWidget(session), **options)

    return put


def test_what_should_be_seen_is_added_by_keyboard_under_its_hypothesis(panel):
    played = panel()
    played.page.get_by_role("button", name="Add what should be seen for H2 Hypothesis 2").press("Enter")
    played.page.keyboard.type("<b>Tools</b> arrive")
    played.page.keyboard.press("ControlOrMeta+Enter")
    played.settle()
    (kept,) = played.case.expectations
    assert (kept.id, kept.hypothesis, kept.text, kept.state) == ("X1", "H2", "<b>Tools</b> arrive", "open")
    expect(played.page.locator(".wb-watched")).to_contain_text("<b>Tools</b>")


def test_an_expectation_without_words_is_refused(panel):
    played = panel()
    played.page.get_by_role("button", name="Add what should be seen for H1").click()
    played.page.get_by_role("button", name="Add", exact=True).click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("What should be seen?")
    assert played.case.expectations == ()


def test_an_absence_becomes_a_row_with_one_gesture_and_undo_takes_it_back(panel):
    played = panel(PAY)
    played.page.get_by_role("group", name="State of X1").get_by_label("looked for, not seen").check()
    played.settle()
    played.page.get_by_role("button", name="Make the absence evidence: X1").press("Enter")
    played.page.keyboard.press("Enter")
    played.settle()
    row = played.case.evidence_item("E2")
    assert (row.text, row.kind, row.origin) == (
        "Looked for and not seen: Pay becomes known",
        "absence",
        "The analyst (absence in what was read)",
    )
    assert played.case.expectation("X1").evidence == "E2"
    expect(played.page.locator(".wb-became")).to_contain_text("It is E2 in the matrix")
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert [item.id for item in played.case.evidence] == ["E1"]
    assert played.case.expectation("X1").evidence == ""


def test_a_finding_may_be_a_row_that_is_there_already(panel):
    played = panel(PAY)
    played.page.get_by_role("group", name="State of X1").get_by_label("seen", exact=True).check()
    played.settle()
    played.page.get_by_role("button", name="Make the finding evidence: X1").click()
    played.page.get_by_label("The row of evidence").select_option("E1")
    played.page.get_by_role("button", name="Make it evidence").click()
    played.settle()
    assert played.case.expectation("X1").evidence == "E1"
    assert len(played.case.evidence) == 1


def test_where_one_looked_is_written_down_and_removing_leaves_the_row(panel):
    played = panel(PAY)
    played.page.get_by_role("button", name="Change X1").click()
    played.page.get_by_label("Where you looked").fill("S1, all of it")
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    assert played.case.expectation("X1").where == "S1, all of it"
    played.page.get_by_role("button", name="Remove X1").click()
    played.settle()
    assert played.case.expectations == ()
    assert len(played.case.evidence) == 1
