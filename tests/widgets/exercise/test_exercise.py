"""The exercise from the name to the hand-in: the panels of a student, in a browser and without one."""

import json

import pytest
from playwright.sync_api import expect

import workbench
from tests.widgets.wire import Wire
from workbench.casefile import read
from workbench.classroom.collecting import collect
from workbench.errors import BadValue
from workbench.messages import say
from workbench.model.edits import ExplainCell, Judge, RateCell
from workbench.model.rating import Rating
from workbench.model.shuffle import shuffled
from workbench.widgets.evidence.widget import EvidenceWidget
from workbench.widgets.handin.widget import HandInWidget
from workbench.widgets.judgement.widget import JudgementWidget
from workbench.widgets.matrix.widget import MatrixWidget
from workbench.widgets.still import KEY
from workbench.widgets.waiting.widget import WaitingWidget

CASE = "aum-shinrikyo"


@pytest.fixture
def exercise():
    opened = []

    def make(**options):
        opened.append(workbench.exercise(CASE, **options))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


def answer(session, moment):
    session.apply(Judge(moment=moment, answer=("H1",), confidence="low"))


def rate_all(session):
    for item in session.case.evidence:
        for hypothesis in session.case.rated_hypotheses:
            session.apply(RateCell(evidence=item.id, hypothesis=hypothesis.id, rating=Rating.C))


def test_a_panel_that_waits_leaves_a_still_in_whose_place_the_panels_own_comes(exercise, monkeypatch):
    out = []
    for place in ("workbench.widgets.still", "workbench.widgets.exercise.later"):
        monkeypatch.setattr(f"{place}.publish", lambda *parts, **how: out.append(parts))
    started = exercise()
    panel = started.matrix()
    panel._ipython_display_()
    (live, _), (still, marked) = out
    assert live["text/plain"] == say("still.in_its_place")
    assert "This opens when you have begun" in still["text/plain"]
    started.on_begin("Mina")
    answer(started.session, "before")
    assert panel.panel.state["still"] == marked[KEY]
    panel.panel._kept.show()
    assert "Nothing is rated yet" not in out[-1][0]["text/plain"]
    assert "E1 " in out[-1][0]["text/plain"]
    assert out[-1][1] == marked


def test_the_name_comes_first_and_the_other_panels_wait_for_it(exercise, play):
    started = exercise()
    panels = [started.judgement("before"), started.matrix(), started.hand_in()]
    assert all(isinstance(panel.children[0], WaitingWidget) for panel in panels)
    played = play(started)
    expect(played.page.get_by_text("It holds your name")).to_be_visible()
    played.page.get_by_label("Your name").fill("  Mina \t Park ")
    played.press("Enter")
    expect(played.page.get_by_text("You work as Mina Park.")).to_be_visible()
    assert started.session.analyst == "Mina Park"
    kinds = (JudgementWidget, WaitingWidget, HandInWidget)
    assert all(isinstance(panel.children[0], kind) for panel, kind in zip(panels, kinds, strict=True))


def test_without_a_name_it_says_so_and_nothing_begins(exercise, play):
    played = play(exercise())
    played.page.get_by_role("button", name="Begin").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("An exercise begins with your name")
    assert workbench.cases() == ()


def test_evidence_and_matrix_come_when_the_first_answer_stands(exercise):
    started = exercise(name="Mina", seed=5)
    evidence, matrix = started.evidence(), started.matrix()
    assert isinstance(matrix.children[0], WaitingWidget)
    answer(started.session, "before")
    assert isinstance(evidence.panel, EvidenceWidget)
    assert isinstance(matrix.panel, MatrixWidget)
    assert matrix.children == (matrix.panel,)


def test_what_waits_says_for_what(exercise, play):
    started = exercise()
    waiting = started.matrix().children[0]
    played = play(waiting)
    expect(played.page.get_by_text("write your name in the panel at the top")).to_be_visible()


def test_the_matrix_shows_the_order_of_the_seed_and_no_way_to_open_totals(exercise, play):
    started = exercise(name="Mina", seed=5)
    answer(started.session, "before")
    played = play(started.matrix().panel)
    rows = played.page.locator("[role=rowheader] .wb-id")
    expect(rows.first).to_be_visible()
    assert rows.all_inner_texts()[:4] == list(shuffled(["E1", "E2", "E3", "E4"], 5))
    expect(played.page.get_by_text("In this exercise totals stay hidden")).to_be_visible()
    assert played.page.get_by_role("button", name="Show them now").count() == 0
    assert "sentence" in Wire(started.matrix().panel).say("open_totals")
    assert played.page.locator(".wb-step").count() == 0
    assert played.page.get_by_label("Export as").count() == 0


