"""The line to the session: saved only when the session says so, and never silent about what is not."""

from copy import deepcopy

import pytest

from tests.drawing import case
from tests.widgets.wire import session_over
from workbench.errors import Refused, StoreUnusable
from workbench.model.edits import ExplainCell, RateCell, RemoveEvidence, RewordHypothesis
from workbench.model.rating import Rating
from workbench.session.session import Session
from workbench.widgets.hypotheses.widget import HypothesesWidget
from workbench.widgets.matrix.widget import MatrixWidget

ROWS = {"E1": "CC . .", "E2": ". . ."}


@pytest.fixture
def matrix(play, tmp_path):
    def put(**options):
        return play(MatrixWidget(session_over(case(ROWS), tmp_path)), **options)

    return put


def cell(played, row, column):
    return played.page.locator(f'[data-row="{row}"][data-column="{column}"]')


def status(played):
    return played.page.locator(".wb-matrix").get_attribute("data-status")


def corner(played):
    return played.page.locator(".wb-corner").inner_text()


def banner(played):
    return played.page.locator(".wb-banner").inner_text()


def rate(played, *keys, at=(1, 0)):
    cell(played, *at).focus()
    played.press(*keys)


def pass_time(played, milliseconds):
    played.page.clock.run_for(milliseconds)


# --- saved or not


def test_saving_until_the_session_has_it_then_saved(matrix):
    played = matrix()
    assert (status(played), corner(played)) == ("saved", "Saved")
    played.hold()
    rate(played, "1")
    assert cell(played, 1, 0).inner_text() == "II"
    assert (status(played), corner(played)) == ("saving", "Saving…")
    played.release()
    played.settle()
    assert played.rating("E2", "H1") == "II"


def test_after_four_seconds_without_an_answer_it_says_not_saved_yet_and_marks_the_cell(matrix):
    played = matrix()
    played.hold()
    rate(played, "1")
    pass_time(played, 3000)
    assert status(played) == "saving"
    pass_time(played, 2000)
    assert (status(played), corner(played)) == ("late", "Not saved yet")
    assert cell(played, 1, 0).get_attribute("data-pending") is not None
    assert cell(played, 1, 0).get_attribute("aria-label").endswith("Not saved yet.")
    assert cell(played, 1, 1).get_attribute("data-pending") is None
    played.release()
    played.settle()
    assert cell(played, 1, 0).get_attribute("data-pending") is None


def test_a_busy_kernel_is_waited_for_however_long_it_takes(matrix):
    played = matrix(lab=True)
    played.kernel_is("busy")
    played.hold()
    rate(played, "1")
    pass_time(played, 120_000)
    assert status(played) == "late"
    played.press("2")
    played.kernel_is("idle")
    played.release()
    played.settle()
    assert [played.rating("E2", h) for h in ("H1", "H2")] == ["II", "I"]


def test_a_silent_kernel_gets_nothing_new_until_it_answers(matrix):
    played = matrix()
    played.hold()
    rate(played, "1")
    pass_time(played, 16_000)
    assert status(played) == "silent"
    assert "does not answer" in banner(played)
    played.press("2")
    assert cell(played, 1, 1).inner_text() == "·"
    assert "not taken" in played.page.locator(".wb-refusals").inner_text()
    assert len(played.sent("rate")) == 1
    played.release()
    played.settle()
    assert banner(played) == ""
    played.press("2")
    played.settle()
    assert len(played.sent("rate")) == 2


def test_where_nobody_tells_of_the_kernel_it_is_asked_now_and_then(matrix):
    played = matrix()
    played.hold()
    pass_time(played, 25_000)
    assert len(played.sent("hello")) == 2
    pass_time(played, 16_000)
    assert status(played) == "silent"
    played.release()
    played.settle()


def test_in_jupyterlab_an_idle_line_is_left_alone(matrix):
    played = matrix(lab=True)
    pass_time(played, 120_000)
    assert len(played.sent("hello")) == 1


def test_a_refusal_takes_the_rating_back_and_says_why(matrix):
    played = matrix()

    def refuse(*_, **__):
        raise StoreUnusable("workbench.db", "the disk is full")

    played.widget.session.apply = refuse
    rate(played, "1")
    played.page.get_by_text("the disk is full").wait_for()
    assert cell(played, 1, 0).inner_text() == "·"
    assert status(played) == "saved"
    played.page.get_by_role("button", name="Close this message").click()
    assert played.page.locator(".wb-refusals").inner_text() == ""


