"""The panel of cases: begun, copied, renamed, deleted and restored, and the list stays right."""

import pytest
from playwright.sync_api import expect

from tests.drawing import ANALYST, case
from tests.widgets.wire import Wire
from workbench.casefile import CaseFile, to_json
from workbench.messages import say
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.session.administration import case_name
from workbench.session.opening import begin, stored_case
from workbench.session.session import Session
from workbench.store.store import Store
from workbench.widgets.cases.widget import CasesWidget


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "workbench.db")
    begin(store, "mine", CaseFile(case=case({"E1": "C I", "E2": ". ."})))
    return store


@pytest.fixture
def widget(store, tmp_path):
    return CasesWidget(store, backups=tmp_path / "backups", analyst=ANALYST)


def names(store):
    return list(store.names())


def test_a_case_is_listed_with_how_far_it_has_come(widget):
    (item,) = widget.view()["items"]
    assert item["title"] == "Drawn"
    assert item["facts"][:3] == ["2 rows × 2 hypotheses", "50% rated by you", "0 edits"]
    assert item["open"] == 'session = workbench.open("mine")'


def test_the_list_follows_what_is_done_elsewhere(store, widget):
    wire = Wire(widget)
    Session(store, "mine", ANALYST).apply(RateCell(evidence="E2", hypothesis="H1", rating=Rating.C))
    widget.session.catch_up()
    assert any("75% rated by you" in str(message) for message in wire.sent)
    wire.sent.clear()
    widget.session.catch_up()
    assert wire.sent == []


def test_a_list_of_cases_has_nothing_to_undo_and_says_so(widget):
    assert "history" not in widget.state["view"]
    assert Wire(widget).say("undo")["sentence"] == say("widget.refused.unknown")


def test_a_case_is_begun_in_the_panel(store, widget, play):
    played = play(widget)
    played.page.get_by_role("textbox", name="Name").fill("kursk")
    played.page.get_by_label("What does it ask?").fill("Why there?")
    played.page.get_by_role("button", name="Begin", exact=True).click()
    expect(played.page.get_by_role("heading", name="kursk")).to_be_visible()
    expect(played.page.locator(".wb-begin").get_by_role("status")).to_contain_text("kursk has begun")
    assert stored_case(store, "kursk").case.question == "Why there?"


def test_a_backup_is_told_beside_its_case(widget, play, tmp_path):
    played = play(widget)
    played.page.get_by_role("button", name="Back up mine").click()
    expect(played.page.locator(".wb-case").get_by_role("status")).to_contain_text(str(tmp_path / "backups"))


def test_a_name_that_is_taken_is_said_and_nothing_is_lost(store, widget, play):
    played = play(widget)
    played.page.get_by_role("textbox", name="Name").fill("mine")
    played.page.get_by_role("button", name="Begin", exact=True).click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("exists already")
    assert names(store) == ["mine"]


def test_a_case_is_copied_and_renamed(store, widget, play):
    played = play(widget)
    played.page.get_by_role("button", name="Copy mine").click()
    expect(played.page.get_by_role("heading", name="mine-2")).to_be_visible()
    played.page.get_by_role("button", name="Rename mine-2").click()
    played.page.locator(".wb-cases-list input").fill("second <b>thoughts")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.locator(".wb-refusal")).to_contain_text("Name")
    played.page.locator(".wb-cases-list input").fill("second thoughts")
    played.page.get_by_role("button", name="Keep").click()
    expect(played.page.get_by_role("heading", name="second thoughts")).to_be_visible()
    assert names(store) == ["mine", "second thoughts"]


def test_deleting_asks_first_and_a_restored_case_is_back(store, widget, play):
    played = play(widget)
    before = stored_case(store, "mine")
    played.page.get_by_role("button", name="Delete mine").click()
    played.page.get_by_role("button", name="Cancel").click()
    assert names(store) == ["mine"]
    played.page.get_by_role("button", name="Delete mine").click()
    played.page.get_by_role("button", name="Yes, delete it").click()
    expect(played.page.get_by_text("There is no case here yet")).to_be_visible()
    expect(played.page.locator(".wb-section", has_text="Backups")).to_contain_text(
        "mine is deleted. Its backup:"
    )
    expect(played.page.get_by_role("button", name="Restore mine-")).to_be_focused()
    played.page.get_by_role("button", name="Restore mine-").click()
    expect(played.page.get_by_role("heading", name="mine", exact=True)).to_be_visible()
    assert stored_case(store, "mine") == before


def test_only_backups_that_are_listed_are_restored(store, widget):
    assert "no backup of this name" in Wire(widget).say("restore", file="../mine.json")["sentence"]
    assert names(store) == ["mine"]


def opened(played, name, content):
    """Choose a file by the button's own field, as a person does who cannot drag."""
    file = {"name": name, "mimeType": "", "buffer": content}
    played.page.locator('input[type="file"]').set_input_files(file)


