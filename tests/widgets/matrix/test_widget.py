"""The matrix's Python half: intents become edits, questions are answered, a rating sends little."""

import json

import pytest

from tests.drawing import AUM, case
from tests.widgets.wire import Wire, session_over
from workbench.export import ENDINGS
from workbench.model.edits import ChooseScheme, ExplainCell, OpenTotals, RateCell
from workbench.sources.passages import Passage
from workbench.views.export import FORMATS
from workbench.widgets.matrix.widget import MatrixWidget


@pytest.fixture
def session(tmp_path):
    return session_over(case({"E1": "CC I", "E2": "C ."}), tmp_path)


@pytest.fixture
def wired(session):
    made = []

    def wire(**options):
        made.append(MatrixWidget(session, **options))
        return Wire(made[-1])

    yield wire
    for widget in made:
        widget.close()


def test_intents_become_edits(session, wired):
    wire = wired()
    wire.say("rate", evidence="E1", hypothesis="H1", rating="II")
    wire.say("rate", evidence="E1", hypothesis="H2", rating=None)
    wire.say("explain", evidence="E1", hypothesis="H1", reason="  Because.\n")
    wire.say("open_totals")
    wire.say("choose_scheme", scheme="heuer-count")
    assert [entry.edit for entry in session.log] == [
        RateCell(evidence="E1", hypothesis="H1", rating="II"),
        RateCell(evidence="E1", hypothesis="H2", rating=None),
        ExplainCell(evidence="E1", hypothesis="H1", reason="Because."),
        OpenTotals(),
        ChooseScheme(scheme="heuer-count"),
    ]


def test_one_rating_sends_its_cell_its_row_totals_and_progress(wired):
    wire = wired()
    wire.say("rate", evidence="E1", hypothesis="H2", rating="C")
    assert ("rows", 0, "codes", 1) in wire.changes
    assert {path[0] for path in wire.changes} <= {"rows", "history", "steps", "marking"}
    wire.say("rate", evidence="E2", hypothesis="H2", rating="C")
    paths = set(wire.changes)
    assert {path[0] for path in paths} <= {"rows", "history", "progress", "totals", "steps", "marking"}
    assert not any(path == ("rows",) for path in paths)


def test_one_rating_in_a_large_matrix_sends_little(tmp_path):
    rows = {f"E{n}": "C I N CC II NA . C I N" for n in range(200)}
    widget = MatrixWidget(session_over(case(rows), tmp_path))
    wire = Wire(widget)
    wire.say("rate", evidence="E7", hypothesis="H3", rating="CC")
    assert len(json.dumps(wire.sent)) < 2500
    widget.close()


def test_an_unknown_scheme_is_refused_before_the_case_is_touched(session, wired):
    assert "No scoring scheme" in wired().say("choose_scheme", scheme="best")["sentence"]
    assert session.log == ()


@pytest.mark.parametrize("rating", ["cc", "X", 2, ["C"], {}])
def test_an_unknown_code_is_refused(session, wired, rating):
    assert wired().say("rate", evidence="E1", hypothesis="H1", rating=rating)["refused"]
    assert session.log == ()


def test_the_passage_is_looked_for_when_it_is_asked_for(wired):
    asked = []

    def find(case, item):
        asked.append(item.id)
        return Passage(text="Words.")

    wire = wired(passage=find)
    assert asked == []
    assert wire.say("passage", evidence="E2")["value"]["parts"] == ["Words.", "", ""]
    assert asked == ["E2"]


def test_the_passage_of_an_unknown_row_is_refused(wired):
    assert "No evidence 'E9'" in wired().say("passage", evidence="E9")["sentence"]


def test_without_a_finder_the_case_itself_is_asked(wired):
    assert wired().say("passage", evidence="E1")["value"]["parts"] == []


def test_steps_are_heuers_unless_others_are_given(wired):
    assert len(wired().widget.state["view"]["steps"]) == 8
    assert wired(steps=lambda case, analyst: []).widget.state["view"]["steps"] == []


def test_export_is_there_only_with_an_action_and_returns_the_path(wired):
    assert wired().widget.state["view"]["exports"] == []
    assert wired().say("export", format="pptx")["refused"]
    wire = wired(actions={"export": lambda ending: f"exports/drawn.{ending}"})
    assert wire.widget.state["view"]["exports"] == list(FORMATS)
    assert wire.say("export", format="pptx")["value"] == {"path": "exports/drawn.pptx", "carries": ""}
    assert wire.say("export", format="exe")["refused"]


def test_the_primers_example_is_shown_with_its_totals(tmp_path):
    widget = MatrixWidget(session_over(case(AUM), tmp_path))
    assert [column["score"] for column in widget.state["view"]["totals"]["columns"]] == ["1", "1", "2", "3"]
    widget.close()


def test_the_menu_offers_every_kind_of_file_and_names_each(wired):
    assert {f".{one}" for one in FORMATS} == set(ENDINGS)
    words = wired().widget.state["view"]["words"]
    assert all(words[f"export.{one}"] for one in FORMATS)
