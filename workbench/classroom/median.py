"""A case with several analysts as if the group were one: the median code in every cell.

Not here: how the median is found (:mod:`workbench.classroom.consensus`).
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from workbench.classroom.consensus import consensus
from workbench.messages import say
from workbench.model.case import Case, Cell, Place
from workbench.model.rating import Rating
from workbench.scoring.cube import codes_of
from workbench.scoring.matrix import CODE_OF, Codes

_RATING: dict[int, Rating | None] = {number: rating for rating, number in CODE_OF.items()}


def analysts_cube(case: Case) -> Codes:
    """Return everybody's codes, (n_analysts, n_evidence, n_hypotheses); analysts in alphabetical order.

    Rows are all items of evidence and columns the hypotheses in play, both in case order.
    """
    rows, columns = [item.id for item in case.evidence], [item.id for item in case.rated_hypotheses]
    codes = [codes_of(case, analyst, rows, columns) for analyst in case.analysts]
    return np.array(codes, dtype=np.int8).reshape(len(case.analysts), len(rows), len(columns))


def median_case(case: Case, name: str) -> Case:
    """Return the case with the group's median as the one analyst's cells; reasons say whose they are.

    A cell is not rated where nobody rated it, and where the two middle codes have opposite
    signs. People's own judgements are left out: they are each person's.

    Parameters
    ----------
    case : Case
        With any number of analysts.
    name : str
        What the group is called as an analyst.
    """
    return replace(case, cells=dict(_cells(case, name)), judgements={})


def _cells(case: Case, name: str) -> Iterator[tuple[Place, Cell]]:
    codes = consensus(analysts_cube(case)).codes if case.analysts else np.zeros((0, 0), dtype=np.int8)
    for item, row in zip(case.evidence, codes, strict=False):
        for hypothesis, code in zip(case.rated_hypotheses, row, strict=True):
            cell = Cell(rating=_RATING[int(code)], reason=_reasons(case, item.id, hypothesis.id))
            if cell != Cell():
                yield Place(name, item.id, hypothesis.id), cell


def _reasons(case: Case, evidence: str, hypothesis: str) -> str:
    cells = ((analyst, case.cell(analyst, evidence, hypothesis)) for analyst in case.analysts)
    return " ".join(
        say("choice.reason", analyst=analyst, rating=cell.rating or say("choice.unrated"), reason=cell.reason)
        for analyst, cell in cells
        if cell.reason
    )
