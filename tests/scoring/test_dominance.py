"""Dominance: less contradicted whatever the rows weigh."""

from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import Case
from workbench.model.rating import SCALE, Rating
from workbench.scoring.dominance import (
    Dominance,
    contradicted_alike,
    full,
    full_dominance,
    rated_alike,
    reduced,
    reduction,
    survival,
    survival_dominance,
)
from workbench.scoring.inconsistency import inconsistency
from workbench.scoring.matrix import CODE_OF, UNRATED, Codes, Flags, matrix_of
from workbench.scoring.scheme import SCHEMES, points

AGAINST = points({Rating.I: 1.0, Rating.II: 2.0})
NET = points({rating: float(worth) for worth, rating in enumerate(SCALE, start=-2)})

matrices = st.tuples(st.integers(0, 4), st.integers(0, 4)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(0, 6))
)
relations = st.integers(0, 5).flatmap(lambda n: arrays(np.bool_, (n, n)))


def drawn_as(found: tuple[Dominance, ...]) -> list[tuple[str, str]]:
    return [(pair.better, pair.worse) for pair in found]


def told(found: tuple[Dominance, ...]) -> dict[str, tuple[bool, int, int]]:
    return {f"{pair.better}>{pair.worse}": (pair.certain, pair.rows, pair.of) for pair in found}


def survivors(rows: dict[str, str]) -> dict[str, tuple[bool, int, int]]:
    return told(survival_dominance(case(rows), ANALYST))


def pair(better: str, worse: str, *, certain: bool = True) -> Dominance:
    return Dominance(better=better, worse=worse, certain=certain, rows=1, of=1)


def test_in_the_primers_example_cult_and_terrorists_dominate_the_others_and_movement_criminals() -> None:
    found = survival_dominance(case(AUM), ANALYST)
    assert drawn_as(found) == [("H1", "H3"), ("H1", "H4"), ("H2", "H3"), ("H2", "H4"), ("H3", "H4")]
    assert all(one.certain and one.rows == one.of == 4 for one in found)


def test_in_the_primers_example_two_arrows_follow_from_others_and_are_not_drawn() -> None:
    found = reduced(survival_dominance(case(AUM), ANALYST))
    assert drawn_as(found) == [("H1", "H3"), ("H2", "H3"), ("H3", "H4")]


def test_nobody_dominates_an_equal() -> None:
    assert survivors({"E1": "I I", "E2": "C CC"}) == {}


def test_not_applicable_counts_as_no_contradiction() -> None:
    assert survivors({"E1": "NA I", "E2": "C C"}) == {"H1>H2": (True, 2, 2)}
    assert survivors({"E1": "I II", "E2": "I NA"}) == {}


def test_a_blank_that_cannot_matter_leaves_it_certain() -> None:
    assert survivors({"E1": ". II", "E2": "N .", "E3": "C I"}) == {"H1>H2": (True, 1, 3)}


def test_a_blank_that_could_matter_leaves_it_to_the_rated_rows() -> None:
    assert survivors({"E1": ". I", "E2": "C I"}) == {"H1>H2": (False, 1, 2)}
    assert survivors({"E1": "I .", "E2": "C I"}) == {"H1>H2": (False, 1, 2)}
    assert survivors({"E1": ". .", "E2": "C I"}) == {"H1>H2": (False, 1, 2)}


def test_a_hypothesis_nobody_judged_neither_dominates_nor_is_dominated() -> None:
    assert survivors({"E1": "NA . I", "E2": "NA . II"}) == {}


def test_relations_on_rated_rows_may_run_in_a_circle_which_is_drawn_whole() -> None:
    found = survival_dominance(case({"E1": "C I .", "E2": ". C I", "E3": "I . C"}), ANALYST)
    assert drawn_as(found) == drawn_as(reduced(found)) == [("H1", "H2"), ("H2", "H3"), ("H3", "H1")]


def test_full_dominance_counts_support() -> None:
    drawn = case({"E1": "CC C", "E2": "I I"})
    assert survival_dominance(drawn, ANALYST) == ()
    assert told(full_dominance(drawn, ANALYST)) == {"H1>H2": (True, 2, 2)}


def test_full_dominance_does_not_compare_a_row_that_is_not_applicable_and_is_then_not_certain() -> None:
    for row in ("NA CC", "II NA", "NA NA"):
        drawn = case({"E1": "CC C", "E2": row})
        assert told(full_dominance(drawn, ANALYST)) == {"H1>H2": (False, 1, 2)}


def test_full_dominance_over_a_blank_is_certain_only_where_no_rating_could_undo_it() -> None:
    sure, open_to_doubt = case({"E1": "CC .", "E2": ". II", "E3": "C N"}), case({"E1": "C .", "E2": "C N"})
    assert told(full_dominance(sure, ANALYST)) == {"H1>H2": (True, 1, 3)}
    assert told(full_dominance(open_to_doubt, ANALYST)) == {"H1>H2": (False, 1, 2)}


def test_a_certain_arrow_is_not_left_out_for_a_doubtful_way_round() -> None:
    found = (pair("a", "b", certain=False), pair("b", "c"), pair("a", "c"))
    assert reduced(found) == found
    sure = (pair("a", "b"), pair("b", "c"))
    assert reduced((*sure, pair("a", "c", certain=False))) == sure


