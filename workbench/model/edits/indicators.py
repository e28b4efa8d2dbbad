"""Indicators added, changed, removed, forecast, resolved, and made evidence.

Not here: whom they would surprise, which scoring reckons.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.errors import AlreadyResolved, BadValue
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.items import with_added, with_changed
from workbench.model.edits.probability import check_percent
from workbench.model.evidence import Evidence
from workbench.model.hypothesis import INDICATOR_STATES, Indicator
from workbench.model.pruning import pruned
from workbench.model.when import when


@dataclass(frozen=True, slots=True, kw_only=True)
class AddIndicator:
    """Add an indicator at the end."""

    indicator: Indicator
    do: Literal["AddIndicator"] = "AddIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeIndicator:
    """Replace an indicator by one of the same id."""

    indicator: Indicator
    do: Literal["ChangeIndicator"] = "ChangeIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveIndicator:
    """Remove an indicator."""

    id: str
    do: Literal["RemoveIndicator"] = "RemoveIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastIndicator:
    """Say how likely an indicator will be seen in time, in whole percents; None takes it back.

    Refused once the indicator is resolved.
    """

    id: str
    percent: int | None
    do: Literal["ForecastIndicator"] = "ForecastIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolveIndicator:
    """Say that an indicator was seen, or was not seen in time, and since when that is known."""

    id: str
    state: str
    closed: str = ""
    do: Literal["ResolveIndicator"] = "ResolveIndicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterSign:
    """Make what came of an indicator a row of evidence."""

    id: str
    evidence: Evidence
    do: Literal["EnterSign"] = "EnterSign"


@applied.register
def _(edit: AddIndicator, case: Case, by: str) -> Case:
    _check_indicator(case, edit.indicator)
    return replace(case, indicators=with_added("indicator", case.indicators, edit.indicator, None))


@applied.register
def _(edit: ChangeIndicator, case: Case, by: str) -> Case:
    case.indicator(edit.indicator.id)
    _check_indicator(case, edit.indicator)
    return replace(case, indicators=with_changed(case.indicators, edit.indicator))


@applied.register
def _(edit: RemoveIndicator, case: Case, by: str) -> Case:
    case.indicator(edit.id)
    return pruned(replace(case, indicators=tuple(i for i in case.indicators if i.id != edit.id)))


@applied.register
def _(edit: ForecastIndicator, case: Case, by: str) -> Case:
    if case.indicator(edit.id).state != "open":
        raise AlreadyResolved(edit.id)
    kept = {key: percent for key, percent in case.forecasts.items() if key != (by, edit.id)}
    if edit.percent is None:
        return replace(case, forecasts=kept)
    check_percent(edit.percent, edit.id)
    return replace(case, forecasts={**kept, (by, edit.id): edit.percent})


@applied.register
def _(edit: ResolveIndicator, case: Case, by: str) -> Case:
    indicator = case.indicator(edit.id)
    closed = "" if edit.state == "open" else edit.closed
    changed = replace(indicator, state=edit.state, closed=closed)
    _check_indicator(case, changed)
    return replace(case, indicators=with_changed(case.indicators, changed))


@applied.register
def _(edit: EnterSign, case: Case, by: str) -> Case:
    indicator = case.indicator(edit.id)
    if edit.evidence.source:
        case.source(edit.evidence.source)
    return replace(
        case,
        evidence=with_added("evidence", case.evidence, edit.evidence, None),
        indicators=with_changed(case.indicators, replace(indicator, evidence=edit.evidence.id)),
    )


def _check_indicator(case: Case, indicator: Indicator) -> None:
    for id in (indicator.hypothesis, *indicator.likelihoods):
        case.hypothesis(id)
    if indicator.evidence:
        case.evidence_item(indicator.evidence)
    for id, percent in indicator.likelihoods.items():
        check_percent(percent, id, least=1)
    check_one_of("state", indicator.state, INDICATOR_STATES)
    if indicator.closed and when(indicator.closed) is None:
        raise BadValue(say("errors.value.date"), indicator.closed, say("errors.expected.date"))
