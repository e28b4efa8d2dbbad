"""The panel of origins in a real JupyterLab: its keys stay its own, what is confirmed moves the totals."""

import json

CELLS = [
    "%md # Who said it first",
    """import workbench
session = workbench.new("origins-by-itself", template="north-korea-worked")
workbench.origins(session)""",
    "1 + 1",
]
PANEL = 1


def test_a_cluster_is_confirmed_by_keyboard_and_moves_the_totals_until_it_is_undone(lab_page):
    page = lab_page
    page.write("origins", CELLS).run_all()
    root = page.output(PANEL).locator(".wb-origins")
    root.locator(".wb-node").first.wait_for()

    # the arrows walk the graph, and the notebook does not hear them
    root.locator('.wb-node[tabindex="0"]').focus()
    for key in ("ArrowRight", "ArrowDown", "Enter"):
        page.page.keyboard.press(key)
    root.locator(".wb-about").wait_for()
    assert page.page.locator(".jp-Notebook .jp-Cell").count() == len(CELLS)

    # three reports of one agreement are ticked and count once
    before = page.ask_kernel("print(session.scores().to_json())")
    root.locator(".wb-flags").get_by_label("E41").press(" ")
    root.locator(".wb-flags").get_by_label("E43").press(" ")
    root.locator(".wb-flags").get_by_role("button", name="One report: count once").press("Enter")
    root.get_by_text("E41 and E43 count once together.").wait_for()
    kept = "print(__import__('json').dumps([e.id for e in session.case.evidence if e.cluster]))"
    assert json.loads(page.ask_kernel(kept)) == ["E41", "E43"]
    assert page.ask_kernel("print(session.scores().to_json())") != before
    page.screenshot("origins", root)

    root.get_by_role("button", name="Undo").click()
    root.get_by_text("E41 and E43 count once together.").wait_for(state="detached")
    assert page.ask_kernel("print(session.scores().to_json())") == before
