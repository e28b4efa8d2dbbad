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


def worked(name: str) -> CaseFile | None:
    """Return a template as its author has worked it out, or None where nobody has.

    What gives a case away lies in a folder of its own, so that nobody opens it by its name.
    """
    places = (folder / f"{name}-worked.json" for folder in (shipped("templates"), shipped("lessons")))
    return next((read(path) for path in places if path.is_file()), None)


def with_reference(name: str) -> CaseFile:
    """Return a template's case, with the ratings of its worked version where it has none itself.

    Raises
    ------
    NoSuchTemplate
        With the known names.
    """
    file = from_template(name)
    return file if file.case.cells else (worked(name) or file)


def taken_over(case: Case, analyst: str) -> Case:
    """Return the case with the template's ratings and judgements as an analyst's own, theirs to change."""
    mine = {p: p._replace(analyst=analyst) for p in case.cells if p.analyst == AUTHOR}
    judgements = {
        (_whose(who, analyst), moment): replace(j, analyst=analyst) if who == AUTHOR else j
        for (who, moment), j in case.judgements.items()
    }
    cells = {mine.get(place, place): cell for place, cell in case.cells.items()}
    paragraphs = {
        (_whose(who, analyst),): replace(one, analyst=_whose(who, analyst))
        for (who,), one in case.paragraphs.items()
    }
    return replace(
        case,
        cells=cells,
        judgements=judgements,
        baselines={(_whose(who, analyst), row): one for (who, row), one in case.baselines.items()},
        conditionals={
            (_whose(who, analyst), given, id): one for (who, given, id), one in case.conditionals.items()
        },
        forecasts={(_whose(who, analyst), id): one for (who, id), one in case.forecasts.items()},
        paragraphs=paragraphs,
    )


def _whose(who: str, analyst: str) -> str:
    return analyst if who == AUTHOR else who
