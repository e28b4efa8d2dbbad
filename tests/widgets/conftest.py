"""Fixtures for widgets: one played in a browser against its Python half."""

from pathlib import Path

import pytest

from tests.browser.module_page import Modules
from tests.widgets.played import Played
from workbench.widgets import live

WIDGETS = Path(__file__).resolve().parents[2] / "workbench" / "widgets"


@pytest.fixture(autouse=True)
def no_loop(monkeypatch):
    """Let widgets push at once; the browser tool runs a loop of its own in this process."""
    monkeypatch.setattr(live, "running_loop", lambda: None)


@pytest.fixture
def play(browser):
    """Put widgets on pages: ``play(widget, theme="dark", width=700, lab=True)``."""
    opened = []

    def put(widget, **options):
        opened.append(Played(browser, widget, **options))
        return opened[-1]

    yield put
    for played in opened:
        played.close()


@pytest.fixture(scope="module")
def modules(browser):
    """A page, shared by a file's tests, that imports the widgets' modules as they lie in the package."""
    page = Modules(browser, WIDGETS)
    yield page
    page.close()
