"""View down, intent up: acknowledged after it is durable, refused with a sentence, never a trace."""

import gc
import logging
import sys
from contextvars import ContextVar
from threading import Thread
from typing import Literal

import pytest

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.errors import Refused
from workbench.model.edits import AddEvidence, RateCell, RewordCase
from workbench.model.evidence import Evidence
from workbench.model.numbering import next_id
from workbench.model.rating import Rating
from workbench.session.session import Session
from workbench.widgets import live
from workbench.widgets.delta import applied
from workbench.widgets.live import LiveWidget


class Ratings(LiveWidget):
    """Shows the ratings and counts how often it looked."""

    looks = 0

    def view(self):
        self.looks += 1
        case = self.session.case
        rated = {e.id: case.rating(self.session.analyst, e.id, "H1") for e in case.evidence}
        return {"title": case.title, "rated": rated}

    def on_rate(self, evidence: str, code: Literal["CC", "C", "N", "I", "II", "NA"] | None) -> RateCell:
        return RateCell(evidence=evidence, hypothesis="H1", rating=code and Rating(code))

    def on_reword(self, title: str) -> RewordCase:
        return RewordCase(title=title, question="", explanation="")

    def on_add(self, text: str) -> AddEvidence:
        id = next_id("E", [item.id for item in self.session.case.evidence])
        return AddEvidence(evidence=Evidence(id=id, text=text))

    def on_stumble(self) -> None:
        raise RuntimeError("a bug")

    def on_refuse(self) -> None:
        raise Refused("Not today.")

    def ask_length(self, text: str) -> int:
        self.tell("counting", done=1, of=2)
        return len(text)


@pytest.fixture
def session(tmp_path):
    return session_over(case({"E1": "CC I", "E2": "C ."}), tmp_path)


@pytest.fixture
def widget(session):
    widget = Ratings(session)
    yield widget
    widget.close()


@pytest.fixture
def wire(widget):
    return Wire(widget)


def test_state_carries_view_words_and_history(widget):
    assert widget.state["rev"] == 0
    assert widget.state["view"]["rated"] == {"E1": "CC", "E2": "C"}
    assert widget.state["view"]["history"] == {"undo": None, "redo": None}
    assert widget.state["words"]["saved"] == "Saved"


def test_an_intent_is_acknowledged_after_the_edit_is_durable(session, wire):
    seen = []
    wire.widget.send = lambda content: seen.append((content, session._store.since("drawn", 0)))
    wire.hear({"intent": "rate", "n": 1, "channel": "tab2", "evidence": "E1", "code": "II"})
    answer, stored = seen[-1]
    assert answer == {"ack": 1, "channel": "tab2"}
    assert len(stored) == 1


def test_only_what_changed_is_sent(wire):
    wire.say("rate", evidence="E1", code="II")
    assert wire.changes == {("rated", "E1"): "II", ("history", "undo"): "E1 against H1 rated II"}


def test_revisions_follow_each_other(wire):
    wire.say("rate", evidence="E1", code="II")
    wire.say("rate", evidence="E1", code="I")
    assert [(m["after"], m["rev"]) for m in wire.sent if "rev" in m] == [(0, 1), (1, 2)]


def test_a_browser_that_follows_the_changes_sees_the_view(widget, wire):
    seen = widget.state["view"]
    for code in ("II", "NA", None):
        wire.say("rate", evidence="E2", code=code)
    for message in wire.sent:
        seen = applied(seen, message.get("changes", []))
    assert seen == widget.state["view"] == widget._look()


def test_the_state_is_changed_in_place_so_that_a_late_view_is_right(widget, wire):
    state = widget.state
    wire.say("rate", evidence="E1", code="II")
    assert widget.state is state
    assert widget.get_state("state")["state"]["view"]["rated"]["E1"] == "II"


def test_a_refusal_has_the_sentence_and_leaves_the_case(session, wire):
    before = session.case
    answer = wire.say("rate", evidence="E9", code="II")
    assert answer["refused"]
    assert answer["sentence"] == "No evidence 'E9' in this case. Known: E1, E2."
    assert session.case is before


def test_a_refusal_by_the_widget_itself_has_its_sentence(wire):
    assert wire.say("refuse")["sentence"] == "Not today."


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"evidence": "E1"},
        {"evidence": 5, "code": "C"},
        {"evidence": "E1", "code": "X"},
        {"evidence": "E1", "code": "C", "more": 1},
        {"evidence": ["E1"], "code": "C"},
    ],
)
def test_arguments_that_do_not_fit_are_refused(session, wire, arguments):
    before = session.case
    assert "could not read" in wire.say("rate", **arguments)["sentence"]
    assert session.case is before


