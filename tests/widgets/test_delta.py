"""A delta turns one view into another, and is no longer than it needs to be."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.widgets.delta import applied, delta

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=1), inner, max_size=3),
    max_leaves=12,
)


@given(PLAIN, PLAIN)
def test_applying_the_delta_gives_the_later_view(before, after):
    assert applied(before, delta(before, after)) == after


@given(PLAIN)
def test_same_views_have_no_delta(view):
    assert delta(view, view) == []


@given(PLAIN, PLAIN)
def test_applying_leaves_the_earlier_view_alone(before, after):
    copy = repr(before)
    applied(before, delta(before, after))
    assert repr(before) == copy


def test_one_changed_cell_is_one_change():
    before = {"rows": [{"cells": ["C", None]}, {"cells": ["I", "N"]}], "words": {"a": "b"}}
    after = {"rows": [{"cells": ["C", None]}, {"cells": ["I", "II"]}], "words": {"a": "b"}}
    assert delta(before, after) == [(["rows", 1, "cells", 1], "II")]


def test_lists_of_another_length_and_objects_with_other_keys_are_given_whole():
    assert delta({"rows": [1, 2]}, {"rows": [1]}) == [(["rows"], [1])]
    assert delta({"a": {"b": 1}}, {"a": {"c": 1}}) == [(["a"], {"c": 1})]


def test_one_and_true_are_different():
    assert delta({"a": 1}, {"a": True}) == [(["a"], True)]
