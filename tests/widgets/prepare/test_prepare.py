"""A class prepared in the panel: chosen, looked at, written once, no answer in what is handed out."""

import json
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.export.lesson.handed_out import found_in
from tests.export.lesson.planting import secretive, secrets
from tests.export.lesson.test_hidden_answers import allowed
from tests.widgets.prepare.laid_down import panel_in
from tests.widgets.wire import Wire
from workbench.casefile import CaseFile, read, write
from workbench.messages import say
from workbench.model.edits import RateCell
from workbench.model.lesson import Lesson
from workbench.model.rating import Rating
from workbench.session.session import Session


@pytest.fixture
def panel(tmp_path):
    made = []

    def put(about=None, **options):
        made.append(panel_in(tmp_path, about, **options))
        return made[-1]

    yield put
    for one in made:
        one.close()


def rows(view):
    return {row[0]: row[1:] for row in view["preview"]["rows"]}


def test_what_is_chosen_is_what_is_written(panel, tmp_path):
    wire = Wire(panel())
    wire.say("case", case="template:aum-shinrikyo")
    wire.say("give", what="grades", given=True)
    for name, value in (("minutes", "50"), ("repeat", "2"), ("teams", "3"), ("language", "ko")):
        assert "answer" in wire.say("set", name=name, value=value)
    wire.say("set", name="asked", value="open")
    wire.say("name", name="monday")
    assert wire.say("write")["value"]["taken"] == ""
    laid_down = Lesson(
        seed=20_001,
        given=("hypotheses", "evidence", "grades"),
        repeat=2,
        blind=False,
        minutes=50,
        teams=3,
        language="ko",
    )
    place = tmp_path / "classes" / "monday"
    assert read(place / "student" / "aum-shinrikyo.json").case.lesson == laid_down
    assert read(place / "instructor" / "aum-shinrikyo.json").case.cells
    with ZipFile(place / "student.zip") as packed:
        assert "student/student.ipynb" in packed.namelist()
    written = wire.widget.view()["written"]
    assert (written["path"], written["kept"]) == (str(place / "student.zip"), str(place / "instructor"))


def test_a_class_that_is_there_is_never_replaced(panel, tmp_path):
    wire = Wire(panel(case({"E1": "C I"})))
    wire.say("case", case="stored:mine")
    wire.say("name", name="monday")
    wire.say("write")
    before = (tmp_path / "classes" / "monday" / "student" / "student.ipynb").stat().st_mtime_ns
    stands = wire.say("write")["value"]
    assert stands["taken"] == "There is a folder monday already. Nothing was changed."
    assert (tmp_path / "classes" / "monday" / "student" / "student.ipynb").stat().st_mtime_ns == before
    assert stands["number"].endswith("monday-2")
    wire.say("write", number=True)
    assert (tmp_path / "classes" / "monday-2" / "student").is_dir()


@pytest.mark.parametrize(
    "settings", [{}, {"language": "ko", "teams": "4", "repeat": "5"}], ids=["few", "many"]
)
def test_nothing_that_the_panel_hands_out_gives_an_answer_away(panel, tmp_path, settings):
    file = secretive()
    file = CaseFile(case=file.case, log=file.log)
    write(tmp_path / "own.json", file)
    wire = Wire(panel())
    wire.say("case", case="file")
    wire.say("path", path=str(tmp_path / "own.json"))
    for name, value in settings.items():
        wire.say("set", name=name, value=value)
    wire.say("name", name="monday")
    assert wire.say("write")["value"]["taken"] == ""
    alone = tmp_path / "alone"
    alone.mkdir()
    (alone / "student.zip").write_bytes((tmp_path / "classes" / "monday" / "student.zip").read_bytes())
    found = found_in(alone) + found_in(tmp_path / "classes" / "monday" / "student")
    assert "Secret of Evidence text." in found
    for text in sorted(secrets(file) - allowed(("hypotheses", "evidence"))):
        assert text not in found, text
    for told in ("Secret teacher", "Secret student", str(tmp_path)):
        assert told not in found


def test_the_preview_says_what_goes_out_and_what_stays(panel):
    widget = panel()
    view = widget.view()
    assert rows(view)["Hypotheses"] == ["4 hypotheses with their statements", "–"]
    assert rows(view)["Ratings and reasons"] == ["an empty matrix", "60 ratings, 60 reasons: the reference"]
    students, yours = view["preview"]["matrices"]
    assert {code for row in students["rows"] for code in row["codes"]} == {""}
    assert "II" in {code for row in yours["rows"] for code in row["codes"]}
    assert [row["id"] for row in students["rows"]] != [row["id"] for row in yours["rows"]]
    widget.ask_give("hypotheses", given=False)
    view = widget.view()
    assert rows(view)["Hypotheses"] == ["nothing: they find them", "your 4 hypotheses"]
    assert view["preview"]["matrices"][0]["rows"] == []
    assert "Hypotheses" in view["preview"]["steps"]


