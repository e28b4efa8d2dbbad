"""Tables dropped on the matrix as files: rows to add, or what was changed in a file that left from here."""

import pytest
from playwright.sync_api import expect

from tests.drawing import case
from tests.widgets.wire import Wire, session_over
from workbench.export import export
from workbench.model.edits import RateCell
from workbench.model.rating import Rating
from workbench.widgets.matrix.widget import MatrixWidget

ROWS = {"E1": "CC I", "E2": "C ."}
NEW = b"evidence,source,H1,H2\nA boat was seen.,The port,C,II\n"


@pytest.fixture
def session(tmp_path):
    return session_over(case(ROWS), tmp_path)


@pytest.fixture
def widget(session):
    made = MatrixWidget(session, run=lambda work: work())
    yield made
    made.close()


def dropped(played, name, content):
    played.page.evaluate(
        """([name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], name));
          const at = document.querySelector(".wb-matrix .wb-bar");
          const over = (type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
          at.dispatchEvent(over("dragover"));
          at.dispatchEvent(over("drop"));
        }""",
        [name, list(content)],
    )


def sent_back(session, tmp_path, ending, change):
    """Return the bytes of the matrix as a file, with something changed in it by a colleague."""
    path = export(session.case, tmp_path / f"out{ending}", analyst=session.analyst, log=session.log)
    return change(path)


def test_a_new_table_is_offered_as_rows_are_that_were_pasted(widget, play):
    played = play(widget)
    dropped(played, "boats.csv", NEW)
    expect(played.page.get_by_text("One row can be added.")).to_be_visible()
    assert len(played.case.evidence) == 2
    played.page.get_by_role("button", name="Add one row").click()
    expect(played.page.get_by_text("A boat was seen.").first).to_be_visible()
    assert played.rating("E3", "H2") == Rating.II


def test_a_file_can_be_chosen_by_keyboard_where_rows_are_pasted(widget, play):
    played = play(widget)
    played.page.get_by_role("button", name="Paste rows").press("Enter")
    button = played.page.get_by_role("button", name="From a file…")
    with played.page.expect_file_chooser() as chosen:
        button.press("Enter")
    chosen.value.set_files({"name": "boats.csv", "mimeType": "", "buffer": NEW})
    expect(played.page.get_by_text("One row can be added.")).to_be_visible()


def test_a_workbook_of_this_case_shows_what_changed_before_it_is_taken(widget, session, play, tmp_path):
    import openpyxl

    def rate(path):
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        head = [cell.value for cell in sheet[1]]
        column = next(n for n, text in enumerate(head, 1) if text == "Hypothesis 2")
        row = next(n for n in range(2, 9) if sheet.cell(n, 1).value == "E2")
        sheet.cell(row, column).value = "II"
        book.save(path)
        return path.read_bytes()

    content = sent_back(session, tmp_path, ".xlsx", rate)
    played = play(widget)
    dropped(played, "back.xlsx", content)
    dialog = played.page.get_by_role("dialog", name="A file that came back")
    expect(dialog.get_by_text("1 change can be taken")).to_be_visible()
    assert played.rating("E2", "H2") is None
    dialog.get_by_role("checkbox", name="Take the file’s: all of E2").uncheck()
    expect(dialog.get_by_role("button", name="Take 0 changes")).to_be_disabled()
    dialog.get_by_role("checkbox", name="Take the file’s: E2 × H2 Hypothesis 2, rating").check()
    dialog.get_by_role("button", name="Take one change").click()
    played.settle()
    assert played.rating("E2", "H2") == Rating.II
    assert len(played.case.evidence) == 2


def test_what_both_changed_stays_unless_it_is_ticked(widget, session, play, tmp_path):
    content = sent_back(session, tmp_path, ".csv", lambda path: path.read_bytes().replace(b",CC,", b",II,"))
    session.apply(RateCell(evidence="E1", hypothesis="H1", rating=Rating.N))
    played = play(widget)
    dropped(played, "back.csv", content)
    dialog = played.page.get_by_role("dialog", name="A file that came back")
    expect(dialog.get_by_text("Changed here as well", exact=True)).to_be_visible()
    expect(dialog.get_by_role("button", name="Take 0 changes")).to_be_disabled()
    dialog.get_by_role("checkbox").check()
    dialog.get_by_role("button", name="Take one change").click()
    played.settle()
    assert played.rating("E1", "H1") == Rating.II


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("x.json", b'{"schema_version": 1}', "workbench.cases_panel()"),
        ("x.xlsx", b"PK\x03\x04broken", "x.xlsx"),
        ("x.csv", b"", "x.csv"),
    ],
)
def test_what_is_no_table_gets_a_sentence_and_changes_nothing(widget, play, name, content, sentence):
    played = play(widget)
    dropped(played, name, content)
    expect(played.page.locator(".wb-refusal")).to_contain_text(sentence)
    assert len(played.case.evidence) == 2


def test_a_second_file_is_not_taken_for_the_first(widget, play):
    played = play(widget)
    dropped(played, "x.json", b"{}")
    expect(played.page.locator(".wb-refusal")).to_contain_text("x.json")
    dropped(played, "boats.csv", NEW)
    expect(played.page.get_by_text("One row can be added.")).to_be_visible()


def test_where_everybody_works_on_the_same_rows_no_file_is_taken(session):
    widget = MatrixWidget(session, takes_paste=False)
    assert "same evidence" in Wire(widget).say("begin_file", name="x.csv", size=3)["sentence"]
    widget.close()
