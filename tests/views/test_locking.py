"""What the history says about the lock: since when, broken how often and why, and what changed after."""

from dataclasses import replace

from tests.drawing import ANALYST, case
from workbench.messages import say
from workbench.model.case import Case
from workbench.model.edits import (
    Edit,
    GradeEvidence,
    LockGrades,
    RateCell,
    Redo,
    Undo,
    UnlockGrades,
    apply,
)
from workbench.model.history import LoggedEdit
from workbench.model.rating import Rating
from workbench.views.locking import lock_view, still_open


def told(*edits: Edit) -> str:
    """Return what is said after these edits; undo and redo are only in the history."""
    drawn: Case = case({"E1": "."})
    log = []
    for seq, edit in enumerate(edits, start=1):
        if not isinstance(edit, Undo | Redo):
            drawn = apply(drawn, edit, by=ANALYST)
        log.append(LoggedEdit(seq=seq, analyst=ANALYST, at="2026-03-04T05:06:07Z", edit=edit, changes=()))
    return " ".join(lock_view(drawn, log)["sentences"])


RATE = RateCell(evidence="E1", hypothesis="H1", rating=Rating.C)
GRADE = GradeEvidence(id="E1", reliability="B", credibility="2", relevance="high", reason="")
OPEN = UnlockGrades(why="a new report")


def test_grades_never_locked_are_called_so() -> None:
    assert told() == say("quality.lock.never")


def test_rating_before_the_lock_is_told_and_rating_after_it_is_not() -> None:
    assert "Rating began before" in told(RATE, LockGrades())
    assert "Rating began before" in told(RATE)
    assert told(LockGrades(), RATE) == say("quality.lock.on")


def test_each_unlocking_is_told_with_its_reason() -> None:
    once = told(LockGrades(), OPEN)
    assert "They were unlocked once: “a new report” (ann, 2026-03-04)." in once
    assert once.startswith("The grades are open again.")
    assert "They were unlocked twice: “a new report” (ann, 2026-03-04) and “x”" in told(
        LockGrades(), OPEN, LockGrades(), UnlockGrades(why="x"), LockGrades()
    )


def test_grades_changed_after_the_first_lock_are_counted() -> None:
    assert "changed" not in told(GRADE, LockGrades())
    assert "1 grade was changed after the first lock." in told(GRADE, LockGrades(), OPEN, GRADE)


def test_what_was_undone_is_not_told_and_what_was_put_back_is() -> None:
    undone = (RATE, Undo(of=1), LockGrades())
    assert told(*undone) == say("quality.lock.on")
    assert "Rating began before" in told(RATE, Undo(of=1), Redo(of=1))


def test_open_grades_are_told_of_until_they_are_locked() -> None:
    drawn = case({"E1": "C"})
    assert still_open(drawn) == say("matrix.unlocked")
    assert still_open(apply(drawn, LockGrades(), by=ANALYST)) == ""


def test_where_nothing_is_graded_there_is_nothing_to_lock() -> None:
    drawn = case({"E1": "C", "E2": "C"})
    ungraded = tuple(replace(row, credibility="", relevance="") for row in drawn.evidence)
    assert still_open(replace(drawn, evidence=ungraded)) == ""
    assert "3 grades are missing" in still_open(
        replace(drawn, evidence=(replace(ungraded[0], relevance="low"), ungraded[1]))
    )
