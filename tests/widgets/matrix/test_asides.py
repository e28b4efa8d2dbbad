"""Beside rating: a cell's history, what words mean, all keys, pasting rows, copying the table."""

import pytest

from tests.drawing import AUM, case
from tests.widgets.wire import session_over
from workbench.export.clipboard import copied
from workbench.widgets.matrix.widget import MatrixWidget

DRAWN = {"E1": "C . I", "E2": ". . ."}
TABLE = "evidence\tHypothesis 1\tH2\tRemark\nSeen\tII\tmaybe\tx\nItem E1\tC\t\t\nHeard, twice\t\tCC\t\n"


@pytest.fixture
def matrix(play, tmp_path):
    def put(drawn=DRAWN, **options):
        session = session_over(case(drawn), tmp_path)
        copy = {"copy": lambda rows: copied(session.case, session.analyst, rows=rows)}
        return play(MatrixWidget(session, actions=copy), **options)

    return put


def at(played, row=0, column=0):
    cell = played.page.locator(f'[role=gridcell][data-row="{row}"][data-column="{column}"]')
    cell.focus()
    return cell


def popup(played):
    return played.page.locator(".wb-popup:visible")


# --- history


def test_h_tells_what_happened_to_the_cell(matrix):
    played = matrix()
    at(played, 1, 0)
    played.press("2")
    at(played, 1, 0)
    played.press("5")
    played.settle()
    at(played, 1, 0)
    played.press("h")
    entries = popup(played).locator("li")
    entries.first.wait_for()
    assert [text.split("\n")[0] for text in entries.all_inner_texts()] == [
        "ann rated I → CC",
        "ann rated not rated → I",
    ]
    played.press("Escape")
    assert played.page.evaluate("document.activeElement.dataset.row") == "1"


def test_what_was_undone_is_marked(matrix):
    played = matrix()
    at(played)
    played.press("2")
    played.settle()
    played.press("Control+z")
    played.settle()
    at(played)
    played.press("h")
    popup(played).locator("li").first.wait_for()
    assert "undone since" in popup(played).locator("li").nth(1).inner_text()
    assert "step 1 undone" in popup(played).locator("li").first.inner_text()


def test_the_palette_leads_to_the_history(matrix):
    played = matrix()
    at(played).click()
    popup(played).get_by_role("button", name="History of this cell").click()
    popup(played).get_by_text("came with the case").wait_for()


# --- what words mean


def tip(played):
    return played.page.get_by_role("tooltip")


def test_g_explains_what_stands_in_the_cell(matrix):
    played = matrix()
    at(played)
    played.press("g")
    assert popup(played).locator("dt").first.inner_text() == "C, consistent"
    assert popup(played).locator("details").count() == 4
    played.press("Escape")
    assert played.page.evaluate("document.activeElement.dataset.row") == "0"


def test_pointing_at_a_cell_shows_its_code_which_stays_while_pointed_at_and_goes_with_esc(matrix):
    played = matrix()
    cell = at(played, 0, 2)
    cell.hover()
    played.page.clock.run_for(1000)
    tip(played).wait_for()
    assert "I, inconsistent" in tip(played).inner_text()
    tip(played).hover()
    played.page.clock.run_for(1000)
    assert tip(played).is_visible()
    played.press("Escape")
    assert tip(played).count() == 0
    assert played.page.evaluate("document.activeElement.dataset.column") == "2"
    assert cell.get_attribute("aria-describedby") is None


def test_what_shows_goes_when_the_pointer_leaves(matrix):
    played = matrix()
    at(played, 0, 2).hover()
    played.page.clock.run_for(1000)
    tip(played).wait_for()
    played.page.locator("h2").hover()
    played.page.clock.run_for(1000)
    assert tip(played).count() == 0


def test_a_number_of_the_totals_explains_itself_at_a_click(matrix):
    played = matrix(AUM)
    played.page.locator(".wb-totals [data-term=coverage]").first.click()
    assert popup(played).locator("dt").first.inner_text() == "Coverage"


def test_the_totals_are_explained_by_keyboard_too(matrix):
    played = matrix(AUM)
    played.page.locator(".wb-totals .wb-term").first.focus()
    played.press("Enter")
    assert popup(played).locator("dt").first.inner_text() == "Inconsistency score"
    assert "I counts 1" in popup(played).inner_text()


def test_focusing_a_word_by_keyboard_shows_what_it_means(matrix):
    played = matrix(AUM)
    at(played, 3, 3)
    for _ in range(6):
        played.press("Tab")
        if played.page.evaluate("document.activeElement.matches('.wb-totals .wb-term')"):
            break
    tip(played).wait_for()
    assert "Inconsistency score" in tip(played).inner_text()


# --- keys


def test_a_question_mark_lists_every_key_from_anywhere(matrix):
    played = matrix()
    played.page.get_by_role("button", name="Copy table").focus()
    played.press("?")
    keys = popup(played).locator("dt").all_inner_texts()
    for key in ("1 2 3 4 5", "f", "h", "g", "p", "n", "Ctrl or ⌘ V", "Ctrl or ⌘ C", "?"):
        assert key in keys
    assert popup(played).locator("section").count() >= 6


def test_a_question_mark_in_a_text_is_a_question_mark(matrix):
    played = matrix()
    at(played)
    played.press("Enter")
    played.page.keyboard.type("why?")
    assert popup(played).locator("textarea").input_value() == "why?"


