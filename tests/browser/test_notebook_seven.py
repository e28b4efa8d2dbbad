"""Notebook 7 in a real browser: the same matrix, the same care for what is saved."""

import pytest
from playwright.sync_api import expect

from tests.browser.desk import Desk
from tests.browser.lab import LabPage
from workbench.model.edits import RateCell
from workbench.model.rating import Rating


def test_the_matrix_is_drawn_rated_and_survives_a_reload(notebook_page: LabPage) -> None:
    ann = Desk(notebook_page, "seven-reload").begin()
    ann.rate("1", 0, 0)
    ann.page.page.keyboard.press("5")
    ann.status_is("saved")
    assert ann.kept == [("E1", "H1", "II"), ("E1", "H2", "CC")]
    ann.page.screenshot("notebook_seven")
    ann.page.save()
    ann.page.reload()
    ann.shows("II", 0, 0)
    ann.shows("CC", 0, 1)
    ann.rate("3", 0, 2)
    ann.status_is("saved")
    assert ann.kept[2:] == [("E1", "H3", "N")]
    assert ann.page.errors() == []


def test_keys_of_the_matrix_do_nothing_to_the_notebook(notebook_page: LabPage) -> None:
    ann = Desk(notebook_page, "seven-keys").begin()
    cells = ann.page.number_of_cells()
    ann.cell(0, 0).focus()
    for key in ["x", "d", "d", "m", "a", "b", "2"]:
        ann.page.page.keyboard.press(key)
    ann.status_is("saved")
    ann.shows("I", 0, 0)
    assert ann.page.number_of_cells() == cells


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_follows_the_theme(notebook_page: LabPage, theme: str) -> None:
    ann = Desk(notebook_page, f"seven-{theme}").begin()
    ann.page.theme(theme)
    ground = ann.matrix.evaluate("node => getComputedStyle(node).backgroundColor")
    ann.page.screenshot(f"notebook_seven_{theme}")
    assert ground == ("rgb(255, 255, 255)" if theme == "light" else "rgb(21, 25, 30)")


def test_a_restarted_kernel_is_told_and_running_the_cell_brings_everything_back(
    notebook_page: LabPage,
) -> None:
    ann = Desk(notebook_page, "seven-restart").begin()
    ann.rate("1", 0, 0)
    ann.status_is("saved")
    ann.page.restart_kernel()
    ann.tells("The kernel was restarted. Run this cell again")
    ann.rate("5", 1, 0)
    ann.shows("·", 1, 0)
    assert ann.kept == [("E1", "H1", "II")]
    ann.page.run_cell(0)
    ann.shows("II", 0, 0)
    ann.status_is("saved")
    expect(ann.matrix.get_by_text("The kernel was restarted")).to_have_count(0)


def test_what_is_edited_elsewhere_arrives(notebook_page: LabPage) -> None:
    ann = Desk(notebook_page, "seven-elsewhere").begin()
    again = ann.elsewhere("ann")
    again.apply(RateCell(evidence="E5", hypothesis="H3", rating=Rating.II))
    ann.shows("II", 4, 2)
    ann.tells("You, in another window, rated 1 cell just now.")
