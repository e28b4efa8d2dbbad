"""What the notebook says in words of the published results is so in the numbers."""

import pandas as pd
import pytest

import workbench
from workbench.views.regimes import ARITHMETICS

STUDY = workbench.noise_study()
CELLS = STUDY.results.cells
SCORES = STUDY.results.scores.merge(CELLS, on="cell")
EVERY = [(measure, size) for measure in ("accuracy", "brier") for size in (1, 3, 5, 9)]


def standings(measure: str, analysts: int) -> pd.DataFrame:
    found = STUDY.results.standings(measure)
    found = found.merge(CELLS, on="cell", suffixes=("", "_of_cell"))
    return found[found["analysts"] == analysts]


def gains(**where: object) -> pd.DataFrame:
    found = STUDY.results.gains("accuracy").merge(CELLS, on="cell")
    for name, value in where.items():
        found = found[found[name] == value]
    return found


def accuracy(**where: object) -> pd.DataFrame:
    """The accuracy of each method, a line for each cell."""
    found = SCORES
    for name, value in where.items():
        found = found[found[name] == value]
    return found.pivot(index="cell", columns="method", values="accuracy")


@pytest.mark.parametrize(("measure", "analysts"), EVERY)
def test_plain_inconsistency_and_the_majority_beat_the_other_four_hardly_anywhere(measure, analysts) -> None:
    found = standings(measure, analysts)
    wins = found.loc[found["standing"] == "wins", "method"].isin(["inconsistency", "majority"]).sum()
    assert wins <= (0 if analysts == 1 else 1)


def test_the_majority_of_rows_is_beaten_nearly_everywhere() -> None:
    found = standings("accuracy", 1)
    majority = found[found["method"] == "majority"]
    assert majority["standing"].isin(["behind", "far"]).mean() > 0.95


def test_but_for_the_majority_noise_takes_more_than_lies_between_the_arithmetics() -> None:
    four = [one for one in ARITHMETICS if one != "majority"]
    found = SCORES[(SCORES["map"] == "noise") & (SCORES["analysts"] == 1) & SCORES["method"].isin(four)]
    wide = found.pivot(
        index=["generator", "doubtful", "coding", "noise"], columns="method", values="accuracy"
    )
    between = (wide.max(axis=1) - wide.min(axis=1)).groupby(level=[0, 1, 2]).max()
    taken = wide.xs(0.0, level="noise").min(axis=1) - wide.xs(2.0, level="noise").max(axis=1)
    assert (between < wide.xs(0.0, level="noise").max(axis=1) - wide.xs(2.0, level="noise").max(axis=1)).all()
    assert (taken > 0).all()


@pytest.mark.parametrize("measure", ["accuracy", "brier"])
def test_in_the_first_map_the_two_bayes_are_beaten_least_often(measure) -> None:
    found = standings(measure, 1)
    found = found[found["map"] == "noise"].assign(beaten=found["standing"].isin(["behind", "far"]))
    often = found.groupby("method")["beaten"].sum().sort_values()
    assert set(often.index[:2]) == {"bayes", "bayes-graded"}
    assert often.iloc[1] * 2 <= often.iloc[2]


def test_under_noise_in_cells_weighted_points_win_on_sharp_items_alone() -> None:
    found = standings("accuracy", 1)
    won = found[(found["map"] == "kinds") & (found["standing"] == "wins")]
    assert len(won) > 4
    assert set(won["method"]) == {"parc-weighted"}
    assert set(won["generator"]) == {"sharp"}
    assert set(won["kind"]) <= {"pattern", "occasion"}


def test_under_bias_in_weights_bayes_without_grades_mostly_wins() -> None:
    found = standings("accuracy", 1)
    bent = found[(found["map"] == "bias") & (found["bias"] == "weights")]
    won = bent[bent["standing"] == "wins"]
    assert set(won["method"]) == {"bayes"}
    assert len(won) > bent["cell"].nunique() / 2


def test_under_strong_bias_in_interpretation_the_two_bayes_are_behind_plain_points() -> None:
    wide = accuracy(map="bias", bias="cells", strength=2.0, analysts=1)
    assert (wide[["bayes", "bayes-graded"]].max(axis=1) < wide["inconsistency"] + 1).all()
    assert (wide["inconsistency"] - wide["bayes"]).mean() > 2


