"""A notebook that was run and made a page of, read where no script runs: no panel is an empty box."""

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from tests.notebooks.test_notebooks import NOTEBOOKS, STUDIES, read
from workbench.messages import say

# What each cell's outputs show to somebody who sees the page: their words, and boxes with nothing in them.
SEEN = """() => [...document.querySelectorAll(".jp-CodeCell")].map((cell) => {
  const outputs = [...cell.querySelectorAll(".jp-OutputArea-output")];
  const high = (one) => one.getBoundingClientRect().height > 40;
  const bare = (one) => one.innerText.trim() === "" && !one.querySelector("img, svg");
  return {
    code: cell.querySelector(".jp-InputArea-editor pre").textContent.trim(),
    words: outputs.map((one) => one.innerText.trim()).join(" "),
    empty: outputs.filter((one) => high(one) && bare(one)).length,
  };
})"""

WIDGET = "application/vnd.jupyter.widget-view+json"


def panels(notebook) -> list[str]:
    """Return the code of every cell that shows a panel."""
    return [
        cell.source.strip()
        for cell in notebook.cells
        if cell.cell_type == "code" and any(WIDGET in one.get("data", {}) for one in cell.outputs)
    ]


@pytest.mark.notebook
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_panel_can_be_read_where_no_script_runs(
    path, browser, quiet_jupyter, tmp_path, own_workspace, pictures
):
    notebook = read(path)
    resources = {"metadata": {"path": tmp_path}}
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources=resources).execute()
    saved = nbformat.reads(nbformat.writes(notebook), as_version=4)
    page = tmp_path / "page.html"
    page.write_text(HTMLExporter().from_notebook_node(saved)[0], encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    context.route("http*://**", lambda route: route.abort())
    try:
        tab = context.new_page()
        tab.goto(page.as_uri())
        seen = tab.evaluate(SEEN)
        tab.screenshot(path=pictures / f"without_scripts_{path.stem}.png")
    finally:
        context.close()
    shown = {one["code"]: one for one in seen}
    found = panels(notebook)
    assert bool(found) == (path not in STUDIES)
    for code in found:
        held = shown[code]["words"].replace(say("still.in_its_place"), "")
        assert len(held.split()) > 3, code
        assert "object at 0x" not in shown[code]["words"], code
    assert [one["code"] for one in seen if one["empty"]] == []
