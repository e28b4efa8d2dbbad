"""An analyst's probabilities in the form of the case: published checks, and what withholds them."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from tests.scoring.test_laid_down import before
from workbench.model.case import Case, Cell
from workbench.model.hypothesis import Hypothesis
from workbench.model.probability import Probability
from workbench.model.rating import read_rating
from workbench.scoring.probabilities import Probabilities, probabilities_of

TABLE = (("CC", 0.8), ("C", 0.6), ("N", 0.5), ("I", 0.3), ("II", 0.1))
CHECKED = "CC C C I I"


def with_table(
    rows: Mapping[str, str], *, credibility: str = "", cluster: str = "", rho: float = 1.0
) -> Case:
    drawn = case(rows)
    items = tuple(
        replace(item, credibility=credibility, relevance="", cluster=cluster) for item in drawn.evidence
    )
    return replace(
        drawn, evidence=items, probability=Probability(table="check", likelihoods=TABLE), dependence=rho
    )


def with_baselines(drawn: Case, codes: Mapping[str, str]) -> Case:
    cells = {(ANALYST, id): Cell(rating=read_rating(code)) for id, code in codes.items()}
    return replace(drawn, form="independent", baselines=cells)


def ungraded(drawn: Case) -> Case:
    return replace(drawn, evidence=tuple(replace(item, credibility="") for item in drawn.evidence))


def reckoned(drawn: Case) -> Probabilities:
    return probabilities_of(drawn, ANALYST)


def test_one_row_that_nobody_graded_is_taken_at_its_word() -> None:
    found = reckoned(with_table({"E1": CHECKED}))
    assert list(found.of.values()) == pytest.approx(
        [0.307692, 0.230769, 0.230769, 0.115385, 0.115385], abs=5e-7
    )
    assert (found.leaders, found.withheld, found.provisional) == (("H1",), "", False)
    assert found.laid_down.doubt.at_their_word


def test_a_medium_row_is_believed_seven_times_in_ten() -> None:
    found = reckoned(with_table({"E1": CHECKED}, credibility="medium"))
    assert list(found.of.values()) == pytest.approx(
        [0.276265, 0.22179, 0.22179, 0.140078, 0.140078], abs=5e-7
    )


@pytest.mark.parametrize(("rho", "top"), [(0.0, 0.5130), (0.5, 0.3625), (1.0, 0.3077)])
def test_three_copies_count_as_the_case_lays_down(rho: float, top: float) -> None:
    copies = with_table(dict.fromkeys(("E1", "E2", "E3"), CHECKED), cluster="one", rho=rho)
    assert reckoned(copies).of["H1"] == pytest.approx(top, abs=5e-5)


def test_own_percents_from_before_are_where_the_rule_starts() -> None:
    found = reckoned(before(ungraded(case({"E1": "C I"})), {"H1": 30, "H2": 70}))
    assert found.of == {"H1": pytest.approx(0.5), "H2": pytest.approx(0.5)}


def test_a_hypothesis_nobody_rated_has_no_probability() -> None:
    found = reckoned(case({"E1": "CC II .", "E2": "C N ."}))
    assert (set(found.of), found.unrated, found.provisional) == ({"H1", "H2"}, ("H3",), True)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ({}, "nothing"),
        ({"E1": ". ."}, "nothing"),
        ({"E1": "NA NA"}, "nothing"),
        ({"E1": "CC"}, "single"),
        ({"E1": "CC NA", "E2": "NA I"}, "inert"),
    ],
)
def test_what_does_not_apply_is_withheld_with_the_reason(rows: dict[str, str], why: str) -> None:
    found = reckoned(case(rows))
    assert (found.withheld, found.of, found.leaders) == (why, {}, ())


def test_odds_are_withheld_until_every_row_that_counts_has_a_baseline() -> None:
    drawn = case({"E1": "C I", "E2": "CC N"})
    found = reckoned(with_baselines(drawn, {"E2": "N"}))
    assert (found.withheld, found.without_baseline, found.of) == ("baselines", ("E1",), {})
    assert reckoned(with_baselines(drawn, {"E1": "N", "E2": "N"})).withheld == ""


def test_an_assumption_that_is_off_needs_no_baseline() -> None:
    drawn = with_baselines(case({"E1": "C I", "E2": "CC N"}), {"E1": "N"})
    off = replace(drawn.evidence[1], kind="assumption", on=False)
    assert reckoned(replace(drawn, evidence=(drawn.evidence[0], off))).withheld == ""


def test_each_motive_has_odds_of_its_own_and_none_is_the_most_likely() -> None:
    drawn = ungraded(with_baselines(case({"E1": "CC I", "E2": "C C"}), {"E1": "N", "E2": "I"}))
    found = reckoned(drawn)
    odds = [0.9 / 0.5 * 0.7 / 0.3, 0.3 / 0.5 * 0.7 / 0.3]
    assert list(found.of.values()) == pytest.approx([one / (1 + one) for one in odds])
    assert found.leaders == ()


def test_ten_rows_that_fit_every_motive_and_would_be_there_anyway_prove_nothing() -> None:
    rows = {f"E{n}": "C C" for n in range(10)}
    found = reckoned(with_baselines(case(rows), dict.fromkeys(rows, "C")))
    assert found.of == {"H1": pytest.approx(0.5), "H2": pytest.approx(0.5)}


def test_a_baseline_that_is_na_is_an_answer_and_changes_nothing() -> None:
    drawn = with_baselines(case({"E1": "CC I", "E2": "C C"}), {"E1": "NA", "E2": "N"})
    found = reckoned(drawn)
    assert found.odds is not None
    assert (found.withheld, found.odds.unused) == ("", (1, 1))
    assert found.of["H1"] == found.of["H2"]


def test_a_single_motive_can_have_odds_though_nothing_can_be_compared() -> None:
    found = reckoned(ungraded(with_baselines(case({"E1": "CC"}), {"E1": "N"})))
    assert found.of == {"H1": pytest.approx(0.9 / 1.4)}


def test_a_motive_that_nobody_rated_has_no_odds() -> None:
    found = reckoned(with_baselines(case({"E1": "CC ."}), {"E1": "N"}))
    assert (set(found.of), found.unrated) == ({"H1"}, ("H2",))
    assert reckoned(with_baselines(case({"E1": "CC I"}), {"E1": "NA"})).withheld == "inert"


def test_a_prior_for_a_motive_is_a_probability_by_itself() -> None:
    drawn = with_baselines(before(ungraded(case({"E1": "N N"})), {"H1": 80, "H2": 60}), {"E1": "N"})
    assert reckoned(drawn).of == {"H1": pytest.approx(0.8), "H2": pytest.approx(0.6)}


def test_other_stands_in_the_sum_and_never_leads() -> None:
    drawn = ungraded(case({"E1": "I II", "E2": "I II"}))
    drawn = replace(drawn, hypotheses=(*drawn.hypotheses, Hypothesis(id="H9", label="Other", residual=True)))
    found = reckoned(drawn)
    assert (sum(found.of.values()), found.leaders) == (pytest.approx(1), ("H1",))
    assert found.of["H9"] > found.of["H1"]


def of_origin(drawn: Case, origins: Mapping[str, str], **changes: str) -> Case:
    items = (replace(item, origin=origins[item.id], **changes) for item in drawn.evidence)
    return replace(drawn, evidence=tuple(items))


def test_claims_of_one_origin_are_right_or_wrong_together() -> None:
    found = reckoned(of_origin(case({"E1": "CC I", "E2": "CC I"}), {"E1": "Seoul", "E2": " Seoul "}))
    joint = [0.7 * 0.9 * 0.9 + 0.3 * 0.25, 0.7 * 0.3 * 0.3 + 0.3 * 0.25]
    assert list(found.of.values()) == pytest.approx([one / sum(joint) for one in joint])


def test_claims_of_one_origin_with_other_grades_have_a_doubt_of_their_own() -> None:
    drawn = case({"E1": "CC I", "E2": "CC I"}, weights={"E1": "H M", "E2": "L M"})
    one, two = (of_origin(drawn, {"E1": "Seoul", "E2": other}) for other in ("Seoul", "Kyiv"))
    assert reckoned(one).of == reckoned(two).of


def test_absences_share_no_doubt() -> None:
    drawn, origins = case({"E1": "CC I", "E2": "CC I"}), {"E1": "The analyst", "E2": "The analyst"}
    together, apart = (of_origin(drawn, origins, kind=kind) for kind in ("reported fact", "absence"))
    assert reckoned(together).of["H1"] < reckoned(apart).of["H1"]
    assert reckoned(apart).of == reckoned(drawn).of


def test_the_odds_of_motives_share_doubts_too() -> None:
    drawn = with_baselines(case({"E1": "CC", "E2": "CC"}), {"E1": "N", "E2": "N"})
    found = reckoned(of_origin(drawn, {"E1": "Seoul", "E2": "Seoul"}))
    odds = (0.7 * 0.81 + 0.3 * 0.25) / 0.25
    assert found.of == {"H1": pytest.approx(odds / (1 + odds))}
