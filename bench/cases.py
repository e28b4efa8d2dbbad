"""What is measured on: cases of a size, fully rated.

Not here: measuring.
"""

from workbench.model.case import Case, Cell, Place
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import SCALE
from workbench.model.source import Source

ANALYST = "bench"
SIZES = ((30, 5), (100, 8), (500, 10))


def case_of_size(rows: int, columns: int) -> Case:
    """Return a case with a rating and a reason in every cell."""
    evidence = tuple(
        Evidence(
            id=f"E{n}",
            text=f"Item {n} of the evidence, in some words.",
            source="S1",
            paragraph=n + 1,
            origin=f"Origin {n % 12}",
            credibility="medium",
            relevance="high",
            kind="reported fact",
        )
        for n in range(rows)
    )
    hypotheses = tuple(Hypothesis(id=f"H{n}", label=f"Hypothesis {n}") for n in range(columns))
    cells = {
        Place(ANALYST, e.id, h.id): Cell(rating=SCALE[(i * 7 + j * 3) % 5], reason=f"Because of {i} and {j}.")
        for i, e in enumerate(evidence)
        for j, h in enumerate(hypotheses)
    }
    return Case(
        title="Bench",
        question="Which?",
        sources=(Source(id="S1", title="A report", outlet="A paper"),),
        evidence=evidence,
        hypotheses=hypotheses,
        cells=cells,
    )
