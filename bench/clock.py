"""Timing: alternating samples of what is measured and what it is measured against.

Not here: what is measured, and how it is told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Action = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Samples of something and of its yardstick, taken in turn; in seconds unless ``unit`` says otherwise.

    ``target`` is the largest ratio that is good enough, or None where none was set. A yardstick that never
    ended has no samples; ``note`` says so, or whatever else belongs beside the numbers.
    """

    name: str
    against: str
    samples: tuple[float, ...]
    yardstick: tuple[float, ...]
    target: float | None = None
    note: str = ""
    unit: str = "s"

    @property
    def ratio(self) -> float | None:
        """The median over the yardstick's median; None where one of them never ended."""
        if not (self.samples and self.yardstick):
            return None
        return median(self.samples) / median(self.yardstick)

    @property
    def reached(self) -> bool | None:
        """Whether the target was reached; None where there is none, or nothing to compare."""
        if self.target is None or self.ratio is None:
            return None
        return self.ratio <= self.target


def seconds(action: Action) -> float:
    """Return how long an action takes."""
    began = perf_counter()
    action()
    return perf_counter() - began


def measure(
    name: str, action: Action, against: str, yardstick: Action, *, times: int, target: float | None = None
) -> Measured:
    """Time both in turn, so that what else the machine does falls on both; the first round is not counted."""
    pairs = [(seconds(action), seconds(yardstick)) for _ in range(times + 1)][1:]
    return Measured(
        name=name,
        against=against,
        samples=tuple(one for one, _ in pairs),
        yardstick=tuple(other for _, other in pairs),
        target=target,
    )
