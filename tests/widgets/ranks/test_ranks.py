"""The ranks panel: dominance before any sum, and ranks over random weights without making anybody wait."""

from dataclasses import replace
from threading import Event

import pytest
from playwright.sync_api import expect

from tests.drawing import AUM, case
from tests.widgets.wire import Wire, session_over
from workbench.model.case import Place
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.widgets.ranks import drawing
from workbench.widgets.ranks.widget import RanksWidget

RATED = RateCell(evidence="E1", hypothesis="H1", rating=Rating.II)


def at_once(work):
    work()


@pytest.fixture
def panel(play, tmp_path):
    def put(shown=None, **options):
        session = session_over(shown or case(AUM), tmp_path)
        return play(RanksWidget(session, run=at_once, rest=0), **options)

    return put


@pytest.fixture
def widget(tmp_path):
    made = []

    def put(shown=None, **options):
        made.append(RanksWidget(session_over(shown or case(AUM), tmp_path), **{"rest": 0, **options}))
        return made[-1]

    yield put
    for one in made:
        one.close()


def ranks(widget):
    return widget.state["view"]["ranks"]


def test_what_no_weights_can_change_stands_first_in_words_and_as_a_graph(panel):
    page = panel().page
    expect(page.locator("h3").first).to_have_text("Whatever the weights, before any sum")
    expect(page.get_by_text("H3 Hypothesis 3 is less contradicted than H4 Hypothesis 4.")).to_be_visible()
    graph = page.locator(".wb-picture img.wb-light").first
    expect(graph).to_be_visible()
    assert "less contradicted stand higher" in graph.get_attribute("alt")


def test_support_is_counted_too_on_request(panel):
    page = panel().page
    page.get_by_label("Support counted too").check()
    expect(page.get_by_text("H1 Hypothesis 1 fits better than H4 Hypothesis 4.")).to_be_visible()


def test_hidden_totals_hide_this_too_until_opened(panel):
    page = panel(case({"E1": "C I", "E2": "C ."})).page
    expect(page.locator("img")).to_have_count(0)
    page.get_by_role("button", name="Show totals now").click()
    expect(page.locator(".wb-picture img.wb-light")).to_have_count(2)


def test_a_choice_draws_anew_and_keeps_nothing_in_the_case(panel):
    played = panel()
    played.page.get_by_label("20 %").check()
    expect(played.page.locator("img.wb-light").last).to_have_attribute("src", result(played)["light"])
    assert "chance of 20 %" in ranks(played.widget)["result"]["caption"]
    assert len(played.widget.session.log) == 0


def result(played):
    return ranks(played.widget)["result"]["picture"]


def test_a_seed_that_is_none_is_refused_with_a_sentence(panel):
    played = panel()
    seed = played.page.get_by_label("Seed")
    seed.fill("one")
    seed.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_contain_text("A seed is a whole number")
    seed.fill("7")
    seed.press("Enter")
    expect(played.page.locator(".wb-refusal")).to_have_count(0)
    assert ranks(played.widget)["seed"] == "7"


def test_all_shares_are_there_as_numbers(panel):
    page = panel().page
    page.locator("summary", has_text="All shares as numbers").click()
    expect(page.locator("tbody tr")).to_have_count(4)
    expect(page.locator("tbody tr").last).to_contain_text("100 %")


def test_for_hypotheses_that_are_independent_no_ranks_are_drawn_and_it_says_why(panel):
    page = panel(replace(case(AUM), form="independent")).page
    expect(page.get_by_text("a rank among them means nothing")).to_be_visible()
    expect(page.get_by_label("Seed")).to_have_count(0)
    expect(page.get_by_text("they do not choose between them")).to_be_visible()


def test_a_first_result_is_there_before_anybody_looks(widget):
    shown = ranks(widget(run=lambda work: pytest.fail("nobody looks")))
    assert "Share of 10,000 random sets of weights" in shown["result"]["caption"]
    assert shown["doing"] is None


def test_drawing_waits_for_nobody_and_is_of_the_newest_state(widget):
    waiting = []
    panel = widget(run=waiting.append)
    Wire(panel)
    before = ranks(panel)["result"]
    panel.session.apply(RATED)
    panel.push()
    shown = ranks(panel)
    assert shown["result"] == before
    assert shown["note"].startswith("These shares are of an older state")
    assert shown["doing"]["done"] == 0
    waiting.pop()()
    shown = ranks(panel)
    assert shown["note"] == ""
    assert shown["doing"] is None
    assert shown["result"] != before
    assert "40,000" in shown["result"]["caption"]


def test_cancelling_keeps_the_shares_there_are_and_says_so(widget):
    waiting = []
    panel = widget(run=waiting.append)
    wire = Wire(panel)
    panel.session.apply(RATED)
    panel.push()
    wire.say("cancel")
    waiting.pop()()
    shown = ranks(panel)
    assert shown["note"].endswith("Drawing them anew was cancelled.")
    assert shown["again"]
    wire.say("again")
    waiting.pop()()
    assert ranks(panel)["note"] == ""


def test_a_click_is_answered_while_it_is_drawn(widget, monkeypatch):
    reached, go_on = Event(), Event()
    real = drawing.rank_acceptability

    def slow(*args, **options):
        reached.set()
        assert go_on.wait(20)
        return real(*args, **options)

    panel = widget()
    monkeypatch.setattr(drawing, "rank_acceptability", slow)
    wire = Wire(panel)
    assert reached.wait(20)
    wire.say("choose", name="cells", value="0.1")
    assert "several" not in [one["name"] for one in ranks(panel)["choices"]]
    assert ranks(panel)["doing"] is not None
    go_on.set()


def test_several_analysts_cells_are_mixed_on_request(widget):
    drawn = case({"E1": "C I", "E2": "C I"})
    cells = dict(drawn.cells)
    for place, cell in drawn.cells.items():
        other = {"H1": "H2", "H2": "H1"}[place.hypothesis]
        cells[Place("bob", place.evidence, other)] = cell
    panel = widget(replace(drawn, cells=cells), run=at_once)
    wire = Wire(panel)
    assert ranks(panel)["result"]["rows"][0]["shares"] == ["100 %", "0 %"]
    wire.say("choose", name="several", value="several")
    shown = ranks(panel)
    assert shown["result"]["rows"][0]["shares"][0] in ("50 %", "51 %", "49 %")
    assert next(one["off"] for one in shown["choices"] if one["name"] == "cells")


def test_a_choice_that_there_is_not_is_refused(widget):
    wire = Wire(widget(run=at_once))
    for name, value in (("weights", "heavy"), ("cells", "0.3"), ("colour", "red")):
        assert "There is no such choice." in str(wire.say("choose", name=name, value=value))
