from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from workbench.errors import BadValue, DuplicateItem, UnknownItem
from workbench.model.case import Case
from workbench.model.edits import (
    AddOrigin,
    ClusterEvidence,
    DescribeOrigin,
    Edit,
    RemoveOrigin,
    RenameOrigin,
    apply,
)
from workbench.model.origin import Origin


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


def told() -> Case:
    """Two rows of one origin, which passes on another."""
    drawn = case({"E1": "C", "E2": "I", "E3": "N"})
    rows = tuple(replace(row, origin="The ministry") for row in drawn.evidence[:2])
    drawn = replace(drawn, evidence=(*rows, drawn.evidence[2]))
    return after(
        drawn, AddOrigin(origin=Origin(id="The ministry", draws_on=("The service",), reliability="b"))
    )


def test_an_origin_is_kept_with_its_grade_as_the_standard_writes_it() -> None:
    assert told().origin("The ministry").reliability == "B"


def test_an_origin_does_not_draw_on_itself_or_twice_on_another() -> None:
    drawn = after(
        told(),
        DescribeOrigin(origin=Origin(id="A paper", draws_on=("A paper", " The ministry", "The ministry"))),
    )
    assert drawn.origin("A paper").draws_on == ("The ministry",)


def test_the_register_knows_each_name_once() -> None:
    with pytest.raises(DuplicateItem):
        after(told(), AddOrigin(origin=Origin(id=" The ministry ")))


def test_a_new_name_reaches_every_row_and_every_chain() -> None:
    drawn = after(
        told(),
        AddOrigin(origin=Origin(id="A paper", draws_on=("The ministry",))),
        RenameOrigin(id="The ministry", new="The ministry of defence"),
    )
    assert [row.origin for row in drawn.evidence] == ["The ministry of defence"] * 2 + [""]
    assert drawn.origin("The ministry of defence").draws_on == ("The service",)
    assert drawn.origin("A paper").draws_on == ("The ministry of defence",)


def test_a_name_in_use_makes_two_origins_one() -> None:
    drawn = after(
        told(),
        AddOrigin(origin=Origin(id="The service", note="kept", draws_on=("The ministry",))),
        RenameOrigin(id="The ministry", new="The service"),
    )
    assert [origin.id for origin in drawn.origins] == ["The service"]
    assert drawn.origin("The service") == Origin(id="The service", note="kept")
    assert drawn.evidence_item("E1").origin == "The service"


def test_an_origin_needs_a_name() -> None:
    with pytest.raises(BadValue):
        after(told(), RenameOrigin(id="The ministry", new="  "))


def test_rows_keep_the_name_of_an_origin_that_left_the_register() -> None:
    drawn = after(told(), RemoveOrigin(id="The ministry"))
    assert (drawn.origins, drawn.evidence_item("E1").origin) == ((), "The ministry")


def test_reports_are_confirmed_as_one_and_taken_apart() -> None:
    drawn = after(told(), ClusterEvidence(ids=("E1", "E2"), cluster=" 10,000 men "))
    assert [row.cluster for row in drawn.evidence] == ["10,000 men", "10,000 men", ""]
    drawn = after(drawn, ClusterEvidence(ids=("E1", "E2"), cluster=""))
    assert [row.cluster for row in drawn.evidence] == ["", "", ""]
    with pytest.raises(UnknownItem):
        after(drawn, ClusterEvidence(ids=("E9",), cluster="x"))