def test_a_refused_reason_stays_as_a_draft(matrix):
    played = matrix()

    def refuse(*_, **__):
        raise Refused("Not now.")

    played.widget.session.apply = refuse
    cell(played, 0, 0).focus()
    played.press("Enter")
    played.page.keyboard.type("Long thought.")
    played.press("Control+Enter")
    played.page.get_by_text("Not now.").wait_for()
    cell(played, 0, 0).focus()
    played.press("Enter")
    assert played.page.locator("textarea").input_value() == "Long thought."


# --- the kernel goes


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("restarting", "The kernel was restarted. Run this cell again; everything saved is still there."),
        ("autorestarting", "The kernel was restarted."),
        ("dead", "The kernel has stopped."),
        ("terminating", "The kernel has stopped."),
    ],
)
def test_a_lost_kernel_is_told_at_once(matrix, told, sentence):
    played = matrix(lab=True)
    played.kernel_is(told)
    assert sentence in banner(played)
    assert (status(played), corner(played)) == ("gone", "Kernel gone")


def test_another_kernel_behind_the_notebook_is_a_lost_one(matrix):
    played = matrix(lab=True)
    played.page.evaluate("lab.sessionContext.kernelChanged.tell({ oldValue: {}, newValue: {} })")
    assert "restarted" in banner(played)


def test_no_kernel_behind_the_notebook_is_a_stopped_one(matrix):
    played = matrix(lab=True)
    played.page.evaluate("lab.sessionContext.kernelChanged.tell({ oldValue: {}, newValue: null })")
    assert "has stopped" in banner(played)


def test_what_was_not_kept_is_marked_and_named(matrix):
    played = matrix(lab=True)
    rate(played, "4")
    played.settle()
    played.hold()
    played.press("1")
    played.kernel_is("restarting")
    assert "One change was not kept:" in banner(played)
    assert "E2 against H2 Hypothesis 2 rated II" in banner(played)
    lost = cell(played, 1, 1)
    assert lost.get_attribute("data-lost") is not None
    assert lost.get_attribute("aria-label").endswith("Not kept.")
    assert cell(played, 1, 0).get_attribute("data-lost") is None


def test_a_reason_that_was_not_kept_can_be_read_and_copied(matrix):
    played = matrix(lab=True)
    played.hold()
    cell(played, 0, 0).focus()
    played.press("Enter")
    played.page.keyboard.type("A long thought.")
    played.press("Control+Enter")
    played.kernel_is("restarting")
    assert "A long thought." in banner(played)


def test_nothing_more_is_taken_after_the_kernel_is_gone(matrix):
    played = matrix(lab=True)
    played.kernel_is("restarting")
    rate(played, "1", "2")
    assert cell(played, 1, 0).inner_text() == "·"
    assert "not taken" in played.page.locator(".wb-refusals").inner_text()
    assert played.sent("rate") == []
    played.kernel_is("idle")
    assert status(played) == "gone"


def test_a_page_that_closes_after_the_kernel_went_says_nothing_to_it(matrix):
    played = matrix(lab=True)
    played.kernel_is("restarting")
    played.ground.dispose()
    assert played.sent("bye") == []


def test_an_idle_kernel_that_does_not_know_this_widget_any_more_is_noticed(matrix):
    played = matrix(lab=True)
    played.hold()
    rate(played, "1")
    pass_time(played, 20_000)
    assert "closed by the kernel" in banner(played)
    assert "One change was not kept:" in banner(played)


# --- the line is cut and mended


def cut(played, state):
    played.page.evaluate(
        """state => {
             lab.kernel.connectionStatus = state;
             lab.sessionContext.connectionStatusChanged.tell(state);
           }""",
        state,
    )


def test_while_the_line_is_cut_nothing_is_taken(matrix):
    played = matrix(lab=True)
    cut(played, "connecting")
    assert status(played) == "silent"
    rate(played, "1")
    assert played.sent("rate") == []
    cut(played, "connected")
    played.settle()


def test_what_was_under_way_when_the_line_was_cut_is_said_again_and_done_once(matrix):
    played = matrix(lab=True)
    played.hold()
    rate(played, "1")
    cut(played, "connecting")
    played.page.evaluate("window.held = []")
    played.release()
    cut(played, "connected")
    played.settle()
    assert played.rating("E2", "H1") == "II"
    assert len(played.sent("rate")) == 2
    assert len(played.widget.session.log) == 1


