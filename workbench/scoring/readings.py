"""The standing with items taken as true, and taken as deceptive.

Not here: which reading a total counts (:mod:`workbench.model.readings`).
"""

from dataclasses import dataclass

from workbench.model.case import Case
from workbench.model.readings import read_as, second_readings
from workbench.scoring.inconsistency import Standing, standing
from workbench.scoring.robustness import becomes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The standing with some items taken as true, and with the same items taken as deceptive.

    ``evidence`` names the items, all others being taken as true. ``becomes`` says what happens
    to the set of leaders from the one to the other, in the words of
    :class:`~workbench.scoring.robustness.LeftOut`. ``missing`` counts the cells of the
    readings as deceptive that nobody has rated yet.
    """

    evidence: tuple[str, ...]
    as_true: Standing
    as_deceptive: Standing
    becomes: str
    missing: int

    @property
    def changes(self) -> bool:
        """Whether the set of leaders is another one."""
        return bool(self.becomes)


def both_readings(case: Case, analyst: str, scheme: str | None = None) -> tuple[Reading, ...]:
    """Return both standings of each item that was entered twice, and of all of them together.

    In case order, the others taken as true; all together last, where there are several.
    """
    twice = tuple(second_readings(case))
    trials = [(id,) for id in twice] + ([twice] if len(twice) > 1 else [])
    true = standing(case, analyst, scheme) if twice else None
    return tuple(_reading(case, analyst, trial, true) for trial in trials if true)


def _reading(case: Case, analyst: str, evidence: tuple[str, ...], true: Standing) -> Reading:
    deceptive = standing(read_as(case, evidence), analyst, true.scheme.name)
    second = {item.id for id, item in second_readings(case).items() if id in evidence}
    cells = [cell for item, row in case.rows(analyst) if item.id in second for cell in row]
    return Reading(
        evidence=evidence,
        as_true=true,
        as_deceptive=deceptive,
        becomes=becomes(set(true.leaders), set(deceptive.leaders)),
        missing=sum(cell.rating is None for cell in cells),
    )
