"""A widget's still: put out beneath it, made anew once the session is at rest, and found by its number."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.drawing import case
from tests.widgets.test_live import Ratings
from tests.widgets.wire import Wire, session_over
from workbench.messages import say
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.widgets import still as stills
from workbench.widgets.still import KEY


@pytest.fixture
def out(monkeypatch):
    """Return what was put out under the cell."""
    found = []

    def publish(data, metadata, **how):
        assert how.get("update", False) == (
            data != stills.EMPTY and stills.EMPTY in [one for one, _ in found]
        )
        found.append((data, metadata))

    monkeypatch.setattr(stills, "publish", publish)
    monkeypatch.setattr("workbench.widgets.live.publish", publish)
    return found


@pytest.fixture
def widget(tmp_path):
    made = Ratings(session_over(case({"E1": "CC I", "E2": "C ."}), tmp_path))
    made.still = lambda view: {"text/html": " ".join(map(str, view["rated"].values()))}
    yield made
    made.close()


def calmly(monkeypatch, widget: Ratings, *deeds, of: Ratings | None = None) -> list:
    """Show a widget, do something, let it come to rest, and return the stills that were sent."""
    monkeypatch.setattr(stills, "CALM", 0.0)
    monkeypatch.setattr(stills, "_APART", 0.0)
    sent = Wire(of or widget)

    async def story() -> None:
        widget._ipython_display_()
        for deed in deeds:
            deed()
        for _ in range(30):
            await asyncio.sleep(0.01)
            if any("still" in message for message in sent.sent):
                return

    # The browser tool runs a loop of its own in the tests' thread.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(story())).result()
    return [message["still"] for message in sent.sent if "still" in message]


def rate(widget: Ratings, code: Rating) -> None:
    widget.session.apply(RateCell(evidence="E1", hypothesis="H1", rating=code))


def test_the_still_stands_beneath_the_widget_under_its_number(widget, out):
    widget._ipython_display_()
    (live, _), (still, marked) = out
    assert live["text/plain"] == say("still.in_its_place")
    assert "application/vnd.jupyter.widget-view+json" in live
    assert still == {"text/html": "CC C"}
    assert marked == {KEY: widget.state["still"]}


def test_a_widget_without_one_shows_itself_alone(widget, out):
    widget.still = None
    widget._ipython_display_()
    assert len(out) == 1


def test_after_some_calm_it_is_made_anew_and_sent_with_the_state(widget, out, monkeypatch):
    told = calmly(monkeypatch, widget, lambda: rate(widget, Rating.II), lambda: rate(widget, Rating.I))
    assert told == [{"text/html": "I C"}]
    assert widget.state["view"]["rated"]["E1"] == "I"


def test_what_a_widget_shows_without_an_edit_is_in_the_still_too(widget, out, monkeypatch):
    def look_elsewhere():
        widget.view = lambda: {"rated": {"E1": "elsewhere"}}
        widget.push()

    assert calmly(monkeypatch, widget, look_elsewhere) == [{"text/html": "elsewhere"}]


def test_a_widget_that_takes_anothers_place_keeps_its_still_there(widget, out, monkeypatch, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    after = Ratings(session_over(case({"E1": "II II"}), other))
    after.still = widget.still
    try:
        told = calmly(monkeypatch, widget, lambda: after.take_place_of(widget), of=after)
        assert told == [{"text/html": "II"}]
        assert after.state["still"] == widget.state["still"] == out[-1][1][KEY]
        assert calmly(monkeypatch, after, lambda: rate(after, Rating.N), of=widget) == []
    finally:
        after.close()


def test_nothing_is_sent_for_what_looks_the_same(widget, out):
    widget._ipython_display_()
    sent = Wire(widget)
    widget._kept.rewrite()
    assert [message for message in sent.sent if "still" in message] == []


def test_a_page_without_the_notebook_ends_it(widget, out, monkeypatch):
    told = calmly(
        monkeypatch,
        widget,
        lambda: widget._take(widget, {"intent": "no_still"}, []),
        lambda: rate(widget, Rating.II),
    )
    assert told == []


@pytest.mark.parametrize("looks", [True, False])
def test_where_somebody_looks_only_its_place_is_put_out_until_the_widget_is_drawn(
    widget, out, monkeypatch, looks
):
    monkeypatch.setattr(stills, "somebody_looks", lambda: looks)
    monkeypatch.setattr(stills, "SOON", 0.0)
    monkeypatch.setattr(stills, "_APART", 0.0)
    at_once = []

    async def story() -> None:
        widget._ipython_display_()
        at_once.append(out[-1])
        await asyncio.sleep(0.05)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(story())).result()
    whole, mark = {"text/html": "CC C"}, {KEY: widget.state["still"]}
    assert at_once == [(stills.EMPTY if looks else whole, mark)]
    assert out[-1] == (whole, mark)
    assert len(out) == (3 if looks else 2)


def test_nobody_looks_outside_a_kernel():
    assert not stills.somebody_looks()


NOTEBOOK = """
  const { keepStill, stillOf } = await import("/shared/still.js");
  const made = (marked) => ({ output_type: "display_data", data: { "text/html": "old" }, metadata: marked });
  const list = [made({}), made({ workbench_still: "abc" })];
  const outputs = {
    get length() { return list.length; },
    get: (n) => ({ toJSON: () => list[n] }),
    set: (n, value) => { list[n] = value; },
  };
  const cells = [{}, { outputs }];
  const context = { model: { cells: { length: 2, get: (n) => cells[n] } } };
  const sent = [];
  let hear;
  const model = (still) => ({
    get: () => ({ still }),
    widget_manager: still === "nowhere" ? {} : { context },
    on: (_, listener) => { hear = listener; },
    send: (message) => sent.push(message),
  });
"""


def test_the_page_puts_it_into_its_place_in_the_notebook_and_nowhere_else(modules):
    script = (
        NOTEBOOK
        + """
      keepStill(model("abc"));
      hear({ rev: 1 });
      hear({ still: { "text/html": "new" } });
      return [list.map((one) => one.data["text/html"]), list[1].metadata, sent];
    """
    )
    assert modules.run(script) == [["old", "new"], {"workbench_still": "abc"}, []]


@pytest.mark.parametrize("number", ["another", "nowhere"])
def test_a_page_that_has_no_such_output_says_so(modules, number):
    script = (
        NOTEBOOK
        + f"""
      keepStill(model("{number}"));
      hear({{ still: {{ "text/html": "new" }} }});
      return [list.map((one) => one.data["text/html"]), sent];
    """
    )
    assert modules.run(script) == [["old", "old"], [{"intent": "no_still"}]]