def test_a_greeting_lost_with_the_line_holds_nothing_up_afterwards(matrix):
    played = matrix(lab=True)
    played.hold()
    rate(played, "1")
    pass_time(played, 5000)
    assert len(played.sent("hello")) == 2
    cut(played, "connecting")
    played.page.evaluate("window.held = []")
    played.release()
    cut(played, "connected")
    played.settle()
    pass_time(played, 20_000)
    rate(played, "2", at=(1, 1))
    played.settle()
    assert status(played) == "saved"
    assert [played.rating("E2", h) for h in ("H1", "H2")] == ["II", "I"]


def test_a_line_that_was_cut_for_long_leaves_time_for_an_answer_when_it_is_mended(matrix):
    played = matrix(lab=True)
    played.hold()
    rate(played, "1")
    cut(played, "connecting")
    pass_time(played, 60_000)
    cut(played, "connected")
    assert status(played) == "saving"
    pass_time(played, 2000)
    assert status(played) == "saving"
    played.release()
    played.settle()
    assert len(played.widget.session.log) == 1


def test_a_kernel_that_was_busy_for_long_has_time_to_answer_when_it_is_idle(matrix):
    played = matrix(lab=True)
    played.kernel_is("busy")
    played.hold()
    rate(played, "1")
    pass_time(played, 60_000)
    played.kernel_is("idle")
    pass_time(played, 2000)
    assert status(played) != "gone"
    played.release()
    played.settle()


def test_a_page_that_slept_does_not_take_the_kernel_for_lost(matrix):
    played = matrix(lab=True)
    played.hold()
    rate(played, "1")
    played.page.clock.fast_forward(3_600_000)
    pass_time(played, 1000)
    assert status(played) != "gone"
    played.release()
    played.settle()
    assert played.rating("E2", "H1") == "II"


# --- two tabs, old news


def test_answers_to_another_tab_are_not_ours(matrix):
    played = matrix()
    played.hold()
    rate(played, "1")
    number = played.sent("rate")[0]["n"]
    played.ground.deliver({"ack": number, "channel": "another"})
    assert status(played) == "saving"
    played.release()
    played.settle()


def test_a_missed_change_is_caught_up_with(matrix):
    played = matrix()
    played.ground.deliver({"rev": 5, "after": 4, "changes": [[["title"], "Wrong"]]})
    assert "Wrong" not in played.page.locator("h2").inner_text()
    assert len(played.sent("hello")) == 2


def test_changes_heard_twice_are_put_in_once(matrix):
    played = matrix()
    rate(played, "1")
    played.settle()
    played.ground.deliver({"rev": 1, "after": 0, "changes": [[["title"], "Wrong"]]})
    assert "Wrong" not in played.page.locator("h2").inner_text()


def test_a_view_made_late_from_an_old_state_is_brought_up_to_date(play, tmp_path):
    widget = MatrixWidget(session_over(case(ROWS), tmp_path))
    old = deepcopy(widget.state)
    early = play(widget)
    rate(early, "1")
    early.settle()
    late = play(widget, state=old)
    late.page.wait_for_function(
        "document.querySelector('[data-row=\"1\"][data-column=\"0\"]').innerText === 'II'"
    )


def test_trouble_with_the_view_is_told_under_the_widget(matrix):
    played = matrix()
    played.ground.deliver({"trouble": "No scoring scheme 'x'."})
    assert "No scoring scheme 'x'." in played.page.locator(".wb-refusals").inner_text()


# --- somebody else was there first


@pytest.fixture
def hypotheses(play, tmp_path):
    played = play(HypothesesWidget(session_over(case(ROWS), tmp_path)))
    bob = Session(played.widget.session._store, "drawn", "bob")
    return played, bob


def reworded(label):
    return RewordHypothesis(id="H1", label=label, statement="")


def test_every_intent_says_what_the_view_showed(matrix):
    played = matrix()
    rate(played, "1")
    played.settle()
    played.press("2")
    played.settle()
    assert [message["seen"] for message in played.sent("rate")] == [0, 1]


def test_words_begun_before_somebody_elses_came_do_not_overwrite_them_and_stay(hypotheses):
    played, bob = hypotheses
    page = played.page
    page.get_by_role("button", name="Reword H1").click()
    page.get_by_label("Name, in two or three words").fill("My name")
    bob.apply(reworded("Bob's name"))
    played.hear_others()
    assert page.get_by_label("Name, in two or three words").input_value() == "My name"
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_text("The name of H1 was changed by bob").wait_for()
    refusal = page.locator(".wb-refusals").inner_text()
    assert "it is now “Bob's name”" in refusal
    assert "What you had entered: H1: My name." in refusal
    assert page.get_by_label("Name, in two or three words").input_value() == "My name"
    assert played.case.hypothesis("H1").label == "Bob's name"
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("button", name="Reword H1").wait_for()
    assert played.case.hypothesis("H1").label == "My name"


