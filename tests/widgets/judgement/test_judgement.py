"""The judgement panel: each answer is kept as it is given, apart from the matrix."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.errors import BadValue
from workbench.model.edits import Judge
from workbench.widgets.judgement.widget import JudgementWidget

DRAWN = {"E1": ". . ."}


@pytest.fixture
def panel(play, tmp_path):
    def put(moment="before", *, form="exclusive", edits=(), rows=DRAWN, **options):
        session = session_over(case(rows, form=form), tmp_path)
        for edit in edits:
            session.apply(edit)
        return play(JudgementWidget(session, moment), **options)

    return put


def given(played, moment="before"):
    return played.case.judgement("ann", moment)


def test_nothing_but_the_answer_can_be_given_first(panel):
    played = panel()
    expect(played.page.get_by_label("Percent for H1 Hypothesis 1")).to_be_disabled()
    expect(played.page.get_by_label("high", exact=True)).to_be_disabled()
    played.page.get_by_label("H2 Hypothesis 2", exact=True).check()
    expect(played.page.get_by_label("Percent for H1 Hypothesis 1")).to_be_enabled()
    assert given(played).answer == ("H2",)


def test_an_exclusive_answer_is_one_or_undecided(panel):
    played = panel()
    played.page.get_by_label("H1 Hypothesis 1", exact=True).check()
    played.page.get_by_label("H3 Hypothesis 3", exact=True).check()
    played.settle()
    assert given(played).answer == ("H3",)
    played.page.get_by_label("Undecided").check()
    played.settle()
    assert given(played).answer == ()


def test_an_independent_answer_is_any_number(panel):
    played = panel(form="independent")
    played.page.get_by_label("H1 Hypothesis 1", exact=True).check()
    played.settle()
    played.page.get_by_label("H3 Hypothesis 3", exact=True).check()
    played.settle()
    assert given(played).answer == ("H1", "H3")
    played.page.get_by_role("button", name="None of them, or undecided").click()
    played.settle()
    assert given(played).answer == ()


def test_percents_are_summed_and_scaled_only_when_asked(panel):
    played = panel(edits=[Judge(moment="before", answer=("H1",))])
    for name, percent in (("H1 Hypothesis 1", "90"), ("H2 Hypothesis 2", "60")):
        played.page.get_by_label(f"Percent for {name}").fill(percent)
        played.press("Tab")
    expect(played.page.get_by_text("Together 150 %, not 100.")).to_be_visible()
    assert given(played).percents == {"H1": 90, "H2": 60}
    played.page.get_by_role("button", name="Scale to 100").click()
    expect(played.page.get_by_text("Together 100 %.")).to_be_visible()
    assert given(played).percents == {"H1": 60, "H2": 40}
    expect(played.page.get_by_label("Percent for H1 Hypothesis 1")).to_have_value("60")


def test_enter_keeps_a_percent_and_an_emptied_field_takes_it_back(panel):
    played = panel(edits=[Judge(moment="before", percents={"H1": 90})])
    field = played.page.get_by_label("Percent for H1 Hypothesis 1")
    field.fill("80")
    field.press("Enter")
    played.settle()
    assert given(played).percents == {"H1": 80}
    field.fill("")
    field.press("Tab")
    played.settle()
    assert given(played).percents == {}


def test_ctrl_enter_keeps_a_text_and_the_cursor_stays_in_it(panel):
    played = panel(edits=[Judge(moment="before")])
    field = played.page.get_by_label("Sourcing")
    field.fill("Two voices only.")
    field.press("Control+Enter")
    played.settle()
    assert given(played).sourcing == "Two voices only."
    expect(field).to_be_focused()


@pytest.mark.parametrize("wrong", ["12.5", "101", "-3"])
def test_a_percent_that_is_none_is_refused_with_a_sentence(panel, wrong):
    played = panel(edits=[Judge(moment="before")])
    played.page.get_by_label("Percent for H1 Hypothesis 1").fill(wrong)
    played.press("Tab")
    expect(played.page.locator(".wb-refusal")).to_contain_text("whole number from 0 to 100")
    assert given(played).percents == {}


def test_confidence_and_its_three_reasons_are_kept(panel):
    played = panel(edits=[Judge(moment="before", answer=("H1",))])
    played.page.get_by_label("moderate", exact=True).check()
    for name in ("Assumptions", "Sourcing", "Argument"):
        played.page.get_by_label(name).fill(f"<b>{name}</b>")
        played.press("Tab")
    expect(played.page.get_by_text("Recorded. Now read the evidence")).to_be_visible()
    kept = given(played)
    assert (kept.confidence, kept.assumptions, kept.sourcing, kept.argument) == (
        "moderate",
        "<b>Assumptions</b>",
        "<b>Sourcing</b>",
        "<b>Argument</b>",
    )
    assert played.page.locator("b").count() == 0


def test_before_appears_beside_after_only_when_after_is_complete(panel):
    played = panel("after", edits=[Judge(moment="before", answer=("H3",), confidence="low")])
    expect(played.page.get_by_text("Before and after")).to_have_count(0)
    played.page.get_by_label("H1 Hypothesis 1", exact=True).check()
    played.settle()
    expect(played.page.get_by_text("Before and after")).to_have_count(0)
    played.page.get_by_label("high", exact=True).check()
    expect(played.page.get_by_role("row", name="Answer")).to_contain_text("H3 Hypothesis 3")
    assert given(played).answer == ("H3",)


def test_undo_takes_back_the_last_answer(panel):
    played = panel()
    played.page.get_by_label("H1 Hypothesis 1", exact=True).check()
    played.settle()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert given(played) is None
    expect(played.page.get_by_label("H1 Hypothesis 1", exact=True)).not_to_be_checked()


def test_a_dead_kernel_keeps_nothing_and_says_so(panel):
    played = panel(lab=True)
    played.hold()
    played.page.get_by_label("H2 Hypothesis 2", exact=True).check()
    played.kernel_is("restarting")
    expect(played.page.locator(".wb-banner")).to_contain_text("Run this cell again")
    expect(played.page.locator(".wb-banner li")).to_have_count(1)
    assert given(played) is None


def test_a_percent_before_any_answer_is_refused(tmp_path):
    widget = JudgementWidget(session_over(case(DRAWN), tmp_path), "before")
    answer = Wire(widget).say("percent", hypothesis="H1", percent=10)
    assert "Choose an answer first" in answer["sentence"]
    widget.close()


def test_a_moment_is_before_or_after(tmp_path):
    with pytest.raises(BadValue, match="'before' or 'after'"):
        JudgementWidget(session_over(case(DRAWN), tmp_path), "during")
