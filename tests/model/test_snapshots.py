import pytest

from tests.drawing import ANALYST, case
from workbench.errors import BadValue, NameTaken, UnknownItem
from workbench.model.case import Case
from workbench.model.edits import Edit, RemoveSnapshot, RenameSnapshot, TakeSnapshot, apply
from workbench.model.snapshot import Snapshot


def after(drawn: Case, *edits: Edit) -> Case:
    for edit in edits:
        drawn = apply(drawn, edit, by=ANALYST)
    return drawn


TWO = (TakeSnapshot(name=" before the  report ", seq=1), TakeSnapshot(name="after", seq=4))


def test_a_moment_is_named_on_one_line() -> None:
    drawn = after(case({"E1": "C"}), *TWO)
    assert drawn.snapshots == (Snapshot(name="before the report", seq=1), Snapshot(name="after", seq=4))


def test_a_snapshot_is_renamed_in_its_place() -> None:
    drawn = after(case({"E1": "C"}), *TWO, RenameSnapshot(name="before the report", new="first"))
    assert [one.name for one in drawn.snapshots] == ["first", "after"]


def test_a_snapshot_is_forgotten() -> None:
    drawn = after(case({"E1": "C"}), *TWO, RemoveSnapshot(name="after"))
    assert [one.name for one in drawn.snapshots] == ["before the report"]


def test_a_name_stands_for_one_moment() -> None:
    drawn = after(case({"E1": "C"}), *TWO)
    with pytest.raises(NameTaken, match="'after' already"):
        after(drawn, TakeSnapshot(name="after", seq=9))
    with pytest.raises(NameTaken):
        after(drawn, RenameSnapshot(name="before the report", new="after"))
    assert after(drawn, RenameSnapshot(name="after", new="after")) == drawn


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "x" * 81, "a\u202eb"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(BadValue, match="Name"):
        after(case({"E1": "C"}), TakeSnapshot(name=name, seq=0))


def test_a_snapshot_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownItem, match="No snapshot 'then'"):
        after(case({"E1": "C"}), RemoveSnapshot(name="then"))
