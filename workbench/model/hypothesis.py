"""An answer to the case's question, and the signs that would speak for it.

Not here: how likely it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """One column of the matrix.

    A hypothesis that is off is in no score and no matrix export. A ``residual`` one
    ("other", "none of these") is a reminder: it is shown, but never rated, scored or ranked.
    """

    id: str
    label: str
    statement: str = ""
    on: bool = True
    residual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """Something observable that would show events taking a hypothesis's course (step 8).

    ``state`` is ``"open"``, ``"seen"`` or ``"not seen"``; ``closed`` the day it stopped being open, ""
    while it is. ``likelihoods`` are whole percents, 1 to 99, by hypothesis id: how likely it would
    be seen in time if that hypothesis were true. ``evidence`` is the row that came of it, "" none.
    """

    id: str
    hypothesis: str
    text: str
    threshold: str = ""
    owner: str = ""
    due: str = ""
    state: str = "open"
    likelihoods: Mapping[str, int] = field(default_factory=dict)
    closed: str = ""
    evidence: str = ""


INDICATOR_STATES: tuple[str, ...] = ("open", "seen", "not seen")
