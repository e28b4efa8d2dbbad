"""The students' notebook: a letter made of the catalogue's words and one call a step.

Not here: the panels that the calls show.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from workbench.messages import say
from workbench.model.lesson import Lesson, steps

_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}

_CALLS = {
    "check": "exercise.check()",
    "hypotheses": "exercise.hypotheses()",
    "before": 'exercise.judgement("before")',
    "texts": "exercise.reader()",
    "evidence": "exercise.evidence()",
    "grades": "exercise.grading()",
    "matrix": "exercise.matrix()",
    "again": "exercise.again()",
    "after": 'exercise.judgement("after")',
    "forecasts": "exercise.indicators()",
    "hand_in": "exercise.hand_in()",
}

Cell = dict[str, Any]


def student_notebook(lesson: Lesson, case_file: str) -> bytes:
    """Return the notebook of a class exercise, without outputs.

    Parameters
    ----------
    lesson : Lesson
        What is given; what has to be found gets a step of its own.
    case_file : str
        The name of the case file that lies beside the notebook.
    """
    return notebook_of(student_cells(lesson, case_file))


def student_cells(lesson: Lesson, case_file: str) -> list[Cell]:
    """Return the cells of such a notebook."""
    cells = [
        told_cell(_opening(lesson)),
        call_cell(f"import workbench\n\nexercise = workbench.exercise({json.dumps(case_file)})\nexercise"),
    ]
    for number, name in enumerate(steps(lesson), start=1):
        text = say(f"lesson.step.{name}")
        cells += [told_cell(f"## {number} {say(f'lesson.head.{name}')}\n\n{text}"), call_cell(_CALLS[name])]
    return cells


def notebook_of(cells: Iterable[Cell]) -> bytes:
    """Return cells as a notebook; each gets an id that stays the same as long as its text does."""
    content = {
        "cells": [{"id": f"{n:03}-{_mark(one)}", **one} for n, one in enumerate(cells)],
        "metadata": {"kernelspec": _KERNEL, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def _opening(lesson: Lesson) -> str:
    time = say("lesson.minutes", n=lesson.minutes) if lesson.minutes else ""
    teams = say("lesson.teams", n=lesson.teams) if lesson.teams else ""
    parts = (f"# {say('lesson.title')}", say("lesson.opening"), time, teams, say("lesson.trials"))
    return "\n\n".join(filter(None, parts))


def told_cell(text: str) -> Cell:
    """Return a cell that is read."""
    return {"cell_type": "markdown", "metadata": {}, "source": text.splitlines(keepends=True)}


def call_cell(code: str) -> Cell:
    """Return a cell that is run."""
    source = code.splitlines(keepends=True)
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": source,
    }


def _mark(cell: Cell) -> str:
    return sha256("".join(cell["source"]).encode()).hexdigest()[:8]
