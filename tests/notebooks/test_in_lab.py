"""The walkthrough and the way from text to evidence in a real JupyterLab, panel by panel."""

import shutil
from pathlib import Path

import nbformat
from playwright.sync_api import expect

from tests.browser.lab import LabPage

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOK = NOTEBOOKS / "01_north_korea.ipynb"
READING = NOTEBOOKS / "06_from_text_to_evidence.ipynb"


def panel(page: LabPage, call: str, notebook: Path = NOTEBOOK):
    cells = nbformat.read(notebook, as_version=4).cells
    number = next(n for n, cell in enumerate(cells) if cell.cell_type == "code" and call in cell.source)
    page.cell(number).scroll_into_view_if_needed()
    return page.output(number).locator(".wb")


def test_every_step_has_its_panel_and_panels_follow_the_ratings(lab_page):
    name = "walkthrough_by_itself.ipynb"
    shutil.copy(NOTEBOOK, lab_page.lab.workspace.notebooks / name)
    lab_page.open(f"notebooks/{name}")
    lab_page.run_all()
    for call in ("hypotheses(", '"before"', "reader(", "origins(", "evidence("):
        expect(panel(lab_page, call)).to_be_visible()
    for call in ("matrix(", "refine(", '"after"', "conclusions("):
        expect(panel(lab_page, call)).to_be_visible()
    for call in ("sensitivity(", "ranks(", "scenarios(", "report(", "probabilities(", "paragraph("):
        expect(panel(lab_page, call)).to_be_visible()
    for call in ("indicators(", "export_panel("):
        expect(panel(lab_page, call)).to_be_visible()
    assert lab_page.errors() == []
    expect(panel(lab_page, "conclusions(")).to_contain_text("0 of 240 cells are rated")
    lab_page.ask_kernel(
        "from workbench.model.edits import RateCell; from workbench.model.rating import Rating\n"
        "session.apply(RateCell(evidence='E1', hypothesis='H1', rating=Rating.C))"
    )
    expect(panel(lab_page, "conclusions(")).to_contain_text("1 of 240 cells are rated")
    panel(lab_page, "refine(").get_by_role("link", name="Mend this in 8 Indicators").click()
    expect(lab_page.notebook.get_by_role("heading", name="8 Indicators")).to_be_in_viewport()


def test_what_is_lifted_out_of_a_text_reaches_every_panel_on_the_way(lab_page):
    name = "reading_by_itself.ipynb"
    shutil.copy(READING, lab_page.lab.workspace.notebooks / name)
    lab_page.open(f"notebooks/{name}")
    lab_page.run_all()
    for call in ("sources_panel(", "reader(", "coverage(", "origins(", "grading(", "deception("):
        expect(panel(lab_page, call, READING)).to_be_visible()
    for call in ("expectations(", "chronology(", "export_panel("):
        expect(panel(lab_page, call, READING)).to_be_visible()
    assert lab_page.errors() == []
    before = panel(lab_page, "chronology(", READING)
    expect(before).to_contain_text("48 items")
    lab_page.ask_kernel(
        "from workbench.model.edits import AddEvidence; from workbench.model.evidence import Evidence\n"
        "session.apply(AddEvidence(evidence=Evidence(id='E49', text='Lifted out.', source='S1',"
        " origin='A harbour pilot', happened='1999')))"
    )
    expect(panel(lab_page, "origins(", READING)).to_contain_text("A harbour pilot")
    expect(panel(lab_page, "chronology(", READING)).to_contain_text("1999")
    expect(panel(lab_page, "deception(", READING)).to_contain_text("Lifted out.")
    expect(panel(lab_page, "grading(", READING)).to_contain_text("of 147 grades")