def test_in_many_cells_the_average_is_worth_more_than_the_choice_of_an_arithmetic() -> None:
    added = gains(map="noise", analysts=9, other_analysts=1)
    added = added[(added["method"] == added["other"]) & added["method"].isin(ARITHMETICS)]
    least = added.groupby("cell")["gain"].min()
    one = accuracy(map="noise", analysts=1)[list(ARITHMETICS)]
    assert (least > one.max(axis=1) - one.min(axis=1)).sum() >= 5


def test_rare_items_in_absolute_codes_leave_a_direct_judgement_the_most_room() -> None:
    found = gains(map="noise", method="holistic-1-2", other="inconsistency", analysts=1)
    assert found.groupby(["generator", "coding"])["gain"].mean().idxmax() == ("rare", "absolute")


@pytest.mark.parametrize(("measure", "analysts"), [("accuracy", 1), ("brier", 1), ("accuracy", 9)])
def test_without_bias_one_of_the_two_bayes_is_beaten_least_often(measure, analysts) -> None:
    found = standings(measure, analysts)
    beaten = found[found["map"] != "bias"].assign(beaten=lambda one: one["standing"].isin(["behind", "far"]))
    often = beaten.groupby("method")["beaten"].sum()
    assert often.idxmin() in {"bayes", "bayes-graded"}
    assert often.nsmallest(2).index.isin(["bayes", "bayes-graded"]).all()


def test_averaging_brings_the_arithmetics_closer_together() -> None:
    apart = {
        size: gains(method="bayes", other="inconsistency", analysts=size, other_analysts=size, map="noise")
        for size in (1, 9)
    }
    assert apart[9]["gain"].mean() < apart[1]["gain"].mean()


def test_absolute_codes_lose_more_on_rare_items_than_any_arithmetic_wins_back() -> None:
    quiet = {"map": "noise", "generator": "rare", "doubtful": False, "noise": 0.0, "analysts": 1}
    absolute, comparative = (accuracy(coding=one, **quiet).iloc[0] for one in ("absolute", "comparative"))
    bound = CELLS[(CELLS["map"] == "noise") & (CELLS["generator"] == "rare")]["bound_accuracy"].max()
    best, worst = absolute[list(ARITHMETICS)].max(), absolute[list(ARITHMETICS)].min()
    assert bound - best > 2 * (best - worst)
    assert comparative["bayes"] > (bound + best) / 2


def test_comparative_codes_cost_something_on_sharp_items() -> None:
    quiet = {"map": "noise", "generator": "sharp", "doubtful": False, "noise": 0.0, "analysts": 1}
    absolute, comparative = (accuracy(coding=one, **quiet).iloc[0] for one in ("absolute", "comparative"))
    assert (comparative[list(ARITHMETICS)] < absolute[list(ARITHMETICS)]).all()


@pytest.mark.parametrize("method", ARITHMETICS)
def test_of_kinds_of_noise_level_costs_least_and_occasion_most(method) -> None:
    found = SCORES[
        (SCORES["map"] == "kinds")
        & (SCORES["noise"] == 2)
        & (SCORES["analysts"] == 1)
        & (SCORES["method"] == method)
    ].pivot(index=["generator", "coding"], columns="kind", values="accuracy")
    assert (found["level"] > found["pattern"] + 1).all()
    assert (found["pattern"] > found["occasion"] - 0.5).all()


def test_read_comparatively_level_noise_costs_the_plain_methods_nothing() -> None:
    level = SCORES[
        (SCORES["map"] == "kinds") & (SCORES["kind"] == "level") & (SCORES["coding"] == "comparative")
    ]
    plain = level[level["method"].isin(["inconsistency", "majority", "bayes"]) & (level["analysts"] == 1)]
    assert (
        plain.groupby(["generator", "method"])["accuracy"].agg(lambda one: one.max() - one.min()).max() < 0.1
    )


def test_bias_in_weights_reaches_only_what_is_weighted_and_turns_grades_into_a_loss() -> None:
    weights = SCORES[(SCORES["map"] == "bias") & (SCORES["bias"] == "weights") & (SCORES["analysts"] == 1)]
    plain = weights[weights["method"].isin(["inconsistency", "majority", "bayes"])]
    same = plain.groupby(["generator", "coding", "noise", "method"])["accuracy"].nunique()
    assert (same == 1).all()
    wide = weights.pivot(index=["cell"], columns="method", values="accuracy")
    assert (wide["bayes-graded"] < wide["bayes"] + 0.5).all()


