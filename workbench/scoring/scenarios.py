"""The case as it is beside each of its scenarios: the rows that count there, and where they leave it.

Not here: the words, and changing a scenario (:mod:`workbench.model.edits.scenarios`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from workbench.model.case import Case, without_evidence
from workbench.model.evidence import Evidence
from workbench.model.provenance import NO_REPORTS
from workbench.model.readings import read_as, second_readings
from workbench.model.scenario import Scenario
from workbench.model.silence import silent
from workbench.model.when import When, when
from workbench.scoring.chronology import dated
from workbench.scoring.inconsistency import Standing, standing
from workbench.scoring.robustness import becomes

WHYS: tuple[str, ...] = ("source", "lying", "origin", "resting", "row", "kind", "after", "undated")
"""Why a row is left out: its source; its source is taken to deceive, and it was entered once only; its
origin, or an origin that rests on nothing else; itself; its kind; not over by then; no date known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLeftOut:
    """A row that does not count in a scenario, with every rule of :data:`WHYS` that leaves it out."""

    evidence: str
    whys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of a case under a scenario, in case order.

    Of those ``kept``, the ``deceptive`` are read as deceptive.
    """

    kept: tuple[str, ...]
    deceptive: tuple[str, ...]
    left_out: tuple[RowLeftOut, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenarioStanding:
    """Where a scenario leaves the hypotheses.

    ``standing`` is None where no row is left. ``becomes`` says what happens to the set of
    leaders, in the words of :class:`~workbench.scoring.robustness.LeftOut`. ``missing`` counts
    the cells of its rows that are not rated yet; readings as deceptive are often not.
    """

    scenario: Scenario
    rows: Rows
    standing: Standing | None
    becomes: str

    @property
    def missing(self) -> int:
        """How many cells of its rows are not rated yet."""
        return self.standing.cells - self.standing.rated if self.standing else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """The standing of the case as it is, and of each scenario, in case order."""

    now: Standing
    scenarios: tuple[ScenarioStanding, ...]


def standings(case: Case, analyst: str, scheme: str | None = None) -> SideBySide:
    """Return where an analyst's ratings leave the case, and each of its scenarios (Heuer's step 6)."""
    now = standing(case, analyst, scheme)
    return SideBySide(now=now, scenarios=tuple(_under(case, analyst, now, one) for one in case.scenarios))


def _under(case: Case, analyst: str, now: Standing, scenario: Scenario) -> ScenarioStanding:
    rows = rows_in(case, scenario)
    then = standing(_case_of(case, rows), analyst, now.scheme.name) if rows.kept else None
    leaders = set(then.leaders) if then else set()
    return ScenarioStanding(
        scenario=scenario, rows=rows, standing=then, becomes=becomes(set(now.leaders), leaders)
    )


def case_in(case: Case, scenario: Scenario) -> Case:
    """Return the case with the rows that count in a scenario, read as it reads them, and no others."""
    return _case_of(case, rows_in(case, scenario))


def _case_of(case: Case, rows: Rows) -> Case:
    return without_evidence(read_as(case, rows.deceptive), (row.evidence for row in rows.left_out))


def rows_in(case: Case, scenario: Scenario) -> Rows:
    """Return which rows count in a scenario, how they are read, and why the others do not.

    Each rule is asked of each row for itself, so their order makes no difference. A row counts
    as over before a date if the last day of its event, or else of its report, comes before it.
    """
    rules = _Rules(case, scenario)
    whys = {item.id: tuple(rules.against(item)) for item in case.counted_evidence}
    twice = second_readings(case)
    lying = {item.id for item in case.counted_evidence if item.source in scenario.lying}
    kept = tuple(id for id, found in whys.items() if not found)
    return Rows(
        kept=kept,
        deceptive=tuple(id for id in kept if id in twice and id in lying),
        left_out=tuple(RowLeftOut(evidence=id, whys=found) for id, found in whys.items() if found),
    )


class _Rules:
    """A scenario's rules over one case, with what they look up."""

    def __init__(self, case: Case, scenario: Scenario) -> None:
        self._rule = scenario
        self._twice = second_readings(case)
        self._silent = silent(case, scenario.origins) if scenario.origins else frozenset()
        self._ends = _ends(case) if scenario.before else {}
        limit = when(scenario.before)
        self._limit = limit.start if limit else date.max

    def against(self, item: Evidence) -> Iterator[str]:
        """Yield why a row is left out, in the order of :data:`WHYS`."""
        rule, origin = self._rule, item.origin.strip()
        if item.source in rule.sources:
            yield "source"
        if item.source in rule.lying and item.id not in self._twice:
            yield "lying"
        if origin in rule.origins:
            yield "origin"
        elif origin in self._silent and item.kind not in NO_REPORTS:
            yield "resting"
        if item.id in rule.evidence:
            yield "row"
        if rule.kinds and item.kind not in rule.kinds:
            yield "kind"
        if rule.before:
            yield from self._in_time(item)

    def _in_time(self, item: Evidence) -> Iterator[str]:
        found = self._ends[item.id]
        if found is None:
            yield "undated"
        elif found.since or found.end >= self._limit:
            yield "after"


def _ends(case: Case) -> dict[str, When | None]:
    """Return the date each row is judged by: its event's, or else its report's."""
    return {one.item.id: one.event or one.report for one in dated(case)}
