"""What a class can be prepared with, and in which steps it then works."""

import pytest

from workbench.classroom.settings import check, lacking
from workbench.errors import BadValue
from workbench.model.lesson import GIVEN, Lesson, steps
from workbench.session.templates import from_template, with_reference
from workbench.sources.shelf import Shelf


@pytest.mark.parametrize(
    ("lesson", "why"),
    [
        (Lesson(seed=1, given=("answers",)), "answers"),
        (Lesson(seed=1, given=("evidence", "indicators")), "only together with hypotheses"),
        (Lesson(seed=1, language="xx"), "xx"),
        (Lesson(seed=1, language="../en"), "../en"),
    ],
)
def test_settings_that_no_class_can_have_are_refused(lesson: Lesson, why: str) -> None:
    with pytest.raises(BadValue, match=why):
        check(lesson)


def test_whatever_is_given_alone_or_together_can_be() -> None:
    for given in ((), ("grades",), ("hypotheses", "indicators"), GIVEN):
        check(Lesson(seed=1, given=given, language="ko"))


def test_what_is_not_given_is_a_step_of_its_own_and_grades_come_before_the_matrix() -> None:
    found = steps(Lesson(seed=1))
    assert found == (
        "check",
        "hypotheses",
        "before",
        "texts",
        "evidence",
        "grades",
        "matrix",
        "after",
        "hand_in",
    )
    most = steps(Lesson(seed=1, given=GIVEN, repeat=2))
    assert most == ("check", "before", "evidence", "matrix", "again", "after", "forecasts", "hand_in")


def test_a_template_brings_the_reference_of_its_worked_version() -> None:
    assert not from_template("tern-point").case.cells
    assert len(with_reference("tern-point").case.cells) == 60  # 14 items, one of them read twice


def test_what_a_class_goes_without_is_named() -> None:
    found = lacking(from_template("north-korea"), Shelf())
    assert (found.reference, found.texts) == (True, ("S1", "S2"))
