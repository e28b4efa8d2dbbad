"""The class notebooks: what students see, and what their teacher runs when thirty have handed in."""

import nbformat
import pytest
from nbclient import NotebookClient

from tests.classroom.simulated import class_of
from tests.notebooks.test_notebooks import NOTEBOOKS, read
from workbench.session.templates import from_template

CLASS, REVIEW = (
    next(path for path in NOTEBOOKS if path.stem == stem) for stem in ("02_class_exercise", "04_class_review")
)
STUDENTS_END = "## 2.6 For the teacher"


def test_the_teachers_part_comes_last_is_marked_and_points_to_the_review():
    cells = read(CLASS).cells
    teachers = next(n for n, cell in enumerate(cells) if STUDENTS_END in cell.source)
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert "class_review" not in code
    assert "exercise.hand_in()" in code
    assert cells[teachers] is cells[-1]
    assert f"]({REVIEW.name})" in cells[teachers].source


@pytest.mark.notebook
def test_a_class_is_reviewed_where_the_notebook_looks_for_it_and_an_invented_one_beside_it(
    quiet_jupyter, tmp_path, own_workspace
):
    folder = own_workspace / "handed-in"
    folder.mkdir(parents=True)
    class_of(folder, from_template("aum-shinrikyo").case, size=3)
    notebook = read(REVIEW)
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": tmp_path}}
    ).execute()
    median, splits, handed_in = (shown(c) for c in notebook.cells if c.source.startswith("rehearsal."))
    assert "E14" in median
    assert "H4" in splits
    assert "Student" not in handed_in
    assert len(list((own_workspace / "invented-class").iterdir())) >= 30
    assert {path.name.rpartition("-")[0] for path in (own_workspace / "keys").iterdir()} == {
        "handed-in",
        "invented-class",
    }


def shown(cell: nbformat.NotebookNode) -> str:
    return str(cell.outputs[0].data["text/plain"])
