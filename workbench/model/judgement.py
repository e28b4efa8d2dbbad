"""A person's own answer and confidence, kept apart from the matrix.

Not here: anything computed from ratings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

MOMENTS: tuple[str, ...] = ("before", "after")
CONFIDENCES: tuple[str, ...] = ("low", "moderate", "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What one analyst holds before the evidence, or after.

    ``answer`` names the hypotheses the analyst leans to: none when undecided, at most one
    in the exclusive form, any number in the independent form. ``percents`` are whole
    percents, 0 to 100, by hypothesis id; a hypothesis without one was not asked or not
    answered. ``normalised`` says that the analyst agreed to have them divided by their sum
    wherever they are reckoned with; they are kept as given. ``confidence`` is "" or one of
    :data:`CONFIDENCES`, with its three reasons.
    """

    analyst: str
    moment: str
    answer: tuple[str, ...] = ()
    percents: Mapping[str, int] = field(default_factory=dict)
    confidence: str = ""
    assumptions: str = ""
    sourcing: str = ""
    argument: str = ""
    normalised: bool = False


def with_percents(judgement: Judgement, percents: Mapping[str, int]) -> Judgement:
    """Return the judgement with other percents; consent to divide them was to those it had, and ends."""
    same = dict(percents) == dict(judgement.percents)
    return replace(judgement, percents=dict(percents), normalised=judgement.normalised and same)
