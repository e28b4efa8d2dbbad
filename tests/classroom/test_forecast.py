"""A class's forecast: percents divided by their sum, then averaged."""

from dataclasses import replace

import pytest

from tests.classroom.handed_in import blank
from workbench.classroom.forecast import apart_from_whole, forecast
from workbench.model.judgement import Judgement

FRAME = blank()


def gave(**percents):
    return Judgement(analyst="a", moment="after", percents=percents)


def test_each_is_divided_by_its_sum_before_the_average():
    found = forecast(FRAME, [gave(H1=50, H2=50), gave(H1=90, H2=60), None])
    assert found.mean == pytest.approx({"H1": (0.5 + 0.6) / 2, "H2": (0.5 + 0.4) / 2})
    assert (found.people, found.divided, found.left_out) == (2, 1, 0)


def test_in_the_independent_form_each_stands_by_itself():
    found = forecast(replace(FRAME, form="independent"), [gave(H1=50, H2=50), gave(H1=90, H2=60)])
    assert found.mean == pytest.approx({"H1": 0.7, "H2": 0.55})
    assert found.divided == 0


def test_who_left_one_out_or_gave_nothing_above_nought_is_counted_and_left_out():
    found = forecast(
        FRAME, [gave(H1=50, H2=50), gave(H1=90), gave(H1=0, H2=0), Judgement(analyst="b", moment="after")]
    )
    assert (found.people, found.left_out) == (1, 2)


def test_nobody_is_no_forecast():
    assert forecast(FRAME, [None, gave(H1=0, H2=0)]) is None
    assert forecast(FRAME, []) is None


def test_how_far_a_sum_is_from_the_whole():
    assert apart_from_whole(FRAME, gave(H1=90, H2=60)) == 50
    assert apart_from_whole(FRAME, gave(H1=20, H2=60)) == -20
    assert apart_from_whole(FRAME, gave(H1=90)) is None
    assert apart_from_whole(FRAME, None) is None
    assert apart_from_whole(replace(FRAME, form="independent"), gave(H1=90, H2=60)) == 0
