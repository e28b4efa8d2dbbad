"""Cells asked a second time: nothing of the first rating in view, one after the other."""

from dataclasses import replace

import pytest

from tests.drawing import ANALYST, case
from tests.widgets.states import in_class
from tests.widgets.wire import Wire, session_over
from workbench.model.case import Cell
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.scoring.lessons import asked_again, not_asked_yet
from workbench.views.again import again_view
from workbench.widgets.again.widget import AgainWidget


@pytest.fixture
def session(tmp_path):
    return session_over(in_class(), tmp_path)


def test_cells_are_asked_one_after_the_other_until_all_are(session):
    widget = AgainWidget(session)
    for n, (row, column) in enumerate(asked_again(session.case, ANALYST)):
        view = widget.view()
        assert (view["cell"]["evidence"], view["cell"]["hypothesis"]) == (row, column)
        assert view["progress"] == f"{n} of 3 asked"
        session.apply(widget.on_rate(row, column, Rating.N))
    assert widget.view()["cell"] is None
    assert "All have been asked" in widget.view()["state"]
    assert not_asked_yet(session.case, ANALYST) == ()
    assert len(session.case.repeats) == 3
    assert session.case.cells == in_class().cells
    widget.close()


def test_the_first_rating_is_not_in_the_view():
    told = [
        again_view(replace(in_class(), cells=dict.fromkeys(in_class().cells, cell)), ANALYST)
        for cell in (Cell(rating=Rating.CC, reason="One."), Cell(rating=Rating.II, reason="Other."))
    ]
    assert told[0] == told[1]


def test_a_case_without_a_class_asks_nothing_again(tmp_path):
    widget = AgainWidget(session_over(case({"E1": "C"}), tmp_path))
    assert widget.view()["cell"] is None
    assert "No cell" in widget.view()["state"]
    widget.close()


def test_a_click_is_kept_and_the_next_cell_comes(play, session):
    played = play(AgainWidget(session))
    first, second, _ = asked_again(session.case, ANALYST)
    played.page.get_by_role("button", name="N: neutral").click()
    played.page.get_by_text("1 of 3 asked").wait_for()
    assert session.case.repeats[ANALYST, *first].rating is Rating.N
    assert played.page.get_by_text(session.case.evidence_item(second[0]).text).is_visible()


def test_one_can_go_back_and_no_undo_tells_a_first_rating(play, session):
    session.apply(RateCell(evidence="E4", hypothesis="H4", rating=Rating.II))
    played = play(AgainWidget(session))
    assert "rated II" not in played.page.content()
    played.page.get_by_role("button", name="N: neutral").click()
    played.page.get_by_role("button", name="Back to the cell before").click()
    played.page.get_by_text("0 of 3 asked").wait_for()
    assert session.case.repeats == {}


def test_a_second_rating_is_undone_by_keyboard_and_by_button(play, session):
    session.apply(RateCell(evidence="E4", hypothesis="H4", rating=Rating.II))
    played = play(AgainWidget(session))
    page = played.page
    first, *_ = asked_again(session.case, ANALYST)
    page.get_by_role("button", name="N: neutral").press("Enter")
    page.get_by_text("1 of 3 asked").wait_for()
    page.keyboard.press("Control+z")
    page.get_by_text("0 of 3 asked").wait_for()
    assert session.case.repeats == {}
    page.keyboard.press("Control+y")
    page.get_by_text("1 of 3 asked").wait_for()
    assert session.case.repeats[ANALYST, *first].rating is Rating.N
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("0 of 3 asked").wait_for()
    page.get_by_role("button", name="N: neutral").focus()
    page.keyboard.press("Control+z")
    played.settle()
    assert played.case.rating(ANALYST, "E4", "H4") is Rating.II
    assert "rated II" not in page.content()


def test_the_panel_neither_tells_nor_takes_back_a_first_rating(session):
    session.apply(RateCell(evidence="E4", hypothesis="H4", rating=Rating.II))
    wire = Wire(AgainWidget(session))
    assert wire.widget.state["view"]["history"] == {"undo": None, "redo": None}
    assert "refused" in wire.say("undo")
    session.undo()
    assert wire.widget._look()["history"] == {"undo": None, "redo": None}
    assert "refused" in wire.say("redo")


def test_what_the_browser_makes_up_is_refused(session):
    wire = Wire(AgainWidget(session))
    assert "refused" in wire.say("rate", evidence="E9", hypothesis="H1", rating="C")
    assert session.case.repeats == {}