@pytest.mark.parametrize("intent", ["fly", "msg", "trait_change", "displayed", "__init__", "", "x" * 1000])
def test_unknown_intents_are_refused_and_reach_nothing_of_ipywidgets(wire, intent):
    assert "does not know" in wire.say(intent)["sentence"]


@pytest.mark.parametrize(
    "content", [None, 5, "rate", [], {}, {"intent": "rate"}, {"intent": 7, "n": 1, "channel": "t"}]
)
def test_anything_that_is_no_intent_is_refused(wire, content):
    wire.hear(content)
    assert "could not read" in wire.sent[-1]["sentence"]


def test_an_error_inside_is_refused_and_logged(wire, caplog):
    with caplog.at_level(logging.ERROR):
        assert "inside the workbench" in wire.say("stumble")["sentence"]
    assert "a bug" in caplog.text


def test_questions_are_answered_and_told_about(wire):
    assert wire.say("length", text="four")["value"] == 4
    progress = next(m for m in wire.sent if "progress" in m)
    assert (progress["sentence"], progress["done"], progress["of"]) == ("counting", 1, 2)


def test_the_same_number_is_done_once_and_answered_again(session, wire):
    wire.say("rate", evidence="E1", code="II")
    wire.say("rate", evidence="E1", code="N")
    number = wire.say("undo")["ack"]
    wire.hear({"intent": "undo", "n": number, "channel": "tab1"})
    assert session.case.rating("ann", "E1", "H1") == "II"
    assert [m for m in wire.sent if m.get("ack") == number] == [{"ack": number, "channel": "tab1"}] * 2


def test_two_tabs_may_use_the_same_number(session, wire):
    wire.hear({"intent": "rate", "n": 1, "channel": "left", "evidence": "E1", "code": "II"})
    wire.hear({"intent": "rate", "n": 1, "channel": "right", "evidence": "E1", "code": "N"})
    assert [entry.edit.rating for entry in session.log] == ["II", "N"]


def test_a_message_that_overtook_another_waits_for_its_turn(session, wire):
    late = {"intent": "rate", "n": 1, "channel": "tab2", "evidence": "E1", "code": "II"}
    early = {"intent": "rate", "n": 2, "channel": "tab2", "evidence": "E1", "code": "N"}
    wire.hear(early)
    assert (session.log, wire.sent) == ((), [])
    wire.hear(late)
    assert [entry.edit.rating for entry in session.log] == ["II", "N"]
    assert [m["ack"] for m in wire.sent if "ack" in m] == [1, 2]


def test_two_threads_lose_and_double_nothing(session, wire):
    def in_a_cell():
        for n in range(40):
            session.apply(RewordCase(title=f"Title {n}", question="", explanation=""))

    cell = Thread(target=in_a_cell)
    cell.start()
    for n in range(40):
        wire.say("rate", evidence="E1", code=("II", "CC")[n % 2])
    cell.join()
    assert [entry.seq for entry in session.log] == list(range(1, 81))
    assert wire.widget.state["view"] == wire.widget._look()


def test_nobody_else_changes_the_session_while_it_changes_or_is_looked_at(session, widget, wire, monkeypatch):
    got = []

    def somebody_else():
        got.append(session.lock.acquire(blocking=False))
        if got[-1]:
            session.lock.release()

    def meanwhile(real):
        def tried(*given):
            other = Thread(target=somebody_else)
            other.start()
            other.join()
            return real(*given)

        return tried

    monkeypatch.setattr(session._store, "append", meanwhile(session._store.append))
    monkeypatch.setattr(widget, "view", meanwhile(widget.view))
    session.apply(RewordCase(title="New", question="", explanation=""))
    wire.say("rate", evidence="E1", code="II")
    wire.say("undo")
    widget.push()
    assert got == [False] * 7


def test_undo_and_redo_come_with_every_widget(session, wire):
    wire.say("rate", evidence="E1", code="II")
    wire.say("undo")
    assert session.case.rating("ann", "E1", "H1") == "CC"
    assert wire.changes["history", "redo"] == "E1 against H1 rated II"
    wire.say("redo")
    assert session.case.rating("ann", "E1", "H1") == "II"


