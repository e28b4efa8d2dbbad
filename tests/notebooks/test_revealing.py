"""A folder is opened where somebody would see it, and nothing but a folder."""

import sys
import time

import pytest

from workbench.notebook import revealing
from workbench.notebook.revealing import _open, _program


@pytest.mark.parametrize("name", ["JUPYTERHUB_USER", "SSH_CONNECTION", "KUBERNETES_SERVICE_HOST"])
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_nothing_is_opened_on_a_computer_that_nobody_sits_at(platform, name):
    assert _program(platform, {name: "x", "DISPLAY": ":0"}) is None


def test_on_linux_it_takes_a_screen(monkeypatch):
    monkeypatch.setattr(revealing.shutil, "which", lambda name: f"/bin/{name}")
    assert _program("linux", {}) is None
    assert _program("linux", {"DISPLAY": ":0"}) == ("/bin/xdg-open",)
    assert _program("linux", {"WAYLAND_DISPLAY": "w"}) == ("/bin/xdg-open",)


def test_a_folder_is_opened_whatever_it_is_called(tmp_path):
    folder = tmp_path / "a b; touch x"
    folder.mkdir()
    program = [sys.executable, "-c", "import sys, pathlib; pathlib.Path(sys.argv[1], 'seen').touch()"]
    assert _open(program, folder)
    until = time.monotonic() + 20
    while not (folder / "seen").exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert (folder / "seen").exists()


def test_a_file_or_nothing_is_not_opened(tmp_path):
    (tmp_path / "x.pptx").touch()
    assert not _open([sys.executable], tmp_path / "x.pptx")
    assert not _open([sys.executable], tmp_path / "none")
    assert not _open(["no-such-program-anywhere"], tmp_path)