def brought(widget, name, content):
    """Bring a file without a browser, and return what the panel shows of it."""
    number = Wire(widget).say("begin_file", name=name, size=len(content))["value"]
    widget._arrival.take(number, content)
    return widget.view()["file"]


MATRIX = b"id,evidence,Money,Fame\nE1,A coin was found.,C,II\nE2,Nobody asked.,,I\n"


@pytest.fixture
def at_once(store, tmp_path):
    made = CasesWidget(store, backups=tmp_path / "backups", analyst=ANALYST, run=lambda work: work())
    yield made
    made.close()


def test_a_matrix_file_is_shown_before_it_becomes_a_case(store, at_once, play):
    played = play(at_once)
    opened(played, "coins.csv", MATRIX)
    expect(played.page.get_by_text(f"2 rows × 2 hypotheses, rated by {ANALYST}")).to_be_visible()
    expect(played.page.get_by_text("All of it is taken over.")).to_be_visible()
    assert names(store) == ["mine"]
    expect(played.page.locator(".wb-file").get_by_label("Name")).to_have_value("coins")
    played.page.get_by_role("button", name="Take it in as a new case").click()
    expect(played.page.get_by_text("coins has begun.")).to_be_visible()
    assert names(store) == ["coins", "mine"]
    assert stored_case(store, "coins").case.rating(ANALYST, "E1", "H2") == Rating.II


def test_a_case_file_comes_in_with_its_history_under_a_free_name(store, at_once, play):
    session = Session(store, "mine", ANALYST)
    session.apply(RateCell(evidence="E2", hypothesis="H1", rating=Rating.C))
    text = to_json(CaseFile(case=session.case, log=session.log))
    played = play(at_once)
    opened(played, "mine.json", text.encode())
    expect(played.page.get_by_text("A case file of the workbench")).to_be_visible()
    played.page.get_by_role("button", name="Take it in as a new case").click()
    expect(played.page.get_by_text("mine-2 has begun.")).to_be_visible()
    assert stored_case(store, "mine-2") == stored_case(store, "mine")


def test_what_is_not_understood_in_another_programs_file_is_listed_first(at_once, play):
    text = '{"achMatrices": [{"name": "M", "hypotheses": [{"id": "a", "name": "A", "band": "high"}]}]}'
    played = play(at_once)
    opened(played, "theirs.json", text.encode())
    expect(played.page.get_by_text("A file of intel-workbench")).to_be_visible()
    expect(played.page.get_by_text("Not taken over: hypotheses.band: high")).to_be_visible()


def test_a_file_dropped_anywhere_on_the_panel_is_opened(at_once, play):
    played = play(at_once)
    drop = """(text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "dropped.csv"));
      const over = (type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
      const root = document.querySelector(".wb h2");
      const taken = !root.dispatchEvent(over("dragover"));
      root.dispatchEvent(over("drop"));
      return taken;
    }"""
    assert played.page.evaluate(drop, MATRIX.decode())
    expect(played.page.get_by_text(f"2 rows × 2 hypotheses, rated by {ANALYST}")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.csv", b"", "empty"),
        ("movie.mp4", b"\x00\x01\x02" * 50, ".xlsx"),
        ("deep.json", b"[" * 100_000, "nested too deep"),
        ("bomb.achz", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "entities"),
        ("broken.json", b'{"schema_version": 1, "case": ', "JSON"),
        ("half.xlsx", b"PK\x03\x04 and no more", "half.xlsx"),
    ],
)
def test_a_file_that_makes_no_case_gets_a_sentence_and_leaves_nothing(
    store, at_once, name, content, sentence
):
    assert sentence in brought(at_once, name, content)["trouble"]
    assert "refused" in Wire(at_once).say("take_in", name="x", channel="tab2")
    assert names(store) == ["mine"]


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(at_once):
    wire = Wire(at_once)
    assert "At most 50 MB" in wire.say("begin_file", name="x.csv", size=60_000_000)["sentence"]
    assert at_once.view()["file"] is None


def test_a_newer_file_takes_the_place_of_one_that_is_still_coming(at_once):
    wire = Wire(at_once)
    first = wire.say("begin_file", name="a.csv", size=10)["value"]
    second = wire.say("begin_file", name="coins.csv", size=len(MATRIX))["value"]
    assert at_once._arrival.take(first, b"x" * 10) is False
    at_once._arrival.take(second, MATRIX)
    assert at_once.view()["file"]["name"] == "coins.csv"


@pytest.mark.parametrize("name", ["a:b?.csv", ".csv", "...csv", "x" * 300 + ".csv", "a\u202eb.csv"])
def test_a_file_called_what_no_case_can_be_called_gets_another_name_proposed(at_once, name):
    proposed = brought(at_once, name, MATRIX.replace(b",", b"\t") if name == ".csv" else MATRIX)["proposed"]
    assert case_name(proposed) == proposed
