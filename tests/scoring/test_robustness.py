from dataclasses import replace

import pytest
from hypothesis import given

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import Case, without_evidence
from workbench.scoring import SCHEMES, leave_one_out, leave_out_by, standing
from workbench.scoring.robustness import carrying_by_each, leave_out_by_each


def becomes(drawn: Case) -> dict[str, str]:
    return {left.name: left.becomes for left in leave_one_out(drawn, ANALYST)}


def test_each_of_the_primers_first_two_rows_decides_between_cult_and_terrorists() -> None:
    assert becomes(case(AUM)) == {"E1": "narrower", "E2": "narrower", "E3": "", "E4": ""}


def test_becoming_tied_is_a_change() -> None:
    assert becomes(case({"E1": "C I", "E2": "C C"})) == {"E1": "tie", "E2": ""}


def test_another_leader_is_a_change() -> None:
    assert becomes(case({"E1": "C II", "E2": "I C", "E3": "C C"}))["E1"] == "other leaders"


def test_the_last_row_leaves_nobody_to_lead() -> None:
    assert becomes(case({"E1": "C I"})) == {"E1": "none"}


def test_rows_of_one_origin_are_left_out_together() -> None:
    drawn = case({"E1": "C I", "E2": "C I", "E3": "I C"})
    told = tuple(replace(item, origin="" if item.id == "E3" else "one agency") for item in drawn.evidence)
    (left,) = leave_out_by(replace(drawn, evidence=told), ANALYST, lambda item: item.origin)
    assert (left.name, left.evidence, left.becomes) == ("one agency", ("E1", "E2"), "other leaders")


@given(cases())
def test_leaving_out_equals_really_leaving_out(drawn: Case) -> None:
    for left in leave_one_out(drawn, ANALYST, "parc-weighted"):
        assert left.standing == standing(without_evidence(drawn, [left.name]), ANALYST, "parc-weighted")


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases())
def test_leaving_out_a_group_equals_really_leaving_it_out_to_the_last_bit(scheme: str, drawn: Case) -> None:
    for left in leave_out_by(drawn, ANALYST, lambda item: item.credibility, scheme=scheme):
        assert left.standing == standing(without_evidence(drawn, left.evidence), ANALYST, scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(drawn=cases())
def test_several_ways_at_once_are_the_same_as_each_by_itself(scheme: str, drawn: Case) -> None:
    ways = {"row": lambda item: item.id, "grade": lambda item: item.credibility, "none": lambda _item: ""}
    found = leave_out_by_each(drawn, ANALYST, ways, scheme=scheme)
    assert found == {way: leave_out_by(drawn, ANALYST, name, scheme=scheme) for way, name in ways.items()}
    carrying = carrying_by_each(drawn, ANALYST, ways, scheme=scheme)
    assert carrying == {way: tuple(one for one in left if one.changes) for way, left in found.items()}
