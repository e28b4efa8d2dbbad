import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drawing import ANALYST, AUM, case, twice
from tests.model.test_readings import twice_entered
from tests.strategies import cases
from workbench.model.case import Case, Place
from workbench.model.readings import in_pairs
from workbench.scoring import (
    SCHEMES,
    both_readings,
    gaps,
    hand_in_gaps,
    leave_one_out,
    leave_out_by,
    matrix_of,
    rows,
    standing,
)
from workbench.scoring.diagnosticity import every_row


def test_a_planted_report_overturns_the_primers_matrix() -> None:
    """Cult and terrorists are tied at 1; E1, planted, would speak for the movement and against the cult."""
    drawn = twice(case(AUM), {"E1": "II N C I"})
    (reading,) = both_readings(drawn, ANALYST)
    assert [column.score for column in reading.as_true.columns] == [1, 1, 2, 3]
    assert [column.score for column in reading.as_deceptive.columns] == [2, 1, 1, 3]
    assert reading.as_true.leaders == ("H1", "H2")
    assert (reading.as_deceptive.leaders, reading.becomes, reading.changes) == (
        ("H2", "H3"),
        "other leaders",
        True,
    )


def test_several_are_read_alone_and_all_together() -> None:
    drawn = twice(case({"E1": "C I", "E2": "C I", "E3": "C C"}), {"E1": "I C", "E2": "I C"})
    told = [(one.evidence, one.becomes) for one in both_readings(drawn, ANALYST)]
    assert told == [(("E1",), "tie"), (("E2",), "tie"), (("E1", "E2"), "other leaders")]


def test_nothing_entered_twice_has_no_two_readings() -> None:
    assert both_readings(case(AUM), ANALYST) == ()


def test_an_unrated_second_reading_is_missing_and_holds_up_no_total() -> None:
    drawn = twice(case({"E1": "C I", "E2": "C C"}), {"E1": ". N"})
    assert standing(drawn, ANALYST).complete
    assert both_readings(drawn, ANALYST)[0].missing == 1
    for found in (gaps(drawn, ANALYST), hand_in_gaps(drawn, ANALYST)):
        told = [(gap.kind, gap.evidence, gap.hypothesis) for gap in found if "unrated" in gap.kind]
        assert told == [("second unrated", "E1-2", "H1")]


def test_a_missing_origin_and_a_missing_grade_are_named_once_for_both_readings() -> None:
    drawn = twice(case({"E1": "C I"}, weights={"E1": "M M"}), {"E1": "I C"})
    assert [gap.evidence for gap in gaps(drawn, ANALYST) if gap.kind == "no origin"] == ["E1"]


def test_every_row_has_its_own_measure_and_only_those_that_count_are_in_the_matrix() -> None:
    drawn = twice(case({"E1": "C I", "E2": "C C"}), {"E1": "II CC"})
    assert [(one.evidence, one.rating_range) for one in rows(drawn, ANALYST)] == [("E1", 2), ("E2", 0)]
    measured = [(one.evidence, one.rating_range) for one in every_row(drawn, ANALYST)]
    assert measured == [("E1", 2), ("E1-2", 4), ("E2", 0)]


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases(), data=st.data())
def test_second_readings_change_no_total(scheme: str, drawn: Case, data: st.DataObject) -> None:
    doubled = data.draw(twice_entered(drawn))
    assert standing(doubled, ANALYST, scheme) == standing(drawn, ANALYST, scheme)
    assert leave_one_out(doubled, ANALYST, scheme) == leave_one_out(drawn, ANALYST, scheme)
    by_grade = [
        leave_out_by(one, ANALYST, lambda item: item.credibility, scheme=scheme) for one in (doubled, drawn)
    ]
    assert by_grade[0] == by_grade[1]
    assert rows(doubled, ANALYST) == rows(drawn, ANALYST)
    assert (matrix_of(doubled, ANALYST).codes == matrix_of(drawn, ANALYST).codes).all()


@given(cases(), st.data())
def test_a_deceptive_reading_is_the_standing_with_the_row_rated_so(drawn: Case, data: st.DataObject) -> None:
    doubled = data.draw(twice_entered(drawn))
    for reading in both_readings(doubled, ANALYST, "parc-weighted"):
        seconds = {f"{id}-2": id for id in reading.evidence}
        cells = {p: c for p, c in drawn.cells.items() if p.evidence not in reading.evidence}
        cells |= {
            Place(p.analyst, seconds[p.evidence], p.hypothesis): c
            for p, c in doubled.cells.items()
            if p.evidence in seconds
        }
        assert reading.as_true == standing(drawn, ANALYST, "parc-weighted")
        assert reading.as_deceptive == standing(replace(drawn, cells=cells), ANALYST, "parc-weighted")


@given(cases(), st.data(), st.randoms())
def test_the_order_of_rows_makes_no_difference_to_either_reading(
    drawn: Case, data: st.DataObject, lot: random.Random
) -> None:
    doubled = data.draw(twice_entered(drawn))
    order = list(doubled.evidence)
    lot.shuffle(order)
    mixed = replace(doubled, evidence=tuple(order))
    assert standing(mixed, ANALYST) == standing(doubled, ANALYST)
    before, after = (
        {r.evidence if len(r.evidence) == 1 else "all": r for r in both_readings(one, ANALYST)}
        for one in (doubled, mixed)
    )
    assert {k: (r.as_deceptive, r.becomes, r.missing) for k, r in before.items()} == {
        k: (r.as_deceptive, r.becomes, r.missing) for k, r in after.items()
    }
    assert set(in_pairs(mixed, [item.id for item in mixed.evidence])) == {item.id for item in order}
