"""One afternoon in a real JupyterLab: paste twenty rows, rate one at a time, look back, copy, undo it all."""

import json

CELLS = [
    "%md # Rows from a spreadsheet",
    """import workbench
session = workbench.open("north-korea", analyst="ann")
before = session.case
workbench.matrix(session)""",
]
MATRIX = 1
CODES = ["CC", "C", "N", "I", "II", "NA", ""]
HEAD = "evidence\torigin\tdate\tCash\tH2"
ROWS = [f"Pasted row {n}\tHarbour master\t2024-10-{n:02}\t{CODES[n % 7]}\t" for n in range(1, 21)]
TABLE = "\r\n".join([HEAD, *ROWS])


def root(page):
    return page.output(MATRIX).locator(".wb-matrix")


def popup(page):
    return root(page).locator(".wb-popup:visible")


def cell(page, row, column):
    return root(page).locator(f'[data-row="{row}"][data-column="{column}"]')


def saved(page):
    page.page.wait_for_function("document.querySelector('.wb-matrix')?.dataset.status === 'saved'")


def held(page, expression):
    """Return what an expression is in the kernel, as plain JSON."""
    return json.loads(page.ask_kernel(f"import json; print(json.dumps({expression}))"))


def press(page, *keys):
    for key in keys:
        page.page.keyboard.press(key)


def test_rows_are_pasted_rated_one_at_a_time_looked_back_at_copied_and_undone(lab_page):
    page = lab_page
    page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.write("matrix_hands", CELLS).run_all()
    cell(page, 0, 0).wait_for()
    page.ask_kernel("while session.can_undo: session.undo()\nbefore = session.case")
    n = held(page, "len(session.case.evidence)")

    # twenty rows come in over the clipboard, with their ratings
    page.page.evaluate("text => navigator.clipboard.writeText(text)", TABLE)
    cell(page, 0, 0).focus()
    press(page, "Control+v")
    popup(page).get_by_text("20 rows can be added.").wait_for()
    page.screenshot("hands_paste", root(page))
    popup(page).get_by_role("button", name="Add 20 rows").click()
    saved(page)
    assert held(page, "len(session.case.evidence)") == n + 20
    assert held(page, f"session.case.rating('ann', 'E{n + 1}', 'H1')") == "C"
    assert page.number_of_cells() == len(CELLS)

    # one item at a time, by keyboard alone
    cell(page, 0, 0).focus()
    press(page, "f")
    focus = root(page).locator(".wb-focus")
    focus.locator(".wb-passage").wait_for()
    page.screenshot("hands_focus", root(page))
    squeezed = focus.locator("dt").first.bounding_box()["width"] < 60
    assert not squeezed, "the notebook's own style has its way with the facts"
    press(page, "2", "5", "x", "d", "d")
    saved(page)
    press(page, "ArrowUp", "ArrowUp", "Enter")
    page.page.keyboard.type("Cash would not need soldiers; why send them?")
    press(page, "Control+Enter")
    saved(page)
    press(page, "1")
    saved(page)
    assert held(page, "[session.case.rating('ann', 'E1', h) for h in ('H1', 'H2')]") == ["II", "CC"]
    assert page.number_of_cells() == len(CELLS)
    press(page, "ArrowUp", "Escape")
    cell(page, 0, 0).wait_for()

    # what happened to that cell
    press(page, "h")
    entries = popup(page).locator("li")
    entries.first.wait_for()
    told = [text.split("\n")[0] for text in entries.all_inner_texts()]
    # the case has been in other hands before: what they did, and took back, stands below
    assert told[:3] == ["ann rated I → II", "ann reason written", "ann rated not rated → I"]
    page.screenshot("hands_history", root(page))
    press(page, "Escape")

    # the table goes out over the clipboard
    press(page, "Control+c")
    root(page).get_by_text(f"Copied: {n + 20} rows.").wait_for()
    copied = page.page.evaluate(
        """async () => {
             const [item] = await navigator.clipboard.read();
             return (await item.getType("text/html")).text();
           }"""
    )
    assert "Pasted row 20" in copied
    assert "<table" in copied

    # three ratings and a reason are undone, then the paste, in one step
    cell(page, 0, 0).focus()
    undo = root(page).get_by_role("button", name="Undo")
    for _ in range(4):
        press(page, "Control+z")
        saved(page)
    page.page.wait_for_function(
        """() => [...document.querySelectorAll(".wb-matrix .wb-history button")]
             .some((button) => button.title.includes("evidence added from a table, rows: 20"))"""
    )
    undo.click()
    saved(page)
    assert held(page, "session.case == before")
