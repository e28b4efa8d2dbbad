"""What stands on the maps is what was published, in words anybody can read."""

import pandas as pd
import pytest

import workbench
from bench.noise import parameters
from workbench.errors import BadValue
from workbench.views.regimes import ARITHMETICS, averaging_view, direct_view, standings_view, table, tally
from workbench.views.regimes.labels import MAPS
from workbench.views.regimes.results import CHANCE, LEAST

RESULTS = workbench.noise_study().results


def test_the_maps_know_the_arithmetics_and_maps_of_the_design() -> None:
    assert ARITHMETICS == parameters.ARITHMETICS
    assert set(MAPS) == set(parameters.MAPS)
    assert LEAST == {"accuracy": 1.0, "brier": 0.01}
    assert {"accuracy": 100 / parameters.Sizes().hypotheses, "brier": 0.8} == CHANCE


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("measure", ["accuracy", "brier"])
def test_every_cell_of_a_map_is_on_it_once_with_a_line_for_each_arithmetic_and_the_bound(
    name, measure
) -> None:
    view = standings_view(RESULTS, name, 3, measure)
    frame = pd.DataFrame(view["rows"])
    places = ["across_group", "down_group", "across", "line"]
    assert len(frame) == len(RESULTS.regimes(name)) * 6
    assert not frame.duplicated(places).any()
    assert set(frame["line"]) == set(view["lines"])
    assert view["lines"][:2] == ["true model (bound)", "plain inconsistency"]
    assert "noise." not in " ".join(frame[places].to_numpy().ravel())


def test_a_number_on_the_map_is_the_published_one() -> None:
    view = standings_view(RESULTS, "noise", 9)
    (cell,) = RESULTS.cells.query(
        "map == 'noise' and generator == 'rare' and doubtful and coding == 'comparative' and noise == 0.5"
    )["cell"]
    (published,) = RESULTS.scores.query(f"cell == {cell} and method == 'bayes' and analysts == 9")["accuracy"]
    (shown,) = (
        row["text"]
        for row in view["rows"]
        if (row["across_group"], row["across"], row["line"]) == ("mostly rare items", "0.5", "Bayes")
        and row["down_group"] == "doubtful sources · comparative codes"
    )
    assert shown == f"{published:.0f}"


def test_shades_are_the_standings() -> None:
    view = standings_view(RESULTS, "bias", 1)
    found = RESULTS.standings("accuracy")
    cells = RESULTS.regimes("bias")["cell"]
    found = found[(found["analysts"] == 1) & found["cell"].isin(cells)]
    shades = pd.Series([row["shade"] for row in view["rows"]]).value_counts()
    assert shades["cc"] == (found["standing"] == "wins").sum() > 0
    assert shades["ii"] == (found["standing"] == "far").sum() > 0
    assert shades["blank"] == len(cells)


def test_less_is_better_in_a_brier_score() -> None:
    gains = RESULTS.gains("brier")
    one = gains[(gains["method"] == "majority") & (gains["other"] == "inconsistency")]
    assert one["gain"].mean() < 0
    assert RESULTS.gains("accuracy").loc[one.index, "gain"].mean() < 0


@pytest.mark.parametrize("name", MAPS)
def test_differences_carry_their_sign_and_caption_says_they_are_no_people(name) -> None:
    for view in (averaging_view(RESULTS, name, 9), direct_view(RESULTS, name, 1)):
        assert {row["text"][0] for row in view["rows"]} <= {"+", "−", "0"}
        assert "no people" in view["words"]["subtitle"][0]
        assert view["words"]["title"] in view["words"]["alt"]
    assert len(direct_view(RESULTS, name, 1)["lines"]) == len(parameters.HOLISTIC)


def test_a_tally_accounts_for_every_cell() -> None:
    for name, cells in (("all", 480), ("copies", 128)):
        found = tally(RESULTS, name, 1)
        assert (found.iloc[:, 1:4].sum(axis=1) == cells).all()


def test_a_table_has_the_numbers_of_the_map() -> None:
    found = table(RESULTS, "noise", 1)
    first = RESULTS.scores.query("cell == 1 and analysts == 1").set_index("method")["accuracy"]
    assert found.iloc[0]["Bayes"] == first["bayes"]
    assert found.iloc[0]["true model (bound)"] == RESULTS.cells.iloc[0]["bound_accuracy"]


def test_a_map_or_a_number_of_analysts_that_is_not_there_names_those_that_are() -> None:
    study = workbench.noise_study()
    with pytest.raises(BadValue, match=r"'nois' is not understood. Expected one of noise, copies"):
        study.accuracy("nois")
    with pytest.raises(BadValue, match="Expected one of 1, 3, 5"):
        study.direct("noise", analysts=2)
