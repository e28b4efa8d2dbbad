import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import ANALYST, case
from tests.strategies import cases, edits
from workbench.errors import NoSuchMoment, UndoConflict, WorkbenchError
from workbench.model.case import Case
from workbench.model.changes import Change, advanced, changes, taken_back
from workbench.model.edits import Edit, OpenTotals, RateCell, Redo, TakeSnapshot, Undo, apply
from workbench.model.history import LoggedEdit, Undoable, case_at, undoable
from workbench.model.rating import Rating


def entry(log: list[LoggedEdit], edit: Edit, made: tuple[Change, ...]) -> LoggedEdit:
    return LoggedEdit(seq=len(log) + 1, analyst=ANALYST, at="2026-01-01T00:00:00Z", edit=edit, changes=made)


def history(drawn: Case, steps: list[tuple[Edit, bool]]) -> tuple[list[Case], list[LoggedEdit]]:
    """Return the case after every edit that was possible, and the log; some edits are undone at once."""
    cases, log = [drawn], list[LoggedEdit]()
    for edit, undone in steps:
        try:
            after = apply(cases[-1], edit, by=ANALYST)
            log.append(entry(log, edit, changes(cases[-1], after)))
            cases.append(after)
            if undone:
                back = taken_back(after, log[-1].changes)
                log.append(entry(log, Undo(of=len(log)), back))
                cases.append(advanced(after, back))
        except (WorkbenchError, UndoConflict):
            continue
    return cases, log


@settings(max_examples=200)
@given(cases(), st.lists(st.tuples(edits, st.booleans()), max_size=10))
def test_a_case_is_found_again_as_it_was_after_every_edit(
    drawn: Case, steps: list[tuple[Edit, bool]]
) -> None:
    then, log = history(drawn, steps)
    for seq, was in enumerate(then):
        assert case_at(then[-1], log, seq) == was


def test_a_snapshot_is_the_case_as_it_was_when_it_was_named() -> None:
    drawn = case({"E1": "C"})
    then, log = history(drawn, [(OpenTotals(), False), (TakeSnapshot(name="then", seq=1), False)])
    assert case_at(then[-1], log, "then") == then[1]


@pytest.mark.parametrize("moment", [-1, 2, "then"])
def test_a_moment_that_never_was_is_a_sentence(moment: int | str) -> None:
    then, log = history(case({"E1": "C"}), [(OpenTotals(), False)])
    with pytest.raises(NoSuchMoment, match=r"numbered 0 \(the beginning\) to 1. Snapshots: none"):
        case_at(then[-1], log, moment)


def worked(steps: list[str]) -> list[LoggedEdit]:
    """Return the log of somebody who rates, undoes and redoes as far as there is something to."""
    log = list[LoggedEdit]()
    for step in steps:
        done, undone = undoable(log, ANALYST)
        if step == "rate":
            log.append(entry(log, RateCell(evidence="E1", hypothesis="H1", rating=Rating.C), ()))
        elif step == "undo" and done:
            log.append(entry(log, Undo(of=done[-1]), ()))
        elif step == "redo" and undone:
            log.append(entry(log, Redo(of=undone[-1]), ()))
    return log


@given(st.lists(st.sampled_from(["rate", "undo", "redo"]), max_size=20), st.data())
def test_what_follows_a_log_knows_what_reading_it_from_the_beginning_tells(
    steps: list[str], data: st.DataObject
) -> None:
    log, following = worked(steps), Undoable(ANALYST)
    for end in sorted(data.draw(st.lists(st.integers(0, len(log)), max_size=5))):
        assert following.follow(log[:end]) == undoable(log[:end], ANALYST)
    assert following.follow(log) == undoable(log, ANALYST)
