"""The whole grid, cell by cell, with the same draws for every method.

Not here: what is drawn, perceived and reckoned; and what the results mean.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any, TypeVar

import numpy as np

from bench.noise.measures import Estimate, brier, credit, estimate, fitted, mapped
from bench.noise.methods import scores
from bench.noise.parameters import GROUPS, MAPS, METHODS, PAIRS, Regime, Sizes
from bench.noise.percepts import People, people, perceived
from bench.noise.worlds import World, log_likelihoods, world
from workbench.scoring.matrix import Floats
from workbench.scoring.ties import settled

CHUNK = 250  # cases at once, so that arrays stay in the processor's cache

Line = dict[str, object]
Key = tuple[str, int]  # a method, and how many analysts are averaged
Measured = dict[Key, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one cell of the grid gave, as lines of the three files."""

    regime: Line
    scores: tuple[Line, ...]
    differences: tuple[Line, ...]


Drawn = TypeVar("Drawn", World, People)


class Draws:
    """Cases and analysts by what they depend on; the latest are kept, since neighbours share them."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes
        self._kept: dict[tuple[object, ...], Any] = {}

    def cases(self, regime: Regime, split: int) -> World:
        """Return a regime's cases."""
        key = ("cases", split, regime.generator, regime.questions, regime.doubtful, regime.rho)
        return self._latest(key, lambda: world(regime, self.sizes, split))

    def analysts(self, regime: Regime, split: int) -> People:
        """Return a regime's analysts."""
        key = ("analysts", split, regime.questions, regime.copies)
        return self._latest(key, lambda: people(regime, self.sizes, split))

    def _latest(self, key: tuple[object, ...], make: Callable[[], Drawn]) -> Drawn:
        found = self._kept.pop(key) if key in self._kept else make()
        self._kept[key] = found
        while len(self._kept) > 8:
            del self._kept[next(iter(self._kept))]
        return found


def grid() -> tuple[tuple[str, Regime], ...]:
    """Return every cell with the map it belongs to, in the order of their numbers from 1."""
    return tuple((name, regime) for name, regimes in MAPS.items() for regime in regimes)


def every_cell(sizes: Sizes) -> Iterator[Found]:
    """Yield what each cell of the grid gives."""
    draws = Draws(sizes)
    for number, (name, regime) in enumerate(grid(), start=1):
        yield cell(draws, number, name, regime)


def cell(draws: Draws, number: int, name: str, regime: Regime) -> Found:
    """Return what one cell gives."""
    cases, trained = draws.cases(regime, 0), draws.cases(regime, 1)
    judged, training = (scored(draws, regime, split) for split in (0, 1))
    credits, briers, lines = {}, {}, []
    for key, values in judged.items():
        temperature = fitted(training[key], trained.truth, draws.sizes.temperatures)
        credits[key] = credit(values, cases.truth)
        briers[key] = brier(mapped(values, temperature), cases.truth)
        measured = _both(credits[key], briers[key])
        lines.append(
            {"cell": number, "method": key[0], "analysts": key[1]} | measured | {"temperature": temperature}
        )
    return Found(
        regime={"cell": number, "map": name} | asdict(regime) | bound(cases),
        scores=tuple(lines),
        differences=tuple(_differences(number, credits, briers)),
    )


def scored(draws: Draws, regime: Regime, split: int) -> Measured:
    """Return every method's scores of a regime's cases, alone and averaged."""
    cases, who = draws.cases(regime, split), draws.analysts(regime, split)
    parts = []
    for start in range(0, len(cases.truth), CHUNK):
        some = slice(start, start + CHUNK)
        few = People(**{field.name: getattr(who, field.name)[some] for field in fields(People)})
        here = cases.part(some)
        seen = perceived(here, few, regime, draws.sizes)
        parts.append(scores(here, seen, discounted=regime.discounted))
    return {key: np.concatenate([part[key] for part in parts]) for key in parts[0]}


def bound(cases: World) -> Line:
    """Return how Bayes does with the model that made the cases; nothing does better in the long run."""
    logs = settled(log_likelihoods(cases, cases.likelihoods, cases.reliability))
    measured = _both(credit(logs, cases.truth), brier(mapped(logs, 1.0), cases.truth))
    return {f"bound_{name}": value for name, value in measured.items()}


def compared() -> tuple[tuple[Key, Key], ...]:
    """Return what is compared: two methods with as many analysts, and each method with one analyst alone."""
    methods = (((one, size), (other, size)) for size in GROUPS for one, other in PAIRS)
    averages = (((one, size), (one, 1)) for one in METHODS for size in GROUPS if size > 1)
    return (*methods, *averages)


def _differences(number: int, credits: Measured, briers: Measured) -> Iterator[Line]:
    for one, other in compared():
        names = {"method": one[0], "analysts": one[1], "other": other[0], "other_analysts": other[1]}
        yield {"cell": number} | names | _both(credits[one] - credits[other], briers[one] - briers[other])


def _both(credits: Floats, briers: Floats) -> Line:
    """Return accuracy in per cent and Brier score, with half their intervals, as they are published."""
    accuracy, squared = estimate(credits), estimate(briers)
    accuracy = Estimate(100 * accuracy.mean, 100 * accuracy.half)
    return {
        "accuracy": round(accuracy.mean, 2),
        "accuracy_half": round(accuracy.half, 2),
        "brier": round(squared.mean, 4),
        "brier_half": round(squared.half, 4),
    }


def expected_lines() -> tuple[int, int, int]:
    """Return how many lines the three files have when every cell is there."""
    cells = len(grid())
    return cells, cells * len(METHODS) * len(GROUPS), cells * len(compared())
