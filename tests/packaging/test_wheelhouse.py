"""A wheelhouse, filled for real, installs where every way to a network is shut."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.environment import CannotPrepare
from tools.wheelhouse import LOCK, fill, told

SHUT = "http://127.0.0.1:9"  # the port that throws everything away; nothing listens there


@pytest.fixture(scope="module")
def wheelhouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("usb") / "wheelhouse"
    fill(folder, sys.executable)
    return folder


def without_network() -> dict[str, str]:
    """Return an environment in which whoever asks a network meets a shut door."""
    doors = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"), SHUT)
    pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": f"{SHUT}/simple", "PIP_NO_CACHE_DIR": "1"}
    kept = {name: value for name, value in os.environ.items() if not name.lower().startswith(("pip_", "uv_"))}
    return kept | doors | pip


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=without_network(), timeout=1200
    )


def test_it_holds_a_wheel_for_every_locked_package_and_our_own(wheelhouse: Path) -> None:
    names = {path.name.partition("-")[0].lower() for path in wheelhouse.glob("*.whl")}
    assert {"ach_workbench", "jupyterlab", "anywidget", "pandas"} <= names
    assert "://" not in (wheelhouse / LOCK).read_text(encoding="utf-8"), "no address of an index"


def test_it_says_how_large_it_is_and_what_to_do_next(wheelhouse: Path) -> None:
    said = told(wheelhouse)
    assert f"{len(list(wheelhouse.glob('*.whl')))} packages" in said
    assert "install.py" in said
    assert "--no-index --find-links" in said


def test_it_installs_without_a_network_and_what_it_installs_works(wheelhouse: Path, tmp_path: Path) -> None:
    place = tmp_path / "env"
    done = run(sys.executable, wheelhouse / "install.py", place)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "workbench" in done.stdout
    program = place / ("Scripts" if os.name == "nt" else "bin") / "workbench"
    assert "north-korea" in run(program, "templates").stdout
    examined = run(program, "doctor")
    assert examined.returncode == 0, examined.stdout


def test_a_wheel_that_was_changed_on_the_way_is_not_installed(wheelhouse: Path, tmp_path: Path) -> None:
    changed = tmp_path / "wheelhouse"
    changed.mkdir()
    for file in wheelhouse.iterdir():
        (changed / file.name).hardlink_to(file)
    victim = next(changed.glob("click-*.whl"))
    content = victim.read_bytes()
    victim.unlink()
    victim.write_bytes(content + b"x")
    done = run(sys.executable, changed / "install.py", tmp_path / "env")
    assert done.returncode == 1
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr
    assert "could not be installed" in done.stderr


def test_a_package_that_cannot_be_had_is_said_in_one_sentence(tmp_path: Path, monkeypatch) -> None:
    for name, value in without_network().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PIP_RETRIES", "0")
    with pytest.raises(CannotPrepare, match="could not be fetched"):
        fill(tmp_path / "wheelhouse", sys.executable)
