"""The case templates that come with the workbench, and a case begun from one.

Not here: where the new case is kept.
"""

from dataclasses import replace
from pathlib import Path

from workbench.casefile import CaseFile, read
from workbench.errors import NoSuchTemplate
from workbench.model.case import Case
from workbench.shipped import shipped

AUTHOR = "template"
"""Whose ratings a template's ratings are, until somebody begins a case from it."""


def templates() -> dict[str, Path]:
    """Return the templates by name, in alphabetical order."""
    paths = {path.stem: path for path in shipped("templates").glob("*.json")}
    return dict(sorted(paths.items()))


def from_template(name: str) -> CaseFile:
    """Return the case of a template as it was shipped.

    Raises
    ------
    NoSuchTemplate
        With the known names.
    """
    known = templates()
    if name not in known:
        raise NoSuchTemplate(name, known)
    return read(known[name])


def taken_over(case: Case, analyst: str) -> Case:
    """Return the case with the template's ratings and judgements as an analyst's own, theirs to change."""
    mine = {p: p._replace(analyst=analyst) for p in case.cells if p.analyst == AUTHOR}
    judgements = {
        (analyst if who == AUTHOR else who, moment): replace(j, analyst=analyst) if who == AUTHOR else j
        for (who, moment), j in case.judgements.items()
    }
    cells = {mine.get(place, place): cell for place, cell in case.cells.items()}
    return replace(case, cells=cells, judgements=judgements)
