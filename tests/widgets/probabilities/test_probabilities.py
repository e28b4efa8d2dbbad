"""The probabilities panel: numbers to be changed without losing a wrong one, and baselines by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import session_over
from workbench.model.rating import Rating
from workbench.widgets.probabilities.widget import ProbabilitiesWidget

APART = {"E1": "C I", "E2": "CC N", "E3": "N N"}


def over(session):
    return ProbabilitiesWidget(session, run=lambda work: work(), rest=0)


@pytest.fixture
def panel(play, tmp_path):
    def put(rows=AUM, *, form="exclusive", **options):
        return play(over(session_over(case(rows, form=form), tmp_path)), **options)

    return put


def written(played, label, text):
    field = played.page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Enter")
    played.settle()
    return field


def row(played, id):
    return played.page.locator(f'[data-row="{id}"]')


def test_it_stays_hidden_until_totals_may_be_seen_but_the_numbers_can_be_chosen(panel):
    played = panel({"E1": "C I", "E2": "C ."})
    expect(played.page.get_by_text("3 of 4 cells are rated")).to_be_visible()
    expect(played.page.locator(".wb-likely")).to_have_count(0)
    expect(played.page.get_by_label("CC very consistent", exact=True)).to_be_visible()
    played.page.get_by_role("button", name="Show totals now").click()
    expect(played.page.locator(".wb-likely li")).to_have_count(2)


def test_a_likelihood_is_kept_and_the_probabilities_follow(panel):
    played = panel({"E1": "CC I"})
    before = played.page.locator(".wb-likely").inner_text()
    written(played, "CC very consistent", "0,95")
    assert dict(played.case.probability.likelihoods)["CC"] == 0.95
    assert played.page.locator(".wb-likely").inner_text() != before
    expect(played.page.get_by_text("usually 0.9")).to_be_visible()
    played.page.get_by_role("button", name="Back to the usual numbers").click()
    played.settle()
    assert played.case.probability.likelihoods == ()
    assert played.page.locator(".wb-likely").inner_text() == before


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("CC very consistent", "1", "above 0 and below 1"),
        ("CC very consistent", "often", "above 0 and below 1"),
        ("medium", "1.5", "from 0 to 1"),
        ("medium", "nan", "from 0 to 1"),
    ],
)
def test_a_wrong_number_gets_a_sentence_and_stays_to_be_mended(panel, label, text, expected):
    played = panel()
    field = written(played, label, text)
    expect(played.page.locator(".wb-refusal")).to_contain_text(expected)
    expect(field).to_have_value(text)
    assert played.case.probability.likelihoods == played.case.probability.reliability == ()


def test_every_other_number_and_choice_is_kept(panel):
    played = panel()
    written(played, "low", "0.4")
    assert dict(played.case.probability.reliability)["low"] == 0.4
    played.page.get_by_label("If a source is wrong").fill("0.2")
    played.page.get_by_label("If a source is wrong").press("Enter")
    played.page.get_by_label("Copies of one report").fill("0.5")
    played.page.get_by_label("Copies of one report").press("Enter")
    played.page.get_by_label("Name of the table").fill(" Our  house ")
    played.page.get_by_label("Name of the table").press("Enter")
    played.page.get_by_label("Your own percents from before", exact=True).check()
    played.page.get_by_label("PHIA (UK)").check()
    played.settle()
    chosen = played.case.probability
    assert (chosen.false_report, chosen.table, chosen.prior, chosen.words) == (
        0.2,
        "Our house",
        "before",
        "phia",
    )
    assert played.case.dependence == 0.5
    expect(played.page.get_by_text("no answer from before is recorded")).to_be_visible()


def test_baselines_are_rated_by_the_keys_of_the_matrix_row_after_row(panel):
    played = panel(APART, form="independent")
    expect(
        played.page.get_by_text("Odds are withheld until every row has a baseline: 0 of 3")
    ).to_be_visible()
    row(played, "E1").focus()
    played.press("4", "3")
    expect(row(played, "E3")).to_be_focused()
    played.press("2", "ArrowUp", "Delete")
    played.settle()
    codes = [played.case.baseline("ann", id).rating for id in APART]
    assert codes == [Rating.C, None, Rating.I]
    played.press("5")
    played.settle()
    expect(played.page.locator(".wb-likely li")).to_have_count(2)
    expect(played.page.get_by_text("3 of 3 rated")).to_be_visible()


def test_one_row_is_in_the_tab_order_and_says_what_it_is(panel):
    played = panel(APART, form="independent")
    expect(played.page.locator('.wb-codes[tabindex="0"]')).to_have_count(1)
    expect(row(played, "E1")).to_have_attribute("aria-label", "E1, Item E1: not rated")
    row(played, "E1").get_by_role("button", name="neutral").click()
    played.settle()
    expect(row(played, "E1")).to_have_attribute("aria-label", "E1, Item E1: neutral")
    expect(row(played, "E1").get_by_role("button", name="neutral")).to_have_attribute("aria-pressed", "true")


def test_a_reason_is_written_under_its_row(panel):
    played = panel(APART, form="independent")
    row(played, "E2").focus()
    played.press("Enter")
    field = played.page.get_by_label("Reason for the baseline of E2")
    expect(field).to_be_focused()
    field.fill("It is done every year.")
    field.press("Enter")
    played.settle()
    assert played.case.baseline("ann", "E2").reason == "It is done every year."


def test_undo_takes_a_number_back(panel):
    played = panel()
    written(played, "C consistent", "0.8")
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert played.case.probability.likelihoods == ()
    expect(played.page.get_by_label("C consistent", exact=True)).to_have_value("0.7")


def test_the_sweeps_come_with_their_picture_and_follow_a_change(panel):
    played = panel({"E1": "CC I"})
    expect(played.page.get_by_role("region", name="Whatever is tried, H1")).to_be_visible()
    expect(played.page.locator(".wb-picture .wb-light")).to_be_visible()
    before = played.page.locator(".wb-picture .wb-light").get_attribute("alt")
    written(played, "CC very consistent", "0.6")
    expect(played.page.locator(".wb-picture .wb-light")).not_to_have_attribute("alt", before)
    expect(played.page.locator(".wb-working")).to_have_text("")


def test_every_row_says_what_it_weighs(panel):
    played = panel({"E1": "CC I", "E2": "N N"})
    table = played.page.get_by_role("region", name="Row by row")
    expect(table.get_by_role("row")).to_have_count(3)
    expect(table).to_contain_text("E1 Item E1")


def test_while_they_are_worked_out_the_older_ones_stand_and_it_is_said(play, tmp_path):
    waiting = []
    widget = ProbabilitiesWidget(session_over(case({"E1": "CC I"}), tmp_path), run=waiting.append, rest=0)
    played = play(widget)
    expect(played.page.locator(".wb-picture")).to_have_count(0)
    written(played, "CC very consistent", "0.6")
    expect(played.page.locator(".wb-working")).to_contain_text("before the last change")
    waiting[0]()
    widget.push()
    assert widget.state["view"]["depends"]["working"] == ""
    assert widget.state["view"]["depends"]["swept"]["picture"]["light"].startswith("data:image/svg")
