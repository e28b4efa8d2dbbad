"""The matrix in a real JupyterLab: keys stay its own, a lost kernel is told, nothing saved is lost."""

import pytest

CELLS = [
    "%md # The matrix in a notebook",
    "%md ## 1 Hypotheses",
    "%md ## 3 Matrix",
    """import workbench
from workbench.widgets.matrix.widget import MatrixWidget
session = workbench.open("{name}", analyst="ann")
MatrixWidget(session)""",
    "1 + 1",
]
MATRIX = 3


@pytest.fixture
def opened(lab_page):
    """Open a notebook with a matrix of a case from the template, and run it."""

    def run(name, template="north-korea"):
        cells = [text.replace("{name}", template) for text in CELLS]
        lab_page.write(name, cells).run_all()
        cell(lab_page, 0, 0).wait_for()
        return lab_page

    return run


def root(page):
    return page.output(MATRIX).locator(".wb-matrix")


def cell(page, row, column):
    return root(page).locator(f'[data-row="{row}"][data-column="{column}"]')


def code(page, row, column):
    return cell(page, row, column).locator(".wb-face").inner_text()


def saved(page):
    page.page.wait_for_function("document.querySelector('.wb-matrix')?.dataset.status === 'saved'")


def told(page, text):
    return root(page).get_by_role("paragraph").filter(has_text=text)


def held(page, evidence, hypothesis):
    asked = f"print(session.case.rating('ann', {evidence!r}, {hypothesis!r}))"
    return page.ask_kernel(asked).strip()


def clear(page):
    """Take back what an earlier test has rated in the case that the tests share."""
    page.ask_kernel("while session.can_undo: session.undo()")


def test_keys_rate_and_do_nothing_to_the_notebook(opened):
    page = opened("matrix_keys")
    clear(page)
    cells = page.number_of_cells()
    cell(page, 0, 0).click()
    page.page.keyboard.press("Escape")
    for key in [
        "4",
        "x",
        "m",
        "d",
        "d",
        "a",
        "b",
        "z",
        "1",
        "ArrowDown",
        "Shift+Enter",
        "Escape",
        "y",
        "r",
        "j",
        "k",
        "0",
        "0",
    ]:
        page.page.keyboard.press(key)
    saved(page)
    assert page.number_of_cells() == cells
    assert held(page, "E1", "H1") == "C"
    assert held(page, "E1", "H2") == "II"
    assert held(page, "E2", "H3") == "NA"
    assert page.cell(MATRIX).get_attribute("class").count("jp-CodeCell") == 1
    assert page.page.evaluate("document.activeElement.closest('.wb-matrix') !== null")
    root(page).get_by_role("button", name="Undo").focus()
    for key in "xmddaby":
        page.page.keyboard.press(key)
    page.page.wait_for_timeout(300)
    assert page.number_of_cells() == cells


def test_enter_writes_a_reason_and_stays_in_the_widget(opened):
    page = opened("matrix_reason")
    clear(page)
    cell(page, 0, 0).click()
    page.page.keyboard.press("Escape")
    page.page.keyboard.press("2")
    page.page.keyboard.press("ArrowLeft")
    page.page.keyboard.press("Enter")
    page.page.keyboard.type("A reason with x, m and dd.")
    page.page.keyboard.press("Control+Enter")
    saved(page)
    assert (
        page.ask_kernel("print(session.case.cell('ann', 'E1', 'H1').reason)")
        == "A reason with x, m and dd.\n"
    )
    assert page.number_of_cells() == len(CELLS)


def test_esc_gives_the_keys_back_to_the_notebook(opened):
    page = opened("matrix_leave")
    cell(page, 0, 0).click()
    page.page.keyboard.press("Escape")
    page.page.keyboard.press("Escape")
    assert page.page.evaluate("document.activeElement.closest('.wb-matrix') === null")
    page.page.keyboard.press("b")
    page.page.wait_for_timeout(300)
    assert page.number_of_cells() == len(CELLS) + 1


