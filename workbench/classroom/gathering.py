"""A class read for others to look at: its work whole, with its measures beside it.

Not here: what is said of it.
"""

from dataclasses import dataclass
from pathlib import Path

from workbench.classroom.collecting import Collected, collect
from workbench.classroom.measures import Measured, groups, measured
from workbench.classroom.review import Review, review
from workbench.classroom.roll import Roll, Tell, roll
from workbench.errors import CannotRead
from workbench.messages import say
from workbench.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A class, collected and measured; all parts hold the same students in the same order.

    ``reference`` is the case as its author rated it, None where there is none.
    """

    roll: Roll
    collected: Collected
    review: Review
    measured: Measured
    reference: Case | None
    seed: int

    def seats(self, size: int | None) -> tuple[tuple[int, ...], ...]:
        """Return whom to seat together, as places among the students; nobody without a size."""
        return () if size is None else groups(self.roll, size, seed=self.seed)


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
        As in :func:`~workbench.classroom.collecting.collect`.
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
    found, collected = roll(folder, case=case, tell=tell), collect(folder, case=case)
    reviewed, numbers = review(collected), measured(found, seed=seed)
    if reviewed is None or numbers is None:
        raise CannotRead(str(folder), say("classroll.none"))
    return Gathered(
        roll=found, collected=collected, review=reviewed, measured=numbers, reference=reference, seed=seed
    )
