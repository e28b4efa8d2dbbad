"""Kendall's W: published answers by key, by hand, and laws."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.scoring.concordance import concordance, middle_ranks

KNOWN = json.loads(Path(__file__).with_name("agreement_answers.json").read_text(encoding="utf-8"))
tables = st.tuples(st.integers(2, 6), st.integers(2, 5)).flatmap(
    lambda shape: arrays(float, shape, elements=st.integers(0, 4).map(float))
)


@pytest.mark.parametrize("name", [key for key in KNOWN if key.startswith("Siegel1956")])
def test_siegels_examples(name):
    known = KNOWN[name]
    assert concordance(np.array(known["ranks"], dtype=float)).w == pytest.approx(
        known["w"], abs=known["within"]
    )


def test_ranks_in_the_middle_are_shared_and_rounding_makes_no_order():
    ranks, level = middle_ranks(np.array([[0.1 + 0.2, 0.3, 0.1, 5]]))
    assert ranks.tolist() == [[2.5, 2.5, 1, 4]]
    assert level.tolist() == [[2, 2, 1, 1]]


@given(tables)
def test_it_lies_between_nought_and_one(scores):
    found = concordance(scores)
    assert 0 <= found.w <= 1 or found.why == "tied"


@given(tables, st.integers(0, 5))
def test_the_order_of_people_and_of_items_changes_nothing(scores, seed):
    rng = np.random.default_rng(seed)
    mixed = scores[rng.permutation(len(scores))][:, rng.permutation(scores.shape[1])]
    np.testing.assert_allclose(concordance(mixed).w, concordance(scores).w, atol=1e-12)


@given(tables)
def test_only_the_order_within_a_person_counts(scores):
    np.testing.assert_allclose(
        concordance(scores * 7 + np.arange(len(scores))[:, None]).w, concordance(scores).w, atol=1e-12
    )


@given(tables, st.integers(2, 4))
def test_people_with_one_order_agree_in_full(scores, n):
    found = concordance(np.repeat(scores[:1], n, axis=0))
    assert found.w == pytest.approx(1) or found.why == "tied"


def test_opposite_orders_have_nothing_in_common():
    assert concordance(np.array([[1.0, 2, 3], [3, 2, 1]])).w == 0


def test_who_did_not_rank_all_is_left_out():
    found = concordance(np.array([[1.0, 2, 3], [1, 2, 3], [3, np.nan, 1]]))
    assert (found.w, found.raters, found.items) == (1, 2, 3)


@pytest.mark.parametrize(
    ("scores", "why"),
    [
        ([[1.0, 1], [2, 2]], "tied"),
        ([[1.0, 2]], "raters"),
        ([[1.0, 2], [np.nan, 1]], "raters"),
        ([[1.0], [2]], "items"),
        (np.zeros((3, 0)), "items"),
        (np.zeros((0, 3)), "raters"),
    ],
)
def test_where_there_is_none_the_reason_is_given(scores, why):
    found = concordance(np.array(scores))
    assert np.isnan(found.w)
    assert found.why == why
