"""The few functions that people call from a notebook; they sit above all layers.

Not here: anything worth more than a call.
"""

from workbench.notebook.casework import (
    backup,
    case_table,
    cases,
    cases_panel,
    copy,
    delete,
    from_frame,
    new,
    open,  # noqa: A004 - it is called workbench.open
    rename,
    restore,
    snapshots,
)
from workbench.notebook.marking import hand_in, marks, nbgrader_source, reasons
from workbench.notebook.places import workspace
from workbench.notebook.reading import (
    add_source,
    chronology,
    coverage,
    deception,
    grading,
    origins,
    reader,
    sources_panel,
)
from workbench.notebook.rehearsing import invented_class
from workbench.notebook.showing import class_deck, class_feedback
from workbench.notebook.steps import (
    conclusions,
    cross_impact,
    evidence,
    expectations,
    hypotheses,
    indicators,
    judgement,
    matrix,
    paragraph,
    probabilities,
    ranks,
    refine,
    scenarios,
    sensitivity,
)
from workbench.notebook.studies import noise_study
from workbench.notebook.teaching import asked_again, class_review, exercise, prepare_class, questions, team
from workbench.notebook.writing import bring_back, export, export_panel, paste, report

__all__ = [
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
    "coverage",
    "cross_impact",
    "deception",
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
]
