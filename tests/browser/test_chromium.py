"""The browser for the tests is found, or the sentence says what to install."""

from pathlib import Path

import pytest

from tests.browser import chromium
from tests.browser.chromium import ChromiumMissing, find_chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine without any browser; returns the one folder on its PATH."""
    monkeypatch.delenv("WORKBENCH_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "USUAL_PLACES", {})
    monkeypatch.setattr(chromium, "DOWNLOADED", tmp_path / "browsers")
    return tmp_path


def a_program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_without_any_the_sentence_says_what_to_install(bare: Path) -> None:
    with pytest.raises(ChromiumMissing, match=r"apt-get install chromium.*WORKBENCH_CHROMIUM"):
        find_chromium()


@pytest.mark.parametrize("name", ["chromium", "google-chrome"])
def test_one_on_the_path_is_found(name: str, bare: Path) -> None:
    there = a_program(bare / name)
    assert find_chromium() == there


def test_one_in_a_usual_place_is_found(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = a_program(bare / "Applications" / "Chrome")
    monkeypatch.setattr(chromium, "USUAL_PLACES", {chromium.sys.platform: (str(there),)})
    assert find_chromium() == there


def test_a_download_of_the_browser_tool_is_found(bare: Path) -> None:
    downloaded = a_program(bare / "browsers" / "chromium-1200" / "chrome-linux64" / "chrome")
    assert find_chromium() == downloaded


def test_the_one_that_is_named_wins(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(bare / "chromium")
    named = a_program(bare / "mine" / "browser")
    monkeypatch.setenv("WORKBENCH_CHROMIUM", str(named))
    assert find_chromium() == named


def test_a_named_one_that_is_not_there_is_said(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(bare / "chromium")
    monkeypatch.setenv("WORKBENCH_CHROMIUM", "/nowhere/chrome")
    with pytest.raises(ChromiumMissing, match="WORKBENCH_CHROMIUM names /nowhere/chrome"):
        find_chromium()
