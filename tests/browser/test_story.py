"""One person's hour: all eight steps in a real JupyterLab, with a restart and a reload on the way."""

import json
import zipfile
from pathlib import Path

from playwright.sync_api import Locator, expect
from pptx import Presentation

from tests.browser.lab import LabPage
from workbench.casefile import read
from workbench.model.edits import Judge, RateCell, Undo
from workbench.scoring import gaps, standing

NOTEBOOK = "notebooks/01_north_korea.ipynb"
KEYS = {"II": "1", "I": "2", "N": "3", "C": "4", "CC": "5", "NA": "0"}
PATTERN = ["C N N CC I", "N C I C NA", "C C C C C", "I CC N N II"]


class Reader:
    """Somebody who goes through the notebook."""

    def __init__(self, page: LabPage) -> None:
        self.page = page
        cells = json.loads((page.lab.workspace.home / NOTEBOOK).read_text(encoding="utf-8"))["cells"]
        self._sources = ["".join(cell["source"]) for cell in cells]

    def number(self, call: str) -> int:
        """Return the number of the cell with a call."""
        return next(n for n, source in enumerate(self._sources) if f"workbench.{call}" in source)

    def panel(self, call: str) -> Locator:
        """Scroll to what stands under the cell with a call, and return it."""
        number = self.number(call)
        self.page.scroll_to(number)
        panel = self.page.output(number).locator(".wb").first
        expect(panel).to_be_visible()
        return panel

    def run(self, *calls: str) -> None:
        for call in calls:
            self.page.run_cell(self.number(call))

    def saved(self, call: str) -> None:
        expect(self.panel(call)).to_have_attribute("data-status", "saved")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.page.keyboard.press(key)

    def rate_rows(self, first: int, last: int) -> None:
        """Rate whole rows across, from the first cell of the first one."""
        matrix = self.panel("matrix(")
        cell(matrix, first, 0).focus()
        for row in range(first, last):
            self.press(*(KEYS[code] for code in PATTERN[row % len(PATTERN)].split()))
        self.saved("matrix(")


def cell(matrix: Locator, row: int, column: int) -> Locator:
    return matrix.locator(f'[data-row="{row}"][data-column="{column}"]')


def code(matrix: Locator, row: int, column: int) -> str:
    return cell(matrix, row, column).locator(".wb-face").inner_text()


def judge(panel: Locator, answer: str, confidence: str, argument: str) -> None:
    panel.get_by_role("radio", name=answer).check()
    expect(panel.get_by_role("radio", name=confidence, exact=True)).to_be_enabled()
    panel.get_by_role("radio", name=confidence, exact=True).check()
    panel.get_by_label("Argument").fill(argument)
    panel.get_by_label("Argument").blur()
    expect(panel).to_have_attribute("data-status", "saved")