def test_undo_with_nothing_to_undo_is_refused(wire):
    assert "nothing of yours to undo" in wire.say("undo")["sentence"]


def test_other_widgets_on_the_session_follow(session, wire):
    other = Wire(Ratings(session))
    wire.say("rate", evidence="E1", code="II")
    assert other.changes["rated", "E1"] == "II"
    other.widget.close()


def test_changes_made_in_python_reach_the_browser(session, wire):
    session.apply(RewordCase(title="New", question="", explanation=""))
    assert wire.changes["title",] == "New"


def test_nobody_looking_means_nothing_computed_until_somebody_does(session, widget, wire):
    wire.hear({"intent": "bye", "n": 0, "channel": "tab1"})
    looks = widget.looks
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    assert widget.looks == looks
    assert widget.get_state("state")["state"]["view"]["rated"]["E1"] == "II"


def test_who_says_hello_with_an_old_revision_gets_the_whole_view(wire):
    wire.say("rate", evidence="E1", code="II")
    wire.sent.clear()
    wire.say("hello", rev=0, channel="late")
    whole = wire.sent[0]
    assert whole["view"]["rated"]["E1"] == "II"
    assert (whole["rev"], whole["channel"]) == (1, "late")


class Loop:
    """Stands in for the kernel's event loop: does later what it is told to, when told so."""

    def __init__(self):
        self.later, self.begun = [], 0

    def call_later(self, pause, deed):
        self.begun += 1
        self.later.append((pause, deed))
        return self

    def cancel(self):
        self.later.clear()


def test_in_a_kernel_other_peoples_changes_are_gathered(session, widget, wire, monkeypatch):
    loop = Loop()
    monkeypatch.setattr(live, "running_loop", lambda: loop)
    looks = widget.looks
    for code in (Rating.II, Rating.I, Rating.N):
        session.apply(RateCell(evidence="E1", hypothesis="H1", rating=code))
    assert (wire.sent, len(loop.later)) == ([], 1)
    pause, push = loop.later[0]
    push()
    assert pause == widget.pause
    assert widget.looks == looks + 1
    assert wire.changes["rated", "E1"] == "N"


def test_a_panel_with_a_pause_waits_until_changes_stop_but_not_for_ever(session, widget, wire, monkeypatch):
    loop, clock, looks = Loop(), [0.0], widget.looks
    monkeypatch.setattr(live, "running_loop", lambda: loop)
    monkeypatch.setattr(live, "monotonic", lambda: clock[0])
    monkeypatch.setattr(type(widget), "pause", 0.5)
    for turn in range(12):
        clock[0] = 0.4 * turn
        session.apply(RateCell(evidence="E1", hypothesis="H1", rating=(Rating.II, Rating.I)[turn % 2]))
        assert len(loop.later) == 1
    assert loop.begun == 8  # at 0, .4, … 2.8 s; from the third second on it is put off no more
    loop.later[0][1]()
    assert (widget.looks, loop.later) == (looks + 1, [])
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.CC))
    assert loop.begun == 9


def test_an_own_intent_does_not_wait_for_what_was_gathered(session, widget, wire, monkeypatch):
    loop = Loop()
    monkeypatch.setattr(live, "running_loop", lambda: loop)
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.II))
    wire.say("rate", evidence="E2", code="N")
    assert (wire.changes["rated", "E1"], wire.changes["rated", "E2"]) == ("II", "N")
    assert loop.later == []


def test_a_view_that_cannot_be_made_is_told_and_the_last_one_stays(session, widget, wire):
    def broken():
        raise Refused("No such scheme.")

    widget.view = broken
    session.apply(RewordCase(title="New", question="", explanation=""))
    assert wire.sent == [{"trouble": "No such scheme."}]
    assert widget.state["view"]["title"] == "Drawn"


@pytest.fixture
def bob(session):
    return Session(session._store, "drawn", "bob")


def test_every_view_says_which_edit_is_the_newest_in_it(session, widget, wire, bob):
    assert widget.state["seq"] == 0
    bob.apply(RateCell(evidence="E1", hypothesis="H2", rating=Rating.N))
    wire.say("hello", rev=0)
    assert wire.sent[0] == {"rev": 1, "seq": 1, "after": 0, "changes": []}
    wire.say("hello", rev=0, channel="late")
    whole = next(m for m in wire.sent if "view" in m)
    assert (whole["rev"], whole["seq"]) == (1, 1)


