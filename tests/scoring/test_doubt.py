"""Claims of one doubtful origin share their doubt: by hand, and by brute force over who is right."""

from dataclasses import replace
from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from workbench.errors import BadValue
from workbench.model.rating import SCALE, Rating
from workbench.scoring.bayes import exclusive, independent
from workbench.scoring.likelihood import EVEN_STEPS
from workbench.scoring.matrix import CODE_OF, RatingMatrix, matrix_of

fractions = st.floats(0, 1)
inside = st.floats(0.05, 0.95)
names = st.sampled_from(["", "ministry", "service"])


def drawn(*rows: str, clusters: tuple[str, ...] = ()) -> RatingMatrix:
    matrix = matrix_of(case({f"E{n}": row for n, row in enumerate(rows, 1)}), ANALYST)
    return replace(matrix, clusters=clusters or ("",) * len(rows))


def codes(text: str) -> np.ndarray:
    return np.array([CODE_OF[None if code == "." else Rating(code)] for code in text.split()], dtype=np.int8)


def shares(*joint: float) -> np.ndarray:
    return np.array(joint) / sum(joint)


def close(found: np.ndarray, expected: object) -> None:
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


def in_doubt(matrix: RatingMatrix, r: float, origins: tuple[str, ...], **more: float) -> np.ndarray:
    each = np.full(len(matrix.evidence), r)
    return exclusive(matrix, EVEN_STEPS, reliability=each, origins=origins, **more).probabilities


def test_two_claims_of_one_origin_are_right_together_or_wrong_together() -> None:
    found = in_doubt(drawn("CC II", "C I"), 0.7, ("ministry",) * 2, q=0.4)
    close(found, shares(0.7 * 0.9 * 0.7 + 0.3 * 0.16, 0.7 * 0.1 * 0.3 + 0.3 * 0.16))


def test_claims_of_two_origins_and_of_none_have_doubts_of_their_own() -> None:
    found = in_doubt(drawn("CC II", "C I", "I C"), 0.7, ("ministry", "service", ""))
    close(
        found, shares(*(prod(0.7 * one + 0.15 for one in row) for row in ((0.9, 0.7, 0.3), (0.1, 0.3, 0.7))))
    )


def test_shared_doubt_leaves_what_the_claims_rule_out_more_probable_than_doubts_apart() -> None:
    matrix = drawn("CC II", "CC II")
    assert in_doubt(matrix, 0.7, ("ministry",) * 2)[1] > in_doubt(matrix, 0.7, ("", ""))[1]


@pytest.mark.parametrize("rho", [0.0, 0.5, 1.0])
def test_copies_within_an_origin_count_as_so_many_reports_within_both_branches(rho: float) -> None:
    copies = drawn("CC II", "CC II", "CC II", "C I", clusters=("one",) * 3 + ("",))
    count = 3 / (1 + 2 * rho)
    joint = [0.7 * a**count * b + 0.3 * 0.5 ** (count + 1) for a, b in ((0.9, 0.7), (0.1, 0.3))]
    close(in_doubt(copies, 0.7, ("ministry",) * 4, rho=rho), shares(*joint))


def test_fully_dependent_copies_are_one_report_of_their_origin() -> None:
    copies = drawn("CC II", "CC II", "C I", clusters=("one", "one", ""))
    once = in_doubt(drawn("CC II", "C I"), 0.7, ("ministry",) * 2)
    close(in_doubt(copies, 0.7, ("ministry",) * 3), once)


def test_a_cluster_that_is_all_its_origin_says_is_one_mixed_row() -> None:
    copies = drawn("CC II", "CC II", clusters=("one", "one"))
    close(in_doubt(copies, 0.7, ("ministry",) * 2), in_doubt(drawn("CC II"), 0.7, ("",)))


def test_an_inert_row_is_no_claim_of_its_origin() -> None:
    rows, origins = ("CC II .", "C I N"), ("ministry",) * 2
    close(in_doubt(drawn(*rows, "CC . ."), 0.7, (*origins, "ministry")), in_doubt(drawn(*rows), 0.7, origins))


def test_a_claim_that_fits_all_hypotheses_makes_its_origin_more_to_be_believed() -> None:
    found = in_doubt(drawn("CC II", "CC CC"), 0.5, ("ministry",) * 2)
    close(found, shares(0.9 * 0.9 + 0.25, 0.1 * 0.9 + 0.25))
    assert found[0] > in_doubt(drawn("CC II"), 0.5, ("ministry",))[0]


