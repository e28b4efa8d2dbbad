"""The case: one question, everything known about it, and what each analyst made of it.

Not here: how it changes (:mod:`workbench.model.edits`) and how it is written down.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple, TypeVar, cast

from workbench.errors import UnknownItem
from workbench.model.comprehension import Comprehension
from workbench.model.deception import DeceptionCheck
from workbench.model.evidence import Evidence
from workbench.model.expectation import Expectation
from workbench.model.hypothesis import Hypothesis, Indicator
from workbench.model.judgement import Judgement
from workbench.model.lesson import Lesson
from workbench.model.origin import Origin
from workbench.model.paragraph import Paragraph
from workbench.model.probability import Probability
from workbench.model.rating import Rating
from workbench.model.scenario import Scenario
from workbench.model.snapshot import Snapshot
from workbench.model.source import Source

FORMS: tuple[str, ...] = ("exclusive", "independent")


class Place(NamedTuple):
    """Whose cell, in which row and column."""

    analyst: str
    evidence: str
    hypothesis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A rating with its reason; the rating is None where only the reason is left."""

    rating: Rating | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The unit of work, a frozen value.

    ``form`` is ``"exclusive"`` (one decisive answer) or ``"independent"`` (each hypothesis
    its own yes or no). ``cells`` holds only places somebody has judged or explained; the
    mappings are never changed in place. ``totals_opened`` names the analysts who looked at
    totals before every row was judged. ``as_of`` is the day up to which reports were read
    (ISO date) and ``handling`` a mark such as ``"TLP:AMBER"``; both are "" where there is none.
    ``in_class`` names the analysts to whom the case is a class exercise. ``levels_of`` is the
    house table that gives Admiralty codes (``"A"`` … ``"E"``, ``"1"`` … ``"5"``) a level, in
    pairs; empty where the house has chosen none. ``dependence`` is ρ, 0 to 1: how much the reports
    of one cluster are one report. ``baselines`` are what an analyst wrote of how likely a row would
    be seen anyway, by (analyst, evidence); ``conditionals`` whole percents of a hypothesis given that
    another is true, by (analyst, given, hypothesis); ``forecasts`` whole percents that an indicator
    will be seen in time, by (analyst, indicator); ``paragraphs`` conclusions by (analyst,).
    ``lesson`` is what a teacher laid down for a class; ``repeats`` are the ratings of cells that were
    asked a second time, by (analyst, evidence, hypothesis), and ``comprehension`` the answers to
    questions on the method, by (analyst,). ``stances`` say where a member of a team now stands on a
    cell, and why, by (member, evidence, hypothesis); what the member handed in stays in ``cells``.
    """

    title: str = ""
    question: str = ""
    explanation: str = ""
    as_of: str = ""
    handling: str = ""
    form: str = "exclusive"
    scheme: str = "inconsistency"
    grades_locked: bool = False
    totals_opened: tuple[str, ...] = ()
    in_class: tuple[str, ...] = ()
    levels_of: tuple[tuple[str, str], ...] = ()
    dependence: float = 1.0
    probability: Probability = field(default_factory=Probability)
    lesson: Lesson = field(default_factory=Lesson)
    hypotheses: tuple[Hypothesis, ...] = ()
    sources: tuple[Source, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cells: Mapping[Place, Cell] = field(default_factory=dict)
    judgements: Mapping[tuple[str, str], Judgement] = field(default_factory=dict)
    indicators: tuple[Indicator, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    origins: tuple[Origin, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    deception: tuple[DeceptionCheck, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    baselines: Mapping[tuple[str, str], Cell] = field(default_factory=dict)
    conditionals: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    forecasts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    paragraphs: Mapping[tuple[str], Paragraph] = field(default_factory=dict)
    repeats: Mapping[tuple[str, str, str], Cell] = field(default_factory=dict)
    comprehension: Mapping[tuple[str], Comprehension] = field(default_factory=dict)
    stances: Mapping[tuple[str, str, str], Cell] = field(default_factory=dict)

    @property
    def rated_hypotheses(self) -> tuple[Hypothesis, ...]:
        """The matrix's columns: hypotheses that are on and no mere reminder, in case order."""
        return tuple(h for h in self.hypotheses if h.on and not h.residual)

    @property
    def counted_evidence(self) -> tuple[Evidence, ...]:
        """The items that totals count, in case order: no second readings, no assumption that is off.

        To count an item as deceptive, see :func:`workbench.model.readings.read_as`.
        """
        return tuple(item for item in self.evidence if item.counts)

    @property
    def items(self) -> tuple[Evidence, ...]:
        """The items in case order, each once, whether totals count it or not: no second readings."""
        return tuple(item for item in self.evidence if not item.deceptive_of)

    @property
    def analysts(self) -> tuple[str, ...]:
        """Everyone who rated a cell or wrote a reason, in alphabetical order."""
        return tuple(sorted({place.analyst for place in self.cells}))

    def hypothesis(self, id: str) -> Hypothesis:
        """Return the hypothesis of this id, or raise UnknownItem."""
        return _found("hypothesis", id, self.hypotheses)

    def evidence_item(self, id: str) -> Evidence:
        """Return the evidence of this id, or raise UnknownItem."""
        return _found("evidence", id, self.evidence)

    def source(self, id: str) -> Source:
        """Return the source of this id, or raise UnknownItem."""
        return _found("source", id, self.sources)

    def indicator(self, id: str) -> Indicator:
        """Return the indicator of this id, or raise UnknownItem."""
        return _found("indicator", id, self.indicators)

    def snapshot(self, name: str) -> Snapshot:
        """Return the snapshot of this name, or raise UnknownItem."""
        return _found("snapshot", name, self.snapshots)

    def origin(self, id: str) -> Origin:
        """Return the register's entry of this name, or raise UnknownItem."""
        return _found("origin", id, self.origins)

    def expectation(self, id: str) -> Expectation:
        """Return the expectation of this id, or raise UnknownItem."""
        return _found("expectation", id, self.expectations)

    def cell(self, analyst: str, evidence: str, hypothesis: str) -> Cell:
        """Return what the analyst wrote there; an empty cell where nothing was written."""
        # a bare tuple is found in the place of a Place, and much sooner made
        return self.cells.get(cast("Place", (analyst, evidence, hypothesis)), _EMPTY)

    def rows(self, analyst: str) -> Sequence[tuple[Evidence, Sequence[Cell]]]:
        """Return each evidence with what the analyst wrote beside it, one cell a column of the matrix."""
        return _rows(OneCase(self, analyst))

    def counted_rows(self, analyst: str) -> Sequence[tuple[Evidence, Sequence[Cell]]]:
        """Return the rows of the items that totals count (``counted_evidence``)."""
        return tuple(row for row in self.rows(analyst) if row[0].counts)

    def rating(self, analyst: str, evidence: str, hypothesis: str) -> Rating | None:
        """Return the analyst's rating, or None where the cell is not rated."""
        return self.cell(analyst, evidence, hypothesis).rating

    def judgement(self, analyst: str, moment: str) -> Judgement | None:
        """Return the analyst's judgement ``before`` or ``after``, or None if there is none yet."""
        return self.judgements.get((analyst, moment))

    def scenario(self, id: str) -> Scenario:
        """Return the scenario of this id, or raise UnknownItem."""
        return _found("scenario", id, self.scenarios)

    def baseline(self, analyst: str, evidence: str) -> Cell:
        """Return what the analyst wrote of how likely a row is anyway; an empty cell where nothing was."""
        return self.baselines.get((analyst, evidence), _EMPTY)

    def keeps_totals_from(self, analyst: str) -> bool:
        """Return whether the analyst may not open totals early: it is a class exercise, and a blind one."""
        return analyst in self.in_class and self.lesson.blind

    def comprehension_of(self, analyst: str) -> Comprehension:
        """Return the analyst's answers to the questions on the method; none where nothing was answered."""
        return self.comprehension.get((analyst,), Comprehension(analyst=analyst))

    def outlet_of(self, evidence: Evidence) -> str:
        """Return who printed a claim: the outlet it names, else its source's; "" if unknown to the case."""
        if evidence.outlet or not evidence.source:
            return evidence.outlet
        return self.source(evidence.source).outlet


