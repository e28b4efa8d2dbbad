"""A point in a case's history that was given a name, to come back to and compare with.

Not here: the case as it was then, which the history makes again.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A name for the case as it was after the edit numbered ``seq``; 0 is the beginning."""

    name: str
    seq: int

    @property
    def id(self) -> str:
        """The name, which no other snapshot of the case has."""
        return self.name