def test_an_origin_has_one_reliability() -> None:
    with pytest.raises(
        BadValue, match=r"ministry.*Reliability '0\.7, 0\.9' .* one number for all rows of an origin"
    ):
        exclusive(
            drawn("CC II", "C I"), EVEN_STEPS, reliability=np.array([0.9, 0.7]), origins=("ministry",) * 2
        )


def test_odds_apart_share_the_doubt_of_cells_and_baselines() -> None:
    matrix, r = drawn("CC NA", "C CC"), np.full(2, 0.6)
    found = independent(matrix, EVEN_STEPS, codes("N I"), reliability=r, origins=("ministry",) * 2)
    first = (0.6 * 0.9 * 0.7 + 0.4 * 0.25) / (0.6 * 0.5 * 0.3 + 0.4 * 0.25)
    close(found.odds, [first, (0.6 * 0.9 + 0.4 * 0.5) / (0.6 * 0.3 + 0.4 * 0.5)])
    assert found.unused == (0, 1)


@st.composite
def matrices(draw: st.DrawFn) -> RatingMatrix:
    width, height = draw(st.integers(1, 4)), draw(st.integers(1, 5))
    row = st.lists(st.sampled_from(SCALE), min_size=width, max_size=width).map(" ".join)
    return drawn(*draw(st.lists(row, min_size=height, max_size=height)))


def by_brute_force(matrix: RatingMatrix, r: dict[str, float], origins: list[str], q: float) -> np.ndarray:
    """Sum over every way in which each origin, and each row without one, may be right or wrong."""
    keys = [name or f"row {n}" for n, name in enumerate(origins)]
    joint = np.zeros(len(matrix.hypotheses))
    for states in product((True, False), repeat=len(set(keys))):
        right = dict(zip(dict.fromkeys(keys), states, strict=True))
        chance = prod(r[key] if right[key] else 1 - r[key] for key in right)
        cells = [
            EVEN_STEPS.by_code[row] if right[key] else np.full(len(row), q)
            for key, row in zip(keys, matrix.codes, strict=True)
        ]
        joint += chance * np.prod(cells, axis=0)
    return joint / joint.sum()


@given(matrices(), st.data(), inside)
def test_it_is_the_joint_mixture_over_who_is_right(
    matrix: RatingMatrix, data: st.DataObject, q: float
) -> None:
    height = len(matrix.evidence)
    origins = data.draw(st.lists(names, min_size=height, max_size=height))
    keys = [name or f"row {n}" for n, name in enumerate(origins)]
    r = {key: data.draw(fractions) for key in dict.fromkeys(keys)}
    each = np.array([r[key] for key in keys])
    found = exclusive(matrix, EVEN_STEPS, reliability=each, q=q, origins=origins)
    close(found.probabilities, by_brute_force(matrix, r, origins, q))


@given(matrices(), st.data(), fractions)
def test_the_order_of_rows_never_matters(matrix: RatingMatrix, data: st.DataObject, r: float) -> None:
    height = len(matrix.evidence)
    origins = data.draw(st.lists(names, min_size=height, max_size=height))
    clusters = tuple(data.draw(st.lists(st.sampled_from(["", "one"]), min_size=height, max_size=height)))
    order = data.draw(st.permutations(range(height)))
    matrix = replace(matrix, clusters=clusters)
    turned = replace(matrix, codes=matrix.codes[order], clusters=tuple(clusters[n] for n in order))
    found = in_doubt(matrix, r, tuple(origins), rho=0.5)
    close(in_doubt(turned, r, tuple(origins[n] for n in order), rho=0.5), found)


@given(matrices(), inside)
def test_an_origin_of_one_row_changes_nothing(matrix: RatingMatrix, r: float) -> None:
    close(in_doubt(matrix, r, matrix.evidence), in_doubt(matrix, r, ("",) * len(matrix.evidence)))


@given(matrices())
def test_an_origin_that_is_always_right_changes_nothing_and_one_never_right_tells_nothing(
    matrix: RatingMatrix,
) -> None:
    origins = ("ministry",) * len(matrix.evidence)
    close(in_doubt(matrix, 1, origins), exclusive(matrix, EVEN_STEPS).probabilities)
    close(in_doubt(matrix, 0, origins), np.full(len(matrix.hypotheses), 1 / len(matrix.hypotheses)))
