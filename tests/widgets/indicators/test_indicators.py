"""The indicators panel: signs are added, changed, seen and removed."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import AddIndicator, ForecastIndicator, MarkCase, ResolveIndicator
from workbench.model.hypothesis import Indicator
from workbench.widgets.indicators.widget import IndicatorsWidget

SIGN = AddIndicator(indicator=Indicator(id="I1", hypothesis="H1", text="A first sign"))
TOLD = Indicator(id="I1", hypothesis="H1", text="A first sign", likelihoods={"H1": 60, "H2": 40})
BETTER = Indicator(id="I2", hypothesis="H2", text="A better one", likelihoods={"H1": 10, "H2": 80})
WEIGHED = tuple(AddIndicator(indicator=one) for one in (TOLD, BETTER))
AS_OF = MarkCase(as_of="2025-03-01", handling="")


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


# likelihoods and forecasts


def ids(played):
    return played.page.locator(".wb-watched .wb-chip").all_text_contents()


def test_likelihoods_are_given_in_a_row_with_their_word_beside_them(panel):
    played = panel(SIGN)
    played.page.get_by_label("I1 if H1 Hypothesis 1 is true, in per cent").fill("70")
    expect(played.page.locator(".wb-word")).to_have_text("70 %: likely (55–80 %)")
    played.page.keyboard.press("Tab")
    played.page.keyboard.type("20")
    played.page.keyboard.press("Enter")
    played.settle()
    assert played.case.indicators[0].likelihoods == {"H1": 70, "H2": 20}
    expect(played.page.locator(".wb-tells")).to_contain_text("decibans for H1 against H2")
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert played.case.indicators[0].likelihoods == {"H1": 70}


@pytest.mark.parametrize(
    ("written", "sentence"), [("100", "from 1 to 99"), ("1.5", "whole number of per cent")]
)
def test_a_likelihood_that_would_settle_the_question_or_is_no_whole_number_is_refused(
    panel, written, sentence
):
    played = panel(SIGN)
    played.page.get_by_label("I1 if H1 Hypothesis 1 is true, in per cent").fill(written)
    played.page.keyboard.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text(sentence)
    assert played.case.indicators[0].likelihoods == {}


def test_the_best_stand_first_and_by_hypothesis_on_request(panel):
    played = panel(*WEIGHED)
    assert ids(played) == ["I2", "I1"]
    played.page.get_by_label("By hypothesis").check()
    assert ids(played) == ["I1", "I2"]
    expect(played.page.get_by_role("heading", name="H1 Hypothesis 1")).to_be_visible()


def test_nothing_jumps_while_somebody_works_in_it(panel):
    played = panel(*WEIGHED)
    played.page.get_by_label("I1 if H1 Hypothesis 1 is true, in per cent").fill("99")
    played.page.keyboard.press("Tab")
    played.page.keyboard.type("1")
    played.page.keyboard.press("Enter")
    played.settle()
    assert played.case.indicators[0].likelihoods == {"H1": 99, "H2": 1}
    assert ids(played) == ["I2", "I1"]
    played.page.get_by_label("Best first").focus()
    played.page.clock.run_for(50)
    assert ids(played) == ["I1", "I2"]


def test_in_the_best_order_a_new_one_names_its_hypothesis(panel):
    played = panel(*WEIGHED)
    played.page.get_by_role("button", name="Add an indicator").click()
    played.page.get_by_label("The hypothesis it would speak for").select_option("H2")
    played.page.get_by_label("What would be seen").fill("A third")
    played.page.get_by_role("button", name="Add", exact=True).click()
    played.settle()
    assert [(one.id, one.hypothesis) for one in played.case.indicators][-1] == ("I3", "H2")


def test_a_forecast_is_ones_own_and_ends_with_the_outcome(panel):
    played = panel(*WEIGHED)
    field = played.page.get_by_label("Your forecast that I2 is seen in time, in per cent")
    field.fill("30")
    played.page.keyboard.press("Enter")
    played.settle()
    assert played.case.forecasts == {("ann", "I2"): 30}
    expect(played.page.locator(".wb-forecast").first).to_contain_text("30 %: unlikely (20–45 %)")
    expect(played.page.locator(".wb-forecast").first).to_contain_text("Your ratings and these likelihoods")
    played.page.get_by_role("group", name="State of I2").get_by_label("not seen", exact=True).check()
    played.settle()
    expect(field).to_have_count(0)
    expect(played.page.get_by_text("Your forecast: 30 %: unlikely (20–45 %)")).to_be_visible()
    expect(played.page.get_by_role("heading", name="How good the forecasts were")).to_be_visible()


# what came of it


def test_an_outcome_is_known_since_the_as_of_date_until_somebody_says_otherwise(panel):
    played = panel(*WEIGHED, AS_OF)
    played.page.get_by_role("group", name="State of I1").get_by_label("seen", exact=True).check()
    played.settle()
    assert played.case.indicator("I1").closed == "2025-03-01"
    played.page.get_by_label("Seen on: I1").fill("2025-02-10")
    played.page.keyboard.press("Enter")
    played.settle()
    assert played.case.indicator("I1").closed == "2025-02-10"
    played.page.get_by_role("group", name="State of I1").get_by_label("open", exact=True).check()
    played.settle()
    assert played.case.indicator("I1").closed == ""


def test_one_click_enters_what_came_of_it_unrated_and_undo_takes_it_back(panel):
    resolved = ResolveIndicator(id="I1", state="not seen", closed="2025-02-28")
    played = panel(*WEIGHED, resolved)
    played.page.get_by_role("button", name="Enter it as evidence").click()
    played.settle()
    row = played.case.evidence_item("E2")
    assert (row.text, row.kind, row.date) == (
        "Looked for until 2025-02-28 and not seen: A first sign",
        "absence",
        "2025-02-28",
    )
    assert [played.rating("E2", id) for id in ("H1", "H2")] == [None, None]
    assert played.case.indicator("I1").evidence == "E2"
    expect(played.page.get_by_text("It is E2 in the matrix")).to_be_visible()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert [item.id for item in played.case.evidence] == ["E1"]
    assert played.case.indicator("I1").evidence == ""


def test_a_row_without_words_is_refused(panel):
    played = panel(*WEIGHED, ResolveIndicator(id="I1", state="seen", closed="2025-02-28"))
    played.page.get_by_label("Its wording").fill(" ")
    played.page.get_by_role("button", name="Enter it as evidence").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("needs some words")
    assert len(played.case.evidence) == 1


def test_scores_stand_under_what_is_resolved(panel):
    forecast = ForecastIndicator(id="I1", percent=80)
    played = panel(*WEIGHED, forecast, ResolveIndicator(id="I1", state="seen"))
    table = played.page.get_by_role("table").first
    expect(table.get_by_role("row", name="Yours 1 0.08 0.22")).to_be_visible()
    expect(table.get_by_role("row", name="Bayes’ rule over your ratings")).to_be_visible()
    played.page.get_by_text("One by one").click()
    expect(played.page.get_by_role("row", name="I1 seen 80 % 0.08 0.22")).to_be_visible()
