"""A report read in a real JupyterLab: words become evidence by mouse and keyboard, and are found again."""

import json

from playwright.sync_api import expect

from tests.widgets.reader.hand import drag_over

CELLS = [
    "%md # A report",
    """import workbench
from workbench.model.edits import AddSource, CorrectText
from workbench.model.source import Source
session = workbench.new("reading", question="Who counted?")
TEXT = "🚢 The harbour office counted 12 boats. Nobody asked why.\\n\\nA clerk said that the boats had left."
kept = session.library.keep_text(TEXT)
session.apply(AddSource(source=Source(id="S1", title="Report", text_sha256=kept)))
workbench.reader(session)""",
]
READER = 1
MARKED = "() => [...CSS.highlights.get('wb-reader-evidence') ?? []].map(String).sort()"


def root(page):
    return page.output(READER).locator(".wb-reader")


def saved(page):
    page.page.wait_for_function("document.querySelector('.wb-reader')?.dataset.status === 'saved'")


def quotes(page):
    told = "import json; print(json.dumps([item.excerpt.quote for item in session.case.evidence]))"
    return json.loads(page.ask_kernel(told))


def marked(page, words):
    page.page.wait_for_function(
        f"words => JSON.stringify(({MARKED})()) === words", arg=json.dumps(words, separators=(",", ":"))
    )


def test_words_become_evidence_by_mouse_and_keyboard_and_stand_there_after_a_reload(lab_page):
    page = lab_page
    page.write("reading", CELLS).run_all()
    page.scroll_to(READER)
    root(page).locator(".wb-words").first.wait_for()

    # by mouse
    drag_over(page.page, "harbour office counted 12 boats")
    root(page).get_by_role("button", name="Make this evidence").click()
    root(page).get_by_label("One claim, worded").fill("Twelve boats were counted.")
    root(page).get_by_role("button", name="Add to the evidence").click()
    saved(page)
    marked(page, ["harbour office counted 12 boats"])
    assert quotes(page) == ["harbour office counted 12 boats"]

    # by keyboard alone, from the text: the field to find in is ours, not JupyterLab's
    text = root(page).locator(".wb-page")
    text.focus()
    page.page.keyboard.press("Control+f")
    expect(root(page).get_by_label("Find in this text")).to_be_focused()
    expect(page.page.locator(".jp-DocumentSearch-overlay")).to_have_count(0)
    page.page.keyboard.press("Escape")
    for key in ("Control+Home", "ArrowDown", "ArrowDown", "Shift+ArrowDown", "Enter", "Control+Enter"):
        page.page.keyboard.press(key)
    saved(page)
    both = ["A clerk said that the boats had left.", "harbour office counted 12 boats"]
    marked(page, both)
    assert sorted(quotes(page)) == both
    assert page.number_of_cells() == len(CELLS)
    page.screenshot("reader_in_lab", root(page))

    # reloaded, and the text corrected before and within the words
    page.save()
    page.reload()
    page.scroll_to(READER)
    marked(page, both)
    page.ask_kernel(
        "better = TEXT.replace('🚢', 'On Monday').replace('had left', 'are gone')\n"
        "session.apply(CorrectText(id='S1', text_sha256=session.library.keep_text(better)))"
    )
    expect(root(page).locator('li[data-how="moved"]')).to_contain_text("Twelve boats were counted.")
    expect(root(page).locator('li[data-how="lost"]')).to_contain_text("the boats had left")
    root(page).get_by_role("button", name="E1: this is the place").click()
    saved(page)
    marked(page, ["harbour office counted 12 boats"])
    assert page.errors() == []
