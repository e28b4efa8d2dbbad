"""A saved notebook can be read where no kernel runs: every widget has left its content, none an empty box."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from tests.browser.lab import PANEL, LabPage
from tests.browser.outside import watch_browser

NOTEBOOK = Path(__file__).resolve().parents[2] / "notebooks" / "01_north_korea.ipynb"

# What a reader finds of E1, which is rated in the test, and of each panel.
RATED = "E1 "
CODES = ["II", "I", "N", "C", "NA"]
HEADINGS = (
    "Hypotheses",
    "Your answer before the evidence",
    "Reader",
    "Who said it first",
    "Evidence",
    "North Korea: why send troops?",
    "Refine",
    "Your answer after the evidence",
    "Conclusions",
    "Which go together",
    "Sensitivity",
    "What weights can and cannot change",
    "Scenarios",
    "Report",
    "Probability, apart from the matrix",
    "What it comes to",
    "Indicators",
    "Slides and files",
)
RATE = f"""
from workbench.model.edits import RateCell
from workbench.model.rating import read_rating
for column, code in zip(session.case.rated_hypotheses, {CODES!r}):
    session.apply(RateCell(evidence="E1", hypothesis=column.id, rating=read_rating(code)))
"""

# The still of the matrix, as the notebook in front holds it.
HELD = """(codes) => {
  const cells = [...workbenchTest.panel().context.model.cells].filter((cell) => cell.outputs);
  const outputs = cells.flatMap((cell) => cell.outputs.toJSON());
  const pages = outputs.map((one) => String(one.data?.["text/html"] ?? ""));
  const stills = pages.filter((page) => page.includes("wb-still"));
  return stills.some((page) => codes.every((code) => page.includes(`>${code}</td>`)));
}"""


def row_of(table, row: str = RATED) -> list[str]:
    """Return the codes beside an item in the first table that has it."""
    cells = table.locator("tr", has=table.page.locator("th", has_text=row)).first.locator("td")
    return [text.strip() for text in cells.all_text_contents()]


def readable(where) -> None:
    """Check that every panel's content and the ratings stand there, seen, and no box is empty."""
    stills = where.locator(".wb-still")
    expect(stills).to_have_count(len(HEADINGS))
    for heading in HEADINGS:
        expect(stills.get_by_role("heading", name=heading, exact=True).first).to_be_visible()
    matrix = stills.filter(has=where.page.get_by_role("heading", name="North Korea: why send troops?")).first
    assert row_of(matrix) == CODES


@pytest.fixture(scope="module")
def lab_with_stills(lab, browser, tmp_path_factory):
    """Return JupyterLab's workspace with the walkthrough run, rated and saved, its kernel ended."""
    page = LabPage(browser, lab, tmp_path_factory.mktemp("pictures"))
    try:
        text = NOTEBOOK.read_text(encoding="utf-8")
        own = text.replace('open(\\"north-korea\\")', 'open(\\"north-korea\\", analyst=\\"reader\\")')
        assert own != text
        (lab.workspace.notebooks / "still.ipynb").write_text(own, encoding="utf-8")
        page.open("notebooks/still.ipynb")
        page.run_all()
        page.ask_kernel(RATE)
        page.page.wait_for_function(HELD, arg=CODES, timeout=60_000)
        page.page.wait_for_timeout(4_000)
        for n in range(page.number_of_cells()):
            page.scroll_to(n)
            stills = page.output(n).locator(".wb-still")
            assert not stills.count() or stills.first.is_hidden(), (
                "the widget lives, so its still is not seen"
            )
        page.screenshot("alive")
        page.save()
        page.shutdown_kernel()
    finally:
        page.close()
    return lab


@pytest.fixture
def reopened(lab_with_stills, browser, pictures):
    """Return a window on the same JupyterLab."""
    page = LabPage(browser, lab_with_stills, pictures)
    yield page
    page.close()


def seen(page: LabPage, name: str) -> None:
    """Take a picture of where the matrix stands."""
    page.notebook.locator(
        ".wb-still", has_text="North Korea: why send troops?"
    ).first.scroll_into_view_if_needed()
    page.screenshot(name)


def open_without_kernel(page: LabPage, name: str) -> None:
    """Open a notebook as a person does who answers "No Kernel" when asked for one."""
    page.page.goto(page.lab.address(f"/lab/workspaces/still-{name.partition('.')[0]}"))
    page.page.wait_for_function("window.jupyterapp?.commands.hasCommand('docmanager:open')")
    page.page.evaluate("window.jupyterapp.restored.then(() => null)")
    without = {"shouldStart": False, "canStart": False}
    page.command("docmanager:open", path=f"notebooks/{name}", factory="Notebook", kernelPreference=without)
    page.page.locator(f"{PANEL} .jp-Notebook").wait_for()
    assert page.page.evaluate("workbenchTest.panel().context.path") == f"notebooks/{name}"


def test_in_jupyterlab_without_a_kernel(reopened):
    open_without_kernel(reopened, "still.ipynb")
    assert reopened.page.evaluate("workbenchTest.kernel() ?? null") is None
    readable(reopened.notebook)
    seen(reopened, "still_without_kernel")


def test_in_jupyterlab_with_another_kernel(reopened):
    reopened.open("notebooks/still.ipynb")
    readable(reopened.notebook)
    seen(reopened, "still_another_kernel")


def test_in_jupyterlab_untrusted(reopened):
    folder = reopened.lab.workspace.notebooks
    mailed = nbformat.read(folder / "still.ipynb", as_version=4)
    mailed.cells[0].source += "\n\nMailed by somebody."
    for cell in mailed.cells:
        cell.metadata.pop("trusted", None)
    nbformat.write(mailed, folder / "mailed.ipynb")
    open_without_kernel(reopened, "mailed.ipynb")
    trusted = (
        "[...workbenchTest.panel().context.model.cells].some((one) => one.outputs?.length && one.trusted)"
    )
    assert reopened.page.evaluate(trusted) is False
    readable(reopened.notebook)
    seen(reopened, "still_untrusted")


def offline(browser, page: Path, pictures: Path, name: str):
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    watch_browser(context, asked)
    tab = context.new_page()
    tab.goto(page.as_uri())
    tab.screenshot(path=pictures / f"{name}.png", full_page=True)
    return context, tab


def converted(notebook: Path, folder: Path) -> Path:
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--output-dir", folder, notebook]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{notebook.stem}.html"


def test_as_a_page_made_by_nbconvert_and_read_offline(lab_with_stills, browser, tmp_path, pictures):
    page = converted(lab_with_stills.workspace.notebooks / "still.ipynb", tmp_path)
    context, tab = offline(browser, page, pictures, "still_nbconvert")
    try:
        readable(tab.locator("body"))
        assert "object at 0x" not in tab.locator("body").inner_text()
    finally:
        context.close()
