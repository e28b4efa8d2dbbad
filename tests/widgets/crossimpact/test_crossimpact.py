"""The square of percents is written in like a spreadsheet, and says at once what does not fit."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.model.edits import Judge
from workbench.widgets.crossimpact.widget import CrossImpactWidget

SINGLE = Judge(moment="after", percents={"H1": 60, "H2": 50, "H3": 30})


@pytest.fixture
def panel(play, tmp_path):
    def put(*edits, form="independent", **options):
        session = session_over(case({"E1": "C I N"}, form=form), tmp_path)
        for edit in (SINGLE, *edits):
            session.apply(edit)
        return play(CrossImpactWidget(session), **options)

    return put


def field(played, given, hypothesis):
    return played.page.get_by_label(f"Percent for {named(hypothesis)} if {named(given)} were true")


def named(id):
    return f"{id} Hypothesis {id[1:]}"


def kept(played):
    return {(given, id): percent for (_, given, id), percent in played.case.conditionals.items()}


def test_numbers_and_enter_go_across_the_row_and_past_the_diagonal(panel):
    played = panel()
    field(played, "H1", "H2").focus()
    played.press("7", "0", "Enter", "3", "0", "Enter", "8", "4", "Enter")
    expect(field(played, "H2", "H3")).to_be_focused()
    played.settle()
    assert kept(played) == {("H1", "H2"): 70, ("H1", "H3"): 30, ("H2", "H1"): 84}


def test_the_last_number_is_kept_by_enter_where_it_stands(panel):
    played = panel()
    field(played, "H3", "H2").focus()
    played.press("5", "Enter")
    played.settle()
    assert kept(played) == {("H3", "H2"): 5}


def test_arrows_keep_what_is_written_and_step_over_the_diagonal(panel):
    played = panel()
    field(played, "H1", "H2").focus()
    played.press("7", "0", "ArrowDown")
    expect(field(played, "H3", "H2")).to_be_focused()
    played.press("ArrowLeft")
    expect(field(played, "H3", "H1")).to_be_focused()
    played.press("ArrowLeft", "ArrowDown")
    expect(field(played, "H3", "H1")).to_be_focused()
    played.settle()
    assert kept(played) == {("H1", "H2"): 70}


def test_delete_takes_back_and_escape_leaves_what_was_there(panel):
    played = panel()
    one = field(played, "H1", "H2")
    one.focus()
    played.press("7", "0", "Enter")
    one.focus()
    played.press("9", "Escape")
    expect(one).to_have_value("70")
    played.press("Delete")
    expect(one).to_have_value("")
    played.settle()
    assert kept(played) == {}


def test_the_word_follows_the_number_as_it_is_typed_and_the_question_stands_beside(panel):
    played = panel()
    field(played, "H1", "H3").focus()
    asked = played.page.locator(".wb-asked")
    expect(asked).to_contain_text("If H1 Hypothesis 1 were true, how likely would H3 Hypothesis 3 be?")
    expect(asked).to_contain_text("From 0 to 51 % fits")
    played.press("9", "2")
    expect(asked).to_contain_text("92 %: very likely (80–95 %)")
    assert kept(played) == {}


def test_what_does_not_fit_is_marked_and_said_and_nothing_is_changed(panel):
    played = panel()
    field(played, "H1", "H3").focus()
    played.press("9", "0", "Enter")
    expect(played.page.locator(".wb-mind")).to_contain_text("more than the 30 %")
    expect(played.page.locator('td[data-mark="mind"] input')).to_have_value("90")
    expect(field(played, "H1", "H3")).to_have_attribute(
        "aria-label", r"Percent for H3 Hypothesis 3 if H1 Hypothesis 1 were true (does not fit)"
    )
    assert kept(played) == {("H1", "H3"): 90}


@pytest.mark.parametrize("wrong", ["12.5", "x", "-3"])
def test_what_is_no_percent_is_refused_with_a_sentence(panel, wrong):
    played = panel()
    field(played, "H1", "H2").fill(wrong)
    played.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("whole number from 0 to 100")
    assert kept(played) == {}


def test_undo_takes_back_the_last_number(panel):
    played = panel()
    field(played, "H1", "H2").fill("70")
    played.press("Enter")
    played.settle()
    played.page.get_by_role("button", name="Undo").click()
    played.settle()
    assert kept(played) == {}
    expect(field(played, "H1", "H2")).to_have_value("")


def test_exclusive_hypotheses_are_not_asked_about(panel):
    played = panel(form="exclusive")
    expect(played.page.get_by_text("In this case at most one hypothesis is true")).to_be_visible()
    expect(played.page.locator("table")).to_have_count(0)


def test_a_percent_of_something_given_itself_is_refused(tmp_path):
    widget = CrossImpactWidget(session_over(case({"E1": "C I"}, form="independent"), tmp_path))
    wire = Wire(widget)
    assert "refused" in wire.say("conditional", given="H1", hypothesis="H1", percent=10)
    assert "101" in wire.say("conditional", given="H1", hypothesis="H2", percent=101)["sentence"]
    widget.close()
