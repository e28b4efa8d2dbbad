"""Probabilities by Bayes' rule: published checks, cases by hand, and laws."""

from dataclasses import replace
from itertools import product
from math import log2, log10, prod

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases
from workbench.errors import BadValue, NothingToScore, ProbabilitiesUnusable
from workbench.model.rating import SCALE, Rating
from workbench.scoring.bayes import Odds, Posterior, decibans, exclusive, independent, information_gain
from workbench.scoring.likelihood import EVEN_STEPS, table_of
from workbench.scoring.matrix import CODE_OF, RatingMatrix, matrix_of

FIVE = table_of({Rating.CC: 0.8, Rating.C: 0.6, Rating.N: 0.5, Rating.I: 0.3, Rating.II: 0.1}, "check")
CHECKED = "CC C C I I"

numbers = st.lists(st.floats(0.05, 0.95), min_size=6, max_size=6).map(np.array)
tables = st.lists(st.floats(0.01, 0.99), min_size=5, max_size=5).map(
    lambda values: table_of(dict(zip(SCALE, values, strict=True)), "drawn")
)
clusters = st.lists(st.sampled_from(["", "one", "two"]), min_size=6, max_size=6)


@st.composite
def matrices(draw: st.DrawFn, *, blanks: bool = True) -> RatingMatrix:
    matrix = matrix_of(draw(cases()), ANALYST)
    names = tuple(draw(clusters)[: len(matrix.evidence)])
    if not blanks:
        matrix = replace(matrix, codes=np.maximum(matrix.codes, 2))
    return replace(matrix, clusters=names)


def drawn(rows: dict[str, str], *, clusters: tuple[str, ...] = ()) -> RatingMatrix:
    return replace(matrix_of(case(rows), ANALYST), clusters=clusters)


def codes(text: str) -> np.ndarray:
    return np.array([CODE_OF[None if code == "." else Rating(code)] for code in text.split()], dtype=np.int8)


def cut(values: np.ndarray, matrix: RatingMatrix) -> np.ndarray:
    return values[: len(matrix.hypotheses)]


def close(found: np.ndarray, expected: object, abs: float = 1e-9) -> None:
    np.testing.assert_allclose(found, expected, rtol=0, atol=abs)


# exclusive


def test_one_row_under_an_equal_prior() -> None:
    found = exclusive(drawn({"E1": CHECKED}), FIVE)
    close(found.probabilities, [0.307692, 0.230769, 0.230769, 0.115385, 0.115385], 5e-7)
    assert (found.leaders, found.inert, found.unrated, found.provisional) == (("H1",), (), (), False)


def test_a_doubtful_source_draws_the_probabilities_together() -> None:
    found = exclusive(drawn({"E1": CHECKED}), FIVE, reliability=np.array([0.7]), q=0.5)
    close(found.probabilities, [0.276265, 0.22179, 0.22179, 0.140078, 0.140078], 5e-7)


@pytest.mark.parametrize(("rho", "top"), [(0, 0.5130), (0.5, 0.3625), (1, 0.3077)])
def test_three_copies_count_from_three_times_to_once(rho: float, top: float) -> None:
    copies = drawn(dict.fromkeys(("E1", "E2", "E3"), CHECKED), clusters=("one",) * 3)
    close(exclusive(copies, FIVE, rho=rho).probabilities[0], top, 5e-5)


def test_copies_count_as_one_unless_told_otherwise() -> None:
    copies = drawn(dict.fromkeys(("E1", "E2", "E3"), CHECKED), clusters=("one",) * 3)
    close(exclusive(copies, FIVE).probabilities, exclusive(drawn({"E1": CHECKED}), FIVE).probabilities)


def test_the_power_of_a_cluster_comes_after_the_mixing() -> None:
    pair = drawn({"E1": "CC II", "E2": "CC II"}, clusters=("one", "one"))
    found = exclusive(pair, EVEN_STEPS, reliability=np.array([0.5, 0.8]), rho=0.5)
    power = 1 / 1.5
    likely, unlikely = (0.7 * 0.82) ** power, (0.3 * 0.18) ** power
    close(found.probabilities, [likely / (likely + unlikely), unlikely / (likely + unlikely)])


