"""A class read for others to look at: with its reasons, its measures, and the reference beside it.

Not here: what is said of it.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from workbench.classroom.handin import person
from workbench.classroom.measures import Measured, groups, measured
from workbench.classroom.roll import Roll, Tell, roll
from workbench.errors import CannotRead
from workbench.messages import say
from workbench.model.case import Case

LONGEST_REASON = 400
"""Characters beyond which a reason is not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A class, read and measured; ``reference`` is the case as its author rated it, None for none."""

    roll: Roll
    measured: Measured
    reference: Case | None

    def seats(self, size: int | None) -> tuple[tuple[int, ...], ...]:
        """Return whom to seat together, as places among the students; nobody without a size."""
        return () if size is None else groups(self.roll, size, seed=self.measured.seed)

    def numbers(self) -> tuple[int, ...]:
        """Return numbers from 1 that stand for the students, in an order that names do not give away."""
        names = [person(one.student) for one in self.roll.entries]
        mixed = sorted(names, key=lambda name: sha256(name.encode()).digest())
        return tuple(mixed.index(name) + 1 for name in names)


def gather(
    folder: Path,
    *,
    case: Case | None = None,
    reference: Case | None = None,
    seed: int = 1,
    tell: Tell | None = None,
) -> Gathered:
    """Return a class from its folder or archive.

    Parameters
    ----------
    folder : Path
        As in :func:`~workbench.classroom.roll.roll`.
    case : Case, optional
        The case that the class works on; the one that most have handed in if left out.
    reference : Case, optional
        The same case as its author rated it.
    seed : int
        What resamples and groups are drawn from.
    tell : callable, optional
        Called with how many files are read, after each.

    Raises
    ------
    CannotRead
        If it cannot be opened, or nothing in it counts.
    """
    found = roll(folder, case=case, tell=tell, longest_reason=LONGEST_REASON)
    numbers = measured(found, seed=seed)
    if numbers is None:
        raise CannotRead(str(folder), say("classroll.none"))
    return Gathered(roll=found, measured=numbers, reference=reference)
