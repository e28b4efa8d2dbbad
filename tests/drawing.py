"""Cases drawn as a person would write them on a board."""

from collections.abc import Mapping

from workbench.model.case import Case, Cell, Place
from workbench.model.edits import EnterTwice, RateCell, apply
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import Hypothesis
from workbench.model.rating import read_level, read_rating

ANALYST = "ann"


def case(
    rows: Mapping[str, str],
    *,
    weights: Mapping[str, str] | None = None,
    analyst: str = ANALYST,
    form: str = "exclusive",
) -> Case:
    """Return a case from rows like ``{"E1": "CC I NA", "E2": "C . N"}``; a dot is not rated.

    ``weights`` gives rows their credibility and relevance, like ``{"E1": "H M"}``.
    """
    drawn = {id: row.split() for id, row in rows.items()}
    width = max((len(row) for row in drawn.values()), default=0)
    hypotheses = tuple(Hypothesis(id=f"H{n}", label=f"Hypothesis {n}") for n in range(1, width + 1))
    evidence = tuple(evidence_row(id, (weights or {}).get(id, "M M")) for id in drawn)
    cells = {
        Place(analyst, id, f"H{n}"): Cell(rating=read_rating(code))
        for id, row in drawn.items()
        for n, code in enumerate(row, start=1)
        if code != "."
    }
    return Case(
        title="Drawn", question="Which?", form=form, hypotheses=hypotheses, evidence=evidence, cells=cells
    )


def twice(drawn: Case, rows: Mapping[str, str], *, analyst: str = ANALYST) -> Case:
    """Return the case with rows entered twice; as deceptive, ``E1-2`` is rated as drawn for ``E1``."""
    for id, row in rows.items():
        drawn = apply(drawn, EnterTwice(id=id, new=f"{id}-2"), by=analyst)
        for column, code in zip(drawn.rated_hypotheses, row.split(), strict=True):
            if code != ".":
                edit = RateCell(evidence=f"{id}-2", hypothesis=column.id, rating=read_rating(code))
                drawn = apply(drawn, edit, by=analyst)
    return drawn


def evidence_row(id: str, grades: str) -> Evidence:
    """Return a row with grades like ``"H M"``."""
    credibility, relevance = (read_level(grade) or "" for grade in grades.split())
    return Evidence(id=id, text=f"Item {id}", credibility=credibility, relevance=relevance)


AUM = {"E1": "I N I I", "E2": "C I I I", "E3": "N N C I", "E4": "C C C C"}
"""The Tradecraft Primer's example (US Government, 2009): cult, terrorists, movement, criminals."""
