"""The JSON of intel-workbench: a project with matrices whose ratings are keyed by evidence and hypothesis.

Not here: its other techniques, which are listed.
"""

from typing import Any

from workbench.casefile.formats.brought import Brought
from workbench.casefile.formats.draft import Draft
from workbench.casefile.formats.entries import Entry, by_id
from workbench.messages import say

KIND = "intel-workbench"


def is_project(content: Any) -> bool:
    """Whether a JSON file is one of its projects, or one of its matrices by itself."""
    if not isinstance(content, dict):
        return False
    return "achMatrices" in content or _is_matrix(content)


def _is_matrix(content: dict[str, Any]) -> bool:
    return isinstance(content.get("ratings"), dict) and {"hypotheses", "evidence"} <= content.keys()


def read_project(content: dict[str, Any], draft: Draft) -> Brought:
    """Return the case that the first matrix of a project makes; further ones are left over.

    Raises
    ------
    MatrixFileError
        If there is none, or an entry is of another type than the program writes.
    """
    project = Entry(content, "", draft)
    if _is_matrix(content):
        return _matrix(project, draft)
    matrices = project.objects("achMatrices")
    if not matrices:
        raise draft.refusal(say("importing.no_matrix"))
    first, *further = matrices
    draft.explanation = project.text("description")
    project.skip("id")
    for one in further:
        draft.left.add(say("importing.more_matrices"), "", one.text("name"))
    named = project.text("name")
    found = _matrix(first, draft, project=named)
    project.leave("")
    return Brought(case=found.case, kind=KIND, leftovers=tuple(draft.left))


def _matrix(matrix: Entry, draft: Draft, project: str = "") -> Brought:
    draft.title = matrix.text("name") or project
    draft.question = matrix.text("question", "focusQuestion")
    columns = by_id(
        ((one, _hypothesis(one, draft)) for one in matrix.objects("hypotheses")),
        draft,
        say("importing.hypotheses"),
    )
    rows = by_id(
        ((one, _row(one, draft)) for one in matrix.objects("evidence")), draft, say("importing.evidence")
    )
    _rate(matrix.get("ratings"), rows, columns, draft)
    matrix.skip("id")
    matrix.leave("")
    if project and project != draft.title:
        draft.left.add("name", "", project)
    return draft.brought(KIND)


def _hypothesis(one: Entry, draft: Draft) -> str:
    id = draft.hypothesis(one.text("name"), one.text("description"))
    one.skip("id")
    one.leave("hypotheses.", id)
    return id


def _row(one: Entry, draft: Draft) -> str:
    where = f"E{len(draft.evidence) + 1}"
    id = draft.row(
        one.text("description", "name"),
        source=draft.source(one.text("source")),
        credibility=draft.level(one.get("credibility"), "evidence.credibility", where),
        relevance=draft.level(one.get("relevance"), "evidence.relevance", where),
        kind=one.text("type"),
        note=one.text("notes"),
    )
    one.skip("id")
    draft.keep(id, one.rest())
    return id


def _rate(ratings: Any, rows: dict[str, str], columns: dict[str, str], draft: Draft) -> None:
    if ratings in (None, {}, []):
        return
    if not isinstance(ratings, dict):
        raise draft.refusal(say("importing.wrong", what="ratings", found="[…]", expected="{…}"))
    for row, cells in ratings.items():
        if not isinstance(cells, dict):
            draft.left.add("ratings", row, cells)
            continue
        for column, code in cells.items():
            if row in rows and column in columns:
                draft.rate(rows[row], columns[column], code, where=f"{rows[row]} × {columns[column]}")
            else:
                draft.left.add(say("importing.unknown_cell"), f"{row} × {column}", code)
