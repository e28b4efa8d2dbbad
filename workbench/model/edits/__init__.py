"""Every change to a case as a value, and what it makes of the case."""

from workbench.model.edits.back import Redo, Undo
from workbench.model.edits.cells import ExplainCell, RateCell
from workbench.model.edits.every import Edit, apply
from workbench.model.edits.evidence import AddEvidence, OrderEvidence, RemoveEvidence, RewordEvidence
from workbench.model.edits.exercise import BeginExercise
from workbench.model.edits.flags import FlagEvidence
from workbench.model.edits.grades import GradeEvidence, LockGrades, UnlockGrades
from workbench.model.edits.header import ChooseForm, ChooseScheme, MarkCase, OpenTotals, RewordCase
from workbench.model.edits.hypotheses import (
    AddHypothesis,
    OrderHypotheses,
    RemoveHypothesis,
    RewordHypothesis,
    SwitchHypothesis,
)
from workbench.model.edits.indicators import AddIndicator, ChangeIndicator, RemoveIndicator
from workbench.model.edits.judgements import Judge
from workbench.model.edits.many import AddManyEvidence
from workbench.model.edits.sources import AddSource

__all__ = [
    "Edit",
    "apply",
    "RateCell",
    "ExplainCell",
    "OpenTotals",
    "RewordCase",
    "MarkCase",
    "ChooseForm",
    "ChooseScheme",
    "AddHypothesis",
    "RewordHypothesis",
    "SwitchHypothesis",
    "OrderHypotheses",
    "RemoveHypothesis",
    "AddSource",
    "AddEvidence",
    "RewordEvidence",
    "RemoveEvidence",
    "OrderEvidence",
    "AddManyEvidence",
    "GradeEvidence",
    "LockGrades",
    "UnlockGrades",
    "FlagEvidence",
    "Judge",
    "BeginExercise",
    "AddIndicator",
    "ChangeIndicator",
    "RemoveIndicator",
    "Undo",
    "Redo",
]
