"""Forecasts of indicators, scored once it is known what was seen."""

from dataclasses import replace
from math import inf, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.model.case import Case
from workbench.model.changes import changes
from workbench.model.edits import (
    AddIndicator,
    Edit,
    ForecastIndicator,
    RateCell,
    ResolveIndicator,
    apply,
)
from workbench.model.history import LoggedEdit
from workbench.model.hypothesis import Indicator
from workbench.model.rating import Rating
from workbench.scoring.forecasts import ForecastHistory, record


def resolved(*states: str) -> Case:
    watched = (
        Indicator(id=f"I{n}", hypothesis="H1", text="A sign", state=state)
        for n, state in enumerate(states, start=1)
    )
    return replace(case({"E1": "C I"}), indicators=tuple(watched))


def story(drawn: Case, *edits: Edit, by: str = ANALYST) -> tuple[Case, list[LoggedEdit]]:
    """Return the case after some edits, with the history that they make."""
    kept: list[LoggedEdit] = []
    for edit in edits:
        then = apply(drawn, edit, by=by)
        made = changes(drawn, then)
        kept.append(LoggedEdit(seq=len(kept) + 1, analyst=by, at="", edit=edit, changes=made))
        drawn = then
    return drawn, kept


def test_scores_by_hand() -> None:
    found = record(resolved("seen", "not seen", "open"), {"I1": 0.8, "I2": 0.3, "I3": 0.9})
    assert [one.indicator for one in found.scored] == ["I1", "I2"]
    assert [one.brier for one in found.scored] == pytest.approx([0.08, 0.18])
    assert [one.log for one in found.scored] == pytest.approx([-log(0.8), -log(0.7)])
    assert found.brier == pytest.approx(0.13)
    assert found.log == pytest.approx((-log(0.8) - log(0.7)) / 2)


def test_what_was_held_impossible_and_was_seen_costs_without_bound() -> None:
    assert record(resolved("seen"), {"I1": 0.0}).log == inf


def test_one_half_scores_the_same_whatever_happens() -> None:
    found = record(resolved("seen", "not seen"), {"I1": 0.5, "I2": 0.5})
    assert [one.brier for one in found.scored] == [0.5, 0.5]
    assert found.log == pytest.approx(log(2))


def test_without_a_resolved_forecast_there_is_no_score() -> None:
    found = record(resolved("open", "seen"), {"I1": 0.5})
    assert (found.scored, found.brier, found.log, found.parts) == ((), None, None, None)


def test_the_parts_come_with_the_tenth_resolved_one() -> None:
    states = ["seen", "not seen"] * 5
    forecasts = {f"I{n}": 0.7 if state == "seen" else 0.2 for n, state in enumerate(states, start=1)}
    assert record(resolved(*states[:9]), forecasts).parts is None
    parts = record(resolved(*states), forecasts).parts
    assert parts is not None
    assert (parts.reliability, parts.resolution, parts.uncertainty) == pytest.approx((0.13, 0.5, 0.5))


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=10, max_size=30))
def test_the_parts_make_the_score(given: list[tuple[int, bool]]) -> None:
    drawn = resolved(*("seen" if seen else "not seen" for _percent, seen in given))
    found = record(drawn, {f"I{n}": percent / 100 for n, (percent, _seen) in enumerate(given, start=1)})
    assert found.parts is not None
    assert found.parts.brier == pytest.approx(found.brier)


SIGN = Indicator(id="I1", hypothesis="H1", text="A sign", likelihoods={"H1": 90, "H2": 10})
RATED = RateCell(evidence="E1", hypothesis="H2", rating=Rating.C)


def test_bayes_is_asked_of_the_case_as_it_was_when_the_forecast_was_made() -> None:
    seen = ResolveIndicator(id="I1", state="seen", closed="2025-01-01")
    now, log = story(
        case({"E1": "C I"}), AddIndicator(indicator=SIGN), ForecastIndicator(id="I1", percent=60), RATED, seen
    )
    history = ForecastHistory()
    history.follow(log)
    assert history.own(now, ANALYST) == {"I1": 0.6}
    assert history.implied(now, ANALYST, log, ["I1"]) == {"I1": pytest.approx(0.64 * 0.9 + 0.36 * 0.1)}


def test_bayes_is_left_out_where_nobody_knows_when_the_forecast_was_made() -> None:
    now, log = story(
        case({"E1": "C I"}), AddIndicator(indicator=SIGN), ForecastIndicator(id="I1", percent=60)
    )
    assert ForecastHistory().implied(now, ANALYST, log, ["I1"]) == {}
    assert ForecastHistory().own(now, ANALYST) == {"I1": 0.6}


def test_bayes_is_left_out_where_it_had_nothing_to_say_then() -> None:
    forecast = ForecastIndicator(id="I1", percent=60)
    now, log = story(case({"E1": ". ."}), AddIndicator(indicator=SIGN), forecast, RATED)
    history = ForecastHistory()
    history.follow(log)
    assert history.implied(now, ANALYST, log, ["I1"]) == {}


def test_a_forecast_that_came_back_after_the_outcome_is_not_scored() -> None:
    forecast, seen = ForecastIndicator(id="I1", percent=60), ResolveIndicator(id="I1", state="seen")
    before, log = story(case({"E1": "C I"}), AddIndicator(indicator=SIGN), seen)
    late = replace(before, forecasts={(ANALYST, "I1"): 99})
    log.append(LoggedEdit(seq=3, analyst=ANALYST, at="", edit=forecast, changes=changes(before, late)))
    history = ForecastHistory()
    history.follow(log[:2])
    history.follow(log)
    assert history.own(late, ANALYST) == {}
