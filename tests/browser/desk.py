"""Somebody at work in a browser: one window with a matrix on it, and the case in the store behind it."""

from playwright.sync_api import Locator, expect

from tests.browser.lab import LabPage
from tests.drawing import case
from workbench.casefile import CaseFile
from workbench.model.edits import RateCell
from workbench.session.opening import begin, stored_case
from workbench.session.session import Session
from workbench.store.store import Store

CELLS = [
    """import workbench
session = workbench.open("{case}", analyst="{analyst}")
workbench.matrix(session)""",
    """import time
from pathlib import Path
Path("{sign}").touch()
while Path("{sign}").exists():
    time.sleep(0.1)""",
]
DRAWN = case({f"E{n}": ". . ." for n in range(1, 6)})


class Desk:
    """One window with a matrix on it, and the case in the store behind it."""

    def __init__(self, page: LabPage, name: str, analyst: str = "ann") -> None:
        self.page, self.name, self.analyst = page, name, analyst
        self.sign = page.lab.workspace.home / f"{name}-{analyst}-runs"

    def begin(self) -> "Desk":
        """Put the case into the store, and sit down at it."""
        begin(Store(self.page.lab.workspace.database), self.name, CaseFile(case=DRAWN))
        return self.sit_down()

    def sit_down(self, notebook: str | None = None) -> "Desk":
        cells = [
            text.replace("{case}", self.name)
            .replace("{analyst}", self.analyst)
            .replace("{sign}", str(self.sign))
            for text in CELLS
        ]
        self.page.write(notebook or f"{self.name}_{self.analyst}", cells)
        self.page.run_cell(0)
        expect(self.cell(0, 0)).to_be_visible()
        return self

    @property
    def matrix(self) -> Locator:
        return self.page.output(0).locator(".wb-matrix")

    def cell(self, row: int, column: int) -> Locator:
        return self.matrix.locator(f'[data-row="{row}"][data-column="{column}"]')

    def rate(self, key: str, row: int, column: int) -> None:
        self.cell(row, column).focus()
        self.page.page.keyboard.press(key)

    def shows(self, code: str, row: int, column: int) -> None:
        expect(self.cell(row, column).locator(".wb-face")).to_have_text(code)

    def status_is(self, status: str) -> None:
        expect(self.matrix).to_have_attribute("data-status", status)

    def tells(self, text: str) -> None:
        expect(self.matrix.get_by_text(text).first).to_be_visible()

    @property
    def kept(self) -> list[tuple[str, str, str | None]]:
        """Every rating in the store's history, oldest first: row, column, code."""
        log = stored_case(Store(self.page.lab.workspace.database), self.name).log
        edits = (entry.edit for entry in log if isinstance(entry.edit, RateCell))
        return [(edit.evidence, edit.hypothesis, edit.rating) for edit in edits]

    def elsewhere(self, analyst: str) -> Session:
        """Return the case as another process holds it, this one."""
        return Session(Store(self.page.lab.workspace.database), self.name, analyst)
