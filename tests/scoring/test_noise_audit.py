"""The noise audit: by hand, and its law that the parts add up."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.classroom.boards import cell, cube
from workbench.scoring.noise_audit import largest_block, noise_audit

full = st.tuples(st.integers(2, 5), st.integers(2, 4), st.integers(1, 3)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(2, 6))
)
any_cube = st.tuples(st.integers(2, 5), st.integers(1, 3), st.integers(1, 3)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(0, 6))
)


def test_people_who_are_only_milder_or_harsher_differ_by_level_alone():
    found = noise_audit(cube(["CC C", "C N"], ["C N", "N I"]))
    assert (found.system, found.level, found.pattern) == (0.25, 0.25, 0)


def test_people_who_see_other_cells_otherwise_differ_by_pattern_alone():
    found = noise_audit(cube(["C I"], ["I C"]))
    assert (found.system, found.level, found.pattern) == (1, 0, 1)


def test_only_cells_that_all_rated_count():
    found = noise_audit(cube(["C I NA", "CC CC ."], ["I C C", "NA C ."]))
    assert (found.raters, found.cells) == (2, 3)


@given(full)
def test_the_parts_add_up(codes):
    found = noise_audit(codes)
    assert found.system == pytest.approx(found.level + found.pattern)
    assert found.system == pytest.approx((codes - 4.0).var(axis=0).mean())


@given(full, st.integers(0, 5))
def test_the_order_of_people_and_rows_changes_nothing(codes, seed):
    rng = np.random.default_rng(seed)
    mixed = codes[rng.permutation(len(codes))][:, rng.permutation(codes.shape[1])]
    found, other = noise_audit(codes), noise_audit(mixed)
    assert (found.system, found.level) == pytest.approx((other.system, other.level))


@given(full)
def test_one_answer_of_everybody_is_no_noise(codes):
    found = noise_audit(np.repeat(codes[:1], 3, axis=0))
    assert (found.system, found.level, found.pattern) == pytest.approx((0, 0, 0))


def test_cells_asked_twice_tell_the_occasion_from_the_pattern():
    codes = cube(["CC II"], ["II CC"])
    found = noise_audit(codes, cell("C", "C", "NA"), cell("CC", "N", "C"))
    assert (found.occasion, found.pairs, found.stable) == (0.5, 2, 3.5)
    without = noise_audit(codes)
    assert (without.pairs, np.isnan(without.occasion), np.isnan(without.stable)) == (0, True, True)
    silent = noise_audit(codes, cell("."), cell("C"))
    assert (silent.pairs, np.isnan(silent.occasion)) == (0, True)


def test_the_occasion_is_the_variance_of_one_answer():
    rng = np.random.default_rng(1)
    steady = 4 + np.zeros((20_000, 1, 1))
    first, again = (np.clip(steady + rng.integers(-1, 2, steady.shape), 2, 6).astype(np.int8) for _ in "ab")
    found = noise_audit(np.concatenate([first[:2], first[:2]], axis=1), first, again)
    assert found.occasion == pytest.approx(2 / 3, abs=0.02)


@pytest.mark.parametrize(
    ("codes", "why"),
    [(cube(["C I"]), "raters"), (cube(["C ."], ["C C"]), "cells"), (np.zeros((0, 1, 2), np.int8), "raters")],
)
def test_where_there_is_none_the_reason_is_given(codes, why):
    found = noise_audit(codes)
    assert (found.why, np.isnan(found.system)) == (why, True)


def test_who_left_most_out_stays_out_of_the_largest_block():
    codes = cube(["C C", "C C"], ["C .", ". ."], ["I I", "I I"], ["N N", "N ."])
    assert largest_block(codes).tolist() == [0, 2, 3]


def test_everybody_is_in_the_block_where_nothing_is_left_out():
    assert largest_block(np.full((4, 2, 2), 3, dtype=np.int8)).tolist() == [0, 1, 2, 3]
    assert largest_block(np.zeros((0, 2, 2), dtype=np.int8)).tolist() == []


@given(any_cube)
def test_no_start_of_the_order_makes_a_larger_block(codes):
    def size(people):
        return len(people) * int((codes[people] >= 2).all(axis=0).sum())

    order = np.argsort(-(codes >= 2).reshape(len(codes), -1).sum(axis=1), kind="stable")
    assert size(largest_block(codes)) == max(size(order[:n]) for n in range(2, len(codes) + 1))
