"""What the invented students of a rehearsal have been given: each bias by name and size, as data.

Not here: how hand-ins are made of it (:mod:`workbench.classroom.simulated`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Bias:
    """How one invented student departs from the reading that all of them share.

    ``level`` is added to every rating, in steps of the scale. ``noise`` is the share of cells that are
    rated a step off, ``moment`` that of cells rated otherwise when asked again. ``down`` goes down
    the columns; ``seconds`` lie between two ratings. ``skips`` rows are left out. ``anchored`` rates
    the first answer a step up and all else a step down, and keeps it. ``total`` is what the percents
    add up to. ``early`` hands in twice, first without the last row.
    """

    level: int = 0
    noise: float = 0.15
    moment: float = 0.1
    down: bool = False
    seconds: float = 14.0
    skips: int = 0
    anchored: bool = False
    reasons: bool = True
    total: int = 100
    early: bool = False


USUAL = Bias()
"""Everybody else: a little noise, nothing more."""

STATED: Mapping[int, Bias] = MappingProxyType(
    {
        3: Bias(level=1),
        5: Bias(noise=0.6),
        7: Bias(level=-1),
        9: Bias(down=True),
        12: Bias(seconds=1.0),
        14: Bias(skips=2),
        16: Bias(anchored=True),
        18: Bias(reasons=False),
        20: Bias(moment=1.0),
        22: Bias(total=130),
        23: Bias(total=80),
        25: Bias(early=True),
        27: Bias(early=True),
    }
)
"""By the number of the student: lenient, scattered, strict, down the columns, in haste, incomplete,
anchored, without reasons, unsteady, too much, too little, and two who hand in twice."""

ROUND = 30
"""After so many students the list begins again."""

CAMP_CELLS = 2
"""Cells on which the odd-numbered students say that they fit, and the even-numbered that they do not."""

ASKED_AGAIN = 6
"""Cells that each is asked a second time where the class's own settings name no number."""


def bias_of(number: int) -> Bias:
    """Return what the student of a number, from 1, was given."""
    return STATED.get((number - 1) % ROUND + 1, USUAL)
