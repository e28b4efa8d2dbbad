from math import inf, nan, nextafter, sqrt

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from workbench.scoring import dense_ranks, settled, shown


def test_rounding_noise_is_no_difference() -> None:
    noisy = np.array([sqrt(2) * sqrt(2), 2.0, nextafter(2.0, inf)])
    assert len(set(settled(noisy))) == 1
    assert dense_ranks(noisy) == [1, 1, 1]


def test_a_real_difference_stays() -> None:
    assert dense_ranks(np.array([2.0, 2.000001, nan, 1.0])) == [2, 3, None, 1]


def test_whole_numbers_are_shown_whole_and_missing_ones_as_a_dash() -> None:
    assert shown([1.0, 2.0, None, nan]) == ["1", "2", "–", "–"]


def test_a_tie_is_shown_alike() -> None:
    assert shown([sqrt(2) * sqrt(2), 2.0]) == ["2", "2"]


@given(
    st.lists(
        st.integers(-40, 40).flatmap(lambda p: st.integers(-40, 40).map(lambda q: p / 2 + q / 2 * sqrt(2))),
        min_size=1,
    )
)
def test_unequal_sums_of_weights_never_print_alike(values: list[float]) -> None:
    ranks = dense_ranks(np.array(values))
    texts = shown(values)
    for rank, text in zip(ranks, texts, strict=True):
        for other_rank, other_text in zip(ranks, texts, strict=True):
            assert (rank == other_rank) == (text == other_text)


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=2, max_size=8))
def test_ranks_agree_with_exact_arithmetic(pairs: list[tuple[int, int]]) -> None:
    ranks = dense_ranks(np.array([p / 2 + q / 2 * sqrt(2) for p, q in pairs]))
    for rank, pair in zip(ranks, pairs, strict=True):
        for other_rank, other in zip(ranks, pairs, strict=True):
            assert (rank == other_rank) == (pair == other)
