"""The class notebook, as a teacher runs it when thirty students have handed in."""

import nbformat
import pytest
from nbclient import NotebookClient

from tests.classroom.simulated import class_of
from tests.notebooks.test_notebooks import NOTEBOOKS, read
from workbench.session.templates import from_template

CLASS = next(path for path in NOTEBOOKS if path.stem == "02_class_exercise")
STUDENTS_END = "## 2.6 For the teacher"


def test_the_teachers_part_comes_last_and_is_marked():
    cells = read(CLASS).cells
    teachers = next(n for n, cell in enumerate(cells) if STUDENTS_END in cell.source)
    before = "\n".join(cell.source for cell in cells[:teachers])
    assert "class_review" not in before
    assert "exercise.hand_in()" in before
    assert "exercise" not in "\n".join(c.source for c in cells[teachers:] if c.cell_type == "code")


@pytest.mark.notebook
def test_thirty_hand_ins_are_reviewed_where_the_notebook_looks_for_them(
    quiet_jupyter, tmp_path, own_workspace
):
    folder = own_workspace / "handed-in"
    folder.mkdir(parents=True)
    class_of(folder, from_template("north-korea").case)
    notebook = read(CLASS)
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    ).execute()
    median, splits = (shown(cell) for cell in notebook.cells if cell.source.startswith("review."))
    assert "E48" in median
    assert splits.splitlines()[1].split()[:4] == ["0", "E1", "H2", "2.000000"]


def shown(cell: nbformat.NotebookNode) -> str:
    return str(cell.outputs[0].data["text/plain"])
