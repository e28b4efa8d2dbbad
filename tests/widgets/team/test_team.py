"""A team at its joint matrix: what is open, who moved and why, who stays apart, all of it in one file."""

from dataclasses import replace

import pytest

from tests.widgets.states import STANDING, joint
from tests.widgets.wire import Wire
from workbench.casefile import CaseFile, read, write
from workbench.errors import NotATeam
from workbench.model.case import Place
from workbench.session.team import team_session
from workbench.views.team import team_view
from workbench.widgets.team.widget import TeamWidget

WICKED = "<img src=x onerror=alert(1)>"


@pytest.fixture
def session(tmp_path):
    (tmp_path / "team-1").mkdir()
    write(tmp_path / "team-1" / "team-1.json", CaseFile(case=joint()))
    return team_session(tmp_path / "team-1")


def cell(view, row, column):
    rows = next(one for one in view["rows"] if one["id"] == row)
    return next(one for one in rows["cells"] if one["hypothesis"] == column)


def test_the_view_says_what_is_open_and_where_people_stand(session):
    view = team_view(session.case)
    assert view["progress"] == "6 of 8 cells still to be talked about"
    assert [cell(view, "E1", f"H{n}")["open"] for n in range(1, 5)] == [False, True, True, True]
    assert "one step apart" in cell(view, "E1", "H2")["why"]
    assert "None of you" in cell(view, "E1", "H3")["why"]
    assert cell(view, "E1", "H1")["start"] == "The joint code started from your median, C."
    for edit in STANDING:
        session.apply(edit)
    now = cell(team_view(session.case), "E1", "H2")
    assert {one["name"]: one["stance"] for one in now["people"]} == {
        "Ann": "stays by I, apart from the joint code:",
        "Bo": "moved from C to N:",
        "Cy": "",
    }
    assert (now["code"], now["open"], now["dissent"]) == ("N", False, 1)
    assert "one of you stays apart" in now["label"]


def test_a_case_that_is_no_teams_says_so(tmp_path):
    bare = replace(joint(), lesson=replace(joint().lesson, team="", members=()))
    view = team_view(bare)
    assert (view["rows"], view["progress"]) == ([], "")
    assert "no team's" in view["lead"]
    write(tmp_path / "one.json", CaseFile(case=bare))
    for place in (tmp_path, tmp_path / "one.json"):
        with pytest.raises(NotATeam):
            team_session(place)
    write(tmp_path / "two.json", CaseFile(case=joint()))
    with pytest.raises(NotATeam):
        team_session(tmp_path)
    assert team_session(tmp_path / "two.json").analyst == "Team 1"


def test_what_is_said_is_in_the_file_at_once_and_undo_takes_it_back(session, tmp_path):
    wire = Wire(TeamWidget(session))
    place = {"evidence": "E1", "hypothesis": "H2"}
    assert "ack" in wire.say("stand", member="Bo", **place, rating="N", reason="Ann showed me.")
    assert "ack" in wire.say("rate", **place, rating="I")
    assert "ack" in wire.say("explain", **place, reason="Two of three.")
    again = read(tmp_path / "team-1" / "team-1.json")
    assert again.case.stances["Bo", "E1", "H2"].reason == "Ann showed me."
    assert again.case.cells[Place("Team 1", "E1", "H2")].reason == "Two of three."
    assert {p: c for p, c in again.case.cells.items() if p.analyst != "Team 1"} == {
        p: c for p, c in joint().cells.items() if p.analyst != "Team 1"
    }
    for _ in range(3):
        wire.say("undo")
    assert read(tmp_path / "team-1" / "team-1.json").case == joint()
    refused = (
        ("stand", {"member": "Bo", "rating": "N", "reason": " "}),
        ("stand", {"member": "Zoe", "rating": "N", "reason": "So."}),
        ("rate", {"rating": "X"}),
    )
    for intent, arguments in refused:
        assert "refused" in wire.say(intent, **place, **arguments)


def test_a_team_talks_its_cells_over_by_mouse_and_keyboard(play, session):
    played = play(TeamWidget(session))
    page = played.page
    page.get_by_text("Next cell to talk about").click()
    page.locator("select[name=member]").select_option("Cy")
    page.get_by_label("Stands at").select_option("II")
    page.get_by_label("Why, in one sentence").fill(WICKED)
    page.get_by_role("button", name="Write down").click()
    page.get_by_text(WICKED).wait_for()
    assert page.locator("img").count() == 0
    page.locator(".wb-joint[aria-current=true]").focus()
    page.keyboard.press("5")
    page.get_by_text("5 of 8 cells still to be talked about").wait_for()
    page.keyboard.press("n")
    assert page.locator(".wb-joint[aria-current=true]:focus").count() == 1
    page.get_by_label("Only where we differ").check()
    assert page.locator(".wb-joint[data-faded=true]").count() == 2
    assert len(session.case.stances) == 1
