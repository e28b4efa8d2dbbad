"""Exposure: a hypothesis that says nothing is seen to say nothing."""

from hypothesis import given

from tests.drawing import ANALYST, AUM, case
from tests.strategies import cases
from workbench.model.case import Case
from workbench.scoring.exposure import Exposure, exposure


def shares(rows: dict[str, str]) -> list[float | None]:
    return [one.share for one in exposure(case(rows), ANALYST)]


def only(rows: dict[str, str]) -> Exposure:
    (one,) = exposure(case(rows), ANALYST)
    return one


def test_in_the_primers_example_cult_and_terrorists_are_told_by_a_quarter_of_the_rows() -> None:
    found = exposure(case(AUM), ANALYST)
    assert [one.share for one in found] == [0.25, 0.25, 0.5, 0.75]
    assert [one.vague for one in found] == [True, True, False, False]
    assert all(one.certain for one in found)


def test_strong_support_and_any_contradiction_tell_and_the_rest_does_not() -> None:
    assert shares({"E1": "CC C N I II"}) == [1, 0, 0, 1, 1]


def test_what_is_not_applicable_is_not_asked() -> None:
    assert only({"E1": "NA", "E2": "I", "E3": "C"}).share == 0.5


def test_where_nothing_can_be_rated_there_is_no_share_and_nobody_is_called_vague() -> None:
    one = only({"E1": "NA"})
    assert (one.share, one.vague, one.certain) == (None, False, True)


def test_exactly_a_third_is_not_vague() -> None:
    assert [one.vague for one in exposure(case({"E1": "I C", "E2": "N N", "E3": "C N"}), ANALYST)] == [
        False,
        True,
    ]


def test_blanks_make_it_vague_so_far_and_not_for_certain() -> None:
    one = only({"E1": "C", "E2": ".", "E3": "N"})
    assert (one.share, one.vague, one.certain) == (0, True, False)
    one = only({"E1": "C", "E2": ".", "E3": "N", "E4": "N"})
    assert (one.vague, one.certain) == (True, True)


@given(cases())
def test_shares_lie_between_none_and_all_and_are_missing_only_where_nothing_can_be_rated(drawn: Case) -> None:
    for one in exposure(drawn, ANALYST):
        assert (one.share is None) == (one.ratable == 0)
        assert 0 <= (one.share or 0) <= 1
        assert one.telling + one.blank <= one.ratable
