"""Rows merged, split and described anew in the panel."""

import pytest
from playwright.sync_api import expect

from tests.drawing import ANALYST, case
from tests.widgets.wire import session_over
from workbench.model.edits import AddSource
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
    played.page.get_by_role("button", name="Change where E1 comes from").click()
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