def test_nothing_to_draw_is_drawn_as_nothing() -> None:
    assert reduced(()) == ()


@pytest.mark.parametrize("scheme", sorted(SCHEMES.keys() - {"normalised"}))
@given(drawn=cases())
def test_who_is_certainly_dominated_has_no_lower_score_under_any_scheme_of_sums(
    scheme: str, drawn: Case
) -> None:
    matrix = matrix_of(drawn, ANALYST)
    score = dict(zip(matrix.hypotheses, inconsistency(matrix, SCHEMES[scheme]), strict=True))
    for found in survival_dominance(drawn, ANALYST):
        if found.certain:
            assert score[found.better] <= score[found.worse]
            assert scheme == "heuer-count" or score[found.better] < score[found.worse]


@given(codes=matrices, data=st.data())
def test_certain_dominance_means_strictly_fewer_points_under_any_positive_weights(
    codes: Codes, data: st.DataObject
) -> None:
    weights = data.draw(arrays(np.float64, len(codes), elements=st.integers(1, 1000)))
    against, net = weights @ AGAINST[codes], weights @ NET[codes]
    assert all(against[a] < against[b] for a, b in np.argwhere(survival(codes).certain))
    assert all(net[a] > net[b] for a, b in np.argwhere(full(codes).certain))


def by_hand(codes: Codes, a: int, b: int) -> bool:
    """Tell survival dominance of two columns without a blank, cell by cell."""
    pairs = [(AGAINST[row[a]], AGAINST[row[b]]) for row in codes]
    return all(x <= y for x, y in pairs) and any(x < y for x, y in pairs)


@given(arrays(np.int8, (3, 2), elements=st.integers(0, 6)))
def test_it_is_certain_exactly_if_it_holds_however_the_blanks_are_filled(codes: Codes) -> None:
    blanks = np.argwhere(codes == UNRATED)
    assume(len(blanks) < 4)
    assume((codes >= CODE_OF[Rating.II]).any(axis=0).all())
    always = True
    for filling in product(range(1, 7), repeat=len(blanks)):
        filled = codes.copy()
        filled[tuple(blanks.T)] = filling
        always = always and by_hand(filled, 0, 1)
    assert survival(codes).certain[0, 1] == always


@given(matrices)
def test_what_is_certain_holds_and_without_blanks_all_that_holds_is_certain(codes: Codes) -> None:
    for relation in (survival(codes), full(codes)):
        assert not (relation.certain & ~relation.holds).any()
        assert not (relation.holds & relation.holds.T).any()
    if (codes != UNRATED).all():
        assert (survival(codes).certain == survival(codes).holds).all()


@given(codes=matrices, random=st.randoms(use_true_random=False))
def test_the_order_of_rows_never_matters(codes: Codes, random) -> None:
    order = random.sample(range(len(codes)), len(codes))
    for measure in (survival, full):
        here, there = measure(codes), measure(codes[order])
        assert (here.holds == there.holds).all()
        assert (here.certain == there.certain).all()


def reach(relation: Flags) -> Flags:
    power = relation
    for _step in range(len(relation)):
        power = power | (power @ relation)
    return power


@given(relations)
def test_the_drawing_reaches_all_that_the_relation_reaches(relation: Flags) -> None:
    assert (reach(reduction(relation)) == reach(relation)).all()


@given(relations)
def test_without_circles_no_arrow_of_the_drawing_could_be_spared(relation: Flags) -> None:
    acyclic = np.triu(relation, 1)
    drawn = reduction(acyclic)
    for a, b in np.argwhere(drawn):
        fewer = drawn.copy()
        fewer[a, b] = False
        assert not reach(fewer)[a, b]


@given(relations, st.data())
def test_pairs_reduced_reach_the_same_and_the_certain_ones_by_certain_ones(
    relation: Flags, data: st.DataObject
) -> None:
    found = tuple(pair(f"{a}", f"{b}", certain=data.draw(st.booleans())) for a, b in np.argwhere(relation))
    for chosen in (found, tuple(one for one in found if one.certain)):
        kept = tuple(one for one in reduced(found) if one in chosen)
        assert (reach(flags(kept, len(relation))) == reach(flags(chosen, len(relation)))).all()


def flags(pairs: tuple[Dominance, ...], n: int) -> Flags:
    relation = np.zeros((n, n), dtype=np.bool_)
    for one in pairs:
        relation[int(one.better), int(one.worse)] = True
    return relation


def test_columns_that_every_row_speaks_equally_against_are_one_group():
    drawn = case({"E1": "C N CC I", "E2": "II II II II"})
    assert contradicted_alike(drawn, ANALYST) == (("H1", "H2", "H3"), ("H4",))
    assert rated_alike(drawn, ANALYST) == (("H1",), ("H2",), ("H3",), ("H4",))


def test_a_blank_keeps_a_column_to_itself_and_whom_nobody_rated_is_in_no_group():
    drawn = case({"E1": "C C C NA", "E2": ". . N NA"})
    assert contradicted_alike(drawn, ANALYST) == (("H1",), ("H2",), ("H3",))


def test_na_is_rated_like_na_alone():
    drawn = case({"E1": "NA NA N", "E2": "C C C"})
    assert contradicted_alike(drawn, ANALYST) == (("H1", "H2", "H3"),)
    assert rated_alike(drawn, ANALYST) == (("H1", "H2"), ("H3",))
