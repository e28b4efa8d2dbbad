"""An answer to the case's question, and the signs that would speak for it.

Not here: how likely it is.
"""

from dataclasses import dataclass


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

    ``state`` is ``"open"``, ``"seen"`` or ``"not seen"``.
    """

    id: str
    hypothesis: str
    text: str
    threshold: str = ""
    owner: str = ""
    due: str = ""
    state: str = "open"


INDICATOR_STATES: tuple[str, ...] = ("open", "seen", "not seen")
