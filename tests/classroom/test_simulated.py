"""The invented class: the biases that were put in are found again by the measures."""

from dataclasses import replace

import numpy as np
import pytest

from workbench.casefile import to_json
from workbench.classroom.biases import ROUND, STATED, bias_of
from workbench.classroom.forecast import apart_from_whole
from workbench.classroom.measures import measured
from workbench.classroom.roll import roll
from workbench.classroom.simulated import common_reading, simulated_class, student_label, write_class
from workbench.session.exercise import bare
from workbench.session.templates import with_reference

SEED = 1


@pytest.fixture(scope="module")
def tern():
    return with_reference("tern-point")


@pytest.fixture(scope="module")
def start(tern):
    return replace(tern, case=bare(tern.case), log=())


@pytest.fixture(scope="module")
def found(tern, start, tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented")
    write_class(folder, start, tern.case, name=lambda who: who, size=ROUND, seed=SEED)
    return roll(folder)


@pytest.fixture(scope="module")
def of(found):
    """Return the entry of each student by number."""
    numbers = {student_label(n): n for n in range(1, ROUND + 1)}
    return {numbers[one.student]: one for one in found.entries}


def numbers(test):
    return {n for n in range(1, ROUND + 1) if test(bias_of(n))}


def test_thirty_students_hand_in_and_the_later_of_two_files_counts(found):
    assert len(found.entries) == ROUND
    twice = numbers(lambda bias: bias.early)
    assert {one.student for one in found.aside} == {student_label(n) for n in twice}
    assert {one.kind for one in found.problems} == {"earlier"}
    assert all(len(one.rows) * len(one.columns) == (one.codes != 0).sum() for one in found.entries[24:27:2])


def test_who_went_down_the_columns_and_who_was_in_haste_show_the_sign(of):
    assert {n for n, one in of.items() if one.habits.down_share > 0.5} == numbers(lambda bias: bias.down)
    assert {n for n, one in of.items() if one.habits.quick > 0.5} == numbers(lambda bias: bias.seconds < 2)


def test_only_who_left_something_out_is_incomplete(of):
    short = numbers(lambda bias: bias.skips or not bias.reasons)
    assert {n for n, one in of.items() if not one.complete} == short


def test_the_two_divided_cells_lead_the_splits(tern, start, found):
    camps = common_reading(start.case, tern.case, SEED).camps
    rows = [item.id for item in found.frame.evidence]
    columns = [item.id for item in found.frame.rated_hypotheses]
    leading = {(rows[row], columns[column]) for row, column, _ in measured(found).splits[: len(camps)]}
    assert leading == set(camps)


def test_the_lenient_one_rates_highest_and_the_strict_one_lowest(of):
    means = {n: one.codes[one.codes > 1].mean() for n, one in of.items()}
    assert max(means, key=means.get) in numbers(lambda bias: bias.level > 0)
    assert min(means, key=means.get) in numbers(lambda bias: bias.level < 0)


def test_the_scattered_one_is_farthest_from_the_median_of_those_without_a_level(of, found):
    median = measured(found).median.codes
    others = [n for n in of if not (bias_of(n).level or bias_of(n).anchored or bias_of(n).skips)]
    far = {n: np.abs(one.codes - median).sum() for n in others for one in [found.entries[n - 1]]}
    assert max(far, key=far.get) in numbers(lambda bias: bias.noise > 0.5)


def test_the_anchored_one_keeps_the_first_answer_and_favours_it(of):
    (n,) = numbers(lambda bias: bias.anchored)
    one = of[n]
    favoured = one.columns.index(one.before.answer[0])
    assert one.after.answer == one.before.answer
    assert one.codes.mean(axis=0).argmax() == favoured


def test_percents_miss_the_whole_where_it_was_put_in_and_nowhere_else(of, found):
    missed = {n: apart_from_whole(found.frame, one.after) for n, one in of.items()}
    assert {n: by for n, by in missed.items() if by} == {22: 30, 23: -20}


def test_the_unsteady_one_answers_otherwise_when_asked_again(of):
    changed = {n: np.count_nonzero(one.twice[0] != one.twice[1]) for n, one in of.items()}
    assert max(changed, key=changed.get) in numbers(lambda bias: bias.moment > 0.5)


def test_the_same_seed_makes_the_same_class_and_another_one_another(tern, start):
    one, again, other = (
        [to_json(file) for _, file in simulated_class(start, tern.case, size=3, seed=seed)]
        for seed in (1, 1, 2)
    )
    assert one == again
    assert one != other


def test_every_stated_bias_is_one():
    assert all(bias != bias_of(1) for bias in STATED.values())
    assert bias_of(3) == bias_of(3 + ROUND)
