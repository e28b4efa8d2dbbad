"""What a class has handed in, as frames for whoever goes on in Python.

Not here: what is in them (:mod:`workbench.classroom`).
"""

import numpy as np
import pandas as pd

from workbench.classroom.handin import Problem
from workbench.classroom.measures import Measured
from workbench.classroom.roll import Roll
from workbench.classroom.splits import split_at
from workbench.scoring.matrix import CODES, UNRATED
from workbench.views.classroll import Naming

_SPLITS = (
    "evidence",
    "hypothesis",
    "spread",
    "fits",
    "between",
    "speaks_against",
    "not_applicable",
    "split",
    "opposed",
)


def median_frame(found: Measured | None) -> pd.DataFrame:
    """Return the median codes, evidence ids × hypothesis ids: ``"CC"`` … ``"NA"``, "" for none."""
    if found is None:
        return pd.DataFrame()
    rows = pd.Index([one.id for one in found.frame.evidence], name="evidence")
    columns = pd.Index([one.id for one in found.frame.rated_hypotheses], name="hypothesis")
    codes = np.vectorize(CODES.get, otypes=[object])(found.median.codes)
    return pd.DataFrame(codes.reshape(len(rows), len(columns)), index=rows, columns=columns, dtype=object)


def split_frame(found: Measured | None) -> pd.DataFrame:
    """Return the cells on which the class differs, the widest apart first.

    Columns: evidence, hypothesis, spread (population standard deviation of II −2 … CC 2),
    fits, between, speaks_against, not_applicable (numbers of students), split, opposed.
    """
    if found is None:
        return pd.DataFrame()
    lines = [_split(found, row, column, far) for row, column, far in found.splits]
    return pd.DataFrame(lines, columns=pd.Index(_SPLITS))


def _split(found: Measured, row: int, column: int, far: float) -> dict[str, object]:
    one = split_at(found.cube, row, column, spread=far)
    camps = {camp: len(getattr(one, camp)) for camp in _SPLITS[3:7]}
    marks = {mark: bool(getattr(found.median, mark)[row, column]) for mark in _SPLITS[7:]}
    evidence, hypothesis = found.frame.evidence[row].id, found.frame.rated_hypotheses[column].id
    return {"evidence": evidence, "hypothesis": hypothesis, "spread": far, **camps, **marks}


def hand_in_frame(found: Roll, names: Naming) -> pd.DataFrame:
    """Return who handed in: student, file, complete, rated, cells, time of the last edit."""
    lines = [
        {
            "student": names.student(one.student),
            "file": names.file(one.file),
            "complete": one.complete,
            "rated": int((codes != UNRATED).sum()),
            "cells": codes.size,
            "at": one.at,
        }
        for one, codes in zip(found.entries, found.cube, strict=True)
    ]
    return pd.DataFrame(lines).sort_values("student", ignore_index=True) if lines else pd.DataFrame()


def problem_frame(found: Roll, names: Naming) -> pd.DataFrame:
    """Return the files that do not count, and why."""
    lines = [
        (names.file(one.file), one.kind, _detail(one, names) or names.files.get(one.counts, ""))
        for one in found.problems
    ]
    return pd.DataFrame(lines, columns=pd.Index(["file", "problem", "detail"]))


def _detail(one: Problem, names: Naming) -> str:
    """Return what is known of a problem; the people in a file of several are no part of it under codes."""
    return "" if names.codes is not None and one.kind == "several" else one.detail
