"""The walkthrough in a real JupyterLab: no panel breaks a rule of WCAG 2.2 AA, in either theme."""

import json

from tests.browser.barriers import barriers
from tests.browser.lab import LabPage

NOTEBOOK = "notebooks/01_north_korea.ipynb"


def test_no_panel_of_the_walkthrough_breaks_a_rule(fresh_lab_page: LabPage) -> None:
    page = fresh_lab_page
    page.open(NOTEBOOK)
    page.page.emulate_media(reduced_motion="reduce")
    page.run_all()
    cells = json.loads((page.lab.workspace.home / NOTEBOOK).read_text(encoding="utf-8"))["cells"]
    seen = 0
    for theme in ("light", "dark"):
        page.theme(theme)
        for number, source in enumerate("".join(cell["source"]) for cell in cells):
            if "workbench." not in source or "workbench.open" in source:
                continue
            page.scroll_to(number)
            panel = page.output(number).locator(".wb").first
            if panel.count() == 0:
                continue
            panel.wait_for()
            panel.evaluate("node => { node.dataset.looked = 'at'; }")
            assert barriers(page.page, ".wb[data-looked]") == [], source
            panel.evaluate("node => { delete node.dataset.looked; }")
            seen += 1
    assert seen >= 2 * 10
