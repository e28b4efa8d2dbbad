"""Executing a cell → a drawn matrix, beside an empty anywidget, an ipydatagrid and a grid of dropdowns.

The clock runs in the page, from the moment the request to execute is sent to the first task after the frame
that shows everything in sight. Not here: that clock (``page.js``).
"""

from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from bench.cases import SIZES
from bench.clock import Measured
from bench.notebook import laboratory
from tests.browser.lab import LabPage

TARGETS = {(30, 5): 1.5, (500, 10): 2.0}  # times an empty anywidget, at most
LIMIT = 45  # seconds after which something counts as never drawn
TIMES = 7
REST = 3  # seconds after each, in which a matrix leaves its still; that must not fall on the next

FIRST = 2  # the cell after those that set the notebook up
CELLS = {
    "matrix": "workbench.matrix(session)",
    "empty": "Empty()",
    "datagrid": "datagrid({rows}, {columns})",
    "dropdowns": "dropdowns({rows}, {columns})",
}
AGAINST = {"empty": "an empty anywidget", "datagrid": "ipydatagrid", "dropdowns": "ipywidgets dropdowns"}

Samples = dict[str, list[float]]


def matrix(folder: Path) -> Iterator[Measured]:
    """Yield how long it takes to draw a matrix of each size."""
    with laboratory(folder) as lab:
        for rows, columns in SIZES:
            cells = [cell.format(rows=rows, columns=columns) for cell in CELLS.values()]
            with lab.notebook(rows, columns, cells) as page:
                yield from compared(rows, columns, drawn(page, rows, columns))


def drawn(page: LabPage, rows: int, columns: int) -> Samples:
    """Return the samples of each, taken in turn; the first round is not counted.

    What is not drawn within the limit is not tried again. The dropdowns come last, few times: they take
    long, and what they leave behind must not fall on the others.
    """
    size = {"rows": rows, "columns": columns, "limit": LIMIT * 1000}
    found: Samples = {name: [] for name in CELLS}
    given_up = set() if find_spec("ipydatagrid") else {"datagrid"}

    def sample(name: str) -> None:
        number = FIRST + list(CELLS).index(name)
        took = page.page.evaluate("given => bench.drawn(given)", {**size, "number": number, "what": name})
        found[name].extend([] if took is None else [took / 1000])
        if took is None:
            given_up.add(name)
        else:
            page.wait_idle()
            page.page.wait_for_timeout(REST * 1000)
            page.wait_idle()

    for names, times in ((("matrix", "empty", "datagrid"), TIMES), (("dropdowns",), 2)):
        for _ in range(times + 1):
            for name in names:
                if name not in given_up:
                    sample(name)
    return {name: samples[1:] for name, samples in found.items()}


def compared(rows: int, columns: int, found: Mapping[str, list[float]]) -> Iterator[Measured]:
    """Yield the matrix beside each of the others."""
    for name, against in AGAINST.items():
        yield Measured(
            name=f"cell → drawn matrix of {rows} × {columns}",
            against=against,
            samples=tuple(found["matrix"]),
            yardstick=tuple(found[name]),
            target=TARGETS.get((rows, columns)) if name == "empty" else None,
            note="" if found[name] else _never(name),
        )


def _never(name: str) -> str:
    if name == "datagrid" and not find_spec("ipydatagrid"):
        return "ipydatagrid is not installed here"
    return f"{AGAINST[name]}: not drawn within {LIMIT} s"
