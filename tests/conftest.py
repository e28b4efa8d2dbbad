"""What holds for every test: a workspace of its own, and marks that nobody has to remember."""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.office import Office, find_office

pytest_plugins = ["tests.browser.plugin"]

# How fast this machine is decides no test, and the same examples are drawn each time.
settings.register_profile("workbench", deadline=None, derandomize=True, database=None)
settings.load_profile("workbench")

MARK_OF_FIXTURE = {"browser": "browser", "office": "office"}
MARK_OF_FOLDER = {"packaging": "packaging"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for fixture, mark in MARK_OF_FIXTURE.items():
            if fixture in getattr(item, "fixturenames", ()):
                item.add_marker(mark)
        for folder, mark in MARK_OF_FOLDER.items():
            if folder in item.path.parts:
                item.add_marker(mark)


@pytest.fixture(autouse=True)
def own_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test away from the workspace of whoever runs it."""
    home = tmp_path / "ACH-Workspace"
    monkeypatch.setenv("WORKBENCH_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice and poppler, with a profile that nothing else uses."""
    return find_office(tmp_path_factory.mktemp("libreoffice"))
