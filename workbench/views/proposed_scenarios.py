"""Scenarios that are worth asking for in any case, ready to be added with one click.

Not here: adding them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.scenario import Scenario
from workbench.model.when import When, when
from workbench.scoring.chronology import dated
from workbench.scoring.scenarios import rows_in
from workbench.views.scenario_words import proposed_name

View = dict[str, Any]

MOST_SOURCES = 6
_OFFICIAL = "official statement"


def proposals(case: Case) -> list[View]:
    """Return the ready-made scenarios that the case has not got yet: their names and their rules."""
    known = {_rule(one) for one in case.scenarios}
    return [
        {"name": one.name, "add": say("scenarios.propose", name=one.name)}
        for one in ready_made(case)
        if _rule(one) not in known
    ]


def ready_made(case: Case, *, id: str = "") -> list[Scenario]:
    """Return what if each of the largest sources lies, only before a middle date, only official statements.

    One that would leave out no row, or every row, is none.
    """
    found = [*_lying(case), *_before(case), Scenario(id="", name="", kinds=(_OFFICIAL,))]
    told = (replace(one, id=id, name=proposed_name(one)) for one in found)
    return [one for one in told if _splits(case, one)]


def _splits(case: Case, scenario: Scenario) -> bool:
    rows = rows_in(case, scenario)
    return bool(rows.kept) and bool(rows.left_out or rows.deceptive)


def _lying(case: Case) -> Iterator[Scenario]:
    counted = Counter(item.source for item in case.counted_evidence if item.source)
    largest = {id for id, _n in counted.most_common(MOST_SOURCES)}
    return (Scenario(id="", name="", lying=(one.id,)) for one in case.sources if one.id in largest)


def _before(case: Case) -> Iterator[Scenario]:
    """Yield the rule that parts the rows with a date in two halves, as nearly as a month allows."""
    known = [one.event or one.report for one in dated(case)]
    spans = sorted((one for one in known if one and not one.since), key=lambda one: one.end)
    if len(spans) > 1:
        yield Scenario(id="", name="", before=_limit(spans))


def _limit(spans: list[When]) -> str:
    """Return the month of the middle date, or its day where nothing was over before that month."""
    middle = spans[len(spans) // 2].end.isoformat()
    month = when(middle[:7])
    return middle[:7] if month and spans[0].end < month.start else middle


def _rule(scenario: Scenario) -> Scenario:
    return replace(scenario, id="", name="")