# --- pasting


def paste(played, text):
    """Let the browser paste a text where the focus is."""
    played.page.evaluate(
        """(text) => {
             const data = new DataTransfer();
             data.setData("text/plain", text);
             const about = { clipboardData: data, bubbles: true, cancelable: true };
             document.activeElement.dispatchEvent(new ClipboardEvent("paste", about));
           }""",
        text,
    )


def test_rows_pasted_in_the_grid_are_looked_at_then_added_and_undone_at_once(matrix):
    played = matrix()
    at(played)
    paste(played, TABLE)
    popup(played).get_by_text("2 rows can be added.").wait_for()
    assert popup(played).locator("tbody tr").first.inner_text().split() == ["2", "E3", "Seen", "H1", "II"]
    assert "Row 2, H2" in popup(played).locator(".wb-troubles").inner_text()
    assert "the same words as E1" in popup(played).inner_text()
    before = played.case
    popup(played).get_by_role("button", name="Add 2 rows").click()
    played.page.locator('[role=gridcell][data-row="3"]').first.wait_for()
    assert [item.text for item in played.case.evidence[2:]] == ["Seen", "Heard, twice"]
    assert played.rating("E3", "H1") == "II"
    assert played.rating("E4", "H2") == "CC"
    at(played)
    played.press("Control+z")
    played.settle()
    assert played.case == before


def test_the_button_opens_a_field_and_repeated_rows_come_when_wanted(matrix):
    played = matrix()
    played.page.get_by_role("button", name="Paste rows").click()
    popup(played).locator("textarea").fill("Item E1\n")
    popup(played).get_by_role("button", name="Look at it first").click()
    button = popup(played).get_by_role("button", name="There is nothing to add")
    button.wait_for()
    assert button.is_disabled()
    popup(played).get_by_label("Add the repeated rows as well").check()
    popup(played).get_by_role("button", name="Add one row").click()
    played.page.locator('[role=gridcell][data-row="2"]').first.wait_for()
    assert len(played.case.evidence) == 3


def test_the_keyboard_goes_through_pasting_and_out_again(matrix):
    played = matrix()
    played.page.get_by_role("button", name="Paste rows").focus()
    played.press("Enter")
    played.page.keyboard.type("Seen")
    played.press("Tab", "Enter")
    popup(played).get_by_text("One row can be added.").wait_for()
    focused = "document.activeElement.textContent"
    assert played.page.evaluate(focused) == "Add one row"
    played.press("Tab", "Enter")
    assert played.page.evaluate("document.activeElement.localName") == "textarea"
    played.press("Escape")
    assert played.page.evaluate(focused) == "Paste"
    assert popup(played).count() == 0


def test_a_table_that_cannot_be_read_is_refused_and_the_text_stays(matrix):
    played = matrix()
    played.page.get_by_role("button", name="Paste rows").click()
    popup(played).locator("textarea").fill("date\torigin\n2024\tNavy")
    popup(played).get_by_role("button", name="Look at it first").click()
    played.page.locator(".wb-refusals p").wait_for()
    assert "no column is called evidence" in played.page.locator(".wb-refusals").inner_text()
    assert popup(played).locator("textarea").input_value() == "date\torigin\n2024\tNavy"


def test_pasting_works_while_there_is_no_evidence_yet(matrix):
    played = matrix({})
    played.page.get_by_role("button", name="Paste rows").click()
    popup(played).locator("textarea").fill("First\nSecond")
    popup(played).get_by_role("button", name="Look at it first").click()
    popup(played).get_by_role("button", name="Add 2 rows").click()
    played.settle()
    assert [item.text for item in played.case.evidence] == ["First", "Second"]


def test_pasted_markup_is_text(matrix):
    played = matrix()
    at(played)
    paste(played, '<img src=x onerror="document.title = 1">')
    popup(played).locator("tbody tr").first.wait_for()
    assert played.page.locator("#widget img").count() == 0
    assert '<img src=x onerror="document.title = 1">' in popup(played).inner_text()


# --- copying


def clipboard(played, kind):
    return played.page.evaluate(
        """async (kind) => {
             const [item] = await navigator.clipboard.read();
             return (await item.getType(kind)).text();
           }""",
        kind,
    )


def test_the_table_on_the_clipboard_has_both_forms(matrix):
    played = matrix()
    played.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    played.page.get_by_role("button", name="Copy table").click()
    played.page.get_by_text("Copied: 2 rows.").wait_for()
    assert "<table" in clipboard(played, "text/html")
    assert clipboard(played, "text/plain").splitlines()[1].split("\t")[:3] == ["E1", "Item E1", "C"]


def test_without_the_newer_clipboard_the_table_is_handed_over_in_a_copy_event(matrix):
    played = matrix()
    played.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    played.page.evaluate("() => { window.ClipboardItem = undefined; }")
    at(played)
    played.press("Control+c")
    played.page.get_by_text("Copied: 2 rows.").wait_for()
    assert "<table" in clipboard(played, "text/html")
    assert "Item E2" in clipboard(played, "text/plain")


def test_a_clipboard_that_refuses_is_told(matrix):
    played = matrix()
    played.page.evaluate("() => { window.ClipboardItem = undefined; document.execCommand = () => false; }")
    played.page.get_by_role("button", name="Copy table").click()
    played.page.get_by_text("The browser did not let the table onto the clipboard.").wait_for()
