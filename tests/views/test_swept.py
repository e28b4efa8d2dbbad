"""How far probabilities depend on what was chosen, in words, and what single rows say."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.scoring.test_probabilities import ungraded, with_baselines
from tests.strategies import cases
from workbench.charts.swept import swept_chart
from workbench.model.case import FORMS, Case
from workbench.views.row_weights import row_weights_view
from workbench.views.swept import swept_view


def view(drawn: Case) -> dict:
    found = swept_view(drawn, ANALYST)
    assert found is not None
    return found


def test_an_answer_that_holds_whatever_is_tried_is_said_to() -> None:
    found = view(ungraded(case({"E1": "CC II", "E2": "CC II"})))
    assert found["verdict"] == "Whatever is tried, H1 Hypothesis 1 stays the most probable."
    assert found["sentences"][0] == (
        "With every code saying from 0.5 to 2 times as much, the most probable stays the same: "
        "H1 Hypothesis 1."
    )


def test_where_the_answer_changes_it_is_said_where_and_to_what() -> None:
    found = view(ungraded(case({"E1": "C N"})))
    assert "depends on what was chosen: Start before the evidence" in found["verdict"]
    assert found["sentences"][1] == (
        "With 3 different starts, the answer changes: with H2 Hypothesis 2 held twice as likely as each of "
        "the others at the start, H2 Hypothesis 2 is the most probable."
    )


def test_the_table_says_from_where_to_where_each_probability_moves() -> None:
    found = view(ungraded(case({"E1": "C I"})))
    assert found["heads"] == ["Hypothesis", "Table of likelihoods", "Start before the evidence"]
    # log-odds of .7 to .3 times ½ and 2; at the start 1 to 1, 2 to 1 and 1 to 2
    assert found["rows"][0] == ["H1 Hypothesis 1", "60 % to 84 %", "54 % to 82 %"]


def test_hypotheses_nobody_rated_are_in_no_sweep() -> None:
    found = view(case({"E1": "C I .", "E2": "N C ."}))
    assert [row[0] for row in found["rows"]] == ["H1 Hypothesis 1", "H2 Hypothesis 2"]
    sums = pd.DataFrame(found["frame"]).groupby("axis")["point"].sum()
    assert sums.tolist() == pytest.approx([1] * len(sums))


def test_for_motives_it_is_said_who_passes_even() -> None:
    drawn = with_baselines(
        case({"E1": "CC", "E2": "I"}, weights={"E1": "H M", "E2": "L M"}), {"E1": "N", "E2": "C"}
    )
    found = view(drawn)
    assert found["verdict"].startswith("Which hypotheses are more likely than not depends on what was chosen")
    assert (
        "With every report taken at its word instead, the answer changes: then, H1 Hypothesis 1 is no longer "
        "above even." in found["sentences"]
    )


def test_the_chart_has_a_small_one_for_each_choice_and_is_understood_by_its_caption() -> None:
    found = view(ungraded(case({"E1": "C I"})))
    spec = swept_chart(pd.DataFrame(found["frame"]), "light", found["picture"]).to_dict()
    assert spec["facet"]["sort"] == ["Table of likelihoods", "Start before the evidence"]
    assert " ".join(spec["title"]["subtitle"]).startswith("Probabilities by Bayes’ rule. Bars run from")
    assert "H1 Hypothesis 1 60 % to 84 %" in spec["description"]
    (drawn,) = spec["datasets"].values()
    assert all(0 <= row["least"] <= row["point"] <= row["most"] <= 1 for row in drawn)


def test_rows_that_say_most_come_first_in_decibans_odds_and_bits() -> None:
    found = row_weights_view(ungraded(case({"E1": "N C", "E2": "CC I", "E3": "C C", "E4": "C NA"})), ANALYST)
    assert found is not None
    assert [(row["id"], *row["cells"][:2]) for row in found["rows"]] == [
        ("E2", "+4.8", "3.0 to 1"),
        ("E1", "−1.5", "1 to 1.4"),
        ("E3", "0.0", "even"),
        ("E4", "–", "–"),
    ]
    assert found["rows"][2]["cells"][2] == "0.000"
    assert "H1 Hypothesis 1 against H2 Hypothesis 2" in found["lead"]
    assert "expected to tell, before seeing it" in found["units"]


def test_each_motive_has_a_column_of_its_own() -> None:
    found = row_weights_view(with_baselines(ungraded(case({"E1": "CC I"})), {"E1": "N"}), ANALYST)
    assert found is not None
    assert (found["heads"], found["rows"][0]["cells"]) == (
        ["Row", "H1, decibans", "H2, decibans"],
        ["+2.6", "−2.2"],
    )


@given(drawn=cases(), form=st.sampled_from(FORMS))
def test_whatever_is_rated_there_are_words_and_a_chart(drawn: Case, form: str) -> None:
    found = swept_view(replace(drawn, form=form), ANALYST)
    if found is not None:
        assert all(text.endswith(".") for text in [found["verdict"], *found["sentences"]])
        swept_chart(pd.DataFrame(found["frame"]), "dark", found["picture"]).to_dict()
    row_weights_view(replace(drawn, form=form), ANALYST)
