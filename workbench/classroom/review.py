"""A class at a glance: who handed in, the median matrix, where it splits; from Python as frames.

Not here: how it is shown, and names in it: a student is a place, in the order of ``hand_ins``.
"""

from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np
import pandas as pd

from workbench.classroom.collecting import Collected
from workbench.classroom.consensus import Consensus, consensus
from workbench.classroom.handin import HandIn, person
from workbench.classroom.splits import Split, splits
from workbench.model.case import Case
from workbench.model.readings import read_as
from workbench.scoring import Standing, matrix_of, scheme_named, standing_of
from workbench.scoring.cube import Counts, code_counts, codes_of
from workbench.scoring.matrix import CODE_OF, Codes

CODES = {number: "" if rating is None else rating.value for rating, number in CODE_OF.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a collected class makes of a case that at least one student handed in.

    ``cube`` is (n_students, n_evidence, n_hypotheses) in the order of ``hand_ins`` and of the
    frame, whose rows are the items that count; ``aliases`` number the students in an order that
    has nothing to do with their names.
    """

    frame: Case
    hand_ins: tuple[HandIn, ...]
    aliases: tuple[int, ...]
    cube: Codes
    counts: Counts
    median: Consensus
    splits: tuple[Split, ...]
    standing: Standing


def review(collected: Collected) -> Review | None:
    """Return what a class makes of its case; None while nothing counts."""
    if collected.frame is None or not collected.hand_ins:
        return None
    frame, hand_ins = read_as(collected.frame), collected.hand_ins
    cube = cube_of(frame, hand_ins)
    median = consensus(cube)
    return Review(
        frame=frame,
        hand_ins=hand_ins,
        aliases=aliases(hand_ins),
        cube=cube,
        counts=code_counts(cube),
        median=median,
        splits=splits(cube),
        standing=_standing(frame, median),
    )


def cube_of(frame: Case, hand_ins: tuple[HandIn, ...]) -> Codes:
    """Return all ratings, (n_students, n_evidence, n_hypotheses), rows and columns as in the frame."""
    rows = [item.id for item in frame.evidence]
    columns = [item.id for item in frame.rated_hypotheses]
    codes = [codes_of(one.case, one.student, rows, columns) for one in hand_ins]
    return np.array(codes, dtype=np.int8).reshape(len(hand_ins), len(rows), len(columns))


def aliases(hand_ins: tuple[HandIn, ...]) -> tuple[int, ...]:
    """Return numbers from 1 that stand for the students, in an order that names do not give away."""
    mixed = sorted(range(len(hand_ins)), key=lambda n: sha256(person(hand_ins[n].student).encode()).digest())
    places = {n: place for place, n in enumerate(mixed, start=1)}
    return tuple(places[n] for n in range(len(hand_ins)))


def _standing(frame: Case, median: Consensus) -> Standing:
    """Return where the median matrix leaves the hypotheses; a split counts as not rated."""
    matrix = replace(matrix_of(frame, ""), codes=median.codes)
    return standing_of(matrix, scheme_named("inconsistency"), {h.id: h.label for h in frame.hypotheses})


def median_frame(found: Review) -> pd.DataFrame:
    """Return the median codes, evidence ids × hypothesis ids: ``"CC"`` … ``"NA"``, "" for none."""
    return _framed(found, np.vectorize(CODES.get, otypes=[object])(found.median.codes))


def split_frame(found: Review) -> pd.DataFrame:
    """Return the cells on which the class differs, the widest apart first.

    Columns: evidence, hypothesis, spread (population standard deviation of II −2 … CC 2),
    fits, between, speaks_against, not_applicable (numbers of students), split, opposed.
    """
    rows, columns = _axes(found)
    return pd.DataFrame(
        [
            {
                "evidence": rows[one.row],
                "hypothesis": columns[one.column],
                "spread": one.spread,
                "fits": len(one.fits),
                "between": len(one.between),
                "speaks_against": len(one.speaks_against),
                "not_applicable": len(one.not_applicable),
                "split": bool(found.median.split[one.row, one.column]),
                "opposed": bool(found.median.opposed[one.row, one.column]),
            }
            for one in found.splits
        ],
        columns=pd.Index(_SPLIT_COLUMNS),
    )


_SPLIT_COLUMNS = (
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


def hand_in_frame(found: Review) -> pd.DataFrame:
    """Return who handed in: student, file, rated, cells, seed of the order, time of the last edit."""
    cells = found.cube[0].size
    return pd.DataFrame(
        {
            "student": [one.student for one in found.hand_ins],
            "file": [one.file for one in found.hand_ins],
            "rated": [int((codes != 0).sum()) for codes in found.cube],
            "cells": cells,
            "seed": pd.array([one.seed for one in found.hand_ins], dtype="Int64"),
            "at": [one.at for one in found.hand_ins],
        },
        index=pd.Index(found.aliases, name="number"),
    )


def _axes(found: Review) -> tuple[list[str], list[str]]:
    return [e.id for e in found.frame.evidence], [h.id for h in found.frame.rated_hypotheses]


def _framed(found: Review, values: "np.ndarray[tuple[int, ...], np.dtype[np.object_]]") -> pd.DataFrame:
    rows, columns = _axes(found)
    index, names = pd.Index(rows, name="evidence"), pd.Index(columns, name="hypothesis")
    return pd.DataFrame(values.reshape(len(rows), len(columns)), index=index, columns=names, dtype=object)
