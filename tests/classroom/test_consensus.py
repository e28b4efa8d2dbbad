"""The median matrix: by hand, and laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.classroom.boards import cell, cube
from workbench.classroom.consensus import consensus
from workbench.model.rating import Rating
from workbench.scoring.cube import code_counts
from workbench.scoring.matrix import CODE_OF

NAMES = {number: "." if rating is None else rating.value for rating, number in CODE_OF.items()}

cubes = st.tuples(st.integers(1, 7), st.integers(1, 4), st.integers(1, 3)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(0, 6))
)


def median(*codes):
    found = consensus(cell(*codes))
    return NAMES[int(found.codes[0, 0])]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["C"], "C"),
        (["I", "C", "CC"], "C"),
        (["N", "C"], "N"),
        (["N", "I"], "N"),
        (["C", "CC"], "C"),
        (["I", "II"], "I"),
        (["N", "CC"], "C"),
        (["N", "II"], "I"),
        (["II", "N", "N", "CC"], "N"),
        ([".", "II", "."], "II"),
        (["NA", "NA", "C"], "NA"),
        (["NA", "C"], "C"),
        (["NA", "NA", "C", "CC"], "C"),
        (["NA", ".", "."], "NA"),
        ([".", "."], "."),
    ],
)
def test_the_median_rounds_towards_neutral_and_na_needs_more_than_half(codes, expected):
    assert median(*codes) == expected


@pytest.mark.parametrize("codes", [["C", "I"], ["CC", "II"], ["CC", "CC", "I", "II"], ["NA", "C", "I"]])
def test_two_middle_codes_of_opposite_sign_are_no_consensus_but_a_split(codes):
    found = consensus(cell(*codes))
    assert (found.codes[0, 0], found.split[0, 0], found.opposed[0, 0]) == (0, True, True)


def test_opposite_codes_are_marked_even_where_there_is_a_median():
    found = consensus(cell("C", "C", "C", "I"))
    assert NAMES[int(found.codes[0, 0])] == "C"
    assert (found.split[0, 0], found.opposed[0, 0]) == (False, True)


def test_opposite_codes_are_marked_even_where_most_say_not_applicable():
    found = consensus(cell("NA", "NA", "NA", "C", "I"))
    assert NAMES[int(found.codes[0, 0])] == "NA"
    assert (found.split[0, 0], found.opposed[0, 0]) == (False, True)


def test_neutral_opposes_nobody():
    assert not consensus(cell("CC", "N")).opposed[0, 0]
    assert not consensus(cell("II", "N")).opposed[0, 0]


def test_each_cell_stands_for_itself_and_counts_who_judged_it():
    found = consensus(cube(["CC I", "N ."], ["C II", "NA ."], ["C NA", "N C"]))
    assert [[NAMES[int(code)] for code in row] for row in found.codes] == [["C", "I"], ["N", "C"]]
    assert found.raters.tolist() == [[3, 3], [3, 1]]


def test_counts_are_by_code():
    counts = code_counts(cell("CC", "C", "C", "NA", "."))[0, 0]
    assert {NAMES[n]: int(count) for n, count in enumerate(counts) if count} == {
        ".": 1,
        "NA": 1,
        "C": 2,
        "CC": 1,
    }


def mirrored(codes):
    swapped = {"CC": "II", "C": "I", "I": "C", "II": "CC"}
    table = [CODE_OF[Rating(swapped[name])] if name in swapped else n for n, name in sorted(NAMES.items())]
    return np.array(table, dtype=np.int8)[codes]


def same(one, other):
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in one.__slots__)


@given(cubes, st.randoms(use_true_random=False))
def test_the_order_of_analysts_never_matters(codes, random):
    order = list(range(len(codes)))
    random.shuffle(order)
    assert same(consensus(codes), consensus(codes[order]))


@given(cubes)
def test_whoever_judged_nothing_changes_nothing(codes):
    silent = np.zeros_like(codes[:1])
    assert same(consensus(codes), consensus(np.concatenate([codes, silent])))


@given(cubes)
def test_swapping_for_and_against_swaps_the_median(codes):
    found, mirror = consensus(codes), consensus(mirrored(codes))
    assert np.array_equal(mirrored(found.codes), mirror.codes)
    assert np.array_equal(found.split, mirror.split)


@given(cubes)
def test_a_class_that_agrees_is_its_own_median(codes):
    alike = np.repeat(codes[:1], 3, axis=0)
    found = consensus(alike)
    assert np.array_equal(found.codes, codes[0])
    assert not found.split.any()
    assert not found.opposed.any()


@given(cubes)
def test_a_split_is_opposed_and_has_no_code_and_a_median_lies_among_the_codes(codes):
    found = consensus(codes)
    assert not (found.split & ~found.opposed).any()
    assert not found.codes[found.split].any()
    on_scale = found.codes >= CODE_OF[Rating.II]
    rated = np.where(codes >= CODE_OF[Rating.II], codes, np.nan)
    for row, column in np.argwhere(on_scale):
        assert (
            np.nanmin(rated[:, row, column]) <= found.codes[row, column] <= np.nanmax(rated[:, row, column])
        )