def test_a_form_in_which_nothing_was_written_shows_what_somebody_else_wrote(hypotheses):
    played, bob = hypotheses
    played.page.get_by_role("button", name="Reword H1").click()
    bob.apply(reworded("Bob's name"))
    played.hear_others()
    assert played.page.get_by_label("Name, in two or three words").input_value() == "Bob's name"


def test_a_reason_begun_before_one_from_another_window_came_stays_a_draft(matrix):
    played = matrix()
    again = Session(played.widget.session._store, "drawn", "ann")
    cell(played, 0, 0).focus()
    played.press("Enter")
    played.page.keyboard.type("Written here.")
    again.apply(ExplainCell(evidence="E1", hypothesis="H1", reason="Written there."))
    played.hear_others()
    assert played.page.locator("textarea").input_value() == "Written here."
    played.press("Control+Enter")
    played.page.get_by_text("changed by you in another window").wait_for()
    assert played.reason("E1", "H1") == "Written there."
    cell(played, 0, 0).focus()
    played.press("Enter")
    assert played.page.locator("textarea").input_value() == "Written here."
    played.press("Control+Enter")
    played.settle()
    assert played.reason("E1", "H1") == "Written here."


def test_a_row_removed_under_an_open_palette_closes_it_and_gives_the_words_back(matrix):
    played = matrix()
    bob = Session(played.widget.session._store, "drawn", "bob")
    cell(played, 1, 1).focus()
    played.press("Enter")
    played.page.keyboard.type("Half a thought")
    bob.apply(RemoveEvidence(id="E2"))
    played.hear_others()
    assert played.page.locator(".wb-popup").is_hidden()
    refusal = played.page.locator(".wb-refusals").inner_text()
    assert "E2 against H2 was removed while you wrote a reason for it." in refusal
    assert "“Half a thought”" in refusal
    assert played.page.evaluate("document.activeElement.dataset.row") == "0"


def news(played):
    return played.page.locator(".wb-news")


def test_news_show_at_the_edge_move_nothing_take_no_focus_and_go_by_themselves(matrix):
    played = matrix()
    bob = Session(played.widget.session._store, "drawn", "bob")
    cell(played, 0, 1).focus()
    played.press("Enter")
    played.page.keyboard.type("Half")
    before = cell(played, 1, 1).bounding_box()
    assert news(played).is_hidden()
    bob.apply(RateCell(evidence="E2", hypothesis="H2", rating=Rating.II))
    played.hear_others()
    assert news(played).inner_text() == "bob rated 1 cell just now."
    assert cell(played, 1, 1).bounding_box() == before
    assert played.page.evaluate("document.activeElement.localName") == "textarea"
    assert played.page.locator("textarea").input_value() == "Half"
    assert played.page.locator(".wb-popup").is_visible()
    pass_time(played, 61_000)
    assert news(played).is_hidden()


def test_news_are_spoken_at_once_and_then_now_and_then(matrix):
    played = matrix()
    spoken = lambda: played.page.locator(".wb-unseen[aria-live=polite]").inner_text()  # noqa: E731
    played.ground.deliver({"news": "bob rated 1 cell just now."})
    assert spoken() == "bob rated 1 cell just now."
    played.ground.deliver({"news": "bob rated 2 cells just now."})
    played.ground.deliver({"news": "bob rated 3 cells just now."})
    assert spoken() == "bob rated 1 cell just now."
    assert news(played).inner_text() == "bob rated 3 cells just now."
    pass_time(played, 8_500)
    assert spoken() == "bob rated 3 cells just now."


def test_of_many_widgets_on_a_page_one_speaks(matrix):
    played = matrix()
    played.page.evaluate(
        """() => {
             const other = Object.assign(document.createElement("section"), { className: "wb", tabIndex: 0 });
             document.body.append(other);
             other.focus();
           }"""
    )
    played.ground.deliver({"news": "bob rated 1 cell just now."})
    assert news(played).is_visible()
    assert played.page.locator(".wb-matrix .wb-unseen[aria-live=polite]").inner_text() == ""
