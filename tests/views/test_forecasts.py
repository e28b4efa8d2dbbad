"""The table of how good forecasts were."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from tests.scoring.test_forecasts import RATED, SIGN, resolved, story
from workbench.model.edits import AddIndicator, ForecastIndicator, ResolveIndicator
from workbench.model.hypothesis import Indicator
from workbench.views.forecasts import forecasts_view


def test_bayes_stands_beside_ones_own_with_as_many_as_it_can_answer_for():
    other = Indicator(id="I2", hypothesis="H2", text="Another")
    now, log = story(
        case({"E1": "C I"}),
        AddIndicator(indicator=SIGN),
        AddIndicator(indicator=other),
        ForecastIndicator(id="I1", percent=60),
        ForecastIndicator(id="I2", percent=10),
        ResolveIndicator(id="I1", state="seen"),
        ResolveIndicator(id="I2", state="not seen"),
        RATED,
    )
    view = forecasts_view(now, ANALYST, log)
    assert [(line[0].split()[0], line[1]) for line in view["means"]] == [
        ("Yours", "2"),
        ("Yours,", "1"),
        ("Bayes’", "1"),
        ("50", "2"),
    ]
    assert view["means"][2][2] == "0.30"
    assert any("For one of them" in note for note in view["notes"])


def test_bayes_is_not_shown_while_totals_are_hidden():
    now, log = story(
        case({"E1": "C I", "E2": "C I", "E3": "C I", "E4": ". ."}),
        AddIndicator(indicator=SIGN),
        ForecastIndicator(id="I1", percent=60),
        ResolveIndicator(id="I1", state="seen"),
    )
    hidden = forecasts_view(now, ANALYST, log)
    assert [line[0].split()[0] for line in hidden["means"]] == ["Yours", "50"]
    opened = forecasts_view(replace(now, totals_opened=(ANALYST,)), ANALYST, log)
    assert [line[0].split()[0] for line in opened["means"]] == ["Yours", "Bayes’", "50"]


def test_ten_resolved_ones_show_the_parts_of_the_score():
    drawn = resolved(*["seen", "not seen"] * 5)
    percents = {(ANALYST, one.id): 70 if one.state == "seen" else 20 for one in drawn.indicators}
    view = forecasts_view(replace(drawn, forecasts=percents), ANALYST)
    (parts,) = [note for note in view["notes"] if "calibration" in note]
    assert parts.startswith("Your Brier score 0.13 = calibration 0.13 (0 best) − resolution 0.50")