def test_a_prior_counts_and_its_unit_does_not() -> None:
    matrix = drawn({"E1": "C I"})
    close(exclusive(matrix, EVEN_STEPS, prior=np.array([0.3, 0.7])).probabilities, [0.5, 0.5])
    close(exclusive(matrix, EVEN_STEPS, prior=np.array([30.0, 70.0])).probabilities, [0.5, 0.5])


@pytest.mark.parametrize("missing", [".", "NA"])
def test_a_missing_cell_takes_the_mean_of_the_rows_others_weighed_by_the_prior(missing: str) -> None:
    prior = np.array([0.5, 0.3, 0.2])
    found = exclusive(drawn({"E1": f"CC I {missing}"}), EVEN_STEPS, prior=prior)
    mean = (0.5 * 0.9 + 0.3 * 0.3) / 0.8
    joint = prior * [0.9, 0.3, mean]
    close(found.probabilities, joint / joint.sum())
    close(found.probabilities[2], 0.2)
    assert found.provisional == (missing == ".")


def test_a_row_with_fewer_than_two_rated_cells_is_inert_and_named() -> None:
    found = exclusive(drawn({"E1": "CC NA .", "E2": ". . .", "E3": "C I N"}), EVEN_STEPS)
    assert (found.inert, found.provisional) == (("E1", "E2"), True)
    close(found.probabilities, exclusive(drawn({"E3": "C I N"}), EVEN_STEPS).probabilities)


def test_two_cells_are_enough() -> None:
    assert exclusive(drawn({"E1": "CC I NA"}), EVEN_STEPS).inert == ()


def test_without_any_evidence_the_prior_stays_and_nobody_leads() -> None:
    found = exclusive(drawn({"E1": ". ."}), EVEN_STEPS, prior=np.array([1.0, 3.0]))
    close(found.probabilities, [0.25, 0.75])
    assert (found.unrated, found.leaders) == (("H1", "H2"), ())


def test_what_is_held_impossible_stays_so_and_tells_nothing_about_others() -> None:
    prior = np.array([1.0, 1.0, 0.0, 0.0])
    found = exclusive(drawn({"E1": ". . CC II", "E2": "C I CC ."}), EVEN_STEPS, prior=prior)
    close(found.probabilities, [0.7, 0.3, 0, 0])


def test_equal_probabilities_lead_together() -> None:
    assert exclusive(drawn({"E1": "C I C", "E2": "N N N"}), EVEN_STEPS).leaders == ("H1", "H3")


def test_where_rows_contradict_each_other_a_column_nobody_rated_gathers_most_and_does_not_lead() -> None:
    # The means .5 · .5 are more than .9 · .1: the rule leaves a hypothesis alone in one row only.
    found = exclusive(drawn({"E1": "CC II .", "E2": "II CC ."}), EVEN_STEPS)
    close(found.probabilities, np.array([0.09, 0.09, 0.25]) / 0.43)
    assert (found.unrated, found.thin, found.leaders) == (("H3",), (), ("H1", "H2"))


def test_a_column_rated_in_too_few_rows_is_named_and_does_not_lead() -> None:
    found = exclusive(drawn({"E1": "CC II CC", "E2": "II CC .", "E3": "C N ."}), EVEN_STEPS)
    assert found.probabilities.argmax() == 2
    assert (found.thin, found.unrated, found.leaders) == (("H3",), (), ("H1",))


def test_two_rows_in_three_are_enough_to_lead_and_na_is_not_among_them() -> None:
    found = exclusive(drawn({"E1": "I CC CC", "E2": "I CC NA", "E3": "N . NA"}), EVEN_STEPS)
    assert (found.thin, found.leaders) == ((), ("H2",))


def test_a_column_rated_only_where_a_row_is_inert_is_unrated_and_not_thin_too() -> None:
    found = exclusive(drawn({"E1": "CC II .", "E2": "II C .", "E3": ". . CC"}), EVEN_STEPS)
    assert (found.unrated, found.thin) == (("H3",), ())


@pytest.mark.parametrize(("rows", "share"), [(2, 0.02), (10, 0.33), (20, 0.61)])
def test_a_column_nobody_rated_would_be_most_probable_the_more_often_the_more_rows_there_are(
    rows: int, share: float
) -> None:
    # Decision 46. Every code as likely as any other; by chance it would be one in five.
    rng = np.random.default_rng(1)
    one = drawn({f"E{n}": ". N N N N" for n in range(rows)})
    drawn_codes = rng.integers(2, 7, (500, rows, 5), dtype=np.int8)
    drawn_codes[:, :, 0] = CODE_OF[None]
    found = [exclusive(replace(one, codes=each), EVEN_STEPS) for each in drawn_codes]
    won = np.mean([one.probabilities.argmax() == 0 for one in found])
    assert won == pytest.approx(share, abs=0.06)
    assert not any("H1" in one.leaders for one in found)


