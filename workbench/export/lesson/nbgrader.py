"""A prepared class as an assignment of nbgrader: the same notebook, and behind it cells that are marked.

Points are read from the case file that is handed in, not from the panels. Not here: giving them
(:mod:`workbench.classroom.marks`).
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from workbench import atomic
from workbench.casefile import read
from workbench.classroom.criteria import Criterion, criteria_bytes
from workbench.errors import BadValue, CannotRead, CannotWrite, system_words
from workbench.export.lesson.folder import NOTEBOOK
from workbench.export.lesson.notebook import Cell, call_cell, notebook_of, student_cells, told_cell
from workbench.messages import say, speaking
from workbench.model.lesson import Lesson
from workbench.views.marks import points_told, title_of

HANDED_IN, TABLE, ASSIGNMENT = "hand-in.json", "criteria.json", "exercise.ipynb"
_SCHEMA = 3


def write_source(folder: Path, prepared: Path, criteria: Sequence[Criterion]) -> Path:
    """Write an assignment's source folder, and return it.

    Parameters
    ----------
    folder : Path
        Where to, such as ``course/source/ach``; empty or not there yet.
    prepared : Path
        The folder for students that :func:`~workbench.export.lesson.folder.prepare` wrote.
    criteria : sequence of Criterion
        What is marked.

    Raises
    ------
    BadValue
        If one folder is not empty, or the other is no prepared class.
    CannotRead, CannotWrite
        If the system refuses.
    """
    content = _prepared(prepared)
    case_file = next(path for path in content if path.suffix == ".json")
    lesson = read(prepared / case_file).case.lesson
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadValue(say("nbgrader.value.folder"), str(folder), say("nbgrader.expected.empty"))
    with speaking(lesson.language):
        content[Path(ASSIGNMENT)] = notebook_of(_cells(lesson, case_file.name, criteria))
    content[Path(TABLE)] = criteria_bytes(criteria)
    try:
        for path, data in content.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            atomic.write_bytes(folder / path, data)
    except OSError as error:
        raise CannotWrite(str(folder), system_words(error)) from error
    return folder


def _prepared(folder: Path) -> dict[Path, bytes]:
    """Return what a prepared class hands out, file by file, without its notebook."""
    try:
        files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
        content = {path.relative_to(folder): path.read_bytes() for path in files}
    except OSError as error:
        raise CannotRead(str(folder), system_words(error)) from error
    cases = [path for path in content if path.suffix == ".json" and path.parent == Path()]
    if content.pop(Path(NOTEBOOK), None) is None or len(cases) != 1:
        raise BadValue(say("nbgrader.value.prepared"), str(folder), say("nbgrader.not_prepared"))
    return content


def _cells(lesson: Lesson, case_file: str, criteria: Sequence[Criterion]) -> Iterator[Cell]:
    *steps, _, _ = student_cells(lesson, case_file)
    number = len(steps) // 2
    yield from steps
    yield told_cell(say("nbgrader.hand_in", n=number, file=HANDED_IN))
    yield call_cell(f"workbench.hand_in(exercise, {json.dumps(HANDED_IN)})")
    yield told_cell(say("nbgrader.marks", n=number + 1))
    for one in criteria:
        if not one.by_hand:
            yield _checked(one, case_file)
    yield told_cell(say("nbgrader.reasons"))
    yield _marked(call_cell(f"workbench.reasons({json.dumps(HANDED_IN)})"), "reasons-given", locked=True)
    for one in criteria:
        if one.by_hand:
            yield told_cell(say("nbgrader.hand", title=title_of(one), of=points_told(one.points)))
            yield _marked(told_cell(say("nbgrader.write_here")), one.id, points=one.points, solution=True)


def _checked(one: Criterion, case_file: str) -> Cell:
    """Return a cell whose last line is what nbgrader takes as the points."""
    beside = f"case={json.dumps(case_file)}, criteria={json.dumps(TABLE)}"
    call = f"mark = workbench.marks({json.dumps(HANDED_IN)}, {beside})[{json.dumps(one.id)}]"
    return _marked(call_cell(f"{call}\nprint(mark)\nmark.points"), one.id, points=one.points, locked=True)


def _marked(
    cell: Cell, id: str, *, points: float | None = None, locked: bool = False, solution: bool = False
) -> Cell:
    about: dict[str, Any] = {
        "grade": points is not None,
        "grade_id": id,
        "locked": locked,
        "schema_version": _SCHEMA,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        about["points"] = points
    return {**cell, "metadata": {"nbgrader": about}}
