"""Scenarios entered, changed and removed.

Not here: what comes of them.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import BadValue, NeedsWords
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits.applying import applied
from workbench.model.edits.items import with_added, with_changed
from workbench.model.scenario import Scenario
from workbench.model.when import when


@dataclass(frozen=True, slots=True, kw_only=True)
class AddScenario:
    """Add a scenario at the end."""

    scenario: Scenario
    do: Literal["AddScenario"] = "AddScenario"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeScenario:
    """Replace a scenario by one of the same id."""

    scenario: Scenario
    do: Literal["ChangeScenario"] = "ChangeScenario"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveScenario:
    """Remove a scenario; the rows it spoke of stay as they are."""

    id: str
    do: Literal["RemoveScenario"] = "RemoveScenario"


@applied.register
def _(edit: AddScenario, case: Case, by: str) -> Case:
    _check(case, edit.scenario)
    return replace(case, scenarios=with_added("scenario", case.scenarios, edit.scenario, None))


@applied.register
def _(edit: ChangeScenario, case: Case, by: str) -> Case:
    case.scenario(edit.scenario.id)
    _check(case, edit.scenario)
    return replace(case, scenarios=with_changed(case.scenarios, edit.scenario))


@applied.register
def _(edit: RemoveScenario, case: Case, by: str) -> Case:
    case.scenario(edit.id)
    return replace(case, scenarios=tuple(one for one in case.scenarios if one.id != edit.id))


def _check(case: Case, scenario: Scenario) -> None:
    if not scenario.name.strip():
        raise NeedsWords(scenario.id)
    for id in scenario.evidence:
        case.evidence_item(id)
    for id in (*scenario.sources, *scenario.lying):
        case.source(id)
    if scenario.before and when(scenario.before) is None:
        raise BadValue(say("errors.value.date"), scenario.before, say("errors.expected.date"))
