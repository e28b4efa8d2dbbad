"""What goes into an export, as a person chooses it.

Not here: what each choice leaves of the report (:mod:`workbench.views.chosen`).
"""

from dataclasses import dataclass
from types import MappingProxyType

from workbench.errors import BadValue
from workbench.messages import commas, say

GROUP = "group"
"""Who: not one analyst but the median of all."""

ALLOWED = MappingProxyType(
    {
        "deck": ("full", "briefing", "discussion"),
        "rows": ("all", "diagnostic"),
        "by": ("evidence", "hypothesis", "source"),
        "matrix": ("columns", "rows"),
    }
)
"""What can be chosen, what is chosen unless asked first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What goes into an export.

    Parameters
    ----------
    deck : {"full", "briefing", "discussion"}
        Everything; five slides or two pages; or, for a class, questions and splits before any
        conclusion.
    rows : {"all", "diagnostic"}
        All items, or those only on which the ratings of hypotheses differ (``rating_range`` > 0).
        Totals count all of them in both.
    by : {"evidence", "hypothesis", "source"}
        In which order the reasons are told.
    matrix : {"columns", "rows"}
        Where the hypotheses stand.
    who : str
        An analyst, or "group" for the median of all; "" for the analyst who exports.

    Raises
    ------
    BadValue
        If one of them is none of those.
    """

    deck: str = "full"
    rows: str = "all"
    by: str = "evidence"
    matrix: str = "columns"
    who: str = ""

    def __post_init__(self) -> None:
        for name, allowed in ALLOWED.items():
            found = getattr(self, name)
            if found not in allowed:
                raise BadValue(say(f"choice.{name}"), found, say("choice.allowed", allowed=commas(allowed)))

    @property
    def changed(self) -> tuple[str, ...]:
        """What is chosen otherwise than it is unless asked."""
        return tuple(name for name, allowed in ALLOWED.items() if getattr(self, name) != allowed[0])


EVERYTHING = Choice()
"""What goes in unless asked."""
