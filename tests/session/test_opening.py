from pathlib import Path

import pytest

from tests.drawing import ANALYST, case
from workbench.casefile import CaseFile, write
from workbench.errors import CaseExists, NoSuchCase, NotACaseFile
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.opening import begin, free_name, login, open_case
from workbench.session.templates import AUTHOR, from_template
from workbench.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "workbench.db")


def test_a_template_begins_a_case_once(store: Store) -> None:
    first = open_case(store, "north-korea", analyst=ANALYST)
    first.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    assert open_case(store, "north-korea", analyst=ANALYST).case == first.case
    assert store.names() == ("north-korea",)


def test_a_worked_templates_ratings_become_the_openers_own(store: Store) -> None:
    session = open_case(store, "north-korea-worked", analyst=ANALYST)
    assert session.case.analysts == (ANALYST,)
    assert {j.analyst for j in session.case.judgements.values()} == {ANALYST}
    assert session.scores()["score"].notna().all()
    shipped = from_template("north-korea-worked").case
    assert len(session.case.cells) == len(shipped.cells)
    assert shipped.analysts == (AUTHOR,)


def test_the_analyst_is_the_login_unless_named(store: Store) -> None:
    assert open_case(store, "empty").analyst == login()


def test_a_file_is_taken_in_once_and_never_written_to(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    write(path, CaseFile(case=case({"E1": "C I"})))
    before = path.read_bytes()
    session = open_case(store, str(path), analyst=ANALYST)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    again = open_case(store, str(path), analyst=ANALYST)
    assert again.case.rating(ANALYST, "E1", "H1") is Rating.II
    assert path.read_bytes() == before


def test_another_case_of_the_same_name_is_not_overwritten(store: Store, tmp_path: Path) -> None:
    begin(store, "mine", CaseFile(case=case({"E1": "C"})))
    write(tmp_path / "mine.json", CaseFile(case=case({"E1": "I"})))
    with pytest.raises(CaseExists, match=r"not the case in mine\.json"):
        open_case(store, str(tmp_path / "mine.json"))


def test_an_unknown_name_lists_what_there_is(store: Store) -> None:
    begin(store, "mine", CaseFile(case=case({"E1": "C"})))
    with pytest.raises(NoSuchCase, match=r"Stored: mine. Templates: .*north-korea"):
        open_case(store, "yours")


def test_a_broken_file_leaves_nothing_in_the_store(store: Store, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{")
    with pytest.raises(NotACaseFile):
        open_case(store, str(tmp_path / "bad.json"))
    assert store.names() == ()


def test_a_free_name_is_numbered(store: Store) -> None:
    for expected in ("mine", "mine-2", "mine-3"):
        assert free_name(store, "mine") == expected
        begin(store, expected, CaseFile(case=case({"E1": "C"})))
