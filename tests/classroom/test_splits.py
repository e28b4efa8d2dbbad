"""Where a class splits: the spread of the ratings, and who stands where."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.classroom.boards import cell, cube
from workbench.classroom.splits import split_spread, splits
from workbench.scoring.cube import values_of

cubes = st.tuples(st.integers(1, 6), st.integers(1, 4), st.integers(1, 3)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(0, 6))
)


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["CC", "II"], 2),
        (["C", "I"], 1),
        (["C", "C", "I", "I"], 1),
        (["CC", "CC", "N"], (8 / 9) ** 0.5),
        (["C", "C", "NA", "."], 0),
    ],
)
def test_the_spread_is_the_population_deviation_of_those_who_rated(codes, expected):
    assert split_spread(cell(*codes))[0, 0] == pytest.approx(expected)


@pytest.mark.parametrize("codes", [["C"], ["C", "NA", "."], [".", "."], ["NA", "NA"]])
def test_below_two_ratings_there_is_no_spread(codes):
    assert np.isnan(split_spread(cell(*codes))[0, 0])


def test_the_widest_split_comes_first_and_equal_ones_in_case_order():
    found = splits(cube(["C CC", "C C"], ["I II", "I C"]))
    assert [(one.row, one.column, one.spread) for one in found] == [(0, 1, 2), (0, 0, 1), (1, 0, 1)]


def test_everyone_stands_in_one_camp():
    found = splits(cell("CC", "N", "I", "NA", "C", ".", "II"))[0]
    camps = (found.fits, found.speaks_against, found.between, found.not_applicable)
    assert camps == ((0, 4), (2, 6), (1,), (3,))


@given(cubes)
def test_the_spread_is_that_of_the_ratings_themselves(codes):
    spread, values = split_spread(codes), values_of(codes)
    for place in np.ndindex(spread.shape):
        rated = [value for value in values[(slice(None), *place)] if not np.isnan(value)]
        if len(rated) < 2:
            assert np.isnan(spread[place])
        else:
            assert spread[place] == pytest.approx(np.std(rated))


@given(cubes)
def test_splits_name_each_cell_once_that_has_a_spread_in_falling_order(codes):
    found = splits(codes)
    places = [(one.row, one.column) for one in found]
    assert set(places) == {tuple(place) for place in np.argwhere(np.nan_to_num(split_spread(codes)) > 0)}
    assert len(set(places)) == len(places)
    assert all(a.spread >= b.spread - 1e-9 for a, b in pairwise(found))
