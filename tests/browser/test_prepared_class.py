"""A prepared class in JupyterLab and Notebook 7: a student with nothing but the folder, to the hand-in."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.lab import LabPage
from workbench.casefile import from_json, read, to_json
from workbench.classroom.collecting import collect
from workbench.export.lesson import prepare
from workbench.model.comprehension import RIGHT
from workbench.model.lesson import Lesson, student_seed
from workbench.session.exercise import seed_of
from workbench.session.templates import from_template
from workbench.sources.shelf import Shelf

GIVEN = ("hypotheses", "evidence", "grades")
RIGHT_WORDS = {
    "cell": "How likely I would be to see the item",
    "rate": "I, unlikely to be seen",
    "same": "It does not tell the four apart",
    "codes": "NA",
    "column": "Cult and terrorist group are contradicted least",
}


def laid_out(page: LabPage, folder: str) -> dict[str, int]:
    """Put a class's folder where the notebooks are; return the notebook's cells by what they call."""
    lesson = Lesson(seed=7, given=GIVEN, repeat=2, minutes=50)
    place = page.lab.workspace.notebooks / folder
    done = prepare(from_template("aum-shinrikyo"), "aum", place, lesson, shelf=Shelf())
    cells = json.loads((done.student / "student.ipynb").read_text(encoding="utf-8"))["cells"]
    return {"".join(cell["source"]).splitlines()[-1]: n for n, cell in enumerate(cells)}


def panel(page: LabPage, number: int) -> Locator:
    page.scroll_to(number)
    found = page.output(number).locator(".wb").first
    expect(found).to_be_visible()
    return found


def judge(asked: Locator, answer: str) -> None:
    asked.get_by_role("radio", name=answer).check()
    expect(asked.get_by_role("radio", name="low", exact=True)).to_be_enabled()
    asked.get_by_role("radio", name="low", exact=True).check()
    expect(asked).to_have_attribute("data-status", "saved")


def work_through(page: LabPage, cells: dict[str, int]) -> None:
    """Do as a student does, from the name to the file."""
    start = panel(page, cells["exercise"])
    start.get_by_label("Your name").fill("Mina")
    start.get_by_role("button", name="Begin").click()
    expect(start).to_contain_text("Time to go by: 50 minutes.")
    judge(panel(page, cells['exercise.judgement("before")']), "H1 Cult")
    expect(panel(page, cells["exercise.matrix()"])).to_contain_text("when the questions on the method")
    asked = panel(page, cells["exercise.check()"])
    for question in RIGHT:
        asked.get_by_label(RIGHT_WORDS[question], exact=question == "codes").last.check()
    expect(asked).to_contain_text("All are answered rightly.")
    page.screenshot("prepared-class-questions")
    page.scroll_to(cells["exercise.matrix()"])
    matrix = page.output(cells["exercise.matrix()"]).locator(".wb-matrix")
    expect(panel(page, cells["exercise.again()"])).to_contain_text("when every cell of the matrix is rated")
    page.scroll_to(cells["exercise.matrix()"])
    matrix.locator('[data-row="0"][data-column="0"]').focus()
    for key in "4343" * 4:
        page.page.keyboard.press(key)
    expect(matrix).to_have_attribute("data-status", "saved")
    again = panel(page, cells["exercise.again()"])
    for left in ("1 of 2 asked", "2 of 2 asked"):
        again.get_by_role("button", name="I: unlikely").click()
        expect(again).to_contain_text(left)
    judge(panel(page, cells['exercise.judgement("after")']), "H2 Terrorist group")
    hand_in = panel(page, cells["exercise.hand_in()"])
    expect(hand_in).to_contain_text("Nothing is missing.")
    hand_in.get_by_role("button", name="Make the file to hand in").click()
    expect(hand_in).to_contain_text("Hand in this one file")


def check_handed_in(made: Path, folder: Path) -> None:
    """Hold the file against what the student did; it opens again as it was."""
    text = made.read_text(encoding="utf-8")
    handed_in = read(made)
    assert to_json(from_json(text)) == text
    assert seed_of(handed_in.log, "Mina") == student_seed(7, "Mina")
    assert handed_in.case.comprehension_of("Mina").understood
    assert [cell.rating for cell in handed_in.case.repeats.values()] == ["I", "I"]
    folder.mkdir()
    (folder / made.name).write_bytes(made.read_bytes())
    (one,) = collect(folder).hand_ins
    assert (one.student, one.gaps) == ("Mina", ())


@pytest.mark.parametrize("where", ["fresh_lab_page", "notebook_page"])
def test_a_student_goes_from_the_folder_to_one_file(
    where: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    page: LabPage = request.getfixturevalue(where)
    cells = laid_out(page, f"monday-{where.split('_')[0]}")
    page.open(f"notebooks/monday-{where.split('_')[0]}/student/student.ipynb")
    page.run_all()
    work_through(page, cells)
    page.screenshot(f"prepared-class-{where}")
    assert page.errors() == []
    check_handed_in(page.lab.workspace.exports / "aum-Mina.json", tmp_path / "in")
