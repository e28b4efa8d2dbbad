"""The indicators as a report tells them, best first, and how good the forecasts of those resolved were.

Not here: the panel to work in (:mod:`workbench.views.indicators`).
"""

from collections.abc import Sequence
from typing import Any

from workbench.messages import say
from workbench.model.case import Case
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Indicator
from workbench.scoring.signs import Sign
from workbench.views.forecasts import forecasts_view
from workbench.views.signs import overdue, seen_signs, told
from workbench.views.wording import name_of

View = dict[str, Any]


def watchlist(case: Case, analyst: str, log: Sequence[LoggedEdit] = ()) -> View:
    """Return ``{"indicators", "signs_basis", "forecasts"}``, as a report has them.

    ``indicators`` are those of the matrix's columns: the open ones first, those that tell hypotheses
    apart best in front, those without likelihoods in the order of the columns.
    ``signs_basis`` says what that goes by, ``forecasts`` is None until one of the analyst's forecasts
    is resolved.
    """
    known, basis = seen_signs(case, analyst)
    columns = {hypothesis.id: place for place, hypothesis in enumerate(case.rated_hypotheses, start=1)}

    def place(sign: Sign) -> tuple[bool, int]:
        one = case.indicator(sign.indicator)
        return one.state != "open", columns[one.hypothesis] if sign.seen is None else 0

    return {
        "indicators": [_told(case, sign) for sign in sorted(known, key=place)],
        "signs_basis": basis if any(sign.seen is not None for sign in known) else "",
        "forecasts": forecasts_view(case, analyst, log),
    }


def _told(case: Case, sign: Sign) -> View:
    one = case.indicator(sign.indicator)
    percents = [f"{h.id} {one.likelihoods[h.id]}" for h in case.rated_hypotheses if h.id in one.likelihoods]
    return {
        "id": one.id,
        "name": name_of(case, one.hypothesis),
        "text": one.text,
        "threshold": one.threshold,
        "state": _state(case, one),
        "who": " · ".join(part for part in (one.owner, one.due) if part),
        "likelihoods": say("indicators.report.likelihoods", given=" · ".join(percents)) if percents else "",
        "tells": " ".join(told(case, sign)) if percents else "",
    }


def _state(case: Case, one: Indicator) -> str:
    state = say(f"indicators.state.{one.state}")
    if one.closed:
        return say("indicators.report.since", state=state, day=one.closed)
    return say("indicators.report.overdue", state=state) if overdue(case, one) else state
