"""The panel of a file that came back: what was changed, what clashes, and one button that takes it."""

import pytest
from playwright.sync_api import expect

from tests.drawing import ANALYST, AUM, case
from tests.widgets.returned.came_back import came_back
from tests.widgets.wire import session_over
from workbench.casefile.formats.header import TextRow
from workbench.casefile.formats.table import table_of_rows
from workbench.errors import MatrixFileError
from workbench.model.edits import TakeReturned
from workbench.model.rating import Rating
from workbench.widgets.returned.widget import ReturnedWidget


@pytest.fixture
def session(tmp_path):
    return session_over(case(AUM), tmp_path)


def rating(session, hypothesis):
    return session.case.rating(ANALYST, "E1", hypothesis)


def test_what_only_the_file_changed_is_taken_by_one_click_and_taken_back_by_one(session, play):
    played = play(ReturnedWidget(session, came_back(session), "m.xlsx"))
    before = session.case
    expect(played.page.get_by_role("row", name="E1 × H2 Hypothesis 2 rating N NA")).to_be_visible()
    expect(played.page.get_by_text("E5 Лодки ушли")).to_be_visible()
    expect(played.page.get_by_text("H5 Ещё причина")).to_be_visible()
    played.page.get_by_role("button", name="Take 3 changes").click()
    played.settle()
    assert (rating(session, "H1"), rating(session, "H2")) == (Rating.N, Rating.NA)
    assert [item.text for item in session.case.evidence][-1] == "Лодки ушли"
    assert isinstance(session.log[-1].edit, TakeReturned)
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert session.case == before


def test_what_clashes_stays_unless_it_is_ticked(session, play):
    played = play(ReturnedWidget(session, came_back(session), "m.xlsx"))
    clash = played.page.get_by_role("row", name="E1 × H1 Hypothesis 1 rating I N NA")
    expect(clash).to_be_visible()
    played.page.get_by_role("checkbox", name="Take the file’s: E1 × H1 Hypothesis 1, rating").check()
    played.page.get_by_role("button", name="Take 4 changes").click()
    played.settle()
    assert rating(session, "H1") is Rating.NA


def test_what_is_left_out_is_not_taken_and_a_new_hypothesis_can_be_left_out(session, play):
    played = play(ReturnedWidget(session, came_back(session), "m.xlsx"))
    everything = played.page.get_by_role("checkbox", name="Take the file’s: all of E1")
    expect(everything).to_be_checked()
    played.page.get_by_role("checkbox", name="Take the file’s: E1 × H2 Hypothesis 2, rating").uncheck()
    expect(everything).not_to_be_checked()
    played.page.get_by_role("checkbox", name="Take H5").uncheck()
    played.page.get_by_role("button", name="Take one change").click()
    played.settle()
    assert rating(session, "H2") is Rating.N
    assert [item.id for item in session.case.evidence][-1] == "E5"
    assert "H5" not in {one.id for one in session.case.hypotheses}


def test_a_file_that_nobody_changed_says_so_and_has_no_button(tmp_path, play):
    texts = (("id", "evidence", "Hypothesis 1"), *((f"E{n}", f"Item E{n}", "") for n in (1, 2, 3, 4)))
    rows = [TextRow(number=n, texts=row) for n, row in enumerate(texts, start=1)]
    session = session_over(case({f"E{n}": "." for n in (1, 2, 3, 4)}), tmp_path)
    played = play(ReturnedWidget(session, table_of_rows(rows, where="m.csv"), "m.csv"))
    expect(played.page.get_by_text("Nothing in it is different.")).to_be_visible()
    assert played.page.get_by_role("button", name="Take").count() == 0


def test_a_file_of_another_case_makes_no_panel(session):
    rows = [TextRow(number=1, texts=("id", "evidence", "H")), TextRow(number=2, texts=("E1", "Else", "C"))]
    with pytest.raises(MatrixFileError, match="did not leave from here"):
        ReturnedWidget(session, table_of_rows(rows, where="m.csv"), "m.csv")
