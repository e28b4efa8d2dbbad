"""A notebook in a real JupyterLab, whose page notes when something was painted.

Not here: what is measured in it.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from bench.cases import ANALYST, case_of_size
from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.lab import Lab, LabPage
from workbench.casefile import CaseFile
from workbench.session.opening import begin
from workbench.store.store import Store

HERE = Path(__file__).resolve().parent
SCRIPT = HERE / "page.js"
YARDSTICKS = f"exec(open({str(HERE / 'yardsticks.py')!r}, encoding='utf-8').read())"


@contextmanager
def laboratory(folder: Path) -> Iterator["Laboratory"]:
    """Start a JupyterLab and a browser for as long as something is measured in them."""
    lab = Lab(folder / "lab")
    try:
        with sync_playwright() as tool:
            browser = tool.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
            yield Laboratory(lab, browser, folder)
            browser.close()
    finally:
        lab.close()


class Laboratory:
    """JupyterLab with cases of any size in its store."""

    def __init__(self, lab: Lab, browser: Any, folder: Path) -> None:
        self._lab, self._browser, self._folder = lab, browser, folder
        self._store = Store(lab.workspace.database)

    @contextmanager
    def notebook(self, rows: int, columns: int, cells: Sequence[str]) -> Iterator[LabPage]:
        """Open a notebook on a new case of a size; ``session`` and the yardsticks are there."""
        name = f"bench-{rows}-{columns}"
        if name not in self._store.names():
            begin(self._store, name, CaseFile(case=case_of_size(rows, columns)))
        opening = f"import workbench\nsession = workbench.open({name!r}, analyst={ANALYST!r})"
        page = LabPage(self._browser, self._lab, self._folder)
        try:
            page.write(name, [YARDSTICKS, opening, *cells])
            page.hide_sidebar()
            page.page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
            for number in (0, 1):
                page.run_cell(number)
            yield page
        finally:
            page.close()