def test_indicators_go_with_hypotheses_and_only_where_there_are_any(panel):
    widget = panel(case({"E1": "C"}))
    widget.ask_give("indicators", given=True)
    widget.ask_give("hypotheses", given=False)
    given = {one["value"]: one for one in widget.view()["given"]}
    assert not given["indicators"]["chosen"]
    assert given["indicators"]["disabled"]
    widget.ask_case("stored:mine")
    widget.ask_give("hypotheses", given=True)
    assert {one["value"]: one["disabled"] for one in widget.view()["given"]}["indicators"]


def test_what_to_mind_is_said_before_anything_is_written(panel):
    widget = panel(case({"E1": ". ."}))
    widget.ask_case("stored:mine")
    widget.ask_set("repeat", "9")
    widget.ask_give("evidence", given=False)
    told = " ".join(widget.view()["preview"]["remarks"])
    assert "no reference and no marking key" in told
    assert "no text goes out" in told
    widget.ask_give("evidence", given=True)
    assert "Only 2 cells can be asked twice." in widget.view()["preview"]["remarks"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("minutes", "-1"), ("repeat", "ten"), ("seed", str(2**53)), ("teams", "१"), ("language", "xx")],
)
def test_what_is_no_setting_is_refused_and_changes_nothing(panel, name, value):
    wire = Wire(panel())
    before = wire.widget.view()
    assert value in wire.say("set", name=name, value=value)["sentence"]
    assert wire.widget.view() == before


def test_a_file_that_cannot_be_read_is_named_and_nothing_can_be_written(panel, tmp_path):
    wire = Wire(panel())
    wire.say("case", case="file")
    assert wire.widget.view()["case"]["trouble"] == say("preparing.case.path.missing")
    wire.say("path", path=str(tmp_path / "nowhere.json"))
    view = wire.widget.view()
    assert "nowhere.json" in view["case"]["trouble"]
    assert view["preview"] is None
    assert "nowhere.json" in wire.say("write")["sentence"]


def test_a_case_that_is_rated_elsewhere_is_the_reference_as_it_is_now(panel):
    widget = panel(case({"E1": "C ."}))
    widget.ask_case("stored:mine")
    Wire(widget)
    assert rows(widget.view())["Ratings and reasons"][1].startswith("1 rating")
    Session(widget.session.store, "mine", "ann").apply(
        RateCell(evidence="E1", hypothesis="H2", rating=Rating.II)
    )
    widget.session.catch_up()
    assert rows(widget.view())["Ratings and reasons"][1].startswith("2 ratings")


def test_work_that_is_cancelled_leaves_no_class(panel, tmp_path):
    widget = panel(run=lambda work: None)
    widget.ask_write()
    assert widget.view()["doing"]["text"].startswith("Preparing tern-point-")
    widget.close()
    widget = panel_in(tmp_path / "other", run=lambda work: (widgets[0].ask_cancel(), work()))
    widgets = [widget]
    widget.ask_write()
    assert widget.view()["written"] is None
    assert list((tmp_path / "other").glob("classes/*")) == []
    widget.close()


def test_a_teacher_prepares_a_class_by_mouse_and_keyboard(panel, play, tmp_path):
    played = play(panel(), width=1060, height=900)
    page = played.page
    page.get_by_label("Grades, locked").check()
    expect(page.get_by_text("those of the case, locked")).to_be_visible()
    page.get_by_label("Minutes").fill("50")
    page.get_by_label("Minutes").press("Enter")
    page.get_by_label("Name of the folder").fill("monday")
    page.get_by_label("Name of the folder").press("Enter")
    page.get_by_role("button", name="Write the class").press("Enter")
    expect(page.get_by_text("Written. Hand out this file")).to_be_visible()
    expect(page.get_by_text("monday/student.zip")).to_be_visible()
    page.get_by_role("button", name="Write the class").click()
    expect(page.get_by_role("alert").get_by_text("There is a folder monday already.")).to_be_visible()
    page.get_by_role("button", name="Choose another name").click()
    expect(page.get_by_label("Name of the folder")).to_be_focused()
    kept = tmp_path / "classes" / "monday" / "instructor" / "settings.json"
    assert json.loads(kept.read_text(encoding="utf-8"))["minutes"] == 50