def test_a_restarted_kernel_is_told_at_once_and_running_the_cell_brings_everything_back(opened):
    page = opened("matrix_restart")
    clear(page)
    cell(page, 0, 0).click()
    page.page.keyboard.press("Escape")
    for key in "4321":
        page.page.keyboard.press(key)
    saved(page)
    page.restart_kernel()
    told(page, "The kernel was restarted. Run this cell again").wait_for()
    cell(page, 1, 0).focus()
    page.page.keyboard.press("5")
    assert code(page, 1, 0) == "·"
    page.screenshot("matrix_kernel_gone", root(page))
    page.run_cell(MATRIX)
    page.page.wait_for_function("document.querySelector('.wb-matrix')?.dataset.status === 'saved'")
    assert [code(page, 0, column) for column in range(4)] == ["C", "N", "I", "II"]
    undo = root(page).get_by_role("button", name="Undo")
    assert undo.get_attribute("title") == "Undo: E1 against H4 rated II"


def test_a_kernel_that_dies_is_told_at_once(opened):
    page = opened("matrix_dies")
    page.kill_kernel()
    told(page, "The kernel was restarted.").wait_for()


def test_a_kernel_that_is_shut_down_is_told_at_once(opened):
    page = opened("matrix_stops")
    page.shutdown_kernel()
    told(page, "The kernel has stopped.").wait_for()


def test_a_reloaded_window_shows_what_was_rated_since_the_cell_ran(opened):
    page = opened("matrix_reload")
    clear(page)
    cell(page, 0, 0).click()
    page.page.keyboard.press("Escape")
    page.page.keyboard.press("5")
    page.page.keyboard.press("1")
    saved(page)
    page.save()
    page.reload()
    cell(page, 0, 0).wait_for()
    assert [code(page, 0, column) for column in range(2)] == ["CC", "II"]
    cell(page, 0, 2).click()
    page.page.keyboard.press("3")
    saved(page)
    assert held(page, "E1", "H3") == "N"


def test_a_second_view_of_the_same_widget_is_right_and_follows(opened):
    page = opened("matrix_twice")
    clear(page)
    page.ask_kernel("w = MatrixWidget(session)")
    page.page.evaluate(
        """() => {
             const { model } = workbenchTest.panel().content.widgets[4];
             model.sharedModel.setSource("from IPython.display import display\\ndisplay(w)");
           }"""
    )
    page.run_cell(4)
    second = page.output(4).locator('[data-row="0"][data-column="0"]')
    second.wait_for()
    cell(page, 0, 0).click()
    page.page.keyboard.press("Escape")
    page.page.keyboard.press("1")
    saved(page)
    second.get_by_text("II", exact=True).wait_for()


def test_steps_lead_to_the_headings_of_the_notebook(opened):
    page = opened("matrix_steps")
    nav = root(page).get_by_role("navigation")
    nav.hover()
    assert nav.get_by_role("link").all_inner_texts() == ["1 Hypotheses", "3 Matrix"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_fits_a_small_laptop_with_the_sidebar_open(opened, theme):
    page = opened(f"matrix_{theme}", template="north-korea-worked")
    page.theme(theme)
    root(page).scroll_into_view_if_needed()
    page.screenshot(f"matrix_lab_{theme}")
    widths = page.page.evaluate(
        """() => {
             const grid = document.querySelector(".wb-grid");
             const area = document.querySelector(".wb-matrix").closest(".jp-OutputArea-output");
             return [grid.scrollWidth, grid.clientWidth, area.scrollWidth, area.clientWidth];
           }"""
    )
    assert widths[0] <= widths[1]
    assert widths[2] <= widths[3]
    ground = page.page.evaluate("getComputedStyle(document.querySelector('.wb-matrix')).backgroundColor")
    assert ground == ("rgb(255, 255, 255)" if theme == "light" else "rgb(21, 25, 30)")