_EMPTY = Cell()


class OneCase:
    """A case and an analyst, equal to themselves alone; a case is frozen: what is made of it stays right."""

    __slots__ = ("analyst", "case")

    def __init__(self, case: Case, analyst: str) -> None:
        self.case, self.analyst = case, analyst

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OneCase) and self.case is other.case and self.analyst == other.analyst

    def __hash__(self) -> int:
        return hash((id(self.case), self.analyst))


@lru_cache(maxsize=4)
def _rows(of: OneCase) -> tuple[tuple[Evidence, tuple[Cell, ...]], ...]:
    """Return a case's rows; several views ask for the same ones after every change."""
    columns = {hypothesis.id: n for n, hypothesis in enumerate(of.case.rated_hypotheses)}
    rows = {item.id: [_EMPTY] * len(columns) for item in of.case.evidence}
    # one walk over what was written costs less than a look for every cell there could be
    for (who, evidence, hypothesis), cell in of.case.cells.items():
        if who == of.analyst and hypothesis in columns:
            rows[evidence][columns[hypothesis]] = cell
    return tuple((item, tuple(cells)) for item, cells in zip(of.case.evidence, rows.values(), strict=True))


Item = TypeVar("Item", Hypothesis, Evidence, Source, Indicator, Snapshot, Origin, Expectation, Scenario)


def _found(kind: str, id: str, items: Sequence[Item]) -> Item:
    for item in items:
        if item.id == id:
            return item
    raise UnknownItem(kind, id, (item.id for item in items))


def without_evidence(case: Case, ids: Iterable[str]) -> Case:
    """Return the case as if these rows had never been entered, their cells included."""
    dropped = frozenset(ids)
    return replace(
        case,
        evidence=tuple(e for e in case.evidence if e.id not in dropped),
        cells={place: cell for place, cell in case.cells.items() if place.evidence not in dropped},
        baselines={key: cell for key, cell in case.baselines.items() if key[1] not in dropped},
        repeats={key: cell for key, cell in case.repeats.items() if key[1] not in dropped},
        stances={key: cell for key, cell in case.stances.items() if key[1] not in dropped},
    )


def without_analysts(case: Case) -> Case:
    """Return the case without anything that an analyst wrote of their own."""
    return replace(
        case,
        cells={},
        judgements={},
        baselines={},
        conditionals={},
        forecasts={},
        paragraphs={},
        repeats={},
        comprehension={},
        stances={},
        totals_opened=(),
        in_class=(),
        snapshots=(),
    )
