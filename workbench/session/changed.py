"""What is different in a file that came back: a field, or a new row.

Not here: finding it (:mod:`workbench.session.returned`), and taking it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.model.case import Cell
from workbench.model.evidence import Evidence

DESCRIBED = ("source", "paragraph", "outlet", "origin", "kind", "date", "happened", "url", "note")
GRADED = ("reliability", "credibility", "relevance", "reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One field that the file has otherwise than it was given out: of a row, of a cell, or of the case.

    ``hypothesis`` is "" for a row's own field, ``row`` too for the case's. ``before`` is what the file
    was given out with, ``now`` what stands here, ``after`` what stands in the file.
    """

    row: str
    hypothesis: str
    field: str
    before: str
    now: str
    after: str

    @property
    def key(self) -> str:
        """What tells this change from every other of its file."""
        return f"{self.row} {self.hypothesis} {self.field}"

    @property
    def conflict(self) -> bool:
        """Whether it was changed here as well since then, to something else."""
        return self.now != self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRow:
    """A row that the case does not have, with its cells by hypothesis and its source by title."""

    evidence: Evidence
    cells: Mapping[str, Cell]

    @property
    def key(self) -> str:
        """What tells this row from every other thing in its file."""
        return new_key(self.evidence.id)


def new_key(id: str) -> str:
    """Return the key of what is new in a file: a row or a hypothesis under its new id."""
    return f"+ {id}"
