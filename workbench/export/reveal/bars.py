"""Bars of a chart as shares of the width that a page draws them in.

Not here: what they show, and the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from workbench.charts.acceptability import strength
from workbench.export.deck.parts import Bars, Stacks

_ROOM_FOR_LABELS = 1.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a bar: where it begins and how far it goes in per cent, how strong it is, its label."""

    start: float
    width: float
    strong: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One bar beside its name."""

    name: str
    aside: str
    is_strong: bool
    parts: tuple[Part, ...]


def bar_lines(bars: Bars) -> Iterator[Line]:
    """Yield the bars, the longest leaving room for its label."""
    most = max((value for value in bars.values if value), default=1) * _ROOM_FOR_LABELS
    for place, (name, value, label) in enumerate(zip(bars.names, bars.values, bars.labels, strict=True)):
        wide = 100 * (value or 0) / most
        shown = "" if value is None else label
        yield Line(
            name=name,
            aside="",
            is_strong=place in bars.strong,
            parts=(Part(start=0, width=wide, strong=1.0, label=shown),),
        )


def stack_lines(stacks: Stacks) -> Iterator[Line]:
    """Yield the bars with a part to a rank, the first the strongest."""
    ranks = len(stacks.series)
    for name, aside, shares, labels in zip(
        stacks.names, stacks.asides, stacks.shares, stacks.labels, strict=True
    ):
        starts = [0.0, *accumulate(shares)]
        parts = (
            Part(start=100 * start, width=100 * share, strong=strength(rank, ranks), label=label)
            for rank, (start, share, label) in enumerate(zip(starts, shares, labels, strict=False), start=1)
        )
        yield Line(name=name, aside=aside, is_strong=False, parts=tuple(parts))
