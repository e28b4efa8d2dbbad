"""Whom to seat together: everybody once, camps spread, the same for the same seed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.classroom.seating import mixed, seated

camps = st.lists(st.integers(0, 3), min_size=1, max_size=40)


def views(camps, n=4):
    return np.eye(n)[camps]


def dealt(camps, size, seed=1):
    return seated(views(camps), size, np.random.default_rng(seed))


@given(camps, st.integers(2, 6), st.integers(0, 3))
def test_everybody_sits_once_and_tables_differ_by_one_at_most(camps, size, seed):
    groups = dealt(camps, size, seed)
    assert sorted(place for group in groups for place in group) == list(range(len(camps)))
    sizes = [len(group) for group in groups]
    assert max(sizes) - min(sizes) <= 1
    assert min(sizes) >= min(size, len(camps))


@given(st.lists(st.integers(0, 1), min_size=4, max_size=40), st.integers(2, 5))
def test_a_camp_is_at_every_table_if_it_has_as_many_people(camps, size):
    groups = dealt(camps, size)
    for camp in (0, 1):
        if camps.count(camp) >= len(groups):
            assert all(any(camps[place] == camp for place in group) for group in groups)


@given(camps, st.integers(2, 5))
def test_the_same_seed_deals_the_same_groups(camps, size):
    assert dealt(camps, size) == dealt(camps, size)


def test_another_seed_deals_others():
    assert dealt([0, 1] * 10, 4, seed=1) != dealt([0, 1] * 10, 4, seed=2)


def test_three_views_and_three_seats_make_tables_of_one_of_each():
    camps = [0, 0, 0, 1, 1, 1, 2, 2, 2]
    for group in dealt(camps, 3):
        assert sorted(camps[place] for place in group) == [0, 1, 2]
        assert mixed(views(camps), group) == 1


def test_who_said_nothing_comes_last_and_fills_up():
    found = np.vstack([views([0, 0, 1, 1]), np.zeros((2, 4))])
    groups = seated(found, 3, np.random.default_rng(1))
    assert [sum(place >= 4 for place in group) for group in groups] == [1, 1]


def test_how_mixed_a_table_is():
    assert mixed(views([0, 0, 1]), (0, 1, 2)) == pytest.approx(2 / 3)
    assert mixed(views([0, 0]), (0, 1)) == 0
    assert mixed(np.array([[0.5, 0.5], [0.5, 0.5]]), (0, 1)) == 0.5
    assert np.isnan(mixed(views([0]), (0,)))


def test_nobody_sits_nowhere():
    assert seated(np.zeros((0, 3)), 4, np.random.default_rng(1)) == ()
