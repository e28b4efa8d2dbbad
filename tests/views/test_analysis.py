"""The whole analysis as plain numbers: what does not apply is null with its reason beside it."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case
from tests.scoring.test_laid_down import before
from tests.scoring.test_probabilities import ungraded, with_baselines
from tests.strategies import cases
from workbench.model.case import FORMS, Case
from workbench.model.hypothesis import Hypothesis
from workbench.scoring import SCHEMES
from workbench.scoring.acceptability import NARROW
from workbench.scoring.likelihood import EVEN_STEPS, table_of
from workbench.views.analysis import analysis_view
from workbench.views.analysis_told import analysis_told

PARTS = ("dominance", "linchpins", "flips", "acceptability", "bayes")


def analysed(rows: dict[str, str], scheme: str | None = None, **drawing: str):
    return analysis_view(case(rows, **drawing), ANALYST, scheme)


def withheld(view) -> list[str]:
    """Return the parts that are null, each of which says why."""
    missing = [part for part in PARTS if view[part] is None]
    assert all(view[f"{part}_reason"].endswith(".") for part in missing)
    return missing


def test_the_primers_example_comes_out_as_published() -> None:
    view = analysed(AUM)
    assert view["dominance"] == [["H1", "H3"], ["H1", "H4"], ["H2", "H3"], ["H2", "H4"], ["H3", "H4"]]
    assert view["acceptability"]["H3"] == [0, 0, 1, 0]
    assert view["acceptability"]["H4"] == [0, 0, 0, 1]
    for tied in ("H1", "H2"):
        assert view["acceptability"][tied] == pytest.approx([0.5, 0.5, 0, 0], abs=NARROW)
    assert view["linchpins"]["evidence"] == ["E1", "E2"]
    assert withheld(view) == []


def test_a_flip_names_its_cells_with_from_and_to() -> None:
    (flip,) = analysed({"E1": "C II"})["flips"]
    rival = {"evidence": "E1", "hypothesis": "H2", "from": "II", "to": "N"}
    assert flip["tie"] == [rival]
    assert flip["overtake"] == [rival, {"evidence": "E1", "hypothesis": "H1", "from": "C", "to": "I"}]
    assert (flip["leader"], flip["rival"]) == ("H1", "H2")
    assert (flip["cells_to_tie"], flip["cells_to_overtake"]) == (1, 2)
    assert (flip["rows_to_tie"], flip["rows_to_overtake"]) == (1, 1)
    assert (flip["tie_only"], flip["overtake_only"]) == (False, True)


def test_how_few_cells_make_a_hypothesis_first_is_told_for_each() -> None:
    assert analysed({"E1": "N II", "E2": "N I"})["cells_to_become_first"] == {"H1": 0, "H2": 2}


def test_it_says_how_it_was_drawn_and_under_what() -> None:
    view = analysis_view(case(AUM), ANALYST, "parc-weighted", seed=7, cells=0.25)
    assert (view["scheme"], view["seed"], view["cells"]) == ("parc-weighted", 7, 0.25)
    assert (view["weights"], view["likelihoods"], view["analyst"]) == ("free", "even-steps", ANALYST)
    assert 0 < view["half_width"] <= NARROW
    assert view["samples"] >= 10_000
    assert view["acceptability"]["H3"] != [0, 0, 1, 0]


def test_probabilities_are_those_of_bayes_and_a_blank_makes_them_provisional() -> None:
    view = analysis_view(ungraded(case({"E1": "CC I"})), ANALYST)
    assert view["bayes"] == pytest.approx({"H1": 0.75, "H2": 0.25})
    assert view["bayes_provisional"] is False
    assert analysed({"E1": "CC I", "E2": ". I"})["bayes_provisional"] is True


def test_what_the_case_lays_down_holds_and_is_said() -> None:
    drawn = before(case({"E1": "CC I"}), {"H1": 40, "H2": 60})
    view = analysis_view(drawn, ANALYST)
    joint = [0.4 * (0.7 * 0.9 + 0.15), 0.6 * (0.7 * 0.3 + 0.15)]
    assert list(view["bayes"].values()) == pytest.approx([one / sum(joint) for one in joint])
    assert (view["reliability"], view["prior"]) == ({"E1": 0.7}, {"H1": 0.4, "H2": 0.6})
    assert "percents from before" in view["bayes_rests_on"]
    assert "medium 0.7" in view["bayes_rests_on"]


def test_a_table_takes_the_place_of_the_cases_and_of_nothing_else() -> None:
    drawn = before(case({"E1": "CC I"}), {"H1": 40, "H2": 60})
    assert analysis_view(drawn, ANALYST, table=EVEN_STEPS)["bayes"] == analysis_view(drawn, ANALYST)["bayes"]
    flat = table_of(dict.fromkeys(EVEN_STEPS.of, 0.5), "flat")
    assert analysis_view(drawn, ANALYST, table=flat)["bayes"] == pytest.approx({"H1": 0.4, "H2": 0.6})


def test_other_has_a_probability_and_its_place() -> None:
    drawn = ungraded(case({"E1": "CC I"}))
    other = replace(drawn, hypotheses=(Hypothesis(id="H9", label="Other", residual=True), *drawn.hypotheses))
    view = analysis_view(other, ANALYST)
    assert list(view["bayes"]) == ["H9", "H1", "H2"]
    assert view["bayes"]["H9"] == pytest.approx(0.5 / 1.7)
    assert list(view["acceptability"]) == ["H1", "H2"]


@pytest.mark.parametrize(
    "rows", [{"E1": ". ."}, {"E1": "NA NA", "E2": "NA NA"}, {"E1": "NA .", "E2": ". NA"}]
)
def test_where_nothing_is_rated_nothing_is_told(rows: dict[str, str]) -> None:
    view = analysed(rows)
    assert withheld(view) == list(PARTS)
    assert view["samples"] == 0


def test_of_one_hypothesis_nothing_is_told() -> None:
    assert withheld(analysed({"E1": "C", "E2": "II"})) == list(PARTS)


def test_one_row_is_told_as_it_is() -> None:
    view = analysed({"E1": "II C"})
    assert withheld(view) == []
    assert view["dominance"] == [["H2", "H1"]]
    assert view["linchpins"]["evidence"] == ["E1"]
    assert view["acceptability"] == {"H1": [0, 1], "H2": [1, 0]}


def test_a_hypothesis_nobody_rated_is_null_and_the_others_are_among_the_rated() -> None:
    view = analysed({"E1": "CC II . NA", "E2": "II CC . ."})
    assert view["bayes"] == pytest.approx({"H1": 0.5, "H2": 0.5, "H3": None, "H4": None})
    assert view["acceptability"] == {
        **dict.fromkeys(("H1", "H2"), pytest.approx([0.5, 0.5], abs=NARROW)),
        **dict.fromkeys(("H3", "H4")),
    }
    assert view["cells_to_become_first"] == {"H1": 0, "H2": 0, "H3": None, "H4": None}
    for name in ("bayes", "acceptability", "cells_to_become_first"):
        assert view[f"{name}_reason"].startswith("H3 and H4 have no")


def test_the_only_rated_hypothesis_has_no_rank_no_rival_and_no_probability() -> None:
    view = analysed({"E1": "CC .", "E2": "I NA"})
    assert withheld(view) == ["flips", "acceptability", "bayes"]
    assert view["bayes_reason"].startswith("No row is rated")


def test_where_nobody_leads_nobody_can_be_overtaken() -> None:
    view = analysed({"E1": "C .", "E2": ". I", "E3": ". ."})
    assert withheld(view) == ["flips", "bayes"]
    assert "No hypothesis leads" in view["flips_reason"]


def test_hypotheses_that_may_hold_together_are_not_ranked_against_each_other() -> None:
    view = analysed(AUM, form="independent")
    assert withheld(view) == ["linchpins", "flips", "acceptability", "bayes"]
    assert view["form"] == "independent"
    assert len(view["dominance"]) == 5


def test_with_all_baselines_each_motive_has_a_probability_and_its_own_linchpins() -> None:
    rows = case({"E1": "CC N", "E2": "I N", "E3": "N NA"})
    drawn = ungraded(with_baselines(rows, {"E1": "N", "E2": "N", "E3": "NA"}))
    view = analysis_view(drawn, ANALYST)
    assert withheld(view) == ["flips", "acceptability"]
    assert view["bayes"] == pytest.approx({"H1": 0.54 / (0.54 + 0.5), "H2": 0.5})
    assert view["linchpins"]["evidence"] == ["E1"]
    assert view["linchpins_move"] == [
        {"by": "evidence", "name": "E1", "hypothesis": "H1", "from": "for", "to": "against"}
    ]
    assert view["bayes_unused"] == {"H1": 1, "H2": 1}
    told = str(analysis_told(drawn, view))
    assert "Without E1, the odds of H1 Hypothesis 1 would be below even." in told
    assert "none of them is the most likely" in told


def test_one_missing_baseline_withholds_odds_and_linchpins_alike() -> None:
    drawn = with_baselines(case({"E1": "CC N", "E2": "I N"}), {"E1": "N"})
    view = analysis_view(drawn, ANALYST)
    assert withheld(view) == ["linchpins", "flips", "acceptability", "bayes"]
    assert "Not every row has one yet" in view["bayes_reason"]
    assert "Not every row has one yet" in view["linchpins_reason"]


def test_no_dominance_is_claimed_for_a_scheme_that_divides_by_what_was_rated() -> None:
    assert withheld(analysed(AUM, "normalised")) == ["dominance"]


def test_what_a_blank_could_undo_is_told_apart() -> None:
    view = analysed({"E1": ". I", "E2": "C I"})
    assert view["dominance"] == [["H1", "H2"]]
    assert view["dominance_on_rated_rows"] == [{"better": "H1", "worse": "H2", "rows": 1, "of": 2}]
    assert analysed(AUM)["dominance_on_rated_rows"] == []


def test_rows_that_tell_nothing_apart_are_named() -> None:
    assert analysed({"E1": "CC I", "E2": "C NA"})["bayes_inert"] == ["E2"]


@given(drawn=cases(), form=st.sampled_from(FORMS), scheme=st.sampled_from(sorted(SCHEMES)))
def test_whatever_is_rated_each_null_has_its_reason_and_all_of_it_is_json(drawn: Case, form, scheme) -> None:
    told = replace(drawn, form=form)
    view = analysis_view(told, ANALYST, scheme)
    withheld(view)
    assert json.loads(json.dumps(view, allow_nan=False)) == view
    for name in ("bayes", "acceptability", "cells_to_become_first"):
        if None in (view.get(name) or {}).values():
            assert view[f"{name}_reason"]
    if form == "exclusive":
        assert sum(p for p in (view["bayes"] or {}).values() if p) == pytest.approx(1 if view["bayes"] else 0)
    assert all(sentences for _, sentences in analysis_told(told, view))


def test_a_hypothesis_rated_in_few_rows_is_named_thin() -> None:
    view = analysed({"E1": "CC I N", "E2": "C I .", "E3": "C I ."})
    assert view["bayes_thin"] == ["H3"]
    assert "H3 is rated in too few rows" in str(analysis_told(case({"E1": "CC I N"}), view))
