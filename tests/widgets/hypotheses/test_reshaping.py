"""Hypotheses merged and split in the panel, and the marks beside the question."""

import pytest
from playwright.sync_api import expect

from tests.drawing import ANALYST, case
from tests.widgets.wire import session_over
from workbench.model.rating import Rating
from workbench.widgets.hypotheses.widget import HypothesesWidget


@pytest.fixture
def played(play, tmp_path):
    return play(HypothesesWidget(session_over(case({"E1": "C I", "E2": "C C"}), tmp_path)))


def test_the_as_of_date_and_the_handling_are_set(played):
    played.page.get_by_role("button", name="As-of date and handling").click()
    played.page.get_by_label("As-of date").fill("2024-12-01")
    played.page.get_by_label("Handling").fill("TLP:AMBER")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.get_by_text("As of 2024-12-01 · TLP:AMBER")).to_be_visible()
    assert (played.case.as_of, played.case.handling) == ("2024-12-01", "TLP:AMBER")


def test_a_date_that_is_none_is_refused_and_kept_in_the_field(played):
    played.page.get_by_role("button", name="As-of date and handling").click()
    played.page.get_by_label("As-of date").fill("soon")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("As-of date")
    expect(played.page.get_by_label("As-of date")).to_have_value("soon")


def test_another_hypothesis_is_merged_into_one(played):
    played.page.get_by_role("button", name="Merge another one into H1").click()
    played.page.get_by_label("Merge another one into H1 Hypothesis 1").last.select_option("H2")
    played.page.locator(".wb-form").get_by_role("button", name="Merge", exact=True).click()
    played.settle()
    assert [h.id for h in played.case.hypotheses] == ["H1"]
    assert [played.case.rating(ANALYST, id, "H1") for id in ("E1", "E2")] == [None, Rating.C]


def test_the_one_hypothesis_may_get_words_of_its_own(played):
    played.page.get_by_role("button", name="Merge another one into H1").click()
    played.page.get_by_label("Name of the one hypothesis").fill("Money")
    played.page.get_by_label("Its statement").fill("For money, in cash or oil.")
    played.page.locator(".wb-form").get_by_role("button", name="Merge", exact=True).click()
    played.settle()
    (one,) = played.case.hypotheses
    assert (one.id, one.label, one.statement) == ("H1", "Money", "For money, in cash or oil.")


def test_a_hypothesis_is_split(played):
    played.page.get_by_role("button", name="Split H1").click()
    played.page.get_by_label("Name of the second").fill("Oil")
    played.page.locator(".wb-form").get_by_role("button", name="Split", exact=True).click()
    played.settle()
    assert [(h.id, h.label) for h in played.case.hypotheses][:2] == [("H1", "Hypothesis 1"), ("H3", "Oil")]
    assert played.case.rating(ANALYST, "E1", "H3") is Rating.C
