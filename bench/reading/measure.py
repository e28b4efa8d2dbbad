"""Precision and recall of suggested stretches against labelled items.

What a hit is stands in ``texts/README.md``. Not here: which stretches are suggested.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Protocol

WORD = re.compile(r"\w+")
ENOUGH = 0.5  # share of an item's words that a suggestion must cover


class Stretch(Protocol):
    """A part of a text in code points, end exclusive."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """Shares between 0 and 1; NaN where there is nothing to take a share of."""

    precision: float
    recall: float


def hits(text: str, suggested: Stretch, item: Stretch) -> bool:
    """Return whether a suggestion covers at least half of an item's words, each of them wholly."""
    words = [found.span() for found in WORD.finditer(text, item.start, item.end)]
    covered = sum(suggested.start <= start and end <= suggested.end for start, end in words)
    return bool(words) and covered >= ENOUGH * len(words)


def precision_recall(
    text: str, suggested: Sequence[Stretch], items: Sequence[Stretch], *, at: int
) -> Quality:
    """Return how good the first ``at`` suggestions are, best first.

    Precision is the share of them that hits an item (of all, if there are fewer), NaN if nothing is
    suggested. Recall is the share of all items that one of them hits, NaN if there is no item.
    """
    matched = [[hits(text, one, item) for item in items] for one in suggested[:at]]
    return Quality(
        precision=_share([any(row) for row in matched]),
        recall=_share([any(row[n] for row in matched) for n in range(len(items))]),
    )


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else nan
