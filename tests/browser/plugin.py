"""Fixtures for tests that need a browser; every test may ask for them, wherever it lies.

``lab_page`` is a window on a real JupyterLab, ``notebook_page`` one on a real Notebook 7,
``page_of_module`` a page with one widget's ES module on it, ``modules_in`` a page that imports a folder
of ES modules. Each of them fails the test if anything asked another machine.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chromium import FLAGS, find_chromium
from tests.browser.lab import Lab, LabPage, NotebookSeven
from tests.browser.module_page import ModulePage, Modules

PICTURES = Path(__file__).resolve().parent / "pictures"

# How busy the machine is decides no test: what is awaited comes soon, or never.
expect.set_options(timeout=60_000)

MakePage = Callable[..., ModulePage]
MakeModules = Callable[[Path], Modules]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium for the whole run."""
    program = find_chromium()
    with sync_playwright() as tool:
        opened = tool.chromium.launch(executable_path=program, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def pictures() -> Path:
    """The folder into which tests put their pictures, for people to look at."""
    PICTURES.mkdir(exist_ok=True)
    return PICTURES


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A JupyterLab that the tests share; each should use notebooks and cases of its own name."""
    started = Lab(tmp_path_factory.mktemp("lab"))
    yield started
    started.close()


@pytest.fixture
def fresh_lab(tmp_path: Path) -> Iterator[Lab]:
    """A JupyterLab on an empty workspace for one test alone; costs about four seconds."""
    started = Lab(tmp_path / "lab")
    yield started
    started.close()


@pytest.fixture
def lab_page(browser: Browser, lab: Lab, pictures: Path) -> Iterator[LabPage]:
    """A window on the shared JupyterLab."""
    opened = LabPage(browser, lab, pictures)
    yield opened
    opened.close()


@pytest.fixture
def fresh_lab_page(browser: Browser, fresh_lab: Lab, pictures: Path) -> Iterator[LabPage]:
    """A window on a JupyterLab that nobody has used before."""
    opened = LabPage(browser, fresh_lab, pictures)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def notebook_seven(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotebookSeven]:
    """A Notebook 7 that the tests share."""
    started = NotebookSeven(tmp_path_factory.mktemp("notebook7"))
    yield started
    started.close()


@pytest.fixture
def notebook_page(browser: Browser, notebook_seven: NotebookSeven, pictures: Path) -> Iterator[LabPage]:
    """A window on the shared Notebook 7."""
    opened = LabPage(browser, notebook_seven, pictures)
    yield opened
    opened.close()


@pytest.fixture
def page_of_module(browser: Browser) -> Iterator[MakePage]:
    """Make pages, each with one widget on it, from the text of its ES module and of its style sheet."""
    opened: list[ModulePage] = []

    def make(
        module: str,
        *,
        css: str = "",
        state: Mapping[str, Any] | None = None,
        theme: str = "light",
        width: int = 1100,
        height: int = 760,
    ) -> ModulePage:
        made = ModulePage(browser, width=width, height=height)
        opened.append(made)
        made.mount(module, css, state or {}, theme)
        return made

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def modules_in(browser: Browser) -> Iterator[MakeModules]:
    """Make pages that import the ES modules of a folder as they lie there."""
    opened: list[Modules] = []

    def make(folder: Path) -> Modules:
        opened.append(Modules(browser, folder))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