def test_a_rating_in_an_inert_row_does_not_make_a_hypothesis_rated() -> None:
    found = exclusive(drawn({"E1": "CC II .", "E2": "NA NA CC"}), EVEN_STEPS)
    assert (found.inert, found.unrated, found.leaders) == (("E2",), ("H3",), ("H1",))


def test_a_thousand_rows_do_not_run_out_of_numbers() -> None:
    one = drawn({"E1": "II I"})
    many = replace(one, evidence=tuple(map(str, range(1000))), codes=np.tile(one.codes, (1000, 1)))
    close(exclusive(many, EVEN_STEPS).probabilities, [0, 1])


def test_without_a_hypothesis_there_is_nothing_to_score() -> None:
    with pytest.raises(NothingToScore):
        exclusive(drawn({"E1": ""}), EVEN_STEPS)


def test_a_prior_of_nothing_is_refused() -> None:
    with pytest.raises(ProbabilitiesUnusable, match="add up to 0"):
        exclusive(drawn({"E1": "C I"}), EVEN_STEPS, prior=np.zeros(2))


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ({"reliability": np.array([1.1])}, "Reliability 1.1 .* from 0 to 1"),
        ({"reliability": np.array([np.nan])}, "Reliability nan"),
        ({"q": 0.0}, "Likelihood of a false report 0.0 .* above 0 and below 1"),
        ({"q": 1.0}, "Likelihood of a false report 1.0"),
        ({"rho": -0.1}, "Dependence -0.1"),
        ({"rho": 2.0}, "Dependence 2.0"),
    ],
)
def test_numbers_out_of_their_range_are_refused(option, sentence) -> None:
    matrix = drawn({"E1": "C I"})
    for trial in (
        lambda: exclusive(matrix, EVEN_STEPS, **option),
        lambda: independent(matrix, EVEN_STEPS, codes("N"), **option),
    ):
        with pytest.raises(BadValue, match=sentence):
            trial()


def by_hand(matrix: RatingMatrix, table, prior, reliability, q, rho) -> list[float]:
    """Return the posterior as a person would work it out, cell by cell, with products instead of logs."""
    sizes = [matrix.clusters.count(name) if name else 1 for name in matrix.clusters]
    joint = [float(p) for p in prior]
    for row, size, r in zip(matrix.codes.tolist(), sizes, reliability.tolist(), strict=False):
        named = {CODE_OF[code]: number for code, number in table.of.items()}
        known = {n: r * named[code] + (1 - r) * q for n, code in enumerate(row) if code in named}
        if len(known) < 2:
            continue
        mean = sum(prior[n] * known[n] for n in known) / sum(prior[n] for n in known)
        joint = [p * known.get(n, mean) ** (1 / (1 + (size - 1) * rho)) for n, p in enumerate(joint)]
    return [p / sum(joint) for p in joint]


@given(matrices(), tables, numbers, numbers, st.floats(0.1, 0.9), st.floats(0, 1))
def test_logs_give_what_products_give_by_hand(matrix, table, prior, reliability, q, rho) -> None:
    weights = cut(prior, matrix)
    r = reliability[: len(matrix.evidence)]
    found = exclusive(matrix, table, prior=weights, reliability=r, q=q, rho=rho)
    close(found.probabilities, by_hand(matrix, table, weights, r, q, rho))
    close(found.probabilities.sum(), 1)
    assert (found.probabilities >= 0).all()


def shuffled(matrix: RatingMatrix, rows: list[int], columns: list[int]) -> RatingMatrix:
    return replace(
        matrix,
        evidence=tuple(matrix.evidence[n] for n in rows),
        hypotheses=tuple(matrix.hypotheses[n] for n in columns),
        codes=matrix.codes[rows][:, columns],
        clusters=tuple(matrix.clusters[n] for n in rows),
    )


