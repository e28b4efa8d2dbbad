"""Rows merged, split and described anew in the panel."""

import pytest
from playwright.sync_api import expect

from tests.drawing import ANALYST, case
from tests.widgets.wire import session_over
from workbench.model.edits import AddSource, DescribeEvidence
from workbench.model.rating import Rating
from workbench.model.source import Source
from workbench.widgets.evidence.widget import EvidenceWidget


@pytest.fixture
def played(play, tmp_path):
    session = session_over(case({"E1": "C I", "E2": "C C"}), tmp_path)
    session.apply(AddSource(source=Source(id="S1", title="Report")))
    played = play(EvidenceWidget(session))
    played.page.locator(".wb-item").first.get_by_role("button", name="Details").click()
    return played


def test_a_row_is_described_anew(played):
    played.page.get_by_role("button", name="Describe E1: where it comes from").click()
    form = played.page.locator(".wb-details .wb-form")
    form.get_by_label("Who first said it").fill("Seoul")
    form.locator("select[name=source]").select_option("S1")
    form.locator("input[name=paragraph]").fill("3")
    form.locator("textarea[name=note]").fill("mind this")
    form.get_by_role("button", name="Keep").click()
    played.settle()
    row = played.case.evidence_item("E1")
    assert (row.origin, row.source, row.paragraph, row.note) == ("Seoul", "S1", 3, "mind this")


def test_another_row_is_merged_into_one(played):
    played.page.get_by_role("button", name="Merge another row into E1").click()
    played.page.locator(".wb-details .wb-form").get_by_role("button", name="Merge", exact=True).click()
    played.settle()
    assert [item.id for item in played.case.evidence] == ["E1"]
    assert played.case.rating(ANALYST, "E1", "H2") is None
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert [item.id for item in played.case.evidence] == ["E1", "E2"]


def test_a_row_is_split(played):
    played.page.get_by_role("button", name="Split E1").click()
    played.page.get_by_label("Wording of the second").fill("And <b>this")
    played.page.locator(".wb-details .wb-form").get_by_role("button", name="Split", exact=True).click()
    expect(played.page.get_by_text("And <b>this").first).to_be_visible()
    played.settle()
    assert [item.id for item in played.case.evidence] == ["E1", "E3", "E2"]
    assert played.case.rating(ANALYST, "E3", "H2") is Rating.I


def test_a_merged_row_may_get_words_of_its_own(played):
    played.page.get_by_role("button", name="Merge another row into E1").click()
    form = played.page.locator(".wb-details .wb-form")
    form.get_by_label("Wording of the one row").fill("Both <i>were</i> seen")
    form.get_by_role("button", name="Merge", exact=True).click()
    played.settle()
    assert [item.text for item in played.case.evidence] == ["Both <i>were</i> seen"]


def test_what_is_known_of_a_source_is_corrected_where_it_stands(played):
    sources = played.page.locator("details", has_text="The sources")
    sources.locator("summary").press("Enter")
    expect(sources.get_by_text("nothing rests on it")).to_be_visible()
    played.page.get_by_role("button", name="Correct what is known of S1").press("Enter")
    form = sources.locator(".wb-form")
    expect(form.get_by_label("Title")).to_be_focused()
    assert form.get_by_label("Author").input_value() == ""
    form.get_by_label("Title").fill("")
    played.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("A source needs a title.")
    form.get_by_label("Title").fill("Report <b>2")
    form.get_by_label("Author").fill("The editors")
    form.get_by_label("Country").fill("Norway")
    form.get_by_label("Mind").fill("seen by one")
    form.get_by_role("button", name="Keep").click()
    expect(sources.get_by_text("Report <b>2")).to_be_visible()
    played.settle()
    now = played.case.source("S1")
    assert (now.title, now.author, now.note) == ("Report <b>2", "The editors", "seen by one")
    assert (now.country, now.outlet) == ("Norway", "unknown")
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert played.case.source("S1").title == "Report"


def test_a_source_is_removed_only_while_nothing_rests_on_it(played):
    played.page.locator("details", has_text="The sources").locator("summary").click()
    remove = played.page.get_by_role("button", name="Remove S1")
    row = played.case.evidence_item("E1")
    names = ("outlet", "origin", "kind", "date", "url", "note", "paragraph")
    about = {name: getattr(row, name) for name in names}
    played.elsewhere(DescribeEvidence(id="E1", source="S1", **about))
    expect(played.page.get_by_text("1 item rests on it")).to_be_visible()
    assert remove.count() == 0
    played.elsewhere(DescribeEvidence(id="E1", source="", **about))
    remove.click()
    played.settle()
    assert played.case.sources == ()
