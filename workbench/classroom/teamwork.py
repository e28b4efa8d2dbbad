"""What a team handed in, told apart from what a student did.

Not here: the joint matrix in it (:mod:`workbench.classroom.joint`).
"""

from dataclasses import dataclass

from workbench.classroom.sameness import Print, print_of
from workbench.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamWork:
    """A team's case; ``at`` is the time of the last edit, "" if there is none, and ``edits`` their number."""

    file: str
    case: Case
    at: str
    edits: int

    @property
    def student(self) -> str:
        """Whose it is: the team's name."""
        return self.case.lesson.team

    @property
    def print(self) -> Print:
        """Which case it is."""
        return print_of(self.case)
