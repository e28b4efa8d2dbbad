"""Where a person's work lies."""

from pathlib import Path

import pytest

from workbench.errors import WorkspaceUnusable
from workbench.store.workspace import Workspace, workspace


def test_the_environment_says_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "elsewhere"))
    assert workspace().home == tmp_path / "elsewhere"


@pytest.mark.parametrize("unset", ["", "  "])
def test_otherwise_it_is_visible_in_the_home_folder(
    unset: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WORKBENCH_HOME", unset)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert workspace().home == tmp_path / "ACH-Workspace"


def test_a_tilde_and_a_relative_folder_are_understood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("WORKBENCH_HOME", "~/mine")
    assert workspace().home == tmp_path / "mine"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORKBENCH_HOME", "here")
    assert workspace().home == tmp_path / "here"


def test_asking_where_it_is_creates_nothing(tmp_path: Path) -> None:
    workspace()
    assert list(tmp_path.iterdir()) == []


def test_everything_lies_in_it_once_ensured(tmp_path: Path) -> None:
    place = Workspace(tmp_path / "home").ensure()
    assert place.ensure() == place
    folders = {path.relative_to(place.home).as_posix() for path in place.home.rglob("*")}
    assert folders == {"notebooks", "exports", "seeds", "seeds/originals"}
    assert place.database.parent == place.home


def test_a_file_in_its_place_is_named_in_the_error(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("not a folder")
    with pytest.raises(WorkspaceUnusable, match=r"taken cannot be used: .*set WORKBENCH_HOME"):
        Workspace(tmp_path / "taken").ensure()


def test_a_read_only_folder_is_named_in_the_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # asked of the system, not tried out: tests may run as a user whom no permission stops
    monkeypatch.setattr("workbench.store.workspace.os.access", lambda *_: False)
    with pytest.raises(WorkspaceUnusable, match="it is read-only"):
        Workspace(tmp_path / "home").ensure()
