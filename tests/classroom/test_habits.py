"""Signs in a history: clicks across and down, and the time between them."""

from datetime import UTC, datetime, timedelta
from math import isnan

import pytest

from workbench.casefile.lean import Made, Step, Touched
from workbench.classroom.habits import PAUSE, habits
from workbench.classroom.process import process_of

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def history(*places, seconds=30.0, do="RateCell", by="ann", start=0):
    """Return the steps of somebody who rated places like ``"E1 H1"``, so many seconds apart."""
    return [
        Step(
            seq=n + 1,
            analyst=by,
            at=(NINE + timedelta(seconds=start + n * seconds)).isoformat(timespec="milliseconds"),
            edit=Made(do=do),
            changes=(Touched(table="cells", key=(by, *place.split())),),
        )
        for n, place in enumerate(places)
    ]


def shown(steps, who):
    return habits(process_of(steps, who), steps, who)


ACROSS = ("E1 H1", "E1 H2", "E2 H1", "E2 H2")
DOWN = ("E1 H1", "E2 H1", "E1 H2", "E2 H2")


def test_across_the_rows_and_down_the_columns_are_told_apart():
    assert shown(history(*ACROSS), "ann").down_share == 0
    assert shown(history(*DOWN), "ann").down_share == 1
    found = shown(history("E1 H1", "E1 H2", "E2 H2", "E3 H1"), "ann")
    assert (found.across, found.down) == (1, 1)


def test_only_the_first_rating_of_a_cell_counts():
    found = shown(history(*ACROSS, "E1 H1", "E2 H1"), "ann")
    assert (found.across, found.down) == (2, 0)
    assert found.seconds == 30
    assert found.minutes == 1.5


def test_other_edits_and_other_people_are_no_sign():
    others = [*history(*DOWN, by="bo", seconds=1), *history("E1 H1", "E1 H2", do="ExplainCell", seconds=1)]
    assert shown([*history(*ACROSS), *others], "ann") == shown(history(*ACROSS), "ann")


def test_time_is_the_median_between_ratings_and_long_pauses_are_left_out():
    steps = [*history("E1 H1", "E1 H2", "E2 H1", seconds=1), *history("E2 H2", start=PAUSE + 60)]
    found = shown(steps, "ann")
    assert (found.seconds, found.quick, found.minutes) == (1, 1, pytest.approx(2 / 60))


@pytest.mark.parametrize("steps", [[], history("E1 H1"), history(*ACROSS, seconds=0)])
def test_without_times_nothing_is_said_of_haste(steps):
    found = shown(steps, "ann")
    assert isnan(found.seconds)
    assert isnan(found.quick)
    assert isnan(found.minutes)


def test_without_steps_in_a_row_or_column_there_is_no_share():
    assert isnan(shown(history("E1 H1", "E2 H2"), "ann").down_share)
