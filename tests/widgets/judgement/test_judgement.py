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


def test_percents_are_divided_by_their_sum_only_with_consent_and_stay_as_given(panel):
    played = panel(edits=[Judge(moment="before", answer=("H1",))])
    for name, percent in (("H1 Hypothesis 1", "20"), ("H2 Hypothesis 2", "50"), ("H3 Hypothesis 3", "60")):
        played.page.get_by_label(f"Percent for {name}").fill(percent)
        played.press("Tab")
    expect(played.page.get_by_text("20 + 50 + 60 = 130 %, not 100.")).to_be_visible()
    expect(played.page.get_by_text("Divided by their sum: 15 %, 38 % and 46 %")).to_be_visible()
    played.page.get_by_label("Reckon with them divided by their sum").check()
    played.settle()
    assert given(played).normalised
    assert given(played).percents == {"H1": 20, "H2": 50, "H3": 60}
    expect(played.page.get_by_text("divided: 15 %: very unlikely (5–20 %)")).to_be_visible()


def test_consent_ends_with_the_percents_it_was_given_to(panel):
    agreed = Judge(moment="before", percents={"H1": 20, "H2": 50, "H3": 60}, normalised=True)
    played = panel(edits=[agreed])
    played.page.get_by_label("low", exact=True).check()
    played.settle()
    assert given(played).normalised
    played.page.get_by_label("Percent for H1 Hypothesis 1").fill("21")
    played.press("Tab")
    expect(played.page.get_by_label("Reckon with them divided by their sum")).not_to_be_checked()
    assert not given(played).normalised


def test_the_word_and_its_range_follow_the_number_as_it_is_typed(panel):
    played = panel(edits=[Judge(moment="before", answer=("H1",))])
    field = played.page.get_by_label("Percent for H1 Hypothesis 1")
    field.press_sequentially("9")
    expect(played.page.get_by_text("very unlikely (5–20 %)")).to_be_visible()
    field.press_sequentially("2")
    expect(played.page.get_by_text("very likely (80–95 %)")).to_be_visible()
    assert given(played).percents == {}
    field.press_sequentially("5")
    expect(played.page.locator(".wb-words").first).to_be_empty()


def test_the_words_are_those_of_the_scale_that_is_chosen(panel):
    played = panel(edits=[Judge(moment="before", percents={"H1": 22})])
    expect(played.page.get_by_text("unlikely (20–45 %)", exact=True)).to_be_visible()
    played.page.get_by_label("UK PHIA").check()
    expect(played.page.get_by_text("between highly unlikely (about 10–20 %) and unlikely")).to_be_visible()
    played.settle()
    assert played.case.probability.words == "phia"


def test_independent_percents_have_no_sum_and_nothing_to_agree_to(panel):
    percents = {"H1": 90, "H2": 90, "H3": 90}
    played = panel(form="independent", edits=[Judge(moment="before", percents=percents)])
    expect(played.page.get_by_text("very likely (80–95 %)")).to_have_count(3)
    expect(played.page.locator(".wb-together")).to_have_count(0)


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


def test_consent_is_only_taken_where_it_means_something(tmp_path):
    session = session_over(case(DRAWN), tmp_path)
    session.apply(Judge(moment="before", percents={"H1": 0, "H2": 0, "H3": 0}))
    widget = JudgementWidget(session, "before")
    assert "can be divided" in Wire(widget).say("consent", agreed=True)["sentence"]
    widget.close()


def test_a_moment_is_before_or_after(tmp_path):
    with pytest.raises(BadValue, match="'before' or 'after'"):
        JudgementWidget(session_over(case(DRAWN), tmp_path), "during")
