"""The indicators panel: signs are added, changed, seen and removed."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import AddIndicator
from workbench.model.hypothesis import Indicator
from workbench.widgets.indicators.widget import IndicatorsWidget

SIGN = AddIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="A first sign"))


@pytest.fixture
def panel(play, tmp_path):
    def put(*edits, **options):
        session = session_over(case({"E1": "C I"}), tmp_path)
        for edit in edits:
            session.apply(edit)
        return play(IndicatorsWidget(session), **options)

    return put


def test_an_indicator_is_added_under_its_hypothesis(panel):
    played = panel()
    played.page.get_by_role("button", name="Add an indicator for H2 Hypothesis 2").click()
    played.page.keyboard.type("<b>Pay</b> becomes known")
    played.page.get_by_label("How much would count, by when").fill("twice within a year")
    played.page.get_by_label("Who watches").fill("Ann")
    played.page.get_by_label("Look again on").fill("2027-01")
    played.page.get_by_role("button", name="Add", exact=True).click()
    played.settle()
    (kept,) = played.case.indicators
    assert (kept.id, kept.hypothesis, kept.text) == ("I1", "H2", "<b>Pay</b> becomes known")
    assert (kept.threshold, kept.owner, kept.due, kept.state) == (
        "twice within a year",
        "Ann",
        "2027-01",
        "open",
    )
    expect(played.page.locator(".wb-watched")).to_contain_text("<b>Pay</b>")


def test_an_indicator_without_words_is_refused(panel):
    played = panel()
    played.page.get_by_role("button", name="Add an indicator for H1 Hypothesis 1").click()
    played.page.get_by_role("button", name="Add", exact=True).click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("what would be seen?")
    assert played.case.indicators == ()


def test_an_indicator_is_changed_and_marked_as_seen(panel):
    played = panel(SIGN)
    played.page.get_by_role("button", name="Change I1").click()
    played.page.get_by_label("What would be seen").fill("A better sign")
    played.page.get_by_role("button", name="Keep").click()
    played.settle()
    played.page.get_by_role("group", name="State of I1").get_by_label("seen", exact=True).check()
    played.settle()
    (kept,) = played.case.indicators
    assert (kept.text, kept.state) == ("A better sign", "seen")


def test_removing_can_be_undone(panel):
    played = panel(SIGN)
    played.page.get_by_role("button", name="Remove I1").click()
    played.settle()
    assert played.case.indicators == ()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert played.case.indicators[0].text == "A first sign"


def test_questions_help_where_there_is_nothing_yet(panel):
    expect(panel(SIGN).page.get_by_text("Nothing is watched for this one yet.")).to_have_count(1)
