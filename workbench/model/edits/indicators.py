"""Indicators added, changed and removed.

Not here: what has been seen of them.
"""

from dataclasses import dataclass, replace
from typing import Literal

from workbench.model.case import Case
from workbench.model.edits.applying import applied, check_one_of
from workbench.model.edits.items import with_added, with_changed
from workbench.model.hypothesis import INDICATOR_STATES, Indicator


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
    return replace(case, indicators=tuple(i for i in case.indicators if i.id != edit.id))


def _check_indicator(case: Case, indicator: Indicator) -> None:
    case.hypothesis(indicator.hypothesis)
    check_one_of("state", indicator.state, INDICATOR_STATES)
