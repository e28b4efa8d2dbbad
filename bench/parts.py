"""The parts of the measurement by name, in the order they are taken.

Not here: any of them.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.analysis import analysis
from bench.classes import classes
from bench.clock import Measured
from bench.drawing import matrix
from bench.exports import exports
from bench.files import files
from bench.opening import reading
from bench.rating import rating
from bench.reading.compared import told as suggestions
from bench.scoring import scoring
from bench.starts import imports, lab

Part = Callable[[Path], Iterator[Measured]]

PARTS: dict[str, Part] = {
    part.__name__: part
    for part in (imports, lab, scoring, analysis, files, exports, reading, classes, matrix, rating)
}

QUALITY = "suggest"  # the one part that is no time


class NoSuchPart(ValueError):
    """A part was asked for that there is not; the message says which there are."""


def chosen(names: Sequence[str]) -> list[Part]:
    """Return the timed parts of these names, or all of them if none is named.

    Raises
    ------
    NoSuchPart
        If a name is none of theirs.
    """
    for name in names:
        if name not in (*PARTS, QUALITY):
            raise NoSuchPart(f"There is no part {name!r}. There are: {', '.join((*PARTS, QUALITY))}.")
    return [PARTS[name] for name in names or PARTS if name != QUALITY]


def quality(names: Sequence[str]) -> str:
    """Return the tables about suggested passages if they are named, or nothing is; else nothing."""
    return suggestions() if QUALITY in (names or [QUALITY]) else ""
