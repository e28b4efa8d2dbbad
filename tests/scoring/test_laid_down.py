"""What a case lays down about probabilities: doubt from grades, and the prior."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis
from workbench.model.judgement import Judgement
from workbench.model.probability import Probability
from workbench.scoring.laid_down import Prior, doubt, laid_down, prior
from workbench.scoring.likelihood import EVEN_STEPS


def graded(**grades: tuple[str, str]) -> Case:
    """Return a case whose rows have these grades of reliability and credibility."""
    drawn = case(dict.fromkeys(grades, "C I"))
    rows = tuple(
        replace(item, reliability=grades[item.id][0], credibility=grades[item.id][1])
        for item in drawn.evidence
    )
    return replace(drawn, evidence=rows)


def before(drawn: Case, percents: dict[str, int], *, agreed: bool = False) -> Case:
    """Return the case with these percents of the analyst's, and with the wish to start from them."""
    judged = Judgement(analyst=ANALYST, moment="before", percents=percents, normalised=agreed)
    return replace(drawn, judgements={(ANALYST, "before"): judged}, probability=Probability(prior="before"))


def test_the_lower_of_reliability_and_credibility_says_how_far_a_row_is_believed() -> None:
    found = doubt(graded(E1=("high", "high"), E2=("high", "low"), E3=("medium", "high"), E4=("", "high")))
    assert found.of == {"E1": 0.9, "E2": 0.5, "E3": 0.7, "E4": 0.9}
    assert (found.ungraded, found.at_their_word) == ((), False)


def test_admiralty_codes_go_through_the_house_table_and_without_one_are_missing() -> None:
    drawn = graded(E1=("A", "3"), E2=("high", ""))
    assert doubt(drawn).ungraded == ("E1",)
    housed = replace(drawn, levels_of=(("A", "high"), ("3", "low")))
    assert (doubt(housed).ungraded, doubt(housed).of["E1"]) == ((), 0.5)


def test_what_cannot_be_judged_is_missing_and_not_low() -> None:
    found = doubt(replace(graded(E1=("F", "6"), E2=("low", "F")), levels_of=(("A", "high"),)))
    assert found.of == {"E1": 0.6, "E2": 0.5}
    assert found.ungraded == ("E1",)


def test_where_nothing_is_graded_every_row_is_taken_at_its_word() -> None:
    found = doubt(graded(E1=("", ""), E2=("F", "6")))
    assert found.of == {"E1": 1.0, "E2": 1.0}
    assert found.at_their_word


def test_rows_that_do_not_count_have_no_say_in_whether_something_is_graded() -> None:
    drawn = graded(E1=("", ""), E2=("high", "high"))
    off = replace(drawn.evidence[1], kind="assumption", on=False)
    assert doubt(replace(drawn, evidence=(drawn.evidence[0], off))).of == {"E1": 1.0}


def test_rows_without_a_level_are_tried_together() -> None:
    found = doubt(graded(E1=("high", "high"), E2=("", ""), E3=("", "6"))).with_ungraded(0.3)
    assert found.of == {"E1": 0.9, "E2": 0.3, "E3": 0.3}
    assert found.ungraded == ("E2", "E3")


def test_a_case_begins_with_the_usual_tables_and_may_have_its_own() -> None:
    drawn = graded(E1=("high", "medium"))
    assert laid_down(drawn, ANALYST).table is EVEN_STEPS
    chosen = Probability(
        table="house",
        likelihoods=(("CC", 0.8), ("C", 0.6), ("N", 0.5), ("I", 0.3), ("II", 0.1)),
        reliability=(("high", 1.0), ("medium", 0.8), ("low", 0.2)),
        false_report=0.4,
    )
    found = laid_down(replace(drawn, probability=chosen, dependence=0.5), ANALYST)
    assert (found.table.name, found.doubt.of, found.q, found.rho) == ("house", {"E1": 0.8}, 0.4, 0.5)


def test_the_prior_is_even_unless_a_case_asks_for_what_was_held_before() -> None:
    drawn = replace(before(case({"E1": "C I"}), {"H1": 30, "H2": 70}), probability=Probability())
    assert prior(drawn, ANALYST) == Prior()


def test_percents_from_before_the_evidence_are_the_prior() -> None:
    drawn = before(case({"E1": "C I"}), {"H1": 30, "H2": 70})
    assert prior(drawn, ANALYST) == Prior(of={"H1": 0.3, "H2": 0.7})


def test_percents_that_do_not_make_100_are_divided_with_consent_only() -> None:
    drawn = case({"E1": "C I"})
    assert prior(before(drawn, {"H1": 30, "H2": 90}), ANALYST) == Prior(unused="incoherent")
    agreed = prior(before(drawn, {"H1": 30, "H2": 90}, agreed=True), ANALYST)
    assert agreed == Prior(of={"H1": 0.25, "H2": 0.75}, divided=True)
    apart = before(replace(drawn, form="independent"), {"H1": 30, "H2": 90})
    assert prior(apart, ANALYST) == Prior(of={"H1": 0.3, "H2": 0.9})


@pytest.mark.parametrize(
    ("percents", "why"), [({}, "none"), ({"H1": 30}, "missing"), ({"H1": 0, "H2": 0}, "zero")]
)
def test_percents_that_cannot_be_used_leave_the_prior_even_and_that_is_said(
    percents: dict[str, int], why: str
) -> None:
    assert prior(before(case({"E1": "C I"}), percents), ANALYST) == Prior(unused=why)


def test_where_every_motive_is_held_impossible_the_prior_is_even() -> None:
    drawn = before(case({"E1": "C I"}, form="independent"), {"H1": 0, "H2": 0})
    assert prior(drawn, ANALYST) == Prior(unused="zero")


def test_somebody_who_gave_no_answer_before_has_no_percents() -> None:
    drawn = replace(case({"E1": "C I"}), probability=Probability(prior="before"))
    assert prior(drawn, ANALYST) == Prior(unused="unjudged")


def test_other_needs_a_percent_too() -> None:
    other = Hypothesis(id="H9", label="Other", residual=True)
    drawn = before(case({"E1": "C I"}), {"H1": 30, "H2": 70})
    assert prior(replace(drawn, hypotheses=(*drawn.hypotheses, other)), ANALYST).unused == "missing"
