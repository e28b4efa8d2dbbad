"""Older case files brought up to date, one version a step.

Not here: reading the result.
"""

from collections.abc import Callable, Mapping
from typing import Any

from workbench.errors import NotACaseFile, TooNew, TooOld
from workbench.messages import say

VERSION = 4
OLDEST = 1

Step = Callable[[dict[str, Any]], dict[str, Any]]


def _with_marks_classes_and_snapshots(content: dict[str, Any]) -> dict[str, Any]:
    return {"as_of": "", "handling": "", "in_class": [], "snapshots": [], **content}


def _with_origins_expectations_and_texts(content: dict[str, Any]) -> dict[str, Any]:
    new: dict[str, Any] = {"levels_of": [], "origins": [], "expectations": [], "deception": [], "texts": []}
    return new | content


def _with_probabilities_and_scenarios(content: dict[str, Any]) -> dict[str, Any]:
    laid_down = {
        "table": "",
        "likelihoods": [],
        "reliability": [],
        "false_report": 0.5,
        "prior": "even",
    }
    lesson: dict[str, Any] = {
        "seed": None,
        "given": [],
        "repeat": 0,
        "blind": True,
        "minutes": 0,
        "teams": 0,
        "language": "",
    }
    lists = ("baselines", "conditionals", "forecasts", "scenarios", "paragraphs", "repeats", "comprehension")
    header = {"dependence": 1.0, "probability": laid_down, "lesson": lesson}
    return {**header, **{name: [] for name in lists}, **content}


STEPS: Mapping[int, Step] = {
    1: _with_marks_classes_and_snapshots,
    2: _with_origins_expectations_and_texts,
    3: _with_probabilities_and_scenarios,
}
"""From a version to the next: ``STEPS[1]`` makes version 2 of version 1."""


def version_of(content: dict[str, Any], where: str) -> int:
    """Return a file's version.

    Raises
    ------
    NotACaseFile, TooNew, TooOld
        If it has none, or one that this workbench does not read.
    """
    version = content.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool):
        raise NotACaseFile(where, say("casefile.version", version=version))
    if version > VERSION:
        raise TooNew(where, version, VERSION)
    if version < OLDEST:
        raise TooOld(where, version, OLDEST)
    return version


def upgraded(content: dict[str, Any], where: str) -> dict[str, Any]:
    """Return a file's content as the newest version has it."""
    for version in range(version_of(content, where), VERSION):
        content = STEPS[version](content) | {"schema_version": version + 1}
    return content