@given(matrices(), numbers, numbers, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_never_matters(matrix, prior, reliability, random) -> None:
    rows, columns = list(range(len(matrix.evidence))), list(range(len(matrix.hypotheses)))
    random.shuffle(rows)
    random.shuffle(columns)
    weights, r = cut(prior, matrix), reliability[: len(rows)]
    found = exclusive(matrix, EVEN_STEPS, prior=weights, reliability=r)
    other = exclusive(
        shuffled(matrix, rows, columns), EVEN_STEPS, prior=weights[columns], reliability=r[rows]
    )
    close(other.probabilities, found.probabilities[columns])
    assert set(other.inert) == set(found.inert)
    assert set(other.leaders) == set(found.leaders)


@given(matrices(), numbers, st.sampled_from(SCALE), st.lists(st.booleans(), min_size=5, max_size=5))
def test_a_row_that_says_the_same_of_every_rated_hypothesis_changes_nothing(
    matrix, prior, code, rated
) -> None:
    row = np.where(rated[: len(matrix.hypotheses)], CODE_OF[code], CODE_OF[Rating.NA])
    longer = replace(
        matrix,
        evidence=(*matrix.evidence, "X"),
        codes=np.vstack([matrix.codes, row]).astype(np.int8),
        clusters=(*matrix.clusters, ""),
    )
    before, after = (exclusive(one, EVEN_STEPS, prior=cut(prior, matrix)) for one in (matrix, longer))
    close(after.probabilities, before.probabilities)


@given(matrices(), numbers, st.integers(0, 4))
def test_a_column_nobody_rated_never_leads(matrix, prior, column) -> None:
    assume(column < len(matrix.hypotheses))
    emptied = matrix.codes.copy()
    emptied[:, column] = CODE_OF[None]
    found = exclusive(replace(matrix, codes=emptied), EVEN_STEPS, prior=cut(prior, matrix))
    assert matrix.hypotheses[column] in found.unrated
    assert matrix.hypotheses[column] not in found.leaders


@given(st.lists(st.sampled_from(SCALE), min_size=2, max_size=5), numbers, st.floats(0, 1))
def test_in_one_row_a_column_nobody_rated_keeps_its_prior_and_is_never_most_probable(row, prior, r) -> None:
    matrix = drawn({"E1": " ".join([*row, "."])})
    equal = exclusive(matrix, EVEN_STEPS, reliability=np.array([r])).probabilities
    close(equal[-1], 1 / len(equal))
    assert equal[:-1].max() >= equal[-1] - 1e-9
    weights = cut(prior, matrix)
    found = exclusive(matrix, EVEN_STEPS, prior=weights, reliability=np.array([r]))
    close(found.probabilities[-1], weights[-1] / weights.sum())


@given(matrices(), numbers, st.floats(0.1, 0.9))
def test_as_sources_become_worthless_only_the_prior_is_left(matrix, prior, q) -> None:
    weights = cut(prior, matrix)
    worthless, nearly = (
        exclusive(
            matrix, EVEN_STEPS, prior=weights, reliability=np.full(len(matrix.evidence), r), q=q
        ).probabilities
        for r in (0, 1e-9)
    )
    close(worthless, weights / weights.sum(), 1e-12)
    close(nearly, worthless, 1e-6)


@given(matrices(blanks=False), st.integers(0, 5), st.integers(0, 4))
def test_a_better_rating_never_makes_its_hypothesis_less_probable(matrix, row, column) -> None:
    assume(row < len(matrix.evidence) and column < len(matrix.hypotheses))
    assume(matrix.codes[row, column] < CODE_OF[Rating.CC])
    better = matrix.codes.copy()
    better[row, column] += 1
    before, after = (exclusive(replace(matrix, codes=one), EVEN_STEPS) for one in (matrix.codes, better))
    assert after.probabilities[column] >= before.probabilities[column] - 1e-12


@given(matrices())
def test_fully_reliable_sources_are_the_same_as_none_named(matrix) -> None:
    named = exclusive(matrix, EVEN_STEPS, reliability=np.ones(len(matrix.evidence)))
    close(named.probabilities, exclusive(matrix, EVEN_STEPS).probabilities)


@given(matrices(), st.integers(1, 5))
def test_any_number_of_fully_dependent_copies_says_no_more_than_one(matrix, copies) -> None:
    one = replace(matrix, clusters=("",) * len(matrix.evidence))
    many = replace(
        one,
        evidence=(*one.evidence, *(f"X{n}" for n in range(copies))),
        codes=np.vstack([one.codes, *[one.codes[:1]] * copies]),
        clusters=("copies", *one.clusters[1:], *["copies"] * copies),
    )
    close(exclusive(many, EVEN_STEPS).probabilities, exclusive(one, EVEN_STEPS).probabilities)


# independent


def test_odds_are_multiplied_by_cell_over_baseline() -> None:
    matrix = drawn({"E1": "CC C I", "E2": "C C C"})
    found = independent(matrix, EVEN_STEPS, codes("I N"), prior=np.array([0.5, 0.2, 0.5]))
    close(found.odds, [3 * 1.4, 0.25 * (7 / 3) * 1.4, 1.4])
    close(found.probabilities, found.odds / (1 + found.odds))
    assert (found.unused, found.without_baseline) == ((0, 0, 0), ())


def test_what_fits_every_motive_and_would_be_seen_anyway_proves_none() -> None:
    rows = drawn({f"E{n}": "C C" for n in range(10)})
    close(independent(rows, EVEN_STEPS, codes("C " * 10)).probabilities, [0.5, 0.5])


def test_a_missing_cell_or_baseline_changes_nothing_and_is_counted() -> None:
    matrix = drawn({"E1": "CC NA", "E2": "CC C", "E3": ". I", "E4": "C C"})
    found = independent(matrix, EVEN_STEPS, codes("N . N NA"))
    close(found.odds, [1.8, 0.6])
    assert (found.unused, found.without_baseline) == ((3, 3), ("E2", "E4"))


def test_a_doubtful_source_blurs_cell_and_baseline_alike() -> None:
    found = independent(drawn({"E1": "CC"}), EVEN_STEPS, codes("II"), reliability=np.array([0.5]))
    close(found.odds, [0.7 / 0.3])


@pytest.mark.parametrize(("rho", "times"), [(0, 3), (0.5, 1.5), (1, 1)])
def test_dependent_reports_move_odds_less(rho: float, times: float) -> None:
    copies = drawn(dict.fromkeys(("E1", "E2", "E3"), "CC"), clusters=("one",) * 3)
    close(independent(copies, EVEN_STEPS, codes("N N N"), rho=rho).odds, [1.8**times])


def test_certain_priors_stay_certain() -> None:
    found = independent(drawn({"E1": "II CC"}), EVEN_STEPS, codes("CC"), prior=np.array([1.0, 0.0]))
    assert found.odds.tolist() == [np.inf, 0]
    assert found.probabilities.tolist() == [1, 0]


def test_odds_beyond_all_numbers_are_endless_and_their_probability_is_one() -> None:
    found = Odds(hypotheses=("H1",), log_odds=np.array([1e4]), unused=(0,), without_baseline=())
    assert (found.odds.tolist(), found.probabilities.tolist()) == ([np.inf], [1])


def test_a_prior_that_is_no_probability_is_refused() -> None:
    with pytest.raises(BadValue, match=r"Prior probability 1.2 .* from 0 to 1"):
        independent(drawn({"E1": "C C"}), EVEN_STEPS, codes("N"), prior=np.array([0.2, 1.2]))


@given(matrices(), st.lists(st.sampled_from(sorted(CODE_OF.values())), min_size=6, max_size=6))
def test_each_hypothesis_is_a_question_of_its_own(matrix, anyway) -> None:
    baselines = np.array(anyway[: len(matrix.evidence)], dtype=np.int8)
    together = independent(matrix, EVEN_STEPS, baselines)
    rows = list(range(len(matrix.evidence)))
    for column in range(len(matrix.hypotheses)):
        alone = independent(shuffled(matrix, rows, [column]), EVEN_STEPS, baselines)
        close(alone.log_odds[0], together.log_odds[column])


@given(matrices())
def test_without_baselines_the_odds_are_those_of_before_and_every_row_is_unused(matrix) -> None:
    found = independent(matrix, EVEN_STEPS, np.zeros(len(matrix.evidence), dtype=np.int8))
    close(found.odds, np.ones(len(matrix.hypotheses)))
    assert set(found.unused) == {len(matrix.evidence)}
    assert found.without_baseline == matrix.evidence


@given(matrices(blanks=False), numbers)
def test_baselines_under_not_h_agree_with_two_exclusive_answers(matrix, reliability) -> None:
    # With H and not-H as the only two answers both ways of asking are one.
    both = replace(
        matrix, hypotheses=("H", "not H"), codes=np.resize(matrix.codes, (len(matrix.evidence), 2))
    )
    r = reliability[: len(matrix.evidence)]
    one = exclusive(both, EVEN_STEPS, reliability=r).probabilities[0]
    column = shuffled(both, list(range(len(both.evidence))), [0])
    odds = independent(column, EVEN_STEPS, both.codes[:, 1], reliability=r)
    close(odds.probabilities[0], one)


# information gain


def test_the_gain_of_the_checked_row() -> None:
    gain = information_gain(np.full(5, 0.2), np.array([0.8, 0.6, 0.6, 0.3, 0.3]))
    assert gain == pytest.approx(0.113563, abs=5e-7)


def test_an_item_that_decides_between_two_equal_hypotheses_tells_one_bit() -> None:
    assert information_gain(np.array([0.5, 0.5]), np.array([1.0, 0.0])) == pytest.approx(1)


def test_what_is_already_certain_cannot_be_learnt() -> None:
    assert information_gain(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == 0


def entropy(values: np.ndarray) -> float:
    return -sum(float(p) * log2(p) for p in values if p > 0)


@given(st.lists(st.tuples(st.floats(0.01, 1), st.floats(0, 1)), min_size=1, max_size=6))
def test_the_gain_is_how_much_uncertainty_is_expected_to_go(pairs) -> None:
    weights, likelihoods = np.array(pairs).T
    prior = weights / weights.sum()
    after = 0.0
    for chances in (likelihoods, 1 - likelihoods):
        chance = float(prior @ chances)
        after += chance * entropy(prior * chances / chance) if chance > 1e-300 else 0
    gain = information_gain(weights, likelihoods)
    assert gain == pytest.approx(entropy(prior) - after, abs=1e-9)
    assert 0 <= gain <= 1 + 1e-9


@given(st.floats(0, 1), st.integers(1, 6), numbers)
def test_an_item_as_likely_under_each_hypothesis_tells_nothing(likelihood, width, prior) -> None:
    assert information_gain(prior[:width], np.full(width, likelihood)) == pytest.approx(0, abs=1e-12)


def test_ten_decibans_are_ten_to_one() -> None:
    table = table_of({**EVEN_STEPS.of, Rating.CC: 0.99, Rating.II: 0.099}, "tens")
    matrix = drawn({"E1": "CC II", "E2": "II CC", "E3": "C C", "E4": "CC NA", "E5": ". CC"})
    close(decibans(matrix, table, ("H1", "H2")), [10, -10, 0, np.nan, np.nan])


def test_a_doubtful_source_and_copies_tell_fewer_decibans() -> None:
    matrix = drawn({"E1": "CC II", "E2": "CC II"}, clusters=("one", "one"))
    found = decibans(matrix, EVEN_STEPS, ("H1", "H2"), reliability=np.array([1, 0.5]), q=0.4, rho=0.5)
    close(found, [10 * log10(9) / 1.5, 10 * log10(0.65 / 0.25) / 1.5])


@given(matrices(blanks=False), tables, numbers, numbers, st.floats(0.1, 0.9), st.floats(0, 1))
def test_decibans_add_up_to_what_moves_the_odds_of_the_two(matrix, table, prior, reliability, q, rho) -> None:
    assume(len(matrix.hypotheses) > 1)
    weights, r = cut(prior, matrix), reliability[: len(matrix.evidence)]
    found = exclusive(matrix, table, prior=weights, reliability=r, q=q, rho=rho).probabilities
    moved = decibans(matrix, table, matrix.hypotheses[:2], reliability=r, q=q, rho=rho).sum()
    assume(found[:2].min() > 1e-9)
    assert moved == pytest.approx(10 * log10(found[0] / found[1] * weights[1] / weights[0]), abs=1e-6)


def test_every_small_matrix_of_two_rows_by_brute_force() -> None:
    for first, second in product(product(SCALE, repeat=2), repeat=2):
        found: Posterior = exclusive(drawn({"E1": " ".join(first), "E2": " ".join(second)}), EVEN_STEPS)
        joint = [prod(EVEN_STEPS.of[row[n]] for row in (first, second)) for n in range(2)]
        close(found.probabilities, [value / sum(joint) for value in joint])
