"""Rank acceptability: how often a hypothesis takes a rank over random weights and cells."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.errors import BadValue, NoSuchScheme
from workbench.model.case import Case
from workbench.model.rating import Rating
from workbench.scoring import SCHEMES, cube_scores, matrix_of
from workbench.scoring.acceptability import (
    CHUNK,
    MOST_SAMPLES,
    NARROW,
    WEIGHTS,
    Acceptability,
    places,
    rank_acceptability,
    resampled_acceptability,
    scores,
    spread,
    wilson,
)
from workbench.scoring.dominance import survival_dominance
from workbench.scoring.draws import free, ordered, resampling, stepping
from workbench.scoring.inconsistency import inconsistency
from workbench.scoring.matrix import CODE_OF, Codes, Floats

BOB = "bob"
LOWEST, HIGHEST = CODE_OF[Rating.II], CODE_OF[Rating.CC]
clusters = st.lists(st.sampled_from(["", "one", "two"]), min_size=6, max_size=6)
chances = st.sampled_from([0.0, 0.3, 1.0])
schemes = pytest.mark.parametrize("scheme", SCHEMES)


def clustered(drawn: Case, *names: str) -> Case:
    rows = zip(drawn.evidence, names, strict=False)
    return replace(drawn, evidence=tuple(replace(item, cluster=name) for item, name in rows))


def both(ann: dict[str, str], bob: dict[str, str]) -> Case:
    first, second = case(ann), case(bob, analyst=BOB)
    return replace(first, cells={**first.cells, **second.cells})


def holds(found: Acceptability, *expected: tuple[float, ...]) -> bool:
    """Tell whether every exact share lies within its interval made twice as wide.

    Of the intervals as they are, one in twenty misses by chance.
    """
    shares, low, high = (np.array(lines) for lines in (found.shares, found.low, found.high))
    exact = np.array(expected)
    return bool(((exact >= 2 * low - shares) & (exact <= 2 * high - shares)).all())


# Published and by hand


@pytest.mark.parametrize("weights", WEIGHTS)
def test_in_the_primers_example_cult_and_terrorists_share_the_lead_whatever_the_rows_weigh(weights) -> None:
    found = rank_acceptability(case(AUM), ANALYST, weights=weights)
    assert holds(found, (0.5, 0.5, 0, 0), (0.5, 0.5, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1))
    assert found.shares[2:] == ((0, 0, 1, 0), (0, 0, 0, 1))
    assert found.shares[0][2:] == found.shares[1][2:] == (0, 0)
    assert found.hypotheses == ("H1", "H2", "H3", "H4")
    assert found.unranked == ()


def test_free_weights_are_spread_evenly_over_all_that_add_up_to_one() -> None:
    found = rank_acceptability(case({"E1": "I C", "E2": "C I", "E3": "C I"}), ANALYST)
    assert holds(found, (0.75, 0.25), (0.25, 0.75))  # a weight of three is below a half in ¾ of all


def test_ordered_weights_respect_what_was_stated() -> None:
    drawn = case({"E1": "I C", "E2": "C I"}, weights={"E1": "H H", "E2": "H M"})
    assert rank_acceptability(drawn, ANALYST, "parc-weighted", weights="ordered").shares == ((0, 1), (1, 0))
    assert holds(rank_acceptability(drawn, ANALYST, "parc-weighted"), (0.5, 0.5), (0.5, 0.5))


def test_the_largest_of_three_ordered_weights_outweighs_the_others_in_three_of_four_draws() -> None:
    drawn = case({"E1": "C I", "E2": "I C", "E3": "C I"}, weights={"E1": "L M", "E2": "H M", "E3": "L M"})
    found = rank_acceptability(drawn, ANALYST, "open-source-ach", weights="ordered")
    assert holds(found, (0.25, 0.75), (0.75, 0.25))


def test_ordered_weights_are_random_among_rows_stated_alike() -> None:
    drawn = case({"E1": "C C", "E2": "I C", "E3": "C I"}, weights={"E1": "H H"})
    found = rank_acceptability(drawn, ANALYST, "parc-weighted", weights="ordered")
    assert holds(found, (0.5, 0.5), (0.5, 0.5))


def test_dependent_reports_are_divided_after_they_are_drawn() -> None:
    drawn = clustered(case({"E1": "I C", "E2": "I C", "E3": "C I"}), "one", "one", "")
    assert holds(rank_acceptability(drawn, ANALYST), (4 / 9, 5 / 9), (5 / 9, 4 / 9))


def test_the_order_of_weights_is_that_before_dependent_reports_are_divided() -> None:
    rows, weights = {"E1": "I C", "E2": "C C", "E3": "C I"}, {"E1": "H M", "E2": "H M", "E3": "M M"}
    found = rank_acceptability(
        clustered(case(rows, weights=weights), "one", "one", ""), ANALYST, "parc-weighted", weights="ordered"
    )
    # The gaps between the least x, the middle and the largest of three are exponential, of rates 3, 2, 1.
    # E1 is as often the middle, above 2x with chance 3/5, as the largest: 1 − 2/5 · 1/4.
    assert holds(found, (0.25, 0.75), (0.75, 0.25))


@pytest.mark.parametrize(
    ("row", "best"),
    [("N N", 0.5), ("N C", 0.4), ("C N", 0.6), ("II I", 0.18), ("I II", 0.82), ("CC C", 0.5)],
)
def test_a_cell_moves_one_step_and_stays_at_the_ends(row: str, best: float) -> None:
    found = rank_acceptability(case({"E1": row}), ANALYST, cells=0.4)
    assert holds(found, (best, 1 - best), (1 - best, best))


def test_weights_and_cells_are_drawn_together() -> None:
    # H1 draws 0 or 2x, H2 draws y or 2y: ½ + ½ (½ P(x < y) + ½ P(2x < y)), of which P is ½ and ⅓
    found = rank_acceptability(case({"E1": "I CC", "E2": "CC II"}), ANALYST, cells=1.0)
    assert holds(found, (17 / 24, 7 / 24), (7 / 24, 17 / 24))


@pytest.mark.parametrize("still", ["NA", "."])
def test_not_applicable_and_blank_cells_stay(still: str) -> None:
    found = rank_acceptability(case({"E1": f"{still} N", "E2": "C C"}), ANALYST, cells=1.0)
    assert holds(found, (0.75, 0.25), (0.25, 0.75))


def test_the_normalised_scheme_divides_by_the_weight_of_what_was_rated() -> None:
    apart = rank_acceptability(case({"E1": "I .", "E2": ". I"}), ANALYST, "normalised")
    assert apart.shares == ((0.5, 0.5), (0.5, 0.5))  # always a half, so always tied
    drawn = case({"E1": "I C", "E2": ". I"})
    assert rank_acceptability(drawn, ANALYST, "normalised").shares == ((0, 1), (1, 0))
    assert holds(rank_acceptability(drawn, ANALYST), (0.5, 0.5), (0.5, 0.5))


def test_wilson_intervals_by_hand() -> None:
    low, high = wilson(np.array([0.0, 0.5, 1.0]), 10)
    assert low == pytest.approx([0, 0.2366, 0.7225], abs=5e-5)
    assert high == pytest.approx([0.2775, 0.7634, 1], abs=5e-5)


def test_nineteen_of_twenty_intervals_hold_the_exact_share() -> None:
    drawn = case({"E1": "I C", "E2": "C I", "E3": "C I"})
    found = [rank_acceptability(drawn, ANALYST, seed=seed, samples=500) for seed in range(400)]
    assert sum(one.low[0][0] <= 0.75 <= one.high[0][0] for one in found) == pytest.approx(380, abs=18)


# Ties and what nobody rated


def test_hypotheses_rated_alike_tie_in_every_draw_and_share_the_ranks_they_span() -> None:
    codes = np.random.default_rng(5).choice(["CC", "C", "N", "I", "II"], 40)
    drawn = case({f"E{n}": f"{code} {code} CC {code}" for n, code in enumerate(codes)})
    for scheme in SCHEMES:
        alike = rank_acceptability(drawn, ANALYST, scheme)
        assert alike.shares[2] == (1, 0, 0, 0)
        for line in (0, 1, 3):
            assert alike.shares[line] == pytest.approx((0, 1 / 3, 1 / 3, 1 / 3))


def test_what_differs_by_rounding_alone_is_tied() -> None:
    codes = matrix_of(case({"E1": "I C", "E2": "I C", "E3": "C I"}), ANALYST).codes
    tenths = np.array([[0.1, 0.2, 0.3]])
    for drawn in (codes, codes[None]):
        found = scores(tenths, drawn, SCHEMES["inconsistency"])
        assert spread(places(found)).tolist() == [[0.5, 0.5], [0.5, 0.5]]


@pytest.mark.parametrize("rows", [{"E1": "NA NA"}, {"E1": ". ."}, {"E1": "NA .", "E2": ". NA"}])
def test_where_nobody_rated_nothing_is_ranked_and_nothing_is_drawn(rows: dict[str, str]) -> None:
    told: list[int] = []
    for found in (
        rank_acceptability(case(rows), ANALYST, cells=0.5, tell=lambda done, _of: not told.append(done)),
        resampled_acceptability(case(rows), [ANALYST, BOB]),
        resampled_acceptability(case(rows), []),
    ):
        assert (found.hypotheses, found.unranked, found.samples) == ((), ("H1", "H2"), 0)
        assert found.shares == found.low == found.high == ()
    assert told == []


@pytest.mark.parametrize("weights", WEIGHTS)
def test_a_case_without_rows_or_columns_ranks_nothing(weights: str) -> None:
    for empty in (case({}), replace(case(AUM), evidence=(), cells={}), replace(case(AUM), hypotheses=())):
        found = rank_acceptability(empty, ANALYST, weights=weights)
        assert (found.hypotheses, found.shares) == ((), ())
        assert found.unranked == tuple(h.id for h in empty.hypotheses)


def test_one_hypothesis_is_always_first() -> None:
    found = rank_acceptability(case({"E1": "II", "E2": "C"}), ANALYST, cells=0.5)
    assert found.shares == found.high == ((1,),)
    assert found.samples == CHUNK


def test_of_one_row_the_weight_never_matters() -> None:
    found = rank_acceptability(case({"E1": "II CC I N"}), ANALYST)
    assert found.shares == ((0, 0, 0, 1), (0.5, 0.5, 0, 0), (0, 0, 1, 0), (0.5, 0.5, 0, 0))


def test_a_hypothesis_nobody_rated_gets_no_line_and_takes_no_rank() -> None:
    found = rank_acceptability(case({"E1": "C NA I .", "E2": "C . I NA"}), ANALYST)
    assert (found.hypotheses, found.unranked) == (("H1", "H3"), ("H2", "H4"))
    assert found.shares == ((1, 0), (0, 1))


# Several analysts


def test_each_cell_is_one_of_the_analysts() -> None:
    drawn = both({"E1": "I C"}, {"E1": "C C"})
    assert holds(resampled_acceptability(drawn, [ANALYST, BOB]), (0.25, 0.75), (0.75, 0.25))


def test_a_blank_or_not_applicable_cell_may_be_drawn_and_counts_no_contradiction() -> None:
    for other in (".", "NA"):
        drawn = both({"E1": "I I", "E2": "C C"}, {"E1": f"{other} I", "E2": "C C"})
        assert holds(resampled_acceptability(drawn, [ANALYST, BOB]), (0.75, 0.25), (0.25, 0.75))


def test_a_draw_that_leaves_a_hypothesis_unrated_puts_it_last() -> None:
    drawn = both({"E1": ". I"}, {"E1": "C I"})
    assert holds(resampled_acceptability(drawn, [ANALYST, BOB]), (0.5, 0.5), (0.5, 0.5))
    level = both({"E1": ". . I"}, {"E1": "C C I"})
    found = resampled_acceptability(level, [ANALYST, BOB])
    # both drawn ¼: ½ each on ranks 1 and 2; one drawn: it is first, the other last; neither: ranks 2 and 3
    side = (0.375, 0.25, 0.375)
    assert holds(found, side, side, (0.25, 0.5, 0.25))


def test_cells_are_drawn_from_the_analysts_independently() -> None:
    cube = np.array([[[2, 3]], [[4, 5]]], dtype=np.int8)
    drawn = resampling(cube, np.random.default_rng(1))(100)
    assert {tuple(one) for one in drawn[:, 0, :].tolist()} == {(2, 3), (2, 5), (4, 3), (4, 5)}


@schemes
@given(drawn=cases(), weights=st.sampled_from(WEIGHTS))
def test_one_analysts_cells_resampled_are_that_analysts(scheme: str, drawn: Case, weights: str) -> None:
    plain = rank_acceptability(drawn, ANALYST, scheme, weights=weights, samples=50)
    assert resampled_acceptability(drawn, [ANALYST], scheme, weights=weights, samples=50) == plain


# Laws


@schemes
@given(drawn=cases(), names=clusters, cells=chances, weights=st.sampled_from(WEIGHTS))
def test_lines_and_ranks_add_up_to_one_and_lie_in_their_intervals(
    scheme: str, drawn: Case, names: list[str], cells: float, weights: str
) -> None:
    found = rank_acceptability(
        clustered(drawn, *names), ANALYST, scheme, weights=weights, cells=cells, samples=60
    )
    n = len(found.hypotheses)
    shares, low, high = (np.array(lines).reshape(n, n) for lines in (found.shares, found.low, found.high))
    assert shares.sum(axis=0) == pytest.approx(1)
    assert shares.sum(axis=1) == pytest.approx(1)
    assert ((low >= 0) & (low <= shares) & (shares <= high) & (high <= 1)).all()
    assert found.samples == (60 if n else 0)


@schemes
@given(drawn=cases(), names=clusters)
def test_under_the_stated_weights_the_points_are_those_of_the_standing(scheme, drawn, names) -> None:
    matrix, chosen = matrix_of(clustered(drawn, *names), ANALYST), SCHEMES[scheme]
    (found,) = scores(chosen.weights(matrix)[None], matrix.codes, chosen)
    stated = np.nan_to_num(inconsistency(matrix, chosen), nan=np.inf)
    np.testing.assert_allclose(found, stated, rtol=1e-9, atol=1e-12)


@schemes
@given(
    codes=arrays(np.int8, (4, 3, 2), elements=st.integers(0, 6)),
    weights=arrays(np.float64, (4, 3), elements=st.integers(1, 9)),
)
def test_of_cells_drawn_the_points_are_those_of_so_many_analysts(scheme, codes, weights) -> None:
    stated = np.nan_to_num(cube_scores(codes, SCHEMES[scheme], weights), nan=np.inf)
    np.testing.assert_allclose(scores(weights, codes, SCHEMES[scheme]), stated, rtol=1e-9, atol=1e-12)


@given(arrays(np.float64, st.tuples(st.integers(1, 5), st.integers(1, 5)), elements=st.integers(0, 2)))
def test_ranks_are_those_counted_one_draw_at_a_time(points: Floats) -> None:
    n = points.shape[1]
    exact = [[Fraction(0)] * n for _ in range(n)]
    for draw in points.tolist():
        for which, own in enumerate(draw):
            before, level = sum(other < own for other in draw), draw.count(own)
            for rank in range(before, before + level):
                exact[which][rank] += Fraction(1, level)
    np.testing.assert_allclose(spread(places(points)), np.array(exact, dtype=float), atol=1e-12)


@pytest.mark.parametrize("scheme", sorted(SCHEMES.keys() - {"normalised"}))
@given(drawn=cases(), names=clusters, weights=st.sampled_from(WEIGHTS))
def test_who_is_dominated_never_ranks_above_who_dominates(scheme, drawn, names, weights) -> None:
    found = rank_acceptability(clustered(drawn, *names), ANALYST, scheme, weights=weights, samples=60)
    reached = dict(zip(found.hypotheses, np.cumsum(np.array(found.shares), axis=-1), strict=True))
    for pair in survival_dominance(drawn, ANALYST):
        if pair.certain:
            assert (reached[pair.better] >= reached[pair.worse] - 1e-12).all()


@given(drawn=cases(), random=st.randoms(use_true_random=False))
def test_the_order_of_hypotheses_never_matters(drawn: Case, random) -> None:
    turned = list(drawn.hypotheses)
    random.shuffle(turned)
    here = rank_acceptability(drawn, ANALYST, samples=60)
    there = rank_acceptability(replace(drawn, hypotheses=tuple(turned)), ANALYST, samples=60)
    assert dict(zip(here.hypotheses, here.shares, strict=True)) == dict(
        zip(there.hypotheses, there.shares, strict=True)
    )


@pytest.mark.parametrize("weights", WEIGHTS)
def test_the_order_of_rows_matters_no_more_than_another_seed(weights: str) -> None:
    rows = {"E1": "I C N", "E2": "C II I", "E3": "N I II", "E4": "II C I", "E5": "C N I"}
    grades = {"E1": "H M", "E3": "L L", "E4": "H H"}
    turned = case({id: rows[id] for id in reversed(rows)}, weights=grades)
    here, there = (
        rank_acceptability(one, ANALYST, "parc-weighted", weights=weights, cells=0.2)
        for one in (case(rows, weights=grades), turned)
    )
    np.testing.assert_allclose(here.shares, there.shares, atol=0.02)


@given(arrays(np.float64, st.integers(1, 6), elements=st.sampled_from([0.5, 1.0, 2.0])), st.integers(0, 9))
def test_ordered_weights_never_turn_a_stated_order_round(stated: Floats, seed: int) -> None:
    drawn = ordered(stated, np.random.default_rng(seed))(20)
    for low, high in pairwise(np.unique(stated)):
        assert (drawn[:, stated == low].max(axis=1) <= drawn[:, stated == high].min(axis=1)).all()
    free_ones = free(len(stated), np.random.default_rng(seed))(20)
    np.testing.assert_array_equal(np.sort(drawn, axis=1), np.sort(free_ones, axis=1))


@given(codes=arrays(np.int8, (3, 2), elements=st.integers(0, 6)), chance=chances)
def test_cells_move_by_one_step_at_most_and_stay_on_the_scale(codes: Codes, chance: float) -> None:
    matrix = replace(matrix_of(case({"E1": "C C", "E2": "C C", "E3": "C C"}), ANALYST), codes=codes)
    drawn = stepping(matrix, chance, np.random.default_rng(1))(50)
    moved, rated = np.abs(drawn - codes), codes >= LOWEST
    assert (moved <= 1).all()
    assert (moved[:, ~rated] == 0).all()
    assert (drawn[:, rated] >= LOWEST).all()
    assert (drawn <= HIGHEST).all()
    inner = (codes > LOWEST) & (codes < HIGHEST)
    assert chance == 0.3 or (moved[:, inner] == chance).all()


# Drawing


def test_the_same_seed_draws_the_same_and_another_one_something_else() -> None:
    for cells in (0.0, 0.3):
        one, again, other = (
            rank_acceptability(case(AUM), ANALYST, seed=seed, cells=cells, samples=500) for seed in (7, 7, 8)
        )
        assert one == again
        assert one.seed == 7
        assert one.shares != other.shares


def test_the_weights_drawn_do_not_depend_on_the_cells() -> None:
    drawn = case({"E1": "I C N", "E2": "C II I", "E3": "N I II"})
    for weights in WEIGHTS:
        plain = rank_acceptability(drawn, ANALYST, weights=weights, samples=15_000)
        assert rank_acceptability(drawn, ANALYST, weights=weights, samples=15_000, cells=0.0) == plain
        assert rank_acceptability(drawn, ANALYST, weights=weights, samples=15_000, cells=1e-12) == plain


def test_drawing_stops_once_the_intervals_are_narrow() -> None:
    for cells in (0.0, 0.2):
        found = rank_acceptability(case(AUM), ANALYST, cells=cells)
        widths = np.array(found.high) - np.array(found.low)
        assert widths.max() <= 2 * NARROW
        assert CHUNK < found.samples < MOST_SAMPLES
    sure = rank_acceptability(case({"E1": "C I"}), ANALYST)
    assert sure.samples == CHUNK


def test_as_many_samples_are_drawn_as_were_asked_for_and_told_after_each_chunk() -> None:
    told: list[tuple[int, int]] = []
    found = rank_acceptability(
        case(AUM), ANALYST, samples=2 * CHUNK + 5, tell=lambda done, of: not told.append((done, of))
    )
    assert found.samples == 2 * CHUNK + 5
    assert told == [(CHUNK, found.samples), (2 * CHUNK, found.samples), (found.samples, found.samples)]


def test_who_says_stop_gets_what_is_there() -> None:
    asked: list[tuple[int, int]] = []
    stopped = rank_acceptability(case(AUM), ANALYST, tell=lambda done, of: bool(asked.append((done, of))))
    assert asked == [(CHUNK, MOST_SAMPLES)]
    assert stopped == rank_acceptability(case(AUM), ANALYST, samples=CHUNK)


def test_the_cases_own_scheme_is_taken_unless_one_is_named() -> None:
    rows = {"E1": "II I", "E2": "C I"}
    own, named = replace(case(rows), scheme="heuer-count"), case(rows)
    assert rank_acceptability(own, ANALYST) == rank_acceptability(named, ANALYST, "heuer-count")
    assert rank_acceptability(own, ANALYST) != rank_acceptability(named, ANALYST)


def test_what_cannot_be_drawn_is_refused_with_a_sentence() -> None:
    drawn = case(AUM)
    for cells in (-0.1, 1.1, float("nan")):
        with pytest.raises(BadValue, match="from 0 to 1"):
            rank_acceptability(drawn, ANALYST, cells=cells)
    with pytest.raises(BadValue, match="'free' or 'ordered'"):
        rank_acceptability(drawn, ANALYST, weights="stated")
    with pytest.raises(BadValue, match="from 1 on"):
        resampled_acceptability(drawn, [ANALYST], samples=0)
    with pytest.raises(NoSuchScheme):
        rank_acceptability(drawn, ANALYST, "nobody's")


def test_cells_of_a_large_matrix_are_drawn_a_few_at_a_time():
    large, told = case({f"E{n}": " ".join("CI" * 10) for n in range(500)}), []

    def once(done: int, of: int) -> bool:
        told.append(done)
        return False

    rank_acceptability(large, ANALYST, cells=0.1, tell=once)
    resampled_acceptability(large, [ANALYST], tell=once)
    rank_acceptability(large, ANALYST, tell=once)
    assert told == [1000, 1000, 10_000]
