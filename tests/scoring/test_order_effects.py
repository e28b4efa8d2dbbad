"""Whether it matters when a row is seen: by hand, against draws, and laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.classroom.boards import cube
from workbench.scoring.order_effects import order_drift, order_flattening


def orders(rng, people, rows):
    return np.array([rng.permutation(rows) for _ in range(people)])


@st.composite
def classes(draw):
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    people, rows = draw(st.integers(3, 8)), draw(st.integers(2, 5))
    return rng.integers(0, 7, (people, rows, 2)).astype(np.int8), orders(rng, people, rows)


def test_later_and_higher_is_above_nought():
    codes = cube(["C", "N", "I"], ["N", "I", "C"], ["I", "C", "N"])
    seen = np.array([[2, 1, 0], [1, 0, 2], [0, 2, 1]])
    assert order_drift(codes, seen).r == pytest.approx(1)
    assert order_drift(codes, 2 - seen).r == pytest.approx(-1)


def test_later_and_weaker_is_below_nought_whichever_sign_ratings_have():
    codes = cube(["N", "C", "II"], ["I", "CC", "N"], ["CC", "N", "I"])
    seen = np.array([[2, 1, 0], [1, 0, 2], [0, 2, 1]])
    assert order_flattening(codes, seen).r == pytest.approx(-1)


def test_the_standard_deviation_is_that_of_orders_dealt_out_again():
    rng = np.random.default_rng(4)
    codes, seen = rng.integers(2, 7, (12, 6, 3)).astype(np.int8), orders(rng, 12, 6)
    found = order_drift(codes, seen)
    drawn = [order_drift(codes, seen[rng.permutation(12)]).r for _ in range(4000)]
    assert found.r / np.std(drawn) == pytest.approx(found.z, rel=0.05)


@given(classes())
def test_it_is_a_correlation_or_says_why_not(made):
    for measure in (order_drift, order_flattening):
        found = measure(*made)
        assert bool(found.why) == bool(np.isnan(found.r))
        assert found.why or -1 - 1e-9 <= found.r <= 1 + 1e-9


@given(classes(), st.integers(0, 5))
def test_the_order_of_people_and_rows_changes_nothing(made, seed):
    codes, seen = made
    rng = np.random.default_rng(seed)
    people, rows = rng.permutation(len(codes)), rng.permutation(codes.shape[1])
    mixed = order_drift(codes[people][:, rows], seen[people][:, rows])
    np.testing.assert_allclose([mixed.r, mixed.z], [order_drift(*made).r, order_drift(*made).z], atol=1e-9)


def test_who_saw_no_order_is_left_out():
    rng = np.random.default_rng(1)
    codes, seen = rng.integers(2, 7, (6, 4, 2)).astype(np.int8), orders(rng, 6, 4)
    seen[2] = -1
    found, without = order_drift(codes, seen), order_drift(np.delete(codes, 2, 0), np.delete(seen, 2, 0))
    assert (found.people, found.r) == (5, pytest.approx(without.r))


def test_where_there_is_none_the_reason_is_given():
    codes, seen = np.full((4, 2, 2), 5, np.int8), np.array([[0, 1], [1, 0], [0, 1], [1, 0]])
    assert order_drift(codes, seen).why == "alike"
    assert order_drift(codes[:2], seen[:2]).why == "people"
    assert order_drift(codes, np.zeros_like(seen)).why == "order"
    assert order_drift(codes[:0], seen[:0]).why == "people"