def test_under_bias_in_interpretation_the_weighted_points_lead_for_one_analyst() -> None:
    found = standings("accuracy", 1)
    bent = found[(found["map"] == "bias") & (found["bias"] == "cells")]
    wins = bent[bent["standing"] == "wins"]["method"]
    assert set(wins) == {"parc-weighted"}
    assert len(wins) > 40
    assert not bent[bent["method"] == "parc-weighted"]["standing"].isin(["behind", "far"]).any()


def test_strong_bias_in_interpretation_takes_more_from_every_arithmetic_than_lies_between_them() -> None:
    strong = accuracy(map="bias", bias="cells", strength=2.0, analysts=1)[list(ARITHMETICS)]
    free = accuracy(map="bias", bias="weights", strength=2.0, analysts=1)["bayes"]
    assert strong.max(axis=1).mean() < free.mean() - 10
    rare = SCORES[(SCORES["map"] == "bias") & (SCORES["bias"] == "cells") & (SCORES["strength"] == 2)]
    rare = rare[(rare["generator"] == "rare") & (rare["coding"] == "absolute") & (rare["analysts"] == 1)]
    assert rare[rare["method"].isin(ARITHMETICS)]["accuracy"].between(18, 22).all()


def test_own_favourites_cancel_in_averages_of_points_better_than_in_averages_of_probabilities() -> None:
    own = accuracy(map="bias", bias="cells", favourite="own", analysts=9)
    assert (own["inconsistency"] - own["bayes"]).mean() > 5
    alone = accuracy(map="bias", bias="cells", favourite="own", analysts=1)
    assert (own["inconsistency"] - alone["inconsistency"]).mean() > 10


def test_a_favourite_that_all_share_is_not_averaged_away() -> None:
    def gained(whose: str) -> pd.Series:
        found = gains(map="bias", bias="cells", favourite=whose, analysts=9, other_analysts=1)
        return found[found["method"] == found["other"]].groupby("method")["gain"].mean()[list(ARITHMETICS)]

    assert (gained("shared") < 2).all()
    assert (gained("shared") < gained("own")).all()


def test_copies_counted_in_full_cost_all_arithmetics_where_they_are_mere_copies_and_little_where_not() -> (
    None
):
    one = SCORES[(SCORES["map"] == "copies") & (SCORES["analysts"] == 1) & SCORES["method"].isin(ARITHMETICS)]
    wide = one.pivot(
        index=["rho", "method", "generator", "doubtful", "noise"], columns="discounted", values="accuracy"
    )
    cost = (wide[True] - wide[False]).groupby(["rho", "method"]).mean()
    assert (cost[1.0] > 1.5).all()
    assert (cost[0.5] < 1.2).all()


@pytest.mark.parametrize("method", ARITHMETICS)
def test_averaging_helps_where_analysts_err_most_and_less_where_they_err_alike(method) -> None:
    own = gains(map="noise", method=method, other=method, analysts=9, doubtful=False)
    own = own[own["noise"] > 0].groupby("noise")["gain"].mean()
    alike = gains(map="shared", method=method, other=method, analysts=9).groupby("noise")["gain"].mean()
    assert own.is_monotonic_increasing
    assert (alike < own).all()


def test_a_direct_judgement_without_noise_of_its_own_is_behind_nowhere_in_the_first_map() -> None:
    found = gains(map="noise", method="holistic-1-0", other="inconsistency", analysts=1)
    assert (found["gain"] > -found["half"]).all()
    assert (found["gain"] > 1).mean() > 0.9


def test_with_much_noise_of_its_own_a_direct_judgement_is_ahead_nowhere_in_the_first_map() -> None:
    found = gains(map="noise", method="holistic-1-4", other="inconsistency", analysts=1)
    assert (found["gain"] < found["half"]).all()


def test_in_between_it_depends_on_the_evidence() -> None:
    found = gains(map="noise", method="holistic-1-2", other="inconsistency", analysts=1)
    told = found[found["gain"].abs() > found["half"].clip(lower=1)]
    assert (told["gain"] > 0).any()
    assert (told["gain"] < 0).sum() > (told["gain"] > 0).sum()


def test_keeping_half_changes_nothing_for_one_judge_but_the_worth_of_the_noise() -> None:
    wide = accuracy(map="noise", analysts=1)
    pd.testing.assert_series_equal(wide["holistic-1-2"], wide["holistic-0.5-1"], check_names=False, atol=0.1)
