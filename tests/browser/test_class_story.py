"""A class in a real JupyterLab: a student from the name to the hand-in, then the teacher with the folder."""

import shutil
from pathlib import Path

import nbformat
from playwright.sync_api import Locator, expect

from tests.browser.lab import LabPage
from tests.classroom.simulated import class_of
from workbench.casefile import read
from workbench.classroom.collecting import collect
from workbench.session.templates import from_template

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOK, REVIEW = NOTEBOOKS / "02_class_exercise.ipynb", NOTEBOOKS / "04_class_review.ipynb"
CASE = "aum-shinrikyo"


def laid_out(page: LabPage) -> dict[str, int]:
    """Put the notebook, on the short case, into the workspace; return its cells by what they call."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    review = nbformat.read(REVIEW, as_version=4)
    notebook.cells += [cell for cell in review.cells if '"handed-in")' in cell.source][-1:]
    for cell in notebook.cells:
        cell.source = cell.source.replace('"north-korea"', f'"{CASE}"')
    nbformat.write(notebook, page.lab.workspace.notebooks / "class_story.ipynb")
    calls = (
        'exercise("aum',
        '("before")',
        ".evidence()",
        ".matrix()",
        '("after")',
        ".hand_in()",
        "class_review(",
    )
    sources = [cell.source if cell.cell_type == "code" else "" for cell in notebook.cells]
    return {call: next(n for n, source in enumerate(sources) if call in source) for call in calls}


def panel(page: LabPage, number: int) -> Locator:
    page.scroll_to(number)
    found = page.output(number).locator(".wb").first
    expect(found).to_be_visible()
    return found


def judge(asked: Locator, answer: str, confidence: str) -> None:
    asked.get_by_role("radio", name=answer).check()
    expect(asked.get_by_role("radio", name=confidence, exact=True)).to_be_enabled()
    asked.get_by_role("radio", name=confidence, exact=True).check()
    expect(asked).to_have_attribute("data-status", "saved")


def test_a_student_hands_in_and_the_teacher_reviews(fresh_lab_page: LabPage) -> None:
    page = fresh_lab_page
    cells = laid_out(page)
    page.open("notebooks/class_story.ipynb")
    page.hide_sidebar()
    page.run_all()

    start = panel(page, cells['exercise("aum'])
    expect(panel(page, cells[".matrix()"])).to_contain_text("write your name in the panel at the top")
    start = panel(page, cells['exercise("aum'])
    start.get_by_label("Your name").fill("Mina Park")
    start.get_by_role("button", name="Begin").click()
    expect(start).to_contain_text("You work as Mina Park.")
    page.screenshot("class-start")

    expect(panel(page, cells[".matrix()"])).to_contain_text("when your answer before the evidence stands")
    judge(panel(page, cells['("before")']), "H1 Cult", "low")
    expect(panel(page, cells[".evidence()"])).to_have_class("wb wb-evidence wb-panel")

    page.scroll_to(cells[".matrix()"])
    matrix = page.output(cells[".matrix()"]).locator(".wb-matrix")
    expect(matrix).to_contain_text("In this exercise totals stay hidden")
    assert matrix.get_by_role("button", name="Show them now").count() == 0
    matrix.locator('[data-row="0"][data-column="0"]').focus()
    for key in "4545" * 4:
        page.page.keyboard.press(key)
    expect(matrix).to_have_attribute("data-status", "saved")
    expect(matrix).to_contain_text("16 of 16 rated")
    expect(matrix.locator(".wb-total").first).to_be_visible()
    page.screenshot("class-matrix")

    judge(panel(page, cells['("after")']), "H2 Terrorist group", "moderate")
    hand_in = panel(page, cells[".hand_in()"])
    expect(hand_in).to_contain_text("Nothing is missing.")
    hand_in.get_by_role("button", name="Make the file to hand in").click()
    expect(hand_in).to_contain_text("Hand in this one file")
    page.screenshot("class-hand-in")
    assert page.errors() == []

    made = page.lab.workspace.exports / f"{CASE}-Mina-Park.json"
    handed_in = read(made)
    assert handed_in.log[0].edit.do == "BeginExercise"
    folder = page.lab.workspace.home / "handed-in"
    class_of(folder, from_template(CASE).case, size=9)
    shutil.copy(made, folder)
    assert len(collect(folder).hand_ins) == 10

    review = panel(page, cells["class_review("])
    expect(review).to_contain_text("10 students have handed in.", timeout=20_000)
    expect(review).to_contain_text("Just arrived")
    page.screenshot("class-review")
    review.get_by_label("Show names").check()
    expect(review.get_by_role("rowheader", name="Mina Park").first).to_be_visible()
    expect(review.locator(".wb-board tbody tr")).to_have_count(4)

    page.restart_kernel()
    page.run_all()
    again = panel(page, cells['exercise("aum'])
    again.get_by_role("button", name="Go on as Mina Park").click()
    expect(panel(page, cells[".matrix()"])).to_contain_text("16 of 16 rated")
