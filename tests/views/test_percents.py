from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.views.percents import order, scaled

PERCENTS = st.dictionaries(st.sampled_from(["H1", "H2", "H3", "H4", "H5"]), st.integers(0, 100), min_size=1)


def test_percents_keep_their_proportions():
    assert scaled({"H1": 30, "H2": 30, "H3": 50}) == {"H1": 27, "H2": 27, "H3": 46}
    assert scaled({"H1": 1, "H2": 1, "H3": 1}) == {"H1": 34, "H2": 33, "H3": 33}


@given(PERCENTS.filter(lambda percents: sum(percents.values()) > 0))
def test_scaled_percents_make_a_hundred_and_keep_their_order(percents):
    whole = scaled(percents)
    assert sum(whole.values()) == 100
    assert all(whole[a] >= whole[b] for a in percents for b in percents if percents[a] > percents[b])


@given(st.lists(st.integers(0, 100), max_size=4))
def test_what_makes_a_hundred_already_stays(cuts):
    bounds = [0, *sorted(cuts), 100]
    percents = {f"H{n}": high - low for n, (low, high) in enumerate(pairwise(bounds))}
    assert scaled(percents) == percents


def test_nothing_cannot_be_scaled():
    with pytest.raises(Refused, match="make 0 together"):
        scaled({"H1": 0, "H2": 0})


def test_equal_percents_share_a_place():
    assert order({"H1": 30, "H2": 50, "H3": 30}) == {"H1": 2, "H2": 1, "H3": 2}