def test_from_first_judgement_to_slides(fresh_lab_page: LabPage) -> None:
    page = fresh_lab_page
    page.open(NOTEBOOK)
    reader = Reader(page)
    page.run_all()
    assert page.errors() == []

    # 1 hypotheses: added, reworded, moved, switched off again; then one's own answer
    hypotheses = reader.panel("hypotheses(")
    hypotheses.get_by_role("button", name="Add a hypothesis").click()
    hypotheses.get_by_label("Name, in two or three words").fill("Prestige")
    hypotheses.get_by_label("One sentence that could turn out to be false").fill(
        "The troops were sent to be seen."
    )
    hypotheses.get_by_role("button", name="Add", exact=True).click()
    expect(hypotheses.get_by_text("The troops were sent to be seen.")).to_be_visible()
    hypotheses.get_by_role("checkbox", name="Prestige in the matrix").uncheck()
    reader.saved("hypotheses(")
    judge(reader.panel('judgement(session, "before")'), "H3 Technology transfer", "low", "A first guess.")

    # 2 evidence: a passage is read, a grade changed, the grades locked
    evidence = reader.panel("evidence(")
    evidence.get_by_role("button", name="Passage behind E1", exact=True).click()
    expect(evidence.locator("mark").first).to_be_visible()
    evidence.get_by_role("group", name="Credibility E1", exact=True).get_by_role(
        "radio", name="medium"
    ).check()
    reader.saved("evidence(")
    evidence.get_by_role("button", name="Lock the grades").click()
    expect(evidence.get_by_text("Grades are locked.")).to_be_visible()

    # 3 matrix: rows by keyboard, a reason, undo; the totals stay hidden
    matrix = reader.panel("matrix(")
    reader.rate_rows(0, 4)
    assert [code(matrix, 0, column) for column in range(5)] == PATTERN[0].split()
    cell(matrix, 0, 4).focus()
    reader.press("Enter")
    page.page.keyboard.type("An audience at home was told nothing.")
    reader.press("Control+Enter")
    reader.saved("matrix(")
    cell(matrix, 3, 4).focus()
    reader.press("3")
    reader.saved("matrix(")
    reader.press("Control+z")
    expect(cell(matrix, 3, 4).locator(".wb-face")).to_have_text("II")
    expect(matrix.get_by_text("Totals stay hidden")).to_be_visible()

    # the kernel is restarted in the middle: nothing is taken, then nothing is lost
    page.restart_kernel()
    expect(matrix.get_by_text("The kernel was restarted. Run this cell again").first).to_be_visible()
    cell(matrix, 4, 0).focus()
    reader.press("5")
    assert code(matrix, 4, 0) == "·"
    page.save()
    page.reload()
    page.run_all()
    matrix = reader.panel("matrix(")
    assert [code(matrix, 3, column) for column in range(5)] == PATTERN[3].split()
    reader.panel('judgement(session, "before")')

    # go on to the end
    rows = int(matrix.get_by_role("grid").get_attribute("aria-rowcount") or 0)
    last = page.ask_kernel("print(len(session.case.evidence))")
    assert rows >= int(last)
    reader.rate_rows(4, int(last))
    expect(matrix.get_by_text("Totals stay hidden")).to_have_count(0)
    page.screenshot("story_matrix", matrix)

    # 4 refine names what is missing: every I and II but one is without a reason
    expect(reader.panel("refine(").get_by_role("heading", name="I and II without a reason")).to_be_visible()

    # 5 conclusions: first one's own answer, then all hypotheses with what would overturn them
    judge(reader.panel('judgement(session, "after")'), "H2 Combat experience", "moderate", "The rows.")
    conclusions = reader.panel("conclusions(")
    expect(conclusions.get_by_role("heading", name="What would overturn it")).to_be_visible()
    expect(conclusions.get_by_role("img")).to_be_visible()
    page.screenshot("story_conclusions", conclusions)

    # 6 sensitivity and 7 report stand there; 8 an indicator is written down
    expect(reader.panel("sensitivity(").get_by_text("What if this were wrong?")).to_be_visible()
    expect(reader.panel("report(")).to_contain_text("Where the evidence leaves them")
    indicators = reader.panel("indicators(")
    indicators.get_by_role("button", name="Add an indicator for H1 Cash").click()
    indicators.get_by_label("What would be seen").fill("Payments to the soldiers become known.")
    indicators.get_by_role("button", name="Add", exact=True).click()
    expect(indicators.get_by_text("Payments to the soldiers become known.")).to_be_visible()

    # out: slides and the case file
    written: list[Path] = []
    export = reader.panel("export_panel(")
    export.get_by_label("Everything", exact=True).check()
    expect(export.get_by_role("img").first).to_be_visible()
    for name in ("Slides", "Case file"):
        export.get_by_label(name, exact=True).check()
        export.get_by_role("button", name="Write the file").click()
        expect(export.get_by_role("link", name="Show the folder")).to_be_visible()
        written.append(Path(export.locator(".wb-lies code").inner_text()))
        expect(export.get_by_text(f"Written: {written[-1].name}")).to_be_visible()
    page.screenshot("story_export", export)
    check_slides(written[0], int(last))
    check_case(written[1])
    export.get_by_role("link", name="Show the folder").click()
    expect(page.page.locator(".jp-DirListing-item", has_text=written[0].name)).to_be_visible()
    assert page.errors() == []


def check_slides(path: Path, rows: int) -> None:
    assert zipfile.is_zipfile(path)
    tables = [shape.table for slide in Presentation(path).slides for shape in slide.shapes if shape.has_table]
    firsts = [
        row.cells[0].text.split()[0] for table in tables for row in list(table.rows)[1:] if row.cells[0].text
    ]
    assert all(firsts.count(f"E{n}") >= 1 for n in range(1, rows + 1))


def check_case(path: Path) -> None:
    file = read(path)
    (analyst,) = file.case.analysts
    before, after = (file.case.judgement(analyst, moment) for moment in ("before", "after"))
    assert before is not None
    assert after is not None
    assert (before.answer, before.confidence, before.argument) == (("H3",), "low", "A first guess.")
    assert (after.answer, after.confidence, after.argument) == (("H2",), "moderate", "The rows.")
    assert file.case.cell(analyst, "E1", "H5").reason == "An audience at home was told nothing."
    assert [indicator.text for indicator in file.case.indicators] == [
        "Payments to the soldiers become known."
    ]
    assert file.case.grades_locked
    assert file.case.evidence_item("E1").credibility == "medium"
    assert file.case.totals_opened == ()
    assert standing(file.case, analyst).complete
    assert [h.label for h in file.case.hypotheses if not h.on and not h.residual][-1] == "Prestige"
    kinds = [type(entry.edit) for entry in file.log]
    assert kinds.count(RateCell) == len(file.case.evidence) * 5 + 1
    assert kinds.count(Undo) == 1
    assert Judge in kinds
    missing = {gap.kind for gap in gaps(file.case, analyst)}
    assert missing == {"no reason", "no indicator"}
