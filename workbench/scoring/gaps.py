"""What is still missing before a case can be defended.

Not here: the sentences that say so.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workbench.messages import commas
from workbench.model.case import Case
from workbench.model.judgement import MOMENTS
from workbench.model.rating import Rating
from workbench.scoring.lessons import lacking
from workbench.scoring.signs import is_overdue

_FEWEST_HYPOTHESES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One thing that is missing.

    ``kind`` is one of: no question, hypotheses, evidence, no expectation, no origin, ungraded,
    unrated, second unrated (of a reading as deceptive: no total waits for it), no reason,
    judgement, no indicator, overdue (an indicator to be looked at again); in a prepared class also
    check, grades, again, forecasts. ``evidence``,
    ``hypothesis`` and ``indicator`` say where, ``n`` how many, ``moment`` which judgement; what does
    not apply is "" or 0.
    """

    kind: str
    evidence: str = ""
    hypothesis: str = ""
    indicator: str = ""
    moment: str = ""
    n: int = 0


def gaps(case: Case, analyst: str) -> tuple[Gap, ...]:
    """Return what an analyst's case still lacks, from the question to the indicators."""
    return (*_frame(case), *_rows(case), *_cells(case, analyst), *_ends(case, analyst))


def hand_in_gaps(case: Case, analyst: str) -> tuple[Gap, ...]:
    """Return what a class exercise still lacks: both judgements, ratings, reasons for I and II, and the rest.

    Of a prepared class also what :func:`workbench.scoring.lessons.lacking` names.
    """
    asked = (Gap(kind=kind, n=n) for kind, n in lacking(case, analyst))
    return (*_cells(case, analyst), *_judgements(case, analyst), *asked)


def _frame(case: Case) -> Iterator[Gap]:
    if not case.question.strip():
        yield Gap(kind="no question")
    if len(case.rated_hypotheses) < _FEWEST_HYPOTHESES:
        yield Gap(kind="hypotheses", n=len(case.rated_hypotheses))
    if not case.evidence:
        yield Gap(kind="evidence")


def _rows(case: Case) -> Iterator[Gap]:
    expected = {expectation.hypothesis for expectation in case.expectations}
    for hypothesis in case.rated_hypotheses:
        if hypothesis.id not in expected:
            yield Gap(kind="no expectation", hypothesis=hypothesis.id)
    for item in case.counted_evidence:
        if not item.origin.strip():
            yield Gap(kind="no origin", evidence=item.id)
        if not (item.credibility and item.relevance):
            yield Gap(kind="ungraded", evidence=item.id)


def _cells(case: Case, analyst: str) -> Iterator[Gap]:
    columns = [h.id for h in case.rated_hypotheses]
    for item, cells in case.rows(analyst):
        if item.off:  # no total waits for it; once it is on again it is asked for
            continue
        blank, bare = [], []
        for id, cell in zip(columns, cells, strict=True):
            rating = cell.rating
            if rating is None:
                blank.append(id)
            elif (rating is Rating.I or rating is Rating.II) and not cell.reason.strip():
                bare.append(id)
        if blank:
            kind = "second unrated" if item.deceptive_of else "unrated"
            yield Gap(kind=kind, evidence=item.id, hypothesis=commas(blank), n=len(blank))
        for id in bare:
            yield Gap(kind="no reason", evidence=item.id, hypothesis=id)


def _judgements(case: Case, analyst: str) -> Iterator[Gap]:
    for moment in MOMENTS:
        judgement = case.judgement(analyst, moment)
        if judgement is None or not judgement.confidence:
            yield Gap(kind="judgement", moment=moment)


def _ends(case: Case, analyst: str) -> Iterator[Gap]:
    yield from _judgements(case, analyst)
    watched = {indicator.hypothesis for indicator in case.indicators}
    for hypothesis in case.rated_hypotheses:
        if hypothesis.id not in watched:
            yield Gap(kind="no indicator", hypothesis=hypothesis.id)
    for one in case.indicators:
        if is_overdue(case, one):
            yield Gap(kind="overdue", hypothesis=one.hypothesis, indicator=one.id)
