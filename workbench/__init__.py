"""A workbench for structured analytic techniques in Jupyter.

The functions people call from a notebook live in :mod:`workbench.notebook`; they are loaded
when first used, so that ``import workbench`` is quick.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_FROM_NOTEBOOK = (
    "add_source",
    "asked_again",
    "backup",
    "bring_back",
    "case_table",
    "cases",
    "cases_panel",
    "chronology",
    "class_deck",
    "class_feedback",
    "class_review",
    "conclusions",
    "copy",
    "deception",
    "coverage",
    "cross_impact",
    "delete",
    "evidence",
    "exercise",
    "expectations",
    "export",
    "export_panel",
    "from_frame",
    "grading",
    "hand_in",
    "hypotheses",
    "indicators",
    "judgement",
    "marks",
    "invented_class",
    "matrix",
    "nbgrader_source",
    "new",
    "noise_study",
    "open",
    "origins",
    "paste",
    "prepare_class",
    "probabilities",
    "questions",
    "ranks",
    "reader",
    "reasons",
    "refine",
    "rename",
    "report",
    "restore",
    "paragraph",
    "scenarios",
    "sensitivity",
    "snapshots",
    "sources_panel",
    "team",
    "workspace",
)

__all__ = list(_FROM_NOTEBOOK)
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name in _FROM_NOTEBOOK:
        return getattr(import_module("workbench.notebook"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Package(ModuleType):
    """The package, in which a function keeps its name when a folder of the same name is imported.

    ``workbench.export`` is what people call; the import system would put the folder in its place
    the first time anything in it is loaded.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _FROM_NOTEBOOK and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__() -> list[str]:
    return sorted([*globals(), *_FROM_NOTEBOOK])