def test_what_somebody_else_changed_out_of_sight_is_not_overwritten(session, wire, bob):
    bob.apply(RewordCase(title="Bob's", question="", explanation=""))
    answer = wire.say("reword", title="Mine", seen=0)
    assert "was changed by bob" in answer["sentence"]
    assert answer["overtaken"]
    assert wire.changes["title",] == "Bob's"
    assert wire.say("reword", title="Mine", seen=1)["ack"]
    assert session.case.title == "Mine"


def test_what_another_tab_changed_out_of_sight_is_not_overwritten(session, wire):
    wire.say("reword", title="Left", seen=0, channel="left")
    assert "was changed by you in another window" in wire.say("reword", title="Right", seen=0)["sentence"]
    assert session.case.title == "Left"


def test_ones_own_quick_edits_never_meet(session, wire):
    for title in ("One", "Two", "Three"):
        assert wire.say("reword", title=title, seen=0)["ack"]
    assert wire.say("undo", seen=0)["ack"]
    assert session.case.title == "Two"


def test_two_who_add_at_the_same_time_both_get_an_id(session, wire, bob):
    bob.apply(AddEvidence(evidence=Evidence(id="E3", text="Bob's")))
    assert wire.say("add", text="Mine", seen=0)["ack"]
    assert [(item.id, item.text) for item in session.case.evidence[2:]] == [("E3", "Bob's"), ("E4", "Mine")]


@pytest.mark.parametrize("seen", [-1, "1", None, 1.5, True])
def test_a_browser_that_cannot_say_what_it_had_seen_is_refused(session, wire, seen):
    assert "could not read" in wire.say("reword", title="New", seen=seen)["sentence"]
    assert session.log == ()


def test_news_come_from_other_notebooks_only_and_are_gathered(session, wire, bob):
    wire.say("rate", evidence="E1", code="II")
    session.apply(RewordCase(title="Mine", question="", explanation=""))
    assert [m for m in wire.sent if "news" in m] == []
    for evidence in ("E1", "E2"):
        bob.apply(RateCell(evidence=evidence, hypothesis="H1", rating=Rating.N))
        session.refresh()
    told = [m["news"] for m in wire.sent if "news" in m]
    assert told == ["bob rated 1 cell just now.", "bob rated 2 cells just now."]


def test_what_was_done_while_nobody_looked_is_no_news(session, wire, bob):
    wire.hear({"intent": "bye", "n": 0, "channel": "tab1"})
    bob.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.N))
    wire.say("hello", rev=0, channel="tab2")
    assert [m for m in wire.sent if "news" in m] == []


def test_a_session_is_followed_while_somebody_looks_at_a_widget_of_it(session, monkeypatch):
    followed = []

    def follow(session):
        followed.append(session)
        return lambda: followed.remove(session)

    monkeypatch.setattr(live, "follow", follow)
    widget = Ratings(session)
    assert followed == []
    wire = Wire(widget)
    wire.say("hello", rev=0, channel="tab2")
    assert followed == [session]
    wire.hear({"intent": "bye", "n": 0, "channel": "tab1"})
    assert followed == [session]
    wire.hear({"intent": "bye", "n": 0, "channel": "tab2"})
    assert followed == []
    wire.say("hello", rev=0, channel="tab3")
    widget.close()
    widget.close()
    assert followed == []


SPEAKER = ContextVar("speaker", default="cell")


def test_a_push_speaks_as_the_loop_that_hears_the_browser_wherever_the_change_came_from(
    session, widget, wire
):
    SPEAKER.set("subshell")
    wire.say("hello", rev=0, channel="tab2")
    SPEAKER.set("cell")
    spoke = []
    widget.send = lambda content: spoke.append(SPEAKER.get())
    session.apply(RewordCase(title="New", question="", explanation=""))
    assert spoke == ["subshell"]


def test_a_widget_that_fails_while_it_is_built_is_let_go_of_without_a_further_word(session, monkeypatch):
    class Broken(LiveWidget):
        def view(self):
            raise Refused("Not today.")

        def close(self):
            self.mine.close()
            super().close()

    said = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    with pytest.raises(Refused, match="Not today"):
        Broken(session)
    gc.collect()
    assert said == []


def test_closing_twice_is_normal_and_ends_the_watching(session, widget, wire):
    widget.close()
    widget.close()
    session.apply(RewordCase(title="New", question="", explanation=""))
    assert wire.sent == []
