"""A class of thirty with stated biases, made the way students make hand-ins, always the same thirty."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.classroom.handed_in import made, put
from workbench.model.case import Case
from workbench.model.edits import BeginExercise, Edit, ExplainCell, Judge, RateCell
from workbench.model.rating import SCALE, Rating
from workbench.session.exercise import bare

FAVOURITES = (0, 2, 3)
"""A third of the class favours each of these columns: it rates them a step up, the others a step down."""

SPLIT = (0, 1)
"""The row and column on which the two halves of the class stand at the ends of the scale."""

CARELESS = 4
"""Every so many leaves the last row out."""


def truth(row: int, column: int) -> int:
    """Return the place on the scale that everybody would give but for bias and noise."""
    return (row * 3 + column * 5) % 5


def edits_of(case: Case, n: int, favourite: int) -> list[Edit]:
    """Return what the n-th student does."""
    random = Random(n)
    columns = [hypothesis.id for hypothesis in case.rated_hypotheses]
    rows = case.evidence[:-1] if n % CARELESS == 0 else case.evidence
    edits: list[Edit] = [
        BeginExercise(seed=n),
        Judge(moment="before", answer=(columns[favourite],), confidence="moderate"),
    ]
    for row, item in enumerate(rows):
        for column, hypothesis in enumerate(columns):
            place = {"evidence": item.id, "hypothesis": hypothesis}
            edits.append(RateCell(**place, rating=_rating(row, column, n, favourite, random)))
            if edits[-1].rating in (Rating.I, Rating.II):
                edits.append(ExplainCell(**place, reason=f"Not to be expected of {hypothesis}, says {n}."))
    return [*edits, Judge(moment="after", answer=(columns[favourite],), confidence="high")]


def _rating(row: int, column: int, n: int, favourite: int, random: Random) -> Rating:
    if (row, column) == SPLIT:
        return Rating.CC if n % 2 else Rating.II
    if random.random() < 0.05:
        return Rating.NA
    bias = 1 if column == favourite else random.choice((-1, 0, 0))
    return SCALE[min(4, max(0, truth(row, column) + bias))]


def class_of(folder: Path, case: Case, *, size: int = 30, favourites: Sequence[int] = FAVOURITES) -> None:
    """Put a simulated class's hand-ins into a folder."""
    start = bare(case)
    for n in range(1, size + 1):
        edits = edits_of(start, n, favourites[n % len(favourites)])
        put(folder, f"case-student-{n:02}.json", made(start, edits, by=f"Student No {n:02}"))
