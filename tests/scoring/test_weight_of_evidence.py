"""What single rows say: weights of evidence in decibans, and information expected."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.scoring.test_laid_down import before
from tests.scoring.test_probabilities import TABLE, ungraded, with_baselines, with_table
from tests.strategies import cases
from workbench.model.case import Case
from workbench.scoring.bayes import filled, information_gain
from workbench.scoring.doubt import mixed
from workbench.scoring.laid_down import laid_down
from workbench.scoring.matrix import matrix_of, with_rows
from workbench.scoring.probabilities import posterior_under, probabilities_of
from workbench.scoring.weight_of_evidence import RowWeights, row_weights


def weighed(drawn: Case) -> RowWeights | None:
    return row_weights(drawn, ANALYST, probabilities_of(drawn, ANALYST))


def test_the_most_probable_is_weighed_against_the_next() -> None:
    found = weighed(ungraded(case({"E1": "CC I N", "E2": "N II C"})))
    assert found is not None
    assert (found.hypotheses, found.against) == (("H1",), "H3")
    np.testing.assert_allclose(found.decibans[:, 0], 10 * np.log10([0.9 / 0.5, 0.5 / 0.7]))


def test_the_published_gain_of_one_row_under_an_even_prior() -> None:
    assert dict(TABLE)["CC"] == 0.8
    found = weighed(with_table({"E1": "CC C C I I"}))
    assert found is not None
    assert found.gain == pytest.approx([0.113563], abs=5e-7)


def test_what_a_row_was_expected_to_tell_is_reckoned_without_it() -> None:
    # without E1 the two stand at .9 to .1, without E2 at .7 to .3
    found = weighed(ungraded(case({"E1": "C I", "E2": "CC II"})))
    assert found is not None
    assert found.gain[0] == pytest.approx(_entropy(0.9) - _mean_entropy(0.9, 0.7, 0.3))
    assert found.gain[1] == pytest.approx(_entropy(0.7) - _mean_entropy(0.7, 0.9, 0.1))


def _entropy(share: float) -> float:
    return -(share * np.log2(share) + (1 - share) * np.log2(1 - share))


def _mean_entropy(prior: float, yes: float, no: float) -> float:
    """Return the entropy expected after an item of these likelihoods, if the first is held so likely."""
    total = 0.0
    for one, other in ((yes, no), (1 - yes, 1 - no)):
        seen = prior * one + (1 - prior) * other
        for share in (prior * one / seen, (1 - prior) * other / seen):
            total -= seen * share * np.log2(share)
    return total


def test_without_one_of_two_copies_the_other_counts_in_full() -> None:
    drawn = ungraded(case({"E1": "C I", "E2": "C I", "E3": "N C"}))
    copies = tuple(replace(item, cluster="one" if item.id != "E3" else "") for item in drawn.evidence)
    found = weighed(replace(drawn, evidence=copies))
    assert found is not None
    joint = np.array([0.7 * 0.5, 0.3 * 0.7])
    assert found.gain[0] == pytest.approx(information_gain(joint / joint.sum(), np.array([0.7, 0.3])))


def test_rows_that_share_a_doubt_are_reckoned_anew_without_one_of_them() -> None:
    drawn = case({"E1": "CC I", "E2": "C II", "E3": "N C"})
    one = tuple(replace(item, origin="Seoul" if item.id != "E3" else "") for item in drawn.evidence)
    found = weighed(replace(drawn, evidence=one))
    assert found is not None
    joint = np.array([0.7 * 0.7 + 0.15, 0.7 * 0.1 + 0.15]) * [0.7 * 0.5 + 0.15, 0.7 * 0.7 + 0.15]
    seen = np.array([0.7 * 0.9 + 0.15, 0.7 * 0.3 + 0.15])
    assert found.gain[0] == pytest.approx(information_gain(joint / joint.sum(), seen))


def test_a_row_that_tells_nothing_apart_has_no_gain() -> None:
    found = weighed(case({"E1": "CC I", "E2": "C NA"}))
    assert found is not None
    assert np.isnan(found.gain[1])
    assert np.isnan(found.decibans[1, 0])


def test_each_motive_is_weighed_against_the_rows_baseline() -> None:
    found = weighed(ungraded(with_baselines(case({"E1": "CC I", "E2": "C NA"}), {"E1": "N", "E2": "I"})))
    assert found is not None
    assert (found.hypotheses, found.against) == (("H1", "H2"), "")
    np.testing.assert_allclose(found.decibans, 10 * np.log10([[0.9 / 0.5, 0.3 / 0.5], [0.7 / 0.3, np.nan]]))


@pytest.mark.parametrize("rows", [{"E1": ". ."}, {"E1": "CC"}, {"E1": "CC I", "E2": "C .", "E3": "C ."}])
def test_without_two_to_compare_nothing_is_weighed(rows: dict[str, str]) -> None:
    assert weighed(case(rows)) is None


@given(drawn=cases())
def test_where_every_cell_is_rated_the_decibans_add_up_to_the_odds(drawn: Case) -> None:
    found = probabilities_of(drawn, ANALYST)
    weights = row_weights(drawn, ANALYST, found)
    if weights is None or np.isnan(weights.decibans).any():
        return
    odds = found.of[weights.hypotheses[0]] / found.of[weights.against]
    assert 10 * np.log10(odds) == pytest.approx(weights.decibans.sum(), abs=1e-6)


def test_a_prior_is_no_rows_merit() -> None:
    drawn = ungraded(case({"E1": "C I"}))
    even, own = weighed(drawn), weighed(before(drawn, {"H1": 60, "H2": 40}))
    assert even is not None
    assert own is not None
    np.testing.assert_array_equal(even.decibans, own.decibans)


@given(drawn=cases(), data=st.data())
def test_the_gain_is_that_under_the_probabilities_really_without_the_row(
    drawn: Case, data: st.DataObject
) -> None:
    lists = st.lists(st.sampled_from(["", "one", "two"]), min_size=6, max_size=6)
    rows = zip(drawn.evidence, data.draw(lists), data.draw(lists), strict=False)
    items = tuple(replace(item, cluster=cluster, origin=origin) for item, cluster, origin in rows)
    drawn = replace(drawn, evidence=items, dependence=data.draw(st.floats(0, 1)))
    found = weighed(drawn)
    if found is None:
        return
    matrix, rests_on = matrix_of(drawn, ANALYST), laid_down(drawn, ANALYST)
    for row, gain in enumerate(found.gain.tolist()):
        if (matrix.on_scale[row]).sum() < 2:
            assert np.isnan(gain)
            continue
        rest = with_rows(matrix, [other for other in range(len(matrix.evidence)) if other != row])
        before = posterior_under(rest, rests_on, ()).probabilities
        r = np.array([rests_on.doubt.of[matrix.evidence[row]]])
        known = mixed(rests_on.table.by_code[matrix.codes[[row]]], r, rests_on.q)
        even = np.full(len(before), 1 / len(before))
        assert gain == pytest.approx(information_gain(before, filled(known, even)[0]), abs=1e-9)
