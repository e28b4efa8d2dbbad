"""A few questions on the method, answered before anything is scored.

Not here: how they are worded, and what is said to an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

RIGHT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cell": ("item_given_hypothesis",),
        "rate": ("I", "II"),
        "same": ("nothing",),
        "codes": ("NA",),
        "column": ("least",),
    }
)
"""The questions in the order of asking, each with the answers that show it was understood."""

OPTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "cell": ("hypothesis_given_item", "item_given_hypothesis", "importance"),
        "rate": ("CC", "C", "N", "I", "II", "NA"),
        "same": ("all", "nothing", "first"),
        "codes": ("N", "blank", "NA"),
        "column": ("proved", "most", "least"),
    }
)
"""What may be answered to each question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comprehension:
    """One analyst's last answers, question to option; ``skipped`` is why they went on without, "" not."""

    analyst: str
    answers: Mapping[str, str] = field(default_factory=dict)
    skipped: str = ""

    @property
    def understood(self) -> bool:
        """Whether every question was answered rightly."""
        return all(self.answers.get(question) in right for question, right in RIGHT.items())

    @property
    def done(self) -> bool:
        """Whether the matrix need wait no longer."""
        return self.understood or bool(self.skipped)
