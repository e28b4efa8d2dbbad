"""How JupyterLab is called: nothing secret in sight, nothing of the person's own touched."""

import os
import sys
from pathlib import Path

import pytest

from workbench.lab import command
from workbench.lab.command import lab_command, lab_environment
from workbench.store.workspace import Workspace

PLACE = Workspace(Path("/somewhere/ACH-Workspace"))


def test_it_is_this_interpreter_on_the_workspace() -> None:
    called = lab_command(PLACE, port=8890, browser=True)
    assert called[:3] == [sys.executable, "-m", "jupyterlab"]
    assert f"--ServerApp.root_dir={PLACE.home}" in called
    assert "--ServerApp.port=8890" in called


def test_it_listens_on_this_machine_only() -> None:
    assert "--ServerApp.ip=127.0.0.1" in lab_command(PLACE, port=8890, browser=True)


def test_the_token_is_not_where_others_can_read_it() -> None:
    assert lab_environment(PLACE, token="secret")["JUPYTER_TOKEN"] == "secret"
    assert "secret" not in " ".join(lab_command(PLACE, port=8890, browser=True))


def test_a_browser_is_opened_unless_it_is_not_wanted() -> None:
    assert "--no-browser" not in lab_command(PLACE, port=8890, browser=True)
    assert "--no-browser" in lab_command(PLACE, port=8890, browser=False)


@pytest.mark.parametrize(("number", "options"), [(0, ["--allow-root"]), (1000, [])])
def test_only_root_needs_leave_to_be_root(
    number: int, options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command.os, "geteuid", lambda: number, raising=False)
    called = lab_command(PLACE, port=8890, browser=True)
    assert [option for option in called if option == "--allow-root"] == options


def test_kernels_find_the_same_workspace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_HOME", "relative")
    assert lab_environment(PLACE, token="t")["WORKBENCH_HOME"] == str(PLACE.home)


def test_settings_lie_in_the_workspace_and_ours_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "theirs")
    environment = lab_environment(PLACE, token="t")
    assert environment["JUPYTER_CONFIG_DIR"] == str(PLACE.home / ".jupyter")
    ours, theirs = environment["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert (Path(ours) / "labconfig" / "default_setting_overrides.json").is_file()
    assert theirs == "theirs"


def test_the_command_is_found_from_a_terminal_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "before")
    assert lab_environment(PLACE, token="t")["PATH"].split(os.pathsep) == [
        str(Path(sys.executable).parent),
        "before",
    ]
