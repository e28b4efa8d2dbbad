"""What goes wrong between a browser and a kernel: what was acknowledged is kept, what was not is said.

Each story looks at the store itself for what was kept, and at the screen for what a person is told.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk
from tests.browser.lab import Lab, LabPage
from workbench.model.edits import RewordCase, RewordEvidence
from workbench.model.rating import Rating
from workbench.session.opening import stored_case
from workbench.store.store import Store


@pytest.fixture
def another_page(browser: Browser, lab: Lab, pictures: Path) -> Iterator[LabPage]:
    """A second window, of somebody else or of the same person."""
    opened = LabPage(browser, lab, pictures)
    yield opened
    opened.close()


@pytest.fixture
def desk(lab_page: LabPage) -> Callable[..., Desk]:
    def put(name: str) -> Desk:
        return Desk(lab_page, name).begin()

    return put


def test_the_network_drops_and_returns(desk: Callable[..., Desk]) -> None:
    ann = desk("network-drops")
    ann.rate("1", 0, 0)
    ann.status_is("saved")
    ann.page.cut_line()
    ann.status_is("silent")
    ann.rate("2", 1, 0)
    ann.tells("so this was not taken")
    ann.shows("·", 1, 0)
    ann.page.screenshot("fault_network", ann.matrix)
    assert ann.kept == [("E1", "H1", "II")]
    ann.page.mend_line()
    ann.status_is("saved")
    ann.rate("2", 1, 0)
    ann.status_is("saved")
    ann.shows("I", 1, 0)
    assert ann.kept == [("E1", "H1", "II"), ("E2", "H1", "I")]


@pytest.mark.parametrize(("direction", "kept_before"), [("both", 0), ("in", 1)])
def test_what_was_under_way_when_the_line_went_dead_is_marked_and_then_kept_once(
    desk: Callable[..., Desk], direction: str, kept_before: int
) -> None:
    ann = desk(f"line-dead-{direction}")
    ann.page.mute_line(direction)
    ann.rate("1", 0, 0)
    ann.status_is("late")
    expect(ann.cell(0, 0)).to_have_attribute("data-pending", "")
    assert len(ann.kept) == kept_before
    ann.page.cut_line()
    ann.status_is("silent")
    ann.page.mend_line()
    ann.status_is("saved")
    ann.shows("II", 0, 0)
    assert ann.kept == [("E1", "H1", "II")]


def test_a_tab_that_slept_catches_up(desk: Callable[..., Desk]) -> None:
    ann = desk("tab-sleeps")
    ann.rate("1", 0, 0)
    ann.status_is("saved")
    ann.page.freeze()
    bob = ann.elsewhere("bob")
    bob.apply(RewordEvidence(id="E3", text="Told while it slept"))
    ann.page.thaw()
    expect(ann.matrix.get_by_text("Told while it slept")).to_be_visible()
    ann.rate("5", 2, 2)
    ann.status_is("saved")
    assert ann.kept == [("E1", "H1", "II"), ("E3", "H3", "CC")]


def test_two_tabs_show_one_widget(desk: Callable[..., Desk], another_page: LabPage) -> None:
    left = desk("two-tabs")
    left.page.save()
    right = Desk(another_page, "two-tabs")
    right.page.open("notebooks/two-tabs_ann.ipynb")
    expect(right.cell(0, 0)).to_be_visible()
    left.rate("1", 0, 0)
    right.shows("II", 0, 0)
    right.rate("5", 0, 1)
    left.shows("CC", 0, 1)
    assert left.kept == [("E1", "H1", "II"), ("E1", "H2", "CC")]

    # what the right one did not see it does not overwrite; its person is told, and may do it again
    right.page.mute_line("in")
    left.rate("2", 1, 0)
    left.status_is("saved")
    right.rate("4", 1, 0)
    right.status_is("late")
    right.page.cut_line()
    right.status_is("silent")
    right.page.mend_line()
    right.tells("was changed by you in another window")
    right.shows("I", 1, 0)
    right.page.screenshot("fault_two_tabs", right.matrix)
    assert left.kept[2:] == [("E2", "H1", "I")]
    right.rate("4", 1, 0)
    left.shows("C", 1, 0)
    assert left.kept[3:] == [("E2", "H1", "C")]


def test_a_cell_that_is_run_twice_makes_no_edit_twice(desk: Callable[..., Desk]) -> None:
    ann = desk("run-twice")
    ann.rate("1", 0, 0)
    ann.status_is("saved")
    ann.page.run_cell(0)
    ann.shows("II", 0, 0)
    expect(ann.matrix).to_have_count(1)
    ann.rate("2", 1, 0)
    ann.status_is("saved")
    assert ann.kept == [("E1", "H1", "II"), ("E2", "H1", "I")]


def test_a_duplicated_notebook_follows_even_while_its_kernel_is_busy(
    desk: Callable[..., Desk], another_page: LabPage
) -> None:
    first = desk("duplicated")
    second = Desk(another_page, "duplicated").sit_down("duplicated_copy")
    first.rate("1", 0, 0)
    second.shows("II", 0, 0)
    second.tells("You, in another window, rated 1 cell just now.")
    second.rate("5", 0, 1)
    first.shows("CC", 0, 1)

    # a cell runs: what comes from elsewhere is shown all the same, and what is done here is kept
    second.page.start_cell(1)
    second.page.page.wait_for_function("workbenchTest.kernel()?.status === 'busy'")
    first.rate("3", 0, 2)
    second.shows("N", 0, 2)
    second.rate("4", 1, 0)
    second.sign.unlink()
    second.page.wait_idle()
    first.shows("C", 1, 0)
    second.status_is("saved")
    assert first.kept == [("E1", "H1", "II"), ("E1", "H2", "CC"), ("E1", "H3", "N"), ("E2", "H1", "C")]


def test_two_people_see_what_the_other_changes_and_rate_undisturbed(
    desk: Callable[..., Desk], another_page: LabPage
) -> None:
    ann = desk("two-people")
    bob = Desk(another_page, "two-people", "bob").sit_down()
    ann.rate("1", 0, 0)
    ann.status_is("saved")
    bob.tells("ann rated 1 cell just now.")
    bob.shows("·", 0, 0)
    bob.cell(0, 0).focus()
    bob.page.page.keyboard.press("Enter")
    bob.page.page.keyboard.type("Half a thought")
    elsewhere = ann.elsewhere("cem")
    elsewhere.apply(RewordEvidence(id="E1", text="Reworded by a third"))
    for one in (ann, bob):
        expect(one.matrix.get_by_text("Reworded by a third").first).to_be_visible()
    field = bob.matrix.locator("textarea")
    expect(field).to_be_focused()
    expect(field).to_have_value("Half a thought")
    bob.page.screenshot("fault_two_people")
    elsewhere.apply(RewordCase(title="Another title", question="Which?", explanation=""))
    expect(ann.matrix.get_by_role("heading", name="Another title")).to_be_visible()
    bob.rate("5", 0, 0)
    bob.status_is("saved")
    ann.shows("II", 0, 0)
    final = stored_case(Store(ann.page.lab.workspace.database), "two-people").case
    assert [final.rating(who, "E1", "H1") for who in ("ann", "bob")] == [Rating.II, Rating.CC]
