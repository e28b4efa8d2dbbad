"""Dependent reports: n copies count as one, and one origin may be made to count once."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases
from workbench.model.case import Case, Place, without_evidence
from workbench.model.edits import OrderEvidence, apply
from workbench.model.origin import Origin
from workbench.scoring import SCHEMES, Standing, counted_once, leave_out_by, matrix_of, standing
from workbench.scoring.cube import cube_scores
from workbench.scoring.inconsistency import inconsistency

clusters = st.lists(st.sampled_from(["", "one", "two"]), min_size=6, max_size=6)


def clustered(drawn: Case, names: list[str]) -> Case:
    rows = zip(drawn.evidence, names, strict=False)
    return replace(drawn, evidence=tuple(replace(item, cluster=name) for item, name in rows))


def said_by(drawn: Case, **origins: str) -> Case:
    rows = (replace(item, origin=origins.get(item.id, "")) for item in drawn.evidence)
    return replace(drawn, evidence=tuple(rows))


def copied(drawn: Case, copies: int) -> Case:
    """Return the case with its first row entered so many times more, all of them one cluster."""
    first, *others = drawn.evidence
    new = [replace(first, id=f"X{n}", cluster="copies") for n in range(copies)]
    cells = {
        Place(place.analyst, item.id, place.hypothesis): cell
        for place, cell in drawn.cells.items()
        if place.evidence == first.id
        for item in new
    }
    rows = (replace(first, cluster="copies"), *others, *new)
    return replace(drawn, evidence=rows, cells={**drawn.cells, **cells})


def numbers(found: Standing) -> list[tuple[object, ...]]:
    return [(c.score, c.support, c.rank) for c in found.columns]


def test_two_reports_of_one_claim_weigh_half_each() -> None:
    drawn = clustered(case({"E1": "I C", "E2": "II C", "E3": "C I"}), ["one", "one", ""])
    assert [c.score for c in standing(drawn, ANALYST).columns] == [1.5, 1]
    assert matrix_of(drawn, ANALYST).share.tolist() == [0.5, 0.5, 1]


def test_a_cluster_of_one_row_counts_in_full() -> None:
    drawn = clustered(case({"E1": "I C", "E2": "II C"}), ["alone", ""])
    assert matrix_of(drawn, ANALYST).share.tolist() == [1, 1]


def test_coverage_and_progress_count_every_row_of_a_cluster() -> None:
    whole = case({"E1": "I .", "E2": "I C", "E3": "C NA"})
    apart, once = (standing(one, ANALYST) for one in (whole, clustered(whole, ["one"] * 3)))
    assert [c.coverage for c in once.columns] == [c.coverage for c in apart.columns] == [1, 0.5]
    assert (once.rated, once.cells, once.rated_rows) == (apart.rated, apart.cells, apart.rated_rows)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), copies=st.integers(1, 6))
def test_any_number_of_copies_in_one_cluster_score_as_one(scheme: str, drawn: Case, copies: int) -> None:
    one, many = (standing(each, ANALYST, scheme) for each in (drawn, copied(drawn, copies)))
    for single, several in zip(one.columns, many.columns, strict=True):
        assert several.rank == single.rank
        assert several.score == pytest.approx(single.score, abs=1e-9)
        assert several.support == pytest.approx(single.support, abs=1e-9)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), names=clusters, random=st.randoms(use_true_random=False))
def test_the_order_of_rows_never_matters_to_clusters(scheme, drawn, names, random) -> None:
    before = clustered(drawn, names)
    order = [item.id for item in before.evidence]
    random.shuffle(order)
    after = apply(before, OrderEvidence(order=tuple(order)), by=ANALYST)
    assert numbers(standing(after, ANALYST, scheme)) == numbers(standing(before, ANALYST, scheme))


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), names=clusters)
def test_leaving_out_rows_of_clusters_equals_really_leaving_them_out(scheme, drawn, names) -> None:
    known = clustered(drawn, names)
    for left in leave_out_by(known, ANALYST, lambda item: item.credibility, scheme=scheme):
        assert left.standing == standing(without_evidence(known, left.evidence), ANALYST, scheme)


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
@given(drawn=cases(), names=clusters)
@pytest.mark.parametrize("rho", [1.0, 0.5, 0.0])
def test_the_weights_of_a_scheme_are_divided_as_its_sums_are(rho, scheme, drawn, names) -> None:
    matrix = matrix_of(replace(clustered(drawn, names), dependence=rho), ANALYST)
    (by_weight,) = cube_scores(matrix.codes[None], scheme, scheme.weights(matrix))
    np.testing.assert_allclose(by_weight, inconsistency(matrix, scheme), rtol=1e-9, atol=1e-12)


def test_thirds_that_add_up_to_one_tie_with_one() -> None:
    drawn = clustered(case({"E1": "I C", "E2": "I C", "E3": "I C", "E4": "C I"}), ["one"] * 3 + [""])
    assert standing(drawn, ANALYST).leaders == ("H1", "H2")


def test_one_origin_counted_once_may_turn_the_ranking_round() -> None:
    drawn = said_by(case({"E1": "I C", "E2": "I C", "E3": "C II"}), E1="The ministry", E2="The ministry")
    found = counted_once(drawn, ANALYST)
    assert (found.now.leaders, found.once.leaders, found.becomes) == (("H1", "H2"), ("H1",), "narrower")
    assert [one.evidence for one in found.groups] == [("E1", "E2")]


def test_origins_that_draw_on_one_count_once_together() -> None:
    drawn = said_by(case({"E1": "I C", "E2": "I C", "E3": "C I"}), E1="The paper", E2="The ministry")
    assert counted_once(drawn, ANALYST).groups == ()
    told = replace(drawn, origins=(Origin(id="The paper", draws_on=("The ministry",)),))
    found = counted_once(told, ANALYST)
    assert found.groups[0].roots == (("The ministry",),)
    assert (found.now.leaders, found.once.leaders, found.becomes) == (("H2",), ("H1", "H2"), "tie")


def test_rows_without_an_origin_and_what_nobody_reported_count_for_themselves() -> None:
    drawn = case({"E1": "I C", "E2": "I C", "E3": "I C", "E4": "I C"})
    absent = said_by(drawn, E3="The analyst", E4="The analyst")
    kinds = ["", "", "absence", "absence"]
    rows = tuple(replace(item, kind=kind) for item, kind in zip(absent.evidence, kinds, strict=True))
    found = counted_once(replace(absent, evidence=rows), ANALYST)
    assert (found.groups, found.now, found.changes) == ((), found.once, False)


def test_a_confirmed_cluster_stays_together_across_origins() -> None:
    drawn = said_by(case({"E1": "I C", "E2": "I C", "E3": "I C"}), E1="A", E2="B", E3="B")
    found = counted_once(clustered(drawn, ["same", "same", ""]), ANALYST)
    assert [(one.evidence, one.roots) for one in found.groups] == [(("E1", "E2", "E3"), (("A",), ("B",)))]
    assert [found.now.columns[0].score, found.once.columns[0].score] == [2, 1]


@given(cases(), clusters)
def test_counting_once_never_adds_to_what_speaks_against_a_hypothesis(drawn: Case, names: list[str]) -> None:
    plain = said_by(drawn, **dict(zip([item.id for item in drawn.evidence], names, strict=False)))
    found = counted_once(plain, ANALYST, "inconsistency")
    for now, once in zip(found.now.columns, found.once.columns, strict=True):
        assert (once.score or 0) <= (now.score or 0) + 1e-9
