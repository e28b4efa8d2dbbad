"""The grading panel: one question at a time, by keyboard or mouse, apart from the hypotheses."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.casefile import read
from workbench.model.edits import GradeOrigin, LockGrades, RateCell
from workbench.model.rating import Rating
from workbench.model.source import Excerpt, Source
from workbench.session.templates import templates
from workbench.shipped import shipped
from workbench.sources import Shelf
from workbench.widgets.grading.widget import GradingWidget

HOSTILE = '"><img src=x onerror=alert(1)>'
MINISTRY = "The ministry"


def told(origins=(MINISTRY, MINISTRY, "A diplomat", ""), **about):
    """Return a case of ungraded rows, one for each origin."""
    drawn = case({f"E{n}": "C I" for n in range(1, len(origins) + 1)})
    rows = (
        replace(row, origin=origin, source="S1", credibility="", relevance="", **about)
        for row, origin in zip(drawn.evidence, origins, strict=True)
    )
    return replace(drawn, sources=(Source(id="S1", title="A text", note="Mind."),), evidence=tuple(rows))


@pytest.fixture
def panel(play, tmp_path):
    def put(drawn=None, *, shelf=None, edits=(), **options):
        session = session_over(drawn or told(), tmp_path)
        for edit in edits:
            session.apply(edit)
        return play(GradingWidget(session, shelf=shelf), **options)

    return put


def grades(played, grade="reliability"):
    return [getattr(item, grade) for item in played.case.evidence]


def screen(played, name):
    played.page.get_by_role("navigation").get_by_role("button", name=name).click()


def stop(played):
    return played.page.locator(".wb-stop")


def press(played, *keys):
    stop(played).focus()
    played.press(*keys)
    played.settle()


@pytest.mark.parametrize("width", [700, 1000, 1200])
def test_the_boxes_of_one_row_line_up_however_their_questions_wrap(panel, width):
    played = panel(width=width)
    played.page.locator(".wb-parts textarea").first.fill("It was there, it was told. " * 20)
    boxes = [one.bounding_box() for one in played.page.locator(".wb-parts").first.locator("textarea").all()]
    rows = {round(box["y"]) for box in boxes}
    assert len(boxes) == 4
    assert len(rows) == len(boxes) / len({round(box["x"]) for box in boxes})


def test_a_letter_grades_an_origin_with_all_its_items_and_goes_on(panel):
    played = panel()
    expect(stop(played)).to_contain_text(MINISTRY)
    press(played, "b")
    assert grades(played) == ["B", "B", "", ""]
    expect(stop(played)).to_contain_text("A diplomat")
    expect(stop(played)).to_be_focused()
    played.press("F", "c")
    played.settle()
    assert grades(played) == ["B", "B", "F", "C"]


def test_a_click_grades_and_the_keys_go_on_from_there(panel):
    played = panel()
    played.page.get_by_role("button", name="Usually reliable").first.click()
    played.settle()
    played.press("d", "Enter")
    played.settle()
    assert grades(played) == ["B", "B", "D", ""]


def test_digits_grade_items_and_letters_levels_on_their_own_screens(panel):
    played = panel()
    screen(played, "Credibility")
    press(played, "b", "2", "6")
    screen(played, "Relevance")
    press(played, "1", "h", "l")
    assert grades(played, "credibility") == ["2", "6", "", ""]
    assert grades(played, "relevance") == ["high", "low", "", ""]
    assert grades(played) == ["", "", "", ""]


def test_arrows_move_without_grading_and_backspace_takes_a_grade_back(panel):
    played = panel()
    screen(played, "Credibility")
    press(played, "1", "2", "ArrowLeft", "ArrowLeft")
    expect(played.page.locator(".wb-place-in")).to_have_text("1 of 4")
    press(played, "Backspace")
    assert grades(played, "credibility") == ["", "2", "", ""]
    expect(played.page.locator(".wb-place-in")).to_have_text("1 of 4")


def test_what_is_left_is_said_and_n_finds_it(panel):
    played = panel()
    screen(played, "Credibility")
    press(played, "1", "ArrowRight", "3", "3")
    expect(played.page.get_by_role("navigation")).to_contain_text("1 left")
    expect(played.page.locator(".wb-place-in")).to_have_text("4 of 4")
    press(played, "n")
    expect(played.page.locator(".wb-place-in")).to_have_text("2 of 4")
    press(played, "2")
    expect(played.page.get_by_text("Everything on this screen has a grade.")).to_be_visible()
    played.page.get_by_role("button", name="On to Relevance").click()
    expect(
        played.page.get_by_role("heading", name="How much does this bear on the question?")
    ).to_be_visible()


def test_what_others_grade_moves_nobody_from_where_they_are(panel):
    played = panel()
    stop(played).focus()
    played.elsewhere(GradeOrigin(origin=MINISTRY, reliability="D"))
    expect(played.page.locator(".wb-mark").first).to_have_text("D")
    expect(stop(played)).to_contain_text(MINISTRY)
    expect(stop(played)).to_be_focused()


def test_a_grade_is_shown_before_the_kernel_has_it(panel):
    played = panel()
    stop(played).focus()
    played.hold()
    played.press("b")
    expect(played.page.locator(".wb-mark").first).to_have_text("B")
    expect(stop(played)).to_contain_text("A diplomat")
    assert grades(played)[0] == ""
    played.release()
    played.settle()
    assert grades(played)[0] == "B"


def test_one_undo_takes_back_one_gesture(panel):
    played = panel()
    press(played, "b")
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert grades(played) == ["", "", "", ""]
    assert played.case.origins == ()


def test_an_item_can_have_a_grade_apart_from_its_origin_and_take_the_origins_again(panel):
    played = panel(edits=(GradeOrigin(origin=MINISTRY, reliability="B"),))
    played.page.locator(".wb-mark").first.click()
    apart = played.page.get_by_label("Reliability of E2")
    apart.select_option("D")
    played.settle()
    assert grades(played)[:2] == ["B", "D"]
    apart.select_option("")
    played.settle()
    assert grades(played)[:2] == ["B", "B"]


def test_enter_writes_why_and_escape_comes_back(panel):
    played = panel()
    screen(played, "Relevance")
    press(played, "Enter")
    expect(played.page.get_by_label("Why this grade")).to_be_focused()
    played.page.keyboard.type("high and low")
    played.press("Escape")
    expect(stop(played)).to_be_focused()
    played.settle()
    assert played.case.evidence_item("E1").reason == "high and low"
    assert grades(played, "relevance") == ["", "", "", ""]


def test_what_is_known_of_an_origin_and_of_a_source_is_kept(panel):
    played = panel()
    played.page.get_by_label(f"Access of {MINISTRY}").fill("It was there.")
    played.page.get_by_label("Why this grade").fill("It was right before.")
    played.page.get_by_text("The text it was read in").click()
    played.page.get_by_label("Bias of S1").fill("Sells papers.")
    played.press("Tab")
    played.settle()
    origin = played.case.origin(MINISTRY)
    assert (origin.access, origin.note) == ("It was there.", "It was right before.")
    assert played.case.source("S1").bias == "Sells papers."


def test_credibility_is_asked_with_the_passage_and_without_the_reliability(panel):
    drawn = told(excerpt=Excerpt(start=0, end=5, quote="Ships"), text="Ships left the harbour")
    played = panel(drawn, edits=(GradeOrigin(origin=MINISTRY, reliability="B"),))
    screen(played, "Credibility")
    expect(stop(played).locator("mark")).to_have_text("Ships")
    expect(stop(played)).to_contain_text("From the same origin: these confirm nothing")
    for word in ("Usually reliable", "Reliability", "reliability B", "B2"):
        expect(stop(played)).not_to_contain_text(word)


def test_confirmed_by_nobody_else_is_said_at_once(panel):
    played = panel()
    screen(played, "Credibility")
    press(played, "1", "ArrowLeft")
    expect(played.page.get_by_text("In this case no second origin does")).to_be_visible()


def test_the_passage_of_a_shipped_case_stands_in_its_paragraph(panel):
    korea = read(templates()["north-korea"]).case
    played = panel(korea, shelf=Shelf((shipped("seeds"),)))
    screen(played, "Credibility")
    expect(stop(played).locator("figcaption")).to_have_text("Where it stands ¶1")
    expect(stop(played).locator("mark")).to_contain_text("Pyongyang is dispatching soldiers")


def test_the_proposal_is_taken_over_changed_and_dropped(panel):
    played = panel(replace(told(), scheme="parc-weighted"))
    screen(played, "Summary")
    assert played.case.levels_of == ()
    played.page.get_by_role("button", name="Take this proposal").click()
    played.settle()
    assert dict(played.case.levels_of)["1"] == "high"
    played.page.get_by_label("Level of 1").select_option("medium")
    played.settle()
    assert dict(played.case.levels_of)["1"] == "medium"
    assert played.page.get_by_label("Level of F").count() == 0
    played.page.get_by_role("button", name="No table").click()
    played.settle()
    assert played.case.levels_of == ()


def test_the_lock_keeps_grades_still_and_its_breaking_is_told(panel):
    played = panel()
    screen(played, "Summary")
    played.page.get_by_role("button", name="Lock the grades").click()
    played.settle()
    assert played.case.grades_locked
    screen(played, "Credibility")
    press(played, "1")
    expect(played.page.locator(".wb-refusal")).to_contain_text("grades are locked")
    expect(played.page.locator(".wb-place-in")).to_have_text("1 of 4")
    assert grades(played, "credibility") == ["", "", "", ""]
    screen(played, "Summary")
    played.page.get_by_role("button", name="Unlock", exact=True).click()
    played.page.get_by_label("Why do the grades have to change?").fill("A source was withdrawn.")
    played.page.get_by_role("button", name="Unlock with this reason").click()
    played.settle()
    assert not played.case.grades_locked
    expect(played.page.get_by_text("unlocked once: “A source was withdrawn.”")).to_be_visible()


def test_the_keys_are_shown_and_hidden(panel):
    played = panel()
    press(played, "?")
    expect(played.page.get_by_text("grade whoever said it, and go on")).to_be_visible()
    press(played, "?")
    expect(played.page.get_by_text("grade whoever said it, and go on")).to_have_count(0)


def test_a_rating_made_elsewhere_is_not_told_by_name(tmp_path):
    session = session_over(told(), tmp_path)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    assert GradingWidget(session).state["view"]["history"]["undo"] == "something done in another panel"
    session.apply(GradeOrigin(origin=MINISTRY, reliability="B"))
    assert GradingWidget(session).state["view"]["history"]["undo"] == f"reliability of “{MINISTRY}”"


def test_a_grade_that_arrives_after_the_lock_is_refused(tmp_path):
    session = session_over(told(), tmp_path)
    session.apply(LockGrades())
    wire = Wire(GradingWidget(session))
    assert "grades are locked" in wire.say("grade_origin", origin=MINISTRY, value="A")["sentence"]
    assert "house table" in wire.say("adopt")["sentence"]


def test_hostile_text_stays_text(panel):
    drawn = told((HOSTILE, HOSTILE), text=HOSTILE, excerpt=Excerpt(start=0, end=5, quote=HOSTILE))
    played = panel(drawn)
    for name in ("Reliability", "Credibility", "Relevance", "Summary"):
        screen(played, name)
        played.settle()
        assert played.page.locator("img").count() == 0


def test_an_empty_case_says_what_to_do(panel):
    expect(panel(case({})).page.get_by_text("Add evidence first")).to_be_visible()


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("B", {"give": "B"}),
        ("b", {"give": "B"}),
        ("g", None),
        ("ArrowRight", {"move": 1}),
        ("ArrowUp", {"move": -1}),
        ("Backspace", {"clear": True}),
        ("Enter", {"write": True}),
        ("N", {"to": "open"}),
        ("?", {"help": True}),
        ("1", None),
    ],
)
def test_a_key_asks_for_what_its_screen_offers(modules, key, asked):
    offered = [{"value": one, "key": one} for one in "ABCDEF"]
    event = {"key": key, "ctrlKey": False, "metaKey": False, "altKey": False}
    assert modules.call("grading/steering.js", "askedByKey", event, offered) == asked
    assert modules.call("grading/steering.js", "askedByKey", {**event, "ctrlKey": True}, offered) is None


@pytest.mark.parametrize(
    ("done", "start", "place"),
    [([True, False, False], 1, 2), ([False, True, True], 1, 0), ([True, True], 0, -1), ([False], -1, 0)],
)
def test_the_next_open_stop_is_looked_for_onward_and_then_from_the_start(modules, done, start, place):
    assert modules.call("grading/steering.js", "nextOpen", done, start) == place
