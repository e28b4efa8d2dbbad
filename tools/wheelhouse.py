"""A folder with everything that has to be installed, to be carried into a room without a network.

Standard library only. What is in the folder fits this system and this Python.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.environment import LOCKS, ROOT, CannotPrepare

WHEELHOUSE = ROOT / "wheelhouse"
LOCK = "requirements.txt"
INSTALLER = Path(__file__).with_name("install_offline.py")
_MEGABYTE = 1_000_000


def fill(folder: Path, python: str) -> None:
    """Put every locked package, our own wheel and what installs them into a folder, emptied first.

    Parameters
    ----------
    folder : Path
        Where to; what was there before is removed.
    python : str
        A Python with pip and hatchling; the packages are chosen for it.

    Raises
    ------
    CannotPrepare
        If a package cannot be had as a wheel, has another hash than the locked one, or there is no
        connection.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    only_locked = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
    _pip(python, "download", *only_locked, "--dest", str(folder), "--requirement", str(LOCKS["run"]))
    _pip(python, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    shutil.copy(LOCKS["run"], folder / LOCK)
    shutil.copy(INSTALLER, folder / "install.py")


def told(folder: Path) -> str:
    """Return how large a wheelhouse is and what to do with it."""
    wheels = list(folder.glob("*.whl"))
    size = sum(file.stat().st_size for file in folder.iterdir())
    version = ".".join(str(part) for part in sys.version_info[:2])
    return (
        f"{folder.name} holds {len(wheels)} packages, {round(size / _MEGABYTE)} MB, for {sys.platform} and "
        f"Python {version}.\n"
        "Carry the folder over, and there run\n\n"
        f"    python{version} {folder.name}/install.py\n\n"
        "It makes an environment beside itself and asks no network. To install by hand instead:\n\n"
        f"    pip install --no-index --find-links {folder.name} --require-hashes -r {folder.name}/{LOCK}\n"
        f"    pip install --no-index --find-links {folder.name} --no-deps ach-workbench"
    )


def _pip(python: str, *arguments: str) -> None:
    command = [python, "-m", "pip", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise CannotPrepare(f"The packages could not be fetched: {_complaint(done.stderr)}")


def _complaint(said: str) -> str:
    lines: Sequence[str] = said.strip().splitlines()
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["pip ended without a reason."])[0]
