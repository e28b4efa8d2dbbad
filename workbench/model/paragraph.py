"""The conclusion in a person's own words, begun from what the analysis says.

Not here: what the analysis says (:mod:`workbench.views.paragraph`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """An analyst's edited conclusion.

    ``drawn`` is the text the workbench had written when the analyst last looked: where the
    workbench would write another one now, the analysis has moved on since.
    """

    analyst: str
    text: str
    drawn: str = ""
