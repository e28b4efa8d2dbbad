"""Many analysts scored at once: each line is what that analyst alone would get."""

import numpy as np
import numpy.testing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.model.rating import Level
from workbench.scoring import SCHEMES, RatingMatrix, cube_scores
from workbench.scoring.inconsistency import inconsistency

LEVELS = st.sampled_from([None, *Level])


@st.composite
def cubes(draw: st.DrawFn) -> np.ndarray:
    shape = (draw(st.integers(1, 4)), draw(st.integers(1, 6)), draw(st.integers(1, 4)))
    return draw(arrays(np.int8, shape, elements=st.integers(0, 6)))


def alone(codes: np.ndarray, grades: list[tuple[Level | None, Level | None]]) -> RatingMatrix:
    rows, columns = codes.shape
    return RatingMatrix(
        evidence=tuple(f"E{n}" for n in range(rows)),
        hypotheses=tuple(f"H{n}" for n in range(columns)),
        codes=codes,
        credibility=tuple(one for one, _ in grades),
        relevance=tuple(other for _, other in grades),
    )


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
@given(data=st.data())
def test_each_line_is_that_analysts_own_score(scheme, data) -> None:
    codes = data.draw(cubes())
    grades = data.draw(st.lists(st.tuples(LEVELS, LEVELS), min_size=len(codes[0]), max_size=len(codes[0])))
    matrices = [alone(one, grades) for one in codes]
    found = cube_scores(codes, scheme, scheme.weights(matrices[0]))
    npt.assert_allclose(found, [inconsistency(one, scheme) for one in matrices], rtol=1e-12, atol=1e-12)


@given(data=st.data())
def test_rows_may_weigh_differently_for_each_analyst(data) -> None:
    codes, scheme = data.draw(cubes()), SCHEMES["parc-weighted"]
    weight = st.sampled_from([0.5, 2**-0.5, 1.0, 2**0.5, 2.0])
    weights = data.draw(arrays(float, codes.shape[:2], elements=weight))
    each = [cube_scores(one[None], scheme, own)[0] for one, own in zip(codes, weights, strict=True)]
    npt.assert_allclose(cube_scores(codes, scheme, weights), each)


def test_without_weights_every_row_weighs_one() -> None:
    codes = np.array([[[2, 3], [6, 2]]], dtype=np.int8)
    assert cube_scores(codes, SCHEMES["parc-weighted"]).tolist() == [[2.0, 3.0]]


def test_what_nobody_rated_has_no_score() -> None:
    codes = np.array([[[0, 4], [1, 1]]], dtype=np.int8)
    npt.assert_array_equal(cube_scores(codes, SCHEMES["inconsistency"]), [[np.nan, 0.0]])


def test_sums_that_differ_by_rounding_alone_are_equal() -> None:
    codes = np.array([[[3, 0, 4], [0, 2, 0], [3, 0, 0]]], dtype=np.int8)
    scores = cube_scores(codes, SCHEMES["inconsistency"], np.array([0.1, 0.15 + 1e-12, 0.2]))
    assert scores[0, 0] == scores[0, 1] == pytest.approx(0.3)
