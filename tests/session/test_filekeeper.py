import os
from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile, read, write
from workbench.errors import CannotWrite, CaseGone
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.filekeeper import FileKeeper
from workbench.session.session import Session


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    write(path, CaseFile(case=case({"E1": ". ."})))
    return path


def over(path: Path, analyst: str = ANALYST) -> Session:
    return Session(FileKeeper(path), str(path), analyst)


def rate(hypothesis: str, rating: Rating) -> RateCell:
    return RateCell(evidence="E1", hypothesis=hypothesis, rating=rating)


def test_an_edit_is_in_the_file_with_its_history_when_apply_returns(path: Path) -> None:
    session = over(path)
    session.apply(rate("H1", Rating.C))
    assert read(path) == CaseFile(case=session.case, log=session.log)
    assert over(path).can_undo


def test_undo_reaches_back_into_a_file(path: Path) -> None:
    over(path).apply(rate("H1", Rating.C))
    over(path).undo()
    assert read(path).case == case({"E1": ". ."})
    over(path).redo()
    assert read(path).case == case({"E1": "C ."})


def test_two_sessions_on_one_file_lose_nothing(path: Path) -> None:
    ann, bob = over(path), over(path, "bob")
    ann.apply(rate("H1", Rating.C))
    bob.apply(rate("H1", Rating.II))
    ann.apply(rate("H2", Rating.I))
    assert len(read(path).log) == 3
    assert len(read(path).case.cells) == 3


def test_a_full_disk_leaves_file_and_session_as_they_were(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, before = over(path), path.read_bytes()

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite):
        session.apply(rate("H1", Rating.C))
    assert path.read_bytes() == before
    assert session.log == ()


def test_a_file_that_was_taken_away_is_a_sentence(path: Path) -> None:
    session = over(path)
    path.unlink()
    with pytest.raises(CaseGone, match="no longer there"):
        session.apply(rate("H1", Rating.C))
