"""The order of the sections: the one place that a new part of the report goes into.

Not here: what is in each.
"""

from collections.abc import Callable
from typing import Any

from workbench.export.document import (
    behind,
    discussion,
    matrix,
    probabilities,
    results,
    scenarios,
    signs,
    sources,
    team,
)
from workbench.export.document.narrow import MOST_ACROSS
from workbench.export.document.parts import Document, Section
from workbench.messages import say
from workbench.views.chosen import briefed

View = dict[str, Any]

Make = Callable[[View], Section | None]

SECTIONS: tuple[Make, ...] = (
    results.paragraph,
    matrix.question,
    matrix.hypotheses,
    matrix.matrix,
    team.standings,
    results.conclusions,
    results.ranks,
    results.overturn,
    scenarios.scenarios,
    results.readings,
    results.deception,
    behind.chronology,
    behind.expectations,
    behind.judgements,
    probabilities.probabilities,
    behind.crossimpact,
    behind.reasons,
    sources.sources,
    sources.quality,
    sources.coverage,
    signs.indicators,
    results.trials,
)
"""What makes each section of the full report, in the reader's order; None where it has nothing to say."""

BRIEFING: tuple[Make, ...] = (
    matrix.matrix,
    results.conclusions,
    results.overturn,
    signs.indicators,
)

DISCUSSION: tuple[Make, ...] = (
    matrix.question,
    matrix.hypotheses,
    matrix.matrix,
    team.standings,
    discussion.differing,
    discussion.asked,
    behind.reasons,
    results.conclusions,
    results.ranks,
    results.overturn,
    results.trials,
)
"""What a class talks about comes before any conclusion."""

DECKS = {"full": SECTIONS, "briefing": BRIEFING, "discussion": DISCUSSION}

BRIEF_ROWS = 12
"""Rows of the matrix that a briefing shows unless there is room for fewer."""


def document(view: View, *, most: int = BRIEF_ROWS) -> Document:
    """Return a report (``report_view``) as sections of blocks, as it was chosen.

    Parameters
    ----------
    view : dict
        The report; what was chosen to go in stands in its ``choice``.
    most : int
        Rows of the matrix that a briefing shows at most.
    """
    deck = view["choice"]["deck"]
    shown = briefed(view, most, MOST_ACROSS) if deck == "briefing" else view
    return Document(
        title=view["title"],
        question=view["question"],
        about=tuple(filter(None, (view["made"], view["rated"]))),
        finding=view["sentences"]["standing"] if deck != "discussion" else "",
        handling=view["marking"]["handling"],
        marking=view["marking"]["line"],
        sections=tuple(filter(None, (make(shown) for make in DECKS[deck]))),
        author=view["analyst"],
        language=say("language.code"),
    )