def test_the_matrix_of_an_exercise_takes_no_rows_that_others_do_not_have(exercise, play):
    started = exercise(name="Mina", seed=5)
    answer(started.session, "before")
    matrix = started.matrix().panel
    before = started.session.case
    played = play(matrix)
    played.page.locator("[role=gridcell]").first.click()
    played.press("Escape", "?")
    keys = played.page.locator(".wb-keys")
    expect(keys.first).to_be_visible()
    assert not [told for told in keys.all_inner_texts() if "paste" in told]
    assert played.page.get_by_role("button", name="Paste rows").count() == 0
    told = Wire(matrix).say("paste", text="evidence\nAnother", repeated=False)
    assert "everybody works on the same evidence" in told["sentence"]
    assert started.session.case == before


def test_the_steps_are_ticked_off_as_they_are_done(exercise, play):
    started = exercise(name="Mina")
    played = play(started)
    done = played.page.locator('.wb-way li[data-done="true"]')
    expect(done).to_have_count(0)
    played.elsewhere(Judge(moment="before", answer=("H1",), confidence="low"))
    expect(done).to_have_count(1)


def test_an_exercise_begun_before_can_be_gone_on_with(exercise, play):
    first = exercise(name="Mina", seed=9)
    first.session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.C))
    again = exercise()
    played = play(again)
    expect(played.page.get_by_text("1 of 16 rated")).to_be_visible()
    played.page.get_by_role("button", name="Go on as Mina").click()
    expect(played.page.get_by_text("You work as Mina.")).to_be_visible()
    assert again.session.case.rating("Mina", "E1", "H1") is Rating.C


def test_whoever_has_begun_stays_who_they_are(exercise):
    started = exercise(name="Mina")
    Wire(started).say("begin", name="Bo")
    assert started.session.analyst == "Mina"


def test_the_hand_in_says_what_is_missing_then_makes_one_file_that_opens_as_it_was(exercise, play):
    started = exercise(name="Mina", seed=5)
    played = play(started.hand_in().panel)
    expect(played.page.get_by_text("16 cells of 16 are not rated yet.")).to_be_visible()
    answer(started.session, "before")
    rate_all(started.session)
    started.session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.I))
    started.session.apply(ExplainCell(evidence="E1", hypothesis="H1", reason="<i>Why</i>"))
    played.elsewhere(Judge(moment="after", answer=("H2",), confidence="high"))
    expect(played.page.get_by_text("Nothing is missing.")).to_be_visible()
    played.page.get_by_role("button", name="Make the file to hand in").click()
    expect(played.page.get_by_text("It lies at")).to_be_visible()
    path = workbench.workspace().exports / f"{CASE}-Mina.json"
    assert read(path).case == started.session.case
    reopened = workbench.open(path)
    assert (reopened.analyst, reopened.case) == ("Mina", started.session.case)
    (handed_in,) = collect(workbench.workspace().exports).hand_ins
    assert (handed_in.student, handed_in.seed, handed_in.gaps) == ("Mina", 5, ())


def test_an_unfinished_exercise_is_handed_in_as_it_is(exercise, play):
    started = exercise(name="Mina")
    played = play(started.hand_in().panel)
    played.page.get_by_role("button", name="Make the file as it is").click()
    expect(played.page.get_by_text("It lies at")).to_be_visible()
    assert (workbench.workspace().exports / f"{CASE}-Mina.json").exists()


@pytest.mark.parametrize("name", ["../../../evil", "<img src=x onerror=alert(1)>", "..", "CON", "a/b\\c:d"])
def test_a_hostile_name_is_text_on_the_page_and_stays_in_the_exports_folder(exercise, play, name):
    started = exercise(name=name)
    played = play(started)
    expect(played.page.get_by_text(f"You work as {name}.")).to_be_visible()
    assert played.page.locator("img").count() == 0
    Wire(started.hand_in().panel).say("hand_in")
    workspace = workbench.workspace()
    (made,) = workspace.exports.iterdir()
    assert made.name.startswith(f"{CASE}-")
    written = {path for path in workspace.home.parent.rglob("*.json") if path != made}
    assert written == set()


def test_a_name_of_another_script_keeps_its_file(exercise):
    started = exercise(name="김민수")
    answered = Wire(started.hand_in().panel).say("hand_in")
    assert answered["value"]["file"] == f"{CASE}-김민수.json"


def test_a_judgement_is_before_or_after(exercise):
    with pytest.raises(BadValue, match="'before' or 'after'"):
        exercise().judgement("during")


def test_nothing_of_an_exercise_is_shown_of_other_students(exercise):
    exercise(name="Ann").session.apply(ExplainCell(evidence="E1", hypothesis="H1", reason="Secret."))
    started = exercise(name="Bo")
    answer(started.session, "before")
    shown = [started.state, started.matrix().panel.state, started.evidence().panel.state]
    assert "Secret." not in json.dumps(shown)
    assert "Ann" not in json.dumps(shown)


def test_a_panel_without_a_way_to_write_refuses(exercise):
    panel = HandInWidget(exercise(name="Mina").session)
    assert "exercise.session.save" in Wire(panel).say("hand_in")["sentence"]
    panel.close()
