"""The items on the calendar: what happened when, what was reported when, and what lies between.

Nothing is guessed: an item whose date is none stays without a place. A silence is counted between
days that are known (what has an open end counts with the end it has), a delay from its least to
its most. Not here: words and pictures.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from workbench.model.case import Case
from workbench.model.evidence import Evidence
from workbench.model.when import When, when

MOST_SILENCES = 3
FEWEST_IN_A_BURST, BURST_DAYS, EVENT_BEFORE = 3, 3, 31
"""How many reports make a burst, how far apart they may be, and how long before it its event may be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An item with the days of its event and of its report, None where there is no date.

    ``report_text`` is the report's date as it is written; ``of_source`` says that it is its source's.
    """

    item: Evidence
    event: When | None
    report: When | None
    report_text: str = ""
    of_source: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A stretch without any event, between the date before it and the date after it."""

    before: When
    after: When

    @property
    def days(self) -> int:
        """The number of days without an event."""
        return (self.after.start - self.before.end).days - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """How many days a report came after its event, at least and at most; less than 0 is before it."""

    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """Items reported within a few days of each other, and the items whose event came shortly before."""

    reports: tuple[Dated, ...]
    events: tuple[Dated, ...]

    @property
    def first(self) -> date:
        """The day of the first report."""
        return min(one.report.start for one in self.reports if one.report)

    @property
    def last(self) -> date:
        """The day of the last report."""
        return max(one.report.end for one in self.reports if one.report)


def dated(case: Case) -> tuple[Dated, ...]:
    """Return every item once with its dates; a report without its own takes its source's."""
    return tuple(_dated(case, item) for item in case.counted_evidence)


def _dated(case: Case, item: Evidence) -> Dated:
    own, of_source = item.date.strip(), case.source(item.source).date.strip() if item.source else ""
    text = own or of_source
    report = when(text)
    return Dated(
        item=item,
        event=when(item.happened),
        report=report,
        report_text=text if own or report else "",
        of_source=not own and report is not None,
    )


def by_event(items: Iterable[Dated]) -> list[Dated]:
    """Return the items whose event has a date, the earliest first; equal ones keep their order."""
    return sorted((one for one in items if one.event), key=lambda one: _key(one.event))


def by_report(items: Iterable[Dated]) -> list[Dated]:
    """Return the items whose report has a date, the earliest first; equal ones keep their order."""
    return sorted((one for one in items if one.report), key=lambda one: _key(one.report))


def _key(found: When | None) -> tuple[date, date]:
    return (found.start, found.end) if found else (date.max, date.max)


def silences(spans: Iterable[When]) -> list[Silence]:
    """Return the stretches of at least a day that no span covers, between the first and the last."""
    found: list[Silence] = []
    reached: When | None = None
    for span in sorted(spans, key=_key):
        if reached and (span.start - reached.end).days > 1:
            found.append(Silence(before=reached, after=span))
        if reached is None or span.end > reached.end:
            reached = span
    return found


def longest_silences(items: Iterable[Dated], most: int = MOST_SILENCES) -> list[Silence]:
    """Return the longest stretches without any event, the longest first."""
    found = silences(one.event for one in items if one.event)
    return sorted(found, key=lambda one: -one.days)[:most]


def delay(one: Dated) -> Delay | None:
    """Return how long after its event an item was reported; None where either has no closed date."""
    event, report = one.event, one.report
    if event is None or report is None or event.open or report.open:
        return None
    return Delay(least=(report.start - event.end).days, most=(report.end - event.start).days)


def bursts(items: Sequence[Dated]) -> list[Burst]:
    """Return the runs of reports, each known to the day, that follow one another closely."""
    exact = [one for one in by_report(items) if one.report and one.report.exact]
    runs: list[list[Dated]] = []
    for one in exact:
        if runs and (_key(one.report)[0] - _key(runs[-1][-1].report)[0]).days <= BURST_DAYS:
            runs[-1].append(one)
        else:
            runs.append([one])
    return [_burst(run, items) for run in runs if len(run) >= FEWEST_IN_A_BURST]


def _burst(run: Sequence[Dated], items: Sequence[Dated]) -> Burst:
    first = _key(run[0].report)[0]
    shortly = [
        one
        for one in by_event(items)
        if one.event and one.event.exact and 0 <= (first - one.event.end).days <= EVENT_BEFORE
    ]
    latest = [one for one in shortly if one.event and one.event == shortly[-1].event]
    return Burst(reports=tuple(run), events=tuple(latest))
