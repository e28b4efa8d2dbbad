"""Probabilities of a case's hypotheses, the reminder for all others among them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from tests.drawing import ANALYST, case
from tests.strategies import cases
from workbench.errors import BadValue, NothingToScore, ProbabilitiesUnusable
from workbench.model.case import Case
from workbench.model.hypothesis import Hypothesis
from workbench.model.probability import Probability
from workbench.model.rating import Rating
from workbench.scoring.bayes import Posterior, exclusive
from workbench.scoring.likelihood import EVEN_STEPS, table_of
from workbench.scoring.matrix import matrix_of
from workbench.scoring.posterior import posterior_of, table_for

OTHER = Hypothesis(id="H9", label="Other", residual=True)


def with_other(drawn: Case, *, on: bool = True) -> Case:
    """Return the case with a reminder in front of its other hypotheses."""
    return replace(drawn, hypotheses=(replace(OTHER, on=on), *drawn.hypotheses))


def stated(found: Posterior) -> dict[str, float]:
    return dict(zip(found.hypotheses, found.among_rated.tolist(), strict=True))


def test_other_takes_a_half_in_every_row_whatever_the_table_says() -> None:
    table = table_of({**EVEN_STEPS.of, Rating.N: 0.2}, "mine")
    found = posterior_of(with_other(case({"E1": "CC N", "E2": "C N"})), ANALYST, table)
    joint = np.array([0.9 * 0.7, 0.2 * 0.2, 0.5 * 0.5])
    assert found.hypotheses == ("H1", "H2", "H9")
    np.testing.assert_allclose(found.probabilities, joint / joint.sum())
    assert found.residual == ("H9",)


def test_other_that_is_switched_off_is_no_answer() -> None:
    drawn = case({"E1": "CC N"})
    assert posterior_of(with_other(drawn, on=False), ANALYST).hypotheses == ("H1", "H2")


def test_a_doubtful_source_blurs_other_like_everybody() -> None:
    found = posterior_of(with_other(case({"E1": "CC I"})), ANALYST, reliability={"E1": 0.4}, q=0.2)
    joint = 0.4 * np.array([0.9, 0.3, 0.5]) + 0.6 * 0.2
    np.testing.assert_allclose(found.probabilities, joint / joint.sum())


def test_a_row_whose_reliability_is_not_named_is_taken_at_its_word() -> None:
    drawn = case({"E1": "CC I", "E2": "C I"})
    one, both = (posterior_of(drawn, ANALYST, reliability=r) for r in ({"E1": 0.4}, {"E1": 0.4, "E2": 1.0}))
    np.testing.assert_array_equal(one.probabilities, both.probabilities)


def test_rows_whose_origin_is_named_share_their_doubt() -> None:
    reliability = {"E1": 0.4, "E2": 0.4}
    drawn = case({"E2": "CC I", "E1": "C I"})
    found = posterior_of(drawn, ANALYST, reliability=reliability, origins={"E1": "one", "E2": "one"})
    joint = 0.4 * np.array([0.9 * 0.7, 0.3 * 0.3]) + 0.6 * 0.25
    np.testing.assert_allclose(found.probabilities, joint / joint.sum())


def test_a_missing_cell_stays_where_it_was_beside_other() -> None:
    found = posterior_of(with_other(case({"E1": "CC I NA"})), ANALYST)
    assert found.probabilities[2] == pytest.approx(0.25)


def test_other_makes_no_row_tell_more_than_it_did() -> None:
    found = posterior_of(with_other(case({"E1": "CC NA"})), ANALYST)
    assert (found.inert, found.unrated) == (("E1",), ("H1", "H2"))
    assert np.isnan(found.among_rated).all()


def test_other_never_leads() -> None:
    found = posterior_of(with_other(case({"E1": "I II", "E2": "I II"})), ANALYST)
    assert found.probabilities.argmax() == 2
    assert found.leaders == ("H1",)


def test_a_prior_is_given_by_name_and_to_everybody() -> None:
    drawn = with_other(case({"E1": "C I"}))
    found = posterior_of(drawn, ANALYST, prior={"H9": 0, "H2": 70, "H1": 30})
    np.testing.assert_allclose(found.probabilities, [0.5, 0.5, 0])
    with pytest.raises(ProbabilitiesUnusable, match="missing"):
        posterior_of(drawn, ANALYST, prior={"H1": 30, "H2": 70})


def test_among_the_rated_the_unrated_have_no_share() -> None:
    found = posterior_of(case({"E1": "CC II .", "E2": "II CC ."}), ANALYST)
    assert stated(found) == {"H1": 0.5, "H2": 0.5, "H3": pytest.approx(np.nan, nan_ok=True)}


def test_without_a_possible_hypothesis_that_is_rated_no_share_is_stated() -> None:
    found = posterior_of(case({"E1": "CC II ."}), ANALYST, prior={"H1": 0, "H2": 0, "H3": 1})
    assert np.isnan(found.among_rated).all()


def test_the_cases_own_table_is_taken_unless_another_is_given() -> None:
    numbers = {**{code.value: number for code, number in EVEN_STEPS.of.items()}, "I": 0.2}
    own = Probability(table="ours", likelihoods=tuple(numbers.items()))
    drawn = replace(case({"E1": "C I"}), probability=own)
    np.testing.assert_allclose(posterior_of(drawn, ANALYST).probabilities, [0.7 / 0.9, 0.2 / 0.9])
    np.testing.assert_allclose(posterior_of(drawn, ANALYST, EVEN_STEPS).probabilities, [0.7, 0.3])
    assert (table_for(drawn).name, table_for(case({}))) == ("ours", EVEN_STEPS)


def test_what_cannot_be_worked_out_is_refused() -> None:
    with pytest.raises(NothingToScore):
        posterior_of(with_other(case({"E1": ""})), ANALYST)
    with pytest.raises(BadValue, match="Reliability"):
        posterior_of(case({"E1": "C I"}), ANALYST, reliability={"E1": 2.0})


@given(drawn=cases())
def test_among_the_rated_it_is_as_if_the_unrated_were_not_there(drawn: Case) -> None:
    for one in (drawn, with_other(drawn)):
        found = posterior_of(one, ANALYST)
        without = [replace(h, on=h.on and h.id not in found.unrated) for h in one.hypotheses]
        if any(h.on and not h.residual for h in without):
            alone = posterior_of(replace(one, hypotheses=tuple(without)), ANALYST)
            known = {id: p for id, p in stated(found).items() if id not in found.unrated}
            assert known == pytest.approx(
                dict(zip(alone.hypotheses, alone.probabilities.tolist(), strict=True))
            )


@given(drawn=cases())
def test_without_a_reminder_it_is_the_matrix_alone(drawn: Case) -> None:
    found, plain = posterior_of(drawn, ANALYST), exclusive(matrix_of(drawn, ANALYST), EVEN_STEPS)
    np.testing.assert_array_equal(found.probabilities, plain.probabilities)
    assert (found.leaders, found.residual) == (plain.leaders, ())
