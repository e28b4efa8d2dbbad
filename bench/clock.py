"""Timing: alternating samples of what is measured and what it is measured against."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Action = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Samples, in seconds, of something and of its yardstick, taken in turn."""

    name: str
    against: str
    samples: tuple[float, ...]
    yardstick: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median over the yardstick's median."""
        return median(self.samples) / median(self.yardstick)


def seconds(action: Action) -> float:
    """Return how long an action takes."""
    began = perf_counter()
    action()
    return perf_counter() - began


def measure(name: str, action: Action, against: str, yardstick: Action, *, times: int) -> Measured:
    """Time both in turn, so that what else the machine does falls on both; the first round is not counted."""
    pairs = [(seconds(action), seconds(yardstick)) for _ in range(times + 1)][1:]
    return Measured(
        name=name,
        against=against,
        samples=tuple(one for one, _ in pairs),
        yardstick=tuple(other for _, other in pairs),
    )
