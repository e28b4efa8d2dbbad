"""The order of the sections: the one place that a new part of the report goes into.

Not here: what is in each.
"""

from collections.abc import Callable
from typing import Any

from workbench.export.document import behind, matrix, probabilities, results, scenarios, signs, sources
from workbench.export.document.parts import Document, Section
from workbench.messages import say

View = dict[str, Any]

SECTIONS: tuple[Callable[[View], Section | None], ...] = (
    results.paragraph,
    matrix.question,
    matrix.hypotheses,
    matrix.matrix,
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
"""What makes each section, in the reader's order; None where it has nothing to say."""


def document(view: View) -> Document:
    """Return a report (``report_view``) as sections of blocks.

    Parameters
    ----------
    view : dict
        The report.
    """
    return Document(
        title=view["title"],
        question=view["question"],
        about=tuple(filter(None, (view["made"], view["rated"]))),
        finding=view["sentences"]["standing"],
        handling=view["marking"]["handling"],
        marking=view["marking"]["line"],
        sections=tuple(filter(None, (make(view) for make in SECTIONS))),
        author=view["analyst"],
        language=say("language.code"),
    )
