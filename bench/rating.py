"""A key → the painted code, and → the painted new total, beside a bare widget that paints and a bare echo.

Both widgets stand in one notebook, and their keys are pressed in turn. Not here: the clock (``page.js``).
"""

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.cases import SIZES
from bench.clock import Measured
from bench.notebook import laboratory
from bench.table import spread
from tests.browser.lab import LabPage

TIMES = 30
LIMIT = 20_000  # milliseconds
FRAME = 1.0  # the next one
TOTAL = 1.2  # times the bare echo, at most

ECHO, MATRIX = 2, 3
CELLS = ("Echo()", "workbench.matrix(session)")
KEYS = (("1", "II"), ("5", "CC"))  # in turn, so that each changes the total

Samples = list[dict[str, dict[str, float]]]


def rating(folder: Path) -> Iterator[Measured]:
    """Yield how long it takes until a rating, and what it changes, can be seen."""
    with laboratory(folder) as lab:
        for rows, columns in SIZES:
            with lab.notebook(rows, columns, CELLS) as page:
                for number in (ECHO, MATRIX):
                    page.run_cell(number)
                page.output(MATRIX).locator(".wb-total").first.wait_for()
                interval = page.page.evaluate("bench.interval()") / 1000
                yield from compared(f"{rows} × {columns}", pressed(page), interval)


def pressed(page: LabPage) -> dict[str, Samples]:
    """Return what was noted after each key, for both widgets in turn; the first round is not counted."""
    found: dict[str, Samples] = {"matrix": [], "echo": []}
    for turn in range(TIMES + 1):
        key, code = KEYS[turn % 2]
        found["matrix"].append(_press(page, f"bench.armMatrix({MATRIX}, {code!r}, {LIMIT})", key))
        found["echo"].append(_press(page, f"bench.armEcho({ECHO}, {LIMIT})", key))
    return {name: samples[1:] for name, samples in found.items()}


def _press(page: LabPage, arm: str, key: str) -> dict[str, dict[str, float]]:
    page.page.evaluate(f"() => {{ {arm}; }}")
    page.page.keyboard.press(key)
    noted: dict[str, dict[str, float]] = page.page.evaluate("bench.answer")
    page.wait_idle()
    return noted


def compared(size: str, found: Mapping[str, Samples], interval: float) -> Iterator[Measured]:
    """Yield the key in frames and beside a bare widget, and the total beside the bare echo."""
    code, bare, total, echo = (
        tuple(sample[what]["painted"] / 1000 for sample in found[widget])
        for what in ("code", "total")
        for widget in ("matrix", "echo")
    )
    name = f"key → painted code, {size}"
    yield Measured(name=name, against="a bare widget", samples=code, yardstick=bare)
    ours, others = (frames(found[widget], interval) for widget in ("matrix", "echo"))
    note = f"a bare widget: {spread(others, 'frames')}"
    yield Measured(
        name=name, against="one frame", samples=ours, yardstick=(1,), target=FRAME, note=note, unit="frames"
    )
    name = f"key → new total, {size}"
    yield Measured(name=name, against="the bare echo", samples=total, yardstick=echo, target=TOTAL)


def frames(samples: Samples, interval: float) -> tuple[float, ...]:
    """Return in which frame after each key its code was painted; missed frames count."""
    began = (sample["code"]["frame"] / 1000 for sample in samples)
    return tuple(float(max(1, math.ceil(time / interval - 0.05))) for time in began)
