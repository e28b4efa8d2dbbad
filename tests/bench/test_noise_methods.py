"""The simulation's arithmetic is the workbench's own, analyst by analyst."""

import numpy as np
import numpy.testing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bench.noise.methods import (
    GRADES,
    RELIABILITY,
    bayes,
    inconsistency,
    majority,
    parc_weighted,
    scores,
    shares,
)
from bench.noise.parameters import GROUPS, METHODS, Regime, Sizes
from bench.noise.percepts import Percepts, people, perceived
from bench.noise.worlds import world
from workbench.scoring import SCHEMES
from workbench.scoring.bayes import exclusive
from workbench.scoring.inconsistency import inconsistency as points_against
from workbench.scoring.likelihood import EVEN_STEPS
from workbench.scoring.matrix import RatingMatrix

SHAPE = (2, 3, 6, 4)  # cases, analysts, rows, hypotheses
CODES = arrays(np.int8, SHAPE, elements=st.integers(2, 6))
STEPS = arrays(np.int8, SHAPE[:3], elements=st.integers(0, 2))
ALIKE = np.array([3, 3, 3, 1, 2, 2])
CLUSTERS = ("a", "a", "a", "", "b", "b")


def written(codes: np.ndarray, credibility: np.ndarray, relevance: np.ndarray) -> Percepts:
    """What analysts wrote down; how they came to it is left out."""
    none = np.zeros(0)
    return Percepts(
        likelihoods=none,
        codes=codes,
        reliability=none,
        credibility=credibility,
        relevance=relevance,
        judging=none,
    )


def matrices(seen: Percepts) -> list[RatingMatrix]:
    """The same as the workbench holds it, one for each analyst of each case."""
    return [
        RatingMatrix(
            evidence=tuple(f"E{n}" for n in range(SHAPE[2])),
            hypotheses=tuple(f"H{n}" for n in range(SHAPE[3])),
            codes=seen.codes[at],
            credibility=tuple(GRADES[step] for step in seen.credibility[at]),
            relevance=tuple(GRADES[step] for step in seen.relevance[at]),
            clusters=CLUSTERS,
        )
        for at in np.ndindex(SHAPE[:2])
    ]


@given(codes=CODES, credibility=STEPS, relevance=STEPS)
def test_points_are_those_of_the_workbench_clusters_counted_once(codes, credibility, relevance) -> None:
    seen = written(codes, credibility, relevance)
    counts = np.broadcast_to(1 / ALIKE, (SHAPE[0], SHAPE[2]))
    for name, found in (("inconsistency", inconsistency), ("parc-weighted", parc_weighted)):
        expected = [points_against(one, SCHEMES[name]) for one in matrices(seen)]
        npt.assert_allclose(-found(seen, counts).reshape(-1, SHAPE[3]), expected, rtol=1e-9, atol=1e-12)


@given(codes=CODES, credibility=STEPS, rho=st.floats(0, 1), graded=st.booleans())
def test_probabilities_are_those_of_the_workbench(codes, credibility, rho, graded) -> None:
    seen = written(codes, credibility, credibility)
    counts = np.broadcast_to(1 / (1 + (ALIKE - 1) * rho), (SHAPE[0], SHAPE[2]))
    r = RELIABILITY[credibility].reshape(-1, SHAPE[2])
    expected = [
        exclusive(one, EVEN_STEPS, rho=rho, reliability=r[n] if graded else None).probabilities
        for n, one in enumerate(matrices(seen))
    ]
    found = bayes(seen, counts, graded=graded).reshape(-1, SHAPE[3])
    npt.assert_allclose(found, expected, rtol=1e-9, atol=1e-12)


def test_a_rows_vote_goes_to_its_highest_code_and_ties_divide_it() -> None:
    codes = np.array([[[[6, 2, 2, 2], [5, 5, 3, 2], [4, 4, 4, 4]]]], dtype=np.int8)
    steps = np.zeros((1, 1, 3), dtype=np.int8)
    found = majority(written(codes, steps, steps), np.ones((1, 3)))
    npt.assert_allclose(found, [[[1.75, 0.75, 0.25, 0.25]]])


@pytest.mark.parametrize("discounted", [True, False])
def test_every_method_is_scored_for_every_number_of_analysts(discounted) -> None:
    regime, few = Regime(doubtful=True, rho=0.5), Sizes(cases=20)
    cases = world(regime, few, 0)
    seen = perceived(cases, people(regime, few, 0), regime, few)
    found = scores(cases, seen, discounted=discounted)
    assert set(found) == {(name, size) for name in METHODS for size in GROUPS}
    assert all(np.isfinite(one).all() for one in found.values())
    counts = shares(cases, discounted=discounted)
    each = inconsistency(seen, counts)
    npt.assert_allclose(found["inconsistency", 5], each[:, :5].mean(axis=1), atol=1e-8)
    npt.assert_allclose(np.exp(found["bayes", 3]), bayes(seen, counts)[:, :3].mean(axis=1), atol=1e-8)


def test_copies_count_less_only_where_they_are_known_for_copies() -> None:
    cases = world(Regime(rho=1.0), Sizes(cases=5), 0)
    known = shares(cases, discounted=True)
    npt.assert_allclose(np.add.reduceat(known, np.flatnonzero(cases.first), axis=1), 1.0)
    npt.assert_array_equal(shares(cases, discounted=False), 1.0)
