"""Grades given once for all rows of an origin, and what the lock keeps still."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import BadValue, GradesLocked, UnknownItem
from workbench.model.case import Case
from workbench.model.edits import (
    DescribeOrigin,
    Edit,
    GradeEvidence,
    GradeOrigin,
    LockGrades,
    RemoveOrigin,
    apply,
)
from workbench.model.edits.grades import grade_of_origin, with_grade_of_origin
from workbench.model.origin import Origin

MINISTRY = "The ministry"


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def told(*origins: str) -> Case:
    """Return a case with one row for each origin."""
    drawn = case({f"E{n}": "C" for n in range(1, len(origins) + 1)})
    rows = (replace(row, origin=origin) for row, origin in zip(drawn.evidence, origins, strict=True))
    return replace(drawn, evidence=tuple(rows))


def grades(drawn: Case) -> list[str]:
    return [item.reliability for item in drawn.evidence]


def apart(id: str, reliability: str) -> GradeEvidence:
    return GradeEvidence(id=id, reliability=reliability, credibility="", relevance="", reason="")


def test_all_rows_of_an_origin_take_its_grade_and_it_enters_the_register() -> None:
    drawn = after(
        told(MINISTRY, "A diplomat", f" {MINISTRY} "), GradeOrigin(origin=MINISTRY, reliability="b")
    )
    assert grades(drawn) == ["B", "", "B"]
    assert drawn.origin(MINISTRY).reliability == "B"


def test_a_row_graded_apart_keeps_its_own_grade() -> None:
    drawn = after(
        told(MINISTRY, MINISTRY),
        GradeOrigin(origin=MINISTRY, reliability="B"),
        apart("E2", "D"),
        GradeOrigin(origin=MINISTRY, reliability="C"),
    )
    assert grades(drawn) == ["C", "D"]


def test_a_grade_taken_back_leaves_the_rows_that_had_it_ungraded() -> None:
    drawn = after(
        told(MINISTRY, MINISTRY),
        GradeOrigin(origin=MINISTRY, reliability="B"),
        apart("E2", "D"),
        GradeOrigin(origin=MINISTRY, reliability=""),
    )
    assert grades(drawn) == ["", "D"]
    assert grade_of_origin(drawn, MINISTRY) == ""


def test_what_the_register_says_of_an_origin_besides_stays() -> None:
    described = Origin(id=MINISTRY, draws_on=("The service",), access="Close.", note="Mind.")
    drawn = after(
        told(MINISTRY), DescribeOrigin(origin=described), GradeOrigin(origin=MINISTRY, reliability="A")
    )
    assert drawn.origins == (replace(described, reliability="A"),)


def test_rows_that_share_a_grade_give_it_to_an_origin_outside_the_register() -> None:
    drawn = after(told(MINISTRY, MINISTRY), apart("E1", "C"), apart("E2", "C"))
    assert grade_of_origin(drawn, MINISTRY) == "C"
    assert grades(after(drawn, GradeOrigin(origin=MINISTRY, reliability="D"))) == ["D", "D"]
    mixed = after(drawn, apart("E2", "E"))
    assert grade_of_origin(mixed, MINISTRY) == ""


def test_taking_back_what_was_never_given_enters_nothing() -> None:
    assert after(told(MINISTRY), GradeOrigin(origin=MINISTRY, reliability="")) == told(MINISTRY)


@pytest.mark.parametrize("name", ["", "A stranger"])
def test_an_origin_that_nothing_rests_on_and_nobody_registered_is_not_graded(name: str) -> None:
    with pytest.raises(UnknownItem):
        after(told(MINISTRY), GradeOrigin(origin=name, reliability="A"))


def test_a_letter_outside_the_scale_is_refused() -> None:
    with pytest.raises(BadValue, match="'G'"):
        after(told(MINISTRY), GradeOrigin(origin=MINISTRY, reliability="G"))


def test_the_lock_keeps_origins_grades_still_by_either_way() -> None:
    locked = after(told(MINISTRY), GradeOrigin(origin=MINISTRY, reliability="B"), LockGrades())
    for edit in (
        GradeOrigin(origin=MINISTRY, reliability="C"),
        DescribeOrigin(origin=Origin(id=MINISTRY, reliability="C")),
        DescribeOrigin(origin=Origin(id=MINISTRY)),
    ):
        with pytest.raises(GradesLocked, match=MINISTRY):
            after(locked, edit)
    described = after(locked, DescribeOrigin(origin=Origin(id=MINISTRY, reliability="B", access="Close.")))
    assert described.origin(MINISTRY).access == "Close."


def test_an_origin_taken_out_of_the_register_leaves_its_rows_their_grades() -> None:
    drawn = after(told(MINISTRY), GradeOrigin(origin=MINISTRY, reliability="B"), RemoveOrigin(id=MINISTRY))
    assert grades(drawn) == ["B"]


def test_a_new_row_takes_the_registers_grade_of_its_origin_unless_grades_are_locked() -> None:
    drawn = after(told(MINISTRY), GradeOrigin(origin=MINISTRY, reliability="B"))
    new = replace(drawn.evidence[0], id="E9", origin=f"{MINISTRY} ", reliability="")
    assert with_grade_of_origin(drawn, new).reliability == "B"
    assert with_grade_of_origin(drawn, replace(new, reliability="E")).reliability == "E"
    assert with_grade_of_origin(drawn, replace(new, origin="A diplomat")).reliability == ""
    assert with_grade_of_origin(drawn, replace(new, origin="")).reliability == ""
    assert with_grade_of_origin(after(drawn, LockGrades()), new).reliability == ""
