"""The shipped notebooks: each runs from top to bottom, on a copy, in a workspace of its own."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from workbench.views.steps import STEPS, step_link

NOTEBOOKS = sorted((Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))
WALKTHROUGH = next(path for path in NOTEBOOKS if path.stem == "01_north_korea")

STUDIES = [path for path in NOTEBOOKS if path.stem == "05_which_arithmetic_survives_noise"]
"""They show what was found once and work on no case."""


def shows(path: Path) -> str:
    """Return what at least one output is: a panel, or a picture where there is no case."""
    return "text/html" if path in STUDIES else "application/vnd.jupyter.widget-view+json"


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


def headings(path: Path) -> list[str]:
    lines = (
        line for cell in read(path).cells if cell.cell_type == "markdown" for line in cell.source.split("\n")
    )
    return [line for line in lines if line.startswith("#")]


@pytest.mark.notebook
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(path, quiet_jupyter, tmp_path, own_workspace):
    notebook = read(path)
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    )
    client.execute()
    shown = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [output for output in shown if output.output_type == "error"] == []
    assert [output.text for output in shown if output.get("name") == "stderr"] == []
    assert any(shows(path) in output.get("data", {}) for output in shown)
    assert (own_workspace / "workbench.db").exists() == (path not in STUDIES)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_a_letter_without_outputs_or_logic(path):
    for cell in read(path).cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None
            assert len(cell.source.split("\n")) <= 10
            assert not any(word in cell.source for word in ("def ", "for ", "if ", "while "))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_heading_is_numbered_and_stands_once(path):
    found = headings(path)
    assert all(heading.lstrip("# ")[0].isdigit() for heading in found)
    assert len(set(found)) == len(found)


def test_the_steps_of_the_matrix_are_the_headings_of_the_walkthrough():
    titles = [heading.removeprefix("## ") for heading in headings(WALKTHROUGH) if heading.startswith("## ")]
    assert titles == [step_link(step)["title"] for step in STEPS]


def test_links_between_notebooks_lead_somewhere():
    for path in NOTEBOOKS:
        text = path.read_text(encoding="utf-8")
        linked = {part.split(")")[0] for part in text.split("](")[1:]}
        assert linked <= {other.name for other in NOTEBOOKS}
