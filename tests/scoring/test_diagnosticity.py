"""Rows that tell nothing apart: which they are, and that leaving them out turns no sum around."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.drawing import ANALYST, case
from workbench.scoring import RatingMatrix, dense_ranks, matrix_of
from workbench.scoring.diagnosticity import flat, telling
from workbench.scoring.inconsistency import inconsistency
from workbench.scoring.matrix import UNRATED
from workbench.scoring.scheme import scheme_named

judged = st.tuples(st.integers(1, 6), st.integers(2, 4)).flatmap(
    lambda shape: arrays(np.int8, shape, elements=st.integers(2, 6))
)


def of(codes) -> RatingMatrix:
    rows, columns = codes.shape
    return RatingMatrix(
        evidence=tuple(f"E{n}" for n in range(rows)),
        hypotheses=tuple(f"H{n}" for n in range(columns)),
        codes=codes,
        credibility=(None,) * rows,
        relevance=(None,) * rows,
    )


def test_a_row_is_flat_if_all_that_is_rated_is_equal_and_nothing_is_empty():
    drawn = matrix_of(case({"E1": "C C", "E2": "C I", "E3": "C .", "E4": "C NA", "E5": "NA NA"}), ANALYST)
    assert flat(drawn).tolist() == [True, False, False, False, False]


def test_what_tells_something_keeps_its_grades_and_its_order():
    drawn = matrix_of(
        case({"E1": "C I", "E2": "N N", "E3": "I C"}, weights={"E1": "H M", "E3": "L M"}), ANALYST
    )
    rest = telling(drawn)
    assert rest.evidence == ("E1", "E3")
    assert [level.value for level in rest.credibility] == ["high", "low"]
    assert rest.codes.tolist() == drawn.codes[[0, 2]].tolist()


@given(codes=judged)
def test_what_speaks_against_each_keeps_its_order_without_rows_that_tell_nothing_apart(codes):
    plain = scheme_named("inconsistency")
    rest = telling(of(codes))
    if rest.evidence:
        assert dense_ranks(inconsistency(rest, plain)) == dense_ranks(inconsistency(of(codes), plain))


@given(codes=arrays(np.int8, (4, 3), elements=st.integers(0, 6)))
def test_no_row_with_an_empty_cell_is_flat_and_nothing_flat_is_left(codes):
    assert not flat(of(codes))[(codes == UNRATED).any(axis=1)].any()
    assert not flat(telling(of(codes))).any()
