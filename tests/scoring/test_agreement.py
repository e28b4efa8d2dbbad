"""Krippendorff's α and Fleiss' κ: published answers by key, by hand, and laws."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.classroom.boards import cell, cube
from workbench.errors import BadValue
from workbench.scoring.agreement import METRICS, agreement, alpha_of, coincidences, fleiss_kappa
from workbench.scoring.cube import code_counts

KNOWN = json.loads(Path(__file__).with_name("agreement_answers.json").read_text(encoding="utf-8"))
DATA_C = KNOWN["Krippendorff2019, data C"]

cubes = st.tuples(st.integers(1, 5), st.integers(1, 4), st.integers(1, 3)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(0, 6))
)
rngs = st.integers(0, 5)


def measured(codes, metric="ordinal", *, seed=1, resamples=20):
    return agreement(codes, rng=np.random.default_rng(seed), metric=metric, resamples=resamples)


def same(found, other):
    return np.array_equal(np.round(found, 9), np.round(other, 9), equal_nan=True)


def values(alphas):
    return [one.value for one in alphas]


def data_c():
    """Return data C as a case of twelve rows and one hypothesis; its values 1 to 5 are II to CC."""
    rows = [[0 if text == "." else int(text) + 1 for text in line.split()] for line in DATA_C["ratings"]]
    return np.array(rows, dtype=np.int8)[:, :, None]


@pytest.mark.parametrize("metric", METRICS)
def test_krippendorffs_data_c(metric):
    found = measured(data_c(), metric)
    assert found.overall.value == pytest.approx(DATA_C[metric], abs=5e-4)
    assert found.overall.values == 40
    assert values(found.by_hypothesis) == [found.overall.value]


def test_fleiss_psychiatrists():
    known = KNOWN["Fleiss1971"]
    counts = np.array(known["counts"])
    assert (counts.sum(axis=0) / counts.sum()).round(3).tolist() == known["shares"]
    assert fleiss_kappa(counts) == pytest.approx(known["kappa"], abs=5e-4)


def test_nominal_alpha_is_kappa_but_for_the_sample():
    counts = np.array(KNOWN["Fleiss1971"]["counts"])
    alpha, n = alpha_of(coincidences(counts).sum(axis=0), "nominal"), counts.sum()
    assert 1 - alpha == pytest.approx((1 - fleiss_kappa(counts)) * (n - 1) / n)


@pytest.mark.parametrize("counts", [[[3, 0], [1, 1]], [[1, 0], [0, 1]], [[2, 0], [2, 0]], np.zeros((0, 5))])
def test_kappa_is_no_number_where_it_is_not_defined(counts):
    assert np.isnan(fleiss_kappa(np.array(counts, dtype=int)))


def brute(codes, metric):
    """Return α from the pairs of ratings themselves, as it is defined."""
    cells = [[c for c in one if c >= 2] for one in codes.reshape(len(codes), -1).T.tolist()]
    cells = [one for one in cells if len(one) > 1]
    everything = sorted(c for one in cells for c in one)

    def apart(a, b):
        low, high = min(a, b), max(a, b)
        if metric == "nominal":
            return float(a != b)
        if metric == "interval":
            return float((a - b) ** 2)
        between = sum(low <= c <= high for c in everything)
        return (between - (everything.count(a) + everything.count(b)) / 2) ** 2 if a != b else 0.0

    observed = sum(sum(apart(a, b) for a, b in permutations(one, 2)) / (len(one) - 1) for one in cells)
    expected = sum(apart(a, b) for a, b in permutations(everything, 2))
    return 1 - (len(everything) - 1) * observed / expected if expected else float("nan")


@given(cubes, st.sampled_from(METRICS))
def test_alpha_is_what_its_definition_over_pairs_says(codes, metric):
    assert same(measured(codes, metric).overall.value, brute(codes, metric))


@given(cubes, st.sampled_from(METRICS))
def test_each_row_and_each_hypothesis_is_measured_as_if_alone(codes, metric):
    found = measured(codes, metric)
    rows = [brute(codes[:, [n]], metric) for n in range(codes.shape[1])]
    columns = [brute(codes[:, :, [n]], metric) for n in range(codes.shape[2])]
    assert same(values(found.by_evidence), rows)
    assert same(values(found.by_hypothesis), columns)


@given(cubes, rngs, st.sampled_from(METRICS))
def test_the_order_of_people_and_of_rows_changes_nothing(codes, seed, metric):
    rng = np.random.default_rng(seed)
    people, rows = rng.permutation(codes.shape[0]), rng.permutation(codes.shape[1])
    found, mixed = measured(codes, metric), measured(codes[people][:, rows], metric)
    assert same(found.overall.value, mixed.overall.value)
    assert same(np.array(values(found.by_evidence))[rows], values(mixed.by_evidence))


@given(cubes, st.integers(2, 4))
def test_people_who_say_the_same_agree_in_full_or_say_why_not(codes, n):
    found = measured(np.repeat(codes[:1], n, axis=0)).overall
    assert found.value == 1 or found.why
    assert bool(found.why) == bool(np.isnan(found.value))


@given(cubes)
def test_turning_the_scale_round_changes_nothing(codes):
    turned = np.where(codes >= 2, 8 - codes, codes).astype(np.int8)
    for metric in METRICS:
        assert same(measured(codes, metric).overall.value, measured(turned, metric).overall.value)


@given(cubes)
def test_na_and_not_rated_are_missing_alike(codes):
    bare = np.where(codes == 1, 0, codes).astype(np.int8)
    assert measured(codes) == measured(bare) or same(
        measured(codes).overall.value, measured(bare).overall.value
    )


def test_without_variance_there_is_no_value_and_the_reason_is_given():
    assert measured(cube(["C C"], ["C C"])).overall.why == "constant"
    assert measured(cell("C", "NA", ".")).overall.why == "unpaired"
    assert measured(np.zeros((0, 2, 2), dtype=np.int8)).overall.why == "unpaired"
    assert measured(np.zeros((2, 0, 2), dtype=np.int8)).overall.why == "unpaired"


def test_resamples_without_a_value_are_counted_and_left_out():
    codes = cube(["C I", "C C"], ["C I", "C C"])
    found = measured(codes, resamples=400)
    assert found.overall.value == 1
    assert (found.low, found.high) == (1, 1)
    assert found.undefined == pytest.approx(100, abs=40)  # the second row, twice: a chance of one in four


def test_where_no_resample_has_a_value_there_is_no_interval():
    found = measured(cell("C", "C"), resamples=10)
    assert found.undefined == 10
    assert np.isnan([found.low, found.high]).all()


def test_the_same_seed_draws_the_same_interval_and_it_is_around_the_value():
    first, again, other = (measured(data_c(), seed=seed, resamples=1000) for seed in (1, 1, 2))
    assert (first.low, first.high) == (again.low, again.high) != (other.low, other.high)
    assert first.low < first.overall.value < first.high


def test_whole_rows_are_drawn():
    alike, apart = ["CC II", "II CC"], ["C I", "I C"]
    codes = cube([*alike, *apart], [*alike, *apart[::-1]])
    found = measured(codes, resamples=500)
    assert found.high == 1  # rows that agree, alone
    assert found.low < 0


def test_another_metric_is_refused():
    with pytest.raises(BadValue, match="ordinal"):
        measured(cell("C", "I"), "ratio")


def test_a_class_of_ten_thousand_needs_no_more_than_its_counts():
    codes = np.random.default_rng(3).integers(0, 7, (10_000, 6, 2), dtype=np.int8)
    assert code_counts(codes).shape == (6, 2, 7)
    assert abs(measured(codes).overall.value) < 0.01
