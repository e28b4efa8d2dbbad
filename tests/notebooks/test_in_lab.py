"""The walkthrough in a real JupyterLab: every step has its panel, and the panels follow each other."""

import shutil
from pathlib import Path

import nbformat
from playwright.sync_api import expect

from tests.browser.lab import LabPage

NOTEBOOK = Path(__file__).resolve().parents[2] / "notebooks" / "01_north_korea.ipynb"


def panel(page: LabPage, call: str):
    cells = nbformat.read(NOTEBOOK, as_version=4).cells
    number = next(n for n, cell in enumerate(cells) if cell.cell_type == "code" and call in cell.source)
    page.cell(number).scroll_into_view_if_needed()
    return page.output(number).locator(".wb")


def test_every_step_has_its_panel_and_panels_follow_the_ratings(lab_page):
    name = "walkthrough_by_itself.ipynb"
    shutil.copy(NOTEBOOK, lab_page.lab.workspace.notebooks / name)
    lab_page.open(f"notebooks/{name}")
    lab_page.run_all()
    for call in ("hypotheses(", '"before"', "evidence(", "matrix(", "refine(", '"after"', "conclusions("):
        expect(panel(lab_page, call)).to_be_visible()
    for call in ("sensitivity(", "report(", "indicators(", "export_panel("):
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
