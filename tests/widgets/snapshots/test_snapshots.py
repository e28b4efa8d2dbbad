"""The snapshots panel: moments named, renamed, forgotten, and two of them side by side."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.model.edits import RateCell, RemoveEvidence
from workbench.model.rating import Rating
from workbench.widgets.snapshots.widget import SnapshotsWidget


@pytest.fixture
def session(tmp_path):
    return session_over(case({"E1": "C I", "E2": "C II", "E3": "N C"}), tmp_path)


def test_the_first_snapshot_is_taken_and_shown(session, play):
    played = play(SnapshotsWidget(session))
    expect(played.page.get_by_text("No moment of this case has a name yet.")).to_be_visible()
    played.page.get_by_label("Name of a new snapshot").fill("before the <b>report")
    played.page.get_by_role("button", name="Take a snapshot").click()
    expect(played.page.get_by_text("Nothing is different between the two.")).to_be_visible()
    assert [(one.name, one.seq) for one in session.case.snapshots] == [("before the <b>report", 0)]


def test_then_and_now_stand_side_by_side(session, play):
    session.take_snapshot("then")
    session.apply(RateCell(evidence="E1", hypothesis="H2", rating=Rating.C))
    session.apply(RemoveEvidence(id="E2"))
    played = play(SnapshotsWidget(session))
    expect(played.page.get_by_text("I → C")).to_be_visible()
    expect(played.page.get_by_role("heading", name="Evidence removed")).to_be_visible()
    expect(played.page.get_by_text("Least contradicted then: H1 Hypothesis 1; now:")).to_be_visible()


def test_two_moments_are_chosen(session, play):
    session.take_snapshot("first")
    session.apply(RemoveEvidence(id="E2"))
    session.take_snapshot("second")
    session.apply(RemoveEvidence(id="E3"))
    played = play(SnapshotsWidget(session))
    expect(played.page.locator(".wb-compared ul")).to_contain_text("E3")
    played.page.get_by_label("Then").select_option("first")
    expect(played.page.locator(".wb-compared ul")).to_contain_text("E2")
    played.page.get_by_label("Afterwards").select_option("second")
    expect(played.page.locator(".wb-compared ul")).not_to_contain_text("E3")


def test_a_snapshot_is_renamed_removed_and_brought_back(session, play):
    session.take_snapshot("then")
    played = play(SnapshotsWidget(session))
    played.page.get_by_role("button", name="Rename then").click()
    played.page.get_by_label("New name").fill("at first")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.get_by_role("button", name="Remove at first")).to_be_visible()
    played.page.get_by_role("button", name="Remove at first").click()
    played.settle()
    assert session.case.snapshots == ()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert [one.name for one in session.case.snapshots] == ["at first"]
