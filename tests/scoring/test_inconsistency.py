import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases
from workbench.model.case import Case
from workbench.model.edits import OrderEvidence, RateCell, SwitchHypothesis, apply
from workbench.model.rating import Rating
from workbench.scoring import SCHEMES, standing

schemes = st.sampled_from(sorted(SCHEMES))
HARDER = {
    None: None,
    Rating.NA: None,
    Rating.CC: Rating.C,
    Rating.C: Rating.N,
    Rating.N: Rating.I,
    Rating.I: Rating.II,
}


def scores(drawn: Case, scheme: str = "inconsistency") -> list[float | None]:
    return [column.score for column in standing(drawn, ANALYST, scheme).columns]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_hypothesis_nobody_rated_has_no_score_no_rank_and_does_not_lead(scheme: str) -> None:
    nobody = standing(case({"E1": "I . NA", "E2": "C . NA"}), ANALYST, scheme).columns
    assert [(c.score is None, c.support is None, c.rank) for c in nobody[1:]] == [(True, True, None)] * 2
    assert not nobody[1].leads
    assert not nobody[2].leads


def test_unrated_shows_in_coverage_not_in_score() -> None:
    columns = standing(case({"E1": "I I", "E2": "C .", "E3": "C ."}), ANALYST).columns
    assert [c.score for c in columns] == [1, 1]
    assert [c.coverage for c in columns] == [1, pytest.approx(1 / 3)]


def test_not_applicable_rows_are_not_asked_for_in_coverage() -> None:
    assert [c.coverage for c in standing(case({"E1": "I NA", "E2": "C NA"}), ANALYST).columns] == [1, None]


def test_too_little_coverage_keeps_a_low_score_from_leading() -> None:
    result = standing(case({"E1": "I C", "E2": "I .", "E3": "C ."}), ANALYST)
    assert result.columns[1].rank == 1
    assert result.leaders == ("H1",)


def test_two_thirds_of_coverage_is_enough_to_lead() -> None:
    assert standing(case({"E1": "I C", "E2": "I C", "E3": "C ."}), ANALYST).leaders == ("H2",)


def test_roots_of_two_that_multiply_to_two_tie_with_two() -> None:
    drawn = case({"E1": "I C", "E2": "C II"}, weights={"E1": "H H", "E2": "M M"})
    result = standing(drawn, ANALYST, "parc-weighted")
    assert [c.rank for c in result.columns] == [1, 1]
    assert result.columns[0].score == result.columns[1].score


def test_many_roots_in_another_order_still_tie() -> None:
    grades = {f"E{n}": grade for n, grade in enumerate(["H M", "M H", "L M", "M L", "H L", "L H"] * 7)}
    board = {id: "I II" if n % 2 else "II I" for n, id in enumerate(grades)}
    board |= {f"X{n}": "II I" if n % 2 else "I II" for n, _ in enumerate(grades)}
    mirrored = grades | {f"X{n}": grade for n, grade in enumerate(grades.values())}
    assert standing(case(board, weights=mirrored), ANALYST, "parc-weighted").leaders == ("H1", "H2")


def test_normalised_divides_by_the_most_that_rated_cells_could_draw() -> None:
    drawn = case({"E1": "II I", "E2": "C .", "E3": "NA II"}, weights={"E1": "H H", "E2": "M M", "E3": "L L"})
    assert scores(drawn, "normalised") == pytest.approx([4 / 6, 3 / 5])


def test_a_count_takes_every_inconsistent_cell_as_one() -> None:
    assert scores(case({"E1": "II I", "E2": "I C"}), "heuer-count") == [2, 1]


def test_progress_counts_not_applicable_as_judged() -> None:
    result = standing(case({"E1": "I NA", "E2": "C ."}), ANALYST)
    assert (result.rated, result.cells, result.rated_rows, result.rows) == (3, 4, 1, 2)
    assert not result.complete


def test_a_hypothesis_that_is_off_is_in_no_score() -> None:
    drawn = apply(case({"E1": "I C N"}), SwitchHypothesis(id="H2", on=False), by=ANALYST)
    assert [c.id for c in standing(drawn, ANALYST).columns] == ["H1", "H3"]


@given(cases(), schemes)
def test_scores_are_nonnegative_numbers_or_none(drawn: Case, scheme: str) -> None:
    assert all(score is None or (score >= 0 and math.isfinite(score)) for score in scores(drawn, scheme))


@given(cases(), schemes, st.randoms())
def test_the_order_of_rows_never_matters(drawn: Case, scheme: str, random: "random.Random") -> None:  # noqa: F821
    order = [item.id for item in drawn.evidence]
    random.shuffle(order)
    shuffled = apply(drawn, OrderEvidence(order=tuple(order)), by=ANALYST)
    before, after = standing(drawn, ANALYST, scheme), standing(shuffled, ANALYST, scheme)
    assert [c.rank for c in before.columns] == [c.rank for c in after.columns]
    assert before.leaders == after.leaders


@given(cases(), schemes, st.data())
def test_more_contradiction_never_lowers_a_score(drawn: Case, scheme: str, data: st.DataObject) -> None:
    rated = [place for place, cell in drawn.cells.items() if HARDER.get(cell.rating)]
    if not rated:
        return
    place = data.draw(st.sampled_from(rated))
    harder = HARDER[drawn.cells[place].rating]
    worse = apply(
        drawn, RateCell(evidence=place.evidence, hypothesis=place.hypothesis, rating=harder), by=ANALYST
    )
    column = [h.id for h in drawn.hypotheses].index(place.hypothesis)
    before, after = scores(drawn, scheme)[column], scores(worse, scheme)[column]
    assert before is not None
    assert after is not None
    assert after >= before - 1e-12


@given(cases(), schemes)
def test_equal_ranks_mean_equal_scores_and_the_other_way_round(drawn: Case, scheme: str) -> None:
    columns = [c for c in standing(drawn, ANALYST, scheme).columns if c.rank is not None]
    for one in columns:
        for other in columns:
            assert (one.rank == other.rank) == (one.score == other.score)
            assert (one.rank < other.rank) == (one.score < other.score)
